import { sql } from "drizzle-orm";
import type { Tx } from "./store.ts";

/** Runs work inside an open transaction and rolls back to before it where its outcome is not to be kept. */
export async function inSavepoint<T>(
  tx: Tx,
  work: () => Promise<T>,
  isKept: (outcome: T) => boolean,
): Promise<T> {
  await tx.run(sql`savepoint tentative`);
  const outcome = await work();
  if (!isKept(outcome)) await tx.run(sql`rollback to tentative`);
  await tx.run(sql`release tentative`);
  return outcome;
}
