import { addDayFigure, countFiling, setTotal } from "../../db/queries/progress.ts";
import { findCurrentTask, updateTask, type TaskWithProject } from "../../db/queries/projects.ts";
import {
  addEntry,
  addFacts,
  findEntry,
  findFacts,
  findFactsForReplay,
  findLastEntry,
  findRecentFacts,
  setFactState,
  type FactRow,
} from "../../db/queries/reports.ts";
import type { Day } from "../domain/day.ts";
import { ZERO, type Figure } from "../domain/figure.ts";
import type { Metric, Mode } from "../domain/metric.ts";
import {
  heldOf,
  keptAs,
  reconcile,
  replay,
  type Change,
  type Clash,
  type LedgerFact,
} from "../domain/reconcile/index.ts";
import type { ReadFact } from "../domain/read/index.ts";
import type { VerbCtx } from "./ctx.ts";
import type { ProjectRef } from "./find-project.ts";
import { hadOf } from "./task-figures.ts";

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

export interface Corrected {
  readonly ok: true;
  readonly entryId: number;
  readonly project: ProjectRef;
  readonly asOf: Day;
  readonly items: readonly {
    readonly metric: Metric;
    readonly was: Figure;
    readonly is: Figure;
    readonly totalBefore: Figure;
    readonly totalAfter: Figure;
  }[];
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
  const had = hadOf(stored);
  const without = new Map<Metric, Figure>();
  for (const { metric, old } of pairs)
    without.set(metric, await totalWithout(ctx, stored, metric, old));
  const base = withTotals(stored, without);
  const result = reconcile(
    hadOf(base),
    pairs.map((pair) => pair.fact),
    {
      asOf,
      isCorrection: true,
      confirmed: input.confirmed ?? false,
      ...(input.reason ? { reason: input.reason } : {}),
      sameMode: Object.fromEntries(pairs.map(({ metric, old }) => [metric, modeOf(old)])),
    },
  );
  if (!result.ok) {
    return {
      ok: false,
      reason: "clash",
      project,
      clashes: result.clashes,
      changes: result.changes,
    };
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
  const items: Corrected["items"][number][] = [];
  for (const { metric, old, fact } of pairs) {
    const change = result.changes.find((one) => one.metric === metric);
    const before = heldOf(had, metric).total ?? ZERO;
    const after = change?.after ?? before;
    await setFactState(ctx.tx, [old.id], "replaced");
    await addFacts(ctx.tx, [
      {
        entryId,
        taskId: stored.task.id,
        projectId: project.id,
        metric,
        mode: fact.mode === "same" ? modeOf(old) : fact.mode,
        value: fact.value,
        unit: fact.unit,
        delta: after.minus(before),
        before,
        after,
        asOf,
        saidAt: ctx.saidAt,
        by: ctx.by,
        messageId: ctx.messageId,
        state: "ok",
        replaces: old.id,
      },
    ]);
    const row = stored.totals.get(metric);
    await setTotal(
      ctx.tx,
      {
        taskId: stored.task.id,
        metric,
        total: after,
        opening: row?.opening ?? ZERO,
        openingAsOf: row?.openingAsOf ?? null,
      },
      ctx.now,
    );
    const moved = after.minus(before);
    if (!moved.eq(ZERO)) {
      await addDayFigure(ctx.tx, { taskId: stored.task.id, day: asOf, metric, added: moved });
    }
    items.push({ metric, was: old.value, is: fact.value, totalBefore: before, totalAfter: after });
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

interface Pair {
  readonly metric: Metric;
  readonly old: FactRow;
  readonly fact: ReadFact;
}

/** Finds which stored figures are meant: by project, metric, day and old value, the latest that fits. */
async function findTarget(
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

function modeOf(old: FactRow): Exclude<Mode, "same"> {
  return old.mode as Exclude<Mode, "same">;
}

/** What the total would be had the old figure never been said, nor what it had put right itself. */
async function totalWithout(
  ctx: VerbCtx,
  stored: TaskWithProject,
  metric: Metric,
  old: FactRow,
): Promise<Figure> {
  const opening = stored.totals.get(metric)?.opening ?? ZERO;
  const facts = await findFactsForReplay(ctx.tx, stored.task.id, metric);
  const unsaid = new Set<number>();
  for (let fact: FactRow | undefined = old; fact && !unsaid.has(fact.id);) {
    unsaid.add(fact.id);
    const replaced: number | null = fact.replaces;
    fact = facts.find((one) => one.id === replaced);
  }
  const ledger = facts.map((fact): LedgerFact => ({
    id: String(fact.id),
    message: fact.messageId,
    metric,
    mode: fact.mode as Mode,
    value: fact.value,
    state: unsaid.has(fact.id) ? "withdrawn" : fact.state,
    ...(fact.replaces === null ? {} : { replaces: [String(fact.replaces)] }),
  }));
  const target = heldOf(hadOf(stored), metric).target;
  return replay(opening, ledger, { metric, kind: stored.task.kind, target }) ?? opening;
}

/** The task as it would stand with these totals. */
function withTotals(stored: TaskWithProject, totals: ReadonlyMap<Metric, Figure>): TaskWithProject {
  const rows = new Map(stored.totals);
  for (const [metric, total] of totals) {
    const row = rows.get(metric);
    if (row) rows.set(metric, { ...row, total });
  }
  return { ...stored, totals: rows };
}
