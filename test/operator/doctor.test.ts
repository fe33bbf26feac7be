import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { neededScopes } from "../../src/cli/checks/scopes.ts";
import { ALL_SCOPES } from "../../src/playground/feishu/hub.ts";
import { openStage, type OperatorStage, type StageOptions } from "./platform.ts";

let folder: string;
let url: string;
let stage: OperatorStage | null = null;
const NOW = Date.now();
const HOUR = 3_600_000;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "buguoye-doctor-"));
  url = `file:${join(folder, "ledger.db")}`;
});
afterEach(async () => {
  stage?.close();
  stage = null;
  await rm(folder, { recursive: true, force: true });
});

/** Opens an office in good health; each test spoils one thing. */
async function open(options: Omit<StageOptions, "databaseUrl"> = {}): Promise<OperatorStage> {
  stage = await openStage({ databaseUrl: url, ...options });
  stage.double.addPerson({ openId: "ou_clerk", name: "王专干" });
  for (const [chatId, name] of [
    ["oc_a", "铁东路项目群"],
    ["oc_l", "领导群"],
  ] as const)
    stage.double.addGroup({ chatId, name, members: ["ou_clerk"] });
  await stage.cli(["migrate"]);
  await sql(
    `insert into chats (chat_id, name, is_direct, is_open, seen_at) values ('oc_a', 'a', 0, 1, 0), ('oc_l', 'l', 0, 1, 0)`,
    `insert into bindings (chat_id, kind, street, bound_at, bound_by) values ('oc_a', 'street', '枫溪街道', 0, 'x'), ('oc_l', 'leaders', null, 0, 'x')`,
    `insert into inbox (key, type, event, received_at, state) values ('ev_1', 'unknown', '{}', ${NOW - HOUR}, 'ignored')`,
    `insert into job_runs (name, slot, ran_at, result) values ('ladder', 's', ${NOW}, 'ok')`,
    `insert into meta (key, value) values ('last_backup', '{"at":${NOW - HOUR},"name":"buguoye-x.db","bytes":1}')`,
  );
  return stage;
}

async function sql(...statements: string[]): Promise<void> {
  const client = createClient({ url });
  await client.batch(statements, "write");
  client.close();
}

const lineOf = (out: readonly string[], word: string): string | undefined =>
  out.find((line) => line.includes(word));

