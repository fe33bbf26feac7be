import { findNames } from "../../../db/queries/people.ts";
import { findPostsOf } from "../../../db/queries/posts.ts";
import { listStreets } from "../../../db/queries/projects.ts";
import { type IssueLine, isOverdue, type TaskLine } from "../../domain/board/line.ts";
import { inScope, type Scope, scopeOfPosts } from "../../domain/board/scope.ts";
import { createTally } from "../../domain/board/tally.ts";
import type { Span } from "../../domain/figures/pace.ts";
import type { AreaView } from "../../domain/board/view.ts";
import type { VerbCtx } from "../ctx.ts";
import { type Breathe, hurry, pagesOf } from "./breathe.ts";
import { type Board, loadBoard, PAGE } from "./load-board.ts";
import { type Moment, momentAt } from "./moment.ts";

/** A district, a street or a leader's projects: the figures and the lines behind them. */
export interface AreaStatus {
  readonly scope: Scope;
  readonly moment: Moment;
  readonly view: AreaView;
  readonly tasks: readonly TaskLine[];
  readonly issues: readonly IssueLine[];
  readonly openIssues: number;
  readonly overdueIssues: number;
}

/** Adds up the part of a board that lies in a scope, against its list's year unless told. */
export async function addUp(
  board: Board,
  scope: Scope,
  breathe: Breathe,
  year: Span = board.year,
): Promise<AreaStatus> {
  const { moment } = board;
  const tally = createTally(moment.today, year);
  const tasks: TaskLine[] = [];
  for (const page of pagesOf(board.tasks, PAGE)) {
    const mine = page.filter(({ task }) => inScope(scope, task.name, task.street));
    tally.add(mine);
    tasks.push(...mine);
    await breathe();
  }
  const issues = board.issues.filter((one) => inScope(scope, one.project, one.street));
  const open = issues.filter((one) => one.state === "open" || one.state === "acked");
  return {
    scope,
    moment,
    view: { ...tally.view(), lacksList: board.year.due < moment.today },
    tasks,
    issues,
    openIssues: open.length,
    overdueIssues: open.filter((one) => isOverdue(one, moment.now)).length,
  };
}

/** Reads the figures of a scope: in a hurry inside a transaction, with room for others outside one. */
export async function areaStatus(
  ctx: Pick<VerbCtx, "tx" | "now" | "timeZone">,
  scope: Scope,
  breathe: Breathe = hurry,
): Promise<AreaStatus> {
  const moment = await momentAt(ctx.tx, ctx.now, ctx.timeZone);
  const filter = scope.kind === "street" ? { street: scope.street } : {};
  return await addUp(await loadBoard(ctx.tx, moment, filter, breathe), scope, breathe);
}

/** Whose figures somebody has asked for; JSON, so that a letter can carry it. */
export interface StatusAsked {
  readonly scope: Scope;
  readonly name: string;
  /** As of when, ISO. */
  readonly at: string;
}

/** What a person answers for by post, as leader, director or head; null where by none. */
export async function scopeOfPerson(
  ctx: Pick<VerbCtx, "tx">,
  openId: string,
  today: string,
): Promise<Scope | null> {
  const held = await findPostsOf(ctx.tx, openId, today);
  const leading = held.filter((one) =>
    ["leader", "director", "street_head", "head"].includes(one.post),
  );
  return scopeOfPosts(
    leading.map((one) => one.scope),
    await listStreets(ctx.tx),
  );
}

/** Names of the people who own these issues. */
export async function ownersOf(
  ctx: Pick<VerbCtx, "tx">,
  issues: readonly IssueLine[],
): Promise<ReadonlyMap<string, string>> {
  const owners = new Set(issues.flatMap((one) => one.owner ?? []));
  return await findNames(ctx.tx, [...owners]);
}
