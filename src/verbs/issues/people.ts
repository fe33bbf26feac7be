import { findPeopleByName } from "../../../db/queries/people.ts";
import type { VerbCtx } from "../ctx.ts";

/** The one person whose name stands at the head of the words; null where there is none, or several of that name. */
export async function personNamed(ctx: Pick<VerbCtx, "tx">, words: string): Promise<string | null> {
  const head = words
    .trim()
    .replace(/^(?:给|交给|转给|@)\s*/, "")
    .split(/[\s，,。；;：:]/)[0]!;
  if (head.length < 2) return null;
  const found = await findPeopleByName(ctx.tx, head);
  return found.length === 1 ? found[0]!.openId : null;
}
