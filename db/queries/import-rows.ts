import { and, eq, sql } from "drizzle-orm";
import { aliases } from "../schema/index.ts";
import { projects, tasks, totals } from "../schema/index.ts";
import type { Tx } from "../store.ts";
import { bumpVersion, PROJECTS_VERSION } from "./meta.ts";

/** Rows that one statement may carry: a database takes some 30,000 parameters at once. */
const CHUNK = 200;

export async function inChunks<T, R>(
  rows: readonly T[],
  breathe: () => Promise<void>,
  write: (chunk: T[]) => Promise<R[]>,
): Promise<R[]> {
  const all: R[] = [];
  for (let at = 0; at < rows.length; at += CHUNK) {
    all.push(...(await write(rows.slice(at, at + CHUNK))));
    await breathe();
  }
  return all;
}

/** Adds many projects at once; returns their ids by name. */
export async function addProjects(
  tx: Tx,
  rows: readonly (typeof projects.$inferInsert)[],
  breathe: () => Promise<void>,
): Promise<Map<string, number>> {
  const added = await inChunks(rows, breathe, (chunk) =>
    tx.insert(projects).values(chunk).returning({ id: projects.id, name: projects.name }),
  );
  if (rows.length > 0) await bumpVersion(tx, PROJECTS_VERSION);
  return new Map(added.map((row) => [row.name, row.id]));
}

/** Adds many nicknames at once; those that are there stay. Returns those that are new. */
export async function addAliases(
  tx: Tx,
  rows: readonly { projectId: number; alias: string }[],
  breathe: () => Promise<void>,
): Promise<{ projectId: number; alias: string }[]> {
  const added = await inChunks(rows, breathe, (chunk) =>
    tx
      .insert(aliases)
      .values(chunk)
      .onConflictDoNothing()
      .returning({ projectId: aliases.projectId, alias: aliases.alias }),
  );
  if (added.length > 0) await bumpVersion(tx, PROJECTS_VERSION);
  return added;
}

/** Adds many tasks at once, at most one a project; returns their ids by project. */
export async function addImportedTasks(
  tx: Tx,
  rows: readonly (typeof tasks.$inferInsert)[],
  breathe: () => Promise<void>,
): Promise<Map<number, number>> {
  const added = await inChunks(rows, breathe, (chunk) =>
    tx.insert(tasks).values(chunk).returning({ id: tasks.id, projectId: tasks.projectId }),
  );
  if (rows.length > 0) await bumpVersion(tx, PROJECTS_VERSION);
  return new Map(added.map((row) => [row.projectId, row.id]));
}

/** Sets opening figure and total of many metrics at once. */
export async function setOpenings(
  tx: Tx,
  rows: readonly Omit<typeof totals.$inferInsert, "id">[],
  breathe: () => Promise<void>,
): Promise<void> {
  await inChunks(rows, breathe, async (chunk) => {
    await tx
      .insert(totals)
      .values(chunk)
      .onConflictDoUpdate({
        target: [totals.taskId, totals.metric],
        set: {
          opening: sql`excluded.opening`,
          openingAsOf: sql`excluded.opening_as_of`,
          openingAt: sql`excluded.opening_at`,
          total: sql`excluded.total`,
          changedAt: sql`excluded.changed_at`,
        },
      });
    return [];
  });
}

/** Takes a running total away that an import had brought. */
export async function removeTotal(tx: Tx, taskId: number, metric: string): Promise<void> {
  await tx.delete(totals).where(and(eq(totals.taskId, taskId), eq(totals.metric, metric)));
}
