import type { InStatement, ResultSet } from "@libsql/client";
import { and, asc, eq, gt, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import { callSlots, chats, letters } from "../schema/index.ts";
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

/** Takes hold of the letters under a token until a moment. */
export async function lease(
  tx: Tx,
  ids: readonly number[],
  token: string,
  until: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(letters)
    .set({ lease: token, leaseUntil: until })
    .where(inArray(letters.id, [...ids]));
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

/**
 * The statements that take a place for a call where there is one: past calls are forgotten, the place is taken if fewer
 * than so many are, and the next moment at which one falls free is told. They are one batch, so one round trip.
 */
export function takingSlot(
  { api, place }: SlotCall,
  most: { readonly perApi: number; readonly perPlace: number },
  wall: Date,
  freeAt: Date,
): InStatement[] {
  const [now, free] = [wall.getTime(), freeAt.getTime()];
  return [
    { sql: "delete from call_slots where free_at <= ?", args: [now] },
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
  ];
}

/** Reads what those statements came to: the place's id, or when to come again. */
export function slotTaken(
  results: readonly ResultSet[],
): { readonly id: number } | { readonly nextFreeAt: Date | null } {
  const id = results[1]?.rows[0]?.["id"];
  if (id !== undefined) return { id: Number(id) };
  const at = results[2]?.rows[0]?.["at"];
  return { nextFreeAt: at == null ? null : new Date(Number(at)) };
}

/** The call has ended: its place is free from this moment on. */
export async function freeSlotAt(tx: Tx, id: number, at: Date): Promise<void> {
  await tx.update(callSlots).set({ freeAt: at }).where(eq(callSlots.id, id));
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
