import {
  findEventsById,
  listEventsBetween,
  noteOnEvents,
  type IssueEventRow,
} from "../../../db/queries/issue-events.ts";
import { findLetterByMessage } from "../../../db/queries/letters.ts";
import type { Store, Tx } from "../../../db/store.ts";
import type { Log, Platform } from "../../ports.ts";

const MENTIONS = ["told", "owner_by_default", "rung", "repeat", "escalate", "assign"] as const;
/** The platform tells who has read a message for seven days; what nobody read in three is told by the ladder. */
const ASK_FOR_MS = 3 * 86_400_000;
const MOST_ASKED = 60;
const ASKED_AT_ONCE = 10;
/** Where calls are few: what the waits at the platform's gate and the marks take. */
const KEPT = 14;

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
  deps: {
    readonly store: Store;
    readonly platform: Platform;
    readonly log: Log;
    readonly callsLeft?: () => number;
  },
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
  const asked = inTurn([...byMessage], at, (deps.callsLeft?.() ?? Infinity) - KEPT);
  const read: { event: IssueEventRow; by: string; readAt: Date }[] = [];
  for (let from = 0; from < asked.length; from += ASKED_AT_ONCE) {
    await Promise.all(
      asked.slice(from, from + ASKED_AT_ONCE).map(async ([messageId, list]) => {
        const readers = await platform.readers(messageId).catch((error: unknown) => {
          log.warn("readers_unknown", { messageId, error });
          return [];
        });
        for (const event of list) {
          const reader = readers.find((one) => listOf(event, "mentioned").includes(one.openId));
          if (reader) read.push({ event, by: reader.openId, readAt: reader.readAt });
        }
      }),
    );
  }
  if (read.length === 0) return 0;
  await store.write(async (tx) => {
    for (const { event, by, readAt } of read) await markRead(tx, event, by, readAt);
  });
  return read.length;
}

/** As many of them as calls are left for, others from hour to hour, so that each has its turn. */
function inTurn<T>(list: readonly T[], at: Date, most: number): readonly T[] {
  const count = Math.max(0, Math.floor(most));
  if (list.length <= count) return list;
  const from = (Math.floor(at.getTime() / 3_600_000) * count) % list.length;
  return [...list.slice(from), ...list.slice(0, from)].slice(0, count);
}
