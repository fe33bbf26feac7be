import { isPutOff } from "../../db/faults.ts";
import { applyMigrations, countPending } from "../../db/migrate.ts";
import { openStore, type Store } from "../../db/store.ts";
import { pathOf } from "../cli/path-of.ts";
import type { Config } from "../config.ts";
import { StoreBusyError } from "../errors.ts";
import type { Log } from "../ports.ts";
import { guardLedger } from "./guard-ledger.ts";
import { cannotOpen, migrationsFolder, openLedger } from "./open-ledger.ts";

const COME_AGAIN_MS = 2_000;

export interface ServingLedger {
  readonly store: Store;
  /** How many migrations it lacks; throws while it is away. */
  readonly pending: () => Promise<number>;
  /** Resolves when the database was there and has every migration. */
  readonly ready: Promise<void>;
}

/**
 * Opens the ledger for a process that serves. A database server that is away at the start, as after a power cut that
 * took both, is waited for: until then every call is put off and nothing is lost. Throws ConfigError where waiting
 * would not help.
 */
export async function openServingLedger(
  config: Config,
  log: Log,
  sleep: (ms: number) => Promise<void>,
): Promise<ServingLedger> {
  const open = (
    store: Store,
    ensure: () => Promise<void>,
    ready: Promise<void>,
  ): ServingLedger => ({
    store,
    pending: () => ensure().then(() => countPending(store, migrationsFolder())),
    ready,
  });
  const there = Promise.resolve();
  if (pathOf(config)) return open(await openLedger(config), () => there, there);
  const store = await openStore(config.databaseUrl, config.databaseAuthToken);
  const migrate = (): Promise<number> => applyMigrations(store, migrationsFolder());
  try {
    await migrate();
    return open(store, () => there, there);
  } catch (error) {
    if (!isPutOff(error)) {
      store.close();
      throw cannotOpen(error);
    }
    log.warn("database_away", { error });
  }

  let isReady = false;
  async function comeAgain(): Promise<void> {
    while (!isReady) {
      await sleep(COME_AGAIN_MS);
      try {
        await migrate();
        isReady = true;
        log.info("database_there");
      } catch (error) {
        if (!isPutOff(error)) log.error("database_refused", { error });
      }
    }
  }
  const ensure = (): Promise<void> =>
    isReady
      ? Promise.resolve()
      : Promise.reject(new StoreBusyError("Cannot write: the database does not answer yet"));
  return open(guardLedger(store, ensure), ensure, comeAgain());
}
