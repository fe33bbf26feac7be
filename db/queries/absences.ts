import { and, eq, gte, isNull } from "drizzle-orm";
import { absences } from "../schema/index.ts";
import type { Tx } from "../store.ts";

export type AbsenceRow = typeof absences.$inferSelect;

/** Leaves that hold on this day or later. */
export async function findAbsencesFrom(tx: Tx, day: string): Promise<AbsenceRow[]> {
  return await tx
    .select()
    .from(absences)
    .where(and(gte(absences.until, day), isNull(absences.endedAt)));
}

/** Writes a leave down; one that the person had before comes to an end. */
export async function setAbsence(
  tx: Tx,
  leave: {
    openId: string;
    from: string;
    until: string;
    deputyOpenId: string | null;
    setBy: string;
  },
  now: Date,
): Promise<void> {
  await endAbsence(tx, leave.openId, now);
  await tx.insert(absences).values({ ...leave, setAt: now });
}

/** Ends a person's leave; false where there was none. */
export async function endAbsence(tx: Tx, openId: string, now: Date): Promise<boolean> {
  const ended = await tx
    .update(absences)
    .set({ endedAt: now })
    .where(and(eq(absences.openId, openId), isNull(absences.endedAt)))
    .returning({ id: absences.id });
  return ended.length > 0;
}
