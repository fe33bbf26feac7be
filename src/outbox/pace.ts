import { freeSlotAt, slotTaken, takingSlot } from "../../db/queries/letters.ts";
import type { Store } from "../../db/store.ts";
import { untilFree, whenFree } from "./when-free.ts";
import type { Clock } from "../ports.ts";

/** The platform's limits (its page on rate limits): sends to one chat, and calls of one API, in a second. */
export const LIMITS = { perPlace: 5, perApi: 50 } as const;

const WINDOW_MS = 1_000;
/** A call that never comes back has timed out by then, also when it had to wait for the database first. */
const LONGEST_CALL_MS = 15_000;
const SHORTEST_WAIT_MS = 10;

export interface PaceDeps {
  readonly store: Store;
  /** Real time, not the office's: the platform's seconds do not move with a test's clock. */
  readonly wall: Clock;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Waits for a place; the returned function gives it back when the call has ended. */
export type Gate = (api: string, place?: string) => Promise<() => Promise<void>>;

/**
 * Makes the gate that all processes on the database share. A place stays taken until one second after its
 * call has ended: two calls that could reach the platform within one second then always overlap here, so no
 * second can hold more than the limit however slow the network is.
 */
export function createGate({ store, wall, sleep }: PaceDeps): Gate {
  return async (api, place) => {
    const call = { api, place: place ?? null };
    for (;;) {
      const got = await untilFree(sleep, async () => {
        const now = wall();
        const freeAt = new Date(now.getTime() + LONGEST_CALL_MS + WINDOW_MS);
        return slotTaken(await store.batch(takingSlot(call, LIMITS, now, freeAt)));
      });
      if ("id" in got) {
        const { id } = got;
        return () =>
          whenFree(store, sleep, (tx) =>
            freeSlotAt(tx, id, new Date(wall().getTime() + WINDOW_MS)),
          );
      }
      const waitMs = (got.nextFreeAt?.getTime() ?? 0) - wall().getTime();
      await sleep(Math.min(Math.max(waitMs, SHORTEST_WAIT_MS), WINDOW_MS));
    }
  };
}
