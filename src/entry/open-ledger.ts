import { dirname, join, resolve } from "node:path";
import { isBusy } from "../../db/faults.ts";
import { makeFolder } from "../../db/make-folder.ts";
import { applyMigrations } from "../../db/migrate.ts";
import { openStore, type Store } from "../../db/store.ts";
import { pathOf } from "../cli/path-of.ts";
import type { Config } from "../config.ts";
import { ConfigError } from "../errors.ts";
import { packageRoot } from "../playground/package-root.ts";
import { sleep } from "./timers.ts";

/** Where the named migrations lie, also when the program was bundled into another folder. */
export function migrationsFolder(): string {
  return join(packageRoot(), "db", "migrations");
}

/** Another process that starts at the same time may hold the file for its own migrations this long. */
const TRIES = 40;
const PAUSE_MS = 250;

/** Opens the database and brings it up to date; a database that cannot be had is a fault of the environment. */
export async function openLedger(config: Config): Promise<Store> {
  const path = pathOf(config);
  try {
    if (path) makeFolder(dirname(resolve(path)));
    for (let tries = 1; ; tries++) {
      const store = await openMigrated(config).catch((error: unknown) => {
        if (!path || !isBusy(error) || tries === TRIES) throw error;
        return null;
      });
      if (store) return store;
      await sleep(PAUSE_MS);
    }
  } catch (error) {
    throw cannotOpen(error);
  }
}

/** A fault of the environment, in the operator's words. */
export function cannotOpen(error: unknown): ConfigError {
  const why = error instanceof Error ? error.message : String(error);
  return new ConfigError([`DATABASE_URL: 打不开数据库（cannot open the database）: ${why}`]);
}

/** On a connection of its own each time: after a BUSY the one at hand cannot be trusted. */
async function openMigrated(config: Config): Promise<Store> {
  const store = await openStore(config.databaseUrl, config.databaseAuthToken);
  try {
    await applyMigrations(store, migrationsFolder());
    return store;
  } catch (error) {
    store.close();
    throw error;
  }
}
