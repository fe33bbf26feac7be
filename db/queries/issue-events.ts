import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Recorded } from "../../src/domain/issue/index.ts";
import { issueEvents } from "../schema/index.ts";
import type { Tx } from "../store.ts";

export type IssueEventRow = typeof issueEvents.$inferSelect;

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

/** An issue's timeline, oldest first. */
export async function listIssueEvents(tx: Tx, no: number): Promise<IssueEventRow[]> {
  return await tx
    .select()
    .from(issueEvents)
    .where(eq(issueEvents.no, no))
    .orderBy(asc(issueEvents.at), asc(issueEvents.id));
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
