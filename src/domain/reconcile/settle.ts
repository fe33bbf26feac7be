import type { Figure } from "../figure.ts";
import { figure, ZERO } from "../figure.ts";
import { type Metric, metrics, type Mode } from "../metric.ts";
import type { ReadFact } from "../read/reading.ts";
import type { Claim } from "./claim.ts";
import type { Clash } from "./clash.ts";
import type { Held } from "./held.ts";

/** What was worked out and not said: the day figure, the running total, what is left, or the target. */
export type Derived = "day" | "total" | "left" | "target";

/** What a message does to one metric. Null is not known. */
export interface Change {
  readonly metric: Metric;
  /** The facts to be booked, as they were said. */
  readonly facts: readonly ReadFact[];
  readonly increment: Figure | null;
  readonly before: Figure | null;
  readonly after: Figure | null;
  readonly target: Figure | null;
  readonly leftBefore: Figure | null;
  readonly leftAfter: Figure | null;
  readonly derived: readonly Derived[];
}

export interface SettleOptions {
  /** The message corrects an earlier one: a total may fall. */
  readonly isCorrection?: boolean;
  /** The largest figure of a usual day, per metric, as the record knows it. */
  readonly usual?: Readonly<Partial<Record<Metric, Figure>>>;
}

/** A percentage stated may be off by rounding, not by more. */
const RATE_TOLERANCE = figure("0.5");
const JUMP = 10;

/** Below these a day figure is no surprise, however small the days before were. */
const JUMP_FLOOR: Readonly<Record<string, Figure>> = {
  household: figure(10),
  building: figure(10),
  project: figure(3),
  mu: figure(20),
  sqm: figure(2000),
  wan_yuan: figure(500),
};
const OTHER_FLOOR = figure(100);

/**
 * Works out one metric's total from all that a message says of it. Where ways of saying it contradict each
 * other a running total goes before what is left, and that before what is new: it is what people check.
 */
export function settle(
  claim: Claim,
  held: Held,
  options: SettleOptions,
): { readonly change: Change; readonly clashes: readonly Clash[] } {
  const clashes: Clash[] = [];
  const put = (reason: Clash["reason"], clash: Omit<Clash, "reason" | "metric" | "canConfirm">) =>
    clashes.push({ reason, metric: claim.metric, canConfirm: true, ...clash });
  const before = held.total;
  const base = before ?? ZERO;
  const target = held.target ?? claim.target.at(-1) ?? learnTarget(claim, before);
  const saidTarget = claim.target.find((said) => target !== null && !said.eq(target));
  if (saidTarget) put("target_differs", { had: target, got: saidTarget, limit: null });
  if (claim.twice) {
    put("disagrees", { had: before, got: claim.twice[1], limit: claim.twice[0] });
  }

  const ways: { readonly mode: Mode; readonly total: Figure }[] = [
    ...claim.cum.map((total) => ({ mode: "cum" as const, total })),
    ...(target === null
      ? []
      : claim.left.map((left) => ({ mode: "left" as const, total: target.minus(left) }))),
  ];
  const stated = ways[0]?.total ?? null;
  if (claim.added !== null) {
    // With nothing on record the day figure says nothing of the total, but cannot be more than it.
    const fits = before === null && stated !== null && claim.added.lte(stated);
    if (!fits) ways.push({ mode: "add", total: base.plus(claim.added) });
  }
  const first = ways[0];
  const other = ways.find((way) => !way.total.eq(first!.total));
  if (first && other) {
    const between = [first.mode, other.mode] as const;
    put("disagrees", { had: before, got: first.total, limit: other.total, between });
  }
  const fromRate = first ? null : readRate(claim, before, target);
  let after = first?.total ?? fromRate ?? before;
  if (before === null && after !== null && after.lt(ZERO) && stated === null) after = ZERO;

  const fallen = claim.said.find((fact) => fact.mode === "add" && fact.value.lt(ZERO))?.value;
  const falls = after !== null && before !== null && after.lt(before);
  if (after !== null && after.lt(ZERO)) {
    const reason = stated === null ? "negative_delta" : "over_target";
    const got = stated === null ? after : (claim.left.at(-1) ?? after);
    clashes.push({
      reason,
      metric: claim.metric,
      had: before,
      got,
      limit: stated === null ? ZERO : target,
      canConfirm: false,
    });
  } else if ((falls || fallen) && options.isCorrection !== true) {
    put("negative_delta", { had: before, got: falls ? after! : fallen!, limit: before });
  }
  const isOver = target !== null && after !== null && after.gt(target) && after.gt(base);
  if (isOver) put("over_target", { had: before, got: after!, limit: target });

  const rate = claim.rate.find((said) => !fitsRate(claim.metric, said, after, target));
  if (rate && target !== null && target.gt(ZERO)) {
    const had = after === null ? null : after.times(100).div(target);
    put("rate_disagrees", { had, got: rate, limit: target.times(rate).div(100) });
  } else if (claim.rate.length > 1) {
    put("disagrees", { had: null, got: claim.rate[1]!, limit: claim.rate[0]! });
  }

  const increment = incrementOf(claim, before, after);
  const usual = options.usual?.[claim.metric];
  if (usual && increment && after && !isOver && isJump(claim, increment, usual)) {
    // A figure that lands on the target, or that a running total bears out, is no slip of a digit.
    const isBorneOut = (target?.eq(after) ?? false) || (claim.added !== null && stated?.eq(after));
    if (isBorneOut !== true) put("ten_fold", { had: before, got: increment, limit: usual });
  }
  return { change: buildChange(claim, held, { after, target, increment }), clashes };
}

