import { addDayFigure, countFiling, setTotal } from "../../db/queries/progress.ts";
import { updateTask, type TaskWithProject } from "../../db/queries/projects.ts";
import { addEntry, addFacts, setFactState } from "../../db/queries/reports.ts";
import type { Day } from "../domain/day.ts";
import { ZERO, type Figure } from "../domain/figure.ts";
import type { Metric } from "../domain/metric.ts";
import { heldOf, reconcile, type Change, type Clash } from "../domain/reconcile/index.ts";
import { findTarget, taskWithout, type CorrectionInput, type Pair } from "./correction-target.ts";
import type { VerbCtx } from "./ctx.ts";
import type { ProjectRef } from "./find-project.ts";
import { hadOf } from "./task-figures.ts";

export interface Corrected {
  readonly ok: true;
  readonly entryId: number;
  readonly project: ProjectRef;
  readonly asOf: Day;
  readonly items: readonly CorrectedItem[];
}

export interface CorrectedItem {
  readonly metric: Metric;
  readonly was: Figure;
  readonly is: Figure;
  readonly totalBefore: Figure;
  readonly totalAfter: Figure;
}

export type NotCorrected =
  | { readonly ok: false; readonly reason: "nothing_found"; readonly project: ProjectRef | null }
  | {
      readonly ok: false;
      readonly reason: "clash";
      readonly project: ProjectRef;
      readonly clashes: readonly Clash[];
      readonly changes: readonly Change[];
    };

/** Puts figures right that were reported before: the old ones stay as replaced, the new ones count in their place. */
export async function correctReport(
  ctx: VerbCtx,
  input: CorrectionInput,
): Promise<Corrected | NotCorrected> {
  const target = await findTarget(ctx, input);
  if (!target) return { ok: false, reason: "nothing_found", project: input.project };
  const { stored, pairs } = target;
  const project = { id: stored.project.id, name: stored.project.name };
  const asOf = pairs[0]!.old.asOf;
  const result = reconcile(
    hadOf(await taskWithout(ctx, stored, pairs)),
    pairs.map((pair) => pair.fact),
    {
      asOf,
      isCorrection: true,
      confirmed: input.confirmed ?? false,
      ...(input.reason ? { reason: input.reason } : {}),
    },
  );
  if (!result.ok) {
    const { clashes, changes } = result;
    return { ok: false, reason: "clash", project, clashes, changes };
  }
  const entryId = await addEntry(ctx.tx, {
    messageId: ctx.messageId,
    chatId: ctx.chatId,
    projectId: project.id,
    taskId: stored.task.id,
    by: ctx.by,
    asOf,
    saidAt: ctx.saidAt,
    recordedAt: ctx.now,
    words: input.words.slice(0, 2_000),
    isCorrection: true,
    reason: input.reason ?? null,
    state: "ok",
    statusBefore: stored.task.status,
  });
  const items: CorrectedItem[] = [];
  for (const pair of pairs) {
    const change = result.changes.find((one) => one.metric === pair.metric);
    const by = { entryId, asOf, after: change?.after ?? null };
    // A day's figure and its total move the ledger once, and are told as one.
    const isAlong = items.some((one) => one.metric === pair.metric);
    const item = await replace(ctx, stored, pair, { ...by, isAlong });
    if (!isAlong) items.push(item);
  }
  await countFiling(ctx.tx, {
    taskId: stored.task.id,
    day: asOf,
    isNoProgress: false,
    at: ctx.saidAt,
    step: 1,
  });
  const status = result.fallsShort ? "in_progress" : result.task.status;
  await updateTask(ctx.tx, stored.task.id, {
    status,
    completedOn: status === "done" ? (result.task.completedOn ?? null) : null,
  });
  return { ok: true, entryId, project, asOf, items };
}

/** Stores the new figure in the place of the old one, with the total that comes of it and the day's share. */
async function replace(
  ctx: VerbCtx,
  stored: TaskWithProject,
  { metric, old, fact }: Pair,
  by: {
    readonly entryId: number;
    readonly asOf: Day;
    readonly after: Figure | null;
    readonly isAlong: boolean;
  },
): Promise<CorrectedItem> {
  const { task, project, totals } = stored;
  const before = heldOf(hadOf(stored), metric).total ?? ZERO;
  const after = by.after ?? before;
  const moved = after.minus(before);
  await setFactState(ctx.tx, [old.id], "replaced");
  await addFacts(ctx.tx, [
    {
      entryId: by.entryId,
      taskId: task.id,
      projectId: project.id,
      metric,
      mode: fact.mode,
      value: fact.value,
      unit: fact.unit,
      delta: by.isAlong ? ZERO : moved,
      before,
      after,
      asOf: by.asOf,
      saidAt: ctx.saidAt,
      by: ctx.by,
      messageId: ctx.messageId,
      state: "ok",
      replaces: old.id,
    },
  ]);
  const { opening = ZERO, openingAsOf = null } = totals.get(metric) ?? {};
  await setTotal(ctx.tx, { taskId: task.id, metric, total: after, opening, openingAsOf }, ctx.now);
  if (!moved.eq(ZERO) && !by.isAlong)
    await addDayFigure(ctx.tx, { taskId: task.id, day: by.asOf, metric, added: moved });
  return { metric, was: old.value, is: fact.value, totalBefore: before, totalAfter: after };
}
