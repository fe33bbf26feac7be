import { findLastSaidAt } from "../../db/queries/imports.ts";
import { listAllAliases } from "../../db/queries/aliases.ts";
import { listTasks, type TaskWithProject } from "../../db/queries/projects.ts";
import { findFactsForReplay } from "../../db/queries/reports.ts";
import type { Tx } from "../../db/store.ts";
import { addDays, momentOf, type Day } from "../domain/day.ts";
import { plain, type Figure } from "../domain/figure.ts";
import type { Metric, Mode } from "../domain/metric.ts";
import { heldOf, replay, type LedgerFact } from "../domain/reconcile/index.ts";
import type { CellChange, ExistingTask } from "../domain/sheet/plan-import.ts";
import type { ProjectRow, TaskCells, TaskStatus } from "../domain/sheet/project-row.ts";
import { present } from "../domain/sheet/row-reader.ts";
import { openingsOf } from "./add-task-row.ts";
import { hadOf } from "./task-figures.ts";

/** Lets other work of the process through. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A task of the ledger: its cells as the last list set them, and all that is kept of it. */
export interface LedgerTask {
  readonly cells: ExistingTask;
  readonly stored: TaskWithProject;
}

/** Reads every task of the ledger with its cells as the last list, or the section by hand, set them. */
export async function loadLedger(tx: Tx): Promise<Map<string, LedgerTask>> {
  const aliases = await listAllAliases(tx);
  const ledger = new Map<string, LedgerTask>();
  for (const stored of await listTasks(tx)) {
    const cells = openingCells(stored, aliases.get(stored.project.id) ?? []);
    ledger.set(cells.id, { cells, stored });
  }
  return ledger;
}

/** The opening figure of a metric; absent where nothing but reports has ever said one. */
function openingOf(stored: TaskWithProject, metric: Metric): Figure | undefined {
  const row = stored.totals.get(metric);
  return row && (row.openingAsOf !== null || !row.opening.eq(0)) ? row.opening : undefined;
}

function openingCells(stored: TaskWithProject, aliases: readonly string[]): ExistingTask {
  return cellsOf(stored, aliases, (metric) => openingOf(stored, metric), {
    status: stored.task.openingStatus ?? stored.task.status,
    completedOn:
      stored.task.openingStatus === null ? stored.task.completedOn : stored.task.openingCompletedOn,
    asOf: stored.task.asOf,
  });
}

/** The cells of a task with the figures that it has now; `asOf` is the day for what reports have moved. */
export function currentCells(
  stored: TaskWithProject,
  aliases: readonly string[],
  asOf: string,
): TaskCells {
  const { id: _id, ...cells } = cellsOf(
    stored,
    aliases,
    (metric) => stored.totals.get(metric)?.total,
    {
      status: stored.task.status,
      completedOn: stored.task.completedOn,
      asOf: hasMoved(stored) && asOf > (stored.task.asOf ?? "") ? asOf : stored.task.asOf,
    },
  );
  return cells;
}

function hasMoved(stored: TaskWithProject): boolean {
  const { task, totals } = stored;
  if (task.openingStatus !== null && task.openingStatus !== task.status) return true;
  return [...totals.values()].some((row) => !row.total.eq(row.opening));
}

function cellsOf(
  { task, project }: TaskWithProject,
  aliases: readonly string[],
  figureOf: (metric: Metric) => Figure | undefined,
  moving: { status: string; completedOn: string | null; asOf: string | null },
): ExistingTask {
  const demolished = figureOf("demolished_households");
  const cleared = figureOf("cleared_households");
  const remaining =
    task.kind === "clear_up"
      ? cleared && task.startRemaining?.minus(cleared)
      : demolished && task.households?.minus(demolished);
  const status = moving.status as TaskStatus | "paused" | "closed";
  return present({
    id: String(task.id),
    code: task.code ?? undefined,
    source: task.source,
    kind: task.kind,
    landKind: project.landKind ?? undefined,
    name: project.name,
    aliases,
    street: project.street,
    targetMu: task.targetMu ?? undefined,
    doneMu: figureOf("delivered_area_mu"),
    targetSqm: task.targetSqm ?? undefined,
    doneSqm: figureOf("demolished_area_sqm"),
    households: task.households ?? undefined,
    signed: figureOf("signed_households"),
    vacated: figureOf("vacated_households"),
    demolished,
    startRemaining: task.startRemaining ?? undefined,
    remaining,
    stage: task.stage ?? undefined,
    // A list knows three words; what rests or is closed is told by its own.
    status: status === "paused" || status === "closed" ? undefined : status,
    issuedOn: task.issuedOn ?? undefined,
    dueOn: task.dueOn ?? undefined,
    completedOn: moving.completedOn ?? undefined,
    finishesByYearEnd: task.finishesByYearEnd ?? undefined,
    forecastMu: task.forecastMu ?? undefined,
    asOf: moving.asOf ?? undefined,
    nameBasis: task.nameBasis ?? undefined,
    documentFields: task.documentFields ?? undefined,
    note: task.note ?? undefined,
  });
}