/** A target that nobody has set follows from what is done and what is left. */
function learnTarget(claim: Claim, before: Figure | null): Figure | null {
  const left = claim.left[0];
  if (left === undefined) return null;
  if (claim.cum[0]) return claim.cum[0].plus(left);
  if (before === null) return null;
  return claim.added === null ? null : before.plus(claim.added).plus(left);
}

/** A count follows from a percentage alone only where no other whole number fits it as well. */
function readRate(claim: Claim, before: Figure | null, target: Figure | null): Figure | null {
  const rate = claim.rate[0];
  if (!rate || before !== null || target === null || !isCountable(claim.metric, target))
    return null;
  const count = target.times(rate).div(100).round(0, 1);
  return isNear(rate, count, target) ? count : null;
}

function isCountable(metric: Metric, target: Figure): boolean {
  return metrics[metric] === "household" && target.gt(ZERO) && target.lt(100);
}

function isNear(rate: Figure, total: Figure, target: Figure): boolean {
  return total.times(100).div(target).minus(rate).abs().lte(RATE_TOLERANCE);
}

/** With nothing on record a percentage can only be judged by itself. */
function fitsRate(
  metric: Metric,
  rate: Figure,
  total: Figure | null,
  target: Figure | null,
): boolean {
  if (target === null || target.lte(ZERO)) return true;
  if (total !== null) return isNear(rate, total, target);
  return rate.lte(100) && !isCountable(metric, target);
}

function incrementOf(claim: Claim, before: Figure | null, after: Figure | null): Figure | null {
  if (before !== null && after !== null) return after.minus(before);
  return claim.added;
}

function isJump(claim: Claim, increment: Figure, usual: Figure): boolean {
  const floor = JUMP_FLOOR[metrics[claim.metric]] ?? OTHER_FLOOR;
  return usual.gt(ZERO) && increment.gt(floor) && increment.gte(usual.times(JUMP));
}

function buildChange(
  claim: Claim,
  held: Held,
  settled: Pick<Change, "after" | "target" | "increment">,
): Change {
  const { after, target, increment } = settled;
  const known = held.target ?? target;
  const leftBefore = known !== null && held.total !== null ? known.minus(held.total) : null;
  const leftAfter = target !== null && after !== null ? target.minus(after) : null;
  const derived: Derived[] = [];
  if (claim.added === null && increment !== null) derived.push("day");
  if (claim.cum.length === 0 && after !== null) derived.push("total");
  if (claim.left.length === 0 && leftAfter !== null) derived.push("left");
  if (held.target === null && target !== null && claim.target.length === 0) derived.push("target");
  return {
    metric: claim.metric,
    facts: claim.facts,
    increment,
    before: held.total,
    after,
    target,
    leftBefore,
    leftAfter: leftAfter ?? claim.left[0] ?? null,
    derived,
  };
}
