import type { ReadFact } from "../reading.ts";
import { Draft } from "./draft.ts";
import {
  dropAddend,
  dropBefore,
  dropNamed,
  dropParts,
  dropStale,
  dropUndone,
  tellSize,
} from "./second-look.ts";
import { dangling } from "./dangling.ts";
import { takeFigure } from "./figure.ts";
import { Plan, Span, Total, Unreal } from "./reach.ts";
import { verbOf, type Token } from "../token/token.ts";

/** What a stretch of a report says of one project and day. */
export interface ReadFacts {
  readonly facts: readonly ReadFact[];
  readonly isApproximate: boolean;
  readonly isNegative: boolean;
  /** A verb of progress is denied: 还是没签. */
  readonly isDenied: boolean;
  /** A figure of several days was told, which is neither the day's nor the total. */
  readonly hasSpan: boolean;
  /** Each fact's place among the tokens, in the order of `facts`. */
  readonly places: readonly number[];
  /** Numbers of tokens that were understood as figures. */
  readonly used: ReadonlySet<number>;
  /** Numbers of verbs that a figure or a sentence has taken. */
  readonly taken: ReadonlySet<number>;
}

/** What is set right when all figures are read. */
const SECOND_LOOKS = [
  dropStale,
  dropBefore,
  dropAddend,
  dropNamed,
  dropUndone,
  dropParts,
  tellSize,
] as const;

/** Reads the figures of one stretch of tokens (one project, one day). */
export function readFacts(tokens: readonly Token[], text: string): ReadFacts {
  const d = new Draft(tokens, text);
  const plan = new Plan();
  const unreal = new Unreal();
  const total = new Total();
  const span = new Span();
  let hasSpan = false;
  for (const [i, token] of tokens.entries()) {
    for (const word of [plan, unreal, total, span]) word.pass(d, i);
    if (plan.isOpen || unreal.isOpen) continue;
    if (token.kind === "num") {
      takeFigure(d, i, token);
      if (span.isOpen) {
        d.drop(i);
        hasSpan = true;
      }
    } else if (verbOf(token) && !d.sides.taken.has(i)) dangling(d, i);
  }
  for (const look of SECOND_LOOKS) look(d);
  return {
    facts: d.facts,
    isApproximate: d.isApproximate,
    isNegative: d.isNegative,
    isDenied: d.isDenied,
    hasSpan,
    places: d.places,
    used: d.sides.used,
    taken: d.sides.taken,
  };
}
