import { mkdtemp, rm } from "node:fs/promises";
import { spawn } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applyMigrations } from "../../db/migrate.ts";
import { openStore, type Store } from "../../db/store.ts";
import { migrationsFolder } from "../../src/entry/open-ledger.ts";
import { enqueue } from "../../src/outbox/enqueue.ts";
import { seatCast } from "../../src/playground/cast.ts";
import { createFeishuDouble, type FeishuDouble } from "../../src/playground/feishu/double.ts";

const program = fileURLToPath(new URL("../../scripts/cli.mjs", import.meta.url));
const GROUP = "oc_damichang";

let folder: string;
let store: Store;
let double: FeishuDouble;
let server: Server;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "buguoye-job-"));
  store = await openStore(`file:${join(folder, "ledger.db")}`);
  await applyMigrations(store, migrationsFolder());
  double = createFeishuDouble({ now: () => new Date(), tick: () => performance.now() });
  seatCast(double);
  server = createServer(
    getRequestListener((request) => double.fetch(request.url, request as never)),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(async () => {
  store.close();
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true, force: true });
});

function cli(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const env = {
    PATH: process.env["PATH"] ?? "",
    DATABASE_URL: `file:${join(folder, "ledger.db")}`,
    FEISHU_APP_ID: double.app.appId,
    FEISHU_APP_SECRET: double.app.appSecret,
    FEISHU_ENCRYPT_KEY: double.app.encryptKey,
    FEISHU_DOMAIN: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    LOG_LEVEL: "error",
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { env });
    let [out, err] = ["", ""];
    child.stdout.on("data", (part) => (out += part));
    child.stderr.on("data", (part) => (err += part));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

const at = new Date("2021-12-20T08:30:00+08:00");
const letter = (key: string, chatId: string, notBefore?: Date) =>
  store.write((tx) =>
    enqueue(
      tx,
      {
        key,
        to: { kind: "chat", chatId },
        subject: key,
        priority: "digest",
        body: { card: { title: key, tone: "blue", blocks: [] } },
        ...(notBefore ? { notBefore } : {}),
      },
      at,
    ),
  );
const said = () =>
  [...double.world.messages.values()].filter((one) => one.senderId === double.app.botOpenId);

test("job outbox sends what is due at that moment, records what cannot be, and leaves the rest", async () => {
  await letter("到时候了", GROUP);
  await letter("没有这个群", "oc_nowhere");
  await letter("还没到", GROUP, new Date("2021-12-20T09:00:00+08:00"));
  const ran = await cli("job", "outbox", "--at", "2021-12-20T08:30:00+08:00");
  expect([ran.code, ran.err]).toEqual([0, ""]);
  expect(said()).toHaveLength(1);
  const left = (await cli("query", "outbox", "--json")).out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(left.map((one) => [one["chat_id"], one["state"]])).toEqual([
    ["oc_nowhere", "failed"],
    [GROUP, "due"],
  ]);
  expect(Object.keys(left[0]!)).toEqual([
    "uuid",
    "chat_id",
    "reply_to",
    "state",
    "tries",
    "next_at",
    "error",
    "request",
  ]);
  expect(left[0]!["error"]).toMatchObject({ code: expect.any(Number), msg: expect.any(String) });
  expect(left[1]).toMatchObject({ next_at: "2021-12-20T09:00:00+08:00", error: null });
});

test("job NAME runs as of its moment and is on record once", async () => {
  for (let round = 0; round < 2; round++) {
    const ran = await cli("job", "audit", "--at", "2021-12-20T10:00:00+08:00");
    expect([ran.code, ran.err]).toEqual([0, ""]);
    expect(ran.out).toMatch(/^audit: /);
  }
  const jobs = (await cli("query", "jobs", "--json")).out.trim().split("\n");
  expect(jobs).toHaveLength(1);
  expect(JSON.parse(jobs[0]!)).toMatchObject({ name: "audit", slot: "2021-12-20T10:00:00+08:00" });
});

test("doctor and setup speak to the platform", async () => {
  const checked = await cli("doctor");
  expect(checked.out).toContain("机器人「不过夜」");
  const first = await cli("setup");
  expect([first.code, first.err]).toEqual([0, ""]);
  expect((await cli("setup")).out).toMatch(/新增 0，改动 0，删除 0|404/);
});
