import { findNames } from "../../db/queries/people.ts";
import { findCurrentTask } from "../../db/queries/projects.ts";
import { findEntriesOfMessage, findQuietEntry } from "../../db/queries/reports.ts";
import type { Day } from "../domain/day.ts";
import type { VerbCtx } from "./ctx.ts";
import type { ProjectRef } from "./find-project.ts";

/** Tells whether the pressed form was sent before and what it booked still stands. */
export async function hasFiledForm(ctx: VerbCtx): Promise<boolean> {
  return (await findEntriesOfMessage(ctx.tx, ctx.messageId)).length > 0;
}

/** Who said last of this day that nothing has moved; null where nobody did, or something was reported after it. */
export async function findQuietDay(
  ctx: VerbCtx,
  project: ProjectRef,
  day: Day,
): Promise<{ readonly name: string } | null> {
  const stored = await findCurrentTask(ctx.tx, project.id);
  const entry = stored ? await findQuietEntry(ctx.tx, stored.task.id, day) : null;
  if (!entry) return null;
  const names = await findNames(ctx.tx, [entry.by]);
  return { name: names.get(entry.by) ?? "" };
}
