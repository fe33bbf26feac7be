import { addDays, dayOf, localTime, momentOf } from "../day.ts";
import type { Figure } from "../figure.ts";
import { figure, ZERO } from "../figure.ts";
import { countRatio, type Ratio } from "./ratio.ts";

/** An issue as indicators see it. Times are moments; what has not happened is left out. */
export interface IssueFact {
  readonly no: number;
  readonly openedAt: Date;
  /** The first disposition: solved, a plan with a date, or help asked. */
  readonly disposedAt?: Date;
  /** The resolution that stands; gone when the issue is open again. */
  readonly resolvedAt?: Date;
  /** Ended, not solved: counted apart, resolved never. */
  readonly endedAt?: Date;
  readonly dueAt: Date;
  /** When it was opened again, each time. */
  readonly reopenedAt?: readonly Date[];
  /** Time set aside by agreement, which no duration counts. */
  readonly pausedMs?: number;
}

/** A stretch of moments: `from` counts, `to` does not. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

export interface IndicatorOptions {
  readonly timeZone: string;
  /** Known up to this moment; what is later has not happened. */
  readonly asOf: Date;
  /** From this time on an issue has until the next midnight but one, or no evening issue could ever count. */
  readonly lateFrom?: string;
}

export interface IssueIndicators {
  readonly opened: number;
  readonly ended: number;
  /** 问题办结率: opened in the period and resolved by now, of those opened in the period. */
  readonly resolution: Ratio;
  /** The same by closing: resolved in the period whenever opened, over those opened in the period. */
  readonly resolutionByClosing: Ratio;
  /** 按时办结率: resolved by the deadline, of those resolved or past it. */
  readonly onTime: Ratio;
  readonly sameDayResponse: Ratio;
  /** 不过夜率. */
  readonly sameDayResolution: Ratio;
  /** 重开率: opened again, of those ever resolved. */
  readonly reopened: Ratio;
  /** Hours from opening to resolution, pauses out; null where none is resolved. */
  readonly hours: {
    readonly mean: Figure;
    readonly median: Figure;
    readonly worst: Figure;
  } | null;
}

const HOUR_MS = 3_600_000;

/** The end of the day on which an issue opened: 24:00, or a day later for one opened late in the evening. */
export function endOfOpeningDay(openedAt: Date, timeZone: string, lateFrom = "22:00"): Date {
  const { hour, minute } = localTime(openedAt, timeZone);
  const clock = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  const days = clock >= lateFrom ? 2 : 1;
  return momentOf(addDays(dayOf(openedAt, timeZone), days), "00:00", timeZone);
}

/** Works out the indicators of 问题 for a period. Each keeps its numerator and denominator. */
export function issueIndicators(
  issues: readonly IssueFact[],
  period: Period,
  options: IndicatorOptions,
): IssueIndicators {
  const asOf = options.asOf.getTime();
  const had = (at: Date | undefined): at is Date => at !== undefined && at.getTime() <= asOf;
  const inPeriod = (at: Date): boolean => at >= period.from && at < period.to;
  const opened = issues.filter((issue) => had(issue.openedAt) && inPeriod(issue.openedAt));
  const isResolved = (issue: IssueFact): boolean => had(issue.resolvedAt);
  const onOpeningDay = (issue: IssueFact, at: Date | undefined): boolean =>
    had(at) && at < endOfOpeningDay(issue.openedAt, options.timeZone, options.lateFrom);
  const judged = opened.filter(
    (issue) => isResolved(issue) || (!had(issue.endedAt) && issue.dueAt.getTime() < asOf),
  );
  const wasReopened = (issue: IssueFact): boolean => (issue.reopenedAt ?? []).some(had);
  return {
    opened: opened.length,
    ended: opened.filter((issue) => !isResolved(issue) && had(issue.endedAt)).length,
    resolution: countRatio(opened, isResolved),
    resolutionByClosing: {
      part: figure(issues.filter((i) => had(i.resolvedAt) && inPeriod(i.resolvedAt)).length),
      whole: figure(opened.length),
    },
    onTime: countRatio(
      judged,
      (issue) => isResolved(issue) && issue.resolvedAt!.getTime() <= issue.dueAt.getTime(),
    ),
    sameDayResponse: countRatio(opened, (issue) =>
      onOpeningDay(issue, firstOf(issue.disposedAt, issue.resolvedAt)),
    ),
    sameDayResolution: countRatio(opened, (issue) => onOpeningDay(issue, issue.resolvedAt)),
    reopened: countRatio(
      opened.filter((issue) => isResolved(issue) || wasReopened(issue)),
      wasReopened,
    ),
    hours: spread(
      opened
        .filter(isResolved)
        .map((i) => i.resolvedAt!.getTime() - i.openedAt.getTime() - (i.pausedMs ?? 0)),
    ),
  };
}

/** Works out the indicators for each group of issues, such as by street or owner. */
export function indicatorsBy<T extends IssueFact>(
  issues: readonly T[],
  groupOf: (issue: T) => string,
  period: Period,
  options: IndicatorOptions,
): ReadonlyMap<string, IssueIndicators> {
  const groups = new Map<string, T[]>();
  for (const issue of issues) {
    const name = groupOf(issue);
    const list = groups.get(name);
    if (list) list.push(issue);
    else groups.set(name, [issue]);
  }
  return new Map([...groups].map(([name, list]) => [name, issueIndicators(list, period, options)]));
}

/** Resolving is a disposition too, also where nobody wrote one down before. */
function firstOf(a: Date | undefined, b: Date | undefined): Date | undefined {
  if (!a || !b) return a ?? b;
  return a < b ? a : b;
}

function spread(durationsMs: readonly number[]): IssueIndicators["hours"] {
  if (durationsMs.length === 0) return null;
  const sorted = durationsMs.map((ms) => figure(Math.max(0, ms)).div(HOUR_MS));
  sorted.sort((a, b) => a.cmp(b));
  const middle = Math.floor(sorted.length / 2);
  const median =
    sorted.length % 2 === 1 ? sorted[middle]! : sorted[middle - 1]!.plus(sorted[middle]!).div(2);
  const mean = sorted.reduce((total, hours) => total.plus(hours), ZERO).div(sorted.length);
  return { mean, median, worst: sorted.at(-1)! };
}
