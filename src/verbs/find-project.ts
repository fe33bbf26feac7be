import { findCurrentTask, findProjectByName, findProjects } from "../../db/queries/projects.ts";
import { findEntry, findLastEntryOfTask } from "../../db/queries/reports.ts";
import type { TaskFigures } from "../domain/figures/task.ts";
import { entryAnswered } from "./own-entry.ts";
import { figuresOf } from "./task-figures.ts";
import type { VerbCtx } from "./ctx.ts";

export interface ProjectRef {
  readonly id: number;
  readonly name: string;
}

/** The project of exactly this name; null where there is none. */
export async function projectNamed(
  ctx: Pick<VerbCtx, "tx">,
  name: string,
): Promise<ProjectRef | null> {
  const found = await findProjectByName(ctx.tx, name);
  return found ? { id: found.id, name: found.name } : null;
}

/** Where a project stands now, and the day of its last report; null where it carries no task. */
export async function currentFigures(
  ctx: Pick<VerbCtx, "tx">,
  projectId: number,
): Promise<{ task: TaskFigures; lastReportOn: string | null } | null> {
  const stored = await findCurrentTask(ctx.tx, projectId);
  if (!stored) return null;
  const last = await findLastEntryOfTask(ctx.tx, stored.task.id);
  return { task: figuresOf(stored), lastReportOn: last?.asOf ?? null };
}

/** The project of the report whose echo this message answers; null where it answers none. */
export async function projectAnswered(
  ctx: Pick<VerbCtx, "tx"> & { readonly about: string | null },
): Promise<string | null> {
  const entryId = entryAnswered(ctx);
  const entry = entryId === null ? null : await findEntry(ctx.tx, entryId);
  const [project] = entry ? await findProjects(ctx.tx, [entry.projectId]) : [];
  return project?.name ?? null;
}
