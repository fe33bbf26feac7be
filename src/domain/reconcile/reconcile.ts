import type { Day } from "../day.ts";
import type { Figure } from "../figure.ts";
import { ZERO } from "../figure.ts";
import { amountOf, isOpen, reachesTarget, type TaskFigures } from "../figures/task.ts";
import type { Metric, Mode } from "../metric.ts";
import type { ReadFact } from "../read/reading.ts";
import { applyChanges } from "./apply.ts";
import { buildClaims, findImpossible } from "./claim.ts";
import type { Clash } from "./clash.ts";
import { type Had, heldOf, type Totals } from "./held.ts";
import { type Change, settle, type SettleOptions } from "./settle.ts";

export interface ReconcileOptions extends SettleOptions {
  /** The day that the message speaks of. */
  readonly asOf?: Day;
  /** The message says that the task is finished (已完成). */
  readonly saysDone?: boolean;
  /** The writer stands by it. Counts only with a reason, which the caller keeps. */
  readonly confirmed?: boolean;
  readonly reason?: string;
  /** How a corrected figure was meant in the entry that it corrects; new this time where not given. */
  readonly sameMode?: Readonly<Partial<Record<Metric, Exclude<Mode, "same">>>>;
}

export type Reconciled =
  | {
      readonly ok: true;
      readonly changes: readonly Change[];
      /** The task after the message, its status and day of completion included. */
      readonly task: TaskFigures;
      readonly totals: Totals;
      readonly becomesDone: boolean;
      /** A correction has taken a finished task below its target: somebody must say what it is now. */
      readonly fallsShort: boolean;
      /** What was let pass because it was confirmed. */
      readonly passed: readonly Clash[];
    }
  | {
      readonly ok: false;
      readonly clashes: readonly Clash[];
      /** What would be booked on confirmation; empty where something cannot be at all. */
      readonly changes: readonly Change[];
    };

/**
 * Folds one message's facts about one task into its totals, or holds back all of it: half a report is a
 * wrong one. A correction is given the record without the entry that it replaces.
 */
export function reconcile(
  had: Had,
  facts: readonly ReadFact[],
  options: ReconcileOptions = {},
): Reconciled {
  const claims = buildClaims(facts, had.task.kind, (metric) => options.sameMode?.[metric] ?? "add");
  const impossible = claims.flatMap(findImpossible);
  if (impossible.length > 0) return { ok: false, clashes: impossible, changes: [] };

  const settled = claims.map((claim) => settle(claim, heldOf(had, claim.metric), options));
  const changes = settled.map(({ change }) => change);
  const moved = applyChanges(had.task, changes, options.asOf);
  const reaches = reachesTarget(moved);
  const clashes = [
    ...settled.flatMap(({ clashes }) => clashes),
    ...findFunnelClashes(had, changes),
    ...(options.saysDone === true && isOpen(had.task) && reaches === false
      ? [doneShort(moved)]
      : []),
  ];
  const isConfirmed = options.confirmed === true && (options.reason ?? "").trim() !== "";
  const isBarred = clashes.some((clash) => !clash.canConfirm);
  if (isBarred || (clashes.length > 0 && !isConfirmed)) {
    return { ok: false, clashes, changes: isBarred ? [] : changes };
  }

  const isReachedNow = reaches === true && reachesTarget(had.task) !== true;
  const becomesDone = isOpen(had.task) && (options.saysDone === true || isReachedNow);
  const completion = options.asOf === undefined ? {} : { completedOn: options.asOf };
  return {
    ok: true,
    changes,
    task: becomesDone ? { ...moved, status: "done", ...completion } : moved,
    totals: mergeTotals(had, changes),
    becomesDone,
    fallsShort: had.task.status === "done" && reaches === false && reachesTarget(had.task) === true,
    passed: clashes,
  };
}

const FUNNEL = [
  ["signed_households", "vacated_households"],
  ["vacated_households", "demolished_households"],
] as const;

/**
 * Compares the steps of the funnel after the whole message. Only steps of which both numbers are known, and
 * only what this message makes worse. In a clear-up the last households often move by court order, without
 * a signature, so vacated is not held against signed there.
 */
function findFunnelClashes(had: Had, changes: readonly Change[]): readonly Clash[] {
  const totals = (metric: Metric): readonly [Figure | null, Figure | null] => {
    const change = changes.find((one) => one.metric === metric);
    const total = heldOf(had, metric).total;
    return [total, change ? change.after : total];
  };
  return FUNNEL.flatMap(([first, then]): Clash[] => {
    if (had.task.kind === "clear_up" && first === "signed_households") return [];
    const [firstBefore, firstAfter] = totals(first);
    const [thenBefore, thenAfter] = totals(then);
    if (firstAfter === null || thenAfter === null || thenAfter.lte(firstAfter)) return [];
    // A step counted from nothing on record has not been counted from the start.
    const isPartial = (metric: Metric, before: Figure | null): boolean =>
      before === null && !changes.some((one) => one.metric === metric && isTotalStated(one));
    if (isPartial(first, firstBefore)) return [];
    const excess = thenAfter.minus(firstAfter);
    const earlier =
      firstBefore !== null && thenBefore !== null ? thenBefore.minus(firstBefore) : ZERO;
    if (excess.lte(earlier)) return [];
    return [
      {
        reason: "funnel",
        metric: then,
        against: first,
        had: thenBefore,
        got: thenAfter,
        limit: firstAfter,
        canConfirm: true,
      },
    ];
  });
}

function isTotalStated(change: Change): boolean {
  return change.facts.some((fact) => fact.mode === "cum" || fact.mode === "left");
}

function doneShort(task: TaskFigures): Clash {
  const amount = amountOf(task);
  const metric = {
    collective_land: "delivered_area_mu",
    state_land_house: "demolished_area_sqm",
    clear_up: "cleared_households",
    preliminary: "delivered_area_mu",
  } as const;
  const left = task.remaining ?? task.startRemaining ?? ZERO;
  return {
    reason: "done_short",
    metric: metric[task.kind],
    had: amount ? amount.done : null,
    // Short by what is left, in the task's own measure.
    got: amount ? amount.target.minus(amount.done) : left,
    limit: amount ? amount.target : null,
    canConfirm: true,
  };
}

function mergeTotals(had: Had, changes: readonly Change[]): Totals {
  const totals: Partial<Record<Metric, Figure>> = { ...had.totals };
  for (const { metric, after } of changes) if (after !== null) totals[metric] = after;
  return totals;
}
