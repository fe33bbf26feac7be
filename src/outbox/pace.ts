import {
  slotsTaken,
  takingSlots,
  type EndedSlot,
  type SlotCall,
  type SlotTaken,
} from "../../db/queries/letters.ts";
import type { Store } from "../../db/store.ts";
import { atEndOfTurn } from "../../db/turn.ts";
import { untilFree } from "./when-free.ts";
import type { Clock } from "../ports.ts";

/** The platform's limits (its page on rate limits): sends to one chat, and calls of one API, in a second. */
export const LIMITS = { perPlace: 5, perApi: 50 } as const;

const WINDOW_MS = 1_000;
/** The platform counts by its own clock, and ours wake up a little early or late. */
const MARGIN_MS = 50;
/** So long a place is kept after its call has ended. */
const KEPT_MS = WINDOW_MS + MARGIN_MS;
/** A call that never comes back has timed out by then, also when it had to wait for the database first. */
const LONGEST_CALL_MS = 15_000;
/** Its owner is about to give back a place that is free by now; whoever waits looks again so soon. */
const LOOK_AGAIN_MS = 100;
const SHORTEST_WAIT_MS = 10;
/** On a database server places are given back together: until it is known, they only count as taken for longer. */
const GIVE_BACK_AFTER_MS = 200;

export interface PaceDeps {
  readonly store: Store;
  /** Real time, not the office's: the platform's seconds do not move with a test's clock. */
  readonly wall: Clock;
  readonly sleep: (ms: number) => Promise<void>;
  /** Runs a task after so many ms, without keeping the process alive for it. */
  readonly timer: (ms: number, task: () => void) => unknown;
  /** By how much the clocks of the processes on the database may differ; 2 s unless told. */
  readonly skewMs?: number;
}

/** Waits for a place; the returned function gives it back when the call has ended. */
export interface Gate {
  (api: string, place?: string): Promise<() => Promise<void>>;
  /** Resolves when every place whose call has ended is given back. */
  settle(): Promise<void>;
}

interface Asked {
  readonly call: SlotCall;
  readonly told: (taken: SlotTaken) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Makes the gate that all processes on the database share. A place stays taken until one second after its
 * call has ended: two calls that could reach the platform within one second then always overlap here, so no
 * second can hold more than the limit however slow the network is. The second is measured by the process that made the
 * call, with a timer: it frees the place itself, and others do so only where it has died, later than their clocks can
 * differ. Places that are wanted while others are being written down go together.
 */
export function createGate({ store, wall, sleep, timer, skewMs = 2_000 }: PaceDeps): Gate {
  let asked: Asked[] = [];
  let ended: EndedSlot[] = [];
  let over: number[] = [];
  let writing: Promise<void> | null = null;

  function write(): Promise<void> {
    return (writing ??= writeAll().finally(() => (writing = null)));
  }

  async function writeAll(): Promise<void> {
    while (asked.length > 0 || ended.length > 0 || over.length > 0) {
      await new Promise<void>(atEndOfTurn);
      const [group, given, free] = [asked, ended, over];
      [asked, ended, over] = [[], [], []];
      try {
        const taken = await untilFree(sleep, async () => {
          const now = wall();
          const freeAt = new Date(now.getTime() + LONGEST_CALL_MS + KEPT_MS);
          const deadSince = new Date(now.getTime() - skewMs);
          const calls = group.map((one) => one.call);
          return slotsTaken(
            await store.batch(
              takingSlots(calls, { ended: given, free, deadSince }, LIMITS, now, freeAt),
            ),
          );
        });
        for (const [index, one] of group.entries()) one.told(taken[index]!);
      } catch (error) {
        for (const one of group) one.failed(error);
        if (group.length === 0) throw error;
      }
    }
  }

  function take(call: SlotCall): Promise<SlotTaken> {
    return new Promise((told, failed) => {
      asked.push({ call, told, failed });
      // Whoever asked is told of what went wrong.
      write().catch(() => undefined);
    });
  }

  async function giveBack(id: number): Promise<void> {
    ended.push({ id, freeAt: new Date(wall().getTime() + KEPT_MS + SHORTEST_WAIT_MS) });
    timer(KEPT_MS, () => {
      over.push(id);
      write().catch(() => undefined);
    });
    if (store.isRemote) await sleep(GIVE_BACK_AFTER_MS);
    await write();
  }

  async function enter(api: string, place?: string): Promise<() => Promise<void>> {
    for (;;) {
      const got = await take({ api, place: place ?? null });
      if ("id" in got) return () => giveBack(got.id);
      const waitMs = (got.nextFreeAt?.getTime() ?? 0) - wall().getTime();
      await sleep(waitMs > 0 ? Math.min(waitMs, WINDOW_MS) : LOOK_AGAIN_MS);
    }
  }
  return Object.assign(enter, { settle: write });
}
