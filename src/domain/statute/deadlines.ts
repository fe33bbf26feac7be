import { addDays, type Day, daysBetween, type WorkCalendar } from "../day.ts";
import type { CountedFrom, Stage, StageCode } from "./stages.ts";
import { endOfTerm, type Term } from "./terms.ts";

/** Where a limit of a stage falls for one project. */
export interface StageDeadline {
  readonly stage: StageCode;
  readonly kind: "MIN" | "MAX";
  readonly what?: string;
  readonly startedOn: Day;
  /** MIN: the last day that must run, the stage may end after it. MAX: the last day on which it may be done. */
  readonly lastDay: Day;
  readonly isLapsing: boolean;
  readonly warnAt?: readonly number[];
}

/** How the warning works, 3.5 of the office's rules. */
export interface WarningRule {
  /** Warn when at most this share of the time is left, and at least so many calendar days before. */
  readonly shareLeft: { readonly part: number; readonly whole: number };
  readonly atLeastDays: number;
  /** A right that lapses is urgent with so many calendar days left. */
  readonly lapseDays: number;
}

export const defaultWarning: WarningRule = {
  shareLeft: { part: 1, whole: 3 },
  atLeastDays: 5,
  lapseDays: 3,
};

/**
 * Works out the limits of a stage that are counted from one event. `local` gives the term where the law
 * leaves it to the plan, the notice or local rules; without it such a limit has no day and is left out.
 */
export function stageDeadlines(
  stage: Stage,
  from: CountedFrom,
  startedOn: Day,
  calendar: WorkCalendar,
  local?: Term,
): readonly StageDeadline[] {
  return stage.limits.flatMap((limit) => {
    const term = limit.term ?? local;
    if (limit.from !== from || term === undefined) return [];
    const rolls = limit.kind === "MIN" || limit.of === "owner";
    return [
      {
        stage: stage.code,
        kind: limit.kind,
        ...(limit.what === undefined ? {} : { what: limit.what }),
        startedOn,
        lastDay: endOfTerm(startedOn, term, calendar, rolls),
        isLapsing: limit.isLapsing ?? false,
        ...(limit.warnAt ? { warnAt: limit.warnAt } : {}),
      },
    ];
  });
}

/** Tells whether a stage may be recorded as done on that day, or which day its minimum still has to reach. */
export function minimumRunsUntil(deadlines: readonly StageDeadline[], day: Day): Day | null {
  const running = deadlines
    .filter((deadline) => deadline.kind === "MIN" && day <= deadline.lastDay)
    .map((deadline) => deadline.lastDay)
    .sort();
  return running.at(-1) ?? null;
}

export type DeadlineState = "open" | "warn" | "lapsing" | "passed";

export interface DeadlineReading {
  readonly state: DeadlineState;
  /** Calendar days left; 0 on the last day, negative after it. */
  readonly daysLeft: number;
}

/** Reads a MAX limit on a day: open, to be warned of, about to lapse, or passed. */
export function readDeadline(
  deadline: Pick<StageDeadline, "startedOn" | "lastDay" | "isLapsing" | "warnAt">,
  asOf: Day,
  rule: WarningRule = defaultWarning,
): DeadlineReading {
  const daysLeft = daysBetween(asOf, deadline.lastDay);
  if (daysLeft < 0) return { state: "passed", daysLeft };
  if (deadline.isLapsing && daysLeft <= rule.lapseDays) return { state: "lapsing", daysLeft };
  return { state: daysLeft <= warnDays(deadline, rule) ? "warn" : "open", daysLeft };
}

/** The days on which a limit is warned of, earliest first. */
export function warningDays(
  deadline: Pick<StageDeadline, "startedOn" | "lastDay" | "isLapsing" | "warnAt">,
  rule: WarningRule = defaultWarning,
): readonly Day[] {
  const before = new Set(deadline.warnAt ?? [warnDays(deadline, rule)]);
  if (deadline.isLapsing) before.add(rule.lapseDays);
  return [...before].sort((a, b) => b - a).map((days) => addDays(deadline.lastDay, -days));
}

function warnDays(
  deadline: Pick<StageDeadline, "startedOn" | "lastDay" | "warnAt">,
  rule: WarningRule,
): number {
  if (deadline.warnAt) return Math.max(...deadline.warnAt);
  const whole = daysBetween(deadline.startedOn, deadline.lastDay);
  const share = Math.floor((whole * rule.shareLeft.part) / rule.shareLeft.whole);
  return Math.max(share, rule.atLeastDays);
}
