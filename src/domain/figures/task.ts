import type { Day } from "../day.ts";
import type { Figure } from "../figure.ts";
import { ZERO } from "../figure.ts";

export type TaskSource = "city" | "district_self" | "none";
export type TaskKind = "collective_land" | "state_land_house" | "clear_up" | "preliminary";
export type TaskStatus = "not_started" | "in_progress" | "done" | "paused" | "closed";

/** One task of the year as figures see it. A figure that is left out is not known, which is not zero. */
export interface TaskFigures {
  readonly id: string;
  readonly code?: string;
  readonly name: string;
  readonly street: string;
  readonly source: TaskSource;
  readonly kind: TaskKind;
  /** `paused`: agreed by the liaison leader. `closed`: off the list, and done only with a day of completion. */
  readonly status: TaskStatus;
  readonly targetMu?: Figure;
  readonly doneMu?: Figure;
  readonly targetSqm?: Figure;
  readonly doneSqm?: Figure;
  readonly households?: Figure;
  readonly signed?: Figure;
  readonly vacated?: Figure;
  readonly demolished?: Figure;
  /** Households left when the year (or the clear-up) began. */
  readonly startRemaining?: Figure;
  readonly remaining?: Figure;
  readonly issuedOn?: Day;
  readonly dueOn?: Day;
  readonly completedOn?: Day;
  /** The command post's word that the task is finished by 31 December. */
  readonly finishesByYearEnd?: boolean;
  /** The area that the command post promises to have in all by 31 December, 亩. */
  readonly forecastMu?: Figure;
  /** The last day on which signed, vacated, demolished, cleared or delivered rose. */
  readonly lastMovedOn?: Day;
}

/** What a task is measured in: 亩 handed over, ㎡ pulled down, or households cleared. */
export type Measure = "mu" | "sqm" | "households";

/** How far a task is in its measure. */
export interface Amount {
  readonly measure: Measure;
  readonly done: Figure;
  readonly target: Figure;
}

/** Tells whether the task is done; one that was taken off the list after its completion stays done. */
export function isDone(task: TaskFigures): boolean {
  return task.status === "done" || (task.status === "closed" && task.completedOn !== undefined);
}

/** Tells whether the task is still to be worked on. */
export function isOpen(task: TaskFigures): boolean {
  return task.status !== "done" && task.status !== "closed";
}

/** Tells whether the task belongs into totals: one without an assignment, or dropped undone, does not. */
export function isCounted(task: TaskFigures): boolean {
  return (
    task.source !== "none" &&
    task.kind !== "preliminary" &&
    (task.status !== "closed" || isDone(task))
  );
}

/** Reads the task in the measure of its kind; null where its target is not known. */
export function amountOf(task: TaskFigures): Amount | null {
  switch (task.kind) {
    case "collective_land":
      return task.targetMu
        ? { measure: "mu", done: task.doneMu ?? ZERO, target: task.targetMu }
        : null;
    case "state_land_house":
      return task.targetSqm
        ? { measure: "sqm", done: task.doneSqm ?? ZERO, target: task.targetSqm }
        : null;
    case "clear_up":
      return task.startRemaining
        ? {
            measure: "households",
            done: task.startRemaining.minus(task.remaining ?? task.startRemaining),
            target: task.startRemaining,
          }
        : null;
    default:
      return null;
  }
}

/** Tells whether the figures reach the task's target (亩, ㎡, or nobody left); null where there is none known. */
export function reachesTarget(task: TaskFigures): boolean | null {
  if (task.kind === "clear_up") {
    const left = task.remaining ?? task.startRemaining;
    return left ? left.lte(ZERO) : null;
  }
  const amount = amountOf(task);
  return amount === null ? null : amount.done.gte(amount.target);
}
