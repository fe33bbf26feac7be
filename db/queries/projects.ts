import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { KnownProject } from "../../src/domain/read/index.ts";
import { aliases, dayFigures, filings, projects, tasks, totals } from "../schema/index.ts";
import type { Tx } from "../store.ts";
import { bumpVersion } from "./meta.ts";

export type ProjectRow = typeof projects.$inferSelect;
export type TaskRow = typeof tasks.$inferSelect;
export type TotalRow = typeof totals.$inferSelect;

/** Counts up whenever a name, a nickname, a street or a state changes that reading depends on. */
export const PROJECTS_VERSION = "projects_version";

/** Every project with its nicknames, as the reader wants them. */
export async function listKnownProjects(tx: Tx): Promise<(KnownProject & { id: number })[]> {
  const rows = await tx
    .select({
      id: projects.id,
      name: projects.name,
      street: projects.street,
      openTasks: sql<number>`(select count(*) from tasks t where t.project_id = ${projects.id} and t.is_withdrawn = 0 and t.status not in ('done', 'closed'))`,
    })
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
    isDone: row.openTasks === 0,
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

/** Sets the running total of one metric; a first report starts from the opening figure given. */
export async function setTotal(
  tx: Tx,
  row: Pick<TotalRow, "taskId" | "metric" | "total"> & {
    opening: TotalRow["opening"];
    openingAsOf: string | null;
  },
  now: Date,
): Promise<void> {
  await tx
    .insert(totals)
    .values({ ...row, changedAt: now })
    .onConflictDoUpdate({
      target: [totals.taskId, totals.metric],
      set: { total: row.total, opening: row.opening, openingAsOf: row.openingAsOf, changedAt: now },
    });
}

/** Adds to what one day moved of one metric; negative takes back. */
export async function addDayFigure(
  tx: Tx,
  row: { taskId: number; day: string; metric: string; added: TotalRow["total"] },
): Promise<void> {
  await tx
    .insert(dayFigures)
    .values(row)
    .onConflictDoUpdate({
      target: [dayFigures.taskId, dayFigures.metric, dayFigures.day],
      set: { added: sql`${dayFigures.added} + excluded.added` },
    });
}

/** Counts a filing for a task and day; `step` is -1 where one is taken back. */
export async function countFiling(
  tx: Tx,
  row: { taskId: number; day: string; isNoProgress: boolean; at: Date; step: 1 | -1 },
): Promise<void> {
  await tx
    .insert(filings)
    .values({
      taskId: row.taskId,
      day: row.day,
      count: 1,
      isNoProgress: row.isNoProgress,
      firstAt: row.at,
    })
    .onConflictDoUpdate({
      target: [filings.taskId, filings.day],
      set: {
        count: sql`max(0, ${filings.count} + ${row.step})`,
        // Nothing that stands was said of this day before, or all of it was taken back.
        isNoProgress: sql`case when ${filings.count} = 0 then ${row.isNoProgress ? 1 : 0} else ${filings.isNoProgress} and ${row.isNoProgress ? 1 : 0} end`,
      },
    });
}

/** How many filings in a row, the latest first, said that nothing had moved. */
export async function countQuietFilings(tx: Tx, taskId: number, upTo: string): Promise<number> {
  const rows = await tx
    .select({ isNoProgress: filings.isNoProgress })
    .from(filings)
    .where(
      and(eq(filings.taskId, taskId), sql`${filings.day} <= ${upTo}`, sql`${filings.count} > 0`),
    )
    .orderBy(sql`${filings.day} desc`)
    .limit(30);
  const moved = rows.findIndex((row) => !row.isNoProgress);
  return moved === -1 ? rows.length : moved;
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

/** Adds a nickname; nothing where it is there already. */
export async function addAlias(tx: Tx, projectId: number, alias: string): Promise<boolean> {
  const added = await tx
    .insert(aliases)
    .values({ projectId, alias })
    .onConflictDoNothing()
    .returning({ id: aliases.id });
  await bumpVersion(tx, PROJECTS_VERSION);
  return added.length > 0;
}

/** Takes a nickname away; false where there was none. */
export async function removeAlias(tx: Tx, projectId: number, alias: string): Promise<boolean> {
  const gone = await tx
    .delete(aliases)
    .where(and(eq(aliases.projectId, projectId), eq(aliases.alias, alias)))
    .returning({ id: aliases.id });
  await bumpVersion(tx, PROJECTS_VERSION);
  return gone.length > 0;
}

/** Adds a task to a project; returns its id. */
export async function addTask(tx: Tx, row: typeof tasks.$inferInsert): Promise<number> {
  const [added] = await tx.insert(tasks).values(row).returning({ id: tasks.id });
  await bumpVersion(tx, PROJECTS_VERSION);
  return added!.id;
}

/** The nicknames of a project. */
export async function listAliases(tx: Tx, projectId: number): Promise<string[]> {
  const rows = await tx
    .select({ alias: aliases.alias })
    .from(aliases)
    .where(eq(aliases.projectId, projectId));
  return rows.map((row) => row.alias);
}