/** What becomes of one metric when a list states it anew. */
export interface OpeningChange {
  readonly metric: Metric;
  readonly opening: Figure;
  readonly openingAsOf: Day;
  readonly openingAt: Date | null;
  readonly before: Figure | null;
  readonly total: Figure;
}

/**
 * Works out what the done figures of a row do to the running totals. A figure that the list has not changed moves
 * nothing. Of the same day, a changed one moves the total by the difference, and what reports added stays on top.
 * Of a later day, it contains what was said up to that day.
 */
export async function planOpenings(
  tx: Tx,
  { cells, stored }: LedgerTask,
  row: TaskCells,
  when: { readonly timeZone: string; readonly today: Day },
): Promise<OpeningChange[]> {
  // A list without a day tells of the day on which it is brought.
  const asOf = row.asOf ?? when.today;
  const merged = { ...cells, ...row };
  const changes: OpeningChange[] = [];
  const isLater = asOf > (stored.task.asOf ?? "");
  for (const [metric, value] of openingsOf(merged)) {
    const had = stored.totals.get(metric);
    const opening = openingOf(stored, metric);
    if (opening?.eq(value)) continue;
    // Our own figure came back, as in an exported list.
    if (had?.total.eq(value) && !isLater && opening) continue;
    const openingAsOf = isLater ? asOf : (stored.task.asOf ?? asOf);
    let openingAt = had?.openingAt ?? null;
    let total = value;
    if (had) {
      if (isLater || !opening)
        openingAt = await lastSaid(tx, stored, metric, openingAsOf, when.timeZone);
      total = await totalFrom(tx, stored, metric, value, openingAt);
    }
    changes.push({
      metric,
      opening: value,
      openingAsOf,
      openingAt,
      before: had?.total ?? null,
      total,
    });
  }
  return changes;
}

async function lastSaid(
  tx: Tx,
  stored: TaskWithProject,
  metric: Metric,
  asOf: Day,
  timeZone: string,
): Promise<Date | null> {
  const had = stored.totals.get(metric)?.openingAt ?? null;
  const endOfDay = new Date(momentOf(addDays(asOf, 1), "00:00", timeZone).getTime() - 1);
  const last = await findLastSaidAt(tx, stored.task.id, metric, endOfDay);
  return last && (!had || last > had) ? last : had;
}

/** The running total that follows from an opening figure and what was said after a moment. */
export async function totalFrom(
  tx: Tx,
  stored: TaskWithProject,
  metric: Metric,
  opening: Figure,
  since: Date | null,
): Promise<Figure> {
  const facts = await findFactsForReplay(tx, stored.task.id, metric);
  const ledger = facts
    .filter((fact) => since === null || fact.saidAt > since)
    .map((fact): LedgerFact => ({
      id: String(fact.id),
      message: fact.messageId,
      metric,
      mode: fact.mode as Mode,
      value: fact.value,
      state: fact.state,
      ...(fact.replaces === null ? {} : { replaces: [String(fact.replaces)] }),
    }));
  const target = heldOf(hadOf(stored), metric).target;
  return replay(opening, ledger, { metric, kind: stored.task.kind, target }) ?? opening;
}

const DONE_CELLS = {
  signed: "signed_households",
  vacated: "vacated_households",
  demolished: "demolished_households",
  doneMu: "delivered_area_mu",
  doneSqm: "demolished_area_sqm",
  remaining: "cleared_households",
} as const;

/**
 * The cells of a row that will differ in the ledger, as people see them there: done figures with what reports have
 * added, a status that reports have reached already left out.
 */
export function visibleCells(
  { stored }: LedgerTask,
  row: ProjectRow,
  cells: readonly CellChange[],
  openings: readonly OpeningChange[],
): CellChange[] {
  const { task } = stored;
  return cells.flatMap((cell): CellChange[] => {
    if (cell.field === "status" && row.status === task.status) return [];
    if (cell.field === "completedOn" && row.completedOn === task.completedOn) return [];
    if (!(cell.field in DONE_CELLS)) return [cell];
    const metric = DONE_CELLS[cell.field as keyof typeof DONE_CELLS];
    const change = openings.find((one) => one.metric === metric);
    if (!change) return [];
    if (change.before?.eq(change.total)) return [];
    if (cell.field === "remaining") {
      const start = row.startRemaining ?? task.startRemaining;
      if (!start) return [cell];
      const before = change.before && plain(start.minus(change.before));
      return [
        {
          field: cell.field,
          ...(before ? { before } : {}),
          after: plain(start.minus(change.total)),
        },
      ];
    }
    const before = change.before && plain(change.before);
    return [{ field: cell.field, ...(before ? { before } : {}), after: plain(change.total) }];
  });
}
