import { and, asc, desc, eq, gte, inArray, sql } from "drizzle-orm";
import type { Figure } from "../../src/domain/figure.ts";
import { figure } from "../../src/domain/figure.ts";
import { SCALE } from "../../src/domain/figure.ts";
import { dayFigures, entries, facts, projects, totals } from "../schema/index.ts";
import type { Tx } from "../store.ts";

export type EntryRow = typeof entries.$inferSelect;
export type FactRow = typeof facts.$inferSelect;

/** So many filings show what somebody usually reports on. */
const LOOK_BACK = 40;

/** Writes a filing down; returns its id. */
export async function addEntry(
  tx: Tx,
  row: Omit<typeof entries.$inferInsert, "id">,
): Promise<number> {
  const [added] = await tx.insert(entries).values(row).returning({ id: entries.id });
  return added!.id;
}

/** Writes the figures of a filing down. */
export async function addFacts(
  tx: Tx,
  rows: readonly Omit<typeof facts.$inferInsert, "id">[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(facts).values([...rows]);
}

/** The filings of one message that still stand. */
export async function findEntriesOfMessage(tx: Tx, messageId: string): Promise<EntryRow[]> {
  return await tx
    .select()
    .from(entries)
    .where(and(eq(entries.messageId, messageId), eq(entries.state, "ok")))
    .orderBy(asc(entries.id));
}

/** The filings that were taken back together with this one. */
export async function findWithdrawnWith(
  tx: Tx,
  entry: Pick<EntryRow, "messageId" | "withdrawnAt">,
): Promise<EntryRow[]> {
  if (!entry.withdrawnAt) return [];
  return await tx
    .select()
    .from(entries)
    .where(and(eq(entries.messageId, entry.messageId), eq(entries.withdrawnAt, entry.withdrawnAt)));
}

/** The last filing of a task about a day, where it says that nothing has moved; else null. */
export async function findQuietEntry(
  tx: Tx,
  taskId: number,
  day: string,
): Promise<EntryRow | null> {
  const [last] = await tx
    .select()
    .from(entries)
    .where(and(eq(entries.taskId, taskId), eq(entries.asOf, day), eq(entries.state, "ok")))
    .orderBy(desc(entries.saidAt), desc(entries.id))
    .limit(1);
  return last?.isNoProgress ? last : null;
}

/** The writer's last standing filings in this chat, the last one first, of a project and a day where they are given. */
export async function listOwnEntries(
  tx: Tx,
  chatId: string,
  by: string,
  which: { projectId?: number; asOf?: string },
): Promise<EntryRow[]> {
  return await tx
    .select()
    .from(entries)
    .where(
      and(
        eq(entries.chatId, chatId),
        eq(entries.by, by),
        eq(entries.state, "ok"),
        which.projectId === undefined ? undefined : eq(entries.projectId, which.projectId),
        which.asOf === undefined ? undefined : eq(entries.asOf, which.asOf),
      ),
    )
    .orderBy(desc(entries.saidAt), desc(entries.id))
    .limit(LOOK_BACK);
}

/** A filing by its id, or null. */
export async function findEntry(tx: Tx, id: number): Promise<EntryRow | null> {
  const [row] = await tx.select().from(entries).where(eq(entries.id, id));
  return row ?? null;
}

/** The writer's last filing in this chat that still stands. */
export async function findLastEntry(tx: Tx, chatId: string, by: string): Promise<EntryRow | null> {
  const [row] = await tx
    .select()
    .from(entries)
    .where(and(eq(entries.chatId, chatId), eq(entries.by, by), eq(entries.state, "ok")))
    .orderBy(desc(entries.saidAt), desc(entries.id))
    .limit(1);
  return row ?? null;
}

/** The projects of the writer's last filings in this chat, the last one first, each once. */
export async function findLastProjects(
  tx: Tx,
  chatId: string,
  by: string,
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .select({ name: projects.name })
    .from(entries)
    .innerJoin(projects, eq(projects.id, entries.projectId))
    .where(and(eq(entries.chatId, chatId), eq(entries.by, by)))
    .orderBy(desc(entries.saidAt), desc(entries.id))
    .limit(LOOK_BACK);
  return [...new Set(rows.map((row) => row.name))].slice(0, limit);
}

/** The last filing about a task that still stands. */
export async function findLastEntryOfTask(tx: Tx, taskId: number): Promise<EntryRow | null> {
  const [row] = await tx
    .select()
    .from(entries)
    .where(and(eq(entries.taskId, taskId), eq(entries.state, "ok")))
    .orderBy(desc(entries.saidAt), desc(entries.id))
    .limit(1);
  return row ?? null;
}

/** The figures of these filings. */
export async function findFacts(tx: Tx, entryIds: readonly number[]): Promise<FactRow[]> {
  if (entryIds.length === 0) return [];
  return await tx
    .select()
    .from(facts)
    .where(inArray(facts.entryId, [...entryIds]))
    .orderBy(asc(facts.id));
}

/** Standing figures of one metric of a task, latest first: what a correction may mean. */
export async function findRecentFacts(
  tx: Tx,
  taskId: number,
  filter: { metric?: string; by?: string; asOf?: string; limit?: number },
): Promise<FactRow[]> {
  return await tx
    .select()
    .from(facts)
    .where(
      and(
        eq(facts.taskId, taskId),
        eq(facts.state, "ok"),
        filter.metric === undefined ? undefined : eq(facts.metric, filter.metric),
        filter.by === undefined ? undefined : eq(facts.by, filter.by),
        filter.asOf === undefined ? undefined : eq(facts.asOf, filter.asOf),
      ),
    )
    .orderBy(desc(facts.saidAt), desc(facts.id))
    .limit(filter.limit ?? 20);
}

/** All figures from which the running total of one metric follows: since the last total that was stated. */
export async function findFactsForReplay(
  tx: Tx,
  taskId: number,
  metric: string,
): Promise<FactRow[]> {
  const ofMetric = and(
    eq(facts.taskId, taskId),
    eq(facts.metric, metric),
    // What a later list has taken into its opening figure counts there.
    sql`${facts.saidAt} > coalesce((select ${totals.openingAt} from ${totals} where ${totals.taskId} = ${taskId} and ${totals.metric} = ${metric}), -1)`,
  );
  const [anchor] = await tx
    .select({ saidAt: facts.saidAt })
    .from(facts)
    .where(
      and(ofMetric, eq(facts.state, "ok"), eq(facts.mode, "cum"), sql`${facts.replaces} is null`),
    )
    .orderBy(desc(facts.saidAt))
    .limit(1);
  return await tx
    .select()
    .from(facts)
    .where(and(ofMetric, anchor ? gte(facts.saidAt, anchor.saidAt) : undefined))
    .orderBy(asc(facts.saidAt), asc(facts.id));
}

/** Marks a filing as taken back, with its figures; false where it was already. */
export async function withdrawEntry(tx: Tx, id: number, by: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(entries)
    .set({ state: "withdrawn", withdrawnAt: now, withdrawnBy: by })
    .where(and(eq(entries.id, id), eq(entries.state, "ok")))
    .returning({ id: entries.id });
  if (rows.length === 0) return false;
  await tx
    .update(facts)
    .set({ state: "withdrawn" })
    .where(and(eq(facts.entryId, id), inArray(facts.state, ["ok", "replaced"])));
  return true;
}

/** Marks figures as put right by later ones, or as standing again. */
export async function setFactState(
  tx: Tx,
  ids: readonly number[],
  state: "ok" | "replaced",
): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(facts)
      .set({ state })
      .where(inArray(facts.id, [...ids]));
}

/** The largest figure of one day, per metric, since a day: what is usual for this task. */
export async function findUsualDays(
  tx: Tx,
  taskId: number,
  since: string,
): Promise<Map<string, Figure>> {
  const rows = await tx
    .select({ metric: dayFigures.metric, most: sql<number>`max(${dayFigures.added})` })
    .from(dayFigures)
    .where(and(eq(dayFigures.taskId, taskId), gte(dayFigures.day, since)))
    .groupBy(dayFigures.metric);
  return new Map(rows.map((row) => [row.metric, figure(row.most).div(10 ** SCALE)]));
}

/** The last day on which something moved, or null. */
export async function findLastMove(tx: Tx, taskId: number): Promise<string | null> {
  const [row] = await tx
    .select({ day: sql<string | null>`max(${dayFigures.day})` })
    .from(dayFigures)
    .where(and(eq(dayFigures.taskId, taskId), sql`${dayFigures.added} > 0`));
  return row?.day ?? null;
}
