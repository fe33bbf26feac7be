import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { addDays } from "../src/domain/day.ts";
import { stepAsk, stepSaid } from "../src/text/issue-said.ts";
import { laterDay } from "../src/verbs/issues/later.ts";
import { askWords, take, target } from "./issue/do.ts";
import { isCard, issueNo, words } from "./issue/schema.ts";
import { readUntil } from "./issue/until.ts";

export const snooze = defineCommand({
  name: "snooze",
  aliases: ["挂账"],
  summary: "暂时办不了的挂到某天，上一级同意才算",
  access: "member",
  args: z.object({ text: words, no: issueNo, until: words, card: isCard }),
  positional: ["text"],
  examples: [
    { say: "/挂账 #7 2022-01-14 等法院判决", means: { text: "#7 2022-01-14 等法院判决" } },
  ],
  async run(ctx, args) {
    const found = await target(ctx, args, "snooze");
    if (!("no" in found)) return found;
    const { no } = found;
    const said = args.until ? { until: args.until, rest: found.rest } : readUntil(ctx, found.rest);
    const until = said.until ? await laterDay(ctx, said.until) : null;
    if (!until) {
      const fill = {
        does: { command: "snooze", args: { no } },
        argument: "text",
        awaits: { kind: "day" },
      } as const;
      return askWords(stepAsk.snoozeWhen, stepAsk.snoozeLine(no, addDays(ctx.today, 14)), fill, no);
    }
    const fill = { does: { command: "snooze", args: { no, until } }, argument: "text" };
    return await take(
      ctx,
      no,
      { do: "ask-snooze", until, text: said.rest },
      (done) => stepSaid.asked(done.view),
      args.card === true,
      fill,
    );
  },
});
