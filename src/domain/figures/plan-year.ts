import type { Day } from "../day.ts";
import { type Span, yearSpan } from "./pace.ts";
import { isCounted, type TaskFigures } from "./task.ts";

/**
 * The year that a list's tasks are measured against: that of the day, or the last one in which a task was due, where
 * the list of the day's year has not come yet.
 */
export function planSpan(tasks: readonly TaskFigures[], asOf: Day): Span {
  let last: Day | null = null;
  for (const task of tasks) {
    const { dueOn } = task;
    if (dueOn && isCounted(task) && (last === null || dueOn > last)) last = dueOn;
  }
  const isBehind = last !== null && last.slice(0, 4) < asOf.slice(0, 4);
  return yearSpan(isBehind && last !== null ? last : asOf);
}
