import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { KnownProject } from "../../src/domain/read/index.ts";
import { aliases, projects, tasks, totals } from "../schema/index.ts";
import type { Tx } from "../store.ts";
import { bumpVersion, PROJECTS_VERSION } from "./meta.ts";
import { addAlias } from "./aliases.ts";

export type ProjectRow = typeof projects.$inferSelect;

export type TaskRow = typeof tasks.$inferSelect;

export type TotalRow = typeof totals.$inferSelect;

/** Every project with its nicknames, as the reader wants them. */
export async function listKnownProjects(tx: Tx): Promise<(KnownProject & { id: number })[]> {
  const rows = await tx
    .select({ id: projects.id, name: projects.name, street: projects.street })
    .from(projects)
    .where(isNull(projects.closedAt))
    .orderBy(asc(projects.id));
  const words = await tx.select().from(aliases);
  const byProject = new Map<number, string[]>();
  for (const { projectId, alias } of words) {
    const list = byProject.get(projectId);
    if (list) list.push(alias);
    else byProject.set(projectId, [alias]);
  }
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    street: row.street,
    aliases: byProject.get(row.id) ?? [],
  }));
}

/** The project of exactly this name, closed ones too; null where there is none. */
export async function findProjectByName(tx: Tx, name: string): Promise<ProjectRow | null> {
  const [row] = await tx.select().from(projects).where(eq(projects.name, name));
  return row ?? null;
}

/** Projects by id. */
export async function findProjects(tx: Tx, ids: readonly number[]): Promise<ProjectRow[]> {
  if (ids.length === 0) return [];
  return await tx
    .select()
    .from(projects)
    .where(inArray(projects.id, [...ids]));
}

/** Names of all streets that have projects, in the order of the list. */
export async function listStreets(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ street: projects.street })
    .from(projects)
    .groupBy(projects.street)
    .orderBy(sql`min(${projects.id})`);
  return rows.map((row) => row.street);
}

export interface TaskWithProject {
  readonly task: TaskRow;
  readonly project: ProjectRow;
  readonly totals: ReadonlyMap<string, TotalRow>;
}

/** Tasks with their project and running totals, in the order of the list, at most `limit` after `afterId`. */
export async function listTasks(
  tx: Tx,
  filter: {
    projectIds?: readonly number[];
    street?: string;
    taskIds?: readonly number[];
    afterId?: number;
    limit?: number;
  } = {},
): Promise<TaskWithProject[]> {
  const rows = await tx
    .select({ task: tasks, project: projects })
    .from(tasks)
    .innerJoin(projects, eq(projects.id, tasks.projectId))
    .where(
      and(
        eq(tasks.isWithdrawn, false),
        filter.projectIds ? inArray(tasks.projectId, [...filter.projectIds]) : undefined,
        filter.taskIds ? inArray(tasks.id, [...filter.taskIds]) : undefined,
        filter.street === undefined ? undefined : eq(projects.street, filter.street),
        filter.afterId === undefined ? undefined : sql`${tasks.id} > ${filter.afterId}`,
      ),
    )
    .orderBy(asc(tasks.id))
    .limit(filter.limit ?? 100_000);
  const found = await totalsOf(
    tx,
    rows.map((row) => row.task.id),
  );
  return rows.map((row) => ({ ...row, totals: found.get(row.task.id) ?? new Map() }));
}

async function totalsOf(
  tx: Tx,
  taskIds: readonly number[],
): Promise<Map<number, Map<string, TotalRow>>> {
  const byTask = new Map<number, Map<string, TotalRow>>();
  for (let at = 0; at < taskIds.length; at += 500) {
    const rows = await tx
      .select()
      .from(totals)
      .where(inArray(totals.taskId, taskIds.slice(at, at + 500)));
    for (const row of rows) {
      const known = byTask.get(row.taskId);
      if (known) known.set(row.metric, row);
      else byTask.set(row.taskId, new Map([[row.metric, row]]));
    }
  }
  return byTask;
}

/** The task that a report about this project counts for: one still open, the latest issued first. */
export async function findCurrentTask(tx: Tx, projectId: number): Promise<TaskWithProject | null> {
  const list = await listTasks(tx, { projectIds: [projectId] });
  const rank = (one: TaskWithProject) =>
    (one.task.status === "done" || one.task.status === "closed" ? 1_000 : 0) +
    (one.task.kind === "preliminary" ? 100 : 0);
  return list.toSorted((a, b) => rank(a) - rank(b) || b.task.id - a.task.id)[0] ?? null;
}

/** Changes a task's own columns. */
export async function updateTask(
  tx: Tx,
  id: number,
  change: Partial<typeof tasks.$inferInsert>,
): Promise<void> {
  await tx.update(tasks).set(change).where(eq(tasks.id, id));
}

/** Adds a project with its nicknames; returns its id. */
export async function addProject(
  tx: Tx,
  row: {
    name: string;
    street: string;
    landKind?: "collective" | "state" | null;
    aliases?: readonly string[];
  },
  now: Date,
): Promise<number> {
  const [added] = await tx
    .insert(projects)
    .values({ name: row.name, street: row.street, landKind: row.landKind ?? null, createdAt: now })
    .returning({ id: projects.id });
  for (const alias of row.aliases ?? []) await addAlias(tx, added!.id, alias);
  await bumpVersion(tx, PROJECTS_VERSION);
  return added!.id;
}

/** Changes a project's own columns. */
export async function updateProject(
  tx: Tx,
  id: number,
  change: Partial<typeof projects.$inferInsert>,
): Promise<void> {
  await tx.update(projects).set(change).where(eq(projects.id, id));
  await bumpVersion(tx, PROJECTS_VERSION);
}

/** Adds a task to a project; returns its id. */
export async function addTask(tx: Tx, row: typeof tasks.$inferInsert): Promise<number> {
  const [added] = await tx.insert(tasks).values(row).returning({ id: tasks.id });
  await bumpVersion(tx, PROJECTS_VERSION);
  return added!.id;
}
