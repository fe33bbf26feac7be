import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient, type Client } from "@libsql/client/http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startHrana, type HranaServer } from "./server.ts";

let folder: string;
let server: HranaServer;
let client: Client;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "buguoye-hrana-"));
  server = await startHrana({ path: join(folder, "a.db"), token: "t0", streamTimeoutMs: 120 });
  client = createClient({ url: server.url, authToken: "t0" });
  await client.execute("create table t (k text primary key, v)");
});
afterEach(async () => {
  client.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const keys = async (): Promise<unknown[]> =>
  (await client.execute("select k from t order by k")).rows.map((row) => row["k"]);

describe("startHrana(), spoken to by the official client,", () => {
  test.each([
    ["text", "签约", "签约"],
    ["a whole number", 7n, 7],
    ["a broken number", 0.5, 0.5],
    ["nothing", null, null],
  ])("keeps %s as it is", async (_title, given, want) => {
    await client.execute({ sql: "insert into t values ('a', ?)", args: [given] });
    expect((await client.execute("select v from t")).rows[0]!["v"]).toEqual(want);
  });

  test("keeps bytes, and whole numbers beyond what a float holds", async () => {
    await client.execute({
      sql: "insert into t values ('b', ?)",
      args: [new Uint8Array([0, 255])],
    });
    const exact = createClient({ url: server.url, authToken: "t0", intMode: "bigint" });
    await exact.execute({ sql: "insert into t values ('i', ?)", args: [9_007_199_254_740_993n] });
    const { rows } = await exact.execute("select v from t order by k");
    expect(new Uint8Array(rows[0]!["v"] as ArrayBuffer)).toEqual(new Uint8Array([0, 255]));
    expect(rows[1]!["v"]).toBe(9_007_199_254_740_993n);
    exact.close();
  });

  test("takes named arguments, names the columns, and counts the rows written", async () => {
    const added = await client.execute({
      sql: "insert into t values (:k, 1), ('z', 2)",
      args: { k: "n" },
    });
    expect(added.rowsAffected).toBe(2);
    const { columns, columnTypes } = await client.execute("select k, v from t");
    expect([columns, columnTypes]).toEqual([
      ["k", "v"],
      ["TEXT", ""],
    ]);
  });

  test("undoes a whole batch for one fault in it, and says which", async () => {
    const sent = client.batch(
      ["insert into t values ('a', 1)", "insert into t values ('a', 2)"],
      "write",
    );
    await expect(sent).rejects.toMatchObject({
      code: "SQLITE_CONSTRAINT",
      message: expect.stringMatching(/UNIQUE constraint failed: t\.k/),
    });
    expect(await keys()).toEqual([]);
  });

  test("keeps a transaction over several calls, with savepoints in it", async () => {
    const tx = await client.transaction("write");
    await tx.execute("insert into t values ('a', 1)");
    await tx.execute("savepoint s");
    await tx.execute("insert into t values ('b', 1)");
    await tx.execute("rollback to s");
    await tx.execute("release s");
    expect(await keys()).toEqual([]);
    await tx.commit();
    expect(await keys()).toEqual(["a"]);
  });

  test("rolls a stream back that is not used any more, and says so when it comes back", async () => {
    const tx = await client.transaction("write");
    await tx.execute("insert into t values ('a', 1)");
    await expect.poll(() => server.streamCount(), { timeout: 3_000 }).toBe(0);
    await expect(tx.execute("insert into t values ('b', 1)")).rejects.toMatchObject({
      code: "STREAM_EXPIRED",
    });
    expect(await keys()).toEqual([]);
  });

  test("lets a hundred write transactions through that all come at once", async () => {
    await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const one = createClient({ url: server.url, authToken: "t0" });
        const tx = await one.transaction("write");
        await tx.execute({ sql: "insert into t values (?, 1)", args: [`k${index}`] });
        await tx.commit();
        one.close();
      }),
    );
    expect(await keys()).toHaveLength(100);
  });

  test("runs a whole script, and refuses a wrong token", async () => {
    await client.executeMultiple("insert into t values ('a', 1); insert into t values ('b', 2);");
    expect(await keys()).toEqual(["a", "b"]);
    const stranger = createClient({ url: server.url, authToken: "t1" });
    await expect(stranger.execute("select 1")).rejects.toMatchObject({ code: "AUTH_JWT_INVALID" });
    stranger.close();
  });
});
