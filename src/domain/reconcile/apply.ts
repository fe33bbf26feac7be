import type { Day } from "../day.ts";
import type { Figure } from "../figure.ts";
import { ZERO } from "../figure.ts";
import type { TaskFigures, TaskKind } from "../figures/task.ts";
import type { Metric } from "../metric.ts";
import type { Change } from "./settle.ts";

/** What counts as movement when it rises; visits are effort. */
const MOVEMENT: ReadonlySet<Metric> = new Set([
  "signed_households",
  "vacated_households",
  "demolished_households",
  "demolished_area_sqm",
  "cleared_households",
  "cleared_area_mu",
  "delivered_area_mu",
]);

/** Tells whether a change is movement, against which a task counts as standing still. */
export function isMovement(change: Pick<Change, "metric" | "increment">): boolean {
  return MOVEMENT.has(change.metric) && change.increment !== null && change.increment.gt(ZERO);
}

/** Writes one metric's total into a task's figures; a metric that the task has no place for changes nothing. */
export function withTotal(task: TaskFigures, metric: Metric, total: Figure): TaskFigures {
  switch (metric) {
    case "signed_households":
      return { ...task, signed: total };
    case "vacated_households":
      return { ...task, vacated: total };
    case "demolished_households": {
      const moved = { ...task, demolished: total };
      if (task.kind === "clear_up") return moved;
      if (task.households) return { ...moved, remaining: task.households.minus(total) };
      if (!task.remaining) return moved;
      return { ...moved, remaining: task.remaining.plus(task.demolished ?? ZERO).minus(total) };
    }
    case "cleared_households":
      if (task.kind !== "clear_up" || !task.startRemaining) return task;
      return { ...task, remaining: task.startRemaining.minus(total) };
    case "delivered_area_mu":
      return { ...task, doneMu: total };
    case "demolished_area_sqm":
      return task.kind === "state_land_house" || task.targetSqm
        ? { ...task, doneSqm: total }
        : task;
    default:
      return task;
  }
}

/** Tells whether what is left of this metric is the task's 剩余户. */
export function isRemaining(metric: Metric, kind: TaskKind): boolean {
  return metric === (kind === "clear_up" ? "cleared_households" : "demolished_households");
}

/** Applies the changes of one message to a task's figures, without deciding whether it is done. */
export function applyChanges(
  task: TaskFigures,
  changes: readonly Change[],
  asOf: Day | undefined,
): TaskFigures {
  let moved = task;
  for (const change of changes) {
    if (change.after !== null) moved = withTotal(moved, change.metric, change.after);
    // What is left may be all that is known: then it stands without a total.
    if (change.leftAfter !== null && isRemaining(change.metric, task.kind)) {
      moved = { ...moved, remaining: change.leftAfter };
    }
  }
  if (!changes.some(isMovement)) return moved;
  return {
    ...moved,
    status: moved.status === "not_started" ? "in_progress" : moved.status,
    ...(asOf !== undefined && (task.lastMovedOn ?? "") < asOf ? { lastMovedOn: asOf } : {}),
  };
}
