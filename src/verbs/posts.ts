import {
  endPost,
  findPostsFor,
  setDeputy,
  setPost,
  type PostName,
} from "../../db/queries/posts.ts";
import { findNames } from "../../db/queries/people.ts";
import type { VerbCtx } from "./ctx.ts";

/** A person as a card names one. */
export interface Named {
  readonly openId: string;
  readonly name: string;
}

export interface HeldPost {
  readonly scope: string;
  readonly post: PostName;
  readonly holder: Named;
  readonly deputy: Named | null;
  readonly until: string | null;
}

/** Whom no message or member list has named yet; an open_id tells nobody anything. */
const UNKNOWN = "同事";

/** Scope of the posts that are the whole office's. */
export const OFFICE = "office";

/** Puts a person into a post of a project, a street or the office; whoever held it before keeps a closed row. */
export async function seatPerson(
  ctx: VerbCtx,
  seat: { scope: string; post: PostName; openId: string },
): Promise<void> {
  const held = await findPostsFor(ctx.tx, [seat.scope], ctx.today);
  const had = held.find((one) => one.post === seat.post);
  // The deputy belongs to the post; a person is not his own.
  const deputyOpenId =
    had && had.deputyOpenId !== seat.openId && !SHARED.has(seat.post) ? had.deputyOpenId : null;
  await setPost(ctx.tx, { ...seat, deputyOpenId, setBy: ctx.by }, ctx.now);
}

/** Posts that several people hold at once. */
const SHARED: ReadonlySet<PostName> = new Set(["service", "admin", "assessment", "general"]);

/** Names the deputy of a post; refuses where nobody holds it, or where it would be the holder. */
export async function seatDeputy(
  ctx: VerbCtx,
  seat: { scope: string; post: PostName; openId: string },
): Promise<"ok" | "empty" | "own"> {
  const held = await findPostsFor(ctx.tx, [seat.scope], ctx.today);
  const had = held.find((one) => one.post === seat.post);
  if (!had) return "empty";
  if (had.openId === seat.openId) return "own";
  const { scope, post, openId: deputyOpenId } = seat;
  await setDeputy(ctx.tx, { scope, post, deputyOpenId, setBy: ctx.by }, ctx.now);
  return "ok";
}

/** Empties a post, or takes one of several out of it; false where nobody was there. */
export async function clearPost(
  ctx: VerbCtx,
  seat: { scope: string; post: PostName; openId?: string },
): Promise<boolean> {
  return await endPost(ctx.tx, seat, ctx.now);
}

/** Administrators by the environment, by name where one is known. */
export async function adminsByEnvironment(
  ctx: Pick<VerbCtx, "tx" | "admins">,
): Promise<readonly { readonly openId: string; readonly name: string | null }[]> {
  const admins = ctx.admins ?? [];
  const names = await findNames(ctx.tx, admins);
  return admins.map((openId) => ({ openId, name: names.get(openId) ?? null }));
}

/** Who holds which post in these scopes today, with names where they are known. */
export async function listPosts(
  ctx: Pick<VerbCtx, "tx" | "today">,
  scopes: readonly string[],
): Promise<HeldPost[]> {
  const rows = await findPostsFor(ctx.tx, scopes, ctx.today);
  const ids = rows.flatMap((row) => [row.openId, ...(row.deputyOpenId ? [row.deputyOpenId] : [])]);
  const names = await findNames(ctx.tx, [...new Set(ids)]);
  const named = (openId: string): Named => ({ openId, name: names.get(openId) ?? UNKNOWN });
  return rows.map((row) => ({
    scope: row.scope,
    post: row.post,
    holder: named(row.openId),
    deputy: row.deputyOpenId ? named(row.deputyOpenId) : null,
    until: row.until,
  }));
}
