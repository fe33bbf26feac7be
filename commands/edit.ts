import { z } from "zod";
import { defineCommand, type Answer, type Ctx } from "../src/command/spec.ts";
import { editFormCard } from "../src/text/report-change.ts";
import { reportText } from "../src/text/report-words.ts";
import { entryWords } from "../src/verbs/entry-words.ts";
import { tentatively } from "../src/verbs/tentative.ts";
import { withdrawReport } from "../src/verbs/withdraw-report.ts";
import { read } from "./report/read.ts";
import { report } from "./report/flow.ts";
import { answerWithdrawn } from "./report/withdrawn.ts";

const warn = (words: string): Answer => ({ toast: { tone: "warning", text: words } });

/** The 改 button: the words as they were, to be sent again put right; also those that were taken back. */
export const edit = defineCommand({
  name: "edit",
  aliases: [],
  summary: "改自己刚报的一条",
  access: "member",
  isHidden: true,
  args: z.object({
    entry: z.coerce.number().int().positive(),
    words: z.string().max(2_000).optional(),
    /** As they were, without a form. */
    again: z.boolean().optional(),
  }),
  positional: ["entry", "words"],
  examples: [],
  async run(ctx, { entry, words, again }) {
    const said = await entryWords(ctx, entry);
    if (!said) return warn(reportText.toastChanged);
    if (!said.isMine) return warn(reportText.toastNotYours);
    const typed = again ? said.words : words;
    if (typed === undefined) {
      return { card: editFormCard(entry, said.project, said.words, said.isStanding) };
    }
    // The old entry goes only where the new words can be booked.
    const answer = await tentatively(
      ctx,
      async () => {
        if (said.isStanding) {
          const undone = await withdrawReport(ctx, { entryId: entry });
          if (!undone.ok) return answerWithdrawn(undone, ctx.via);
        }
        const then = asOf(ctx, said);
        // Words that name another project put that right as well.
        const named = said.isOne ? read(then, typed, said.project).project : null;
        return await report(then, { text: typed, ...(named ? { project: named } : {}) });
      },
      (outcome) => outcome.ask === undefined && outcome.about?.startsWith("entry:") === true,
    );
    return answer.card ? { redraws: true, ...answer } : answer;
  },
});

/** The words count from when they were said first. */
function asOf(ctx: Ctx, { messageId, saidAt }: { messageId: string; saidAt: Date }): Ctx {
  return { ...ctx, messageId, saidAt, today: ctx.dayOf(saidAt.getTime()) };
}
