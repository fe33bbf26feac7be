import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createFeishuDouble, type FeishuDouble } from "../../src/playground/feishu/double.ts";
import { cardWords } from "../e2e/office.ts";
import { startHrana, type HranaServer } from "../hrana/server.ts";
import { launch, until, type Product } from "../processes/product.ts";

/** The process is started while its database server, or the platform, is away, as after a power cut. */
const CLERK = "ou_clerk";
const GROUP = "oc_group";
const PORT = String(26_000 + (process.pid % 10_000));

let folder: string;
let hrana: HranaServer;
let double: FeishuDouble;
let platform: Server;
let product: Product;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "buguoye-start-"));
  hrana = await startHrana({ path: join(folder, "ledger.db"), token: "db-token" });
  const base = `http://127.0.0.1:${PORT}`;
  double = createFeishuDouble({
    now: () => new Date(),
    tick: () => performance.now(),
    webhook: { event: `${base}/webhook/event`, card: `${base}/webhook/card` },
  });
  double.addPerson({ openId: CLERK, name: "王专干" });
  double.addGroup({ chatId: GROUP, name: "项目群", members: [CLERK] });
  platform = createServer(getRequestListener(double.server.fetch));
  await new Promise<void>((resolve) => platform.listen(0, "127.0.0.1", resolve));
});

afterEach(async () => {
  await product.kill();
  platform.closeAllConnections();
  platform.close();
  await hrana.close();
  await rm(folder, { recursive: true, force: true });
});

const start = (token = "db-token"): Product =>
  (product = launch({
    FEISHU_APP_ID: double.app.appId,
    FEISHU_APP_SECRET: double.app.appSecret,
    FEISHU_ENCRYPT_KEY: double.app.encryptKey!,
    FEISHU_VERIFICATION_TOKEN: double.app.verificationToken,
    FEISHU_DOMAIN: `http://127.0.0.1:${(platform.address() as AddressInfo).port}`,
    DATABASE_URL: hrana.url,
    DATABASE_AUTH_TOKEN: token,
    PORT,
  }));
const statusOf = async (path: string): Promise<number> =>
  (await fetch(product.base + path).catch(() => null))?.status ?? 0;
const repliesTo = (messageId: string) =>
  double.messages(GROUP).filter((one) => one.parentId === messageId);

test("a database that is away at the start is waited for, and what is said meanwhile is not lost", async () => {
  hrana.mishap = () => ({ kind: "lost" });
  start();
  await until(async () => (await statusOf("/healthz")) === 200);
  expect(await statusOf("/readyz")).toBe(503);
  expect(await double.verifyUrl()).toBe(true);
  const said = await double.say({ chatId: GROUP, by: CLERK, text: "/帮助" });
  expect(said.delivery!.tries[0]!.status).toBe(503);

  hrana.mishap = () => null;
  await until(async () => (await statusOf("/readyz")) === 200);
  await double.redeliver(said.delivery!.eventId);
  await until(() => repliesTo(said.messageId).length > 0);
  expect(repliesTo(said.messageId).map(cardWords)).toEqual([expect.stringContaining("上报")]);
  expect(product.logged.map((line) => line["event"])).toEqual(
    expect.arrayContaining(["database_away", "database_there"]),
  );
  // Being away is no fault of the product's.
  expect(product.logged.filter((line) => line["level"] === "error")).toEqual([]);
  expect(await product.stop()).toBe(0);
}, 60_000);

test("a wrong token ends the start with the variable's name, as waiting would not help", async () => {
  start("another");
  expect(await product.gone).toBe(78);
  expect(JSON.stringify(product.logged)).toContain("DATABASE_URL");
  expect(JSON.stringify(product.logged)).not.toContain("another");
}, 60_000);
