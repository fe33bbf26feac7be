import { filePathOf } from "../../db/store.ts";
import type { Config } from "../config.ts";

/** The file of a local database; null for a remote one. */
export function pathOf(config: Pick<Config, "databaseUrl">): string | null {
  return filePathOf(config.databaseUrl);
}
