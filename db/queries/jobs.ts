import { and, desc, eq, inArray, isNull, lt, lte, ne, or } from "drizzle-orm";
import { jobRuns } from "../schema/index.ts";
import type { Tx } from "../store.ts";

const RUNNING = "running";

export interface JobSlot {
  readonly name: string;
  readonly slot: string;
}

/** A hold on a slot. What is done under a token that no longer holds it changes nothing. */
export interface JobLease {
  readonly token: string;
  readonly until: Date;
}

const isSlot = ({ name, slot }: JobSlot) => and(eq(jobRuns.name, name), eq(jobRuns.slot, slot));
const isHeld = (which: JobSlot, token: string) =>
  and(isSlot(which), eq(jobRuns.result, RUNNING), eq(jobRuns.lease, token));

/**
 * Takes a job's slot if nobody has run it, or if the lease of whoever took it has run out; false where it is done or
 * under way.
 */
export async function claimJob(
  tx: Tx,
  which: JobSlot,
  lease: JobLease,
  now: Date,
): Promise<boolean> {
  const held = { lease: lease.token, leaseUntil: lease.until, ranAt: now };
  const added = await tx
    .insert(jobRuns)
    .values({ ...which, ...held, result: RUNNING })
    .onConflictDoUpdate({
      target: [jobRuns.name, jobRuns.slot],
      set: held,
      setWhere: and(
        eq(jobRuns.result, RUNNING),
        or(isNull(jobRuns.leaseUntil), lte(jobRuns.leaseUntil, now)),
      )!,
    })
    .returning({ id: jobRuns.id });
  return added.length > 0;
}

/** Holds a slot for longer; false where another process has taken it over. */
export async function renewJob(tx: Tx, which: JobSlot, lease: JobLease): Promise<boolean> {
  const rows = await tx
    .update(jobRuns)
    .set({ leaseUntil: lease.until })
    .where(isHeld(which, lease.token))
    .returning({ id: jobRuns.id });
  return rows.length > 0;
}

/** Writes down what came of a job's run; false where another process has taken it over. */
export async function finishJob(
  tx: Tx,
  which: JobSlot,
  token: string,
  result: string,
): Promise<boolean> {
  const rows = await tx
    .update(jobRuns)
    .set({ result: result.slice(0, 500), lease: null, leaseUntil: null })
    .where(isHeld(which, token))
    .returning({ id: jobRuns.id });
  return rows.length > 0;
}

/** Gives a slot back that failed, so that the next tick tries again. */
export async function releaseJob(tx: Tx, which: JobSlot, token: string): Promise<void> {
  await tx.delete(jobRuns).where(isHeld(which, token));
}

/** Marks a slot as done without running it; nothing where somebody has it. */
export async function skipJob(tx: Tx, which: JobSlot, why: string, now: Date): Promise<void> {
  await tx
    .insert(jobRuns)
    .values({ ...which, ranAt: now, result: why })
    .onConflictDoNothing({ target: [jobRuns.name, jobRuns.slot] });
}

/** The names of those jobs whose slot was run to its end. */
export async function findFinishedJobs(tx: Tx, slots: readonly JobSlot[]): Promise<Set<string>> {
  if (slots.length === 0) return new Set();
  const rows = await tx
    .select({ name: jobRuns.name, slot: jobRuns.slot })
    .from(jobRuns)
    .where(
      and(
        inArray(jobRuns.name, [...new Set(slots.map((one) => one.name))]),
        inArray(jobRuns.slot, [...new Set(slots.map((one) => one.slot))]),
        ne(jobRuns.result, RUNNING),
      ),
    );
  const wanted = new Map(slots.map((one) => [one.name, one.slot]));
  return new Set(rows.filter((row) => wanted.get(row.name) === row.slot).map((row) => row.name));
}

/** The last runs, latest first. */
export async function listJobRuns(tx: Tx, limit: number) {
  return await tx.select().from(jobRuns).orderBy(desc(jobRuns.id)).limit(limit);
}

/** Forgets a job's runs that are older than this. */
export async function pruneJobRuns(tx: Tx, name: string, before: Date): Promise<void> {
  await tx.delete(jobRuns).where(and(eq(jobRuns.name, name), lt(jobRuns.ranAt, before)));
}
