import { findLastEntryId, hasLetter } from "../../../db/queries/figures-post.ts";
import type { Store } from "../../../db/store.ts";
import type { DigestKind, Snapshot } from "../../domain/board/digest.ts";
import type { DayPeriod } from "../../domain/board/period.ts";
import { enqueue } from "../../outbox/enqueue.ts";
import { type Audience, listAudiences } from "./audiences.ts";
import { breathe } from "./breathe.ts";
import { buildDigest, type DigestSource, loadDigestSource } from "./digest.ts";
import type { Moment } from "./moment.ts";
import { nameHeads } from "./name-heads.ts";
import { loadPeriod } from "./period.ts";
import { keepPromises } from "./promises.ts";
import { keep, keepMark, readKept } from "./since.ts";

export interface DigestRun {
  readonly kind: DigestKind;
  /** The same however often the run is repeated: one letter an audience and slot. */
  readonly slot: string;
  readonly isLate: boolean;
  /** What a weekly or monthly one looks back on. */
  readonly period?: DayPeriod;
}

/**
 * Decides on one digest for each audience that has none yet for this slot. Everything is worked out outside the write
 * transaction, by pages; each letter is then one small write, kept from doubling by its key.
 */
export async function sendDigests(store: Store, moment: Moment, run: DigestRun): Promise<number> {
  const audiences = await listAudiences(store.db, moment.today);
  const isSent = await Promise.all(audiences.map((one) => hasLetter(store.db, keyOf(run, one))));
  const waiting = audiences.filter((_, index) => !isSent[index]);
  // A run that was cut off may have written the letters and not where they stand.
  if (waiting.length === 0) {
    if (run.kind === "daily") await markMorning(store, moment);
    return 0;
  }
  const source = await loadDigestSource(store.db, moment, breathe, store.isRemote);
  let sent = 0;
  for (const audience of waiting) {
    if (await sendOne(store, source, audience, run)) sent += 1;
  }
  if (run.kind === "daily") {
    await markMorning(store, moment);
    await keepPromises(store, source.board.tasks, moment, breathe);
  }
  return sent;
}

/** Keeps up to where this morning's digest has counted; what was kept first stands. */
async function markMorning(store: Store, { today, now }: Moment): Promise<void> {
  await store.write(async (tx) => {
    const entryId = await findLastEntryId(tx);
    await keepMark(tx, today, { at: now, entryId });
  });
}

async function sendOne(
  store: Store,
  source: DigestSource,
  audience: Audience,
  run: DigestRun,
): Promise<boolean> {
  const { moment } = source;
  const snapKey = `digest_snapshot:${audience.key}`;
  const isDaily = run.kind === "daily";
  const before = isDaily ? await readKept<Snapshot>(store.db, snapKey, moment.today) : null;
  const { tasks } = source.board;
  const period = run.period
    ? await loadPeriod(
        store.db,
        tasks,
        source.overnight,
        audience.scope,
        run.period,
        moment,
        breathe,
        store.isRemote,
      )
    : null;
  const { view: figures, snapshot } = await buildDigest(
    source,
    {
      kind: run.kind,
      scope: audience.scope,
      scopeWord: audience.scopeWord,
      name: audience.name,
      isLate: run.isLate,
      // Round-ups go out on a workday, and every workday has its daily.
      isBeside: !isDaily,
      // What is late is rung for once a day: a round-up of the same morning does not do it again.
      rings: isDaily && audience.to.kind === "chat",
      before,
      period,
    },
    breathe,
  );
  const view = await nameHeads(store.db, figures);
  return await store.write(async (tx) => {
    const isNew = await enqueue(
      tx,
      {
        key: keyOf(run, audience),
        to: audience.to,
        subject: `digest:${run.kind}:${run.slot}:${audience.key}`,
        priority: "digest",
        body: { notice: { kind: "digest", view } },
      },
      moment.now,
    );
    if (isNew && isDaily) await keep(tx, snapKey, moment.today, snapshot);
    return isNew;
  });
}

function keyOf(run: DigestRun, audience: Audience): string {
  const name = run.kind === "daily" ? "digest" : run.kind;
  return `${name}:${run.slot}:${audience.key}`;
}
