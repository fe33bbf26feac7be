import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { applyMigrations, countPending } from "../../db/migrate.ts";
import { openStore, type Store } from "../../db/store.ts";
import { readConfig } from "../../src/config.ts";
import { migrationsFolder } from "../../src/entry/open-ledger.ts";
import { createRuntime, type Runtime } from "../../src/entry/runtime.ts";
import { openLongConnection, type LongConnection } from "../../src/entry/websocket.ts";
import type { Log } from "../../src/ports.ts";
import { cardWords } from "../e2e/office.ts";
import { readFrame, writeFrame } from "./frames.ts";
import { startLineServer, type LineServer } from "./line-server.ts";

const CLERK = "ou_clerk";
const GROUP = "oc_group";

let folder: string;
let store: Store;
let platform: LineServer;
let runtime: Runtime | null = null;
let connection: LongConnection | null = null;
let warned: string[];
let backs: number;
const log: Log = {
  debug() {},
  info() {},
  warn: (event) => void warned.push(event),
  error: (event) => void warned.push(event),
  with: () => log,
};

beforeEach(async () => {
  warned = [];
  backs = 0;
  folder = await mkdtemp(join(tmpdir(), "buguoye-line-"));
  store = await openStore(`file:${join(folder, "ledger.db")}`);
  await applyMigrations(store, migrationsFolder());
});

