import {
  countIssues as countIssuesBy,
  listIssues,
  type IssueFilter,
} from "../../../db/queries/issue-lists.ts";
import {
  findIssue,
  findIssueByMessage,
  findIssueOfEntry,
  updateIssueRow,
} from "../../../db/queries/issues.ts";
import { listIssueEvents, noteOnEvents } from "../../../db/queries/issue-events.ts";
import { listLaddersInUse } from "../../../db/queries/ladders.ts";
import { findPostsOf } from "../../../db/queries/posts.ts";
import { findProjectByName } from "../../../db/queries/projects.ts";
import type { VerbCtx } from "../ctx.ts";
import { envOf } from "./env.ts";
import { rulesOf } from "./rules.ts";
import { peopleNamed, viewIssue, viewIssues, type IssueView, type Person } from "./view.ts";

/** The issue that a message is about: its card, or the words it was raised with; null where it is none. */
export async function issueOfMessage(ctx: VerbCtx, messageId: string): Promise<number | null> {
  return (await findIssueByMessage(ctx.tx, messageId))?.issue.no ?? null;
}

/** The issue that was made of a report's words; null where there is none yet. */
export async function issueOfEntry(ctx: VerbCtx, entryId: number): Promise<number | null> {
  return await findIssueOfEntry(ctx.tx, entryId);
}

/** Gathers one issue for its card; null where there is none. */
export async function showIssue(ctx: VerbCtx, no: number): Promise<IssueView | null> {
  const stored = await findIssue(ctx.tx, no);
  return stored ? await viewIssue(envOf(ctx), stored.issue) : null;
}

/** One line of an issue's timeline with the names in it. */
export interface TimelineLine {
  readonly at: Date;
  readonly by: Person | null;
  readonly what: string;
  readonly text: string | null;
  readonly rung: number | null;
  readonly mentioned: readonly Person[];
  readonly sentAt: Date | null;
  readonly readAt: Date | null;
  readonly actedAt: Date | null;
}

/** An issue's timeline, oldest first, with the receipt of each mention. */
export async function timelineOf(ctx: VerbCtx, no: number): Promise<readonly TimelineLine[]> {
  const events = await listIssueEvents(ctx.tx, no);
  const ids = events.flatMap((event) => [event.by, ...mentioned(event.data)]);
  const named = await peopleNamed(ctx.tx, ids);
  const moment = (value: unknown) => (typeof value === "string" ? new Date(value) : null);
  return events.map((event) => ({
    at: event.at,
    by: event.by === "bot" ? null : named(event.by),
    what: event.what,
    text: event.text,
    rung: typeof event.data?.["rung"] === "number" ? event.data["rung"] : null,
    mentioned: mentioned(event.data).map(named),
    sentAt: moment(event.data?.["sent_at"]),
    readAt: moment(event.data?.["read_at"]),
    actedAt: moment(event.data?.["acted_at"]),
  }));
}

function mentioned(data: Record<string, unknown> | null): string[] {
  const list = data?.["mentioned"];
  return Array.isArray(list) ? list.map(String) : [];
}

/** A filter as a list's words give it: projects by name, late ones by the moment of asking. */
export interface ListFilter extends Omit<IssueFilter, "dueBefore" | "reached"> {
  readonly projects?: readonly string[];
  readonly isOverdue?: boolean;
  /** Those that have climbed onto the next case meeting's agenda. */
  readonly isOnAgenda?: boolean;
}

async function plainFilter(ctx: VerbCtx, filter: ListFilter): Promise<IssueFilter> {
  const { projects, isOverdue, isOnAgenda, ...rest } = filter;
  const ids: number[] = [];
  for (const name of projects ?? []) {
    const found = await findProjectByName(ctx.tx, name);
    if (found) ids.push(found.id);
  }
  return {
    ...rest,
    ...(projects ? { projectIds: ids } : {}),
    ...(isOnAgenda ? { reached: await agendaRungs(ctx) } : {}),
    ...(isOverdue ? { dueBefore: ctx.saidAt, states: ["open", "acked"] } : {}),
  };
}

/** From which rung on each ladder in use puts an issue on the agenda. */
async function agendaRungs(ctx: VerbCtx): Promise<{ ladder: string; rung: number }[]> {
  const rungs = [];
  for (const ladder of await listLaddersInUse(ctx.tx)) {
    const rules = await rulesOf(envOf(ctx), ladder);
    const rung = rules.ladder.rungs.findIndex((one) => one.isOnAgenda);
    if (rung >= 0) rungs.push({ ladder, rung });
  }
  return rungs;
}

/** Issues by filter, gathered for a list. */
export async function listViews(ctx: VerbCtx, filter: ListFilter): Promise<IssueView[]> {
  const env = envOf(ctx);
  const found = await listIssues(ctx.tx, await plainFilter(ctx, filter));
  return await viewIssues(
    env,
    found.map((one) => one.issue),
  );
}

/** How many issues a filter finds, and how many of them are late. */
export async function countIssues(
  ctx: VerbCtx,
  filter: ListFilter,
): Promise<{ total: number; overdue: number }> {
  return await countIssuesBy(ctx.tx, await plainFilter(ctx, filter), ctx.saidAt);
}

/** More than this nobody reads in one card. */
const MOST_MINE = 40;

/** What one person has to see to: own matters, requests to decide, results to confirm. */
export interface MyMatters {
  readonly own: readonly IssueView[];
  readonly toDecide: readonly IssueView[];
  readonly toConfirm: readonly IssueView[];
}

/** Gathers what waits for whoever asks, most urgent first. */
export async function myMatters(ctx: VerbCtx): Promise<MyMatters> {
  const own = await listViews(ctx, { owner: ctx.by, states: ["open", "acked"], limit: MOST_MINE });
  const toConfirm = await listViews(ctx, {
    raiser: ctx.by,
    states: ["resolved"],
    limit: MOST_MINE,
  });
  const held = await findPostsOf(ctx.tx, ctx.by, ctx.today);
  const decides = held.length > 0 || ctx.isAdmin;
  const asked = decides
    ? await listViews(ctx, { states: ["open", "acked", "snoozed"], isPending: true })
    : [];
  const climb = (view: IssueView) => (view.next?.at ?? view.issue.dueAt).getTime();
  return {
    own: own.toSorted((a, b) => climb(a) - climb(b)),
    toDecide: asked.filter((view) => view.asked?.approver?.openId === ctx.by),
    toConfirm,
  };
}

/** True where an issue was reported done and it is the speaker who says whether it is. */
export async function isToConfirm(ctx: VerbCtx, no: number): Promise<boolean> {
  const issue = (await findIssue(ctx.tx, no))?.issue;
  return issue?.state === "resolved" && issue.raiser === ctx.by;
}

/** The street of a project by its full name, with its id; null where there is no such project. */
export async function projectPlace(
  ctx: VerbCtx,
  name: string,
): Promise<{ id: number; name: string; street: string } | null> {
  const found = await findProjectByName(ctx.tx, name);
  return found ? { id: found.id, name: found.name, street: found.street } : null;
}

/** Takes the pressed message for the issue's card: it is being redrawn as one. */
export async function takeAsCard(
  ctx: VerbCtx,
  no: number,
  messageId: string,
  events: readonly number[],
): Promise<void> {
  await updateIssueRow(ctx.tx, no, { cardMessageId: messageId });
  await noteOnEvents(ctx.tx, events, { sent_at: ctx.now.toISOString(), messages: [messageId] });
}
