import { findLadders, keepLadder } from "../../../db/queries/ladders.ts";
import type { LadderSnapshot } from "../../domain/ladder/index.ts";
import type { VerbCtx } from "../ctx.ts";
import { loadOffice, saveSettings } from "../office.ts";

/**
 * Puts a ladder in force for issues raised from now on, under a name of its own: the day, and a counter from the
 * second of a day on. Issues that run keep theirs.
 */
export async function changeLadder(ctx: VerbCtx, wanted: LadderSnapshot): Promise<LadderSnapshot> {
  const { ladder } = await loadOffice(ctx.tx);
  // What is being replaced may be what running issues go by.
  await keepLadder(ctx.tx, ladder, ctx.now);
  for (let count = 1; ; count++) {
    const version = count === 1 ? ctx.today : `${ctx.today}-${count}`;
    if ((await findLadders(ctx.tx, [version])).has(version)) continue;
    const named = { ...wanted, version };
    await keepLadder(ctx.tx, named, ctx.now);
    await saveSettings(ctx.tx, { ladder: named });
    return named;
  }
}
