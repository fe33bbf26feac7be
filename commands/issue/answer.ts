import type { Line } from "../../src/card.ts";
import type { Answer, Ctx } from "../../src/command/spec.ts";
import { issueCard } from "../../src/text/issue.ts";
import { refusalCard, refusalWords } from "../../src/text/issue-refusals.ts";
import type { NotTaken, Taken } from "../../src/verbs/issues/step.ts";

/** How a step that was taken is said. */
export interface Said {
  readonly headline: Line;
  /** Said on the presser's screen, and with the people who are rung. */
  readonly toast: string;
  readonly ringsWith?: string;
  readonly notes?: readonly string[];
}

/** Words what came of a step: a card in the chat for a line, a word on the screen and the card redrawn for a press. */
export function answerStep(
  ctx: Ctx,
  done: Taken | NotTaken,
  said: Said,
  isOwnCard = false,
): Answer {
  if (!done.ok) {
    if (ctx.via !== "press") return { card: refusalCard(done), about: `issue:${done.no}` };
    const toast = { tone: "warning", text: refusalWords(done).why } as const;
    // What was pressed may show what was true before: it is put right on the way.
    return isOwnCard && done.view
      ? { toast, card: issueCard(done.view), redraws: true }
      : { toast };
  }
  const card = issueCard(done.view, {
    headline: said.headline,
    ring: done.ringHere,
    ...(said.ringsWith ? { ringsWith: said.ringsWith } : {}),
    ...(said.notes ? { notes: said.notes } : {}),
  });
  const about = `issue:${done.no}`;
  const toast = { tone: "success", text: said.toast } as const;
  if (ctx.via === "press") return isOwnCard ? { card, redraws: true, about, toast } : { toast };
  const then = {
    ...(done.events.length > 0 ? { events: done.events } : {}),
    ...(done.urge.length > 0 ? { urge: done.urge } : {}),
  };
  return { card, about, ...(Object.keys(then).length > 0 ? { then } : {}) };
}
