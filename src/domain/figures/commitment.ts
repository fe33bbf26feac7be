import type { Day } from "../day.ts";
import type { Figure } from "../figure.ts";
import { ZERO } from "../figure.ts";
import { type LinearForecast, type PaceForecast, paceForecast } from "./forecast.ts";
import type { Movement } from "./pace.ts";
import { clamp, type Ratio, sum, valueOf } from "./ratio.ts";
import { amountOf, isCounted, isDone, isOpen, type TaskFigures } from "./task.ts";

/** What a command post has promised for a task. */
export interface Commitment {
  /** The whole task is finished by that day, and the command post has confirmed it. */
  readonly finishOn?: Day;
  /** So much in all by that day, in the task's measure. */
  readonly part?: { readonly total: Figure; readonly by: Day };
}

/**
 * Reads the promise that the task list itself holds, which speaks of 31 December of that year. What an earlier year's
 * list promised has lapsed with it.
 */
export function listedCommitment(task: TaskFigures, year: number): Commitment {
  if (task.dueOn !== undefined && Number(task.dueOn.slice(0, 4)) < year) return {};
  const by: Day = `${year}-12-31`;
  return {
    ...(task.finishesByYearEnd === true ? { finishOn: by } : {}),
    ...(task.forecastMu ? { part: { total: task.forecastMu, by } } : {}),
  };
}

/** One task's share of a forecast by commitment. */
export interface Contribution {
  readonly task: TaskFigures;
  readonly basis: "done" | "finish" | "part" | "pace";
  readonly done: Figure;
  readonly target: Figure;
  readonly value: Figure;
  readonly added: Figure;
  /** The task reaches its target by the horizon. */
  readonly finishes: boolean;
  /** The working, where the basis is pace. */
  readonly pace?: PaceForecast;
}

export interface CommitmentForecast {
  readonly method: "F3";
  readonly asOf: Day;
  readonly horizon: Day;
  readonly done: Figure;
  readonly target: Figure;
  readonly value: Figure;
  /** Tasks done by the horizon, of all. */
  readonly tasks: Ratio;
  readonly contributions: readonly Contribution[];
  /** With the promised shares, and only these, taken at last month's hit rate; null without one. */
  readonly discounted: { readonly hitRate: Ratio; readonly value: Figure } | null;
}

export interface CommitmentInput {
  readonly tasks: readonly TaskFigures[];
  readonly asOf: Day;
  readonly horizon: Day;
  readonly commitmentOf: (task: TaskFigures) => Commitment;
  readonly movementsOf?: (task: TaskFigures) => readonly Movement[];
  readonly hitRate?: Ratio | null;
}

/**
 * F3: per task its target where a finish by the horizon is confirmed, else the part promised by then, else
 * its recent pace; added over the tasks, which the caller picks of one kind. Tasks of unknown size are
 * counted but add nothing.
 */
export function commitmentForecast(input: CommitmentInput): CommitmentForecast {
  const counted = input.tasks.filter(isCounted);
  const contributions = counted.flatMap((task) => contributionOf(task, input) ?? []);
  const value = sum(contributions.map((one) => one.value));
  const finished =
    contributions.filter((one) => one.finishes).length +
    counted.filter((task) => isDone(task) && amountOf(task) === null).length;
  return {
    method: "F3",
    asOf: input.asOf,
    horizon: input.horizon,
    done: sum(contributions.map((one) => one.done)),
    target: sum(contributions.map((one) => one.target)),
    value,
    tasks: { part: ZERO.plus(finished), whole: ZERO.plus(counted.length) },
    contributions,
    discounted: discount(value, contributions, input.hitRate ?? null),
  };
}

function contributionOf(task: TaskFigures, input: CommitmentInput): Contribution | null {
  const amount = amountOf(task);
  if (amount === null) return null;
  const { done, target } = amount;
  const build = (
    basis: Contribution["basis"],
    value: Figure,
    pace?: PaceForecast,
  ): Contribution => ({
    task,
    basis,
    done,
    target,
    value,
    added: value.minus(done),
    finishes: isDone(task) || value.gte(target),
    ...(pace ? { pace } : {}),
  });
  const { finishOn, part } = input.commitmentOf(task);
  if (!isOpen(task) || done.gte(target)) return build("done", done);
  if (finishOn !== undefined && finishOn <= input.horizon) return build("finish", target);
  if (part && part.by <= input.horizon) return build("part", clamp(part.total, done, target));
  const pace = paceForecast(amount, input.movementsOf?.(task) ?? [], input.asOf, input.horizon);
  return build("pace", pace.value, pace);
}

function discount(
  value: Figure,
  contributions: readonly Contribution[],
  hitRate: Ratio | null,
): CommitmentForecast["discounted"] {
  const rate = valueOf(hitRate);
  if (hitRate === null || rate === null) return null;
  const promised = sum(
    contributions
      .filter((one) => one.basis === "finish" || one.basis === "part")
      .map((one) => one.added),
  );
  return { hitRate, value: value.minus(promised).plus(promised.times(rate)) };
}

/** A promise whose day has come: what was to be added, and what was. */
export interface PastPromise {
  readonly promised: Figure;
  readonly delivered: Figure;
}

/** The share of what was promised that came; more than promised in one task does not make up for another. */
export function hitRate(promises: readonly PastPromise[]): Ratio {
  return {
    part: sum(promises.map(({ promised, delivered }) => clamp(delivered, ZERO, promised))),
    whole: sum(promises.map(({ promised }) => promised)),
  };
}

/** What lies between the two forecasts, and between the better founded one and the target. */
export interface ForecastGap {
  /** What the promises must bring beyond the pace so far. */
  readonly beyondPace: Figure | null;
  /** What is missing to the target even if every promise is kept; 0 where nothing is. */
  readonly toTarget: Figure;
}

/** Works out the gap between F1, F3 and the target. */
export function forecastGap(
  linear: LinearForecast | null,
  committed: CommitmentForecast,
): ForecastGap {
  const missing = committed.target.minus(committed.value);
  return {
    beyondPace: linear === null ? null : committed.value.minus(linear.value),
    toTarget: missing.lt(ZERO) ? ZERO : missing,
  };
}
