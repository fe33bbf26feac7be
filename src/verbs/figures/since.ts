import {
  findLastEntryId,
  findChangedFacts,
  listChangedAfter,
  listUndelivered,
} from "../../../db/queries/figures-post.ts";
import { findMeta, setMeta } from "../../../db/queries/meta.ts";
import type { Tx } from "../../../db/store.ts";
import { findNames } from "../../../db/queries/people.ts";
import type { Day } from "../../domain/day.ts";
import type { Figure } from "../../domain/figure.ts";
import type { Metric, Unit } from "../../domain/metric.ts";
import { UNDO_WITHIN_MS } from "../withdraw-report.ts";

const DAY_MS = 86_400_000;
/** How many filings a first digest looks back over. */
const LOOK_BACK = 2_000;

/** Up to where a digest had counted. */
export interface DigestMark {
  readonly at: Date;
  /** The last filing that it knew. */
  readonly entryId: number;
}

interface Kept<T> {
  readonly day: Day;
  readonly value: T;
  readonly before: T | null;
}

const MARK = "digest_mark";

/** Reads what the last morning before this day's kept under a key, also after this day's has been kept. */
export async function readKept<T>(tx: Tx, key: string, today: Day): Promise<T | null> {
  const text = await findMeta(tx, key);
  if (text === null) return null;
  const kept = JSON.parse(text) as Kept<T>;
  return kept.day === today ? kept.before : kept.value;
}

/** Keeps a day's value beside the one before it; the first of a day stands. */
export async function keep(tx: Tx, key: string, today: Day, value: unknown): Promise<void> {
  const text = await findMeta(tx, key);
  const had = text === null ? null : (JSON.parse(text) as Kept<unknown>);
  if (had?.day === today) return;
  const next: Kept<unknown> = { day: today, value, before: had?.value ?? null };
  await setMeta(tx, key, JSON.stringify(next));
}

/** Where the last morning digest before this day's stood; a day ago where there was none. */
export async function digestSince(ctx: {
  readonly tx: Tx;
  readonly now: Date;
  readonly today: Day;
}): Promise<DigestMark> {
  const mark = await readKept<{ at: string; entryId: number }>(ctx.tx, MARK, ctx.today);
  if (mark) return { at: new Date(mark.at), entryId: mark.entryId };
  const entryId = Math.max(0, (await findLastEntryId(ctx.tx)) - LOOK_BACK);
  return { at: new Date(ctx.now.getTime() - DAY_MS), entryId };
}

/** Keeps where this day's digest stands. */
export async function keepMark(tx: Tx, today: Day, mark: DigestMark): Promise<void> {
  await keep(tx, MARK, today, { at: mark.at.toISOString(), entryId: mark.entryId });
}

/** A filing that changed what had been reported. */
export interface ChangedFiling {
  readonly project: string;
  readonly street: string;
  readonly by: string;
  readonly asOf: Day;
  readonly words: string;
  readonly how: "corrected" | "kept" | "withdrawn";
  /** Why a figure that the guard stopped was kept. */
  readonly reason: string | null;
  readonly items: readonly {
    readonly metric: Metric;
    readonly mode: string;
    readonly value: Figure;
    readonly unit: Unit;
    readonly was: Figure | null;
    readonly before: Figure;
    readonly after: Figure;
  }[];
}

/** What was corrected, kept against the guard, or taken back late since, with its figures. */
export async function listCorrections(
  ctx: { readonly tx: Tx },
  since: DigestMark,
): Promise<readonly ChangedFiling[]> {
  const rows = await listChangedAfter(ctx.tx, {
    entryId: since.entryId,
    since: since.at,
    lateMs: UNDO_WITHIN_MS,
  });
  const [figures, names] = await Promise.all([
    findChangedFacts(
      ctx.tx,
      rows.map((row) => row.id),
    ),
    findNames(ctx.tx, [...new Set(rows.map((row) => row.by))]),
  ]);
  return rows.map(({ id, state, isCorrection, by, ...row }) => ({
    ...row,
    by: names.get(by) ?? "",
    how: state === "withdrawn" ? "withdrawn" : isCorrection ? "corrected" : "kept",
    items: figures
      .filter((one) => one.entryId === id)
      .map((one) => ({ ...one, metric: one.metric as Metric, unit: one.unit as Unit })),
  }));
}

/** Letters that failed since, or whose arrival is in doubt. */
export async function listFailed(ctx: { readonly tx: Tx }, since: Date) {
  return await listUndelivered(ctx.tx, since);
}
