import { keyOf, type ChatEvent } from "../chat.ts";
import type { Store } from "../../db/store.ts";
import type { Clock } from "../ports.ts";
import { shield } from "./shield.ts";

/**
 * One statement for a whole turn's arrivals is one transaction and one fsync. The keys that come back are
 * exactly the new ones, so a duplicate never reaches the worker.
 */
const STORE_ALL = `
  insert into inbox (key, type, event, received_at, state, request)
  select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 from json_each(?) where true
  on conflict (key) do nothing
  returning key`;

interface Waiting {
  readonly row: readonly [string, string, string, number, string, string | null];
  readonly settle: (outcome: "new" | "duplicate") => void;
  readonly fail: (error: unknown) => void;
}

export interface AcceptDeps {
  readonly store: Store;
  readonly now: Clock;
  /** Called after new events are durable. */
  readonly wake: () => void;
  /** Runs the task when the turn of the event loop ends; `setImmediate` on Node. */
  readonly defer: (task: () => void) => void;
}

/** Takes an event for good, under the id by which the log tells of it: resolved once it would survive a power cut. */
export type Accept = (event: ChatEvent, request?: string) => Promise<"new" | "duplicate">;

/** Makes the inbox's door, which stores the arrivals of one turn together (group commit). */
export function createAccept({ store, now, wake, defer }: AcceptDeps): Accept {
  let waiting: Waiting[] = [];

  async function flush(): Promise<void> {
    const group = waiting;
    waiting = [];
    try {
      const rows = JSON.stringify(group.map((one) => one.row));
      const [stored] = await store.batch([{ sql: STORE_ALL, args: [rows] }], {
        urgent: true,
        isRepeatable: true,
      });
      const fresh = new Set(stored!.rows.map((row) => row["key"] as string));
      // One group may hold the same key twice; only the first of them is new.
      for (const one of group) one.settle(fresh.delete(one.row[0]) ? "new" : "duplicate");
      wake();
    } catch (error) {
      for (const one of group) one.fail(error);
    }
  }

  return (event, request) =>
    new Promise((settle, fail) => {
      const safe = shield(event);
      const state = safe.kind === "unknown" ? "ignored" : "new";
      const type = safe.kind === "unknown" ? safe.type : safe.kind;
      const row = [
        keyOf(safe),
        type,
        JSON.stringify(safe),
        now().getTime(),
        state,
        request ?? null,
      ] as const;
      waiting.push({ row, settle, fail });
      if (waiting.length === 1) defer(() => void flush());
    });
}
