import type { Figure } from "../figure.ts";
import { LARGEST, ZERO } from "../figure.ts";
import { sum } from "../figures/ratio.ts";
import type { TaskKind } from "../figures/task.ts";
import { type Metric, metricNames, metrics, type Mode } from "../metric.ts";
import type { ReadFact } from "../read/reading.ts";
import type { Clash } from "./clash.ts";
import { keptAs } from "./held.ts";

/** All that one message says of one metric. */
export interface Claim {
  readonly metric: Metric;
  readonly said: readonly ReadFact[];
  /** What of it is to be booked: what was said under two names only once. */
  readonly facts: readonly ReadFact[];
  /** The sum of what is new; null where nothing new was said. */
  readonly added: Figure | null;
  /** What was said in each other way, each value once. */
  readonly cum: readonly Figure[];
  readonly left: readonly Figure[];
  readonly target: readonly Figure[];
  readonly rate: readonly Figure[];
  /** The same thing said under two names with different numbers. */
  readonly twice: readonly [Figure, Figure] | null;
}

const WHOLE_UNITS: ReadonlySet<string> = new Set([
  "household",
  "building",
  "grave",
  "visit",
  "person",
  "project",
]);

/** Sorts a message's facts by the metric under which they are kept, in the order of the metrics. */
export function buildClaims(
  facts: readonly ReadFact[],
  kind: TaskKind,
  sameMode: (metric: Metric) => Exclude<Mode, "same">,
): readonly Claim[] {
  const byMetric = new Map<Metric, ReadFact[]>();
  for (const said of facts) {
    const fact = said.mode === "same" ? { ...said, mode: sameMode(said.metric) } : said;
    const metric = keptAs(fact.metric, kind);
    const list = byMetric.get(metric);
    if (list) list.push(fact);
    else byMetric.set(metric, [fact]);
  }
  return metricNames.flatMap((metric) => {
    const list = byMetric.get(metric);
    return list ? [buildClaim(metric, list)] : [];
  });
}

function buildClaim(metric: Metric, all: readonly ReadFact[]): Claim {
  const said = (mode: Mode): readonly Figure[] =>
    unique(all.filter((fact) => fact.mode === mode).map((fact) => fact.value));
  // One household pulled down and cleared is one household, though two words were used for it.
  const sums = [...new Set(all.map((fact) => fact.metric))]
    .flatMap((name) => {
      const adds = all.filter((fact) => fact.mode === "add" && fact.metric === name);
      return adds.length === 0 ? [] : [{ name, total: sum(adds.map((fact) => fact.value)) }];
    })
    .sort((a, b) => a.total.cmp(b.total) || Number(b.name === metric) - Number(a.name === metric));
  const [chosen, other] = sums;
  return {
    metric,
    said: all,
    facts: all.filter((fact) => fact.mode !== "add" || fact.metric === chosen?.name),
    added: chosen?.total ?? null,
    cum: said("cum"),
    left: said("left"),
    target: said("target"),
    rate: said("rate"),
    twice: chosen && other && !chosen.total.eq(other.total) ? [chosen.total, other.total] : null,
  };
}

/** Equal values once, smallest first, so that the order in which they were written does not matter. */
function unique(values: readonly Figure[]): readonly Figure[] {
  const sorted = values.toSorted((a, b) => a.cmp(b));
  return sorted.filter((value, at) => at === 0 || !value.eq(sorted[at - 1]!));
}

/** Finds what cannot be, whatever the record holds: no confirmation lets it pass. */
export function findImpossible(claim: Claim): readonly Clash[] {
  const clash = (reason: Clash["reason"], got: Figure, limit: Figure | null): Clash => ({
    reason,
    metric: claim.metric,
    had: null,
    got,
    limit,
    canConfirm: false,
  });
  const clashes: Clash[] = [];
  for (const { metric, mode, value, unit } of claim.said) {
    const wanted = mode === "rate" ? "percent" : metrics[metric];
    if (unit !== wanted) clashes.push(clash("wrong_unit", value, null));
    if (value.abs().gt(LARGEST)) clashes.push(clash("too_large", value, LARGEST));
    if (mode !== "rate" && WHOLE_UNITS.has(metrics[metric]) && !value.eq(value.round(0, 0))) {
      clashes.push(clash("not_whole", value, null));
    }
    if (mode !== "add" && value.lt(ZERO)) clashes.push(clash("negative_delta", value, ZERO));
  }
  return clashes.filter(
    (one, at) => clashes.findIndex((c) => c.reason === one.reason && c.got.eq(one.got)) === at,
  );
}
