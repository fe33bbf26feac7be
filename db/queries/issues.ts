import { and, asc, eq, gte, inArray, isNotNull, lte, or, sql, type SQL } from "drizzle-orm";
import type { Issue, Recorded } from "../../src/domain/issue/index.ts";
import { issueEvents, issues, ladders, projects } from "../schema/index.ts";
import type { Tx } from "../store.ts";

export type IssueRow = typeof issues.$inferSelect;
export type IssueEventRow = typeof issueEvents.$inferSelect;

/** States in which an issue waits for somebody. */
export const RUNNING = ["open", "acked", "snoozed"] as const;

/** An issue as the rules see it, with where it was said. */
export interface StoredIssue {
  readonly issue: Issue;
  readonly row: IssueRow;
  readonly project: string | null;
}

function toIssue(row: IssueRow, project: string | null): Issue {
  return {
    ...row,
    project,
    category: row.category as Issue["category"],
    pending: readPending(row.pending),
  };
}

/** Moments inside a stored request are text in JSON. */
function readPending(kept: Record<string, unknown> | null): Issue["pending"] {
  if (!kept) return null;
  const until = kept["what"] === "extension" ? new Date(String(kept["until"])) : kept["until"];
  return { ...kept, at: new Date(String(kept["at"])), until } as unknown as Issue["pending"];
}

function toRow(issue: Issue): Omit<typeof issues.$inferInsert, "no" | "messageId" | "chatId"> {
  const { no: _no, project: _project, pending, ...rest } = issue;
  return { ...rest, pending: pending === null ? null : { ...pending } };
}

/** The number that the next issue gets. Inside a write transaction nobody else can take it. */
export async function nextIssueNo(tx: Tx): Promise<number> {
  const [row] = await tx.select({ most: sql<number | null>`max(${issues.no})` }).from(issues);
  return (row?.most ?? 0) + 1;
}

/** Writes a new issue down. */
export async function addIssue(
  tx: Tx,
  issue: Issue,
  place: {
    messageId: string;
    chatId: string;
    projectId: number | null;
    households?: number | null;
    entryId?: number | null;
    nextStepAt: Date | null;
  },
): Promise<void> {
  await tx.insert(issues).values({ ...toRow(issue), no: issue.no, ...place });
}

/** Writes an issue's new state, if it still is in the state that was read; false where somebody was first. */
export async function saveIssue(
  tx: Tx,
  before: IssueRow,
  issue: Issue,
  nextStepAt: Date | null,
): Promise<boolean> {
  const saved = await tx
    .update(issues)
    .set({ ...toRow(issue), nextStepAt })
    .where(
      and(eq(issues.no, before.no), eq(issues.state, before.state), eq(issues.rung, before.rung)),
    )
    .returning({ no: issues.no });
  return saved.length > 0;
}

/** Sets columns that are not part of the issue's life, such as its card. */
export async function updateIssueRow(
  tx: Tx,
  no: number,
  change: Partial<
    Pick<typeof issues.$inferInsert, "cardMessageId" | "nextStepAt" | "projectId" | "entryId">
  >,
): Promise<void> {
  await tx.update(issues).set(change).where(eq(issues.no, no));
}

/** A line of the timeline to be. */
export type NewLine = Omit<Recorded, "what"> & {
  readonly what: string;
  readonly data?: Record<string, unknown>;
};

/** Adds lines to the timeline; returns their ids in the same order. */
export async function addIssueEvents(
  tx: Tx,
  no: number,
  lines: readonly NewLine[],
): Promise<number[]> {
  const [ids] = await addEventsOfMany(tx, [{ no, lines }]);
  return ids!;
}

type LinesOf = { readonly no: number; readonly lines: readonly NewLine[] };

function eventRows(many: readonly LinesOf[]): (typeof issueEvents.$inferInsert)[] {
  return many.flatMap(({ no, lines }) =>
    lines.map(({ at, by, what, text, data, ...more }) => {
      return { no, at, by: by ?? "bot", what, text: text ?? null, data: { ...more, ...data } };
    }),
  );
}

/** Adds lines to the timelines of several issues whose ids nobody asks for. */
export async function noteLines(tx: Tx, many: readonly LinesOf[]): Promise<void> {
  const rows = eventRows(many);
  if (rows.length > 0) await tx.insert(issueEvents).values(rows);
}

