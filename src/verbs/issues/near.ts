import { findBindings, listProjectChats } from "../../../db/queries/bindings.ts";
import { hasSpokenIn } from "../../../db/queries/people.ts";
import type { IssueRow } from "../../../db/queries/issues.ts";
import type { VerbCtx } from "../ctx.ts";

/**
 * True where whoever speaks does so in a group of the issue's project or street, or where it was raised; anywhere
 * else, where the ledger knows of a report or a problem of his in one of these groups.
 */
export async function isOfGroup(
  ctx: VerbCtx,
  { chatId, projectId, street }: Pick<IssueRow, "chatId" | "projectId" | "street">,
): Promise<boolean> {
  if (ctx.chatId === chatId) return true;
  const [here, groups] = await Promise.all([
    findBindings(ctx.tx, ctx.chatId),
    listProjectChats(ctx.tx, projectId === null ? [] : [projectId]),
  ]);
  const isHere = here.some((one) =>
    one.kind === "project"
      ? one.projectId === projectId && projectId !== null
      : one.kind === "street" && one.street === street && street !== null,
  );
  if (isHere) return true;
  return await hasSpokenIn(ctx.tx, ctx.by, [chatId, ...groups.map((one) => one.chatId)]);
}
