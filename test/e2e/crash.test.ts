import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createClient } from "@libsql/client";
import { createFeishuDouble, type FeishuDouble } from "../../src/playground/feishu/double.ts";
import { cardWords } from "./office.ts";

/** The product as a process of its own, killed without warning and started again on the same file. */
const CLERK = "ou_clerk";
const GROUP = "oc_group";
const PROJECT = "铁东路南段新建工程";

let folder: string;
let double: FeishuDouble;
let platform: Server;
let product: ChildProcess | null = null;
let port = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "buguoye-crash-"));
  double = createFeishuDouble({ now: () => new Date(), tick: () => performance.now() });
  double.addPerson({ openId: CLERK, name: "王专干" });
  double.addGroup({ chatId: GROUP, name: "项目群", members: [CLERK] });
  platform = createServer(getRequestListener(double.server.fetch));
  await new Promise<void>((resolve) => platform.listen(0, "127.0.0.1", resolve));
  port = 20_000 + (process.pid % 20_000);
});

afterEach(async () => {
  product?.kill("SIGKILL");
  platform.closeAllConnections();
  platform.close();
  await rm(folder, { recursive: true, force: true });
});

function environment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    FEISHU_APP_ID: double.app.appId,
    FEISHU_APP_SECRET: double.app.appSecret,
    FEISHU_ENCRYPT_KEY: double.app.encryptKey,
    FEISHU_VERIFICATION_TOKEN: double.app.verificationToken,
    FEISHU_DOMAIN: `http://127.0.0.1:${(platform.address() as AddressInfo).port}`,
    DATABASE_URL: `file:${join(folder, "ledger.db")}`,
    ADMIN_OPEN_IDS: CLERK,
    HOST: "127.0.0.1",
    PORT: String(port),
    SCHEDULER: "off",
    LOG_LEVEL: "error",
  };
}

async function start(): Promise<void> {
  product = spawn(process.execPath, ["scripts/start.mjs"], { env: environment(), stdio: "ignore" });
  const base = `http://127.0.0.1:${port}`;
  double.setWebhook({ event: `${base}/webhook/event`, card: `${base}/webhook/card` });
  await until(async () => (await fetch(`${base}/readyz`).catch(() => null))?.ok === true);
}

async function kill(): Promise<void> {
  const gone = new Promise((resolve) => product!.once("exit", resolve));
  product!.kill("SIGKILL");
  await gone;
}

async function until(isTrue: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = Date.now() + 45_000; Date.now() < end;) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("Cannot go on: what was waited for did not come");
}

const replies = (to: string) =>
  double
    .messages(GROUP)
    .filter((one) => one.parentId === to && one.senderId === double.app.botOpenId);

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = createClient({ url: `file:${join(folder, "ledger.db")}`, timeout: 2_000 });
  const { rows } = await client.execute(sql);
  client.close();
  return rows;
}

async function addProject(): Promise<void> {
  const client = createClient({ url: `file:${join(folder, "ledger.db")}`, timeout: 2_000 });
  await client.batch(
    [
      `insert into projects (id, name, street, created_at) values (1, '${PROJECT}', '枫溪街道', 0)`,
      `insert into tasks (project_id, source, kind, status, households, created_at) values (1, 'city', 'collective_land', 'in_progress', 31000000, 0)`,
      `insert into meta (key, value) values ('projects_version', '7')`,
    ],
    "write",
  );
  client.close();
}

test("an event answered 200 is booked and answered once, whenever the process is killed", async () => {
  await start();
  await addProject();
  const said: string[] = [];
  // Killed at once after the 200; while the answer is on its way; and in peace.
  for (const pauseMs of [0, 0, 3, 8, 15, 30, 60]) {
    const message = await double.say({
      chatId: GROUP,
      by: CLERK,
      text: `/report ${PROJECT} 签约1户`,
    });
    expect(message.delivery!.state).toBe("done");
    said.push(message.messageId);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    await kill();
    await start();
  }
  await until(() => said.every((id) => replies(id).length > 0));
  await until(
    async () =>
      (await query("select count(*) as n from letters where state = 'due'"))[0]!["n"] === 0,
  );
  for (const id of said) expect(replies(id)).toHaveLength(1);
  expect(cardWords(replies(said.at(-1)!)[0])).toContain("已记下");
  const [total] = await query("select total / 1000000 as n from totals");
  expect(total!["n"]).toBe(said.length);
  const [entries] = await query("select count(*) as n from entries where state = 'ok'");
  expect(entries!["n"]).toBe(said.length);
}, 120_000);

test("a send whose answer is lost arrives once", async () => {
  await start();
  await addProject();
  double.fail({ api: "im.message.reply", times: 2, dropAnswer: true });
  const message = await double.say({
    chatId: GROUP,
    by: CLERK,
    text: `/report ${PROJECT} 签约1户`,
  });
  await until(
    async () =>
      (await query("select count(*) as n from letters where state = 'sent'"))[0]!["n"] === 1,
  );
  expect(replies(message.messageId)).toHaveLength(1);
}, 60_000);

test("a question outlives a kill: the number and the button answer it after the start", async () => {
  await start();
  await addProject();
  const ask = async (): Promise<string> => {
    const asked = await double.say({
      chatId: GROUP,
      by: CLERK,
      text: `/report ${PROJECT} 签约40户 腾房1户`,
    });
    await until(() => replies(asked.messageId).length > 0);
    return replies(asked.messageId)[0]!.messageId;
  };
  await ask();
  await kill();
  await start();
  const typed = await double.say({ chatId: GROUP, by: CLERK, text: "1" });
  await until(() => replies(typed.messageId).length > 0);
  expect(cardWords(replies(typed.messageId)[0])).toContain("累计 4户");
  const card = await ask();
  await kill();
  await start();
  await double.press({ by: CLERK, messageId: card, text: "1 应是：签约4户" });
  expect(cardWords(double.message(card))).toContain("累计 4 → **8户**");
}, 90_000);