describe("doctor", () => {
  test("says ok in one line each, in Chinese and English, where all is well", async () => {
    const { cli } = await open();
    const ran = await cli(["doctor"]);
    expect(ran.out.filter((line) => line.startsWith("fault"))).toEqual([]);
    expect(ran.code).toBe(0);
    for (const word of "environment database migrations disk credentials bot clock groups leaders events service outbox usage calendar administrators backup".split(
      " ",
    ))
      expect(lineOf(ran.out, ` ${word}`)).toMatch(/^(ok {3}|note) /);
    expect(ran.out.filter((line) => line.includes(" scope "))).toHaveLength(neededScopes.length);
    for (const line of ran.out) expect(line).toMatch(/[\u4e00-\u9fff]/);
    expect(JSON.stringify(ran)).not.toContain("playground-secret");
  });

  test.each(neededScopes.map((need) => [need.anyOf[0], need] as const))(
    "names the right %s where it is missing, with what it is for",
    async (name, need) => {
      const others = need.anyOf as readonly string[];
      const scopes = ALL_SCOPES.filter((one) => !others.includes(one));
      const { cli } = await open({ app: { scopes } });
      const ran = await cli(["doctor"]);
      const line = lineOf(ran.out, `scope ${name}：没有开通`);
      expect(line).toContain(need.zh);
      expect(line?.startsWith("fault")).toBe(need.isOptional !== true);
      expect(ran.code).toBe(need.isOptional ? 0 : 1);
    },
  );

  test.each([
    ["the secret is wrong", { FEISHU_APP_SECRET: "no" }, "凭证", "FEISHU_APP_SECRET"],
    ["nobody answers", { FEISHU_DOMAIN: "http://127.0.0.1:1" }, "凭证", "连不上"],
    [
      "the database cannot be made",
      { DATABASE_URL: "file:/etc/hostname/ledger.db" },
      "数据库",
      "DATABASE_URL",
    ],
  ])("is a fault where %s", async (_name, env, what, todo) => {
    const { cli } = await open();
    const ran = await cli(["doctor"], env);
    expect(ran.code).toBe(1);
    const found = ran.out.filter((line) => line.startsWith("fault"));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(what);
    expect(found[0]).toContain(todo);
  });

  test("is a fault where the bot is not switched on", async () => {
    const { cli } = await open({
      intercept: (request) =>
        request.url.endsWith("/bot/v3/info")
          ? Response.json({
              code: 0,
              bot: { app_name: "不过夜", open_id: "ou_bot", activate_status: 1 },
            })
          : undefined,
    });
    const ran = await cli(["doctor"]);
    expect(ran.code).toBe(1);
    expect(lineOf(ran.out, "机器人 bot")).toMatch(/^fault .*发布/);
  });

  test.each([
    [20_000, "ok"],
    [90_000, "note"],
    [20 * 60_000, "fault"],
    [-20 * 60_000, "fault"],
    [1_000 * 86_400_000, "note"],
  ])("judges a platform's clock that is %i ms off", async (offMs, state) => {
    const { cli } = await open({
      intercept: (request) =>
        request.headers.has("authorization") || !request.url.endsWith("/bot/v3/info")
          ? undefined
          : new Response("{}", { headers: { date: new Date(Date.now() + offMs).toUTCString() } }),
    });
    expect(lineOf((await cli(["doctor"])).out, "时钟 clock")?.split(" ")[0]).toBe(state);
  });

  test("takes a platform without a scope list as it is", async () => {
    const { cli } = await open({
      intercept: (request) =>
        request.url.endsWith("/application/v6/scopes")
          ? new Response("404 page not found", { status: 404 })
          : undefined,
    });
    const ran = await cli(["doctor"]);
    expect([ran.code, lineOf(ran.out, "权限 scopes")?.slice(0, 4)]).toEqual([0, "note"]);
  });

  test.each([
    [
      "a group is not bound",
      "update bindings set ended_at = 1 where chat_id = 'oc_a'",
      "groups",
      "note",
      "铁东路项目群",
    ],
    [
      "no leaders' group is bound",
      "update bindings set ended_at = 1 where kind = 'leaders'",
      "leaders",
      "note",
      "/绑定 领导群",
    ],
    ["no event ever came", "delete from inbox", "events", "note", "im.message.receive_v1"],
    ["no button was ever pressed", "select 1", "callbacks", "note", "200340"],
    [
      "a button was pressed",
      `insert into inbox (key, type, event, received_at, state) values ('ev_p', 'press', '{}', ${NOW - HOUR}, 'done')`,
      "callbacks",
      "ok",
      "60 分钟前",
    ],
    [
      "an event could not be handled",
      "update inbox set state = 'failed'",
      "events",
      "note",
      "replay",
    ],
    [
      "the service is silent",
      `update job_runs set ran_at = ${NOW - HOUR}`,
      "service",
      "note",
      "停了",
    ],
    ["a letter failed", letter("failed"), "outbox", "note", "没发成 1"],
    ["a letter is in doubt", letter("doubt"), "outbox", "note", "没把握 1"],
    ["a letter is stuck", letter("due"), "outbox", "fault", "60 分钟"],
    [
      "the last copy is old",
      `update meta set value = '{"at":${NOW - 100 * HOUR},"name":"x","bytes":1}'`,
      "backup",
      "fault",
      "4 天",
    ],
    ["there is no copy", "delete from meta where key = 'last_backup'", "backup", "note", "02:30"],
    [
      "histories may not be read",
      "insert into meta (key, value) values ('history_refused', '230027')",
      "catching up",
      "note",
      "im:message.group_msg",
    ],
    [
      "a migration is pending",
      "delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)",
      "migrations",
      "fault",
      "migrate",
    ],
  ])("tells where %s", async (_name, spoil, word, state, says) => {
    const { cli } = await open();
    await sql(spoil);
    const ran = await cli(["doctor"]);
    const line = lineOf(ran.out, ` ${word}：`);
    expect(line?.split(" ")[0]).toBe(state);
    expect(line).toContain(says);
    expect(ran.code).toBe(state === "fault" ? 1 : 0);
  });

  test.each([
    ["plaintext", { FEISHU_ENCRYPT_KEY: "", FEISHU_ALLOW_PLAINTEXT: "1" }, "FEISHU_ENCRYPT_KEY"],
    ["verification token", { FEISHU_VERIFICATION_TOKEN: "" }, "FEISHU_VERIFICATION_TOKEN"],
    ["scheduler", { SCHEDULER: "off" }, "cli -- job"],
    ["administrators", { ADMIN_OPEN_IDS: "" }, "ADMIN_OPEN_IDS"],
  ])("warns of the setting: %s", async (word, env, says) => {
    const { cli } = await open();
    const ran = await cli(["doctor"], env);
    expect(lineOf(ran.out, ` ${word}：`)).toMatch(/^note /);
    expect(lineOf(ran.out, ` ${word}：`)).toContain(says);
    expect(ran.code).toBe(0);
  });
});

/** A letter that should have left an hour ago. */
function letter(state: string): string {
  return `insert into letters (key, uuid, kind, chat_id, subject, priority, body, state, next_at, created_at) values ('k', 'u', 'chat', 'oc_a', 's', 0, '{}', '${state}', ${NOW - HOUR}, ${NOW - HOUR})`;
}
