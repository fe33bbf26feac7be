import { type Day, daysBetween } from "../day.ts";
import type { Figure } from "../figure.ts";
import { ZERO } from "../figure.ts";
import { readDeadline, type StageDeadline } from "../statute/deadlines.ts";
import { lightPresets, type LightRules } from "./light-rules.ts";
import { paceRatio, type PlanPoint, plannedProgress, type Span, taskSpan } from "./pace.ts";
import { compositeProgress, type CompositeWeights, defaultWeights } from "./progress.ts";
import { type Ratio, valueOf } from "./ratio.ts";
import { isOpen, type TaskFigures } from "./task.ts";

export type Color = "green" | "yellow" | "red" | "grey";
type PartColor = Exclude<Color, "grey">;

/** One reason for a light, with what it is short by. */
export type LightPart =
  | {
      readonly part: "pace";
      readonly color: PartColor;
      /** Composite progress over planned progress. */
      readonly ratio: Ratio;
      /** The bound that was not reached; the next one above, while green none. */
      readonly bound: Figure | null;
      /** Composite progress (0 to 1) to be made up before this part leaves its colour. */
      readonly shortfall: Figure;
    }
  | {
      readonly part: "due";
      readonly color: PartColor;
      readonly dueOn: Day;
      readonly daysLeft: number;
    }
  | {
      readonly part: "statutory";
      readonly color: PartColor;
      readonly deadline: StageDeadline;
      readonly daysLeft: number;
    }
  | {
      readonly part: "issue";
      readonly color: PartColor;
      /** The worst open issue, and how many are overdue. */
      readonly no: number;
      readonly daysOverdue: number;
      readonly overdue: number;
    }
  | {
      readonly part: "movement";
      readonly color: PartColor;
      readonly days: number;
      readonly bound: number;
    };

/** A task's light. Grey: an agreed pause; its parts still say what the pause does not suspend. */
export interface Light {
  readonly color: Color;
  /** The part that decided; null where all is green. */
  readonly worst: LightPart | null;
  readonly parts: readonly LightPart[];
}

/** An open issue as a light sees it. */
export interface OpenIssue {
  readonly no: number;
  readonly dueAt: Date;
  readonly isUrgent: boolean;
}

export interface LightInput {
  readonly task: TaskFigures;
  readonly asOf: Day;
  /** The moment at which issues are overdue or not. */
  readonly now: Date;
  readonly issues?: readonly OpenIssue[];
  /** Limits of the kind MAX that still run; others are passed over. */
  readonly deadlines?: readonly StageDeadline[];
  readonly plan?: readonly PlanPoint[];
  /** Stands in where the task has no days of its own. */
  readonly span?: Span;
  readonly weights?: CompositeWeights;
  readonly rules?: LightRules;
}

const rank: Record<PartColor, number> = { green: 0, yellow: 1, red: 2 };
/** Of two parts of one colour the earlier here decides: what the law takes away comes first. */
export const partOrder: readonly LightPart["part"][] = [
  "statutory",
  "due",
  "issue",
  "pace",
  "movement",
];

/** Sets the light of a task by the worst of its parts; null for a task that is done or off the list. */
export function lightOf(input: LightInput): Light | null {
  const { task } = input;
  if (!isOpen(task)) return null;
  const rules = input.rules ?? lightPresets.pace;
  const isPaused = task.status === "paused";
  const composite = compositeProgress(task, input.weights ?? defaultWeights)?.share ?? null;
  const parts = [
    isPaused ? null : pacePart(input, composite, rules),
    duePart(input, composite, rules),
    statutoryPart(input, rules),
    issuePart(input, rules),
    isPaused ? null : movementPart(input, rules),
  ].filter((part) => part !== null);
  parts.sort(
    (a, b) =>
      rank[b.color] - rank[a.color] || partOrder.indexOf(a.part) - partOrder.indexOf(b.part),
  );
  const first = parts[0];
  const worst = first && first.color !== "green" ? first : null;
  return { color: isPaused ? "grey" : (worst?.color ?? "green"), worst, parts };
}

/** Lights a share against a plan by the pace rule alone, as for the district's area and number of tasks. */
export function paceLight(
  actual: Ratio | null,
  planned: Figure | null,
  rules: LightRules = lightPresets.pace,
): Extract<LightPart, { part: "pace" }> | null {
  const ratio = paceRatio(actual, planned);
  const value = valueOf(ratio);
  if (ratio === null || value === null) return null;
  const { yellowBelow, redBelow } = rules.pace;
  const color = value.lt(redBelow) ? "red" : value.lt(yellowBelow) ? "yellow" : "green";
  const bound = color === "red" ? redBelow : color === "yellow" ? yellowBelow : null;
  const shortfall = bound === null ? ZERO : bound.times(ratio.whole).minus(ratio.part);
  return { part: "pace", color, ratio, bound, shortfall };
}

function pacePart(input: LightInput, composite: Ratio | null, rules: LightRules) {
  const span = taskSpan(input.task) ?? input.span;
  return span ? paceLight(composite, plannedProgress(span, input.asOf, input.plan), rules) : null;
}

function duePart(input: LightInput, composite: Ratio | null, rules: LightRules): LightPart | null {
  const { dueOn } = input.task;
  if (dueOn === undefined) return null;
  const daysLeft = daysBetween(input.asOf, dueOn);
  const value = valueOf(composite);
  const isShort = value === null || value.lt(rules.due.compositeBelow);
  const color =
    daysLeft < 0 ? "red" : daysLeft <= rules.due.withinDays && isShort ? "yellow" : "green";
  return { part: "due", color, dueOn, daysLeft };
}

function statutoryPart(input: LightInput, rules: LightRules): LightPart | null {
  const colors = { open: "green", warn: "yellow", lapsing: "red", passed: "red" } as const;
  const parts = (input.deadlines ?? [])
    .filter((deadline) => deadline.kind === "MAX")
    .map((deadline) => {
      const { state, daysLeft } = readDeadline(deadline, input.asOf, rules.statutory);
      return { part: "statutory", color: colors[state], deadline, daysLeft } as const;
    });
  parts.sort((a, b) => rank[b.color] - rank[a.color] || a.daysLeft - b.daysLeft);
  return parts[0] ?? null;
}

const DAY_MS = 86_400_000;

function issuePart(input: LightInput, rules: LightRules): LightPart | null {
  const overdue = (input.issues ?? [])
    .filter((issue) => issue.dueAt.getTime() < input.now.getTime())
    .map((issue) => {
      const late = input.now.getTime() - issue.dueAt.getTime();
      const isRed = issue.isUrgent || late > rules.issue.redAfterDays * DAY_MS;
      return { no: issue.no, late, color: isRed ? ("red" as const) : ("yellow" as const) };
    })
    .sort((a, b) => rank[b.color] - rank[a.color] || b.late - a.late || a.no - b.no);
  const worst = overdue[0];
  if (!worst) return null;
  const daysOverdue = Math.floor(worst.late / DAY_MS);
  return { part: "issue", color: worst.color, no: worst.no, daysOverdue, overdue: overdue.length };
}

function movementPart(input: LightInput, rules: LightRules): LightPart | null {
  const since = input.task.lastMovedOn ?? input.task.issuedOn;
  if (since === undefined) return null;
  const days = daysBetween(since, input.asOf);
  const { yellowDays, redDays } = rules.movement;
  const color = days >= redDays ? "red" : days >= yellowDays ? "yellow" : "green";
  return { part: "movement", color, days, bound: color === "red" ? redDays : yellowDays };
}
