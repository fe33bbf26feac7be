import {
  findLastEntryId,
  listCorrectionsAfter,
  listUndelivered,
} from "../../../db/queries/figures-post.ts";
import { findMeta, setMeta } from "../../../db/queries/meta.ts";
import type { Tx } from "../../../db/store.ts";
import type { Day } from "../../domain/day.ts";

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

/** Figures that were corrected since. */
export async function listCorrections(ctx: { readonly tx: Tx }, since: DigestMark) {
  return await listCorrectionsAfter(ctx.tx, since.entryId, since.at);
}

/** Letters that failed since, or whose arrival is in doubt. */
export async function listFailed(ctx: { readonly tx: Tx }, since: Date) {
  return await listUndelivered(ctx.tx, since);
}
