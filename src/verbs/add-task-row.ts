import { addTasks } from "../../db/queries/add-tasks.ts";
import { addAlias } from "../../db/queries/aliases.ts";
import { addProject, addTask, findProjectByName } from "../../db/queries/projects.ts";
import { setTotal } from "../../db/queries/progress.ts";
import type { Tx } from "../../db/store.ts";
import type { Figure } from "../domain/figure.ts";
import type { Metric } from "../domain/metric.ts";
import type { TaskCells } from "../domain/sheet/project-row.ts";

/** What a row's done figures open the running totals with. */
export function openingsOf(row: TaskCells): ReadonlyMap<Metric, Figure> {
  const openings = new Map<Metric, Figure>();
  const put = (metric: Metric, value: Figure | undefined): void => {
    if (value !== undefined) openings.set(metric, value);
  };
  put("signed_households", row.signed);
  put("vacated_households", row.vacated);
  put("demolished_households", row.demolished);
  put("delivered_area_mu", row.doneMu);
  put("demolished_area_sqm", row.doneSqm);
  if (row.kind === "clear_up" && row.startRemaining && row.remaining) {
    put("cleared_households", row.startRemaining.minus(row.remaining));
  }
  return openings;
}

/** Adds a task of a list to the ledger, with its project where that is new; returns both ids. */
export async function addTaskRow(
  tx: Tx,
  row: TaskCells,
  now: Date,
): Promise<{ projectId: number; taskId: number; isNewProject: boolean }> {
  const known = await findProjectByName(tx, row.name);
  const projectId =
    known?.id ??
    (await addProject(
      tx,
      { name: row.name, street: row.street, landKind: row.landKind ?? null, aliases: row.aliases },
      now,
    ));
  if (known) for (const alias of row.aliases) await addAlias(tx, projectId, alias);
  const taskId = await addTask(tx, { ...taskColumnsOf(row), projectId, createdAt: now });
  for (const [metric, opening] of openingsOf(row)) {
    await setTotal(
      tx,
      { taskId, metric, total: opening, opening, openingAsOf: row.asOf ?? null },
      now,
    );
  }
  return { projectId, taskId, isNewProject: !known };
}

/** Adds a whole list to a ledger that knows none of its projects. */
export async function addTaskRows(tx: Tx, rows: readonly TaskCells[], now: Date): Promise<void> {
  const list = rows.map((row) => ({
    project: {
      name: row.name,
      street: row.street,
      landKind: row.landKind ?? null,
      aliases: row.aliases,
    },
    task: { ...taskColumnsOf(row), createdAt: now },
    openings: [...openingsOf(row)].map(([metric, opening]) => ({
      metric,
      opening,
      total: opening,
      openingAsOf: row.asOf ?? null,
    })),
  }));
  await addTasks(tx, list, now);
}

/** A row's own cells as the task's columns. */
export function taskColumnsOf(row: TaskCells) {
  return {
    code: row.code ?? null,
    source: row.source,
    kind: row.kind,
    status: row.status ?? ("not_started" as const),
    targetMu: row.targetMu ?? null,
    targetSqm: row.targetSqm ?? null,
    households: row.households ?? null,
    startRemaining: row.startRemaining ?? null,
    stage: row.stage ?? null,
    issuedOn: row.issuedOn ?? null,
    dueOn: row.dueOn ?? null,
    completedOn: row.completedOn ?? null,
    openingStatus: row.status ?? ("not_started" as const),
    openingCompletedOn: row.completedOn ?? null,
    finishesByYearEnd: row.finishesByYearEnd ?? null,
    forecastMu: row.forecastMu ?? null,
    asOf: row.asOf ?? null,
    note: row.note ?? null,
    nameBasis: row.nameBasis ?? null,
    documentFields: row.documentFields ?? null,
  };
}
