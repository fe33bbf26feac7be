import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyMigrations, countPending } from "../../db/migrate.ts";
import { openStore, type Store } from "../../db/store.ts";
import { readConfig } from "../../src/config.ts";
import { migrationsFolder } from "../../src/entry/open-ledger.ts";
import { createRuntime, type Runtime } from "../../src/entry/runtime.ts";
import { fillSample } from "../../src/entry/sample.ts";
import { jobs } from "../../src/jobs/list.ts";
import { runDue } from "../../src/jobs/run-due.ts";
import type { Log } from "../../src/ports.ts";
import { ADMIN_OPEN_ID, seatCast } from "../../src/playground/cast.ts";
import { createFeishuDouble, type FeishuDouble } from "../../src/playground/feishu/double.ts";
import type { Press, PressResult } from "../../src/playground/feishu/press.ts";
import type { Message } from "../../src/playground/feishu/world.ts";

/** A whole office in a test: the product over signed HTTP against the simulated platform, on a clock of its own. */
export interface Office {
  readonly double: FeishuDouble;
  readonly store: Store;
  readonly runtime: Runtime;
  readonly now: () => Date;
  /** Moves the clock (ISO with offset) without running jobs. */
  setClock(iso: string): void;
  /** Moves the clock, halting at every step of so many minutes, and runs what is due at each. */
  moveTo(iso: string, stepMinutes?: number): Promise<void>;
  /** Runs the jobs that are due now, then sends everything. */
  tick(): Promise<string[]>;
  /** Somebody says something; returns what the bot said because of it, in all chats, in order. */
  say(chatId: string, by: string, text: string, more?: SayMore): Promise<Message[]>;
  sendFile(chatId: string, by: string, name: string, bytes: Uint8Array): Promise<Message[]>;
  press(press: Press): Promise<PressResult & { said: Message[] }>;
  /** Handles and sends everything that waits. */
  settle(): Promise<void>;
  /** Everything that the bot has said in a chat. */
  heard(chatId: string): Message[];
  close(): Promise<void>;
}

export interface SayMore {
  readonly mentions?: readonly string[];
  readonly replyTo?: string;
  readonly inThread?: boolean;
}

export const ADMIN = ADMIN_OPEN_ID;
const silent: Log = { debug() {}, info() {}, warn() {}, error() {}, with: () => silent };

/** Where an office keeps its ledger, and how that is given up. */
export interface Place {
  readonly url: string;
  close(): Promise<void>;
}

let openPlace: (options: { readonly isSample: boolean }) => Promise<Place> = async () => {
  const folder = await mkdtemp(join(tmpdir(), "buguoye-"));
  return {
    url: `file:${join(folder, "ledger.db")}`,
    close: () => rm(folder, { recursive: true, force: true }),
  };
};

/** From here on this file's offices keep their ledgers elsewhere than in a file of their own. */
export function keepOfficesAt(open: typeof openPlace): void {
  openPlace = open;
}

