import { addBurden } from "../../../db/queries/burdens.ts";
import { updateIssueRow, type StoredIssue } from "../../../db/queries/issues.ts";
import { dayOf } from "../../domain/day.ts";
import type { IssueRules } from "../../domain/issue/index.ts";
import type { Nudge } from "../../domain/ladder/index.ts";
import type { NewLetter } from "../../outbox/enqueue.ts";
import type { IssueEnv } from "./env.ts";
import { nextTouchAt } from "./touch.ts";

/** From so many messages a day on a person gets no more reminders: escalations and digests go before them. */
export const REMINDER_CAP = 6;

/** What a reminder is decided by. */
export interface NudgeFacts {
  readonly found: ReadonlyMap<number, StoredIssue>;
  readonly rulesFor: (version: string) => IssueRules;
  /** Messages that reached the person today, and how many are enough. */
  readonly given: { readonly count: number; readonly cap?: number };
}

/** Reminds one owner in private, all of a run's reminders in one letter; past the day's cap they are dropped. */
export async function remindWith(
  env: IssueEnv,
  openId: string,
  owed: readonly Nudge[],
  { found, rulesFor, given }: NudgeFacts,
): Promise<{ readonly count: number; readonly letters: readonly NewLetter[] }> {
  const nothing = { count: 0, letters: [] };
  const items: { no: number; what: Nudge["kind"] }[] = [];
  for (const { no, kind } of owed) {
    const stored = found.get(no);
    // The row is the mark: whoever finds its moment moved on finds the reminder given.
    const nextAt = stored?.row.nextStepAt;
    const isOwed = nextAt != null && nextAt <= env.at && stored?.issue.owner === openId;
    if (isOwed && !items.some((one) => one.no === no)) items.push({ no, what: kind });
  }
  for (const { no } of items) {
    const { issue } = found.get(no)!;
    const nextStepAt = nextTouchAt(issue, rulesFor(issue.ladder), env.at, env.at);
    await updateIssueRow(env.tx, no, { nextStepAt });
  }
  if (items.length === 0) return nothing;
  const day = dayOf(env.at, env.timeZone);
  const spared = { day, openId, kind: "reminder" } as const;
  if (given.count >= (given.cap ?? REMINDER_CAP)) {
    await addBurden(env.tx, { ...spared, form: "capped" }, items.length);
    return nothing;
  }
  if (items.length > 1) await addBurden(env.tx, { ...spared, form: "merged" }, items.length - 1);
  const letter: NewLetter = {
    key: `nudge:${openId}:${env.at.toISOString()}:${items.map((one) => one.no).join(",")}`,
    to: { kind: "person", openId },
    subject: `nudge:${openId}`,
    priority: "reminder",
    body: { notice: { kind: "nudges", openId, at: env.at.toISOString(), items } },
  };
  return { count: items.length, letters: [letter] };
}
