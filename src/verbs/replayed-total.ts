import type { TaskWithProject } from "../../db/queries/projects.ts";
import type { FactRow } from "../../db/queries/reports.ts";
import { ZERO, type Figure } from "../domain/figure.ts";
import type { Metric, Mode } from "../domain/metric.ts";
import { heldOf, replay } from "../domain/reconcile/index.ts";
import { hadOf } from "./task-figures.ts";

/** A metric's running total as it follows from the task's opening figure and these of its facts. */
export function replayedTotal(
  stored: TaskWithProject,
  metric: Metric,
  facts: readonly FactRow[],
): Figure {
  const opening = stored.totals.get(metric)?.opening ?? ZERO;
  const ledger = facts.map(({ id, messageId, mode, value, state, replaces }) => ({
    id: String(id),
    message: messageId,
    metric,
    mode: mode as Mode,
    value,
    state,
    ...(replaces === null ? {} : { replaces: [String(replaces)] }),
  }));
  const target = heldOf(hadOf(stored), metric).target;
  return replay(opening, ledger, { metric, kind: stored.task.kind, target }) ?? opening;
}
