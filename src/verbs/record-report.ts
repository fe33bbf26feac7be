import {
  addDayFigure,
  countFiling,
  countQuietFilings,
  setTotal,
} from "../../db/queries/progress.ts";
import { findCurrentTask, updateTask, type TaskWithProject } from "../../db/queries/projects.ts";
import { addEntry, addFacts, findUsualDays } from "../../db/queries/reports.ts";
import { addDays, type Day } from "../domain/day.ts";
import { ZERO } from "../domain/figure.ts";
import type { TaskFigures } from "../domain/figures/task.ts";
import {
  findAlternatives,
  reconcile,
  type Alternative,
  type Change,
  type Clash,
} from "../domain/reconcile/index.ts";
import type { ReadFact } from "../domain/read/index.ts";
import type { VerbCtx } from "./ctx.ts";
import { hadOf } from "./task-figures.ts";

/** What one message says about one project on one day. */
export interface ReportInput {
  readonly projectId: number;
  readonly facts: readonly ReadFact[];
  readonly asOf: Day;
  readonly words: string;
  readonly saysDone?: boolean;
  readonly noProgress?: boolean;
  /** The writer stands by figures that the guard stopped, and says why. */
  readonly confirmed?: boolean;
  readonly reason?: string;
}

export interface Recorded {
  readonly ok: true;
  readonly entryId: number;
  readonly project: { readonly id: number; readonly name: string };
  readonly asOf: Day;
  readonly changes: readonly Change[];
  readonly task: TaskFigures;
  readonly becomesDone: boolean;
  readonly noProgress: boolean;
  /** How many filings in a row have said that nothing moves, this one included. */
  readonly quietFilings: number;
  /** What the guard would have stopped had it not been confirmed. */
  readonly passed: readonly Clash[];
  readonly reason?: string;
}

export interface HeldBack {
  readonly ok: false;
  readonly reason: "no_task" | "clash" | "already_done";
  /** Since when it is done, where that is why. */
  readonly doneOn?: Day | undefined;
  readonly project: { readonly id: number; readonly name: string };
  readonly clashes: readonly Clash[];
  readonly changes: readonly Change[];
  /** What else may have been meant, each of which could be booked. */
  readonly alternatives: readonly Alternative[];
}

/** A day figure is compared with the days of about four weeks. */
const USUAL_DAYS = 28;

/** Books one project's report, or holds all of it back with what cannot be. */
export async function recordReport(
  ctx: VerbCtx,
  project: { id: number; name: string },
  input: ReportInput,
): Promise<Recorded | HeldBack> {
  const stored = await findCurrentTask(ctx.tx, project.id);
  if (!stored) {
    return { ok: false, reason: "no_task", project, clashes: [], changes: [], alternatives: [] };
  }
  // Said once more it is no report: nothing would be in it.
  if (input.saysDone && input.facts.length === 0 && stored.task.status === "done") {
    const nothing = { clashes: [], changes: [], alternatives: [] };
    const doneOn = stored.task.completedOn ?? undefined;
    return { ok: false, reason: "already_done", doneOn, project, ...nothing };
  }
  const usual = await findUsualDays(ctx.tx, stored.task.id, addDays(input.asOf, -USUAL_DAYS));
  const had = hadOf(stored);
  const options = {
    asOf: input.asOf,
    saysDone: input.saysDone ?? false,
    confirmed: input.confirmed ?? false,
    usual: Object.fromEntries(usual),
    ...(input.reason ? { reason: input.reason } : {}),
  };
  const result = reconcile(had, input.facts, options);
  if (!result.ok) {
    return {
      ok: false,
      reason: "clash",
      project,
      clashes: result.clashes,
      changes: result.changes,
      alternatives: findAlternatives(had, input.facts, options, result.clashes),
    };
  }
  const noProgress = input.noProgress === true && result.changes.length === 0;
  const entryId = await writeEntry(ctx, stored, input, noProgress, result.becomesDone);
  await writeChanges(ctx, stored, entryId, input.asOf, result.changes);
  await countFiling(ctx.tx, {
    taskId: stored.task.id,
    day: input.asOf,
    isNoProgress: noProgress,
    at: ctx.saidAt,
    step: 1,
  });
  const { status, completedOn, lastMovedOn } = result.task;
  await updateTask(ctx.tx, stored.task.id, {
    status,
    completedOn: completedOn ?? null,
    lastMovedOn: lastMovedOn ?? null,
  });
  return {
    ok: true,
    entryId,
    project,
    asOf: input.asOf,
    changes: result.changes,
    task: result.task,
    becomesDone: result.becomesDone,
    noProgress,
    quietFilings: noProgress ? await countQuietFilings(ctx.tx, stored.task.id, input.asOf) : 0,
    passed: result.passed,
    ...(input.reason ? { reason: input.reason } : {}),
  };
}

async function writeEntry(
  ctx: VerbCtx,
  stored: TaskWithProject,
  input: ReportInput,
  isNoProgress: boolean,
  madeDone: boolean,
): Promise<number> {
  return await addEntry(ctx.tx, {
    messageId: ctx.messageId,
    chatId: ctx.chatId,
    projectId: stored.project.id,
    taskId: stored.task.id,
    by: ctx.by,
    asOf: input.asOf,
    saidAt: ctx.saidAt,
    recordedAt: ctx.now,
    words: input.words.slice(0, 2_000),
    isNoProgress,
    reason: input.confirmed ? (input.reason ?? null) : null,
    state: "ok",
    madeDone,
    statusBefore: stored.task.status,
  });
}

/** Writes the facts of each change, its running total and what the day added. */
export async function writeChanges(
  ctx: VerbCtx,
  stored: TaskWithProject,
  entryId: number,
  asOf: Day,
  changes: readonly Change[],
  replaces?: ReadonlyMap<string, number>,
): Promise<void> {
  const { task, project, totals } = stored;
  for (const change of changes) {
    const before = change.before ?? ZERO;
    const after = change.after ?? before;
    // The metric's movement belongs to one of its facts; the others say the same thing another way.
    await addFacts(
      ctx.tx,
      change.facts.map((fact, index) => ({
        entryId,
        taskId: task.id,
        projectId: project.id,
        metric: change.metric,
        mode: fact.mode,
        value: fact.value,
        unit: fact.unit,
        delta: index === 0 ? (change.increment ?? ZERO) : ZERO,
        before: index === 0 ? before : after,
        after,
        asOf,
        saidAt: ctx.saidAt,
        by: ctx.by,
        messageId: ctx.messageId,
        state: "ok" as const,
        replaces: replaces?.get(change.metric) ?? null,
      })),
    );
    if (change.after !== null) {
      const had = totals.get(change.metric);
      await setTotal(
        ctx.tx,
        {
          taskId: task.id,
          metric: change.metric,
          total: change.after,
          opening: had?.opening ?? ZERO,
          openingAsOf: had?.openingAsOf ?? null,
        },
        ctx.now,
      );
    }
    if (change.increment && !change.increment.eq(ZERO)) {
      await addDayFigure(ctx.tx, {
        taskId: task.id,
        day: asOf,
        metric: change.metric,
        added: change.increment,
      });
    }
  }
}
