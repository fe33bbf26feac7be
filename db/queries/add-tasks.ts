import { max } from "drizzle-orm";
import { aliases, projects, tasks, totals } from "../schema/index.ts";
import type { Tx } from "../store.ts";
import { bumpVersion, PROJECTS_VERSION } from "./meta.ts";
import type { TotalRow } from "./projects.ts";

/** A task with what it opens; tasks of the same project name share the project of the first. */
export interface NewTask {
  readonly project: {
    readonly name: string;
    readonly street: string;
    readonly landKind: "collective" | "state" | null;
    readonly aliases: readonly string[];
  };
  readonly task: Omit<typeof tasks.$inferInsert, "projectId">;
  readonly openings: readonly Pick<TotalRow, "metric" | "opening" | "openingAsOf" | "total">[];
}

/** Rows to one statement, well under SQLite's limit of bound values. */
const AT_ONCE = 200;

/** Adds tasks whose projects are all new, in a handful of statements however long the list. */
export async function addTasks(tx: Tx, list: readonly NewTask[], now: Date): Promise<void> {
  const [lastProject] = await tx.select({ id: max(projects.id) }).from(projects);
  const [lastTask] = await tx.select({ id: max(tasks.id) }).from(tasks);
  const ids = new Map<string, number>();
  const nicknames = new Map<string, { projectId: number; alias: string }>();
  for (const { project } of list) {
    const projectId = ids.get(project.name) ?? (lastProject?.id ?? 0) + ids.size + 1;
    ids.set(project.name, projectId);
    for (const alias of project.aliases)
      nicknames.set(`${projectId} ${alias}`, { projectId, alias });
  }
  const firsts = list.filter(
    ({ project }, at) => list.findIndex((one) => one.project.name === project.name) === at,
  );
  const numbered = list.map((one, at) => ({ ...one, id: (lastTask?.id ?? 0) + at + 1 }));
  for (const part of inParts(firsts))
    await tx.insert(projects).values(
      part.map(({ project: { name, street, landKind } }) => ({
        id: ids.get(name)!,
        name,
        street,
        landKind,
        createdAt: now,
      })),
    );
  for (const part of inParts([...nicknames.values()])) await tx.insert(aliases).values(part);
  for (const part of inParts(numbered))
    await tx
      .insert(tasks)
      .values(
        part.map(({ id, task, project }) => ({ ...task, id, projectId: ids.get(project.name)! })),
      );
  const opened = numbered.flatMap(({ id, openings }) =>
    openings.map((one) => ({ ...one, taskId: id, changedAt: now })),
  );
  for (const part of inParts(opened)) await tx.insert(totals).values(part);
  await bumpVersion(tx, PROJECTS_VERSION);
}

function* inParts<T>(list: readonly T[]): Generator<T[]> {
  for (let at = 0; at < list.length; at += AT_ONCE) yield list.slice(at, at + AT_ONCE);
}
