import { type Day, dayOf, daysBetween } from "../day.ts";
import { plain } from "../figure.ts";
import { type Light, type LightPart, partOrder } from "../figures/lights.ts";
import { remainingHouseholds } from "../figures/progress.ts";
import type { Movement } from "../figures/pace.ts";
import { amountOf, isOpen, type TaskFigures } from "../figures/task.ts";
import type { Issue } from "../issue/issue.ts";
import { showShare } from "./share.ts";
import type { IssueItem, ReasonView, TaskItem } from "./view.ts";

/** One task with all that its light and forecast need, worked out when it was read. */
export interface TaskLine {
  readonly task: TaskFigures;
  readonly taskId: number;
  readonly projectId: number;
  readonly light: Light | null;
  /** Movements of the last weeks in the task's own measure. */
  readonly movements: readonly Movement[];
}

/** A running issue as lists and lights see it. */
export type IssueLine = Pick<
  Issue,
  | "no"
  | "text"
  | "project"
  | "street"
  | "owner"
  | "kind"
  | "category"
  | "severity"
  | "state"
  | "openedAt"
  | "dueAt"
  | "rung"
  | "pending"
> & { readonly projectId: number | null; readonly isRestricted: boolean };

const HOUR_MS = 3_600_000;

/** Shows what decided a light. */
export function reasonOf(part: LightPart | null | undefined): ReasonView | null {
  switch (part?.part) {
    case "pace":
      return {
        part: "pace",
        done: part.ratio.part.times(100).toFixed(1),
        planned: part.ratio.whole.times(100).toFixed(1),
        shortfall: part.shortfall.times(100).toFixed(1),
      };
    case "due":
      return { part: "due", dueOn: part.dueOn, daysLeft: part.daysLeft };
    case "statutory":
      return { part: "statutory", stage: part.deadline.stage, daysLeft: part.daysLeft };
    case "issue":
      return { part: "issue", no: part.no, days: part.daysOverdue, overdue: part.overdue };
    case "movement":
      return { part: "movement", days: part.days };
    default:
      return null;
  }
}

/** Days for which an open task has stood still; null where nothing tells since when. */
export function standingDays(task: TaskFigures, asOf: Day): number | null {
  const since = isOpen(task) ? (task.lastMovedOn ?? task.issuedOn) : undefined;
  return since === undefined ? null : daysBetween(since, asOf);
}

/** Shows one task in a list. */
export function taskItem(line: TaskLine, asOf: Day): TaskItem {
  const { task, light } = line;
  const amount = amountOf(task);
  const left = remainingHouseholds(task);
  return {
    project: task.name,
    street: task.street,
    color: light?.color ?? null,
    reason: reasonOf(light?.worst),
    amount: amount && {
      ...showShare({ part: amount.done, whole: amount.target }),
      measure: amount.measure,
    },
    remaining: left && plain(left),
    dueOn: task.dueOn ?? null,
    days: standingDays(task, asOf),
  };
}

/** Tells whether a running issue has passed its deadline: what is set aside or resolved waits for nobody. */
export function isOverdue(issue: Pick<IssueLine, "state" | "dueAt">, now: Date): boolean {
  return (issue.state === "open" || issue.state === "acked") && issue.dueAt < now;
}

/** Tells whether a running issue waits for a leader: a request to agree to, or a rung that only leaders hold. */
export function isForLeaders(issue: Pick<IssueLine, "state" | "pending" | "rung">): boolean {
  return issue.pending !== null || (issue.rung >= 3 && issue.state !== "resolved");
}

function askedOf({ pending, isRestricted }: IssueLine, timeZone: string): Pick<IssueItem, "asked"> {
  if (!pending) return {};
  const until =
    pending.what === "end"
      ? null
      : pending.what === "snooze"
        ? pending.until
        : dayOf(new Date(pending.until), timeZone);
  return { asked: { until, why: isRestricted ? "" : pending.text } };
}

/** Shows one issue in a list; the words of a restricted one stay with those who handle it. */
export function issueItem(
  issue: IssueLine,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
  names: ReadonlyMap<string, string>,
): IssueItem {
  const late = Math.floor((now.getTime() - issue.dueAt.getTime()) / HOUR_MS);
  return {
    no: issue.no,
    text: issue.isRestricted ? "" : issue.text,
    project: issue.project,
    street: issue.street,
    owner: issue.owner,
    ownerName: issue.owner ? (names.get(issue.owner) ?? null) : null,
    rung: issue.rung,
    dueAt: issue.dueAt.toISOString(),
    hoursOverdue: Math.max(0, late),
    pending: issue.pending?.what ?? null,
    ...askedOf(issue, timeZone),
  };
}

const colorRank = { red: 0, yellow: 1, grey: 2, green: 3 } as const;

type Rank = readonly [color: number, reds: number, decided: number];

function rankOf({ light }: TaskLine): Rank {
  return [
    light ? colorRank[light.color] : 4,
    -(light?.parts.filter((part) => part.color === "red").length ?? 0),
    light?.worst ? partOrder.indexOf(light.worst.part) : partOrder.length,
  ];
}

interface Ranked {
  readonly line: TaskLine;
  readonly rank: Rank;
}

function compare(a: Ranked, b: Ranked): number {
  return (
    a.rank[0] - b.rank[0] ||
    a.rank[1] - b.rank[1] ||
    a.rank[2] - b.rank[2] ||
    (a.line.task.name < b.line.task.name ? -1 : 1)
  );
}

/** Sorts tasks worst first: by colour, by the number of red parts, by what decided, then by name. */
export function worstFirst(lines: readonly TaskLine[]): TaskLine[] {
  return lines
    .map((line) => ({ line, rank: rankOf(line) }))
    .sort(compare)
    .map((one) => one.line);
}

/** The worst few, worst first, without sorting all of a long list. */
export function worstOf(lines: readonly TaskLine[], most: number): TaskLine[] {
  const kept: Ranked[] = [];
  for (const line of lines) {
    const one = { line, rank: rankOf(line) };
    const last = kept.at(-1);
    if (kept.length === most && last && compare(last, one) < 0) continue;
    const at = kept.findIndex((had) => compare(one, had) < 0);
    kept.splice(at === -1 ? kept.length : at, 0, one);
    if (kept.length > most) kept.pop();
  }
  return kept.map((one) => one.line);
}