afterEach(async () => {
  await connection?.stop();
  await runtime?.stop();
  if (runtime) await platform.close();
  connection = null;
  runtime = null;
  store.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(
  options: {
    pingSeconds?: number;
    pingTimeoutSeconds?: number;
    patienceMs?: number;
    refuse?: readonly number[];
    appId?: string;
  } = {},
): Promise<void> {
  platform = await startLineServer(options);
  platform.double.addPerson({ openId: CLERK, name: "王专干" });
  platform.double.addGroup({ chatId: GROUP, name: "项目群", members: [CLERK] });
  platform.refuseNext(...(options.refuse ?? []));
  const { app } = platform.double;
  const config = readConfig({
    FEISHU_APP_ID: app.appId,
    FEISHU_APP_SECRET: app.appSecret,
    FEISHU_VERIFICATION_TOKEN: app.verificationToken,
    FEISHU_MODE: "websocket",
    FEISHU_DOMAIN: platform.domain,
    ADMIN_OPEN_IDS: CLERK,
  });
  const now = (): Date => new Date();
  const credentials = { id: options.appId ?? app.appId, secret: app.appSecret };
  runtime = createRuntime({
    config,
    store,
    pending: () => countPending(store, migrationsFolder()),
    fetch,
    now,
    wall: now,
    random: () => 0.5,
    log,
    app: credentials,
  });
  runtime.start();
  connection = await openLongConnection({
    app: credentials,
    domain: platform.domain,
    receiver: { ...runtime.edge, log },
    log,
    onBack: () => void backs++,
    pace: {
      patienceMs: options.patienceMs ?? 5_000,
      pingTimeoutSeconds: options.pingTimeoutSeconds ?? 10,
    },
  });
  await until(() => platform.sockets.size > 0 && connection!.isConnected());
}

async function until(isTrue: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    if (isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("Cannot go on: what was waited for did not come");
}

const said = (to: string) =>
  platform.double
    .messages(GROUP)
    .filter((one) => one.parentId === to && one.senderId === platform.double.app.botOpenId);

const countOf = async (table: string): Promise<number> =>
  Number((await store.execute(`select count(*) as n from ${table}`)).rows[0]!["n"]);

/** An envelope as the platform sends it, made from one that the double made. */
function envelope(change: { header?: object; event?: object } = {}): Record<string, unknown> {
  const { app } = platform.double;
  return {
    schema: "2.0",
    header: {
      event_id: "ev_x",
      token: app.verificationToken,
      create_time: "1639722600000",
      event_type: "im.message.receive_v1",
      tenant_key: app.tenantKey,
      app_id: app.appId,
      ...change.header,
    },
    event: {
      sender: { sender_id: { open_id: CLERK }, sender_type: "user" },
      message: {
        message_id: "om_x",
        create_time: "1639722600000",
        chat_id: GROUP,
        chat_type: "group",
        message_type: "text",
        content: JSON.stringify({ text: "大家早" }),
      },
      ...change.event,
    },
  };
}

describe("frames", () => {
  const text = (value: string) => new TextEncoder().encode(value);
  const common = { service: 7, seqId: 0, logId: 0 };
  const data = {
    seqId: 1,
    logId: 2,
    service: 7,
    method: 1,
    headers: { type: "event", message_id: "m1", sum: "1", seq: "0" },
    payload: text('{"schema":"2.0"}'),
  };
  test.each([
    [
      "ping",
      { ...common, method: 0, headers: { type: "ping" }, payload: text("") },
      "08001000180720002a0c0a0474797065120470696e67",
    ],
    [
      "pong",
      { ...common, method: 0, headers: { type: "pong" }, payload: text('{"PingInterval":90}') },
      "08001000180720002a0c0a04747970651204706f6e6742137b2250696e67496e74657276616c223a39307d",
    ],
    [
      "data",
      data,
      "08011002180720012a0d0a047479706512056576656e742a100a0a6d6573736167655f696412026d312a080a0373756d1201312a080a0373657112013042107b22736368656d61223a22322e30227d",
    ],
    [
      "ack",
      { ...data, headers: { ...data.headers, biz_rt: "3" }, payload: text('{"code":200}') },
      "08011002180720012a0d0a047479706512056576656e742a100a0a6d6573736167655f696412026d312a080a0373756d1201312a080a037365711201302a0b0a0662697a5f7274120133420c7b22636f6465223a3230307d",
    ],
  ])("%s is written and read as the platform does", (_name, frame, hex) => {
    expect(Buffer.from(writeFrame(frame)).toString("hex")).toBe(hex);
    const read = readFrame(Buffer.from(hex, "hex"));
    expect({ ...read, payload: Buffer.from(read.payload) }).toEqual({
      ...frame,
      payload: Buffer.from(frame.payload),
    });
  });
});

describe("the long connection", () => {
  test("takes a message, answers 200 once it is stored, and replies to it", async () => {
    await open();
    const { app } = platform.double;
    expect(platform.asked).toEqual([{ AppID: app.appId, AppSecret: app.appSecret }]);
    const message = await platform.double.say({ chatId: GROUP, by: CLERK, text: "/帮助" });
    expect(message.delivery!.tries.map((one) => one.status)).toEqual([200]);
    expect(await countOf("inbox")).toBe(1);
    await until(() => said(message.messageId).length === 1);
    expect(cardWords(said(message.messageId)[0])).toContain("上报");
  });

  test("puts a split event together", async () => {
    await open();
    const ack = await platform.push(envelope({ header: { event_id: "ev_split" } }), 3);
    expect(ack.code).toBe(200);
    expect(ack.data).toBeUndefined();
    const [row] = (await store.execute("select key, event ->> 'text' as text from inbox")).rows;
    expect([row!["key"], row!["text"]]).toEqual(["om_x", "大家早"]);
  });

  test("answers a press with toast and card", async () => {
    await open();
    const { double } = platform;
    await store.batch([
      `insert into projects (id, name, street, created_at) values (1, '大米厂棚改', '枫溪街道', 0)`,
      `insert into tasks (project_id, source, kind, status, households, created_at) values (1, 'city', 'collective_land', 'in_progress', 31000000, 0)`,
      `insert into meta (key, value) values ('projects_version', '7')`,
    ]);
    const asked = await double.say({ chatId: GROUP, by: CLERK, text: "/上报 大米厂棚改 签约3户" });
    await until(() => said(asked.messageId).length === 1);
    const [echo] = said(asked.messageId);
    const result = await double.press({ by: CLERK, messageId: echo!.messageId, text: "撤" });
    expect(result.fault).toBeUndefined();
    expect(result.delivery!.tries.map((one) => one.status)).toEqual([200]);
    expect(JSON.parse(result.delivery!.answer)).toHaveProperty("card.type", "raw");
    expect(result.isRedrawn).toBe(true);
  });

  test("takes a repeated event as done", async () => {
    await open();
    const first = await platform.push(envelope());
    const again = await platform.push(envelope({ header: { event_id: "ev_other" } }));
    expect([first.code, again.code, await countOf("inbox")]).toEqual([200, 200, 1]);
  });

  test.each([
    ["another app", { app_id: "cli_0000000000000000" }, 500],
    ["a wrong token", { token: "vt-wrong" }, 500],
    ["no token", { token: "" }, 200],
    ["a kind it has no use for", { event_type: "vc.meeting.started_v1" }, 200],
    ["no event type", { event_type: undefined }, 200],
  ])("with %s in the head is answered", async (_name, header, code) => {
    await open();
    expect((await platform.push(envelope({ header }))).code).toBe(code);
    expect(await countOf("inbox where state = 'new' or state = 'done'")).toBe(
      code === 200 && !("event_type" in header) ? 1 : 0,
    );
  });

  test("answers 500 while the database is away, and takes the repeat", async () => {
    await open();
    const other = createClient({ url: `file:${join(folder, "ledger.db")}` });
    const lock = await other.transaction("write");
    const refused = await platform.push(envelope());
    await lock.rollback();
    lock.close();
    other.close();
    expect(refused.code).toBe(500);
    expect(warned).toContain("event_put_off");
    expect(await countOf("inbox")).toBe(0);
    expect((await platform.push(envelope())).code).toBe(200);
    expect(await countOf("inbox")).toBe(1);
  });

  test("a press while the database is away is answered with an error to read", async () => {
    await open();
    const lock = await createClient({ url: `file:${join(folder, "ledger.db")}` }).transaction(
      "write",
    );
    const ack = await platform.push(
      envelope({
        header: { event_type: "card.action.trigger" },
        event: {
          operator: { open_id: CLERK },
          action: { tag: "button", value: { c: "help" } },
          context: { open_message_id: "om_1", open_chat_id: GROUP },
        },
      }),
    );
    await lock.rollback();
    expect(ack).toMatchObject({ code: 200, data: { toast: { type: "error" } } });
    expect(await countOf("inbox")).toBe(0);
  });
});

describe("the long connection after trouble", () => {
  test("comes back after the line was cut, says so, and loses nothing that was not answered", async () => {
    await open();
    platform.cut();
    await until(() => platform.sockets.size === 0 || platform.asked.length > 1);
    await until(() => platform.asked.length > 1 && platform.sockets.size === 1);
    await until(() => backs === 1);
    expect((await platform.push(envelope())).code).toBe(200);
    expect(await countOf("inbox")).toBe(1);
  });

  test("notices a line that is dead without a word", async () => {
    await open({ pingSeconds: 0.1, pingTimeoutSeconds: 0.1 });
    const before = platform.asked.length;
    platform.freeze(true);
    await until(() => platform.asked.length > before);
    platform.freeze(false);
    await until(() => connection!.isConnected() && platform.sockets.size === 1);
    expect((await platform.push(envelope())).code).toBe(200);
  });

  test.each([
    ["the platform is busy", 1],
    ["too many are connected", 1000040350],
    ["the secret is wrong", 514],
  ])("starts anew where the client gives up because %s", async (_name, code) => {
    await open({ refuse: [code, code], patienceMs: 250 });
    expect(platform.asked).toHaveLength(3);
    expect(warned).toContain("long_connection_renewed");
    expect((await platform.push(envelope())).code).toBe(200);
  });

  test("hangs up on stop, after what was taken has been answered", async () => {
    await open();
    const lock = await createClient({ url: `file:${join(folder, "ledger.db")}` }).transaction(
      "write",
    );
    const underway = platform.push(envelope());
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stopping = connection!.stop();
    const late = platform.push(envelope({ header: { event_id: "ev_late" } }));
    expect((await late).code).toBe(500);
    await lock.rollback();
    expect((await underway).code).toBe(200);
    await stopping;
    await until(() => platform.sockets.size === 0);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(platform.asked).toHaveLength(1);
  });
});
