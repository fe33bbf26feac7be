import { dayOf } from "../day.ts";
import type { ClockFacts, LadderRules } from "./facts.ts";
import { resolvePost, resolveRung, type Place, type Reached, type Roster } from "./roster.ts";
import { stepsAhead, type LadderStep } from "./steps.ts";

export interface Foreseen extends LadderStep {
  /** Whom the step would mention under today's roster and the leaves known for that day; null where nobody is left. */
  readonly reached: Reached | null;
}

/** Foresees who would be mentioned when, if nobody moves: for a rehearsal and for what a card says of the next rungs. */
export function foresee(
  facts: ClockFacts,
  place: Place,
  roster: Roster,
  rules: LadderRules,
): readonly Foreseen[] {
  return stepsAhead(facts, rules).map((step) => {
    const on = dayOf(step.at, rules.timeZone);
    const reached =
      step.kind === "ownerless"
        ? resolvePost("head", roster, place, on)
        : resolveRung(step.rung, rules.ladder, roster, place, on);
    return { ...step, reached };
  });
}
