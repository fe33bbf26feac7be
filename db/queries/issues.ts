import { and, asc, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { Issue } from "../../src/domain/issue/index.ts";
import { issues, projects } from "../schema/index.ts";
import type { Tx } from "../store.ts";

export type IssueRow = typeof issues.$inferSelect;

/** States in which an issue waits for somebody. */
export const RUNNING = ["open", "acked", "snoozed"] as const;

/** An issue as the rules see it, with where it was said. */
export interface StoredIssue {
  readonly issue: Issue;
  readonly row: IssueRow;
  readonly project: string | null;
}

export function toIssue(row: IssueRow, project: string | null): Issue {
  return {
    ...row,
    project,
    category: row.category as Issue["category"],
    pending: readPending(row.pending),
  };
}

/** A stored request with its moments, which are text in JSON. */
export function readPending(kept: Record<string, unknown> | null): Issue["pending"] {
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

export async function findIssues(
  tx: Tx,
  where: SQL | undefined,
  limit: number,
): Promise<StoredIssue[]> {
  const rows = await tx
    .select({ row: issues, project: projects.name })
    .from(issues)
    .leftJoin(projects, eq(projects.id, issues.projectId))
    .where(where)
    .orderBy(asc(issues.dueAt), asc(issues.no))
    .limit(limit);
  return rows.map(({ row, project }) => ({ row, project, issue: toIssue(row, project) }));
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
