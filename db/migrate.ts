import { migrate } from "drizzle-orm/libsql/migrator";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Store } from "./store.ts";

/**
 * Applies the pending migrations; returns how many there were. Two starters at once are safe: the one that
 * comes second finds the work done when it looks again.
 */
export async function applyMigrations(store: Store, folder: string): Promise<number> {
  const before = await countApplied(store);
  try {
    await migrate(store.db, { migrationsFolder: folder });
  } catch {
    // The other starter was in the middle of it. A fault of our own fails again.
    await new Promise((resolve) => setTimeout(resolve, 250));
    await migrate(store.db, { migrationsFolder: folder });
  }
  return (await countApplied(store)) - before;
}

/** How many migrations the folder holds that the database does not have yet. */
export async function countPending(store: Store, folder: string): Promise<number> {
  const files = (await readdir(join(folder))).filter((name) => name.endsWith(".sql"));
  return files.length - (await countApplied(store));
}

async function countApplied(store: Store): Promise<number> {
  const known = await store.execute(
    "select count(*) as n from sqlite_master where type = 'table' and name = '__drizzle_migrations'",
  );
  if (Number(known.rows[0]!["n"]) === 0) return 0;
  const applied = await store.execute("select count(*) as n from __drizzle_migrations");
  return Number(applied.rows[0]!["n"]);
}
