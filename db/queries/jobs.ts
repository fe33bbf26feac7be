import { and, desc, eq, lt, sql } from "drizzle-orm";
import { jobRuns } from "../schema/index.ts";
import type { Tx } from "../store.ts";

const RUNNING = "running";

/**
 * Takes a job's slot if nobody has run it, or if whoever took it has not come back since `before`; false where it
 * is done or under way.
 */
export async function claimJob(
  tx: Tx,
  name: string,
  slot: string,
  at: Date,
  before: Date,
): Promise<boolean> {
  const added = await tx
    .insert(jobRuns)
    .values({ name, slot, ranAt: at, result: RUNNING })
    .onConflictDoUpdate({
      target: [jobRuns.name, jobRuns.slot],
      set: { ranAt: at },
      setWhere: sql`${jobRuns.result} = ${RUNNING} and ${jobRuns.ranAt} < ${before.getTime()}`,
    })
    .returning({ id: jobRuns.id });
  return added.length > 0;
}

/** Writes down what came of a job's run. */
export async function finishJob(tx: Tx, name: string, slot: string, result: string): Promise<void> {
  await tx
    .update(jobRuns)
    .set({ result: result.slice(0, 500) })
    .where(and(eq(jobRuns.name, name), eq(jobRuns.slot, slot)));
}

/** Gives a slot back that failed, so that the next tick tries again. */
export async function releaseJob(tx: Tx, name: string, slot: string): Promise<void> {
  await tx
    .delete(jobRuns)
    .where(and(eq(jobRuns.name, name), eq(jobRuns.slot, slot), eq(jobRuns.result, RUNNING)));
}

/** True where the slot was run to its end. */
export async function hasJobRun(tx: Tx, name: string, slot: string): Promise<boolean> {
  const [row] = await tx
    .select({ result: jobRuns.result })
    .from(jobRuns)
    .where(and(eq(jobRuns.name, name), eq(jobRuns.slot, slot)));
  return row !== undefined && row.result !== RUNNING;
}

/** The last runs, latest first. */
export async function listJobRuns(tx: Tx, limit: number) {
  return await tx.select().from(jobRuns).orderBy(desc(jobRuns.id)).limit(limit);
}

/** Forgets a job's runs that are older than this. */
export async function pruneJobRuns(tx: Tx, name: string, before: Date): Promise<void> {
  await tx.delete(jobRuns).where(and(eq(jobRuns.name, name), lt(jobRuns.ranAt, before)));
}
