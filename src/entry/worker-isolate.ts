import { openRemoteStore } from "../../db/remote-store.ts";
import { isUnreachable } from "../../db/faults.ts";
import { readConfig, type Config } from "../config.ts";
import { ConfigError, StoreBusyError } from "../errors.ts";
import type { Token } from "../feishu/token.ts";
import { createLog } from "../log.ts";
import type { Log } from "../ports.ts";
import { createMemory, type Memory } from "./memory.ts";
import { createRuntime, type Runtime } from "./runtime.ts";
import { createAllowance } from "./allowance.ts";
import { guardLedger } from "./guard-ledger.ts";
import { lacksMigrations, readLedgerState } from "./worker-ledger.ts";

/** What one isolate keeps between two calls: settings and values. A call's own I/O must not outlive it. */
export interface Isolate {
  readonly config: Config & { readonly mode: "webhook" | "websocket" };
  readonly log: Log;
  readonly memory: Memory;
  /** The database was seen to have every migration. */
  isMigrated: boolean;
}

/** Reads the settings and makes an empty memory. Throws ConfigError. */
export function openIsolate(env: Record<string, unknown>): Isolate {
  const config = readConfig(env, { isWorker: true });
  if (!config.app) throw new ConfigError(["FEISHU_APP_ID 没有设置（is missing）"]);
  return {
    config,
    log: createLog({
      level: config.logLevel,
      write: (line) => console.log(line),
      now: () => new Date(),
    }),
    memory: createMemory(keepToken()),
    isMigrated: false,
  };
}

/** Keeps the platform's token, so that not every call must ask for one. */
function keepToken() {
  let held: Token | undefined;
  return {
    get: async () => held,
    set: async (token: Token) => void (held = token),
  };
}

/** One call's runtime, and what it needs at its start. */
export interface Visit {
  readonly runtime: Runtime;
  /** Resolves when the database is there and migrated; throws StoreBusyError. */
  readonly ensure: () => Promise<void>;
  /** How many calls to others this one may still make. */
  readonly callsLeft: () => number;
}

/** Joins the rooms for one call. Nothing is asked of anybody before it is needed. */
export function visit(isolate: Isolate, onArrival: () => void): Visit {
  const { config, log, memory } = isolate;
  const allowance = createAllowance(config.subrequests);
  const store = openRemoteStore({
    url: config.databaseUrl,
    onCall: allowance.spend,
    ...(config.databaseAuthToken ? { authToken: config.databaseAuthToken } : {}),
  });

  async function ensure(): Promise<void> {
    if (isolate.isMigrated) return;
    const state = await readLedgerState(store).catch((error: unknown) => {
      if (!isUnreachable(error)) throw error;
      throw new StoreBusyError("Cannot write: the database does not answer", { cause: error });
    });
    if (state.pending > 0) {
      log.error("migrations_missing", { count: state.pending });
      throw lacksMigrations(state.pending);
    }
    memory.botOpenId ??= state.botOpenId;
    isolate.isMigrated = true;
  }

  const now = () => new Date();
  const runtime = createRuntime({
    config,
    store: guardLedger(store, ensure),
    pending: async () => (await readLedgerState(store)).pending,
    // Called without an owner: the platform's own fetch insists on it.
    fetch(input, init) {
      allowance.spend();
      return fetch(input, init);
    },
    now,
    wall: now,
    random: Math.random,
    log,
    app: config.app,
    memory,
    onArrival,
    yieldsInbox: true,
    allowance,
  });
  return { runtime, ensure, callsLeft: allowance.left };
}
