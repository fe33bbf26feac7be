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

/** A stored figure and what it should have been. */
export interface Pair {
  readonly metric: Metric;
  readonly old: FactRow;
  readonly fact: ReadFact;
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
    const said = input.replaces.find((one) => keptAs(one.metric, stored.task.kind) === metric);
    const candidates = (
      ofEntry ??
      (await findRecentFacts(ctx.tx, stored.task.id, {
        metric,
        ...(input.asOf ? { asOf: input.asOf } : {}),
      }))
    ).filter((one) => one.metric === metric && one.state === "ok");
    const old = said
      ? candidates.find((one) => one.value.eq(said.value))
      : (candidates.find((one) => one.by === ctx.by) ?? candidates[0]);
    if (!old) continue;
    const isDifference = input.differences?.includes(fact) === true;
    const meant = isDifference
      ? { ...fact, mode: "same" as const, value: old.value.plus(fact.value) }
      : fact;
    pairs.push({ metric, old, fact: meant });
  }
  return pairs.length > 0 ? { stored, pairs } : null;
}

/** How the old figure was meant. */
export function modeOf(old: FactRow): Exclude<Mode, "same"> {
  return old.mode as Exclude<Mode, "same">;
}

/** What the total would be had the old figure never been said, nor what it had put right itself. */
async function totalWithout(
  ctx: VerbCtx,
  stored: TaskWithProject,
  metric: Metric,
  old: FactRow,
): Promise<Figure> {
  const facts = await findFactsForReplay(ctx.tx, stored.task.id, metric);
  const unsaid = new Set<number>();
  for (let fact: FactRow | undefined = old; fact && !unsaid.has(fact.id);) {
    unsaid.add(fact.id);
    const replaced: number | null = fact.replaces;
    fact = facts.find((one) => one.id === replaced);
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
  for (const { metric, old } of pairs)
    totals.set(metric, await totalWithout(ctx, stored, metric, old));
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
