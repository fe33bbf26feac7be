import { addWorkdays, workdaysBetween } from "../calendar/workdays.ts";
import type { Day, WorkCalendar } from "../day.ts";
import type { Figure } from "../figure.ts";
import { figure, ZERO } from "../figure.ts";
import { gainedBetween, type Movement } from "./pace.ts";
import type { Ratio } from "./ratio.ts";

/** Working days looked back on. */
export const ACHIEVED_WORKDAYS = 7;

/** A finish further off than about eight years is no date that anybody can use. */
const FARTHEST_WORKDAYS = 2000;

/** The working of 倒排: what is needed a day, what was achieved, and where that leads. */
export interface NeededPace {
  readonly left: Figure;
  /** Working days after `asOf` up to and with the due day; 0 once it has passed. */
  readonly workdaysLeft: number;
  /** Left over the working days left; its whole is 0 once the due day has passed. */
  readonly needed: Ratio;
  /** Gained over the last seven working days, rest days between them included. */
  readonly achieved: Ratio;
  /** Working days that the rest takes at the achieved pace; null where nothing moves. */
  readonly workdaysNeeded: number | null;
  /** The day that this leads to; null where nothing moves, or not within years. */
  readonly finishOn: Day | null;
  /** Working days that the finish is late; negative where it is early; null without a finish. */
  readonly lateWorkdays: number | null;
}

/**
 * Works out the needed against the achieved pace. `asOf` is the last day whose figures are in: the day
 * before, for a morning's digest. Households come whole, so the last day of a pace counts as a full one.
 */
export function neededPace(input: {
  readonly left: Figure;
  readonly asOf: Day;
  readonly dueOn: Day;
  readonly movements: readonly Movement[];
  readonly calendar: WorkCalendar;
}): NeededPace {
  const { asOf, dueOn, calendar } = input;
  const left = input.left.lt(ZERO) ? ZERO : input.left;
  const workdaysLeft = Math.max(0, workdaysBetween(asOf, dueOn, calendar));
  const gained = gainedBetween(input.movements, windowStart(asOf, calendar), asOf);
  const achieved = { part: gained.lt(ZERO) ? ZERO : gained, whole: figure(ACHIEVED_WORKDAYS) };
  const workdaysNeeded = daysFor(left, achieved);
  const finishOn =
    workdaysNeeded === null || workdaysNeeded > FARTHEST_WORKDAYS
      ? null
      : addWorkdays(asOf, workdaysNeeded, calendar);
  return {
    left,
    workdaysLeft,
    needed: { part: left, whole: figure(workdaysLeft) },
    achieved,
    workdaysNeeded,
    finishOn,
    lateWorkdays: finishOn === null ? null : workdaysBetween(dueOn, finishOn, calendar),
  };
}

function windowStart(asOf: Day, calendar: WorkCalendar): Day {
  const back = calendar.isWorkday(asOf) ? ACHIEVED_WORKDAYS - 1 : ACHIEVED_WORKDAYS;
  return addWorkdays(asOf, -back, calendar);
}

function daysFor(left: Figure, pace: Ratio): number | null {
  if (left.eq(ZERO)) return 0;
  if (pace.part.eq(ZERO)) return null;
  const days = left.times(pace.whole).div(pace.part);
  return Number(days.round(0, 3).toFixed());
}
