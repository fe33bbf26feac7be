import {
  findEventsById,
  listEventsBetween,
  noteOnEvents,
  type IssueEventRow,
} from "../../../db/queries/issues.ts";
import { findLetterByMessage } from "../../../db/queries/letters.ts";
import type { Store, Tx } from "../../../db/store.ts";
import type { Log, Platform } from "../../ports.ts";

const MENTIONS = ["told", "owner_by_default", "rung", "repeat", "escalate", "assign"] as const;
/** The platform tells who has read a message for seven days; what nobody read in three is told by the ladder. */
const ASK_FOR_MS = 3 * 86_400_000;
const MOST_ASKED = 60;

function listOf(event: IssueEventRow, key: string): string[] {
  const list = event.data?.[key];
  return Array.isArray(list) ? list.map(String) : [];
}

/** Notes that a person has read messages: the mentions that they carried get their read mark. */
export async function noteRead(
  tx: Tx,
  by: string,
  messageIds: readonly string[],
  readAt: Date,
): Promise<void> {
  for (const messageId of messageIds) {
    const letter = await findLetterByMessage(tx, messageId);
    const then = letter?.body["then"] as { events?: readonly number[] } | undefined;
    for (const event of await findEventsById(tx, then?.events ?? []))
      await markRead(tx, event, by, readAt);
  }
}

async function markRead(tx: Tx, event: IssueEventRow, by: string, readAt: Date): Promise<void> {
  if (event.data?.["read_at"] !== undefined || !listOf(event, "mentioned").includes(by)) return;
  await noteOnEvents(tx, [event.id], { read_at: readAt.toISOString() });
}

/** Asks the platform who has read the mentions of the last days that are not marked read; returns how many are new. */
export async function askWhoRead(
  deps: { readonly store: Store; readonly platform: Platform; readonly log: Log },
  at: Date,
): Promise<number> {
  const { store, platform, log } = deps;
  const from = new Date(at.getTime() - ASK_FOR_MS);
  const events = await listEventsBetween(store.db, MENTIONS, from, new Date(at.getTime() + 1));
  const open = events
    .filter(
      (event) => event.data?.["sent_at"] !== undefined && event.data?.["read_at"] === undefined,
    )
    .slice(-MOST_ASKED);
  const byMessage = new Map<string, IssueEventRow[]>();
  for (const event of open) {
    for (const messageId of listOf(event, "messages"))
      byMessage.set(messageId, [...(byMessage.get(messageId) ?? []), event]);
  }
  let count = 0;
  for (const [messageId, list] of byMessage) {
    const readers = await platform.readers(messageId).catch((error: unknown) => {
      log.warn("readers_unknown", { messageId, error });
      return [];
    });
    if (readers.length === 0) continue;
    count += await store.write(async (tx) => {
      let marked = 0;
      for (const event of list) {
        const reader = readers.find((one) => listOf(event, "mentioned").includes(one.openId));
        if (!reader) continue;
        await markRead(tx, event, reader.openId, reader.readAt);
        marked++;
      }
      return marked;
    });
  }
  return count;
}
