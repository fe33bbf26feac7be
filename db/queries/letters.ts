import type { InStatement, ResultSet } from "@libsql/client";
import { and, asc, eq, gt, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import { chats, letters } from "../schema/index.ts";
import type { Tx } from "../store.ts";

export type Letter = typeof letters.$inferSelect;

/** No earlier letter about the same thing still waits. */
const isFirst = sql`not exists (
  select 1 from letters as earlier
  where earlier.subject = ${letters.subject} and earlier.id < ${letters.id} and earlier.state = 'due'
)`;

/** Letters that may leave now: due, not held by another drain, and first of their subject. */
export async function findDue(tx: Tx, now: Date, wall: Date, limit: number): Promise<Letter[]> {
  return await tx
    .select()
    .from(letters)
    .where(
      and(
        eq(letters.state, "due"),
        lte(letters.nextAt, now),
        or(isNull(letters.lease), lte(letters.leaseUntil, wall)),
        isFirst,
      ),
    )
    .orderBy(asc(letters.priority), asc(letters.id))
    .limit(limit);
}

/** Takes hold of those of the letters that are still free, under a token until a moment; returns them as they are now. */
export async function lease(
  tx: Tx,
  ids: readonly number[],
  token: string,
  wall: Date,
  until: Date,
): Promise<Letter[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .update(letters)
    .set({ lease: token, leaseUntil: until })
    .where(
      and(
        inArray(letters.id, [...ids]),
        eq(letters.state, "due"),
        or(isNull(letters.lease), lte(letters.leaseUntil, wall)),
      ),
    )
    .returning();
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** Changes a letter that is still held under the token; false where another drain has taken it over. */
export async function changeHeld(
  tx: Tx,
  id: number,
  token: string,
  change: Partial<typeof letters.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(letters)
    .set({ ...change, lease: null, leaseUntil: null })
    .where(and(eq(letters.id, id), eq(letters.lease, token)))
    .returning({ id: letters.id });
  return rows.length > 0;
}

/** The moment at which the next letter becomes due or falls free, or null where none waits. */
export async function findNextDueAt(tx: Tx): Promise<Date | null> {
  const [row] = await tx
    .select({
      at: sql<number | null>`min(max(${letters.nextAt}, coalesce(${letters.leaseUntil}, 0)))`,
    })
    .from(letters)
    .where(and(eq(letters.state, "due"), isFirst));
  return row?.at == null ? null : new Date(row.at);
}

/** Lets a letter rest that is no longer needed; nothing happens where it has left. */
export async function dropLetter(tx: Tx, key: string): Promise<void> {
  await tx
    .update(letters)
    .set({ state: "dropped" })
    .where(and(eq(letters.key, key), eq(letters.state, "due"), isNull(letters.lease)));
}

/** The letter that became this message, or null where the message is not the bot's. */
export async function findLetterByMessage(tx: Tx, messageId: string): Promise<Letter | null> {
  const [row] = await tx.select().from(letters).where(eq(letters.messageId, messageId));
  return row ?? null;
}

/** The chats in which these messages of the bot stand. */
export async function findChatsOfMessages(
  tx: Tx,
  messageIds: readonly string[],
): Promise<Map<string, string | null>> {
  if (messageIds.length === 0) return new Map();
  const rows = await tx
    .select({ messageId: letters.messageId, chatId: letters.chatId })
    .from(letters)
    .where(inArray(letters.messageId, [...messageIds]));
  return new Map(rows.map((row) => [row.messageId!, row.chatId]));
}

/** Makes recent letters of a chat due again: the bot is back in it. Returns how many. */
export async function reviveLetters(
  tx: Tx,
  chatId: string,
  since: Date,
  now: Date,
): Promise<number> {
  const rows = await tx
    .update(letters)
    .set({ state: "due", nextAt: now, errorCode: null, errorMsg: null })
    .where(
      and(eq(letters.chatId, chatId), eq(letters.state, "failed"), gt(letters.createdAt, since)),
    )
    .returning({ id: letters.id });
  return rows.length;
}

/** Notes that nothing can be sent into this chat. */
export async function closeChat(tx: Tx, chatId: string): Promise<void> {
  await tx.update(chats).set({ isOpen: false }).where(eq(chats.chatId, chatId));
}

export interface SlotCall {
  readonly api: string;
  /** The chat or person whose own rate counts, or null. */
  readonly place: string | null;
}

/** A place whose call has ended, and when it will be free by the clock of whoever made it. */
export interface EndedSlot {
  readonly id: number;
  readonly freeAt: Date;
}

/** What is known of places that were taken. */
export interface SlotNews {
  readonly ended: readonly EndedSlot[];
  /** Ours whose time is over. */
  readonly free: readonly number[];
  /** What should have been free before this was left by a process that has died. */
  readonly deadSince: Date;
}

/**
 * The statements that give ended places back and take one for each call where there is one: places that are free are
 * forgotten, one is taken if fewer than so many are, and the next moment at which one falls free is told. They are one
 * batch, so one round trip.
 */
export function takingSlots(
  calls: readonly SlotCall[],
  { ended, free: over, deadSince }: SlotNews,
  most: { readonly perApi: number; readonly perPlace: number },
  wall: Date,
  freeAt: Date,
): InStatement[] {
  const [now, free] = [wall.getTime(), freeAt.getTime()];
  const given = JSON.stringify(ended.map((one) => [one.id, one.freeAt.getTime()]));
  return [
    {
      sql: `update call_slots
        set free_at = (select value ->> 1 from json_each(?1) where value ->> 0 = call_slots.id)
        where id in (select value ->> 0 from json_each(?1))`,
      args: [given],
    },
    {
      sql: "delete from call_slots where free_at <= ? or id in (select value from json_each(?))",
      args: [deadSince.getTime(), JSON.stringify(over)],
    },
    ...calls.flatMap(({ api, place }) => [
      {
        sql: `insert into call_slots (api, place, started_at, free_at)
        select ?1, ?2, ?3, ?4
        where (select count(*) from call_slots where api = ?1) < ?5
          and (?2 is null or (select count(*) from call_slots where place = ?2) < ?6)
        returning id`,
        args: [api, place, now, free, most.perApi, most.perPlace],
      },
      {
        sql: "select min(free_at) as at from call_slots where api = ?1 or place = ?2",
        args: [api, place],
      },
    ]),
  ];
}

export type SlotTaken = { readonly id: number } | { readonly nextFreeAt: Date | null };

/** Reads what those statements came to, call by call: the place's id, or when to come again. */
export function slotsTaken(results: readonly ResultSet[]): SlotTaken[] {
  const taken: SlotTaken[] = [];
  for (let at = 2; at < results.length; at += 2) {
    const id = results[at]!.rows[0]?.["id"];
    const next = results[at + 1]?.rows[0]?.["at"];
    if (id === undefined) taken.push({ nextFreeAt: next == null ? null : new Date(Number(next)) });
    else taken.push({ id: Number(id) });
  }
  return taken;
}

/** True where a letter of this key, or of one that goes on from it, was ever written. */
export async function hasLetter(tx: Tx, key: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: letters.id })
    .from(letters)
    .where(or(eq(letters.key, key), and(gt(letters.key, `${key}:`), lt(letters.key, `${key};`))))
    .limit(1);
  return row !== undefined;
}
