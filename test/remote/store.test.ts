import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { applyMigrations } from "../../db/migrate.ts";
import { brokenUnique } from "../../db/faults.ts";
import { findMeta, setMeta } from "../../db/queries/meta.ts";
import { meta } from "../../db/schema/index.ts";
import { openStore, type Store } from "../../db/store.ts";
import { migrationsFolder } from "../../src/entry/open-ledger.ts";
import { StoreBusyError } from "../../src/errors.ts";
import { startHrana, type HranaServer, type Mishap } from "../hrana/server.ts";

let folder: string;
let server: HranaServer;
let store: Store;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "buguoye-remote-"));
  server = await startHrana({ path: join(folder, "a.db"), streamTimeoutMs: 300 });
  store = await openStore(server.url);
  await applyMigrations(store, migrationsFolder());
});
afterEach(async () => {
  server.mishap = () => null;
  store.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** How many calls the work waited for; the end of a stream is told without waiting. */
async function tripsOf(work: () => Promise<unknown>): Promise<number> {
  const before = server.calls.length;
  await work();
  return server.calls.slice(before).filter((call) => call.sql.join() !== "close").length;
}

/** Lets the n-th call from now on (counted from 1, ends of streams apart) come to grief. */
function strike(nth: number, mishap: Mishap): void {
  let count = 0;
  server.mishap = (texts) => (texts.join() !== "close" && ++count === nth ? mishap : null);
}

describe("write() on a database server", () => {
  test("sends writes nobody waits for with the COMMIT, in one round trip", async () => {
    const write = () =>
      store.write(async (tx) => {
        for (let n = 0; n < 20; n++) await setMeta(tx, `k${n}`, "1");
      });
    expect(await tripsOf(write)).toBe(1);
    expect(await findMeta(store.db, "k19")).toBe("1");
  });

  test("sends what is asked for in one turn together, after what was written before it", async () => {
    await store.write((tx) => setMeta(tx, "a", "1"));
    const seen: (string | null)[] = [];
    const read = () =>
      store.write(async (tx) => {
        await setMeta(tx, "a", "2");
        seen.push(
          ...(await Promise.all([findMeta(tx, "a"), findMeta(tx, "b"), findMeta(tx, "a")])),
        );
      });
    // The first statement opens the transaction; those beside it follow, and the COMMIT.
    expect(await tripsOf(read)).toBeLessThanOrEqual(3);
    expect(seen).toEqual(["2", null, "2"]);
  });

  test("tells the end of the stream in the call of the COMMIT", async () => {
    const before = server.calls.length;
    await store.write((tx) => setMeta(tx, "a", "1"));
    expect(server.calls.length - before).toBe(1);
    await store.write(async (tx) => {
      await findMeta(tx, "a");
      await setMeta(tx, "a", "2");
    });
    expect(server.calls.length - before).toBe(3);
    expect(await findMeta(store.db, "a")).toBe("2");
    await expect.poll(() => server.streamCount()).toBe(0);
  });

  test("undoes everything when a write fails that nobody waited for, and tells its fault", async () => {
    await store.write((tx) => setMeta(tx, "taken", "1"));
    const fault = await store
      .write(async (tx) => {
        await setMeta(tx, "new", "1");
        await tx.insert(meta).values({ key: "taken", value: "2" });
        await setMeta(tx, "later", "1");
      })
      .then(
        () => null,
        (error: unknown) => error,
      );
    expect(brokenUnique(fault)).toBe("meta.key");
    expect(fault).not.toBeInstanceOf(StoreBusyError);
    expect(await findMeta(store.db, "new")).toBeNull();
    expect(await findMeta(store.db, "later")).toBeNull();
  });

  test("commits nothing after a failure that the work passed over", async () => {
    await store.write((tx) => setMeta(tx, "taken", "1"));
    const work = store.write(async (tx) => {
      await setMeta(tx, "new", "1");
      await tx
        .insert(meta)
        .values({ key: "taken", value: "2" })
        .returning()
        .catch(() => null);
    });
    await expect(work).rejects.toThrow("UNIQUE constraint failed");
    expect(await findMeta(store.db, "new")).toBeNull();
  });

  test("never says how many rows a write changed before it has run", async () => {
    const counted = store.write(async (tx) => {
      const result = await tx.run(sql`insert into meta values ('a', '1')`);
      return result.rowsAffected;
    });
    await expect(counted).rejects.toThrow("say RETURNING");
  });

  test("rolls back what the work throws away", async () => {
    const thrown = store.write(async (tx) => {
      await setMeta(tx, "a", "1");
      await findMeta(tx, "a");
      throw new Error("no");
    });
    await expect(thrown).rejects.toThrow("no");
    expect(await findMeta(store.db, "a")).toBeNull();
  });

  const mishaps: Mishap[] = [
    { kind: "lost" },
    { kind: "answer_lost" },
    { kind: "expired" },
    { kind: "status", status: 502 },
  ];
  test.each(mishaps.flatMap((mishap) => [1, 2, 3].map((nth) => ({ ...mishap, nth }))))(
    "writes all or nothing when call $nth ends in: $kind",
    async ({ nth, ...mishap }) => {
      strike(nth, mishap);
      const outcome = await store
        .write(async (tx) => {
          await setMeta(tx, "a", "1");
          await findMeta(tx, "a");
          await setMeta(tx, "b", "1");
          await findMeta(tx, "b");
        })
        .then(
          () => "done",
          (error: unknown) => error,
        );
      server.mishap = () => null;
      // What a broken line left open is rolled back when the server gives the stream up.
      await expect.poll(() => server.streamCount(), { timeout: 3_000 }).toBe(0);
      const kept = [await findMeta(store.db, "a"), await findMeta(store.db, "b")];
      expect(kept[0]).toBe(kept[1]);
      // Whoever is told that it is done can rely on it; everybody else is told to come again.
      const isHonest = outcome === "done" ? kept[0] === "1" : outcome instanceof StoreBusyError;
      expect(isHonest).toBe(true);
    },
  );

  test("is not busy, but at fault, where the token is wrong", async () => {
    const locked = await startHrana({ path: join(folder, "b.db"), token: "t" });
    const stranger = await openStore(locked.url, "other");
    const fault = await stranger
      .write((tx) => setMeta(tx, "a", "1"))
      .then(
        () => null,
        (error: unknown) => error,
      );
    expect(fault).not.toBeInstanceOf(StoreBusyError);
    expect(fault).not.toBeNull();
    stranger.close();
    await locked.close();
  });
});

describe("reading outside a transaction", () => {
  test("asks what is asked in one turn in one round trip", async () => {
    await store.write((tx) => setMeta(tx, "a", "1"));
    const seen: (string | null)[] = [];
    const read = async () =>
      void seen.push(...(await Promise.all(["a", "b", "a"].map((key) => findMeta(store.db, key)))));
    expect(await tripsOf(read)).toBe(1);
    expect(seen).toEqual(["1", null, "1"]);
  });

  test("answers each of them where one is at fault", async () => {
    await store.write((tx) => setMeta(tx, "a", "1"));
    const [good, bad] = await Promise.allSettled([
      findMeta(store.db, "a"),
      store.db.all(sql`select * from nowhere`),
    ]);
    expect(good).toEqual({ status: "fulfilled", value: "1" });
    expect(bad.status).toBe("rejected");
  });
});

test("single() is one round trip, and in doubt where its answer is lost", async () => {
  expect(await tripsOf(() => store.single((tx) => setMeta(tx, "a", "1")))).toBe(1);
  expect(await findMeta(store.db, "a")).toBe("1");
  strike(1, { kind: "answer_lost" });
  const lost = store.single((tx) => setMeta(tx, "b", "1"));
  await expect(lost).rejects.toBeInstanceOf(StoreBusyError);
  server.mishap = () => null;
  expect(await findMeta(store.db, "b")).toBe("1");
});

describe("batch() of arrivals on a database server", () => {
  const insert = [
    { sql: "insert into meta values ('a', '1') on conflict do nothing returning key", args: [] },
  ];
  const arrival = { urgent: true, isRepeatable: true };

  test("gives up within two seconds and a little where no answer comes", async () => {
    server.mishap = () => ({ kind: "delay", ms: 10_000 });
    const startedAt = performance.now();
    await expect(store.batch(insert, arrival)).rejects.toBeInstanceOf(StoreBusyError);
    expect(performance.now() - startedAt).toBeLessThan(2_600);
  });

  test("is sent again where its answer was lost, and stands once", async () => {
    strike(1, { kind: "answer_lost" });
    const [stored] = await store.batch(insert, arrival);
    expect(stored!.rows).toHaveLength(0);
    expect(await findMeta(store.db, "a")).toBe("1");
  });

  test("does not stand in line behind a transaction of this process", async () => {
    let release = (): void => {};
    const held = new Promise<void>((go) => (release = go));
    let isInside = (): void => {};
    const inside = new Promise<void>((go) => (isInside = go));
    const slow = store.write(async (tx) => {
      await findMeta(tx, "a");
      isInside();
      await held;
    });
    await inside;
    const fast = store.batch(insert, arrival);
    setTimeout(release, 30);
    await Promise.all([fast, slow]);
    expect(await findMeta(store.db, "a")).toBe("1");
  });

  test("once more is tried where a page of a proxy answers", async () => {
    strike(1, { kind: "status", status: 503 });
    await store.batch(insert, arrival);
    expect(await findMeta(store.db, "a")).toBe("1");
  });
});
