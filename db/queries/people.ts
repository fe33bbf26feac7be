import { and, eq, inArray, lt, sql } from "drizzle-orm";
import { chats, entries, issues, people, questionCounts } from "../schema/index.ts";
import type { Tx } from "../store.ts";

/** Remembers the names that people are shown under. */
export async function rememberPeople(
  tx: Tx,
  list: readonly { openId: string; name: string }[],
  now: Date,
): Promise<void> {
  for (const { openId, name } of list) {
    if (!name) continue;
    await tx
      .insert(people)
      .values({ openId, name, seenAt: now })
      .onConflictDoUpdate({ target: people.openId, set: { name, seenAt: now } });
  }
}

/** The names of these people; those never seen by name are left out. */
export async function findNames(tx: Tx, openIds: readonly string[]): Promise<Map<string, string>> {
  if (openIds.length === 0) return new Map();
  const rows = await tx
    .select({ openId: people.openId, name: people.name })
    .from(people)
    .where(inArray(people.openId, [...openIds]));
  return new Map(rows.map((row) => [row.openId, row.name]));
}

/** People shown under exactly this name. */
export async function findPeopleByName(
  tx: Tx,
  name: string,
): Promise<{ openId: string; name: string }[]> {
  return await tx
    .select({ openId: people.openId, name: people.name })
    .from(people)
    .where(eq(people.name, name));
}

/** Notes that a chat was seen; a name that is known stays where none is given. */
export async function rememberChat(
  tx: Tx,
  chat: { chatId: string; name?: string; isDirect: boolean; isOpen?: boolean },
  now: Date,
): Promise<void> {
  await tx
    .insert(chats)
    .values({
      chatId: chat.chatId,
      name: chat.name ?? "",
      isDirect: chat.isDirect,
      isOpen: chat.isOpen ?? true,
      seenAt: now,
    })
    .onConflictDoUpdate({
      target: chats.chatId,
      set: {
        seenAt: now,
        ...(chat.name ? { name: chat.name } : {}),
        ...(chat.isOpen === undefined ? {} : { isOpen: chat.isOpen }),
      },
    });
}

/** Counts a person's question in a minute and forgets earlier minutes; returns how many there were in it. */
export async function countQuestion(tx: Tx, who: string, minute: number): Promise<number> {
  await tx
    .delete(questionCounts)
    .where(and(eq(questionCounts.who, who), lt(questionCounts.minute, minute)));
  const [row] = await tx
    .insert(questionCounts)
    .values({ who, minute, count: 1 })
    .onConflictDoUpdate({
      target: [questionCounts.who, questionCounts.minute],
      set: { count: sql`${questionCounts.count} + 1` },
    })
    .returning({ count: questionCounts.count });
  return row!.count;
}

/** Those of these chats that are groups the bot can speak in. */
export async function findOpenGroups(tx: Tx, chatIds: readonly string[]): Promise<Set<string>> {
  if (chatIds.length === 0) return new Set();
  const rows = await tx
    .select({ chatId: chats.chatId })
    .from(chats)
    .where(
      and(inArray(chats.chatId, [...chatIds]), eq(chats.isDirect, false), eq(chats.isOpen, true)),
    );
  return new Set(rows.map((row) => row.chatId));
}

/** True where the ledger has a report or a problem of this person from one of the chats. */
export async function hasSpokenIn(
  tx: Tx,
  openId: string,
  chatIds: readonly string[],
): Promise<boolean> {
  const [reported, raised] = await Promise.all([
    tx
      .select({ id: entries.id })
      .from(entries)
      .where(and(inArray(entries.chatId, [...chatIds]), eq(entries.by, openId)))
      .limit(1),
    tx
      .select({ no: issues.no })
      .from(issues)
      .where(and(inArray(issues.chatId, [...chatIds]), eq(issues.raiser, openId)))
      .limit(1),
  ]);
  return reported.length + raised.length > 0;
}
