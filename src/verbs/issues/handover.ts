import { countIssues, pageIssues } from "../../../db/queries/issue-lists.ts";
import { findMeta, setMeta } from "../../../db/queries/meta.ts";
import { endPost, findPostsOf, setDeputy, setPost } from "../../../db/queries/posts.ts";
import type { VerbCtx } from "../ctx.ts";
import { stepIssue } from "./step.ts";
import { peopleNamed, type Person } from "./view.ts";

/** What would move from one person to another. */
export interface HandoverPreview {
  readonly id: string;
  readonly from: Person;
  readonly to: Person;
  readonly matters: number;
  readonly overdue: number;
  readonly posts: readonly {
    readonly scope: string;
    readonly post: string;
    readonly isDeputy: boolean;
  }[];
  readonly agreed: readonly string[];
  readonly isDone: boolean;
}

interface Kept {
  readonly from: string;
  readonly to: string;
  readonly agreed: readonly string[];
  readonly isDone: boolean;
}

const keyOf = (id: string) => `handover:${id}`;

async function preview(ctx: VerbCtx, id: string, kept: Kept): Promise<HandoverPreview> {
  const named = await peopleNamed(ctx.tx, [kept.from, kept.to]);
  const counts = await countIssues(ctx.tx, { owner: kept.from }, ctx.saidAt);
  const held = await findPostsOf(ctx.tx, kept.from, ctx.today);
  return {
    id,
    from: named(kept.from),
    to: named(kept.to),
    matters: counts.total,
    overdue: counts.overdue,
    posts: held.map(({ scope, post, openId }) => ({ scope, post, isDeputy: openId !== kept.from })),
    agreed: kept.agreed,
    isDone: kept.isDone,
  };
}

/** Proposes that everything of one person moves to another; nothing moves before both have agreed. */
export async function proposeHandover(
  ctx: VerbCtx,
  from: string,
  to: string,
): Promise<HandoverPreview> {
  const id = ctx.messageId;
  const kept: Kept = { from, to, agreed: [], isDone: false };
  await setMeta(ctx.tx, keyOf(id), JSON.stringify(kept));
  return await preview(ctx, id, kept);
}

export type HandoverAnswer =
  | { readonly ok: true; readonly moved: number; readonly preview: HandoverPreview }
  | { readonly ok: false; readonly reason: "unknown" | "not_party" | "already" | "done" };

/** One of the two agrees; with both, matters, rungs and deputyships move in this transaction. */
export async function agreeHandover(ctx: VerbCtx, id: string): Promise<HandoverAnswer> {
  const text = await findMeta(ctx.tx, keyOf(id));
  if (!text) return { ok: false, reason: "unknown" };
  const kept = JSON.parse(text) as Kept;
  if (kept.isDone) return { ok: false, reason: "done" };
  if (ctx.by !== kept.from && ctx.by !== kept.to) return { ok: false, reason: "not_party" };
  if (kept.agreed.includes(ctx.by)) return { ok: false, reason: "already" };
  const agreed = [...kept.agreed, ctx.by];
  const isDone = agreed.includes(kept.from) && agreed.includes(kept.to);
  const now: Kept = { ...kept, agreed, isDone };
  const before = await preview(ctx, id, now);
  const moved = isDone ? await move(ctx, kept) : 0;
  await setMeta(ctx.tx, keyOf(id), JSON.stringify(now));
  return { ok: true, moved, preview: before };
}

async function move(ctx: VerbCtx, { from, to }: Kept): Promise<number> {
  let moved = 0;
  let after = 0;
  for (;;) {
    const page = await pageIssues(ctx.tx, ["open", "acked", "snoozed"], after, 500);
    for (const { issue } of page) {
      if (issue.owner !== from) continue;
      // The leaver hands over what he owns; he stays in force until the last of it has moved.
      const done = await stepIssue(
        { ...ctx, by: from },
        issue.no,
        { do: "assign", to, isTransfer: true },
        { isSilent: true },
      );
      if (done.ok) moved++;
    }
    const last = page.at(-1);
    if (!last || page.length < 500) break;
    after = last.issue.no;
  }
  for (const { scope, post, openId, deputyOpenId, until } of await findPostsOf(
    ctx.tx,
    from,
    ctx.today,
  )) {
    if (openId !== from) {
      await setDeputy(ctx.tx, { scope, post, deputyOpenId: to, setBy: ctx.by }, ctx.now);
      continue;
    }
    const deputy = deputyOpenId === to ? null : deputyOpenId;
    await setPost(
      ctx.tx,
      { scope, post, openId: to, deputyOpenId: deputy, until, setBy: ctx.by },
      ctx.now,
    );
    // A section's post is shared: the successor comes beside, so the leaver's own row has to end.
    await endPost(ctx.tx, { scope, post, openId: from }, ctx.now);
  }
  return moved;
}
