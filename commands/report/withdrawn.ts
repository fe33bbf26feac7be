import type { Answer, Ctx } from "../../src/command/spec.ts";
import { withdrawnCard } from "../../src/text/report-change.ts";
import { reportText } from "../../src/text/report-words.ts";
import type { NotWithdrawn, Withdrawn } from "../../src/verbs/withdraw-report.ts";

/** Words what an undo came to; a press is told on the presser's screen alone where nothing has changed. */
export function answerWithdrawn(undone: Withdrawn | NotWithdrawn, via: Ctx["via"]): Answer {
  if (undone.ok) {
    const toast = { tone: "success", text: reportText.toastUndone } as const;
    return { card: withdrawnCard(undone), redraws: true, toast };
  }
  const warn = (words: string): Answer => ({ toast: { tone: "warning", text: words } });
  switch (undone.reason) {
    case "nothing":
      return { card: reportText.nothingToUndo(null) };
    case "already":
      return via === "press" ? warn(reportText.toastAlready) : { card: reportText.alreadyUndone() };
    case "not_yours":
      return via === "press" ? warn(reportText.toastNotYours) : { card: reportText.notYours() };
  }
}
