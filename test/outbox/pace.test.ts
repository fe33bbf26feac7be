import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createGate, LIMITS } from "../../src/outbox/pace.ts";
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

describe("createGate()", () => {
  test("lets no second hold more sends to one chat, or calls of one API, than the platform takes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            place: fc.constantFrom("a", "a", "b"),
            takesMs: fc.integer({ min: 0, max: 1_500 }),
            arrivesAfter: fc.double({ min: 0, max: 1, noNaN: true }),
          }),
          { minLength: 10, maxLength: 40 },
        ),
        async (calls) => {
          let clock = 1_000_000_000_000;
          const ends: { at: number; run: () => Promise<void> }[] = [];
          const advance = async (ms: number): Promise<void> => {
            const to = clock + ms;
            for (;;) {
              const next = ends.filter((one) => one.at <= to).sort((x, y) => x.at - y.at)[0];
              if (!next) break;
              ends.splice(ends.indexOf(next), 1);
              clock = Math.max(clock, next.at);
              await next.run();
            }
            clock = to;
          };
          const wall = () => new Date(clock);
          // Two processes on one database.
          const gates = [0, 1].map(() => createGate({ store: ledger.store, wall, sleep: advance }));
          const arrivals: { place: string; at: number }[] = [];
          for (const [index, call] of calls.entries()) {
            const release = await gates[index % 2]!("im.message.create", call.place);
            arrivals.push({ place: call.place, at: clock + call.takesMs * call.arrivesAfter });
            ends.push({ at: clock + call.takesMs, run: release });
          }
          await advance(60_000);
          for (const place of ["a", "b"]) {
            expect(
              most(arrivals.filter((one) => one.place === place).map((one) => one.at)),
            ).toBeLessThanOrEqual(LIMITS.perPlace);
          }
          expect(most(arrivals.map((one) => one.at))).toBeLessThanOrEqual(LIMITS.perApi);
        },
      ),
      { numRuns: 15 },
    );
  });

  test("lets five sends to a chat go at once", async () => {
    const waits: number[] = [];
    const gate = createGate({
      store: ledger.store,
      wall: () => new Date(1_000),
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
