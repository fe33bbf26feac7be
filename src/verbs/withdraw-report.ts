import { addDayFigure, countFiling, setTotal } from "../../db/queries/progress.ts";
import { listTasks, updateTask, type TaskWithProject } from "../../db/queries/projects.ts";
import {
  findEntriesOfMessage,
  findEntry,
  findFacts,
  findFactsForReplay,
  findLastEntry,
  findLastMove,
  setFactState,
  withdrawEntry,
  type EntryRow,
} from "../../db/queries/reports.ts";
import { findNames } from "../../db/queries/people.ts";
import { enqueue } from "../outbox/enqueue.ts";
import { ZERO, type Figure } from "../domain/figure.ts";
import type { Metric } from "../domain/metric.ts";
import type { VerbCtx } from "./ctx.ts";
import { replayedTotal } from "./replayed-total.ts";

export interface Withdrawn {
  readonly ok: true;
  readonly entryId: number;
  readonly words: string;
  /** More of the same message still stands. */
  readonly isPart: boolean;
  /** Who took it back where that is not its writer. */
  readonly byName: string | null;
  /** So long after it was said that the next digest tells of it. */
  readonly isLate: boolean;
  readonly items: readonly {
    readonly project: string;
    readonly taskId: number;
    readonly changes: readonly { metric: Metric; before: Figure; after: Figure }[];
    readonly isReopened: boolean;
    /** It was a correction; what it had put right counts again as it was. */
    readonly isCorrection: boolean;
  }[];
}

/** Within this time an entry goes as if it had not been said; later it is a correction that others may have seen. */
export const UNDO_WITHIN_MS = 10 * 60_000;

export type NotWithdrawn = {
  readonly ok: false;
  readonly reason: "nothing" | "not_yours" | "already";
};

/**
 * Takes back what one message booked: the writer's last one in this chat, or that of the entry named; that entry
 * alone where so asked. The facts stay as withdrawn; totals follow from those that still stand.
 */
export async function withdrawReport(
  ctx: VerbCtx,
  which: { entryId?: number; isAlone?: boolean },
): Promise<Withdrawn | NotWithdrawn> {
  const first =
    which.entryId === undefined
      ? await findLastEntry(ctx.tx, ctx.chatId, ctx.by)
      : await findEntry(ctx.tx, which.entryId);
  if (!first) return { ok: false, reason: "nothing" };
  if (first.by !== ctx.by && !ctx.isService) return { ok: false, reason: "not_yours" };
  if (first.state !== "ok") return { ok: false, reason: "already" };
  const standing = await findEntriesOfMessage(ctx.tx, first.messageId);
  const all = which.isAlone ? [first] : standing;
  const items: Withdrawn["items"][number][] = [];
  for (const entry of all) items.push(await withdrawOne(ctx, entry));
  const isOthers = first.by !== ctx.by;
  const byName = isOthers ? ((await findNames(ctx.tx, [ctx.by])).get(ctx.by) ?? "") : null;
  if (byName !== null) await tellWriter(ctx, first, byName);
  return {
    ok: true,
    entryId: first.id,
    words: first.words,
    byName,
    isPart: all.length < standing.length,
    isLate: ctx.now.getTime() - first.recordedAt.getTime() > UNDO_WITHIN_MS,
    items,
  };
}

/** Nobody's figures go without a word to him. */
async function tellWriter(ctx: VerbCtx, entry: EntryRow, byName: string): Promise<void> {
  await enqueue(
    ctx.tx,
    {
      key: `withdrawn:${entry.id}`,
      to: { kind: "person", openId: entry.by },
      subject: `withdrawn:${entry.id}`,
      priority: "answer",
      body: { notice: { kind: "withdrawn", by: byName, words: entry.words, asOf: entry.asOf } },
    },
    ctx.now,
  );
}

async function withdrawOne(ctx: VerbCtx, entry: EntryRow): Promise<Withdrawn["items"][number]> {
  const facts = await findFacts(ctx.tx, [entry.id]);
  await withdrawEntry(ctx.tx, entry.id, ctx.by, ctx.now);
  // What this entry had put right stands again.
  const restored = facts.map((fact) => fact.replaces).filter((id) => id !== null);
  await setFactState(ctx.tx, restored, "ok");
  const [stored] = await listTasks(ctx.tx, { taskIds: [entry.taskId] });
  if (!stored) throw new Error(`Cannot withdraw entry ${entry.id}: its task is gone`);
  const changes = [];
  for (const metric of new Set(facts.map((fact) => fact.metric as Metric))) {
    const before = stored.totals.get(metric)?.total ?? ZERO;
    const after = await recount(ctx, stored, metric);
    const moved = after.minus(before);
    if (!moved.eq(ZERO)) {
      await addDayFigure(ctx.tx, { taskId: entry.taskId, day: entry.asOf, metric, added: moved });
      changes.push({ metric, before, after });
    }
  }
  await countFiling(ctx.tx, {
    taskId: entry.taskId,
    day: entry.asOf,
    isNoProgress: entry.isNoProgress,
    at: entry.saidAt,
    step: -1,
  });
  const statusBefore = entry.statusBefore as TaskWithProject["task"]["status"] | null;
  const isReopened = entry.madeDone && stored.task.status === "done";
  await updateTask(ctx.tx, entry.taskId, {
    lastMovedOn: await findLastMove(ctx.tx, entry.taskId),
    ...(isReopened ? { status: statusBefore ?? "in_progress", completedOn: null } : {}),
  });
  return {
    project: stored.project.name,
    taskId: entry.taskId,
    changes,
    isReopened,
    isCorrection: entry.isCorrection,
  };
}

/** Works one metric's running total out anew from what stands, and keeps it. */
async function recount(ctx: VerbCtx, stored: TaskWithProject, metric: Metric): Promise<Figure> {
  const facts = await findFactsForReplay(ctx.tx, stored.task.id, metric);
  const total = replayedTotal(stored, metric, facts);
  const { opening = ZERO, openingAsOf = null } = stored.totals.get(metric) ?? {};
  await setTotal(ctx.tx, { taskId: stored.task.id, metric, total, opening, openingAsOf }, ctx.now);
  return total;
}
