import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cardWords } from "../e2e/office.ts";
import { startProduct, until } from "../processes/product.ts";
import { startLineServer } from "./line-server.ts";

test("start with FEISHU_MODE=websocket serves over the long connection, and its pages all the same", async () => {
  const folder = await mkdtemp(join(tmpdir(), "buguoye-ws-"));
  const platform = await startLineServer();
  const { double } = platform;
  double.addPerson({ openId: "ou_clerk", name: "王专干" });
  double.addGroup({ chatId: "oc_group", name: "项目群", members: ["ou_clerk"] });
  const product = await startProduct({
    FEISHU_APP_ID: double.app.appId,
    FEISHU_APP_SECRET: double.app.appSecret,
    FEISHU_MODE: "websocket",
    FEISHU_DOMAIN: platform.domain,
    DATABASE_URL: `file:${join(folder, "ledger.db")}`,
    METRICS_TOKEN: "m-token",
    SCHEDULER: "off",
    PORT: String(20_000 + (process.pid % 10_000)),
  });
  try {
    await until(() => platform.sockets.size === 1);
    const message = await double.say({ chatId: "oc_group", by: "ou_clerk", text: "/帮助" });
    expect(message.delivery!.tries.map((one) => one.status)).toEqual([200]);
    const replies = () =>
      double.messages("oc_group").filter((one) => one.parentId === message.messageId);
    await until(() => replies().length === 1);
    expect(cardWords(replies()[0])).toContain("上报");

    expect((await fetch(`${product.base}/healthz`)).status).toBe(200);
    expect((await fetch(`${product.base}/readyz`)).status).toBe(200);
    const metrics = await fetch(`${product.base}/metrics`, {
      headers: { authorization: "Bearer m-token" },
    });
    const numbers = await metrics.text();
    expect(numbers).toContain('buguoye_events_total{type="message",result="new"} 1');
    expect(numbers).toContain("buguoye_long_connection_up 1");
    // Without an Encrypt Key nobody may push events from outside.
    const forged = await fetch(`${product.base}/webhook/event`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ schema: "2.0", header: {}, event: {} }),
    });
    expect(forged.status).toBe(401);

    expect(await product.stop()).toBe(0);
    expect(platform.sockets.size).toBe(0);
    expect(JSON.stringify(product.logged)).not.toContain(double.app.appSecret);
  } finally {
    await product.kill();
    await platform.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
