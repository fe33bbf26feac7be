import type { Family, ModeWord } from "../token/words.ts";

export interface Verb {
  readonly at: number;
  readonly family: Family;
  readonly isRate: boolean;
  readonly isDenied: boolean;
}

/** What stands on one side of a figure, up to the next figure or the end of the clause, while it is gathered. */
export interface Gathered {
  readonly verbs: Verb[];
  readonly modes: ModeWord[];
  isDenied: boolean;
  hasMinus: boolean;
  hasEach: boolean;
  hasAmong: boolean;
  hasDay: boolean;
  hasFrom: boolean;
  hasTo: boolean;
  /** A word of manner stands ahead of the verb: 累计签约24户. */
  isModeFirst: boolean;
  /** The figure is only meant to be: 1户下周签. */
  isPlanned: boolean;
}

export type Seen = Readonly<Gathered>;

/** So many tokens away from a figure nothing belongs to it; it bounds the work on endless repetition. */
export const REACH = 40;

/** Nothing seen yet. */
export function nothingSeen(): Gathered {
  return {
    verbs: [],
    modes: [],
    isDenied: false,
    hasMinus: false,
    hasEach: false,
    hasAmong: false,
    hasDay: false,
    hasFrom: false,
    hasTo: false,
    isModeFirst: false,
    isPlanned: false,
  };
}
