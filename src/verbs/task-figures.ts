import type { TaskWithProject } from "../../db/queries/projects.ts";
import type { TaskFigures } from "../domain/figures/task.ts";
import type { Metric } from "../domain/metric.ts";
import type { Had } from "../domain/reconcile/index.ts";

/** A task with its running totals, as the figures' rules see it. */
export function figuresOf({ task, project, totals }: TaskWithProject): TaskFigures {
  const total = (metric: Metric) => totals.get(metric)?.total;
  const cleared = total("cleared_households");
  const demolished = total("demolished_households");
  const remaining =
    task.kind === "clear_up"
      ? task.startRemaining?.minus(cleared ?? 0)
      : task.households && demolished
        ? task.households.minus(demolished)
        : undefined;
  const hasOpening = [...totals.values()].some((row) => row.opening.gt(0));
  const known = {
    code: task.code ?? undefined,
    targetMu: task.targetMu ?? undefined,
    doneMu: total("delivered_area_mu"),
    targetSqm: task.targetSqm ?? undefined,
    doneSqm: total("demolished_area_sqm"),
    households: task.households ?? undefined,
    signed: total("signed_households"),
    vacated: total("vacated_households"),
    demolished,
    startRemaining: task.startRemaining ?? undefined,
    remaining,
    issuedOn: task.issuedOn ?? undefined,
    dueOn: task.dueOn ?? undefined,
    completedOn: task.completedOn ?? undefined,
    finishesByYearEnd:
      task.finishesByYearEnd === "yes" ? true : task.finishesByYearEnd === "no" ? false : undefined,
    forecastMu: task.forecastMu ?? undefined,
    // What an import opened with has moved at some time up to its day; nothing is known of when.
    lastMovedOn: task.lastMovedOn ?? (hasOpening ? (task.asOf ?? undefined) : undefined),
  };
  const given = Object.fromEntries(
    Object.entries(known).filter(([, value]) => value !== undefined),
  );
  return {
    id: String(task.id),
    name: project.name,
    street: project.street,
    source: task.source,
    kind: task.kind,
    status: task.status,
    ...given,
  };
}

/** What the ledger holds of a task when a report arrives. */
export function hadOf(stored: TaskWithProject): Had {
  const totals = Object.fromEntries([...stored.totals].map(([metric, row]) => [metric, row.total]));
  return { task: figuresOf(stored), totals };
}
