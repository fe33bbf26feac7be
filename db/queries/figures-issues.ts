import { and, asc, desc, eq, gte, inArray, lte, sql } from "drizzle-orm";
import type { IssueLine } from "../../src/domain/board/line.ts";
import { issueEvents, issues, projects } from "../schema/index.ts";
import type { Tx } from "../store.ts";
import { readPending } from "./issues.ts";

// Written out, not bound: only so does SQLite see that the partial index of running issues answers it.

const IS_RUNNING = sql.raw("state in ('open', 'acked', 'snoozed', 'resolved')");

/** Numbers of all issues that have not come to their end, by the index of these alone. */
export async function listRunningNos(tx: Tx): Promise<number[]> {
  const rows = await tx.all<{ no: number }>(sql`select no from issues where ${IS_RUNNING}`);
  return rows.map((row) => row.no).sort((a, b) => a - b);
}

/** Running issues by number, as far as lights and lists need them. */
export async function listIssueLines(tx: Tx, nos: readonly number[]): Promise<IssueLine[]> {
  if (nos.length === 0) return [];
  const rows = await tx
    .select({
      no: issues.no,
      projectId: issues.projectId,
      project: projects.name,
      street: issues.street,
      projectStreet: projects.street,
      text: issues.text,
      owner: issues.owner,
      kind: issues.kind,
      category: issues.category,
      severity: issues.severity,
      state: issues.state,
      openedAt: issues.openedAt,
      dueAt: issues.dueAt,
      rung: issues.rung,
      pending: issues.pending,
      isRestricted: issues.isRestricted,
    })
    .from(issues)
    .leftJoin(projects, eq(projects.id, issues.projectId))
    .where(inArray(issues.no, [...nos]))
    .orderBy(asc(issues.dueAt), asc(issues.no));
  return rows.map(({ projectStreet, pending, ...row }) => ({
    ...row,
    street: row.street ?? projectStreet,
    category: row.category as IssueLine["category"],
    pending: readPending(pending),
  }));
}

/** What the digest counts of issues by number. */
export async function findIssueMoments(tx: Tx, nos: readonly number[]) {
  if (nos.length === 0) return [];
  return await tx
    .select({
      no: issues.no,
      projectId: issues.projectId,
      project: projects.name,
      street: issues.street,
      text: issues.text,
      owner: issues.owner,
      state: issues.state,
      isRestricted: issues.isRestricted,
      openedAt: issues.openedAt,
      dueAt: issues.dueAt,
      resolvedAt: issues.resolvedAt,
      resolution: issues.resolution,
      endedAs: issues.endedAs,
    })
    .from(issues)
    .leftJoin(projects, eq(projects.id, issues.projectId))
    .where(inArray(issues.no, [...nos]))
    .orderBy(asc(issues.no));
}

export type IssueMoments = Awaited<ReturnType<typeof findIssueMoments>>[number];

/** Numbers of the issues opened since a moment, the latest first, read back from the last number in small steps. */
export async function listNosOpenedSince(tx: Tx, since: Date): Promise<number[]> {
  const found: number[] = [];
  const step = 200;
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    const rows = await tx
      .select({ no: issues.no, openedAt: issues.openedAt })
      .from(issues)
      .where(sql`${issues.no} < ${before}`)
      .orderBy(desc(issues.no))
      .limit(step);
    found.push(...rows.filter((row) => row.openedAt >= since).map((row) => row.no));
    // Numbers follow the order of arrival; a whole step without one is older than any late arrival.
    if (rows.length < step || rows.every((row) => row.openedAt < since)) return found;
    before = rows.at(-1)!.no;
  }
}

/** Lines of some kinds of the timelines between two moments, oldest first. */
export async function listEventsBetween(
  tx: Tx,
  whats: readonly string[],
  from: Date,
  to: Date,
  limit = 5_000,
) {
  return await tx
    .select()
    .from(issueEvents)
    .where(
      and(
        inArray(issueEvents.what, [...whats]),
        gte(issueEvents.at, from),
        sql`${issueEvents.at} < ${to.getTime()}`,
      ),
    )
    .orderBy(asc(issueEvents.at))
    .limit(limit);
}

/** Lines of the timelines of these issues, oldest first. */
export async function listEventsOf(tx: Tx, nos: readonly number[], whats: readonly string[]) {
  if (nos.length === 0) return [];
  return await tx
    .select({ no: issueEvents.no, at: issueEvents.at, what: issueEvents.what })
    .from(issueEvents)
    .where(and(inArray(issueEvents.no, [...nos]), inArray(issueEvents.what, [...whats])))
    .orderBy(asc(issueEvents.at));
}

/** How many steps of the clock were due by a moment and have not been taken. */
export async function countWaitingSteps(tx: Tx, by: Date): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)` })
    .from(issues)
    .where(and(sql`${issues.nextStepAt} is not null`, lte(issues.nextStepAt, by)));
  return row?.count ?? 0;
}

/** When the first issue was opened; null while there is none. */
export async function findFirstIssueAt(tx: Tx): Promise<Date | null> {
  const [row] = await tx
    .select({ openedAt: issues.openedAt })
    .from(issues)
    .orderBy(asc(issues.no))
    .limit(1);
  return row?.openedAt ?? null;
}
