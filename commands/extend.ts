import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { stepAsk, stepSaid } from "../src/text/issue-said.ts";
import { laterDue } from "../src/verbs/issues/later.ts";
import { askWords, take, target } from "./issue/do.ts";
import { isCard, issueNo, words } from "./issue/schema.ts";
import { readUntil } from "./issue/until.ts";

export const extend = defineCommand({
  name: "extend",
  aliases: ["延期"],
  summary: "期限到之前申请延期，上一级点同意才算",
  access: "member",
  args: z.object({ text: words, no: issueNo, until: words, card: isCard }),
  positional: ["text"],
  examples: [
    { say: "/extend #7 2天 业主在外地", means: { text: "#7 2天 业主在外地" } },
    { say: "/延期 #7 12-31 等测绘报告", means: { text: "#7 12-31 等测绘报告" } },
  ],
  async run(ctx, args) {
    const found = await target(ctx, args, "extend");
    if (!("no" in found)) return found;
    const { no } = found;
    const said = args.until ? { until: args.until, rest: found.rest } : readUntil(ctx, found.rest);
    const until = said.until ? await laterDue(ctx, no, said.until) : null;
    if (!until) {
      const fill = {
        does: { command: "extend", args: { no } },
        argument: "text",
        awaits: { kind: "day" },
      } as const;
      return askWords(stepAsk.untilWhen, stepAsk.untilLine(no), fill, no);
    }
    const fill = { does: { command: "extend", args: { no, until: said.until } }, argument: "text" };
    return await take(
      ctx,
      no,
      { do: "ask-extension", until, text: said.rest },
      (done) => stepSaid.asked(done.view),
      args.card === true,
      fill,
    );
  },
});
