import { addIssueEvents } from "../../../db/queries/issue-events.ts";
import type { VerbCtx } from "../ctx.ts";
import { noteActed } from "./on-the-way.ts";

/** Writes a leader's order into the timeline of the problem that it was about; it has acted on the mention by it. */
export async function noteOrder(
  ctx: VerbCtx,
  no: number,
  orderNo: number,
  text: string,
): Promise<void> {
  await addIssueEvents(ctx.tx, no, [
    { at: ctx.saidAt, by: ctx.by, what: "order", text, data: { order: orderNo } },
  ]);
  await noteActed(ctx.tx, no, ctx.by, ctx.saidAt);
}
