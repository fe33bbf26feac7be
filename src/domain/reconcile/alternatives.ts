import type { Figure } from "../figure.ts";
import { ZERO } from "../figure.ts";
import { type Metric, metrics } from "../metric.ts";
import type { ReadFact } from "../read/reading.ts";
import type { Clash } from "./clash.ts";
import { type Had, heldOf, keptAs } from "./held.ts";
import { reconcile, type ReconcileOptions } from "./reconcile.ts";

/** Another way in which a message that was held back may have been meant; the guard lets it pass. */
export interface Alternative {
  /** What it says of the figures asked about, in the place of all that the message says of them. */
  readonly facts: readonly ReadFact[];
  /** The message says 已完成 and is not taken at its word. */
  readonly notDone?: true;
  /** Nothing is said of this metric; the rest of the message is booked. */
  readonly leavesOut?: Metric;
}

const MOST = 2;

/**
 * Finds what else may have been meant by figures that clash: a running total for a new figure or the other way
 * round, a nought too many, one of two that contradict each other, the step before left out. Only what fits the
 * record, likeliest first, two at most; and the rest of the message without these figures.
 */
export function findAlternatives(
  had: Had,
  facts: readonly ReadFact[],
  options: ReconcileOptions,
  clashes: readonly Clash[],
): readonly Alternative[] {
  const { kind } = had.task;
  const first = clashes.find((clash) => clash.canConfirm);
  if (!first) return [];
  const said = facts.filter((fact) => keptAs(fact.metric, kind) === first.metric);
  const kept = (metric: Metric): Metric => keptAs(metric, kind);
  const passes = (one: Alternative): boolean => {
    const stay = facts.filter((fact) => kept(fact.metric) !== one.leavesOut);
    const replaced = replaceFacts(stay, one.facts, kept);
    const saysDone = options.saysDone === true && one.notDone !== true;
    if (replaced.length === 0 && !saysDone) return false;
    return reconcile(had, replaced, { ...options, saysDone, confirmed: false }).ok;
  };
  const rest = { facts: [], leavesOut: first.metric };
  const hasRest = said.length < facts.length && clashes.every((one) => one.metric === first.metric);
  return [
    ...guesses(had, said, first).filter(passes).slice(0, MOST),
    ...(hasRest ? [rest].filter(passes) : []),
  ];
}

/** Puts figures in the place of all that was said of the same metrics; the others stay. */
export function replaceFacts(
  facts: readonly ReadFact[],
  put: readonly ReadFact[],
  kept: (metric: Metric) => Metric = (metric) => metric,
): readonly ReadFact[] {
  const names = new Set(put.map((fact) => kept(fact.metric)));
  const done = new Set<Metric>();
  // Each in the place of the first that was said of it, so that the order stays as it was written.
  const replaced = facts.flatMap((fact) => {
    const name = kept(fact.metric);
    if (!names.has(name)) return [fact];
    if (done.has(name)) return [];
    done.add(name);
    return put.filter((one) => kept(one.metric) === name);
  });
  return [...replaced, ...put.filter((fact) => !done.has(kept(fact.metric)))];
}

function guesses(had: Had, said: readonly ReadFact[], clash: Clash): Alternative[] {
  const { metric } = clash;
  const fact = (mode: ReadFact["mode"], value: Figure, of = metric): ReadFact => ({
    metric: of,
    mode,
    value,
    unit: metrics[of],
  });
  const lone = said.length === 1 ? said[0]! : null;
  switch (clash.reason) {
    case "over_target":
    case "ten_fold":
    case "negative_delta": {
      if (lone?.mode !== "add" && lone?.mode !== "cum") return [];
      if (lone.value.lt(ZERO)) return [];
      const other = lone.mode === "add" ? "cum" : "add";
      const tenth = lone.value.div(10);
      return [{ facts: [fact(other, lone.value)] }, { facts: [fact(lone.mode, tenth)] }];
    }
    case "disagrees":
      return (clash.between ?? []).map((mode) => ({
        facts: said.filter((one) => one.mode === mode),
      }));
    case "funnel":
      // Whoever has moved out has signed: more often the signature was not reported than the move made up.
      return clash.against ? [{ facts: [...said, fact("cum", clash.got, clash.against)] }] : [];
    case "target_differs":
      return [{ facts: said.filter((one) => one.mode !== "target") }];
    case "rate_disagrees": {
      const counts = said.filter((one) => one.mode !== "rate");
      if (counts.length > 0) return [{ facts: counts }];
      const { limit } = clash;
      if (metrics[metric] !== "household" || limit === null) return [];
      return [{ facts: [...said, fact("cum", limit.round(0, 1))] }];
    }
    case "done_short": {
      const { target } = heldOf(had, metric);
      return [
        ...(target ? [{ facts: [fact("cum", target)] }] : []),
        { facts: said, notDone: true as const },
      ];
    }
    default:
      return [];
  }
}
