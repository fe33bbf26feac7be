import { addWorkdays } from "../calendar/workdays.ts";
import { dayOf, momentOf } from "../day.ts";
import { isClimbing, wakesAtNight, type ClockFacts, type LadderRules } from "./facts.ts";
import { clockOf, isQuiet, rested } from "./quiet.ts";
import { topRung } from "./snapshot.ts";
import { rungTimes } from "./times.ts";

/** One thing the ladder does: a rung, the mention of the head where nobody owns it, or a repeat on a rung. */
export interface LadderStep {
  readonly no: number;
  readonly kind: "rung" | "ownerless" | "repeat";
  readonly rung: number;
  /** Which repeat this is, from 1; 0 for the first mention. */
  readonly repeat: number;
  readonly at: Date;
}

export interface DueStep extends LadderStep {
  /** A higher rung is due as well: this one is recorded as passed, and mentions nobody. */
  readonly isPassed: boolean;
}

/** Every step still to come or already due, earliest first; none while the issue rests. */
export function stepsAhead(facts: ClockFacts, rules: LadderRules): readonly LadderStep[] {
  if (!isClimbing(facts)) return [];
  const steps: LadderStep[] = [];
  for (const { rung, at } of rungTimes(facts, rules)) {
    if (rung === 0 ? facts.isOpeningTold : rung <= facts.rung) continue;
    const kind = rung === 0 && facts.owner === null ? "ownerless" : "rung";
    steps.push({ no: facts.no, kind, rung, repeat: 0, at });
  }
  const again = repeatOf(facts, rules);
  if (again) steps.push(again);
  return steps.sort((a, b) => a.at.getTime() - b.at.getTime() || a.rung - b.rung);
}

function repeatOf(facts: ClockFacts, rules: LadderRules): LadderStep | null {
  const { ladder, calendar, timeZone } = rules;
  const repeat = ladder.rungs[facts.rung]?.repeat;
  if (!repeat || !facts.isOpeningTold) return null;
  if (repeat.count !== null && facts.repeats >= repeat.count) return null;
  const gap = repeat.everyWorkdays * (facts.repeats + 1);
  const day = addWorkdays(dayOf(facts.rungAt, timeZone), gap, calendar);
  const raw = momentOf(day, repeat.at, timeZone);
  const at = wakesAtNight(facts, ladder) ? raw : rested(raw, ladder.quiet, timeZone);
  return { no: facts.no, kind: "repeat", rung: facts.rung, repeat: facts.repeats + 1, at };
}

/** The next step and its minute, or null where nothing further comes by itself. */
export function nextStep(facts: ClockFacts, rules: LadderRules): LadderStep | null {
  return stepsAhead(facts, rules)[0] ?? null;
}

/** The next rung above the one reached, as shown on the card ("下一级 … 时间"); null at the top or at rest. */
export function nextRung(facts: ClockFacts, rules: LadderRules): LadderStep | null {
  return stepsAhead(facts, rules).find((step) => step.rung > facts.rung) ?? null;
}

/** True where the step may be sent now: not in the quiet hours, and rungs that count workdays only on one. */
export function maySend(
  facts: ClockFacts,
  step: Pick<LadderStep, "rung" | "kind">,
  rules: LadderRules,
  now: Date,
): boolean {
  const { ladder, calendar, timeZone } = rules;
  if (isQuiet(now, ladder.quiet, timeZone) && !wakesAtNight(facts, ladder)) return false;
  if (facts.severity === "urgent") return true;
  const time = ladder.rungs[step.rung]?.normal;
  const countsWorkdays = step.kind === "repeat" || (time !== undefined && "workdays" in time);
  return !countsWorkdays || calendar.isWorkday(dayOf(now, timeZone));
}

/**
 * What is to be done now, lowest rung first. Of several steps that were missed the last is mentioned and the
 * others are passed. A step that may not be sent now waits, and does not hold back what is below it.
 */
export function dueSteps(facts: ClockFacts, rules: LadderRules, now: Date): readonly DueStep[] {
  const due = stepsAhead(facts, rules)
    .filter((step) => step.at <= now && maySend(facts, step, rules, now))
    .sort((a, b) => a.rung - b.rung || a.repeat - b.repeat);
  return due.map((step, index) => ({ ...step, isPassed: index < due.length - 1 }));
}

/** Whole days since the top was reached, or null below it: the issue stays in every digest from then on. */
export function daysAtTop(facts: ClockFacts, rules: LadderRules, now: Date): number | null {
  if (!isClimbing(facts) || facts.rung < topRung(rules.ladder)) return null;
  return Math.max(0, Math.floor((now.getTime() - facts.rungAt.getTime()) / 86_400_000));
}

/** What the owner alone is told before anything climbs. */
export interface Nudge {
  readonly no: number;
  readonly kind: "sign" | "lamp";
  /** Which reminder to sign this is, from 1. */
  readonly count: number;
  readonly at: Date;
}

/**
 * The yellow lamp at its share of the time to rung 1, and the reminders to sign while nobody has. A reminder
 * that would not come before rung 1 is left out, as that says more.
 */
export function nudges(facts: ClockFacts, rules: LadderRules): readonly Nudge[] {
  const { ladder, calendar, timeZone } = rules;
  if (!isClimbing(facts) || facts.owner === null || facts.rung > 0) return [];
  const end = rungTimes(facts, rules)[1]?.at;
  if (!end) return [];
  const from = facts.severity === "urgent" ? facts.clockFrom : facts.openedAt;
  const span = Math.max(0, end.getTime() - from.getTime());
  const raw: Omit<Nudge, "no">[] = [
    {
      kind: "lamp",
      count: 1,
      at: new Date(from.getTime() + Math.floor((span * ladder.lampAtPercent) / 100)),
    },
  ];
  if (facts.state === "open")
    for (const [index, minutes] of ladder.signAfterMinutes[facts.severity].entries())
      raw.push({
        kind: "sign",
        count: index + 1,
        at: new Date(facts.ownedAt.getTime() + minutes * 60_000),
      });
  const settle = (at: Date): Date => {
    if (wakesAtNight(facts, ladder)) return at;
    const calm = rested(at, ladder.quiet, timeZone);
    const day = dayOf(calm, timeZone);
    if (facts.severity === "urgent" || calendar.isWorkday(day)) return calm;
    return momentOf(addWorkdays(day, 1, calendar), clockOf(calm, timeZone), timeZone);
  };
  return raw
    .map((nudge) => ({ no: facts.no, ...nudge, at: settle(nudge.at) }))
    .filter((nudge) => nudge.at < end)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}
