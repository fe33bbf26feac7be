import { and, asc, desc, eq, gt, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import type { IssueLine } from "../../src/domain/board/line.ts";
import { type Figure, figure, SCALE } from "../../src/domain/figure.ts";
import {
  bindings,
  budgetLines,
  chats,
  dayFigures,
  entries,
  filings,
  issueEvents,
  issues,
  letters,
  posts,
  projects,
  tasks,
  totals,
} from "../schema/index.ts";
import type { Tx } from "../store.ts";

/** What a day added to one metric of a task. */
export interface MovementRow {
  readonly taskId: number;
  readonly day: string;
  readonly metric: string;
  readonly added: Figure;
}

/** Movements of some metrics of these tasks since a day. The metrics are named, so that the index reaches the day. */
export async function findMovements(
  tx: Tx,
  taskIds: readonly number[],
  metrics: readonly string[],
  since: string,
): Promise<MovementRow[]> {
  if (taskIds.length === 0) return [];
  return await tx
    .select()
    .from(dayFigures)
    .where(
      and(
        inArray(dayFigures.taskId, [...taskIds]),
        inArray(dayFigures.metric, [...metrics]),
        gte(dayFigures.day, since),
      ),
    );
}

/** What a stretch of days added, by metric; of one street, some projects, or all. */
export async function sumMovements(
  tx: Tx,
  period: { readonly from: string; readonly to: string },
  filter: {
    readonly street?: string;
    readonly projectIds?: readonly number[];
    readonly by?: "street" | "project";
  } = {},
): Promise<{ metric: string; group: string; added: Figure }[]> {
  const group =
    filter.by === "street" ? projects.street : filter.by === "project" ? projects.name : sql`''`;
  const rows = await tx
    .select({
      metric: dayFigures.metric,
      group: sql<string>`${group}`,
      added: sql<number>`sum(${dayFigures.added})`,
    })
    .from(dayFigures)
    .innerJoin(tasks, eq(tasks.id, dayFigures.taskId))
    .innerJoin(projects, eq(projects.id, tasks.projectId))
    .where(
      and(
        gte(dayFigures.day, period.from),
        lte(dayFigures.day, period.to),
        eq(tasks.isWithdrawn, false),
        filter.street === undefined ? undefined : eq(projects.street, filter.street),
        filter.projectIds ? inArray(tasks.projectId, [...filter.projectIds]) : undefined,
      ),
    )
    .groupBy(dayFigures.metric, group);
  return rows.map((row) => ({ ...row, added: figure(row.added).div(10 ** SCALE) }));
}

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
    pending: pending as unknown as IssueLine["pending"],
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

/** The id of the last filing; what comes after it is new. */
export async function findLastEntryId(tx: Tx): Promise<number> {
  const [row] = await tx
    .select({ id: entries.id })
    .from(entries)
    .orderBy(desc(entries.id))
    .limit(1);
  return row?.id ?? 0;
}

/** Corrections recorded after a filing, oldest first. */
export async function listCorrectionsAfter(tx: Tx, entryId: number, since: Date, limit = 200) {
  return await tx
    .select({
      id: entries.id,
      project: projects.name,
      street: projects.street,
      by: entries.by,
      asOf: entries.asOf,
      words: entries.words,
    })
    .from(entries)
    .innerJoin(projects, eq(projects.id, entries.projectId))
    .where(
      and(
        gt(entries.id, entryId),
        gte(entries.recordedAt, since),
        eq(entries.isCorrection, true),
        eq(entries.state, "ok"),
      ),
    )
    .orderBy(asc(entries.id))
    .limit(limit);
}

/** Letters that did not arrive, or whose arrival is in doubt, decided since a moment; with the chat's name. */
export async function listUndelivered(tx: Tx, since: Date, limit = 200) {
  return await tx
    .select({
      kind: letters.kind,
      state: letters.state,
      chat: chats.name,
      openId: letters.openId,
      code: letters.errorCode,
      at: letters.createdAt,
    })
    .from(letters)
    .leftJoin(chats, eq(chats.chatId, letters.chatId))
    .where(and(sql.raw("letters.state in ('failed', 'doubt')"), gte(letters.createdAt, since)))
    .orderBy(desc(letters.id))
    .limit(limit);
}

/** Posts in force of these names over all scopes. */
export async function listHolders(
  tx: Tx,
  names: readonly (typeof posts.$inferSelect)["post"][],
  today: string,
): Promise<{ scope: string; post: string; openId: string }[]> {
  return await tx
    .select({ scope: posts.scope, post: posts.post, openId: posts.openId })
    .from(posts)
    .where(
      and(
        inArray(posts.post, [...names]),
        isNull(posts.endedAt),
        sql`(${posts.until} is null or ${posts.until} >= ${today})`,
      ),
    )
    .orderBy(asc(posts.id));
}

/** Open groups and what they speak for. */
export async function listBoundChats(
  tx: Tx,
  kinds: readonly ("project" | "street" | "leaders")[],
): Promise<
  {
    chatId: string;
    name: string;
    kind: "project" | "street" | "leaders";
    street: string | null;
    projectId: number | null;
  }[]
> {
  return await tx
    .select({
      chatId: bindings.chatId,
      name: chats.name,
      kind: bindings.kind,
      street: bindings.street,
      projectId: bindings.projectId,
    })
    .from(bindings)
    .innerJoin(chats, eq(chats.chatId, bindings.chatId))
    .where(
      and(isNull(bindings.endedAt), eq(chats.isOpen, true), inArray(bindings.kind, [...kinds])),
    )
    .orderBy(asc(bindings.id));
}

/** True where a letter of this key was decided already. */
export async function hasLetter(tx: Tx, key: string): Promise<boolean> {
  const [row] = await tx.select({ id: letters.id }).from(letters).where(eq(letters.key, key));
  return row !== undefined;
}

/** A year's lines of the budget sheet. */
export async function listBudget(tx: Tx, year: number) {
  return await tx
    .select()
    .from(budgetLines)
    .where(eq(budgetLines.year, year))
    .orderBy(asc(budgetLines.id));
}

/** The running total of one metric over the tasks of a street, of some projects, or of all, by street or project. */
export async function sumTotals(
  tx: Tx,
  metric: string,
  filter: {
    readonly street?: string;
    readonly projectIds?: readonly number[];
    readonly by?: "street" | "project";
  } = {},
): Promise<{ group: string; total: Figure }[]> {
  const group =
    filter.by === "street" ? projects.street : filter.by === "project" ? projects.name : sql`''`;
  const rows = await tx
    .select({ group: sql<string>`${group}`, total: sql<number>`sum(${totals.total})` })
    .from(totals)
    .innerJoin(tasks, eq(tasks.id, totals.taskId))
    .innerJoin(projects, eq(projects.id, tasks.projectId))
    .where(
      and(
        eq(totals.metric, metric),
        eq(tasks.isWithdrawn, false),
        filter.street === undefined ? undefined : eq(projects.street, filter.street),
        filter.projectIds ? inArray(tasks.projectId, [...filter.projectIds]) : undefined,
      ),
    )
    .groupBy(group);
  return rows.map((row) => ({ group: row.group, total: figure(row.total).div(10 ** SCALE) }));
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

/** How many filings about these projects stand for a day. */
export async function countFilingsOn(
  tx: Tx,
  projectIds: readonly number[],
  day: string,
): Promise<number> {
  if (projectIds.length === 0) return 0;
  const [row] = await tx
    .select({ count: sql<number>`coalesce(sum(${filings.count}), 0)` })
    .from(filings)
    .innerJoin(tasks, eq(tasks.id, filings.taskId))
    .where(and(eq(filings.day, day), inArray(tasks.projectId, [...projectIds])));
  return row?.count ?? 0;
}
