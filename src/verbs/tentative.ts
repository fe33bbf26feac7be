import { inSavepoint } from "../../db/savepoint.ts";
import type { VerbCtx } from "./ctx.ts";

/** Does work that is undone where its outcome is not to be kept; the transaction around it goes on. */
export async function tentatively<T>(
  ctx: Pick<VerbCtx, "tx">,
  work: () => Promise<T>,
  isKept: (outcome: T) => boolean,
): Promise<T> {
  return await inSavepoint(ctx.tx, work, isKept);
}
