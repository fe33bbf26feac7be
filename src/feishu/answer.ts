import type { PressAnswer } from "../ports.ts";
import { fitCard } from "./card/fit.ts";
import type { Ringing } from "./card/line.ts";

/**
 * Writes what a press is answered with as the callback's body. It is never empty: the platform shows people an error
 * for an empty body. A card that cannot be drawn is left out, so the pressed one stays.
 */
export function writeAnswer(answer: PressAnswer, ringing: Ringing = {}): Record<string, unknown> {
  const json = answer.card ? fitCard(answer.card, ringing).json : null;
  return {
    ...(answer.toast ? { toast: { type: answer.toast.tone, content: answer.toast.text } } : {}),
    ...(json ? { card: { type: "raw", data: json } } : {}),
  };
}
