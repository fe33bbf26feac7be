import { dayOf, momentOf } from "../../domain/day.ts";
import type { Office } from "../office.ts";

/** When the owner of a problem would get the evening's card on its opening day; null where none would come. */
export function clearingMoment(
  openedAt: Date,
  dueAt: Date,
  office: Pick<Office, "calendar" | "clearingAt" | "policy">,
  timeZone: string,
): Date | null {
  const day = dayOf(openedAt, timeZone);
  if (!office.calendar.isWorkday(day)) return null;
  const at = momentOf(day, office.clearingAt, timeZone);
  const cutoff = momentOf(day, office.policy.cutoff, timeZone);
  return openedAt <= at && dueAt <= cutoff ? at : null;
}
