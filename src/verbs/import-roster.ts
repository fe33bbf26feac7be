import { endPost, findPostsFor, setPost } from "../../db/queries/posts.ts";
import { rememberPeople } from "../../db/queries/people.ts";
import type { PostName, PostRow } from "../../db/queries/posts.ts";
import type { VerbCtx } from "./ctx.ts";
import type { PlannedPost } from "./import-preview.ts";

type Held = Pick<PostRow, "openId" | "deputyOpenId" | "until">;

export interface RosterTrace {
  readonly kind: "roster";
  readonly posts: readonly {
    readonly scope: string;
    readonly post: PostName;
    readonly openId: string;
    readonly before: Held | null;
  }[];
}

/** Puts everybody of a roster into the post, and remembers the names. */
export async function applyRoster(
  ctx: VerbCtx,
  rows: readonly PlannedPost[],
): Promise<RosterTrace> {
  await rememberPeople(
    ctx.tx,
    rows.flatMap(({ row }) => (row.name ? [{ openId: row.openId, name: row.name }] : [])),
    ctx.now,
  );
  const touched = rows.filter((one) => one.kind !== "same");
  for (const { row, scope } of touched) {
    await setPost(
      ctx.tx,
      {
        scope,
        post: row.post,
        openId: row.openId,
        deputyOpenId: row.deputyOpenId ?? null,
        until: row.until ?? null,
        setBy: ctx.by,
      },
      ctx.now,
    );
  }
  return {
    kind: "roster",
    posts: touched.map(({ row, scope, had }) => ({
      scope,
      post: row.post,
      openId: row.openId,
      before: had && { openId: had.openId, deputyOpenId: had.deputyOpenId, until: had.until },
    })),
  };
}

/** Gives each post back to whoever held it; one that was filled anew since is left alone. */
export async function undoRoster(ctx: VerbCtx, trace: RosterTrace): Promise<void> {
  for (const { scope, post, openId, before } of trace.posts) {
    const held = await findPostsFor(ctx.tx, [scope], ctx.today);
    if (!held.some((one) => one.post === post && one.openId === openId)) continue;
    await endPost(ctx.tx, { scope, post, openId }, ctx.now);
    if (before) await setPost(ctx.tx, { scope, post, ...before, setBy: ctx.by }, ctx.now);
  }
}
