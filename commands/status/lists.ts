import type { Line } from "../../src/card.ts";
import type { Ctx } from "../../src/command/spec.ts";
import {
  isForLeaders,
  isOverdue,
  standingDays,
  issueItem,
  taskItem,
  type TaskLine,
  worstFirst,
} from "../../src/domain/board/line.ts";
import { inScope, type Scope } from "../../src/domain/board/scope.ts";
import { isCounted, isOpen, type TaskKind } from "../../src/domain/figures/task.ts";
import { detailText } from "../../src/text/status-detail.ts";
import { issueLine, taskLine } from "../../src/text/status-words.ts";
import { areaStatus, type AreaStatus, ownersOf } from "../../src/verbs/figures/area-status.ts";
import { digestSince, listCorrections, listFailed } from "../../src/verbs/figures/since.ts";
import { listResolved } from "../../src/verbs/figures/issue-figures.ts";

/** Every list that a figure leads to. */
export const listNames = [
  "unfinished",
  "lights",
  "red",
  "yellow",
  "green",
  "clear",
  "stalled",
  "due",
  "overdue",
  "issues",
  "decisions",
  "closed",
  "corrections",
  "failed",
] as const;

export type ListName = (typeof listNames)[number];

export interface ListOptions {
  /** Standing still for so many days. */
  readonly days?: number;
  readonly project?: string;
  readonly taskKind?: TaskKind;
}

/** The lines behind a figure, worst first. */
export async function linesOf(
  ctx: Ctx,
  of: ListName,
  scope: Scope,
  options: ListOptions = {},
): Promise<readonly Line[]> {
  if (of === "corrections" || of === "failed" || of === "closed") {
    return await linesSince(ctx, of, scope);
  }
  const area = only(await areaStatus(ctx, scope), options);
  if (of === "overdue" || of === "issues" || of === "decisions") {
    return await issueLines(ctx, of, area);
  }
  return taskLines(of, area, options.days).map((line) => taskLine(taskItem(line, ctx.today)));
}

function only(area: AreaStatus, { project, taskKind }: ListOptions): AreaStatus {
  return {
    ...area,
    tasks: area.tasks.filter(
      ({ task }) => (!project || task.name === project) && (!taskKind || task.kind === taskKind),
    ),
    issues: area.issues.filter((one) => !project || one.project === project),
  };
}

function taskLines(of: ListName, area: AreaStatus, days = 30): readonly TaskLine[] {
  const counted = area.tasks.filter((line) => isCounted(line.task));
  const open = counted.filter((line) => isOpen(line.task));
  const standing = (line: TaskLine): number => standingDays(line.task, area.moment.today) ?? -1;
  switch (of) {
    case "clear":
      return counted.filter((line) => line.task.kind === "clear_up" && isOpen(line.task));
    case "red":
    case "yellow":
    case "green":
      return worstFirst(open.filter((line) => line.light?.color === of));
    case "lights":
      return worstFirst(
        open.filter((line) => line.light?.color === "red" || line.light?.color === "yellow"),
      );
    case "stalled":
      return open
        .filter((line) => line.task.status !== "paused" && standing(line) >= days)
        .toSorted((a, b) => standing(b) - standing(a));
    case "due":
      return open
        .filter((line) => line.task.dueOn !== undefined)
        .toSorted((a, b) => (a.task.dueOn! < b.task.dueOn! ? -1 : 1));
    default:
      return worstFirst(open);
  }
}

async function issueLines(ctx: Ctx, of: ListName, area: AreaStatus): Promise<readonly Line[]> {
  const open = area.issues.filter((one) => one.state === "open" || one.state === "acked");
  const picked =
    of === "overdue"
      ? open.filter((one) => isOverdue(one, area.moment.now))
      : of === "decisions"
        ? area.issues.filter(isForLeaders)
        : open;
  const names = await ownersOf(ctx, picked);
  return picked
    .toSorted((a, b) => b.rung - a.rung || a.dueAt.getTime() - b.dueAt.getTime())
    .map((one) => {
      const item = issueItem(one, area.moment, names);
      return of === "decisions" ? detailText.decision(item) : issueLine(item);
    });
}

async function linesSince(
  ctx: Ctx,
  of: "corrections" | "failed" | "closed",
  scope: Scope,
): Promise<readonly Line[]> {
  const since = await digestSince(ctx);
  if (of === "failed") return (await listFailed(ctx, since.at)).map(detailText.failed);
  if (of === "corrections") {
    const rows = await listCorrections(ctx, since);
    return rows.filter((row) => inScope(scope, row.project, row.street)).map(detailText.correction);
  }
  const rows = await listResolved(ctx.tx, since.at, ctx.now);
  return rows.filter((row) => inScope(scope, row.project, row.street)).map(detailText.closed);
}
