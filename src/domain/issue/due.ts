import { addWorkdays, nextWorkday, workdaysBetween } from "../calendar/workdays.ts";
import { dayOf, momentOf, type Day, type WorkCalendar } from "../day.ts";
import { rested } from "../ladder/quiet.ts";
import { clockOf } from "../ladder/quiet.ts";
import type { LadderSnapshot } from "../ladder/snapshot.ts";
import type { Issue } from "./issue.ts";
import type { IssuePolicy } from "./policy.ts";

/** The rules in force around an issue's life. */
export interface IssueRules {
  readonly policy: IssuePolicy;
  readonly ladder: LadderSnapshot;
  readonly calendar: WorkCalendar;
  readonly timeZone: string;
}

type DueRules = Pick<IssueRules, "policy" | "calendar" | "timeZone">;

/** The deadline that a day stands for: its cut-off. */
export function dueOn(day: Day, { policy, timeZone }: Omit<DueRules, "calendar">): Date {
  return momentOf(day, policy.cutoff, timeZone);
}

/**
 * The deadline where none was said: the cut-off of the opening day, or of the next workday where it was opened
 * after the cut-off; `days` workdays later where the category's row says so. A deadline on a rest day stands.
 */
export function defaultDue(openedAt: Date, rules: DueRules, days = 0): Date {
  const { calendar, timeZone } = rules;
  const today = dayOf(openedAt, timeZone);
  const first = openedAt > dueOn(today, rules) ? nextWorkday(today, calendar) : today;
  return dueOn(addWorkdays(first, days, calendar), rules);
}

/** When silence accepts: so many workdays after it was resolved, at the same time of day, never at night. */
export function silenceEndsAt(resolvedAt: Date, rules: IssueRules): Date {
  const { policy, calendar, ladder, timeZone } = rules;
  const day = addWorkdays(dayOf(resolvedAt, timeZone), policy.silenceWorkdays, calendar);
  const passed =
    resolvedAt.getTime() - momentOf(dayOf(resolvedAt, timeZone), "00:00", timeZone).getTime();
  const at = new Date(momentOf(day, "00:00", timeZone).getTime() + passed);
  return rested(at, ladder.quiet, timeZone);
}

/** When an issue that was set aside until that day comes back. */
export function wakesAt(
  until: Day,
  { policy, timeZone }: Pick<IssueRules, "policy" | "timeZone">,
): Date {
  return momentOf(until, policy.wakeAt, timeZone);
}

/**
 * Lets the clock go on where it was: the deadline moves by the workdays it rested, the urgent clock by the exact time.
 * Nobody comes back from a rest overdue who was not so before: then the deadline is a fresh one.
 */
export function resumedClock(
  issue: Pick<Issue, "dueAt" | "clockFrom" | "pausedAt">,
  at: Date,
  rules: DueRules,
): Pick<Issue, "dueAt" | "clockFrom" | "pausedAt"> {
  const { calendar, timeZone } = rules;
  if (issue.pausedAt === null) return issue;
  const from = dayOf(issue.pausedAt, timeZone);
  // Workdays: counted in days, a rest from Monday to Tuesday would be lost in the weekend after a Friday's deadline.
  const days = Math.max(0, workdaysBetween(from, dayOf(at, timeZone), calendar));
  const day = addWorkdays(dayOf(issue.dueAt, timeZone), days, calendar);
  const moved = momentOf(day, clockOf(issue.dueAt, timeZone), timeZone);
  const wasOverdue = issue.dueAt <= issue.pausedAt;
  const rest = Math.max(0, at.getTime() - issue.pausedAt.getTime());
  return {
    dueAt: !wasOverdue && moved <= at ? defaultDue(at, rules) : moved,
    clockFrom: new Date(issue.clockFrom.getTime() + rest),
    pausedAt: null,
  };
}
