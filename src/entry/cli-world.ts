import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { commands } from "../../commands/index.ts";
import { countPending } from "../../db/migrate.ts";
import { findMeta } from "../../db/queries/meta.ts";
import type { World } from "../cli/cli.ts";
import { pathOf } from "../cli/path-of.ts";
import { createRegistry } from "../command/registry.ts";
import type { Config } from "../config.ts";
import { createOperator } from "../feishu/operator.ts";
import { createLog } from "../log.ts";
import { createGate } from "../outbox/pace.ts";
import { createClock, type ClockState } from "../playground/clock.ts";
import { createFeishuDouble } from "../playground/feishu/double.ts";
import { migrationsFolder, openLedger } from "./open-ledger.ts";
import { originOf } from "./origin.ts";
import { createRuntime } from "./runtime.ts";
import { sampleStart } from "./sample.ts";
import { openShelf } from "./shelf.ts";
import { sleep, timer } from "./timers.ts";

const wall = (): Date => new Date();

/** Without credentials the platform is the playground's, which serves on this machine. */
function platformOf(config: Config): { config: Config; app: { id: string; secret: string } } {
  if (config.app) return { config, app: config.app };
  const { app } = createFeishuDouble({ now: wall, tick: () => performance.now() });
  return {
    config: { ...config, feishuDomain: originOf(config, config.port) },
    app: { id: app.appId, secret: app.appSecret },
  };
}

/** Joins the operator's commands with the world outside, but for what is typed and shown. */
export function createWorld(shown: Pick<World, "env" | "out" | "err" | "stdin">): World {
  return { ...shown, ...outside(shown.err) };
}

const outside = (err: World["err"]): Omit<World, "env" | "out" | "err" | "stdin"> => ({
  wall,
  sleep,
  migrations: migrationsFolder(),
  openLedger,
  createLog: (config) =>
    createLog({
      level: config.logLevel,
      write: err,
      now: wall,
    }),
  async officeClock(config, store) {
    if (config.mode !== "playground") return wall;
    const path = pathOf(config);
    const file = path && join(dirname(path), "playground-clock.json");
    if (file && existsSync(file)) {
      const state = JSON.parse(readFileSync(file, "utf8")) as ClockState;
      return createClock({ keep: { load: () => state, save: () => {} } }).now;
    }
    // The sample office lives in the year of its list.
    const isSample = (await findMeta(store.db, "sample_filled")) !== null;
    return isSample ? createClock({ start: sampleStart(wall()) }).now : wall;
  },
  drive(given, store, now, log) {
    const { config, app } = platformOf(given);
    const common = { config, store, now, wall, log, app, fetch, random: Math.random };
    const shelf = openShelf(given, store);
    return createRuntime({
      ...common,
      shelf,
      pending: () => countPending(store, migrationsFolder()),
    });
  },
  operator(given, store, log) {
    const { config, app } = platformOf(given);
    return createOperator({
      appId: app.id,
      appSecret: app.secret,
      domain: config.feishuDomain,
      fetch,
      now: wall,
      gate: createGate({ store, wall, sleep, timer }),
      log,
    });
  },
  registry: () => createRegistry(commands),
});
