import { existsSync, statSync } from "node:fs";
import { createClient } from "@libsql/client";
import { isBusy } from "./faults.ts";

/** A command that reads for a moment is waited for; a process that serves never lets go. */
const WAIT_MS = 1_500;

/**
 * Tells whether another process has the database open: everyone who writes with a log beside the file keeps a lock on
 * it until they end, and the system takes it from the dead (sqlite.org/wal.html). A damaged file can be asked as well.
 */
export async function isInUse(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  const client = createClient({ url: `file:${path}`, timeout: WAIT_MS, concurrency: 1 });
  try {
    await client.execute("PRAGMA locking_mode=EXCLUSIVE");
    const alone = await client.transaction("write");
    alone.close();
    return false;
  } catch (error) {
    return isBusy(error);
  } finally {
    client.close();
  }
}

/** Remembers which file lies at a path now; what it returns tells whether it is still that one. */
export function rememberFile(path: string): () => boolean {
  const idOf = (): string => {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.dev}:${found.ino}` : "";
  };
  const had = idOf();
  return () => idOf() === had;
}
