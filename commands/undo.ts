import { z } from "zod";
import { defineCommand, type Answer, type Ctx } from "../src/command/spec.ts";
import { withdrawnCard } from "../src/text/report-change.ts";
import { reportText } from "../src/text/report.ts";
import { withdrawReport, type NotWithdrawn, type Withdrawn } from "../src/verbs/withdraw-report.ts";

/** Words what an undo came to; a press is told on the presser's screen alone where nothing has changed. */
export function answerWithdrawn(undone: Withdrawn | NotWithdrawn, via: Ctx["via"]): Answer {
  if (undone.ok) {
    const toast = { tone: "success", text: reportText.toastUndone } as const;
    return { card: withdrawnCard(undone), redraws: true, toast };
  }
  const warn = (words: string): Answer => ({ toast: { tone: "warning", text: words } });
  switch (undone.reason) {
    case "nothing":
      return { card: reportText.nothingToUndo() };
    case "already":
      return via === "press" ? warn(reportText.toastAlready) : { card: reportText.alreadyUndone() };
    case "not_yours":
      return via === "press" ? warn(reportText.toastNotYours) : { card: reportText.notYours() };
  }
}

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
  async run(ctx, args) {
    const answered = ctx.via === "message" ? ctx.about?.match(/^entry:(\d+)$/)?.[1] : undefined;
    const entryId = args.entry ?? (answered ? Number(answered) : undefined);
    const undone = await withdrawReport(ctx, entryId === undefined ? {} : { entryId });
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
