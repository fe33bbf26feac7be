import {
  findKnownMessages,
  findLastArrival,
  findOwnMessages,
  listReadChats,
  readUntilKey,
  type ReadChat,
} from "../../db/queries/catch-up.ts";
import { findMeta, setMeta } from "../../db/queries/meta.ts";
import { localTime } from "../domain/day.ts";
import { PlatformError } from "../errors.ts";
import type { PastMessage } from "../ports.ts";
import { everyHour, type Job, type JobDeps } from "./job.ts";

type Said = NonNullable<PastMessage["said"]>;

/** Reading a chat is a call, and the platform's free edition has 10 000 a month: so many an hour are 1 500. */
const CHATS_AN_HOUR = 3;
/** Nobody reports at night; what was said then is read in the morning. */
const DAY = { from: 6, to: 22 } as const;
/** An event may still be on its way; it is left to come by itself. */
const ON_ITS_WAY_MS = 15_000;
/** What was read before is read again so far back: messages do not show in the order in which they were sent. */
const OVERLAP_MS = 2 * 60_000;
const LONGEST_MS = 30 * 86_400_000;
/** The platform repeats an event for about seven hours; only a longer outage loses one in a direct chat. */
const REPEATS_MS = 7 * 3_600_000;
const BOT_OPEN_ID = "bot_open_id";
/** The meta key of the code with which reading histories was last refused; empty where it works. */
export const HISTORY_REFUSED = "history_refused";

/** By day, every hour: the chats whose history was read longest ago, for what no event has brought. */
export const backfill: Job = {
  name: "backfill",
  dueAt(now, hours) {
    const { hour } = localTime(now, hours.timeZone);
    return hour >= DAY.from && hour < DAY.to ? everyHour(now) : null;
  },
  run: (deps, at) =>
    catchUp(deps, new Date(at.getTime() - ON_ITS_WAY_MS), { atMost: CHATS_AN_HOUR }),
};

/**
 * Reads the chats' histories up to a moment and books what was meant for the bot and never arrived, at the time at
 * which it was said; each is answered once, marked 补记. After an outage all groups are read. Returns what came of it.
 */
export async function catchUp(
  deps: JobDeps,
  until: Date,
  options: { readonly atMost?: number } = {},
): Promise<string> {
  const { store, log } = deps;
  const chats = await listWorthReading(deps, until, options.atMost);
  const botOpenId = chats.length > 0 ? await ownId(deps) : null;
  if (botOpenId === null) return chats.length > 0 ? "own id unknown" : "chats 0";
  const found: Said[] = [];
  const read: ReadChat[] = [];
  let refused: PlatformError | null = null;
  for (const chat of chats) {
    try {
      found.push(...(await missedIn(deps, chat, until, botOpenId)));
      read.push(chat);
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      if (error.refusal.isChatClosed) continue;
      // Away, or not permitted: it will be no other for the next chat.
      refused = error;
      break;
    }
  }
  let booked = 0;
  // In the order in which they were said, whatever chat it was in.
  for (const said of found.sort((a, b) => a.saidAt - b.saidAt))
    if ((await deps.takeIn(said)) === "new") booked++;
  await store.write(async (tx) => {
    // Only now: a crash before this reads the same again.
    for (const chat of read) await setMeta(tx, readUntilKey(chat.chatId), String(until.getTime()));
  });
  await noteRefusal(deps, refused);
  if (booked > 0) log.info("caught_up", { messages: booked });
  const trouble = refused ? `, refused ${refused.refusal.code}` : "";
  return `chats ${read.length}, caught up ${booked}${trouble}`;
}

/** Groups; direct chats, of which there are many, only after an outage that outlasts the platform's repeats. */
async function listWorthReading(
  { store }: JobDeps,
  until: Date,
  atMost: number | undefined,
): Promise<readonly ReadChat[]> {
  const chats = (await listReadChats(store.db)).filter((chat) => chat.readUntil < until);
  const groups = chats.filter((chat) => !chat.isDirect);
  if (atMost !== undefined) return groups.slice(0, atMost);
  const last = await findLastArrival(store.db);
  const isLong = last !== null && until.getTime() - last.getTime() > REPEATS_MS;
  return isLong ? [...groups, ...chats.filter((chat) => chat.isDirect)] : groups;
}

/** What was meant for the bot in one chat and is not in the inbox. */
async function missedIn(
  deps: JobDeps,
  chat: ReadChat,
  until: Date,
  botOpenId: string,
): Promise<Said[]> {
  const earliest = until.getTime() - LONGEST_MS;
  const from = new Date(Math.max(chat.readUntil.getTime() - OVERLAP_MS, earliest));
  const past = await deps.platform.history(chat.chatId, from, until, botOpenId);
  const said = past.flatMap((one) => (one.said ? [one.said] : []));
  const { db } = deps.store;
  const [known, own] = await Promise.all([
    findKnownMessages(
      db,
      said.map((one) => one.messageId),
    ),
    findOwnMessages(
      db,
      said.flatMap((one) => one.parentId ?? []),
    ),
  ]);
  const isMeant = (one: Said): boolean =>
    chat.isDirect ||
    one.mentionsBot ||
    /^\s*[/／]\s*\S/.test(one.text) ||
    (one.parentId !== undefined && own.has(one.parentId));
  return said
    .filter((one) => !known.has(one.messageId) && isMeant(one))
    .map((one) => ({ ...one, isDirect: chat.isDirect, isCaughtUp: true }));
}

async function ownId({ store, platform, log }: JobDeps): Promise<string | null> {
  const known = await findMeta(store.db, BOT_OPEN_ID);
  if (known !== null) return known;
  try {
    const { openId } = await platform.self();
    await store.write((tx) => setMeta(tx, BOT_OPEN_ID, openId));
    return openId;
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    log.warn("own_id_unknown", { code: error.refusal.code });
    return null;
  }
}

/** A right that is missing is warned of once, until reading has worked again. */
async function noteRefusal({ store, log }: JobDeps, refused: PlatformError | null): Promise<void> {
  if (refused?.refusal.canRetry) {
    log.info("history_away", { code: refused.refusal.code });
    return;
  }
  const word = refused ? String(refused.refusal.code) : "";
  if (((await findMeta(store.db, HISTORY_REFUSED)) ?? "") === word) return;
  if (refused) log.warn("history_refused", { code: refused.refusal.code });
  await store.write((tx) => setMeta(tx, HISTORY_REFUSED, word));
}
