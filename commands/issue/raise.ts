import { isDenial } from "../../src/command/denial.ts";
import type { Answer, Ctx } from "../../src/command/spec.ts";
import { issueText } from "../../src/text/issue-ask.ts";
import { isToConfirm } from "../../src/verbs/issues/find.ts";
import { list } from "./list.ts";
import { readNumbers } from "./number.ts";
import { open, readIssueWords, withoutMentions, type OpenArgs } from "./open.ts";
import { aboutIssues } from "./which.ts";

/** Opens a problem; where the words ask something of one that is open already, that command takes them. */
export async function raise(ctx: Ctx, args: OpenArgs): Promise<Answer> {
  const words = args.text?.trim() ?? "";
  const { nos, rest } = readNumbers(words);
  if (nos.length > 0 && rest === "" && !args.form) return await list(ctx, { text: words });
  if (words !== "" && !args.form) {
    const reading = readIssueWords(ctx, withoutMentions(ctx, words));
    const deeds = { extend: "extend", reopen: "reopen", escalate: "escalate", assign: "assign" };
    const { action } = reading;
    if (action === "update")
      return await update(ctx, words, reading.confirm?.includes("close_requested") ?? false);
    if (action !== "open" && (reading.issueNo?.length || ctx.about?.startsWith("issue:"))) {
      const spec = ctx.registry.find(deeds[action])!;
      return await spec.run(ctx, spec.args.parse({ text: words }));
    }
  }
  return await open(ctx, args, "issue");
}

/** Something was said of an open issue: a note, or a question whether it may be closed. */
async function update(ctx: Ctx, words: string, wantsToClose: boolean): Promise<Answer> {
  const { nos, rest } = await aboutIssues(ctx, words);
  if (nos[0] !== undefined && isDenial(rest) && (await isToConfirm(ctx, nos[0]))) {
    const spec = ctx.registry.find("return")!;
    return await spec.run(ctx, spec.args.parse({ no: nos[0], text: rest }));
  }
  if (!wantsToClose) {
    const spec = ctx.registry.find("follow")!;
    return await spec.run(ctx, spec.args.parse({ text: words }));
  }
  const no = nos[0];
  const given = no === undefined ? {} : { no };
  return {
    card: issueText.asksToClose(no ?? null),
    ask: {
      options: [
        {
          label: issueText.closeLabel,
          does: { command: "resolve", args: { text: words, ...given } },
          words: ["办结"],
        },
        {
          label: issueText.noteLabel,
          does: { command: "follow", args: { text: words, ...given } },
        },
      ],
    },
  };
}
