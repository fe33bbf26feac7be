import { and, asc, desc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import { bindings, chats, inbox, jobRuns, letters, posts } from "../schema/index.ts";
import type { Tx } from "../store.ts";

/** What the outbox holds that is not sent, and how much was sent since a moment. */
export async function findOutboxHealth(tx: Tx, since: Date) {
  const states = await tx
    .select({ state: letters.state, n: sql<number>`count(*)` })
    .from(letters)
    .where(inArray(letters.state, ["due", "failed", "doubt"]))
    .groupBy(letters.state);
  const [oldest] = await tx
    .select({ nextAt: letters.nextAt })
    .from(letters)
    .where(eq(letters.state, "due"))
    .orderBy(asc(letters.nextAt))
    .limit(1);
  const [sent] = await tx
    .select({ n: sql<number>`count(*)` })
    .from(letters)
    .where(and(eq(letters.state, "sent"), gte(letters.sentAt, since)));
  const count = (state: string): number => states.find((one) => one.state === state)?.n ?? 0;
  return {
    due: count("due"),
    failed: count("failed"),
    doubt: count("doubt"),
    oldestDueAt: oldest?.nextAt ?? null,
    sentSince: sent?.n ?? 0,
  };
}

/** When something, and when a press, last came from the platform, and how much could not be handled. */
export async function findInboxHealth(tx: Tx) {
  const [last] = await tx
    .select({ at: inbox.receivedAt })
    .from(inbox)
    .orderBy(desc(inbox.seq))
    .limit(1);
  const [failed] = await tx
    .select({ n: sql<number>`count(*)` })
    .from(inbox)
    .where(eq(inbox.state, "failed"));
  const [press] = await tx
    .select({ at: inbox.receivedAt })
    .from(inbox)
    .where(eq(inbox.type, "press"))
    .orderBy(desc(inbox.seq))
    .limit(1);
  return { lastAt: last?.at ?? null, lastPressAt: press?.at ?? null, failed: failed?.n ?? 0 };
}

/** When the every-minute job last ran, or null. */
export async function findLastTick(tx: Tx): Promise<Date | null> {
  const [row] = await tx
    .select({ at: jobRuns.ranAt })
    .from(jobRuns)
    .where(eq(jobRuns.name, "ladder"))
    .orderBy(desc(jobRuns.id))
    .limit(1);
  return row?.at ?? null;
}

/** What chats speak for: bound ones by id, those that were closed left out, and whether leaders have one. */
export async function findBindingHealth(tx: Tx) {
  const rows = await tx
    .select({ chatId: bindings.chatId, kind: bindings.kind })
    .from(bindings)
    .leftJoin(chats, eq(chats.chatId, bindings.chatId))
    .where(isNull(bindings.endedAt));
  return {
    bound: new Set(rows.map((row) => row.chatId)),
    hasLeaders: rows.some((row) => row.kind === "leaders"),
  };
}

/** Whether the office has appointed an administrator itself. */
export async function hasAdmin(tx: Tx): Promise<boolean> {
  const [row] = await tx
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.scope, "office"), eq(posts.post, "admin"), isNull(posts.endedAt)))
    .limit(1);
  return row !== undefined;
}
