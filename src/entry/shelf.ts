import { readdir, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { copyDatabase } from "../../db/copy.ts";
import type { Store } from "../../db/store.ts";
import { pathOf } from "../cli/path-of.ts";
import type { Config } from "../config.ts";
import type { Shelf } from "../jobs/backup.ts";

/** The folder of the nightly copies, beside the database file; null where the database is no file. */
export function shelfFolder(config: Pick<Config, "databaseUrl">): string | null {
  const path = pathOf(config);
  return path === null ? null : join(dirname(resolve(path)), "backups");
}

/** Opens the shelf beside the database file; undefined where the database is no file. */
export function openShelf(config: Pick<Config, "databaseUrl">, store: Store): Shelf | undefined {
  const folder = shelfFolder(config);
  if (folder === null) return undefined;
  return {
    put: (name) => copyDatabase(store, join(folder, basename(name))),
    names: () => readdir(folder).catch(() => []),
    remove: (name) => rm(join(folder, basename(name)), { force: true }),
  };
}
