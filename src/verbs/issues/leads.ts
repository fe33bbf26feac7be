import { findIssue } from "../../../db/queries/issues.ts";
import { findPostsOf } from "../../../db/queries/posts.ts";
import type { VerbCtx } from "../ctx.ts";
import { envOf } from "./env.ts";
import { rosterFor, rulesOf } from "./rules.ts";

const LEADERS = ["leader", "director"];

/** True where whoever speaks is a district contact leader or the director, whatever project it is about. */
export async function leadsAnything(ctx: VerbCtx): Promise<boolean> {
  const held = await findPostsOf(ctx.tx, ctx.by, ctx.today);
  return held.some((post) => LEADERS.includes(post.post) && post.openId === ctx.by);
}

/** True where the speaker's word on this issue is an order: a leader of it, who does not own it. */
export async function leadsIssue(ctx: VerbCtx, no: number): Promise<boolean> {
  const stored = await findIssue(ctx.tx, no);
  if (!stored || stored.issue.owner === ctx.by) return false;
  if (await leadsAnything(ctx)) return true;
  const env = envOf(ctx);
  const { ladder } = await rulesOf(env, stored.issue.ladder);
  const roster = await rosterFor(env, stored.issue, ctx.today);
  return roster.posts.some(
    ({ post, openId }) =>
      openId === ctx.by &&
      LEADERS.includes(post) &&
      ladder.rungs.some((rung) => rung.post === post),
  );
}
