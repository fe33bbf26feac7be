import { SpentError } from "../errors.ts";

/** What one call of a Worker may still ask of others: the platform of Workers ends a call that asks more often. */
export interface Allowance {
  /** Counts a call that is about to be made; throws SpentError where none is left. */
  readonly spend: () => void;
  readonly left: () => number;
  /** Runs work that may not touch the last so many: they are for writing down how it ended. */
  readonly keeping: <T>(count: number, work: () => Promise<T>) => Promise<T>;
}

/** Makes the allowance of one call. */
export function createAllowance(most: number): Allowance {
  let spent = 0;
  let kept = 0;
  return {
    spend() {
      if (most - spent <= kept) throw new SpentError("Cannot go on: no call is left");
      spent++;
    },
    left: () => most - spent,
    async keeping(count, work) {
      kept += count;
      try {
        return await work();
      } finally {
        kept -= count;
      }
    },
  };
}

/** Calls that handling one event and sending its answer takes. */
export const AN_EVENT = 28;
/** Calls of a round of letters whatever their number, and of each letter: its send, and who is in its chat. */
const A_ROUND = 14;
const A_LETTER = 2;

/** How many letters may be taken up with so many calls left, beside those on their way. */
export function roomFor(left: number, flying: number): number {
  return Math.floor((left - A_ROUND) / A_LETTER) - flying;
}
