import { and, desc, eq, inArray, like } from "drizzle-orm";
import { chats, inbox, letters, meta } from "../schema/index.ts";
import type { Tx } from "../store.ts";

const PREFIX = "read_until:";

export interface ReadChat {
  readonly chatId: string;
  readonly isDirect: boolean;
  /** Up to when its history was read, or else when something last came from it. */
  readonly readUntil: Date;
}

/** Chats the bot is in, those first whose history was read longest ago. */
export async function listReadChats(tx: Tx): Promise<ReadChat[]> {
  const [rows, marks] = await Promise.all([
    tx.select().from(chats).where(eq(chats.isOpen, true)),
    tx
      .select()
      .from(meta)
      .where(like(meta.key, `${PREFIX}%`)),
  ]);
  const until = new Map(marks.map(({ key, value }) => [key.slice(PREFIX.length), Number(value)]));
  return rows
    .map(({ chatId, isDirect, seenAt }) => ({
      chatId,
      isDirect,
      readUntil: new Date(until.get(chatId) ?? seenAt.getTime()),
    }))
    .sort((a, b) => a.readUntil.getTime() - b.readUntil.getTime());
}

/** The meta key that keeps up to when a chat's history was read (ms). */
export function readUntilKey(chatId: string): string {
  return `${PREFIX}${chatId}`;
}

/** Those of these messages that the inbox holds, whatever became of them. */
export async function findKnownMessages(
  tx: Tx,
  messageIds: readonly string[],
): Promise<Set<string>> {
  if (messageIds.length === 0) return new Set();
  const rows = await tx
    .select({ key: inbox.key })
    .from(inbox)
    .where(inArray(inbox.key, [...messageIds]));
  return new Set(rows.map((row) => row.key));
}

/** Those of these messages that the bot has sent. */
export async function findOwnMessages(tx: Tx, messageIds: readonly string[]): Promise<Set<string>> {
  if (messageIds.length === 0) return new Set();
  const rows = await tx
    .select({ messageId: letters.messageId })
    .from(letters)
    .where(and(inArray(letters.messageId, [...messageIds]), eq(letters.state, "sent")));
  return new Set(rows.flatMap((row) => row.messageId ?? []));
}

/** When something last came from the platform, or null. */
export async function findLastArrival(tx: Tx): Promise<Date | null> {
  const [row] = await tx
    .select({ at: inbox.receivedAt })
    .from(inbox)
    .orderBy(desc(inbox.seq))
    .limit(1);
  return row?.at ?? null;
}
