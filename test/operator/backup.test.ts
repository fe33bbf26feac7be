import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCli } from "../../src/cli/run.ts";
import { createWorld } from "../../src/entry/cli-world.ts";
import { openShelf } from "../../src/entry/shelf.ts";
import { openStore } from "../../db/store.ts";
import { applyMigrations } from "../../db/migrate.ts";
import { findMeta, setMeta } from "../../db/queries/meta.ts";
import { migrationsFolder } from "../../src/entry/open-ledger.ts";
import { backup, LAST_BACKUP, surplus } from "../../src/jobs/backup.ts";
import type { JobDeps } from "../../src/jobs/job.ts";
import { StoreBusyError, StoreReplacedError } from "../../src/errors.ts";
import type { Log } from "../../src/ports.ts";
import { letGoOfFiles } from "../db/let-go.ts";
import { startProduct } from "../processes/product.ts";

const sample = fileURLToPath(new URL("../../sample/projects-2021.csv", import.meta.url));
const log: Log = { debug() {}, info() {}, warn() {}, error() {}, with: () => log };
let folder: string;
let database: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "buguoye-backup-"));
  database = join(folder, "data", "ledger.db");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function cli(args: readonly string[], port = "1") {
  const out: string[] = [];
  const err: string[] = [];
  const world = createWorld({
    env: { DATABASE_URL: `file:${database}`, LOG_LEVEL: "error", PORT: port },
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    stdin: async function* () {},
  });
  if (args[0] === "restore") await letGoOfFiles();
  const code = await runCli([...args], world);
  return { code, out, err: err.join("\n") };
}

const everything = async (): Promise<string[]> => {
  const lists = [];
  for (const what of ["projects", "reports", "issues", "inbox", "outbox", "jobs"])
    lists.push(...(await cli(["query", what, "--json"])).out);
  return lists;
};

