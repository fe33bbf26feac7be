import { and, desc, eq, gt, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { ChatMessage } from "../../src/chat.ts";
import { aliases, budgetLines, facts, imports, inbox } from "../schema/index.ts";
import { projects, tasks, totals } from "../schema/index.ts";
import type { Tx } from "../store.ts";
import { bumpVersion } from "./meta.ts";
import { PROJECTS_VERSION } from "./projects.ts";

export type ImportRow = typeof imports.$inferSelect;

/** Keeps a file as it was read, until its preview is confirmed or dropped. Returns its id. */
export async function addImport(
  tx: Tx,
  row: {
    fileName: string;
    content: unknown;
    by: string;
    chatId: string | null;
    messageId: string | null;
    at: Date;
  },
): Promise<number> {
  const { content, ...rest } = row;
  const [added] = await tx
    .insert(imports)
    .values({ ...rest, kind: "projects", rows: content, state: "preview" })
    .returning({ id: imports.id });
  return added!.id;
}

/** An import by its id, or null. */
export async function findImport(tx: Tx, id: number): Promise<ImportRow | null> {
  const [row] = await tx.select().from(imports).where(eq(imports.id, id));
  return row ?? null;
}

/** Changes an import that still is in the state given; false where somebody was first. */
export async function changeImport(
  tx: Tx,
  id: number,
  from: ImportRow["state"],
  change: Partial<typeof imports.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(imports)
    .set(change)
    .where(and(eq(imports.id, id), eq(imports.state, from)))
    .returning({ id: imports.id });
  return rows.length > 0;
}

/** The last import that was applied, in this chat or from the command line. */
export async function findLastApplied(tx: Tx, chatId: string | null): Promise<ImportRow | null> {
  const [row] = await tx
    .select()
    .from(imports)
    .where(
      and(
        eq(imports.state, "applied"),
        chatId === null
          ? isNull(imports.chatId)
          : or(eq(imports.chatId, chatId), isNull(imports.chatId)),
      ),
    )
    .orderBy(desc(imports.id))
    .limit(1);
  return row ?? null;
}

/** An import that was applied after this one; null where this is the last. */
export async function findLaterApplied(tx: Tx, row: ImportRow): Promise<ImportRow | null> {
  const [later] = await tx
    .select()
    .from(imports)
    .where(
      and(
        eq(imports.state, "applied"),
        eq(imports.kind, row.kind),
        gt(imports.appliedAt, row.appliedAt ?? row.at),
      ),
    )
    .orderBy(desc(imports.appliedAt))
    .limit(1);
  return later ?? null;
}

/** How far back an attachment is looked for, in arrivals. */
const LOOK_BACK = 5_000;

/** A stored message by its id, or null where it was never seen. */
export async function findMessage(tx: Tx, messageId: string): Promise<ChatMessage | null> {
  const [row] = await tx.select({ event: inbox.event }).from(inbox).where(eq(inbox.key, messageId));
  return row?.event.kind === "message" ? row.event : null;
}

/** The last message of this person in this chat that came with a file, if it came since that moment. */
export async function findLastFileMessage(
  tx: Tx,
  chatId: string,
  senderId: string,
  since: Date,
): Promise<ChatMessage | null> {
  const [row] = await tx
    .select({ event: inbox.event })
    .from(inbox)
    .where(
      and(
        gt(inbox.seq, sql`(select max(seq) from ${inbox}) - ${LOOK_BACK}`),
        gt(inbox.receivedAt, since),
        eq(inbox.type, "message"),
        sql`json_extract(${inbox.event}, '$.chatId') = ${chatId}`,
        sql`json_extract(${inbox.event}, '$.senderId') = ${senderId}`,
        sql`json_extract(${inbox.event}, '$.attachments[0].kind') = 'file'`,
      ),
    )
    .orderBy(desc(inbox.seq))
    .limit(1);
  return row?.event.kind === "message" ? row.event : null;
}

/** Rows that one statement may carry: a database takes some 30,000 parameters at once. */
const CHUNK = 200;

async function inChunks<T, R>(
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
export async function addTasks(
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

/** When the last standing figure of a metric was said, up to a moment; null where there is none. */
export async function findLastSaidAt(
  tx: Tx,
  taskId: number,
  metric: string,
  upTo: Date,
): Promise<Date | null> {
  const [row] = await tx
    .select({ saidAt: facts.saidAt })
    .from(facts)
    .where(
      and(
        eq(facts.taskId, taskId),
        eq(facts.metric, metric),
        eq(facts.state, "ok"),
        lte(facts.saidAt, upTo),
      ),
    )
    .orderBy(desc(facts.saidAt))
    .limit(1);
  return row?.saidAt ?? null;
}

export type BudgetLineRow = typeof budgetLines.$inferSelect;

/** The budget lines of a year, or of all years, in the order of their codes. */
export async function listBudgetLines(tx: Tx, year?: number): Promise<BudgetLineRow[]> {
  return await tx
    .select()
    .from(budgetLines)
    .where(year === undefined ? undefined : eq(budgetLines.year, year))
    .orderBy(budgetLines.year, budgetLines.id);
}

/** Writes budget lines; one of the same year and code is replaced. */
export async function setBudgetLines(
  tx: Tx,
  rows: readonly Omit<typeof budgetLines.$inferInsert, "id">[],
  breathe: () => Promise<void>,
): Promise<void> {
  await inChunks(rows, breathe, async (chunk) => {
    await tx
      .insert(budgetLines)
      .values(chunk)
      .onConflictDoUpdate({
        target: [budgetLines.year, budgetLines.code],
        set: {
          parentCode: sql`excluded.parent_code`,
          fund: sql`excluded.fund`,
          item: sql`excluded.item`,
          kind: sql`excluded.kind`,
          name: sql`excluded.name`,
          amountWan: sql`excluded.amount_wan`,
          basis: sql`excluded.basis`,
          importId: sql`excluded.import_id`,
          changedAt: sql`excluded.changed_at`,
        },
      });
    return [];
  });
}

/** Takes budget lines of a year away. */
export async function removeBudgetLines(
  tx: Tx,
  year: number,
  codes: readonly string[],
): Promise<void> {
  if (codes.length === 0) return;
  await tx
    .delete(budgetLines)
    .where(and(eq(budgetLines.year, year), inArray(budgetLines.code, [...codes])));
}
