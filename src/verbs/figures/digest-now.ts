import type { Store } from "../../../db/store.ts";
import type { DigestKind, DigestView, Snapshot } from "../../domain/board/digest.ts";
import type { DayPeriod } from "../../domain/board/period.ts";
import type { Scope } from "../../domain/board/scope.ts";
import { breathe } from "./breathe.ts";
import { buildDigest, loadDigestSource } from "./digest.ts";
import { momentAt } from "./moment.ts";
import { nameHeads } from "./name-heads.ts";
import { loadPeriod } from "./period.ts";
import { readKept } from "./since.ts";

/** Which digest somebody has asked for; JSON, so that a letter can carry it. */
export interface DigestAsked {
  readonly digest: DigestKind;
  readonly scope: Scope;
  readonly scopeWord: string;
  readonly name: string;
  readonly period?: DayPeriod;
  /** As of when, ISO. */
  readonly at: string;
  readonly chatId: string;
  readonly by: string;
}

/** The digest of a scope for whoever asks, read by pages outside any transaction; it rings nobody and leaves the morning's untouched. */
export async function digestNow(
  { db }: Pick<Store, "db">,
  asked: DigestAsked,
  timeZone: string,
): Promise<DigestView> {
  const moment = await momentAt(db, new Date(asked.at), timeZone);
  const source = await loadDigestSource(db, moment, breathe);
  const isDaily = asked.digest === "daily";
  const keys = [`chat:${asked.chatId}`, `person:${asked.by}`].map(
    (key) => `digest_snapshot:${key}`,
  );
  let before: Snapshot | null = null;
  for (const key of isDaily ? keys : []) before ??= await readKept<Snapshot>(db, key, moment.today);
  const { tasks } = source.board;
  const { scope, period: span } = asked;
  const period = span
    ? await loadPeriod(db, tasks, source.overnight, scope, span, moment, breathe)
    : null;
  const { view } = await buildDigest(
    source,
    {
      kind: asked.digest,
      scope,
      scopeWord: asked.scopeWord,
      name: asked.name,
      isLate: false,
      rings: false,
      before,
      period,
    },
    breathe,
  );
  return await nameHeads(db, view);
}
