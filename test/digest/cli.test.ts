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
import { fillSample } from "../../src/entry/sample.ts";
import { checkCard } from "../../src/feishu/card/check.ts";
import { seatCast } from "../../src/playground/cast.ts";
import { createFeishuDouble, type FeishuDouble } from "../../src/playground/feishu/double.ts";
import { cardWords } from "../e2e/office.ts";

const program = fileURLToPath(new URL("../../scripts/cli.mjs", import.meta.url));
const LEADERS = "oc_lingdao";

let folder: string;
let store: Store;
let double: FeishuDouble;
let server: Server;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "buguoye-digest-"));
  store = await openStore(`file:${join(folder, "ledger.db")}`);
  await applyMigrations(store, migrationsFolder());
  await fillSample(store, new Date("2021-12-17T08:00:00+08:00"));
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

/** Runs `job digest` as of a moment in a process of its own. */
function digestAt(at: string): Promise<{ code: number | null; out: string; err: string }> {
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
    const child = spawn(process.execPath, [program, "job", "digest", "--at", at], { env });
    let [out, err] = ["", ""];
    child.stdout.on("data", (part) => (out += part));
    child.stderr.on("data", (part) => (err += part));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

const said = () =>
  [...double.world.messages.values()].filter((one) => one.senderId === double.app.botOpenId);

test("job digest sends each audience one, and nothing when it runs again", async () => {
  const first = await digestAt("2021-12-17T08:30:00+08:00");
  expect([first.code, first.err]).toEqual([0, ""]);
  expect(first.out).toMatch(/^digest: 3 digests/);
  // The leaders' group, and in private the leader and the director.
  expect(said()).toHaveLength(3);
  for (const one of said()) expect(checkCard(JSON.parse(one.content))).toEqual([]);
  const words = cardWords(said().find((one) => one.chatId === LEADERS));
  expect(words).toMatch(/^早报 12月17日\n/);
  expect(words).toMatch(/完成 41\/46个任务，交地 2200\/2871亩（76\.6%）/);
  const again = await digestAt("2021-12-17T09:30:00+08:00");
  expect([again.code, again.err]).toEqual([0, ""]);
  expect(said()).toHaveLength(3);
}, 30_000);

test.each([
  ["on a rest day", "2021-12-18T08:30:00+08:00"],
  ["before its time", "2021-12-17T08:29:00+08:00"],
])(
  "job digest sends nothing %s and ends well",
  async (_title, at) => {
    const ran = await digestAt(at);
    expect([ran.code, ran.err]).toEqual([0, ""]);
    expect(said()).toEqual([]);
  },
  30_000,
);
