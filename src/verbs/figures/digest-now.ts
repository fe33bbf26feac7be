import type { DigestKind, DigestView, Snapshot } from "../../domain/board/digest.ts";
import type { DayPeriod } from "../../domain/board/period.ts";
import type { Scope } from "../../domain/board/scope.ts";
import type { VerbCtx } from "../ctx.ts";
import { hurry } from "./breathe.ts";
import { buildDigest, loadDigestSource } from "./digest.ts";
import { momentAt } from "./moment.ts";
import { loadPeriod } from "./period.ts";
import { readKept } from "./since.ts";

/** The digest of a scope as of now, for whoever asks; it rings nobody and leaves the morning's untouched. */
export async function digestNow(
  ctx: Pick<VerbCtx, "tx" | "now" | "timeZone" | "chatId" | "by">,
  wish: {
    readonly kind: DigestKind;
    readonly scope: Scope;
    readonly scopeWord: string;
    readonly name: string;
    readonly period?: DayPeriod;
  },
): Promise<DigestView> {
  const moment = await momentAt(ctx.tx, ctx.now, ctx.timeZone);
  const source = await loadDigestSource(ctx.tx, moment, hurry);
  const { period: span, ...rest } = wish;
  const before =
    wish.kind === "daily"
      ? ((await readKept<Snapshot>(ctx.tx, `digest_snapshot:chat:${ctx.chatId}`, moment.today)) ??
        (await readKept<Snapshot>(ctx.tx, `digest_snapshot:person:${ctx.by}`, moment.today)))
      : null;
  const period = span
    ? await loadPeriod(
        ctx.tx,
        source.board.tasks,
        source.overnight,
        wish.scope,
        span,
        moment,
        hurry,
      )
    : null;
  const { view } = await buildDigest(
    source,
    { ...rest, isLate: false, rings: false, before, period },
    hurry,
  );
  return view;
}
