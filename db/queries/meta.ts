import { eq, sql } from "drizzle-orm";
import { meta } from "../schema/index.ts";
import type { Tx } from "../store.ts";

/** Counts up whenever a name, a nickname, a street or a state changes that reading depends on. */
export const PROJECTS_VERSION = "projects_version";

/** The value under a key, or null. */
export async function findMeta(tx: Tx, key: string): Promise<string | null> {
  const [row] = await tx.select().from(meta).where(eq(meta.key, key));
  return row?.value ?? null;
}

/** Sets the value under a key. */
export async function setMeta(tx: Tx, key: string, value: string): Promise<void> {
  await tx
    .insert(meta)
    .values({ key, value })
    .onConflictDoUpdate({ target: meta.key, set: { value } });
}

/** Counts up the version under a key, so that whoever caches the list reads it anew. */
export async function bumpVersion(tx: Tx, key: string): Promise<void> {
  await tx
    .insert(meta)
    .values({ key, value: "1" })
    .onConflictDoUpdate({
      target: meta.key,
      set: { value: sql`cast(${meta.value} as integer) + 1` },
    });
}
