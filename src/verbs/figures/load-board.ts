import { findMovements } from "../../../db/queries/figures.ts";
import { listIssueLines, listRunningNos } from "../../../db/queries/figures-issues.ts";
import { listTasks, type TaskWithProject } from "../../../db/queries/projects.ts";
import type { Tx } from "../../../db/store.ts";
import type { IssueLine, TaskLine } from "../../domain/board/line.ts";
import { addDays } from "../../domain/day.ts";
import { PACE_DAYS } from "../../domain/figures/forecast.ts";
import { lightOf, type OpenIssue } from "../../domain/figures/lights.ts";
import type { Movement, Span } from "../../domain/figures/pace.ts";
import { planSpan } from "../../domain/figures/plan-year.ts";
import { amountOf, isOpen, type Measure } from "../../domain/figures/task.ts";
import { standingRequest } from "../../domain/issue/index.ts";
import type { Metric } from "../../domain/metric.ts";
import { figuresOf } from "../task-figures.ts";
import type { Breathe } from "./breathe.ts";
import { pagesOf } from "./breathe.ts";
import type { Moment } from "./moment.ts";

/** Rows a page: small enough that reading one holds nothing up for more than a few milliseconds. */
export const PAGE = 40;

const measureMetric: Readonly<Record<Measure, Metric>> = {
  mu: "delivered_area_mu",
  sqm: "demolished_area_sqm",
  households: "cleared_households",
};

/** The part of the ledger that a question is about. */
export interface BoardFilter {
  readonly street?: string;
  readonly projectIds?: readonly number[];
}

/** All that still runs: tasks with their lights, and the issues that have not come to their end. */
export interface Board {
  readonly moment: Moment;
  /** The year that its list is of. */
  readonly year: Span;
  readonly tasks: readonly TaskLine[];
  readonly issues: readonly IssueLine[];
}

/** Reads the tasks by pages from their summary rows, each with its light and recent movement. */
export async function loadBoard(
  tx: Tx,
  moment: Moment,
  filter: BoardFilter,
  breathe: Breathe,
): Promise<Board> {
  const issues = await loadIssues(tx, moment, filter, breathe);
  const byProject = openByProject(issues);
  const tasks: TaskLine[] = [];
  for (let afterId = 0; ;) {
    const page = await listTasks(tx, { ...filter, afterId, limit: PAGE });
    tasks.push(...(await linesOf(tx, page, moment, byProject)));
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    afterId = last.task.id;
    await breathe();
  }
  const year = planSpan(
    tasks.map((line) => line.task),
    moment.today,
  );
  return { moment, year, tasks, issues };
}

async function loadIssues(
  tx: Tx,
  moment: Moment,
  filter: BoardFilter,
  breathe: Breathe,
): Promise<readonly IssueLine[]> {
  const issues: IssueLine[] = [];
  for (const page of pagesOf(await listRunningNos(tx), PAGE * 2)) {
    const rows = await listIssueLines(tx, page);
    issues.push(
      ...rows
        .filter(
          (row) =>
            (filter.street === undefined || row.street === filter.street) &&
            (!filter.projectIds ||
              (row.projectId !== null && filter.projectIds.includes(row.projectId))),
        )
        .map((row) => ({ ...row, pending: standingRequest(row, moment.now, moment) })),
    );
    await breathe();
  }
  return issues;
}

function openByProject(issues: readonly IssueLine[]): ReadonlyMap<number, readonly OpenIssue[]> {
  const byProject = new Map<number, OpenIssue[]>();
  for (const issue of issues) {
    if (issue.projectId === null || (issue.state !== "open" && issue.state !== "acked")) continue;
    const open = { no: issue.no, dueAt: issue.dueAt, isUrgent: issue.severity === "urgent" };
    const list = byProject.get(issue.projectId);
    if (list) list.push(open);
    else byProject.set(issue.projectId, [open]);
  }
  return byProject;
}

async function linesOf(
  tx: Tx,
  page: readonly TaskWithProject[],
  moment: Moment,
  byProject: ReadonlyMap<number, readonly OpenIssue[]>,
): Promise<TaskLine[]> {
  const open = page.filter((one) => one.task.status !== "done" && one.task.status !== "closed");
  const rows = await findMovements(
    tx,
    open.map((one) => one.task.id),
    Object.values(measureMetric),
    addDays(moment.today, 1 - PACE_DAYS),
  );
  const byTask = new Map<string, Movement[]>();
  for (const { taskId, metric, day, added } of rows) {
    const key = `${taskId} ${metric}`;
    const list = byTask.get(key);
    if (list) list.push({ day, increment: added });
    else byTask.set(key, [{ day, increment: added }]);
  }
  return page.map((stored) => {
    const task = figuresOf(stored);
    const amount = isOpen(task) ? amountOf(task) : null;
    const metric = amount && measureMetric[amount.measure];
    return {
      task,
      taskId: stored.task.id,
      projectId: stored.project.id,
      light: lightOf({
        task,
        asOf: moment.today,
        now: moment.now,
        issues: byProject.get(stored.project.id) ?? [],
      }),
      movements: byTask.get(`${stored.task.id} ${metric}`) ?? [],
    };
  });
}
