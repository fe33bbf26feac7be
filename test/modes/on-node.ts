import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { createFeishuDouble, type FeishuDouble } from "../../src/playground/feishu/double.ts";
import { startHrana } from "../hrana/server.ts";
import { launch, query, until, type Product } from "../processes/product.ts";
import { startLineServer } from "../websocket/line-server.ts";
import { clockAt, fillSettings, runCommand, servePlatform, type Mode, type Stop } from "./mode.ts";

export interface NodeOptions {
  readonly name: string;
  /** The copy of the repository that is started. */
  readonly folder: string;
  readonly port: number;
  readonly admin: string;
  readonly database: "file" | "server";
  readonly arrival: "webhook" | "websocket";
  readonly processes: 1 | 2;
}

/** The product on Node: one process or two, on a file or a database server, by webhook or long connection. */
export async function openOnNode(options: NodeOptions): Promise<Mode> {
  const { folder, arrival } = options;
  const place = await mkdtemp(join(tmpdir(), "buguoye-mode-"));
  const path = join(place, "buguoye.db");
  const settings = join(place, "buguoye.env");
  const hrana =
    options.database === "server" ? await startHrana({ path, token: "database-token" }) : null;
  let shift = { from: Date.now(), to: Date.now() };
  const now = (): Date => new Date(Date.now() - shift.from + shift.to);

  let products: Product[] = [];
  let count = 0;
  let pinned: Product | null = null;
  /** The balancer in front: to which of them the next call goes. */
  const turn = (): Product => pinned ?? products[count++ % products.length]!;
  const line = arrival === "websocket" ? await startLineServer({ now }) : null;
  const double: FeishuDouble =
    line?.double ??
    createFeishuDouble({
      now,
      tick: () => performance.now(),
      webhook: { event: "http://product/webhook/event", card: "http://product/webhook/card" },
      fetch: async (address, init) => await fetch(turn().base + new URL(address).pathname, init),
    });
  const platform = line ? null : await servePlatform(double.server);
  const typed: string[] = [];
  const ended: Product[] = [];

  async function startAll(iso: string): Promise<void> {
    shift = { from: Date.now(), to: new Date(iso).getTime() };
    products = Array.from({ length: options.processes }, (_, nth) =>
      launch({ ...clockAt(shift), PORT: String(options.port + nth) }, { folder, settings }),
    );
    for (const product of products) await waitFor(product);
  }

  async function waitFor(product: Product): Promise<void> {
    await until(async () => {
      if (product.child.exitCode !== null)
        throw new Error(`Cannot start ${options.name}: ${JSON.stringify(product.logged)}`);
      const answer = await fetch(`${product.base}/readyz`).catch(() => null);
      return answer?.ok === true && (line === null || line.sockets.size > 0);
    });
  }

  async function stopAll(): Promise<Stop[]> {
    const stops = await Promise.all(
      products.map(async (product) => {
        const from = performance.now();
        const status = await product.stop();
        return { status, ms: Math.round(performance.now() - from) };
      }),
    );
    ended.push(...products);
    products = [];
    return stops;
  }

  return {
    name: options.name,
    double,
    now,
    typed,
    logged: () => [...ended, ...products].flatMap((one) => one.logged),
    async start(iso) {
      await fillSettings(folder, settings, {
        FEISHU_APP_ID: double.app.appId,
        FEISHU_APP_SECRET: double.app.appSecret,
        FEISHU_ENCRYPT_KEY: double.app.encryptKey ?? "",
        FEISHU_VERIFICATION_TOKEN: double.app.verificationToken,
        FEISHU_MODE: arrival,
        FEISHU_DOMAIN: line?.domain ?? platform!.domain,
        DATABASE_URL: hrana?.url ?? `file:${path}`,
        DATABASE_AUTH_TOKEN: hrana ? "database-token" : "",
        ADMIN_OPEN_IDS: options.admin,
      });
      typed.push("cp .env.example …", "node --env-file=… scripts/start.mjs");
      await startAll(iso);
    },
    async cli(...words) {
      typed.push(`node --env-file=… scripts/cli.mjs ${words.join(" ")}`);
      return await runCommand(folder, settings, words, clockAt(shift));
    },
    async jump(iso) {
      const stops = await stopAll();
      await startAll(iso);
      return stops;
    },
    stop: stopAll,
    async takeDatabase() {
      if (hrana) {
        hrana.mishap = () => ({ kind: "lost" });
        return async () => void (hrana.mishap = () => null);
      }
      const client = createClient({ url: `file:${path}`, timeout: 2_000 });
      const held = await client.transaction("write");
      return async () => {
        await held.rollback();
        client.close();
      };
    },
    query: (sql) => query(`file:${path}`, sql),
    ...(options.processes > 1 && {
      async killOne() {
        const [first] = products as [Product];
        await first.kill();
        pinned = products[1]!;
        ended.push(first);
        products = products.slice(1);
      },
    }),
    async close() {
      for (const product of products) await product.kill();
      platform?.server.closeAllConnections();
      platform?.server.close();
      await line?.close();
      await hrana?.close();
      await rm(place, { recursive: true, force: true });
    },
  };
}
