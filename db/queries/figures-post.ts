import { and, asc, desc, eq, gt, gte, inArray, isNull, sql } from "drizzle-orm";
import { bindings, chats, entries, letters, posts, projects } from "../schema/index.ts";
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

/** Corrections recorded after a filing, oldest first. */
export async function listCorrectionsAfter(tx: Tx, entryId: number, since: Date, limit = 200) {
  return await tx
    .select({
      id: entries.id,
      project: projects.name,
      street: projects.street,
      by: entries.by,
      asOf: entries.asOf,
      words: entries.words,
    })
    .from(entries)
    .innerJoin(projects, eq(projects.id, entries.projectId))
    .where(
      and(
        gt(entries.id, entryId),
        gte(entries.recordedAt, since),
        eq(entries.isCorrection, true),
        eq(entries.state, "ok"),
      ),
    )
    .orderBy(asc(entries.id))
    .limit(limit);
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
