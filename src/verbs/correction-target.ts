import { findCurrentTask, type TaskWithProject } from "../../db/queries/projects.ts";
import {
  findEntry,
  findFacts,
  findFactsForReplay,
  findLastEntry,
  findRecentFacts,
  type FactRow,
} from "../../db/queries/reports.ts";
import type { Day } from "../domain/day.ts";
import type { Figure } from "../domain/figure.ts";
import type { Metric, Mode } from "../domain/metric.ts";
import { keptAs } from "../domain/reconcile/index.ts";
import type { ReadFact } from "../domain/read/index.ts";
import type { VerbCtx } from "./ctx.ts";
import type { ProjectRef } from "./find-project.ts";
import { replayedTotal } from "./replayed-total.ts";

/** A correction as it was said. */
export interface CorrectionInput {
  /** Null where the words name none: then the writer's last entry in this chat is meant. */
  readonly project: ProjectRef | null;
  readonly facts: readonly ReadFact[];
  /** Those of the facts that tell by how much the old figure was wrong, not what it should be. */
  readonly differences?: readonly ReadFact[];
  /** The old figures, where the words name them. */
  readonly replaces: readonly ReadFact[];
  /** The day that the wrong report was for, where the words name one. */
  readonly asOf?: Day;
  readonly entryId?: number;
  readonly words: string;
  readonly confirmed?: boolean;
  readonly reason?: string;
}

/** A stored figure and what it should have been, meant in its own way. */
export interface Pair {
  readonly metric: Metric;
  readonly old: FactRow;
  readonly fact: ReadFact & { readonly mode: Exclude<Mode, "same"> };
}

/** Finds which stored figures are meant: by project, metric, day and old value, the latest that fits. */
export async function findTarget(
  ctx: VerbCtx,
  input: CorrectionInput,
): Promise<{ stored: TaskWithProject; pairs: Pair[] } | null> {
  const entry =
    input.entryId !== undefined
      ? await findEntry(ctx.tx, input.entryId)
      : input.project
        ? null
        : await findLastEntry(ctx.tx, ctx.chatId, ctx.by);
  const projectId = input.project?.id ?? entry?.projectId;
  if (projectId === undefined) return null;
  const stored = await findCurrentTask(ctx.tx, projectId);
  if (!stored) return null;
  const ofEntry = entry ? await findFacts(ctx.tx, [entry.id]) : null;
  const pairs: Pair[] = [];
  for (const fact of input.facts) {
    const metric = keptAs(fact.metric, stored.task.kind);
    const filter = { metric, ...(input.asOf ? { asOf: input.asOf } : {}) };
    const standing = (ofEntry ?? (await findRecentFacts(ctx.tx, stored.task.id, filter))).filter(
      (one) => one.metric === metric && one.state === "ok",
    );
    const free = standing.filter((one) => pairs.every(({ old }) => old.id !== one.id));
    const said = input.replaces.find((one) => keptAs(one.metric, stored.task.kind) === metric);
    const isDifference = input.differences?.includes(fact) === true;
    const old = said
      ? free.find((one) => one.value.eq(said.value))
      : meantOf(free, isDifference ? { ...fact, mode: "add" } : fact, ctx.by);
    if (!old) continue;
    const value = isDifference ? old.value.plus(fact.value) : fact.value;
    const mode = isDifference || fact.mode === "same" ? modeOf(old) : fact.mode;
    const pair = { metric, old, fact: { ...fact, mode, value } };
    pairs.push(pair);
    const beside = standing.filter((one) => isToldBeside(one, old));
    const isSaidToo = input.facts.some((one) => one !== fact && one.metric === fact.metric);
    if (beside.length === 1 && !isSaidToo) pairs.push(movedAlong(metric, beside[0]!, pair));
  }
  return pairs.length > 0 ? { stored, pairs } : null;
}

/** Of one's own last report, or else the last one at all: the figure meant as it is said now, else the nearest. */
function meantOf(standing: readonly FactRow[], fact: ReadFact, by: string): FactRow | undefined {
  const last = standing.find((one) => one.by === by) ?? standing[0];
  const ofLast = standing.filter((one) => one.entryId === last?.entryId && one.unit === fact.unit);
  const distance = (one: FactRow): Figure => one.value.minus(fact.value).abs();
  return (
    ofLast.find((one) => one.mode === fact.mode) ??
    ofLast.toSorted((one, other) => distance(one).cmp(distance(other)))[0] ??
    last
  );
}

/** 签约1户，累计23户: what is new and the total that holds it, told in one report. */
function isToldBeside(one: FactRow, other: FactRow): boolean {
  const modes = [one.mode, other.mode];
  return one.entryId === other.entryId && modes.includes("add") && modes.includes("cum");
}

/** The total moves by as much as the day's figure does, and that by as much as the total. */
function movedAlong(metric: Metric, old: FactRow, { old: other, fact }: Pair): Pair {
  const value = old.value.plus(fact.value.minus(other.value));
  return { metric, old, fact: { ...fact, mode: modeOf(old), value } };
}

/** How the old figure was meant. */
function modeOf(old: FactRow): Exclude<Mode, "same"> {
  return old.mode as Exclude<Mode, "same">;
}

/** What the total would be had the old figures never been said, nor what they had put right themselves. */
async function totalWithout(
  ctx: VerbCtx,
  stored: TaskWithProject,
  metric: Metric,
  olds: readonly FactRow[],
): Promise<Figure> {
  const facts = await findFactsForReplay(ctx.tx, stored.task.id, metric);
  const unsaid = new Set<number>();
  for (const old of olds) {
    for (let fact: FactRow | undefined = old; fact && !unsaid.has(fact.id);) {
      unsaid.add(fact.id);
      const replaced: number | null = fact.replaces;
      fact = facts.find((one) => one.id === replaced);
    }
  }
  return replayedTotal(
    stored,
    metric,
    facts.map((fact) => (unsaid.has(fact.id) ? { ...fact, state: "withdrawn" } : fact)),
  );
}

/** The task as it would stand had none of the old figures been said. */
export async function taskWithout(
  ctx: VerbCtx,
  stored: TaskWithProject,
  pairs: readonly Pair[],
): Promise<TaskWithProject> {
  const totals = new Map<Metric, Figure>();
  for (const metric of new Set(pairs.map((pair) => pair.metric))) {
    const olds = pairs.filter((pair) => pair.metric === metric).map(({ old }) => old);
    totals.set(metric, await totalWithout(ctx, stored, metric, olds));
  }
  return withTotals(stored, totals);
}

function withTotals(stored: TaskWithProject, totals: ReadonlyMap<Metric, Figure>): TaskWithProject {
  const rows = new Map(stored.totals);
  for (const [metric, total] of totals) {
    const row = rows.get(metric);
    if (row) rows.set(metric, { ...row, total });
  }
  return { ...stored, totals: rows };
}
