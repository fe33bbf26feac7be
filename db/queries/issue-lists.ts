import { and, asc, eq, gte, inArray, isNotNull, lte, or, sql, type SQL } from "drizzle-orm";
import type { Issue } from "../../src/domain/issue/index.ts";
import { issues, projects } from "../schema/index.ts";
import type { Tx } from "../store.ts";
import { RUNNING, type StoredIssue, toIssue, findIssues } from "./issues.ts";

export interface IssueFilter {
  readonly projectIds?: readonly number[];
  readonly street?: string;
  readonly owner?: string;
  readonly raiser?: string;
  readonly kind?: Issue["kind"];
  readonly category?: string;
  readonly states?: readonly Issue["state"][];
  readonly dueBefore?: Date;
  readonly chatId?: string;
  /** Under each of these ladders, those that have reached this rung. */
  readonly reached?: readonly { readonly ladder: string; readonly rung: number }[];
  /** Somebody's agreement is awaited. */
  readonly isPending?: boolean;
  readonly limit?: number;
}

/** Issues by filter, the most pressing first: earliest deadline, then number. */
export async function listIssues(tx: Tx, filter: IssueFilter): Promise<StoredIssue[]> {
  return await findIssues(tx, whereOf(filter), filter.limit ?? 200);
}

/** How many issues a filter finds, and how many of them are past their deadline and still to be done. */
export async function countIssues(
  tx: Tx,
  filter: IssueFilter,
  now: Date,
): Promise<{ total: number; overdue: number }> {
  const late = sql`${issues.state} in ('open', 'acked') and ${issues.dueAt} < ${now.getTime()}`;
  const [row] = await tx
    .select({
      total: sql<number>`count(*)`,
      overdue: sql<number>`coalesce(sum(${late}), 0)`,
    })
    .from(issues)
    .where(whereOf(filter));
  return { total: row!.total, overdue: row!.overdue };
}

function whereOf(filter: IssueFilter): SQL | undefined {
  return and(
    inArray(issues.state, [...(filter.states ?? RUNNING)]),
    filter.projectIds ? inArray(issues.projectId, [...filter.projectIds]) : undefined,
    filter.street === undefined ? undefined : eq(issues.street, filter.street),
    filter.owner === undefined ? undefined : eq(issues.owner, filter.owner),
    filter.raiser === undefined ? undefined : eq(issues.raiser, filter.raiser),
    filter.kind === undefined ? undefined : eq(issues.kind, filter.kind),
    filter.category === undefined ? undefined : eq(issues.category, filter.category),
    filter.dueBefore === undefined ? undefined : lte(issues.dueAt, filter.dueBefore),
    filter.chatId === undefined ? undefined : eq(issues.chatId, filter.chatId),
    filter.reached
      ? (or(
          ...filter.reached.map(({ ladder, rung }) =>
            and(eq(issues.ladder, ladder), gte(issues.rung, rung)),
          ),
        ) ?? sql`false`)
      : undefined,
    filter.isPending ? isNotNull(issues.pending) : undefined,
  );
}

/** Issues for which the clock has something to do by now, earliest first, page by page. */
export async function findTouchable(
  tx: Tx,
  now: Date,
  after: { readonly at: Date; readonly no: number } | null,
  limit: number,
): Promise<StoredIssue[]> {
  const rows = await tx
    .select({ row: issues, project: projects.name })
    .from(issues)
    .leftJoin(projects, eq(projects.id, issues.projectId))
    .where(
      and(
        sql`${issues.nextStepAt} is not null`,
        lte(issues.nextStepAt, now),
        after
          ? sql`(${issues.nextStepAt}, ${issues.no}) > (${after.at.getTime()}, ${after.no})`
          : undefined,
      ),
    )
    .orderBy(asc(issues.nextStepAt), asc(issues.no))
    .limit(limit);
  return rows.map(({ row, project }) => ({ row, project, issue: toIssue(row, project) }));
}

/** Issues in these states after a number, by number: for walks over all of them. */
export async function pageIssues(
  tx: Tx,
  states: readonly Issue["state"][],
  afterNo: number,
  limit: number,
): Promise<StoredIssue[]> {
  const rows = await tx
    .select({ row: issues, project: projects.name })
    .from(issues)
    .leftJoin(projects, eq(projects.id, issues.projectId))
    .where(and(sql`${issues.no} > ${afterNo}`, inArray(issues.state, [...states])))
    .orderBy(asc(issues.no))
    .limit(limit);
  return rows.map(({ row, project }) => ({ row, project, issue: toIssue(row, project) }));
}
