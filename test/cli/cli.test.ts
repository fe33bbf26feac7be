import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addInternal, markFailed } from "../../db/queries/inbox.ts";
import { inbox, issueEvents, issues } from "../../db/schema/index.ts";
import { letGoOfFiles } from "../db/let-go.ts";
import { runCli } from "../../src/cli/run.ts";
import { createWorld } from "../../src/entry/cli-world.ts";
import { openStore } from "../../db/store.ts";
import { readTable } from "../../src/sheet/read-table.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = join(root, "scripts", "cli.mjs");
const sample = (name: string) => join(root, "sample", name);

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "buguoye-cli-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A database of its own for each ledger under test. */
const newDatabase = () => `file:${join(folder, `${++count}`, "ledger.db")}`;

interface More {
  readonly stdin?: string;
  readonly env?: Record<string, string>;
}

const environment = (database: string, more: More): Record<string, string> => ({
  PATH: process.env["PATH"] ?? "",
  DATABASE_URL: database,
  LOG_LEVEL: "error",
  PORT: "1",
  ...more.env,
});

/** Runs a command as an operator does, in a process of its own. */
function spawned(database: string, args: readonly string[], more: More = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const env = environment(database, more);
    const child = spawn(process.execPath, [program, ...args], { env, cwd: folder });
    let [out, err] = ["", ""];
    child.stdout.on("data", (part) => (out += part));
    child.stderr.on("data", (part) => (err += part));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
    child.stdin.end(more.stdin ?? "");
  });
}

/** Runs a command in this process, which is much faster. */
async function cli(database: string, args: readonly string[], more: More = {}): Promise<Ran> {
  let [out, err] = ["", ""];
  const world = createWorld({
    env: environment(database, more),
    out: (line) => void (out += `${line}\n`),
    err: (line) => void (err += `${line}\n`),
    async *stdin() {
      yield* (more.stdin ?? "").split("\n");
    },
  });
  if (args[0] === "restore") await letGoOfFiles();
  const code = await runCli(args, world);
  return { code, out, err };
}

const json = (ran: Ran): Record<string, unknown>[] =>
  ran.out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

async function query(database: string, ...words: string[]): Promise<Record<string, unknown>[]> {
  const ran = await cli(database, ["query", ...words, "--json"]);
  expect(ran.err).toBe("");
  expect(ran.code).toBe(0);
  return json(ran);
}

const PROJECT_KEYS =
  "name code kind source street status target_mu done_mu target_sqm done_sqm households signed vacated demolished remaining due_on completed_on".split(
    " ",
  );

/** Adds up decimal strings of hundredths. */
const total = (rows: readonly Record<string, unknown>[], key: string): number =>
  rows.reduce((sum, row) => sum + Math.round(Number(row[key] ?? 0) * 100), 0) / 100;

describe.each(["projects-2021.csv", "projects-2021.zh.csv"])("import %s", (name) => {
  const database = () => `file:${join(folder, name, "ledger.db")}`;

  test("brings the figures of the year's report", async () => {
    const ran = await spawned(database(), ["import", sample(name)]);
    expect([ran.code, ran.err]).toEqual([0, ""]);
    expect(ran.out).toContain("新增 64");
    const rows = await query(database(), "projects");
    const of = (kind: string, source: string) =>
      rows.filter((row) => row["kind"] === kind && row["source"] === source);
    const done = (list: typeof rows) => list.filter((row) => row["status"] === "done").length;
    const land = of("collective_land", "city");
    const houses = of("state_land_house", "city");
    expect(land.length + houses.length).toBe(46);
    expect([land.length, total(land, "target_mu"), done(land), total(land, "done_mu")]).toEqual([
      43, 2871, 38, 2200,
    ]);
    expect([houses.length, total(houses, "target_sqm"), done(houses)]).toEqual([3, 15380, 3]);
    const cleared = ["city", "district_self"].map((source) => of("clear_up", source));
    expect(cleared.map((list) => [list.length, done(list)])).toEqual([
      [10, 8],
      [7, 5],
    ]);
  });

  test("changes nothing when it comes again", async () => {
    const before = await query(database(), "projects");
    const ran = await cli(database(), ["import", sample(name)]);
    expect(ran.out).toContain("新增 0，变动 0，不变 64");
    expect(await query(database(), "projects")).toEqual(before);
  });
});

test("both samples bring the same ledger", async () => {
  const [english, chinese] = await Promise.all(
    ["projects-2021.csv", "projects-2021.zh.csv"].map((name) =>
      query(`file:${join(folder, name, "ledger.db")}`, "projects"),
    ),
  );
  const plain = (rows: typeof english) => rows!.map(({ code: _code, ...row }) => row);
  expect(plain(chinese)).toEqual(plain(english));
});

