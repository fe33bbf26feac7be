import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { editFormCard } from "../src/text/report-change.ts";
import { reportText } from "../src/text/report.ts";
import { entryWords } from "../src/verbs/entry-words.ts";
import { tentatively } from "../src/verbs/tentative.ts";
import { withdrawReport } from "../src/verbs/withdraw-report.ts";
import { report } from "./report/flow.ts";
import { answerWithdrawn } from "./undo.ts";

/** The 改 button: the words as they were, to be sent again put right. */
export const edit = defineCommand({
  name: "edit",
  aliases: [],
  summary: "改自己刚报的一条",
  access: "member",
  isHidden: true,
  args: z.object({
    entry: z.coerce.number().int().positive(),
    words: z.string().max(2_000).optional(),
  }),
  positional: ["entry", "words"],
  examples: [],
  async run(ctx, { entry, words }) {
    const said = await entryWords(ctx, entry);
    if (!said) return { toast: { tone: "warning", text: reportText.toastAlready } };
    if (!said.isMine) return { toast: { tone: "warning", text: reportText.toastNotYours } };
    if (words === undefined) return { card: editFormCard(entry, said.project, said.words) };
    // The old entry goes only where the new words can be booked.
    return await tentatively(
      ctx,
      async () => {
        const undone = await withdrawReport(ctx, { entryId: entry });
        if (!undone.ok) return answerWithdrawn(undone, ctx.via);
        const origin = {
          ...ctx,
          messageId: said.messageId,
          saidAt: said.saidAt,
          today: ctx.dayOf(said.saidAt.getTime()),
        };
        return await report(origin, {
          text: words,
          ...(said.isOne ? { project: said.project } : {}),
        });
      },
      (answer) => answer.ask === undefined && answer.about?.startsWith("entry:") === true,
    );
  },
});
