import type { Figure } from "../figure.ts";
import { ZERO } from "../figure.ts";
import type { TaskFigures, TaskKind } from "../figures/task.ts";
import type { Metric } from "../metric.ts";

export type Totals = Readonly<Partial<Record<Metric, Figure>>>;

/** What the ledger holds of a task when a report arrives. */
export interface Had {
  readonly task: TaskFigures;
  /** Running totals of what the task itself has no place for, such as graves or payments. */
  readonly totals?: Totals;
  /** Targets, where the task itself has none. */
  readonly targets?: Totals;
}

/** One metric of a task: its running total and its target, null where not known. */
export interface Held {
  readonly total: Figure | null;
  readonly target: Figure | null;
}

/**
 * Names the metric under which a figure is kept. Only a clear-up counts cleared households by themselves;
 * elsewhere a household is out of the count (剩余户) when it is pulled down.
 */
export function keptAs(metric: Metric, kind: TaskKind): Metric {
  return metric === "cleared_households" && kind !== "clear_up" ? "demolished_households" : metric;
}

/** Reads what is held of one metric. */
export function heldOf(had: Had, metric: Metric): Held {
  const { task } = had;
  const kept = had.totals?.[metric];
  const target = had.targets?.[metric];
  const own = (total: Figure | undefined, goal: Figure | undefined): Held => ({
    total: total ?? kept ?? null,
    target: goal ?? target ?? null,
  });
  const people = task.households ?? (task.kind === "clear_up" ? task.startRemaining : undefined);
  switch (metric) {
    case "signed_households":
      return own(task.signed, people);
    case "vacated_households":
      return own(task.vacated, people);
    case "demolished_households":
      return task.kind === "clear_up" ? own(task.demolished, people) : demolished(task, own);
    case "cleared_households":
      return cleared(task, kept, own);
    case "surveyed_households":
    case "registered_households":
    case "inventoried_households":
      return own(undefined, people);
    case "delivered_area_mu":
      return own(task.doneMu, task.targetMu);
    case "demolished_area_sqm":
      return own(task.doneSqm, task.targetSqm);
    default:
      return own(undefined, undefined);
  }
}

type Own = (total: Figure | undefined, goal: Figure | undefined) => Held;

function demolished(task: TaskFigures, own: Own): Held {
  const { households, remaining } = task;
  if (households && remaining && !task.demolished) {
    return own(households.minus(remaining), households);
  }
  // Without the number of all households, what is left still bounds what can be added.
  const all = households ?? (remaining ? remaining.plus(task.demolished ?? ZERO) : undefined);
  return own(task.demolished, all);
}

function cleared(task: TaskFigures, kept: Figure | undefined, own: Own): Held {
  const { startRemaining, remaining } = task;
  if (startRemaining) return own(startRemaining.minus(remaining ?? startRemaining), startRemaining);
  return remaining ? own(kept ?? ZERO, remaining.plus(kept ?? ZERO)) : own(undefined, undefined);
}
