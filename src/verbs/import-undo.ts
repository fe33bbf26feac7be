import { removeTotal, setOpenings } from "../../db/queries/import-rows.ts";
import { renameScope } from "../../db/queries/posts.ts";
import {
  listTasks,
  updateProject,
  updateTask,
  type TaskWithProject,
} from "../../db/queries/projects.ts";
import { removeAlias } from "../../db/queries/aliases.ts";
import { findLastEntryOfTask } from "../../db/queries/reports.ts";
import { figure } from "../domain/figure.ts";
import type { VerbCtx } from "./ctx.ts";
import { breathe, totalFrom } from "./import-ledger.ts";
import { keep, type ChangedTask, type Kept, type ProjectsTrace } from "./import-projects.ts";

export interface UndoneProjects {
  readonly ok: true;
  readonly withdrawn: number;
  readonly restored: number;
  /** Where something else has changed a cell since, it stays as it is now. */
  readonly left: readonly string[];
}

export type NotUndone = { readonly ok: false; readonly projects: readonly string[] };

/** Gives each row of an imported list back what it was, unless that would lose reports on tasks that were new. */
export async function undoProjects(
  ctx: VerbCtx,
  trace: ProjectsTrace,
): Promise<UndoneProjects | NotUndone> {
  const tasks = new Map((await listTasks(ctx.tx)).map((one) => [one.task.id, one]));
  const reported: string[] = [];
  for (const { taskId } of trace.added) {
    const stored = tasks.get(taskId);
    if (stored && (await findLastEntryOfTask(ctx.tx, taskId))) reported.push(stored.project.name);
  }
  if (reported.length > 0) return { ok: false, projects: reported };
  for (const one of trace.added) {
    // The code is free again for a later list; the trace keeps it.
    await updateTask(ctx.tx, one.taskId, { isWithdrawn: true, code: null });
    const hasOthers = [...tasks.values()].some(
      ({ task, project }) => project.id === one.projectId && task.id !== one.taskId,
    );
    if (one.isNewProject && !hasOthers)
      await updateProject(ctx.tx, one.projectId, { closedAt: ctx.now });
  }
  await breathe();
  const left: string[] = [];
  for (const change of trace.changed) {
    const stored = tasks.get(change.taskId);
    if (!stored) continue;
    const isWhole = await restore(ctx, stored, change);
    if (!isWhole) left.push(stored.project.name);
    await breathe();
  }
  return { ok: true, withdrawn: trace.added.length, restored: trace.changed.length, left };
}

async function restore(
  ctx: VerbCtx,
  stored: TaskWithProject,
  change: ChangedTask,
): Promise<boolean> {
  const task = backTo(stored.task, change.task);
  const project = backTo(stored.project, change.project);
  if (Object.keys(task.change).length > 0) await updateTask(ctx.tx, change.taskId, task.change);
  if (Object.keys(project.change).length > 0) {
    await updateProject(ctx.tx, change.projectId, project.change);
    const name = change.project["name"];
    if (name && "name" in project.change)
      await renameScope(ctx.tx, String(name[1]), String(name[0]));
  }
  for (const alias of change.aliases) await removeAlias(ctx.tx, change.projectId, alias);
  for (const { metric, before, after } of change.totals) {
    const now = stored.totals.get(metric);
    const isUntouched = now !== undefined && now.total.eq(after.total);
    if (!before && isUntouched) {
      await removeTotal(ctx.tx, change.taskId, metric);
      continue;
    }
    const opening = figure(before?.opening ?? 0);
    const row = {
      taskId: change.taskId,
      metric,
      opening,
      openingAsOf: before?.openingAsOf ?? null,
      openingAt: before?.openingAt == null ? null : new Date(before.openingAt),
      total: figure(before?.total ?? 0),
      changedAt: ctx.now,
    };
    await setOpenings(ctx.tx, [row], breathe);
    if (isUntouched) continue;
    // What was said since stays on top of the figure that stood before.
    const total = await totalFrom(ctx.tx, stored, metric, opening, row.openingAt);
    await setOpenings(ctx.tx, [{ ...row, total }], breathe);
  }
  return task.isWhole && project.isWhole;
}

const FIGURES = new Set(["targetMu", "targetSqm", "households", "startRemaining", "forecastMu"]);

/** The columns that still are as the import left them, with what they were before. */
function backTo(
  now: object,
  changed: Readonly<Record<string, readonly [Kept, Kept]>>,
): { change: Record<string, unknown>; isWhole: boolean } {
  const change: Record<string, unknown> = {};
  let isWhole = true;
  for (const [column, [before, after]] of Object.entries(changed)) {
    if (keep((now as Record<string, unknown>)[column]) !== after) {
      isWhole = false;
      continue;
    }
    const isFigure = FIGURES.has(column) && before !== null;
    change[column] = isFigure
      ? figure(String(before))
      : column === "projectId"
        ? Number(before)
        : before;
  }
  return { change, isWhole };
}
