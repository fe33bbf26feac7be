import { existsSync } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { createClient } from "@libsql/client";
import { makeFolder } from "./make-folder.ts";
import type { Store } from "./store.ts";

/** Why a file cannot be taken for a copy of this product's database. */
export type CopyFault = "missing" | "not a database" | "damaged" | "not ours";

/** Throws it where a copy that was just written cannot be read again. */
export class CopyError extends Error {
  override readonly name = "CopyError";
}

/**
 * Copies the database beside its writers into a file, reads the copy through, and only then gives it its name: a file
 * of that name is always whole. Returns its size in bytes. An older file of that name is replaced.
 */
export async function copyDatabase(
  store: Pick<Store, "execute">,
  file: string,
): Promise<{ readonly bytes: number }> {
  makeFolder(dirname(resolve(file)));
  const draft = `${file}.part`;
  await rm(draft, { force: true });
  try {
    // One consistent state, without what was deleted (sqlite.org/lang_vacuum.html).
    await store.execute({ sql: "VACUUM INTO ?", args: [draft] });
    const fault = await findCopyFault(draft);
    if (fault) throw new CopyError(`Cannot keep the copy "${file}": it is ${fault}`);
    await flush(draft);
    await rename(draft, file);
    await flush(dirname(file));
  } finally {
    await rm(draft, { force: true });
  }
  return { bytes: (await stat(file)).size };
}

/** Reads a copy through and says what is wrong with it, or null. The file is not changed. */
export async function findCopyFault(file: string): Promise<CopyFault | null> {
  if (!existsSync(file)) return "missing";
  const handle = await open(file);
  const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0).finally(() => handle.close());
  if (!buffer.toString("latin1").startsWith("SQLite format 3")) return "not a database";
  const client = createClient({ url: `file:${file}` });
  try {
    const check = await client.execute("PRAGMA integrity_check");
    if (check.rows[0]?.[0] !== "ok") return "damaged";
    const tables = await client.execute(
      "select count(*) as n from sqlite_master where name in ('projects', 'inbox', 'letters')",
    );
    return Number(tables.rows[0]!["n"]) === 3 ? null : "not ours";
  } catch {
    return "damaged";
  } finally {
    client.close();
  }
}

/** Writes a file, or a folder's list, through to the disk. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}
