import type { Figure } from "../figure.ts";
import { ZERO } from "../figure.ts";
import { sum } from "../figures/ratio.ts";
import type { TaskKind } from "../figures/task.ts";
import type { Metric, Mode } from "../metric.ts";
import { isRemaining, withTotal } from "./apply.ts";
import { type Had, heldOf, keptAs } from "./held.ts";

/** One fact as it stands in the ledger. */
export interface LedgerFact {
  readonly id: string;
  /** Facts of one message are read together: a running total said beside a day figure includes it. */
  readonly message: string;
  readonly metric: Metric;
  readonly mode: Mode;
  readonly value: Figure;
  /** `pending` waits for an answer; `replaced` holds again when what replaced it is withdrawn. */
  readonly state: "ok" | "replaced" | "withdrawn" | "pending";
  /** The facts that this one corrects. It takes the place of the first of them in the order. */
  readonly replaces?: readonly string[];
}

/** A fact that counts: in its place, with the way it was meant, under the message whose place it has. */
type Live = Pick<LedgerFact, "id" | "message" | "metric" | "mode" | "value">;

/**
 * Finds the facts that count, in the order in which they count. Withdrawn and pending ones leave, corrected
 * ones give their place to the correction, and come back when that is withdrawn. `facts` are in the order in
 * which they were booked; a link to a later fact is passed over.
 */
export function liveFacts(facts: readonly LedgerFact[]): readonly Live[] {
  const place = new Map(facts.map((fact, at) => [fact.id, at]));
  const origin = facts.map((_, at) => originOf(facts, place, at));
  const replaced = new Set<string>();
  const corrected = new Set(facts.flatMap((fact) => fact.replaces ?? []));
  const live: { readonly fact: Live; readonly at: number; readonly own: number }[] = [];
  // Later ones first: whether a correction stands is known before what it replaces is looked at.
  for (let own = facts.length - 1; own >= 0; own -= 1) {
    const fact = facts[own]!;
    const isReplaced = replaced.has(fact.id);
    const isOut = fact.state === "withdrawn" || fact.state === "pending";
    // What stands for a withdrawn correction stands for what that one replaced as well.
    if (isReplaced || !isOut) for (const id of fact.replaces ?? []) replaced.add(id);
    if (isReplaced || isOut) continue;
    // Marked as replaced, by something that is not in this list.
    if (fact.state === "replaced" && !corrected.has(fact.id)) continue;
    const root = facts[origin[own]!]!;
    const mode = fact.mode === "same" ? meantAs(facts, place, own) : fact.mode;
    const { id, metric, value } = fact;
    live.push({ fact: { id, message: root.message, metric, mode, value }, at: origin[own]!, own });
  }
  return live.sort((a, b) => a.at - b.at || a.own - b.own).map(({ fact }) => fact);
}

function earlier(
  facts: readonly LedgerFact[],
  place: ReadonlyMap<string, number>,
  at: number,
): number | undefined {
  return facts[at]!.replaces?.map((id) => place.get(id)).find(
    (old) => old !== undefined && old < at,
  );
}

function originOf(
  facts: readonly LedgerFact[],
  place: ReadonlyMap<string, number>,
  start: number,
): number {
  let at = start;
  for (let old = earlier(facts, place, at); old !== undefined;) {
    at = old;
    old = earlier(facts, place, at);
  }
  return at;
}

function meantAs(
  facts: readonly LedgerFact[],
  place: ReadonlyMap<string, number>,
  start: number,
): Mode {
  let at: number | undefined = start;
  while (at !== undefined && facts[at]!.mode === "same") at = earlier(facts, place, at);
  return at === undefined ? "add" : facts[at]!.mode;
}

export interface ReplayOptions {
  readonly metric: Metric;
  readonly kind: TaskKind;
  /** Turns what is left into a running total. */
  readonly target?: Figure | null;
}

/**
 * Works out one metric's running total anew: the opening figure, then message by message in the order in
 * which they were booked; what is new adds, a running total sets, what is left sets where the target is
 * known. A null opening is not known: then the total counts from the first fact.
 */
export function replay(
  opening: Figure | null,
  facts: readonly LedgerFact[],
  options: ReplayOptions,
): Figure | null {
  const live = liveFacts(facts).filter(
    (fact) => keptAs(fact.metric, options.kind) === options.metric,
  );
  let total = opening;
  for (let at = 0; at < live.length;) {
    let end = at + 1;
    while (live[end]?.message === live[at]!.message) end += 1;
    total = fold(total, live.slice(at, end), options.target ?? null);
    at = end;
  }
  return total;
}

/** Settles one message as `settle` does, of which this is the half without questions. */
function fold(total: Figure | null, facts: readonly Live[], target: Figure | null): Figure | null {
  const of = (mode: Mode) => facts.filter((fact) => fact.mode === mode);
  const cum = smallest(of("cum").map((fact) => fact.value));
  if (cum) return cum;
  const left = of("left").map((fact) => fact.value);
  const adds = of("add");
  const sums = [...new Set(adds.map((fact) => fact.metric))].map((metric) =>
    sum(adds.filter((fact) => fact.metric === metric).map((fact) => fact.value)),
  );
  const fewest = smallest(left);
  const said = of("target").map((fact) => fact.value);
  const goal = target ?? said.toSorted((a, b) => b.cmp(a))[0] ?? null;
  if (fewest && goal) return goal.minus(fewest);
  const added = smallest(sums);
  if (!added) return total;
  const after = (total ?? ZERO).plus(added);
  return total === null && after.lt(ZERO) ? ZERO : after;
}

function smallest(values: readonly Figure[]): Figure | undefined {
  return values.toSorted((a, b) => a.cmp(b))[0];
}

/**
 * Rebuilds a task's figures and totals from their opening state and all its facts, as after a withdrawal or
 * correction. Whether the task is done is for the caller to decide.
 */
export function replayTask(
  opening: Had,
  facts: readonly LedgerFact[],
): Required<Omit<Had, "targets">> {
  const { kind } = opening.task;
  const live = liveFacts(facts);
  const totals: Partial<Record<Metric, Figure>> = { ...opening.totals };
  let { task } = opening;
  for (const metric of new Set(facts.map((fact) => keptAs(fact.metric, kind)))) {
    const held = heldOf(opening, metric);
    const total = replay(held.total, facts, { metric, kind, target: held.target });
    if (total !== null && (held.total === null || !total.eq(held.total))) {
      totals[metric] = total;
      task = withTotal(task, metric, total);
    }
    if (held.target !== null || !isRemaining(metric, kind)) continue;
    const remaining = countDown(live.filter((fact) => keptAs(fact.metric, kind) === metric));
    if (remaining !== null) task = { ...task, remaining };
  }
  return { task, totals };
}

/** Counts down what is left where the number at the start is not known; null while nobody has said it. */
function countDown(facts: readonly Live[]): Figure | null {
  const said = new Set(facts.filter((fact) => fact.mode === "left").map((fact) => fact.message));
  let remaining: Figure | null = null;
  for (const { mode, message, value } of facts) {
    if (mode === "left") remaining = value;
    else if (mode === "add" && remaining !== null && !said.has(message)) {
      remaining = remaining.minus(value);
    }
  }
  return remaining;
}
