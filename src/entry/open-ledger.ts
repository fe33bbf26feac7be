import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { applyMigrations } from "../../db/migrate.ts";
import { openStore, type Store } from "../../db/store.ts";
import type { Config } from "../config.ts";
import { ConfigError } from "../errors.ts";
import { packageRoot } from "../playground/package-root.ts";

/** Where the named migrations lie, also when the program was bundled into another folder. */
export function migrationsFolder(): string {
  return join(packageRoot(), "db", "migrations");
}

/** Opens the database and brings it up to date; a database that cannot be had is a fault of the environment. */
export async function openLedger(config: Config): Promise<Store> {
  const path = config.databaseUrl.match(/^file:(?:\/\/)?([^?]+)/)?.[1];
  try {
    if (path) mkdirSync(dirname(path), { recursive: true });
    const store = await openStore(config.databaseUrl, config.databaseAuthToken);
    await applyMigrations(store, migrationsFolder());
    return store;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError([`DATABASE_URL: 打不开数据库（cannot open the database）: ${why}`]);
  }
}
