import {
  addAliases,
  addImportedTasks,
  addProjects,
  setOpenings,
} from "../../db/queries/import-rows.ts";
import { renameScope } from "../../db/queries/posts.ts";
import {
  findProjectByName,
  updateProject,
  updateTask,
  type TaskRow,
  type TotalRow,
} from "../../db/queries/projects.ts";
import { plain, type Figure } from "../domain/figure.ts";
import type { Metric } from "../domain/metric.ts";
import type { ProjectRow } from "../domain/sheet/project-row.ts";
import { openingsOf, taskColumnsOf } from "./add-task-row.ts";
import type { VerbCtx } from "./ctx.ts";
import { breathe } from "./import-ledger.ts";
import type { PlannedTask } from "./import-preview.ts";

/** A column as it is kept for undo: figures as plain decimals. */
export type Kept = string | boolean | null;

export interface KeptTotal {
  readonly metric: Metric;
  readonly before: {
    readonly opening: string;
    readonly openingAsOf: string | null;
    readonly openingAt: number | null;
    readonly total: string;
  } | null;
  readonly after: { readonly total: string };
}

export interface ChangedTask {
  readonly taskId: number;
  readonly projectId: number;
  /** Columns of the task and of its project: what they were and what the import made of them. */
  readonly task: Readonly<Record<string, readonly [Kept, Kept]>>;
  readonly project: Readonly<Record<string, readonly [Kept, Kept]>>;
  readonly aliases: readonly string[];
  readonly totals: readonly KeptTotal[];
}

export interface ProjectsTrace {
  readonly kind: "projects";
  readonly added: readonly {
    readonly taskId: number;
    readonly projectId: number;
    readonly isNewProject: boolean;
    readonly code: string | null;
  }[];
  readonly changed: readonly ChangedTask[];
}

/** Writes the rows of a task list that are new or differ; says what each touched row was. */
export async function applyProjects(
  ctx: VerbCtx,
  rows: readonly PlannedTask[],
): Promise<ProjectsTrace> {
  const changed: ChangedTask[] = [];
  // Names may move from one task to another within a list: what exists is put right first.
  for (const one of rows) {
    if (one.kind !== "changed") continue;
    changed.push(await changeTask(ctx, one));
    await breathe();
  }
  const added = await addRows(
    ctx,
    rows.filter((one) => one.kind === "new").map((one) => one.row),
  );
  return { kind: "projects", added, changed };
}

async function addRows(ctx: VerbCtx, rows: readonly ProjectRow[]): Promise<ProjectsTrace["added"]> {
  const known = new Map<string, number>();
  for (const row of rows) {
    const project = await findProjectByName(ctx.tx, row.name);
    if (!project) continue;
    known.set(row.name, project.id);
    const { street, landKind = project.landKind } = row;
    await updateProject(ctx.tx, project.id, { street, landKind, closedAt: null });
  }
  const fresh = await addProjects(
    ctx.tx,
    rows
      .filter((row) => !known.has(row.name))
      .map((row) => ({
        name: row.name,
        street: row.street,
        landKind: row.landKind ?? null,
        createdAt: ctx.now,
      })),
    breathe,
  );
  const projectOf = (row: ProjectRow): number => known.get(row.name) ?? fresh.get(row.name)!;
  const aliases = rows.flatMap((row) =>
    row.aliases.map((alias) => ({ projectId: projectOf(row), alias })),
  );
  await addAliases(ctx.tx, aliases, breathe);
  const taskIds = await addImportedTasks(
    ctx.tx,
    rows.map((row) => ({
      ...taskColumnsOf(row),
      asOf: row.asOf ?? ctx.today,
      projectId: projectOf(row),
      createdAt: ctx.now,
    })),
    breathe,
  );
  const openings = rows.flatMap((row) =>
    [...openingsOf(row)].map(([metric, opening]) => ({
      taskId: taskIds.get(projectOf(row))!,
      metric,
      opening,
      openingAsOf: row.asOf ?? ctx.today,
      openingAt: null,
      total: opening,
      changedAt: ctx.now,
    })),
  );
  await setOpenings(ctx.tx, openings, breathe);
  return rows.map((row) => ({
    taskId: taskIds.get(projectOf(row))!,
    projectId: projectOf(row),
    isNewProject: !known.has(row.name),
    code: row.code ?? null,
  }));
}

