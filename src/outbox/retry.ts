import type { Refusal } from "../errors.ts";

/** What becomes of a letter whose try failed. */
export type Fate =
  | { readonly kind: "again"; readonly afterMs: number; readonly asText?: true }
  | { readonly kind: "failed" };

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15 * 60_000;
const GIVE_UP_AFTER_MS = 24 * 3_600_000;

/**
 * Decides whether and when a letter is tried again: growing waits with jitter for what can pass, the plain
 * form at once where the card itself was refused, an end for everything else.
 */
export function fateOf(
  refusal: Refusal,
  letter: { readonly tries: number; readonly ageMs: number; readonly asText: boolean },
  random: () => number,
): Fate {
  if (refusal.isCardFault && !letter.asText) return { kind: "again", afterMs: 0, asText: true };
  if (!refusal.canRetry || letter.ageMs > GIVE_UP_AFTER_MS) return { kind: "failed" };
  const grown = Math.min(FIRST_WAIT_MS * 2 ** Math.min(letter.tries, 20), LONGEST_WAIT_MS);
  const jittered = grown * (0.75 + random() / 2);
  return { kind: "again", afterMs: Math.round(Math.max(jittered, refusal.retryAfterMs ?? 0)) };
}
