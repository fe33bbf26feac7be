import { and, eq, gte, inArray, isNull, or } from "drizzle-orm";
import { posts } from "../schema/index.ts";
import type { Tx } from "../store.ts";

export type PostRow = typeof posts.$inferSelect;

export type PostName = PostRow["post"];

/** Posts in force on a day that this person holds, or stands in for. */
export async function findPostsOf(tx: Tx, openId: string, today: string): Promise<PostRow[]> {
  return await tx
    .select()
    .from(posts)
    .where(
      and(
        or(eq(posts.openId, openId), eq(posts.deputyOpenId, openId)),
        isNull(posts.endedAt),
        or(isNull(posts.until), gte(posts.until, today)),
      ),
    );
}

/** Posts in force on a day for these scopes (project names, street names, "office"). */
export async function findPostsFor(
  tx: Tx,
  scopes: readonly string[],
  today: string,
): Promise<PostRow[]> {
  if (scopes.length === 0) return [];
  return await tx
    .select()
    .from(posts)
    .where(
      and(
        inArray(posts.scope, [...scopes]),
        isNull(posts.endedAt),
        or(isNull(posts.until), gte(posts.until, today)),
      ),
    );
}

/** Puts a person into a post; whoever held it keeps the row with an end. */
export async function setPost(
  tx: Tx,
  post: {
    scope: string;
    post: PostName;
    openId: string;
    deputyOpenId?: string | null;
    until?: string | null;
    setBy: string;
  },
  now: Date,
): Promise<void> {
  const holds = and(eq(posts.scope, post.scope), eq(posts.post, post.post), isNull(posts.endedAt));
  // Several people may work in a section; a head, a leader or a director is one.
  const isShared = ["service", "admin", "assessment", "general"].includes(post.post);
  await tx
    .update(posts)
    .set({ endedAt: now })
    .where(isShared ? and(holds, eq(posts.openId, post.openId)) : holds);
  await tx.insert(posts).values({
    scope: post.scope,
    post: post.post,
    openId: post.openId,
    deputyOpenId: post.deputyOpenId ?? null,
    until: post.until ?? null,
    setAt: now,
    setBy: post.setBy,
  });
}

/** Names a deputy for a post in force; false where nobody holds it. */
export async function setDeputy(
  tx: Tx,
  post: { scope: string; post: PostName; deputyOpenId: string; setBy: string },
  now: Date,
): Promise<boolean> {
  const [held] = await tx
    .select()
    .from(posts)
    .where(and(eq(posts.scope, post.scope), eq(posts.post, post.post), isNull(posts.endedAt)));
  if (!held) return false;
  await setPost(tx, { ...held, deputyOpenId: post.deputyOpenId, setBy: post.setBy }, now);
  return true;
}

/** Ends whoever holds a post; the row stays with its end. */
export async function endPost(
  tx: Tx,
  post: { scope: string; post: PostName; openId?: string },
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(posts)
    .set({ endedAt: now })
    .where(
      and(
        eq(posts.scope, post.scope),
        eq(posts.post, post.post),
        isNull(posts.endedAt),
        post.openId === undefined ? undefined : eq(posts.openId, post.openId),
      ),
    )
    .returning({ id: posts.id });
  return rows.length > 0;
}

/** Posts go along when a project gets another name. */
export async function renameScope(tx: Tx, from: string, to: string): Promise<void> {
  await tx
    .update(posts)
    .set({ scope: to })
    .where(and(eq(posts.scope, from), isNull(posts.endedAt)));
}
