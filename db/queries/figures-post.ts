import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { bindings, chats, entries, facts, letters, posts, projects } from "../schema/index.ts";
import type { Tx } from "../store.ts";

/** The id of the last filing; what comes after it is new. */
export async function findLastEntryId(tx: Tx): Promise<number> {
  const [row] = await tx
    .select({ id: entries.id })
    .from(entries)
    .orderBy(desc(entries.id))
    .limit(1);
  return row?.id ?? 0;
}

/**
 * Filings that changed what was reported, oldest first: corrections and figures kept against the guard since a
 * filing, and what was taken back since a moment, later than the minutes in which that passes unsaid.
 */
export async function listChangedAfter(
  tx: Tx,
  { entryId, since, lateMs, limit = 200 }: ChangedFilter,
) {
  const isNew = and(
    gt(entries.id, entryId),
    gte(entries.recordedAt, since),
    eq(entries.state, "ok"),
    or(eq(entries.isCorrection, true), isNotNull(entries.reason)),
  );
  const isTakenBack = and(
    eq(entries.state, "withdrawn"),
    gte(entries.withdrawnAt, since),
    sql`${entries.withdrawnAt} - ${entries.recordedAt} > ${lateMs}`,
  );
  return await tx
    .select({
      id: entries.id,
      project: projects.name,
      street: projects.street,
      by: entries.by,
      asOf: entries.asOf,
      words: entries.words,
      state: entries.state,
      isCorrection: entries.isCorrection,
      reason: entries.reason,
    })
    .from(entries)
    .innerJoin(projects, eq(projects.id, entries.projectId))
    .where(or(isNew, isTakenBack))
    .orderBy(asc(entries.id))
    .limit(limit);
}

interface ChangedFilter {
  readonly entryId: number;
  readonly since: Date;
  readonly lateMs: number;
  readonly limit?: number;
}

/** The figures of filings with what they took the place of, in order. */
export async function findChangedFacts(tx: Tx, entryIds: readonly number[]) {
  if (entryIds.length === 0) return [];
  const old = alias(facts, "old");
  return await tx
    .select({
      entryId: facts.entryId,
      metric: facts.metric,
      unit: facts.unit,
      mode: facts.mode,
      value: facts.value,
      was: old.value,
      before: facts.before,
      after: facts.after,
    })
    .from(facts)
    .leftJoin(old, eq(old.id, facts.replaces))
    .where(inArray(facts.entryId, [...entryIds]))
    .orderBy(asc(facts.id));
}

/** Letters that did not arrive, or whose arrival is in doubt, decided since a moment; with the chat's name. */
export async function listUndelivered(tx: Tx, since: Date, limit = 200) {
  return await tx
    .select({
      kind: letters.kind,
      state: letters.state,
      chat: chats.name,
      openId: letters.openId,
      code: letters.errorCode,
      at: letters.createdAt,
    })
    .from(letters)
    .leftJoin(chats, eq(chats.chatId, letters.chatId))
    .where(and(sql.raw("letters.state in ('failed', 'doubt')"), gte(letters.createdAt, since)))
    .orderBy(desc(letters.id))
    .limit(limit);
}

/** Posts in force of these names over all scopes. */
export async function listHolders(
  tx: Tx,
  names: readonly (typeof posts.$inferSelect)["post"][],
  today: string,
): Promise<{ scope: string; post: string; openId: string }[]> {
  return await tx
    .select({ scope: posts.scope, post: posts.post, openId: posts.openId })
    .from(posts)
    .where(
      and(
        inArray(posts.post, [...names]),
        isNull(posts.endedAt),
        sql`(${posts.until} is null or ${posts.until} >= ${today})`,
      ),
    )
    .orderBy(asc(posts.id));
}

/** Open groups and what they speak for. */
export async function listBoundChats(
  tx: Tx,
  kinds: readonly ("project" | "street" | "leaders")[],
): Promise<
  {
    chatId: string;
    name: string;
    kind: "project" | "street" | "leaders";
    street: string | null;
    projectId: number | null;
  }[]
> {
  return await tx
    .select({
      chatId: bindings.chatId,
      name: chats.name,
      kind: bindings.kind,
      street: bindings.street,
      projectId: bindings.projectId,
    })
    .from(bindings)
    .innerJoin(chats, eq(chats.chatId, bindings.chatId))
    .where(
      and(isNull(bindings.endedAt), eq(chats.isOpen, true), inArray(bindings.kind, [...kinds])),
    )
    .orderBy(asc(bindings.id));
}

/** True where a letter of this key was decided already. */
export async function hasLetter(tx: Tx, key: string): Promise<boolean> {
  const [row] = await tx.select({ id: letters.id }).from(letters).where(eq(letters.key, key));
  return row !== undefined;
}
