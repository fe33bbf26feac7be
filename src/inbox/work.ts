import { findNew, markDone, markFailed, type Arrival } from "../../db/queries/inbox.ts";
import { bearRequest } from "../../db/request.ts";
import type { Store, Tx } from "../../db/store.ts";
import { keyOf, type ChatEvent } from "../chat.ts";
import { StoreBusyError } from "../errors.ts";
import type { Clock, Log, PressAnswer } from "../ports.ts";

/** Handles one event inside the transaction that marks it as done: rows, letters and mark are one. */
export type Handle = (tx: Tx, event: ChatEvent) => Promise<PressAnswer | null>;

export interface WorkDeps {
  readonly store: Store;
  readonly handle: Handle;
  /** Tells the writer that handling failed for good; runs in a transaction of its own. */
  readonly handleBroken: (tx: Tx, event: ChatEvent) => Promise<void>;
  /** Something was committed that may have to be sent. */
  readonly onCommit: () => void;
  readonly onHandled?: (event: ChatEvent, answer: PressAnswer | null) => void;
  /** Somebody else is at this event, and goes on to the end of the inbox. */
  readonly onTaken?: () => void;
  readonly now: Clock;
  readonly log: Log;
  /** Lets arrivals through between two events. */
  readonly breathe: () => Promise<void>;
}

const GROUP = 32;
const RETRY_AFTER_MS = [1_000, 10_000] as const;

/** Handles what the inbox holds, one event a transaction, oldest first; resolves when nothing is left. */
export async function workInbox(
  deps: WorkDeps,
  isStopped: () => boolean = () => false,
): Promise<number> {
  let handled = 0;
  for (;;) {
    const group = await findNew(deps.store.db, deps.now(), GROUP);
    for (const arrival of group) {
      if (isStopped()) return handled;
      await handleOne(deps, arrival);
      handled++;
      await deps.breathe();
    }
    if (group.length === 0) return handled;
  }
}

async function handleOne(deps: WorkDeps, arrival: Arrival): Promise<void> {
  const { store, now } = deps;
  const key = keyOf(arrival.event);
  // What was stored before ids were kept is told of under its own key.
  const request = arrival.request ?? key;
  const log = deps.log.with({ request, eventId: key });
  try {
    const done = await store.write(async (tx) => {
      bearRequest(tx, request);
      const isMine = await markDone(tx, arrival.seq, now());
      return isMine ? { answer: await deps.handle(tx, arrival.event) } : null;
    });
    if (!done) {
      deps.onTaken?.();
      return;
    }
    deps.onHandled?.(arrival.event, done.answer);
    deps.onCommit();
    const waitedMs = now().getTime() - arrival.receivedAt.getTime();
    log.info("event_handled", { type: arrival.type, waitedMs });
  } catch (error) {
    if (error instanceof StoreBusyError) throw error;
    const afterMs = RETRY_AFTER_MS[arrival.tries];
    log.error("event_broken", { error, tries: arrival.tries + 1, isFinal: afterMs === undefined });
    await store.write(async (tx) => {
      bearRequest(tx, request);
      const nextAt = afterMs === undefined ? null : new Date(now().getTime() + afterMs);
      const reason =
        error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : "unknown";
      await markFailed(tx, arrival.seq, { error: reason, nextAt, now: now() });
      if (nextAt === null) await deps.handleBroken(tx, arrival.event);
    });
    if (afterMs === undefined) {
      deps.onHandled?.(arrival.event, null);
      deps.onCommit();
    }
  }
}
