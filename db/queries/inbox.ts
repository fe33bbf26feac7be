import { and, asc, eq, isNull, lte, or, sql } from "drizzle-orm";
import type { ChatEvent } from "../../src/chat.ts";
import { inbox } from "../schema/index.ts";
import { requestOf } from "../request.ts";
import type { Tx } from "../store.ts";

export type Arrival = typeof inbox.$inferSelect;

/** Arrivals nobody has handled yet, oldest first. */
export async function findNew(tx: Tx, now: Date, limit: number): Promise<Arrival[]> {
  return await tx
    .select()
    .from(inbox)
    .where(and(eq(inbox.state, "new"), or(isNull(inbox.nextAt), lte(inbox.nextAt, now))))
    .orderBy(asc(inbox.seq))
    .limit(limit);
}

/** Marks an arrival as handled if it still is new; false where another process was first. */
export async function markDone(tx: Tx, seq: number, now: Date): Promise<boolean> {
  const rows = await tx
    .update(inbox)
    .set({ state: "done", handledAt: now, error: null })
    .where(and(eq(inbox.seq, seq), eq(inbox.state, "new")))
    .returning({ seq: inbox.seq });
  return rows.length > 0;
}

/** Puts off an arrival whose handling failed, or gives it up for a person to look at. */
export async function markFailed(
  tx: Tx,
  seq: number,
  outcome: { error: string; nextAt: Date | null; now: Date },
): Promise<void> {
  await tx
    .update(inbox)
    .set({
      tries: sql`${inbox.tries} + 1`,
      error: outcome.error,
      nextAt: outcome.nextAt,
      ...(outcome.nextAt ? {} : { state: "failed" as const, handledAt: outcome.now }),
    })
    .where(and(eq(inbox.seq, seq), eq(inbox.state, "new")));
}

/** Makes a stored arrival new again, once; false where it waits already or is not known. */
export async function markNew(tx: Tx, key: string): Promise<boolean> {
  const rows = await tx
    .update(inbox)
    .set({ state: "new", nextAt: null, tries: 0 })
    .where(and(eq(inbox.key, key), eq(inbox.state, "failed")))
    .returning({ seq: inbox.seq });
  return rows.length > 0;
}

/** Adds an event of our own making, to be handled like any other; nothing where its key is known. */
export async function addInternal(tx: Tx, key: string, event: ChatEvent, now: Date): Promise<void> {
  await tx
    .insert(inbox)
    .values({
      key,
      type: event.kind,
      event,
      receivedAt: now,
      state: "new",
      request: requestOf(tx),
    })
    .onConflictDoNothing({ target: inbox.key });
}

/** The words of a stored message, or null where it was never seen. */
export async function findWords(tx: Tx, messageId: string): Promise<string | null> {
  const [row] = await tx.select({ event: inbox.event }).from(inbox).where(eq(inbox.key, messageId));
  return row?.event.kind === "message" ? row.event.text : null;
}
