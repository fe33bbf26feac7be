import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { getRequestListener } from "@hono/node-server";
import { Miniflare, type MiniflareOptions } from "miniflare";
import { applyMigrations } from "../../db/migrate.ts";
import { openStore, type Store } from "../../db/store.ts";
import { migrationsFolder } from "../../src/entry/open-ledger.ts";
import { fillSample } from "../../src/entry/sample.ts";
import { ADMIN_OPEN_ID, seatCast } from "../../src/playground/cast.ts";
import { createFeishuDouble, type FeishuDouble } from "../../src/playground/feishu/double.ts";
import { startHrana, type HranaServer } from "../hrana/server.ts";

/** The Worker in the real runtime, with a database server and the simulated platform on this machine. */
export interface Stage {
  readonly double: FeishuDouble;
  readonly hrana: HranaServer;
  /** The same ledger, looked at past the Worker. */
  readonly store: Store;
  readonly url: string;
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** Moves the clock of the Worker and of the platform; the Worker starts anew. */
  readonly setClock: (iso: string) => Promise<void>;
  /** What the runtime does at every tick. */
  readonly tick: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A Worker as the test runtime hands it out. */
export interface Ticked {
  scheduled(tick: { cron: string; scheduledTime: Date }): Promise<unknown>;
}

/** Why the runtime cannot be started here, or null. */
export async function whyNoWorkerd(): Promise<string | null> {
  const script = "export default { fetch: () => new Response('ok') }";
  const mini = new Miniflare({ modules: true, script, cf: false });
  try {
    await mini.ready;
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await mini.dispose().catch(() => undefined);
  }
}

/** Opens the stage at a moment; `isMigrated: false` leaves the database empty. */
export async function openStage(options: {
  readonly script: string;
  readonly at: string;
  readonly isMigrated?: boolean;
  readonly bindings?: Readonly<Record<string, string>>;
}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "buguoye-stage-"));
  const path = join(folder, "ledger.db");
  const hrana = await startHrana({ path, token: "db-token" });
  const store = await openStore(`file:${path}`);
  let shiftMs = new Date(options.at).getTime() - Date.now();
  const now = () => new Date(Date.now() + shiftMs);
  if (options.isMigrated !== false) {
    await applyMigrations(store, migrationsFolder());
    await fillSample(store, now());
  }

  const double = createFeishuDouble({ now, tick: () => performance.now() });
  seatCast(double);
  const platform = createServer(getRequestListener(double.server.fetch));
  await new Promise<void>((resolve) => platform.listen(0, "127.0.0.1", resolve));

  const settings = (): MiniflareOptions => ({
    modules: true,
    script: shiftClock(options.script, shiftMs),
    compatibilityDate: "2026-04-01",
    compatibilityFlags: ["nodejs_compat"],
    cf: false,
    // What the Worker logs is no part of the test's report.
    handleRuntimeStdio: (out: Readable, err: Readable) => {
      out.resume();
      err.resume();
    },
    bindings: {
      FEISHU_APP_ID: double.app.appId,
      FEISHU_APP_SECRET: double.app.appSecret,
      FEISHU_ENCRYPT_KEY: double.app.encryptKey,
      FEISHU_VERIFICATION_TOKEN: double.app.verificationToken,
      FEISHU_DOMAIN: `http://127.0.0.1:${(platform.address() as AddressInfo).port}`,
      DATABASE_URL: hrana.url,
      DATABASE_AUTH_TOKEN: "db-token",
      ADMIN_OPEN_IDS: ADMIN_OPEN_ID,
      ...options.bindings,
    },
  });
  const mini = new Miniflare(settings());
  let url = (await mini.ready).origin;
  const direct = (): void =>
    double.setWebhook({ event: `${url}/webhook/event`, card: `${url}/webhook/card` });
  direct();

  return {
    double,
    hrana,
    store,
    get url() {
      return url;
    },
    fetch: (route, init) => fetch(url + route, init),
    async setClock(iso) {
      shiftMs = new Date(iso).getTime() - Date.now();
      await mini.setOptions(settings());
      url = (await mini.ready).origin;
      direct();
    },
    async tick() {
      const worker = (await mini.getWorker()) as unknown as Ticked;
      await worker.scheduled({ cron: "* * * * *", scheduledTime: now() });
    },
    async close() {
      await mini.dispose();
      platform.closeAllConnections();
      platform.close();
      await hrana.close();
      store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** All moments come from Date alone: whoever shifts it shifts the whole product. */
export function shiftClock(script: string, shiftMs: number): string {
  return `{
    const Real = Date;
    globalThis.Date = class Date extends Real {
      constructor(...given) { given.length ? super(...given) : super(Real.now() + ${shiftMs}); }
      static now() { return Real.now() + ${shiftMs}; }
    };
  }
  ${script}`;
}
