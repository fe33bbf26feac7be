import { and, asc, eq, inArray, isNotNull, lte, or, sql } from "drizzle-orm";
import { facts, inbox, issueEvents, issues, letters, projects } from "../schema/index.ts";
import type { Tx } from "../store.ts";

/** A stored arrival by its key, without what it says; null where it was never seen. */
export async function findArrival(tx: Tx, key: string) {
  const [row] = await tx
    .select({ key: inbox.key, state: inbox.state, tries: inbox.tries })
    .from(inbox)
    .where(eq(inbox.key, key));
  return row ?? null;
}

/** Arrivals without what they say, latest last. */
export async function listArrivals(tx: Tx) {
  return await tx
    .select({
      key: inbox.key,
      type: inbox.type,
      receivedAt: inbox.receivedAt,
      state: inbox.state,
      request: inbox.request,
    })
    .from(inbox)
    .orderBy(asc(inbox.seq));
}

/** Letters that are due, failed or in doubt, oldest first. What only fetches a file is no letter to anybody. */
export async function listUnsent(tx: Tx) {
  return await tx
    .select()
    .from(letters)
    .where(and(inArray(letters.state, ["due", "failed", "doubt"]), sql`${letters.kind} <> 'fetch'`))
    .orderBy(asc(letters.id));
}

/** Letters that are being tried: due now, held by a drain, or put off after a refusal. */
export async function findUnsettled(
  tx: Tx,
  now: Date,
): Promise<{ waiting: number; nextAt: Date | null }> {
  const [row] = await tx
    .select({
      waiting: sql<number>`count(*)`,
      nextAt: sql<number | null>`min(${letters.nextAt})`,
    })
    .from(letters)
    .where(
      and(
        eq(letters.state, "due"),
        or(lte(letters.nextAt, now), sql`${letters.tries} > 0`, isNotNull(letters.lease)),
        // One that waits behind another of its subject is settled when that one is.
        sql`not exists (select 1 from letters as earlier where earlier.subject = ${letters.subject} and earlier.id < ${letters.id} and earlier.state = 'due')`,
      ),
    );
  return {
    waiting: row!.waiting,
    nextAt: row!.nextAt === null ? null : new Date(row!.nextAt),
  };
}

/** Facts with the name of their project, in the order in which they were recorded. */
export async function listFacts(tx: Tx) {
  return await tx
    .select({ fact: facts, project: projects.name })
    .from(facts)
    .leftJoin(projects, eq(projects.id, facts.projectId))
    .orderBy(asc(facts.id));
}

/** Issues with the name of their project, by number. */
export async function listIssues(tx: Tx, no?: number) {
  return await tx
    .select({ issue: issues, project: projects.name })
    .from(issues)
    .leftJoin(projects, eq(projects.id, issues.projectId))
    .where(no === undefined ? undefined : eq(issues.no, no))
    .orderBy(asc(issues.no));
}

/** Everything that happened to these issues, in order. */
export async function listIssueEvents(tx: Tx, no?: number) {
  return await tx
    .select()
    .from(issueEvents)
    .where(no === undefined ? undefined : eq(issueEvents.no, no))
    .orderBy(asc(issueEvents.at), asc(issueEvents.id));
}