describe("backup and restore", () => {
  test("bring back what query prints, after the database was damaged", async () => {
    await cli(["import", sample]);
    const before = await everything();
    expect(before.length).toBeGreaterThan(60);
    const file = join(folder, "copy.db");
    expect(await cli(["backup", file])).toMatchObject({ code: 0, out: [file] });

    const bytes = await readFile(database);
    await writeFile(database, bytes.fill(0x5a, 4096));
    await rm(`${database}-wal`, { force: true });
    expect((await cli(["query", "projects", "--json"])).code).not.toBe(0);

    const refused = await cli(["restore", file]);
    expect([refused.code, refused.err.includes("--force")]).toEqual([1, true]);
    expect(await cli(["restore", file, "--force"])).toMatchObject({ code: 0, out: [database] });
    expect(await everything()).toEqual(before);
    expect(await readdir(join(folder, "data"))).toContain("ledger.db.before-restore");
  });

  test("work beside a serving process, with what it has just written", async () => {
    const file = join(folder, "beside.db");
    await cli(["import", sample]);
    const port = String(41_000 + (process.pid % 10_000));
    const product = await startProduct({
      DATABASE_URL: `file:${database}`,
      PORT: port,
      FEISHU_APP_ID: "cli_a1b2c3d4e5f60718",
      FEISHU_APP_SECRET: "s",
      FEISHU_ENCRYPT_KEY: "k",
      FEISHU_DOMAIN: "http://127.0.0.1:9",
      SCHEDULER: "off",
      LOG_LEVEL: "error",
    });
    try {
      expect((await cli(["backup", file])).code).toBe(0);
      // What it answers from now on would be lost: it must be stopped first, whatever the port it is asked at.
      for (const at of [port, "1"]) {
        const restored = await cli(["restore", file, "--force"], at);
        expect([restored.code, restored.out]).toEqual([1, []]);
        expect(restored.err).toContain("先停服务");
      }
      expect(await readdir(join(folder, "data"))).not.toContain("ledger.db.before-restore");
      expect((await fetch(`${product.base}/readyz`)).status).toBe(200);
      // Swapped by hand all the same, it says so and takes nothing more.
      await rename(database, `${database}.aside`);
      await copyFile(file, database);
      const ready = await fetch(`${product.base}/readyz`);
      expect([ready.status, await ready.text()]).toEqual([
        503,
        expect.stringContaining("replaced"),
      ]);
    } finally {
      await product.kill();
    }
    await rename(`${database}.aside`, database);
    expect((await cli(["restore", file, "--force"])).code).toBe(0);
    expect((await cli(["query", "projects", "--json"])).out).toHaveLength(64);
  }, 60_000);

  test("nothing is written into a file that was put where the database was", async () => {
    await cli(["migrate"]);
    const store = await openStore(`file:${database}`);
    const other = join(folder, "other.db");
    expect((await cli(["backup", other])).code).toBe(0);
    const bytes = await readFile(other);
    await rename(other, database);
    const writing = store.write((tx) => setMeta(tx, "k", "v"));
    await expect(writing).rejects.toBeInstanceOf(StoreReplacedError);
    await expect(store.batch(["delete from meta"])).rejects.toBeInstanceOf(StoreBusyError);
    store.close();
    expect((await readFile(database)).equals(bytes)).toBe(true);
  });

  test("move house: a restore needs no database to be there", async () => {
    await cli(["import", sample]);
    const file = join(folder, "moving.db");
    await cli(["backup", file]);
    const before = await everything();
    database = join(folder, "new-machine", "ledger.db");
    expect((await cli(["restore", file])).code).toBe(0);
    expect(await everything()).toEqual(before);
  });

  test.each([
    ["nothing is there", null, "no such file"],
    ["it is another file", Buffer.from("name,count\n1,2\n"), "not a database"],
    ["it is empty", Buffer.alloc(0), "not a database"],
  ])("restore refuses where %s", async (_name, bytes, why) => {
    await cli(["migrate"]);
    const file = join(folder, "bad.db");
    if (bytes) await writeFile(file, bytes);
    const ran = await cli(["restore", file, "--force"]);
    expect([ran.code, ran.err.includes(why)]).toEqual([1, true]);
  });

  test("restore refuses a damaged copy and one of another product, and leaves the database", async () => {
    await cli(["import", sample]);
    const before = await everything();
    const file = join(folder, "damaged.db");
    await cli(["backup", file]);
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0x5a, 8192, bytes.length - 4096));
    expect((await cli(["restore", file, "--force"])).err).toContain("已损坏");
    const other = join(folder, "other.db");
    const store = await openStore(`file:${other}`);
    await store.execute("create table notes (id integer)");
    await store.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    store.close();
    expect((await cli(["restore", other, "--force"])).err).toContain(
      "not a backup of this product",
    );
    expect(await everything()).toEqual(before);
  });

  test("a second restore keeps what the first one has put aside", async () => {
    await cli(["import", sample]);
    const before = await everything();
    const empty = join(folder, "empty.db");
    const other = join(folder, "other", "ledger.db");
    const store = await openStore(`file:${join(folder, "fresh.db")}`);
    await applyMigrations(store, migrationsFolder());
    await store.execute({ sql: "VACUUM INTO ?", args: [empty] });
    store.close();
    // The wrong copy first, and then it once more.
    for (const kept of ["before-restore", "before-restore-2"])
      expect((await cli(["restore", empty, "--force"])).err).toContain(`ledger.db.${kept}」`);
    expect((await cli(["query", "projects", "--json"])).out).toEqual([]);
    await mkdir(join(folder, "other"));
    for (const end of ["", "-wal"])
      await copyFile(`${database}.before-restore${end}`, `${other}${end}`).catch(() => undefined);
    database = other;
    expect(await everything()).toEqual(before);
  });

  test("a restore does not put the old database beside the log of another one", async () => {
    await cli(["import", sample]);
    const copy = join(folder, "copy.db");
    expect((await cli(["backup", copy])).code).toBe(0);
    // Somebody has moved away what an earlier restore had kept, and forgot its log.
    await writeFile(`${database}.before-restore-wal`, "another one's");
    expect((await cli(["restore", copy, "--force"])).err).toContain("ledger.db.before-restore-2」");
  });

  test("backup keeps an existing file and tells of a place it cannot write to", async () => {
    await cli(["migrate"]);
    const file = join(folder, "there.db");
    await writeFile(file, "mine");
    expect((await cli(["backup", file])).code).toBe(1);
    expect(await readFile(file, "utf8")).toBe("mine");
    const blocked = await cli(["backup", join(file, "inside.db")]);
    expect([blocked.code, blocked.err.includes("磁盘")]).toEqual([1, true]);
  });
});