/** Adds lines to the timelines of several issues; returns each one's ids, all in the order given. */
export async function addEventsOfMany(tx: Tx, many: readonly LinesOf[]): Promise<number[][]> {
  const rows = eventRows(many);
  if (rows.length === 0) return many.map(() => []);
  const added = await tx.insert(issueEvents).values(rows).returning({ id: issueEvents.id });
  // Each new row's id is above the last one's; in which order they come back is not said.
  const ids = added.map((row) => row.id).sort((a, b) => a - b);
  return many.map(({ lines }) => ids.splice(0, lines.length));
}

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

/** One issue by its number, or null. */
export async function findIssue(tx: Tx, no: number): Promise<StoredIssue | null> {
  const [found] = await findIssues(tx, eq(issues.no, no), 1);
  return found ?? null;
}

/** Issues by their numbers; those that are not there are left out. */
export async function findIssuesByNo(
  tx: Tx,
  nos: readonly number[],
): Promise<Map<number, StoredIssue>> {
  if (nos.length === 0) return new Map();
  const found = await findIssues(tx, inArray(issues.no, [...nos]), nos.length);
  return new Map(found.map((one) => [one.issue.no, one]));
}

/** The issue whose own card, or whose first message, this is. */
export async function findIssueByMessage(tx: Tx, messageId: string): Promise<StoredIssue | null> {
  const [found] = await findIssues(
    tx,
    sql`${issues.cardMessageId} = ${messageId} or ${issues.messageId} = ${messageId}`,
    1,
  );
  return found ?? null;
}

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

/** The ladders that running issues go by. */
export async function listLaddersInUse(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ ladder: issues.ladder })
    .from(issues)
    .where(inArray(issues.state, [...RUNNING]))
    .groupBy(issues.ladder);
  return rows.map((row) => row.ladder);
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

/** An issue's timeline, oldest first. */
export async function listIssueEvents(tx: Tx, no: number): Promise<IssueEventRow[]> {
  return await tx
    .select()
    .from(issueEvents)
    .where(eq(issueEvents.no, no))
    .orderBy(asc(issueEvents.at), asc(issueEvents.id));
}

async function findIssues(tx: Tx, where: SQL | undefined, limit: number): Promise<StoredIssue[]> {
  const rows = await tx
    .select({ row: issues, project: projects.name })
    .from(issues)
    .leftJoin(projects, eq(projects.id, issues.projectId))
    .where(where)
    .orderBy(asc(issues.dueAt), asc(issues.no))
    .limit(limit);
  return rows.map(({ row, project }) => ({ row, project, issue: toIssue(row, project) }));
}

/** Changes the data of a line of the timeline: when it was sent, read, acted on. Nothing else of it ever changes. */
export async function noteOnEvents(
  tx: Tx,
  ids: readonly number[],
  note: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(issueEvents)
    .set({ data: sql`json_patch(coalesce(${issueEvents.data}, '{}'), ${JSON.stringify(note)})` })
    .where(inArray(issueEvents.id, [...ids]));
}

/** Lines of the timeline by their ids. */
export async function findEventsById(tx: Tx, ids: readonly number[]): Promise<IssueEventRow[]> {
  if (ids.length === 0) return [];
  return await tx
    .select()
    .from(issueEvents)
    .where(inArray(issueEvents.id, [...ids]));
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

/** Lines of the timelines of these issues that are of these kinds, oldest first. */
export async function listEventsOf(
  tx: Tx,
  nos: readonly number[],
  what: readonly string[],
): Promise<IssueEventRow[]> {
  if (nos.length === 0) return [];
  return await tx
    .select()
    .from(issueEvents)
    .where(and(inArray(issueEvents.no, [...nos]), inArray(issueEvents.what, [...what])))
    .orderBy(asc(issueEvents.at), asc(issueEvents.id));
}

/** Lines of all timelines of one kind in a span of time, `to` left out. */
export async function listEventsBetween(
  tx: Tx,
  what: readonly string[],
  from: Date,
  to: Date,
): Promise<IssueEventRow[]> {
  return await tx
    .select()
    .from(issueEvents)
    .where(
      and(
        inArray(issueEvents.what, [...what]),
        sql`${issueEvents.at} >= ${from.getTime()}`,
        sql`${issueEvents.at} < ${to.getTime()}`,
      ),
    )
    .orderBy(asc(issueEvents.at), asc(issueEvents.id));
}

/** The number of the issue that a report's words were made into, or null. */
export async function findIssueOfEntry(tx: Tx, entryId: number): Promise<number | null> {
  const [row] = await tx
    .select({ no: issues.no })
    .from(issues)
    .where(eq(issues.entryId, entryId))
    .limit(1);
  return row?.no ?? null;
}
