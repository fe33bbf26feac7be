import { findPostsOf } from "../../db/queries/posts.ts";
import { findProjectByName } from "../../db/queries/projects.ts";
import { findLastProjects } from "../../db/queries/reports.ts";
import type { VerbCtx } from "./ctx.ts";

const MOST = 5;

/** The projects that this person is likely to speak of here: those last reported on, then those of a post. */
export async function usualProjects(ctx: VerbCtx): Promise<readonly string[]> {
  const reported = await findLastProjects(ctx.tx, ctx.chatId, ctx.by, MOST);
  const names = new Set(reported);
  for (const { scope } of await findPostsOf(ctx.tx, ctx.by, ctx.today)) {
    if (names.size >= MOST) break;
    if (await findProjectByName(ctx.tx, scope)) names.add(scope);
  }
  return [...names];
}
