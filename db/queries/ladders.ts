import { inArray } from "drizzle-orm";
import { issues, ladders } from "../schema/index.ts";
import type { Tx } from "../store.ts";
import { RUNNING } from "./issues.ts";

/** Keeps a ladder under its version; one that is kept already stays as it was. */
export async function keepLadder(
  tx: Tx,
  snapshot: { readonly version: string },
  now: Date,
): Promise<void> {
  await tx
    .insert(ladders)
    .values({ version: snapshot.version, snapshot, madeAt: now })
    .onConflictDoNothing({ target: ladders.version });
}

/** The ladders kept under these versions. */
export async function findLadders(
  tx: Tx,
  versions: readonly string[],
): Promise<Map<string, unknown>> {
  if (versions.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(ladders)
    .where(inArray(ladders.version, [...versions]));
  return new Map(rows.map((row) => [row.version, row.snapshot]));
}

/** The ladders that running issues go by. */
export async function listLaddersInUse(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ ladder: issues.ladder })
    .from(issues)
    .where(inArray(issues.state, [...RUNNING]))
    .groupBy(issues.ladder);
  return rows.map((row) => row.ladder);
}
