import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Letter } from "../../db/queries/letters.ts";
import { PlatformError, type Refusal } from "../../src/errors.ts";
import type { Log } from "../../src/ports.ts";
import { createDrain, type Deliver, type DrainDeps } from "../../src/outbox/drain.ts";
import { enqueue } from "../../src/outbox/enqueue.ts";
import type { NewLetter, Priority } from "../../src/outbox/letter.ts";
import { openTestLedger, type TestLedger } from "../db/ledger.ts";

const silent: Log = { debug() {}, info() {}, warn() {}, error() {}, with: () => silent };
const card = { title: "t", tone: "blue", blocks: [] } as const;

let ledger: TestLedger;
let clock: number;
let sent: string[];
beforeEach(async () => {
  ledger = await openTestLedger();
  clock = Date.parse("2021-12-17T09:00:00+08:00");
  sent = [];
});
afterEach(() => ledger.close());

const now = () => new Date(clock);

async function put(key: string, more: Partial<NewLetter> = {}): Promise<boolean> {
  return await ledger.store.write((tx) =>
    enqueue(
      tx,
      {
        key,
        to: { kind: "chat", chatId: "oc_1" },
        subject: key,
        priority: "answer",
        body: { card },
        ...more,
      },
      now(),
    ),
  );
}

function drainWith(deliver: Deliver, more: Partial<DrainDeps> = {}) {
  let tokens = 0;
  return createDrain({
    store: ledger.store,
    deliver,
    lookUp: async () => null,
    now,
    wall: now,
    sleep: async () => {},
    random: () => 0.5,
    newToken: () => `token-${++tokens}-${Math.abs(clock)}`,
    log: silent,
    ...more,
  });
}

const deliver: Deliver = async (letter) => {
  sent.push(letter.key);
  return { messageId: `om_${letter.key}`, chatId: "oc_1" };
};

const refuseWith = (refusal: Partial<Refusal>) => async (): Promise<never> => {
  throw new PlatformError("send", { code: 1, msg: "no", canRetry: false, ...refusal });
};

async function state(key: string): Promise<Record<string, unknown>> {
  const { rows } = await ledger.store.execute({
    sql: "select * from letters where key = ?",
    args: [key],
  });
  return rows[0] as unknown as Record<string, unknown>;
}

test("run() takes nothing new up once it is told to stop, and ends what it had taken", async () => {
  for (let nth = 0; nth < 40; nth++) await put(`letter-${nth}`);
  let isStopped = false;
  const slowly: Deliver = async (letter) => {
    isStopped = true;
    await new Promise((resolve) => setImmediate(resolve));
    return await deliver(letter);
  };
  await drainWith(slowly).run(() => isStopped);
  const count = async (what: string) =>
    (await ledger.store.execute(`select count(*) as n from letters where ${what}`)).rows[0]!["n"];
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.length).toBeLessThan(40);
  expect(await count("state = 'sent'")).toBe(sent.length);
  expect(await count("state = 'due' and lease is null")).toBe(40 - sent.length);
});

describe("enqueue()", () => {
  test("keeps one letter per key", async () => {
    expect(await put("a")).toBe(true);
    expect(await put("a")).toBe(false);
    await drainWith(deliver).run();
    expect(sent).toEqual(["a"]);
  });

  test("gives a letter a uuid of at most 50 characters that follows from its key", async () => {
    await put("a");
    const before = (await state("a"))["uuid"] as string;
    expect(before).toMatch(/^[0-9a-f]{40}$/);
  });
});