const TASK_COLUMNS = [
  "code",
  "source",
  "kind",
  "targetMu",
  "targetSqm",
  "households",
  "startRemaining",
  "stage",
  "issuedOn",
  "dueOn",
  "finishesByYearEnd",
  "forecastMu",
  "note",
  "nameBasis",
  "documentFields",
] as const;

async function changeTask(
  ctx: VerbCtx,
  one: Extract<PlannedTask, { kind: "changed" }>,
): Promise<ChangedTask> {
  const { stored } = one.had;
  const { task, project } = stored;
  const { row } = one;
  const wanted: Partial<TaskRow> = {};
  for (const column of TASK_COLUMNS) {
    if (row[column] !== undefined) Object.assign(wanted, { [column]: row[column] });
  }
  // The status of the list stands only where the list itself has changed it.
  const says = (field: string): boolean => one.differing.some((cell) => cell.field === field);
  if (row.status !== undefined) wanted.openingStatus = row.status;
  if (row.completedOn !== undefined) wanted.openingCompletedOn = row.completedOn;
  if (row.status !== undefined && says("status")) {
    wanted.status = row.status;
    if (row.status !== "done") wanted.completedOn = null;
  }
  if (row.completedOn !== undefined && (says("completedOn") || says("status")))
    wanted.completedOn = row.completedOn;
  const asOf = row.asOf ?? (one.openings.length > 0 ? ctx.today : undefined);
  if (asOf !== undefined) wanted.asOf = asOf;

  const place: Partial<typeof project> = {};
  if (says("street")) place.street = row.street;
  if (row.landKind !== undefined && says("landKind")) place.landKind = row.landKind;
  if (says("name")) {
    const other = await findProjectByName(ctx.tx, row.name);
    // A project of that name without a task is what this task was waiting for.
    if (other && other.id !== project.id) wanted.projectId = other.id;
    else place.name = row.name;
  }
  const taskChange = differences(task, wanted);
  const projectChange = differences(project, place);
  if (Object.keys(taskChange).length > 0) await updateTask(ctx.tx, task.id, wanted);
  if (Object.keys(projectChange).length > 0) {
    await updateProject(ctx.tx, project.id, place);
    if (place.name !== undefined) await renameScope(ctx.tx, project.name, place.name);
  }
  const aliases = await addAliases(
    ctx.tx,
    one.aliases.map((alias) => ({ projectId: project.id, alias })),
    breathe,
  );
  await setOpenings(
    ctx.tx,
    one.openings.map(({ metric, opening, openingAsOf, openingAt, total }) => ({
      taskId: task.id,
      metric,
      opening,
      openingAsOf,
      openingAt,
      total,
      changedAt: ctx.now,
    })),
    breathe,
  );
  return {
    taskId: task.id,
    projectId: project.id,
    task: taskChange,
    project: projectChange,
    aliases: aliases.map((added) => added.alias),
    totals: one.openings.map(({ metric, total }) => ({
      metric,
      before: keepTotal(stored.totals.get(metric)),
      after: { total: plain(total) },
    })),
  };
}

function keepTotal(row: TotalRow | undefined): KeptTotal["before"] {
  if (!row) return null;
  return {
    opening: plain(row.opening),
    openingAsOf: row.openingAsOf,
    openingAt: row.openingAt?.getTime() ?? null,
    total: plain(row.total),
  };
}

/** Writes a column's value down for undo. */
export function keep(value: unknown): Kept {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  return typeof value === "number" ? String(value) : plain(value as Figure);
}

function differences(had: object, wanted: object): Record<string, readonly [Kept, Kept]> {
  const found: Record<string, readonly [Kept, Kept]> = {};
  for (const [column, value] of Object.entries(wanted)) {
    const before = keep((had as Record<string, unknown>)[column]);
    const after = keep(value);
    if (before !== after) found[column] = [before, after];
  }
  return found;
}
