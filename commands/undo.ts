import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { reportText } from "../src/text/report-words.ts";
import { entryAnswered } from "../src/verbs/own-entry.ts";
import { withdrawReport } from "../src/verbs/withdraw-report.ts";
import { read } from "./report/read.ts";
import { retract } from "./report/retract.ts";
import { answerWithdrawn } from "./report/withdrawn.ts";

export const undo = defineCommand({
  name: "undo",
  aliases: ["撤销", "撤", "撤回"],
  summary: "撤回自己在这里刚报的一条",
  access: "member",
  args: z.object({
    /** The entry whose echo carried the button. */
    entry: z.coerce.number().int().positive().optional(),
    words: z.string().optional(),
  }),
  positional: ["words"],
  examples: [{ say: "/undo", means: {} }],
  async run(ctx, { entry, words }) {
    if (entry === undefined && words?.trim()) {
      return await retract(ctx, read(ctx, words, undefined), words);
    }
    const entryId = entry ?? (ctx.via === "message" ? entryAnswered(ctx) : null);
    const undone = await withdrawReport(ctx, entryId === null ? {} : { entryId });
    return answerWithdrawn(undone, ctx.via);
  },
});

/** A question is let go; nothing was stored. */
export const drop = defineCommand({
  name: "drop",
  aliases: [],
  summary: "不记了",
  access: "member",
  isHidden: true,
  args: z.object({}),
  positional: [],
  examples: [],
  run: async () => ({ card: reportText.dropped() }),
});