describe("the nightly job", () => {
  test("puts a whole copy beside the database, notes it, and keeps to the rotation", async () => {
    const url = `file:${database}`;
    await cli(["import", sample]);
    const store = await openStore(url);
    await applyMigrations(store, migrationsFolder());
    const shelf = openShelf({ databaseUrl: url }, store)!;
    const deps = { store, timeZone: "Asia/Shanghai", shelf, log } as unknown as JobDeps;
    for (let day = 1; day <= 9; day++)
      await backup.run(deps, new Date(`2021-12-0${day}T02:30:00+08:00`));
    const names = [...(await shelf.names())];
    expect(names.sort()).toEqual([
      // 2 December is a Thursday, 5 December the Sunday of its week.
      "buguoye-2021-12-02.db",
      ...[3, 4, 5, 6, 7, 8, 9].map((day) => `buguoye-2021-12-0${day}.db`),
    ]);
    const noted = JSON.parse((await findMeta(store.db, LAST_BACKUP))!) as Record<string, unknown>;
    const { size } = await stat(join(folder, "data", "backups", "buguoye-2021-12-09.db"));
    expect(noted).toEqual({
      at: new Date("2021-12-09T02:30:00+08:00").getTime(),
      name: "buguoye-2021-12-09.db",
      bytes: size,
    });
    store.close();
    const before = await everything();
    await cli(["restore", join(folder, "data", "backups", "buguoye-2021-12-09.db"), "--force"]);
    expect(await cli(["query", "projects", "--json"])).toMatchObject({
      out: before.slice(0, 64),
    });
  });

  test("has nothing to do where the database is no file", async () => {
    const deps = { timeZone: "Asia/Shanghai", log } as unknown as JobDeps;
    expect(await backup.run(deps, new Date(0))).toContain("no database file");
    expect(openShelf({ databaseUrl: "libsql://x.turso.io" }, null as never)).toBeUndefined();
  });

  test.each([
    ["2021-12-09T02:30:00+08:00", "2021-12-09T02:30:00+08:00"],
    ["2021-12-09T02:29:59+08:00", "2021-12-08T02:30:00+08:00"],
    ["2021-12-09T23:00:00+08:00", "2021-12-09T02:30:00+08:00"],
  ])("at %s is due for %s", (now, due) => {
    const hours = { timeZone: "Asia/Shanghai" } as Parameters<typeof backup.dueAt>[1];
    expect(backup.dueAt(new Date(now), hours)).toEqual(new Date(due));
  });
});

describe("surplus()", () => {
  const name = (day: Date) => `buguoye-${day.toISOString().slice(0, 10)}.db`;
  test("keeps seven days and the last copy of each of four weeks before, night after night", () => {
    let held: string[] = [];
    for (let nth = 0; nth < 120; nth++) {
      held.push(name(new Date(Date.UTC(2021, 0, 1 + nth))));
      const old = surplus(held);
      held = held.filter((one) => !old.includes(one));
      expect(held.length).toBeLessThanOrEqual(11);
    }
    const days = held.map((one) => new Date(one.slice(8, 18)));
    // The last night was Friday 30 April 2021.
    expect(days.slice(-7).map((day) => day.getUTCDate())).toEqual([24, 25, 26, 27, 28, 29, 30]);
    expect(days.slice(0, -7).map((day) => [day.getUTCDate(), day.getUTCDay()])).toEqual([
      [4, 0],
      [11, 0],
      [18, 0],
      [23, 5],
    ]);
  });

  test("touches nothing of other names", () => {
    const own = Array.from({ length: 40 }, (_, nth) => name(new Date(Date.UTC(2021, 0, 1 + nth))));
    const others = ["ledger.db", "buguoye-2020-01-01.db.part", "before-upgrade.db"];
    expect(surplus([...others, ...own]).some((one) => others.includes(one))).toBe(false);
  });
});