/** Opens an office with the sample task list of 2021, its posts and bound groups. */
export async function openOffice(
  options: { start?: string; sample?: boolean; log?: Log; databaseUrl?: string } = {},
): Promise<Office> {
  const place = options.databaseUrl
    ? { url: options.databaseUrl, close: async () => {} }
    : await openPlace({ isSample: options.sample !== false });
  const store = await openStore(place.url);
  await applyMigrations(store, migrationsFolder());
  let at = new Date(options.start ?? "2021-12-17T14:30:00+08:00").getTime();
  const now = () => new Date(at);
  let count = 0;
  const double = createFeishuDouble({
    now,
    tick: () => performance.now(),
    newId: (prefix) => `${prefix}${++count}`,
    webhook: { event: "http://product/webhook/event", card: "http://product/webhook/card" },
    fetch: async (input, init) => {
      const { pathname } = new URL(input);
      return await runtime.app.request(pathname, init);
    },
  });
  seatCast(double);
  const config = readConfig({
    FEISHU_APP_ID: double.app.appId,
    FEISHU_APP_SECRET: double.app.appSecret,
    FEISHU_ENCRYPT_KEY: double.app.encryptKey,
    FEISHU_VERIFICATION_TOKEN: double.app.verificationToken,
    FEISHU_DOMAIN: "http://platform",
    ADMIN_OPEN_IDS: ADMIN_OPEN_ID,
    LOG_LEVEL: "error",
  });
  const log = options.log ?? failLoudly();
  const runtime: Runtime = createRuntime({
    config,
    store,
    pending: () => countPending(store, migrationsFolder()),
    fetch: (async (input: string, init?: RequestInit) =>
      await double.fetch(input, init as never)) as unknown as typeof fetch,
    now,
    wall: () => new Date(),
    random: () => 0.5,
    log,
    app: { id: double.app.appId, secret: double.app.appSecret },
  });
  if (options.sample !== false) await fillSample(store, now());

  const allBotMessages = (): Message[] =>
    [...double.world.messages.values()].filter((one) => one.senderId === double.app.botOpenId);

  async function settle(): Promise<void> {
    for (let round = 0; round < 20; round++) {
      const handled = await runtime.workInbox();
      await runtime.drainOutbox();
      if (handled === 0) return;
    }
  }

  async function during(work: () => Promise<unknown>): Promise<Message[]> {
    const before = new Set(allBotMessages().map((one) => one.messageId));
    await work();
    await settle();
    return allBotMessages().filter((one) => !before.has(one.messageId));
  }

  async function tick(): Promise<string[]> {
    const ran = await runDue(runtime.jobDeps, jobs, now(), () => new Date());
    await settle();
    return ran;
  }

  return {
    double,
    store,
    runtime,
    now,
    setClock: (iso) => void (at = new Date(iso).getTime()),
    async moveTo(iso, stepMinutes = 30) {
      const end = new Date(iso).getTime();
      while (at < end) {
        at = Math.min(end, at + stepMinutes * 60_000);
        await tick();
      }
    },
    tick,
    say: (chatId, by, text, more = {}) => during(() => double.say({ chatId, by, text, ...more })),
    sendFile: (chatId, by, name, bytes) =>
      during(() => double.say({ chatId, by, file: { name, bytes } })),
    async press(press) {
      let result: PressResult | null = null;
      const said = await during(async () => {
        const pressed = double.press(press);
        // The callback waits for the worker, which runs only when it is told to here.
        let isAnswered = false;
        const done = pressed.finally(() => (isAnswered = true));
        done.catch(() => {});
        while (!isAnswered) {
          await settle();
          await new Promise((resolve) => setImmediate(resolve));
        }
        result = await done;
      });
      return { ...result!, said };
    },
    settle,
    heard: (chatId) => allBotMessages().filter((one) => one.chatId === chatId),
    async close() {
      await runtime.stop();
      store.close();
      await place.close();
    },
  };
}

/** A fault that only the log would tell of must not pass a test. */
function failLoudly(): Log {
  const log: Log = {
    debug() {},
    info() {},
    warn() {},
    error(event, fields) {
      const error = fields?.["error"];
      throw error instanceof Error ? error : new Error(`${event} ${JSON.stringify(fields)}`);
    },
    with: () => log,
  };
  return log;
}

/** The card of a message as one text: title, then every text in it, so that a test can read it as a person does. */
export function cardWords(message: Message | undefined): string {
  const words: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one);
    else if (typeof node === "object" && node !== null) {
      const { tag, content } = node as { tag?: string; content?: unknown };
      if (
        typeof content === "string" &&
        (tag === "plain_text" || tag === "markdown" || tag === "lark_md")
      ) {
        words.push(content);
        return;
      }
      for (const [key, value] of Object.entries(node))
        if (key !== "summary" && key !== "value") walk(value);
    }
  };
  const content: unknown = message?.content;
  walk(typeof content === "string" ? JSON.parse(content) : content);
  return words.join("\n");
}
