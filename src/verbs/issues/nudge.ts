import { findIssue, updateIssueRow } from "../../../db/queries/issues.ts";
import { addBurden, countBurden } from "../../../db/queries/burdens.ts";
import { dayOf } from "../../domain/day.ts";
import type { Nudge } from "../../domain/ladder/index.ts";
import { enqueue } from "../../outbox/enqueue.ts";
import { loadOffice } from "../office.ts";
import type { IssueEnv } from "./env.ts";
import { rulesOf } from "./rules.ts";
import { nextTouchAt } from "./touch.ts";

/** From so many messages a day on a person gets no more reminders: escalations and digests go before them. */
export const REMINDER_CAP = 6;

/** Reminds one owner in private, all of a run's reminders in one letter; past the day's cap they are dropped. */
export async function remind(
  env: IssueEnv,
  openId: string,
  owed: readonly Nudge[],
): Promise<number> {
  const items: { no: number; what: Nudge["kind"] }[] = [];
  for (const { no, kind } of owed) {
    const stored = await findIssue(env.tx, no);
    if (!stored) continue;
    // The row is the mark: whoever finds its moment moved on finds the reminder given.
    const isOwed = stored.row.nextStepAt !== null && stored.row.nextStepAt <= env.at;
    if (isOwed && stored.issue.owner === openId && !items.some((one) => one.no === no))
      items.push({ no, what: kind });
  }
  for (const { no } of items) {
    const stored = (await findIssue(env.tx, no))!;
    const rules = await rulesOf(env, stored.issue.ladder);
    await updateIssueRow(env.tx, no, {
      nextStepAt: nextTouchAt(stored.issue, rules, env.at, env.at),
    });
  }
  if (items.length === 0) return 0;
  const { settings } = await loadOffice(env.tx);
  const cap = settings.reminderCap ?? REMINDER_CAP;
  const day = dayOf(env.at, env.timeZone);
  const spared = { day, openId, kind: "reminder" } as const;
  if ((await countBurden(env.tx, day, openId)) >= cap) {
    await addBurden(env.tx, { ...spared, form: "capped" }, items.length);
    return 0;
  }
  if (items.length > 1) await addBurden(env.tx, { ...spared, form: "merged" }, items.length - 1);
  await enqueue(
    env.tx,
    {
      key: `nudge:${openId}:${env.at.toISOString()}:${items.map((one) => one.no).join(",")}`,
      to: { kind: "person", openId },
      subject: `nudge:${openId}`,
      priority: "reminder",
      body: { notice: { kind: "nudges", openId, at: env.at.toISOString(), items } },
    },
    env.now,
  );
  return items.length;
}
