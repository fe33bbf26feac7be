import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { Miniflare, type MiniflareOptions } from "miniflare";
import { createFeishuDouble } from "../../src/playground/feishu/double.ts";
import { startHrana } from "../hrana/server.ts";
import { query } from "../processes/product.ts";
import { bundleWorker, findWrangler } from "../workers/bundle.ts";
import { shiftClock, type Ticked } from "../workers/stage.ts";
import { clockAt, fillSettings, runCommand, servePlatform, type Mode } from "./mode.ts";

/** The Worker that a deploy would upload, in the runtime that Cloudflare runs, on a database server over HTTP. */
export async function openOnWorkerd(options: {
  readonly folder: string;
  readonly admin: string;
}): Promise<Mode> {
  const { folder } = options;
  const wrangler = findWrangler();
  if (!wrangler) throw new Error("Cannot run the Worker: wrangler is not installed");
  const place = await mkdtemp(join(tmpdir(), "buguoye-mode-"));
  const path = join(place, "buguoye.db");
  const settings = join(place, "buguoye.env");
  const hrana = await startHrana({ path, token: "database-token" });
  let shiftMs = 0;
  const now = (): Date => new Date(Date.now() + shiftMs);
  const double = createFeishuDouble({ now, tick: () => performance.now() });
  const platform = await servePlatform(double.server);
  const typed: string[] = [];
  const logged: Record<string, unknown>[] = [];
  const bindings = {
    FEISHU_APP_ID: double.app.appId,
    FEISHU_APP_SECRET: double.app.appSecret,
    FEISHU_ENCRYPT_KEY: double.app.encryptKey!,
    FEISHU_VERIFICATION_TOKEN: double.app.verificationToken,
    FEISHU_DOMAIN: platform.domain,
    DATABASE_URL: hrana.url,
    DATABASE_AUTH_TOKEN: "database-token",
    ADMIN_OPEN_IDS: options.admin,
    SUBREQUESTS: "1000",
  };
  let script = "";
  let mini: Miniflare | null = null;

  const listen = (out: Readable): void => {
    createInterface({ input: out }).on("line", (text) => {
      if (text.startsWith("{")) logged.push(JSON.parse(text) as Record<string, unknown>);
    });
  };
  const worker = (): MiniflareOptions => ({
    modules: true,
    script: shiftClock(script, shiftMs),
    compatibilityDate: "2026-04-01",
    compatibilityFlags: ["nodejs_compat"],
    cf: false,
    handleRuntimeStdio(out: Readable, err: Readable) {
      listen(out);
      listen(err);
    },
    bindings,
  });

  async function moveTo(iso: string): Promise<void> {
    shiftMs = new Date(iso).getTime() - Date.now();
    if (mini) await mini.setOptions(worker());
    else mini = new Miniflare(worker());
    const { origin } = await mini.ready;
    double.setWebhook({ event: `${origin}/webhook/event`, card: `${origin}/webhook/card` });
    const ticked = (await mini.getWorker()) as unknown as Ticked;
    await ticked.scheduled({ cron: "* * * * *", scheduledTime: now() });
  }

  const cli = async (...words: string[]): Promise<string> => {
    typed.push(`node --env-file=.env scripts/cli.mjs ${words.join(" ")}`);
    const from = Date.now();
    return await runCommand(folder, settings, words, clockAt({ from, to: from + shiftMs }));
  };

  return {
    name: "Workers",
    double,
    now,
    typed,
    logged: () => logged,
    cli,
    async start(iso) {
      shiftMs = new Date(iso).getTime() - Date.now();
      await fillSettings(folder, settings, bindings);
      typed.push("cp .env.example .env");
      await cli("migrate");
      typed.push("npx wrangler deploy");
      script = (await bundleWorker(wrangler, folder)).script;
      await moveTo(iso);
    },
    async jump(iso) {
      await moveTo(iso);
      return [];
    },
    stop: () => Promise.resolve([]),
    async takeDatabase() {
      hrana.mishap = () => ({ kind: "lost" });
      return async () => void (hrana.mishap = () => null);
    },
    query: (sql) => query(`file:${path}`, sql),
    async close() {
      await mini?.dispose();
      platform.server.closeAllConnections();
      platform.server.close();
      await hrana.close();
      await rm(place, { recursive: true, force: true });
    },
  };
}
