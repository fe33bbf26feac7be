import { addDays, type Day, daysBetween } from "../day.ts";
import type { Figure } from "../figure.ts";
import { figure, ZERO } from "../figure.ts";
import { clamp, ratio, type Ratio, valueOf } from "./ratio.ts";
import type { TaskFigures } from "./task.ts";

/** The time that a task has: from the end of `start` to the end of `due`. */
export interface Span {
  readonly start: Day;
  readonly due: Day;
}

/** One point of a plan: by the end of that day so large a share (0 to 1) is to be done. */
export interface PlanPoint {
  readonly day: Day;
  readonly share: Figure;
}

/** The year of that day as a span, so that 17 December is day 351 of 365. */
export function yearSpan(day: Day): Span {
  const year = Number(day.slice(0, 4));
  return { start: `${year - 1}-12-31`, due: `${year}-12-31` };
}

/** The task's own span; null where a day is missing or they are the wrong way round. */
export function taskSpan(task: TaskFigures): Span | null {
  if (task.issuedOn === undefined || task.dueOn === undefined) return null;
  return task.issuedOn < task.dueOn ? { start: task.issuedOn, due: task.dueOn } : null;
}

/** 时序进度: days gone of the days given, held between 0 and 1. */
export function timeProgress(span: Span, asOf: Day): Ratio {
  const whole = figure(daysBetween(span.start, span.due));
  return { part: clamp(figure(daysBetween(span.start, asOf)), ZERO, whole), whole };
}

/** What the plan asks for by that day: along its curve where there is one, else in step with time. */
export function plannedProgress(
  span: Span,
  asOf: Day,
  curve: readonly PlanPoint[] = [],
): Figure | null {
  if (curve.length === 0) return valueOf(timeProgress(span, asOf));
  const points = [{ day: span.start, share: ZERO }, ...curve].sort((a, b) =>
    a.day < b.day ? -1 : Number(a.day > b.day),
  );
  const next = points.findIndex((point) => point.day > asOf);
  if (next === 0) return ZERO;
  if (next === -1) return points.at(-1)!.share;
  const from = points[next - 1]!;
  const to = points[next]!;
  const gone = figure(daysBetween(from.day, asOf)).div(daysBetween(from.day, to.day));
  return from.share.plus(to.share.minus(from.share).times(gone));
}

/** 计划完成比: what is done over what was to be done by then; null before anything was to be done. */
export function paceRatio(actual: Ratio | null, planned: Figure | null): Ratio | null {
  const value = valueOf(actual);
  if (value === null || planned === null || planned.lte(ZERO)) return null;
  return ratio(value, planned);
}

/** A rise of a figure on one day. */
export interface Movement {
  readonly day: Day;
  readonly increment: Figure;
}

/** Adds what was gained from one day to another, both counted; corrections take away. */
export function gainedBetween(movements: readonly Movement[], from: Day, to: Day): Figure {
  let total = ZERO;
  for (const { day, increment } of movements) {
    if (day >= from && day <= to) total = total.plus(increment);
  }
  return total;
}

/** Adds what was gained in so many days up to and with that one; never below nothing. */
export function gainedInLast(movements: readonly Movement[], asOf: Day, days: number): Figure {
  const gained = gainedBetween(movements, addDays(asOf, 1 - days), asOf);
  return gained.lt(ZERO) ? ZERO : gained;
}
