import { type Day, daysBetween } from "../day.ts";
import type { Figure } from "../figure.ts";
import { ZERO } from "../figure.ts";
import { gainedInLast, type Movement } from "./pace.ts";
import { least } from "./ratio.ts";

/** The working of a forecast in step with time. */
export interface LinearForecast {
  readonly method: "F1";
  readonly done: Figure;
  readonly elapsedDays: number;
  readonly totalDays: number;
  readonly horizon: Day;
  readonly value: Figure;
}

/**
 * F1: what is done, stretched from the days gone to the days up to the horizon. `start` is the day before
 * the first (31 December), so that 17 December is day 351. Null before the first day is over.
 */
export function linearForecast(
  done: Figure,
  start: Day,
  asOf: Day,
  horizon: Day,
): LinearForecast | null {
  const elapsedDays = daysBetween(start, asOf);
  if (elapsedDays <= 0 || horizon < asOf) return null;
  const totalDays = daysBetween(start, horizon);
  const value = done.times(totalDays).div(elapsedDays);
  return { method: "F1", done, elapsedDays, totalDays, horizon, value };
}

/** The pace that a forecast looks back on. */
export const PACE_DAYS = 28;

/** The working of a forecast by recent pace. */
export interface PaceForecast {
  readonly method: "F2";
  readonly done: Figure;
  /** Gained in the last `windowDays` days. */
  readonly gained: Figure;
  readonly windowDays: number;
  readonly daysLeft: number;
  readonly target: Figure | null;
  readonly value: Figure;
  /** The pace would have gone past the target. */
  readonly isCapped: boolean;
}

/** F2: what is done, and the pace of the last 28 days kept up to the horizon, never past the target. */
export function paceForecast(
  state: { readonly done: Figure; readonly target: Figure | null },
  movements: readonly Movement[],
  asOf: Day,
  horizon: Day,
): PaceForecast {
  const { done, target } = state;
  const daysLeft = Math.max(0, daysBetween(asOf, horizon));
  const gained = gainedInLast(movements, asOf, PACE_DAYS);
  const free = done.plus(gained.times(daysLeft).div(PACE_DAYS));
  const isCapped = target !== null && free.gt(target);
  // A task that already holds more than its target (confirmed so) does not shrink.
  const value = isCapped ? (done.gt(target) ? done : least(free, target)) : free;
  return {
    method: "F2",
    done,
    gained: gained.lt(ZERO) ? ZERO : gained,
    windowDays: PACE_DAYS,
    daysLeft,
    target,
    value,
    isCapped,
  };
}