describe("the operator's commands", () => {
  const database = () => `file:${join(folder, "projects-2021.csv", "ledger.db")}`;

  test("query prints every key of a project, and finds one by nickname", async () => {
    const ran = await spawned(database(), ["query", "project", "铁东路", "--json"]);
    const [one] = json(ran);
    expect(Object.keys(one!)).toEqual(PROJECT_KEYS);
    expect(one).toMatchObject({ code: "C01", signed: "22", remaining: "18", due_on: "2021-12-31" });
  });

  test.each(["reports", "issues", "outbox", "jobs"])(
    "query %s prints nothing of an empty list",
    async (what) => {
      expect(await query(database(), what)).toEqual([]);
    },
  );

  test.each([
    [["query", "nothing", "--json"], 2],
    [["query", "project", "没有的项目", "--json"], 1],
    [["query", "issue", "7", "--json"], 1],
    [["query", "issue", "七", "--json"], 2],
    [["job", "nope"], 2],
    [["job", "outbox", "--at", "tomorrow"], 2],
    [["import"], 2],
    [["import", "missing.csv"], 1],
    [["import", "a.csv", "--force"], 2],
    [["export", "people"], 2],
    [["export", "projects", "--out", "list.pdf"], 2],
    [["replay", "om_unknown"], 1],
    [["verify"], 1],
    [["nonsense"], 2],
    [[], 2],
    [["help"], 0],
    [["setup"], 0],
    [["doctor"], 0],
    [["migrate"], 0],
    [["job", "outbox"], 0],
  ] as const)("%j ends with %i", async (args, code) => {
    const ran = await cli(database(), args);
    expect([ran.code, code === 0 ? ran.err : ran.out]).toEqual([code, ""]);
  });

  test("an unknown job is answered with the known ones", async () => {
    expect((await cli(database(), ["job", "nope"])).err).toContain("outbox");
  });

  test("a faulty environment is 78, with the variable's name", async () => {
    const ran = await spawned(database(), ["query", "jobs", "--json"], {
      env: { PORT: "no", FEISHU_APP_ID: "cli_x" },
    });
    expect(ran.code).toBe(78);
    expect(ran.err).toContain("PORT");
    expect(ran.err).toContain("FEISHU_APP_SECRET");
    const lost = await cli(`file:${program}/no/ledger.db`, ["query", "jobs", "--json"]);
    expect([lost.code, lost.err.includes("DATABASE_URL")]).toEqual([78, true]);
  });

  test("import refuses row by row and takes nothing; a dry run writes nothing", async () => {
    const fresh = newDatabase();
    const list = await readFile(sample("projects-2021.csv"), "utf8");
    const broken = join(folder, "broken.csv");
    await writeFile(
      broken,
      list.replace(",147.00,30.00,", ",147.00,300.00,").replace("2021-02-25", "2021-02-30"),
    );
    const ran = await cli(fresh, ["import", broken]);
    expect([ran.code, ran.out]).toEqual([1, ""]);
    expect(ran.err).toContain("第 2 行「已完成面积（亩）」“300.00”：比任务数 147 还多");
    expect(ran.err).toContain("第 3 行「下达时间」“2021-02-30”：没有这一天");
    expect((await cli(fresh, ["import", sample("projects-2021.csv"), "--dry-run"])).code).toBe(0);
    expect(await query(fresh, "projects")).toEqual([]);
  });

  test("export gives back what was imported, row by row, as .csv and .xlsx", async () => {
    for (const ending of ["csv", "xlsx"]) {
      const file = join(folder, `list.${ending}`);
      const ran = await cli(database(), ["export", "projects", "--out", file]);
      expect([ran.code, ran.out.trim()]).toEqual([0, file]);
      const was = await readTable("a.csv", await readFile(sample("projects-2021.csv")));
      const is = await readTable(`b.${ending}`, await readFile(file));
      expect(is.rows[0]!.cells).toEqual(was.rows[0]!.cells);
      expect(is.rows).toHaveLength(was.rows.length);
      const again = await cli(database(), ["import", file]);
      expect(again.out).toContain("变动 0，不变 64");
    }
    const bare = await spawned(database(), ["export", "issues"]);
    expect(bare.out.trim()).toBe(join(folder, "issues.xlsx"));
  });

  test("funds come back as they were imported", async () => {
    const file = join(folder, "funds.csv");
    await cli(database(), ["import", sample("budget-2021.csv")]);
    await cli(database(), ["export", "funds", "--out", file]);
    const was = await readTable("budget-2021.csv", await readFile(sample("budget-2021.csv")));
    const is = await readTable("funds.csv", await readFile(file));
    expect(is.rows.map((row) => row.cells)).toEqual(was.rows.map((row) => row.cells));
  });

  test("read answers line for line, and judges totals by the ledger", async () => {
    const lines = [
      { text: "签约2户", project: "铁东路南段新建工程" },
      "not json",
      { text: "铁东路 签约30户" },
      { text: "铁东路累计签约20户", now: "2021-12-17T18:30:00+08:00" },
      { text: "收到" },
      {},
    ];
    const stdin = lines
      .map((line) => (typeof line === "string" ? line : JSON.stringify(line)))
      .join("\n");
    const ran = await spawned(database(), ["read", "-"], { stdin });
    const found = json(ran);
    expect(found).toHaveLength(lines.length);
    expect(found[0]).toEqual({
      kind: "report",
      project: "铁东路南段新建工程",
      expect: {
        facts: [{ metric: "signed_households", mode: "add", value: 2, unit: "household" }],
      },
    });
    expect(found[1]).toHaveProperty("error");
    expect(found[2]).toMatchObject({ expect: { confirm: ["over_target"] } });
    expect(found[3]).toMatchObject({ expect: { confirm: ["negative_delta"] } });
    expect(found[4]).toMatchObject({ kind: "chatter", project: null });
    expect(found[5]).toHaveProperty("error");
    const [one] = json(await cli(database(), ["read", "大米厂棚改 腾房1户"]));
    expect(one).toMatchObject({ kind: "report", project: "大米厂棚改" });
  });

  test("backup copies everything; restore overwrites only when told", async () => {
    const copy = join(folder, "copy.db");
    expect((await cli(database(), ["backup", copy])).code).toBe(0);
    expect((await cli(database(), ["backup", copy])).code).toBe(1);
    const fresh = newDatabase();
    expect((await cli(fresh, ["restore", copy])).code).toBe(0);
    expect(await query(fresh, "projects")).toHaveLength(64);
    expect((await cli(fresh, ["restore", copy])).code).toBe(1);
    expect((await cli(fresh, ["restore", copy, "--force"])).code).toBe(0);
    expect((await cli(fresh, ["restore", program, "--force"])).code).toBe(1);
    expect(await query(fresh, "projects")).toHaveLength(64);
  });

  test("query issue prints every key, and of a rung when it was sent, read and acted on", async () => {
    const fresh = newDatabase();
    await cli(fresh, ["migrate"]);
    const store = await openStore(fresh);
    const at = new Date("2021-12-17T10:00:00+08:00");
    await store.db.insert(issues).values({
      no: 7,
      messageId: "om_7",
      chatId: "oc_x",
      text: "水管漏水",
      raiser: "ou_a",
      kind: "problem",
      category: "utilities",
      severity: "normal",
      state: "open",
      openedAt: at,
      dueAt: new Date("2021-12-17T20:00:00+08:00"),
      ownedAt: at,
      clockFrom: at,
      rungAt: at,
      rung: 1,
      ladder: "default",
    });
    await store.db.insert(issueEvents).values([
      { no: 7, at, by: "ou_a", what: "opened", text: "水管漏水" },
      { no: 7, at, by: "bot", what: "rung", data: { rung: 1, sent_at: at.toISOString() } },
    ]);
    store.close();
    const [one] = await query(fresh, "issue", "#7");
    expect(Object.keys(one!)).toEqual(
      "no message_id project text owner raiser severity kind category state due opened_at rung events".split(
        " ",
      ),
    );
    expect(one).toMatchObject({
      no: 7,
      state: "open",
      due: "2021-12-17T20:00:00+08:00",
      owner: null,
    });
    expect(one!["events"]).toEqual([
      { at: "2021-12-17T10:00:00+08:00", by: "ou_a", what: "opened", text: "水管漏水" },
      {
        at: "2021-12-17T10:00:00+08:00",
        by: "bot",
        what: "rung",
        text: null,
        rung: 1,
        sent_at: "2021-12-17T10:00:00+08:00",
        read_at: null,
        acted_at: null,
      },
    ]);
  });

  test("replay handles a failed event again, once", async () => {
    const store = await openStore(database());
    const now = new Date("2021-12-17T10:00:00+08:00");
    const event = {
      kind: "chat_renamed",
      eventId: "ev_lost",
      chatId: "oc_x",
      name: "新名",
      saidAt: now.getTime(),
    } as const;
    await store.write((tx) => addInternal(tx, "ev_lost", event, now));
    const [row] = await store.db.select({ seq: inbox.seq }).from(inbox);
    await store.write((tx) => markFailed(tx, row!.seq, { error: "bug", nextAt: null, now }));
    store.close();
    expect((await query(database(), "inbox"))[0]).toMatchObject({
      key: "ev_lost",
      state: "failed",
    });
    const ran = await cli(database(), ["replay", "ev_lost"]);
    expect([ran.code, ran.out.trim()]).toEqual([0, "ev_lost done"]);
    expect((await cli(database(), ["replay", "ev_lost"])).code).toBe(1);
    const [kept] = await query(database(), "inbox");
    expect(Object.keys(kept!)).toEqual(["key", "type", "received_at", "state", "request"]);
    expect(kept!["received_at"]).toBe("2021-12-17T10:00:00+08:00");
  });
});
