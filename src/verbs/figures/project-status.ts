import { findMovements } from "../../../db/queries/figures.ts";
import { listEntriesOfTask } from "../../../db/queries/filings.ts";
import { findNames } from "../../../db/queries/people.ts";
import { findPostsFor } from "../../../db/queries/posts.ts";
import { findProjectByName } from "../../../db/queries/projects.ts";
import { buildTaskView, type TaskView } from "../../domain/board/project.ts";
import { issueItem, isOverdue, type TaskLine } from "../../domain/board/line.ts";
import { some } from "../../domain/board/share.ts";
import type { IssueItem, Some } from "../../domain/board/view.ts";
import { addDays, type Day } from "../../domain/day.ts";
import { plain } from "../../domain/figure.ts";
import { PACE_DAYS } from "../../domain/figures/forecast.ts";
import { amountOf, isOpen, type Measure } from "../../domain/figures/task.ts";
import type { Metric } from "../../domain/metric.ts";
import type { VerbCtx } from "../ctx.ts";
import { hurry } from "./breathe.ts";
import { loadBoard } from "./load-board.ts";
import { momentAt } from "./moment.ts";

/** All that one card says of a project. */
export interface ProjectStatus {
  readonly name: string;
  readonly street: string;
  readonly today: Day;
  readonly isClosed: boolean;
  /** The task that is worked on first; then those of other years or kinds. */
  readonly tasks: readonly TaskView[];
  readonly lastReport: { readonly day: Day; readonly by: string } | null;
  readonly issues: Some<IssueItem> & { readonly overdue: number };
  readonly posts: readonly {
    readonly post: string;
    readonly openId: string;
    readonly name: string;
  }[];
  /** What each of the last days added, latest first; filled where details are asked for. */
  readonly days: readonly { readonly day: Day; readonly metric: Metric; readonly added: string }[];
  readonly entries: readonly { readonly day: Day; readonly by: string; readonly words: string }[];
}

const ISSUES_SHOWN = 3;
const ENTRIES_SHOWN = 8;
const metricOf: Readonly<Record<Measure, Metric>> = {
  mu: "delivered_area_mu",
  sqm: "demolished_area_sqm",
  households: "cleared_households",
};
const shownMetrics: readonly Metric[] = [
  "signed_households",
  "vacated_households",
  "demolished_households",
  "cleared_households",
  "delivered_area_mu",
  "demolished_area_sqm",
];

/** Reads where a project stands; null where there is none of this name. */
export async function projectStatus(
  ctx: Pick<VerbCtx, "tx" | "now" | "timeZone">,
  name: string,
  isDetailed: boolean,
): Promise<ProjectStatus | null> {
  const project = await findProjectByName(ctx.tx, name);
  if (!project) return null;
  const moment = await momentAt(ctx.tx, ctx.now, ctx.timeZone);
  const board = await loadBoard(ctx.tx, moment, { projectIds: [project.id] }, hurry);
  const lines = board.tasks.toSorted(
    (a, b) => Number(isOpen(b.task)) - Number(isOpen(a.task)) || b.taskId - a.taskId,
  );
  const first = lines[0];
  const movements = await findMovements(
    ctx.tx,
    lines.map((line) => line.taskId),
    shownMetrics,
    addDays(moment.today, 1 - PACE_DAYS),
  );
  const entries = first
    ? await listEntriesOfTask(ctx.tx, first.taskId, isDetailed ? ENTRIES_SHOWN : 1)
    : [];
  const held = await findPostsFor(ctx.tx, [project.name, project.street], moment.today);
  const names = await findNames(ctx.tx, [
    ...held.map((post) => post.openId),
    ...entries.map((entry) => entry.by),
    ...board.issues.flatMap((issue) => issue.owner ?? []),
  ]);
  const running = board.issues.filter((one) => one.state === "open" || one.state === "acked");
  const moved = (line: TaskLine, metric: Metric | undefined) =>
    movements
      .filter((row) => row.taskId === line.taskId && row.metric === metric)
      .map(({ day, added }) => ({ day, increment: added }));
  const last = entries[0];
  return {
    name: project.name,
    street: project.street,
    today: moment.today,
    isClosed: project.closedAt !== null,
    tasks: lines.map((line) => {
      const measure = amountOf(line.task)?.measure;
      const households = moved(line, "demolished_households");
      const amount = moved(line, measure && metricOf[measure]);
      return buildTaskView(line, { amount, households }, moment.today, moment.calendar);
    }),
    lastReport: last ? { day: last.asOf, by: names.get(last.by) ?? "" } : null,
    issues: {
      ...some(running, ISSUES_SHOWN, (one) => issueItem(one, moment, names)),
      overdue: running.filter((one) => isOverdue(one, moment.now)).length,
    },
    posts: held.map(({ post, openId }) => ({ post, openId, name: names.get(openId) ?? "" })),
    days: isDetailed
      ? movements
          .filter((row) => row.taskId === first?.taskId && !row.added.eq(0))
          .map((row) => ({ day: row.day, metric: row.metric as Metric, added: plain(row.added) }))
          .sort((a, b) => (a.day < b.day ? 1 : -1))
      : [],
    entries: isDetailed
      ? entries.map((one) => ({ day: one.asOf, by: names.get(one.by) ?? "", words: one.words }))
      : [],
  };
}
