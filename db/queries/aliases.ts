import { and, eq } from "drizzle-orm";
import { aliases } from "../schema/index.ts";
import type { Tx } from "../store.ts";
import { bumpVersion, PROJECTS_VERSION } from "./meta.ts";

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

/** The nicknames of a project. */
export async function listAliases(tx: Tx, projectId: number): Promise<string[]> {
  const rows = await tx
    .select({ alias: aliases.alias })
    .from(aliases)
    .where(eq(aliases.projectId, projectId));
  return rows.map((row) => row.alias);
}

/** All nicknames by project. */
export async function listAllAliases(tx: Tx): Promise<Map<number, string[]>> {
  const byProject = new Map<number, string[]>();
  for (const { projectId, alias } of await tx.select().from(aliases).orderBy(aliases.id)) {
    const list = byProject.get(projectId);
    if (list) list.push(alias);
    else byProject.set(projectId, [alias]);
  }
  return byProject;
}
