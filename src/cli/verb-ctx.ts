import type { Tx } from "../../db/store.ts";
import { dayOf } from "../domain/day.ts";
import type { VerbCtx } from "../verbs/ctx.ts";

/** Acts for the office at a moment, as its operator. */
export function operatorCtx(tx: Tx, now: Date, timeZone: string): VerbCtx {
  return {
    tx,
    now,
    saidAt: now,
    today: dayOf(now, timeZone),
    timeZone,
    by: "operator",
    chatId: "",
    messageId: "",
    isService: true,
    isAdmin: true,
  };
}
