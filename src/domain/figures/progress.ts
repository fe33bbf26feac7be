import type { Figure } from "../figure.ts";
import { figure, ZERO } from "../figure.ts";
import type { Ratio } from "./ratio.ts";
import { ratio, valueOf } from "./ratio.ts";
import { amountOf, type TaskFigures } from "./task.ts";

/** 签约率: households signed of all households. */
export function signingRate(task: TaskFigures): Ratio | null {
  return ratio(task.signed, task.households);
}

/** 腾房率: households moved out, of all households or of those that have signed. */
export function vacatingRate(
  task: TaskFigures,
  of: "households" | "signed" = "households",
): Ratio | null {
  return ratio(task.vacated, of === "signed" ? task.signed : task.households);
}

/**
 * 拆除率: ㎡ pulled down where the task is set in ㎡ (houses on state land), else households; the other
 * one where the first is not known.
 */
export function demolitionRate(task: TaskFigures): Ratio | null {
  const byArea = ratio(task.doneSqm, task.targetSqm);
  const byHousehold = ratio(task.demolished, task.households);
  return task.kind === "state_land_house" ? (byArea ?? byHousehold) : (byHousehold ?? byArea);
}

/** 交地率: 亩 handed over of the task's 亩. */
export function deliveryRate(task: TaskFigures): Ratio | null {
  return ratio(task.doneMu, task.targetMu);
}

/** Share of a clear-up's households that are cleared; null for tasks of other kinds. */
export function clearingRate(task: TaskFigures): Ratio | null {
  if (task.kind !== "clear_up") return null;
  const amount = amountOf(task);
  return amount && { part: amount.done, whole: amount.target };
}

/** 剩余户: those of all households not yet pulled down; in a clear-up, as counted down from its start. */
export function remainingHouseholds(task: TaskFigures): Figure | null {
  if (task.kind === "clear_up") return task.remaining ?? task.startRemaining ?? null;
  if (task.households && task.demolished) return task.households.minus(task.demolished);
  return task.remaining ?? null;
}

/** One step of the funnel 签约 → 腾房 → 拆除 → 交地, or of a clear-up. */
export interface FunnelStep {
  readonly step: "signed" | "vacated" | "demolished" | "delivered" | "cleared";
  readonly measure: "households" | "sqm" | "mu";
  readonly share: Ratio;
}

/** Builds the funnel of a task; steps of which nothing is known are left out. */
export function funnel(task: TaskFigures): readonly FunnelStep[] {
  const steps: FunnelStep[] = [];
  const put = (
    step: FunnelStep["step"],
    measure: FunnelStep["measure"],
    share: Ratio | null,
  ): void => {
    if (share) steps.push({ step, measure, share });
  };
  put("signed", "households", signingRate(task));
  put("vacated", "households", vacatingRate(task));
  put("demolished", "households", ratio(task.demolished, task.households));
  put("demolished", "sqm", ratio(task.doneSqm, task.targetSqm));
  put("delivered", "mu", deliveryRate(task));
  put("cleared", "households", clearingRate(task));
  return steps;
}

export type CompositePart = "signing" | "vacating" | "demolition" | "delivery";
export type CompositeWeights = Readonly<Record<CompositePart, Figure>>;

/** The office's default: delivery counts as much as two of the others. */
export const defaultWeights: CompositeWeights = {
  signing: figure("0.2"),
  vacating: figure("0.2"),
  demolition: figure("0.2"),
  delivery: figure("0.4"),
};

export interface Composite {
  /** Weighted parts over the weights that count, 0 to 1 once divided. */
  readonly share: Ratio;
  readonly parts: readonly {
    readonly part: CompositePart | "clearing";
    readonly weight: Figure;
    readonly share: Ratio;
  }[];
}

/**
 * Works out the composite progress (漏斗综合进度) with its parts. Parts without figures leave, and the rest
 * is rescaled; a clear-up has one part, its households. Null where nothing is left.
 */
export function compositeProgress(
  task: TaskFigures,
  weights: CompositeWeights = defaultWeights,
): Composite | null {
  const candidates: readonly (readonly [CompositePart | "clearing", Figure, Ratio | null])[] =
    task.kind === "clear_up"
      ? [["clearing", figure(1), clearingRate(task)]]
      : [
          ["signing", weights.signing, signingRate(task)],
          ["vacating", weights.vacating, vacatingRate(task)],
          ["demolition", weights.demolition, demolitionRate(task)],
          ["delivery", weights.delivery, deliveryRate(task)],
        ];
  let part = ZERO;
  let whole = ZERO;
  const parts: { part: CompositePart | "clearing"; weight: Figure; share: Ratio }[] = [];
  for (const [name, weight, share] of candidates) {
    const value = valueOf(share);
    if (share === null || value === null || weight.lte(ZERO)) continue;
    parts.push({ part: name, weight, share });
    part = part.plus(weight.times(value));
    whole = whole.plus(weight);
  }
  return parts.length === 0 ? null : { share: { part, whole }, parts };
}
