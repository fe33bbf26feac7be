import {
  addIssueEvents,
  findIssue,
  saveIssue,
  updateIssueRow,
} from "../../../db/queries/issues.ts";
import { step } from "../../domain/issue/index.ts";
import { dueSteps } from "../../domain/ladder/index.ts";
import type { IssueEnv } from "./env.ts";
import { placeFor } from "./place.ts";
import { rulesOf } from "./rules.ts";
import { tell } from "./tell.ts";
import { nextTouchAt } from "./touch.ts";

/** Takes back what was set aside, or accepts what nobody objected to, and says so. */
export async function settle(
  env: IssueEnv,
  no: number,
  does: "wake" | "silence-accept",
): Promise<boolean> {
  const stored = await findIssue(env.tx, no);
  if (!stored) return false;
  const rules = await rulesOf(env, stored.issue.ladder);
  const stepped = step(stored.issue, { do: does, at: env.at }, rules);
  if (!stepped.ok) {
    await lookAgain(env, no);
    return false;
  }
  const { issue, recorded } = stepped;
  const nextAt = nextTouchAt(issue, rules, env.at, env.at);
  if (!(await saveIssue(env.tx, stored.row, issue, nextAt))) return false;
  const [eventId] = await addIssueEvents(env.tx, no, recorded);
  const hasGroup = (await placeFor(env.tx, stored.row)) !== null;
  const ring = does === "wake" ? [issue.owner ?? issue.raiser] : hasGroup ? [] : [issue.raiser];
  const tells = does === "wake" ? "woken" : "accepted";
  await tell(env, stored.row, { tells, key: `${tells}:${eventId}`, ring, events: [] });
  return true;
}

/** Works out anew when the clock next has to do with it. */
export async function lookAgain(env: IssueEnv, no: number): Promise<void> {
  const stored = await findIssue(env.tx, no);
  if (!stored) return;
  const rules = await rulesOf(env, stored.issue.ladder);
  const due = dueSteps(stored.issue, rules, env.at);
  if (due.length > 0) return;
  const nextStepAt = nextTouchAt(stored.issue, rules, env.at, env.at);
  await updateIssueRow(env.tx, no, { nextStepAt });
}
