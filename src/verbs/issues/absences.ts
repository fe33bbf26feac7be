import { findAbsencesFrom } from "../../../db/queries/absences.ts";
import type { Tx } from "../../../db/store.ts";
import type { Day } from "../../domain/day.ts";
import type { Absence } from "../../domain/ladder/index.ts";

/** The leaves known from this day on. */
export async function findAbsences(tx: Tx, from: Day): Promise<readonly Absence[]> {
  return (await findAbsencesFrom(tx, from)).map((row) => ({
    openId: row.openId,
    from: row.from,
    until: row.until,
    deputyOpenId: row.deputyOpenId,
  }));
}
