import { previousWorkday } from "../calendar/workdays.ts";
import type { Day, WorkCalendar } from "../day.ts";
import { dayOf, momentOf } from "../day.ts";
import { isClimbing, type ClockFacts } from "./facts.ts";

export interface ClearingRules {
  /** The cut-off on the wall, HH:MM. */
  readonly cutoff: string;
  readonly timeZone: string;
}

/**
 * True where the issue is one of the day's unmoved ones: open, its deadline not after the day's cut-off, and on
 * that day neither solved, handed up, extended nor set aside. One with a later deadline has been given its time.
 */
export function isUnmoved(facts: ClockFacts, day: Day, rules: ClearingRules): boolean {
  const cutoffAt = momentOf(day, rules.cutoff, rules.timeZone);
  if (!isClimbing(facts) || facts.dueAt > cutoffAt || facts.openedAt > cutoffAt) return false;
  return facts.movedAt === null || dayOf(facts.movedAt, rules.timeZone) !== day;
}

/**
 * True where the issue stays overnight: still unmoved at the day's cut-off. Before the cut-off nothing does. What is
 * due that day climbs by this to rung 1 and no further, as `dueSteps` says at the same moment.
 */
export function staysOvernight(
  facts: ClockFacts,
  day: Day,
  rules: ClearingRules,
  now: Date,
): boolean {
  return now >= momentOf(day, rules.cutoff, rules.timeZone) && isUnmoved(facts, day, rules);
}

/** One owner's card of the evening: his own unmoved issues, oldest deadline first. */
export interface OwnerEvening<T extends ClockFacts> {
  readonly owner: string;
  readonly issues: readonly T[];
}

/** Gathers the day's unmoved issues by owner; those without one are left to the ladder. */
export function unmovedByOwner<T extends ClockFacts>(
  issues: readonly T[],
  day: Day,
  rules: ClearingRules,
): readonly OwnerEvening<T>[] {
  const owners = new Map<string, T[]>();
  for (const issue of issues) {
    if (issue.owner === null || !isUnmoved(issue, day, rules)) continue;
    const list = owners.get(issue.owner);
    if (list) list.push(issue);
    else owners.set(issue.owner, [issue]);
  }
  return [...owners].map(([owner, list]) => ({
    owner,
    issues: list.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || a.no - b.no),
  }));
}

/** An issue marked as stayed overnight. */
export interface OvernightMark {
  readonly street: string;
  readonly day: Day;
}

export interface OvernightRun {
  readonly street: string;
  /** Workdays in a row without a problem that stayed overnight. */
  readonly days: number;
  /** The last day with one, or null. */
  readonly lastOn: Day | null;
}

/**
 * Counts each street's run of workdays without an overnight problem, from `since` (the first day on record)
 * through `through` (the last day whose cut-off has passed).
 */
export function overnightRuns(
  streets: readonly string[],
  marks: readonly OvernightMark[],
  since: Day,
  through: Day,
  calendar: WorkCalendar,
): readonly OvernightRun[] {
  return streets.map((street) => {
    const days = marks.filter((mark) => mark.street === street && mark.day <= through);
    const lastOn = days.reduce<Day | null>(
      (last, { day }) => (last === null || day > last ? day : last),
      null,
    );
    let count = 0;
    let day = calendar.isWorkday(through) ? through : previousWorkday(through, calendar);
    const after = lastOn ?? "";
    while (day >= since && day > after) {
      count++;
      day = previousWorkday(day, calendar);
    }
    return { street, days: count, lastOn };
  });
}
