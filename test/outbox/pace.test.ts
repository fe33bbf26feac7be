import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createGate, LIMITS } from "../../src/outbox/pace.ts";
import type { Store } from "../../db/store.ts";
import { openTestLedger, type TestLedger } from "../db/ledger.ts";

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger();
});
afterEach(() => ledger.close());

/** The most events that any window of one second holds. */
function most(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.max(
    0,
    ...sorted.map((from) => sorted.filter((at) => at >= from && at < from + 1_000).length),
  );
}

/** Time in a test: it goes on to the next timer whenever everything that happens now has happened. */
function createTime(store: Store) {
  let ms = 0;
  let asking = 0;
  const timers: { readonly at: number; readonly run: () => void }[] = [];
  const after = (wait: number, run: () => void): void => void timers.push({ at: ms + wait, run });
  return {
    ms: () => ms,
    sleep: (wait: number) => new Promise<void>((resolve) => after(wait, resolve)),
    timer: after,
    store: {
      ...store,
      batch: (statements, options) => {
        asking++;
        return store.batch(statements, options).finally(() => asking--);
      },
    } satisfies Store,
    async run() {
      for (;;) {
        for (let calm = 0; calm < 4; calm++) {
          await new Promise((resolve) => setImmediate(resolve));
          if (asking > 0) calm = 0;
        }
        const next = timers.sort((a, b) => a.at - b.at).shift();
        if (!next) return;
        ms = next.at;
        next.run();
      }
    },
  };
}

describe("createGate()", () => {
  test("lets no second hold more sends to one chat, or calls of one API, than the platform takes, whatever the clocks", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            place: fc.constantFrom("a", "a", "b"),
            atMs: fc.integer({ min: 0, max: 2_000 }),
            takesMs: fc.integer({ min: 0, max: 1_500 }),
            arrivesAfter: fc.double({ min: 0, max: 1, noNaN: true }),
            by: fc.nat(1),
          }),
          { minLength: 10, maxLength: 40 },
        ),
        // Two processes on one database: the second one's clock is this much ahead, and may run fast.
        fc.integer({ min: -1_900, max: 1_900 }),
        fc.constantFrom(1, 1, 1.5),
        async (calls, aheadMs, pace) => {
          await ledger.store.execute("delete from call_slots");
          const time = createTime(ledger.store);
          const start = 1_000_000_000_000;
          const gates = [
            () => new Date(start + time.ms()),
            () => new Date(start + aheadMs + time.ms() * (Math.abs(aheadMs) < 900 ? pace : 1)),
          ].map((wall) =>
            createGate({ store: time.store, wall, sleep: time.sleep, timer: time.timer }),
          );
          const arrivals: { place: string; at: number }[] = [];
          for (const call of calls)
            time.timer(call.atMs, async () => {
              const release = await gates[call.by]!("im.message.create", call.place);
              arrivals.push({
                place: call.place,
                at: time.ms() + call.takesMs * call.arrivesAfter,
              });
              time.timer(call.takesMs, release);
            });
          await time.run();
          expect(arrivals).toHaveLength(calls.length);
          for (const place of ["a", "b"]) {
            const here = arrivals.filter((one) => one.place === place).map((one) => one.at);
            expect(most(here)).toBeLessThanOrEqual(LIMITS.perPlace);
          }
          expect(most(arrivals.map((one) => one.at))).toBeLessThanOrEqual(LIMITS.perApi);
        },
      ),
      { numRuns: 15 },
    );
  });

  test("keeps a margin over the second, and loses little time to it", async () => {
    const time = createTime(ledger.store);
    const wall = () => new Date(1_000_000_000_000 + time.ms());
    const gate = createGate({ store: time.store, wall, sleep: time.sleep, timer: time.timer });
    const starts: number[] = [];
    for (let nth = 0; nth < 20; nth++)
      void gate("im.message.create", "oc_1").then((release) => {
        starts.push(time.ms());
        time.timer(80, release);
      });
    await time.run();
    const gaps = starts.slice(5).map((at, nth) => at - starts[nth]!);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_050);
    expect(Math.max(...gaps)).toBeLessThan(1_300);
  });

  test("frees what a process that died had taken", async () => {
    const time = createTime(ledger.store);
    const wall = () => new Date(1_000_000_000_000 + time.ms());
    const deps = { store: time.store, wall, sleep: time.sleep };
    const dead = createGate({ ...deps, timer: () => {} });
    const living = createGate({ ...deps, timer: time.timer });
    let cameAt = Infinity;
    for (let nth = 0; nth < 5; nth++)
      void dead("im.message.create", "oc_1").then((release) => (nth < 4 ? release() : null));
    time.timer(10, async () => {
      await living("im.message.create", "oc_1");
      cameAt = time.ms();
    });
    await time.run();
    expect(cameAt).toBeGreaterThan(3_000);
    expect(cameAt).toBeLessThan(4_500);
  });

  test("lets five sends to a chat go at once", async () => {
    const waits: number[] = [];
    const gate = createGate({
      store: ledger.store,
      wall: () => new Date(1_000),
      timer: () => {},
      sleep: async (ms) => {
        waits.push(ms);
        throw new Error("has to wait");
      },
    });
    for (let i = 0; i < 5; i++) await gate("im.message.create", "oc_1");
    await gate("im.message.create", "oc_2");
    expect(waits).toEqual([]);
    await expect(gate("im.message.create", "oc_1")).rejects.toThrow("has to wait");
  });
});