describe("createDrain()", () => {
  test("sends escalations before digests before reminders, answers first", async () => {
    const order: Priority[] = ["reminder", "digest", "escalation", "answer"];
    for (const priority of order)
      await put(priority, { priority, to: { kind: "chat", chatId: priority } });
    await drainWith(deliver).run();
    expect(sent).toEqual(order.toReversed());
  });

  test("keeps the order within a subject while an earlier letter waits for its retry", async () => {
    await put("first", { subject: "issue:7" });
    await put("second", { subject: "issue:7" });
    await put("other", { subject: "issue:8" });
    let tries = 0;
    const drain = drainWith(async (letter) => {
      if (letter.key === "first" && ++tries === 1) return await refuseWith({ canRetry: true })();
      return await deliver(letter);
    });
    await drain.run();
    expect(sent).toEqual(["other"]);
    clock += 60_000;
    await drain.run();
    expect(sent).toEqual(["other", "first", "second"]);
  });

  test("lets a letter that cannot be sent block nothing behind it, and does not try it again", async () => {
    await put("bad", { subject: "s" });
    await put("good", { subject: "s" });
    let tries = 0;
    const drain = drainWith(async (letter) => {
      if (letter.key !== "bad") return await deliver(letter);
      tries++;
      return await refuseWith({ code: 230002, msg: "not in chat", isChatClosed: true })();
    });
    await drain.run();
    clock += 3_600_000;
    await drain.run();
    expect(sent).toEqual(["good"]);
    expect(tries).toBe(1);
    expect(await state("bad")).toMatchObject({ state: "failed", error_code: 230002 });
  });

  test("waits longer after every refusal that can pass, as long as the platform says at least", async () => {
    await put("a");
    const waits: number[] = [];
    const drain = drainWith(refuseWith({ code: 230020, canRetry: true, retryAfterMs: 3_000 }));
    for (let i = 0; i < 6; i++) {
      await drain.run();
      const next = (await state("a"))["next_at"] as number;
      waits.push(next - clock);
      clock = next;
    }
    expect(waits).toEqual([3_000, 3_000, 4_000, 8_000, 16_000, 32_000]);
    expect((await state("a"))["tries"]).toBe(6);
  });

  test("gives up after a day, with the last code on record", async () => {
    await put("a");
    const drain = drainWith(refuseWith({ code: 1500, canRetry: true }));
    for (let i = 0; i < 200 && (await state("a"))["state"] === "due"; i++) {
      await drain.run();
      clock = Math.max(clock, (await state("a"))["next_at"] as number);
    }
    expect(await state("a")).toMatchObject({ state: "failed", error_code: 1500 });
  });

  test("tries the plain form at once, under a uuid of its own, when the card itself is refused", async () => {
    await put("a");
    const uuids: string[] = [];
    await drainWith(async (letter) => {
      uuids.push(letter.uuid);
      if (!letter.asText) return await refuseWith({ code: 230099, isCardFault: true })();
      return await deliver(letter);
    }).run();
    expect(sent).toEqual(["a"]);
    expect(new Set(uuids).size).toBe(2);
  });

  test("looks up a send whose outcome is unknown for longer than its uuid protects, and never repeats it", async () => {
    await put("found");
    await put("lost", { to: { kind: "chat", chatId: "oc_2" } });
    let tries = 0;
    const drain = drainWith(
      async () => {
        tries++;
        return await refuseWith({ code: 0, canRetry: true, isOutcomeUnknown: true })();
      },
      { lookUp: async (letter: Letter) => (letter.key === "found" ? { messageId: "om_9" } : null) },
    );
    await drain.run();
    clock += 56 * 60_000;
    await drain.run();
    expect(tries).toBe(2);
    expect(await state("found")).toMatchObject({ state: "sent", message_id: "om_9" });
    expect(await state("lost")).toMatchObject({ state: "doubt" });
  });

  test("shares letters between two processes without doubling one", async () => {
    for (let i = 0; i < 60; i++)
      await put(`l${i}`, { to: { kind: "chat", chatId: `oc_${i % 12}` } });
    await Promise.all([drainWith(deliver).run(), drainWith(deliver).run()]);
    expect(sent.toSorted()).toEqual([...new Set(sent)].toSorted());
    expect(sent).toHaveLength(60);
  });

  test("takes over what a dead process held, and does not let a late one write", async () => {
    await put("a");
    let release = (): void => {};
    const stuck = drainWith(async (letter) => {
      await new Promise<void>((resolve) => (release = resolve));
      return { messageId: `late_${letter.key}` };
    });
    const late = stuck.run();
    while ((await state("a"))["lease"] === null)
      await new Promise((resolve) => setImmediate(resolve));
    await drainWith(deliver).run();
    expect(sent).toEqual([]);
    clock += 21_000;
    await drainWith(deliver).run();
    expect(sent).toEqual(["a"]);
    release();
    await late;
    expect(await state("a")).toMatchObject({ state: "sent", message_id: "om_a" });
  });

  test("says when the next letter is due, past those that are held or stand in line", async () => {
    const drain = drainWith(deliver);
    expect(await drain.nextDueAt()).toBeNull();
    await put("later", { notBefore: new Date(clock + 5_000), subject: "s" });
    await put("behind", { subject: "s" });
    expect(await drain.nextDueAt()).toEqual(new Date(clock + 5_000));
  });
});
