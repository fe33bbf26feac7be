import { findTouchable, type StoredIssue } from "../../../db/queries/issues.ts";
import { dayOf, type Day } from "../../domain/day.ts";
import type { Issue, IssueRules } from "../../domain/issue/index.ts";
import {
  dueSteps,
  nudges,
  resolvePost,
  resolveRung,
  type DueStep,
  type Mention,
  type Nudge,
  type Reached,
  type Roster,
} from "../../domain/ladder/index.ts";
import type { IssueEnv } from "./env.ts";
import { groupOf } from "./place.ts";
import { placeOf, rosterFor, rulesOf } from "./rules.ts";

/** A due step with whom it mentions and where. */
export interface PlannedMention extends Mention {
  readonly step: DueStep;
}

/** What one run of the clock finds to do; only issues that are due are looked at. */
export interface ClockPlan {
  readonly mentions: readonly PlannedMention[];
  readonly nudges: readonly (Nudge & { readonly openId: string })[];
  /** Set aside until today, or resolved and left in silence. */
  readonly quietDeeds: readonly { readonly no: number; readonly does: "wake" | "silence-accept" }[];
  /** Nothing is to be done now after all; their next moment is worked out anew. */
  readonly idle: readonly number[];
}

const PAGE = 200;
/** Where there is no group, a person's own chat stands for it. */
export const PERSON = "person:";

/** Remembers rosters within one run: issues of one project have the same. */
export function rosterCache(env: IssueEnv, on: Day) {
  const known = new Map<string, Promise<Roster>>();
  return (issue: Pick<Issue, "project" | "street">): Promise<Roster> => {
    const key = `${issue.project}\n${issue.street}`;
    const had = known.get(key) ?? rosterFor(env, issue, on);
    known.set(key, had);
    return had;
  };
}

/** Whom a step mentions today, with what could not be reached on the way. */
export function reachedBy(
  step: Pick<DueStep, "kind" | "rung">,
  issue: Issue,
  rules: IssueRules,
  roster: Roster,
  on: Day,
): Reached | null {
  const place = placeOf(issue);
  return step.kind === "ownerless"
    ? resolvePost("head", roster, place, on)
    : resolveRung(step.rung, rules.ladder, roster, place, on);
}

/** Looks at what is due by now, page by page, without changing anything. */
export async function planClock(env: IssueEnv): Promise<ClockPlan> {
  const on = dayOf(env.at, env.timeZone);
  const rosterOf = rosterCache(env, on);
  const plan = {
    mentions: [] as PlannedMention[],
    nudges: [] as (Nudge & { openId: string })[],
    quietDeeds: [] as { no: number; does: "wake" | "silence-accept" }[],
    idle: [] as number[],
  };
  let after: { at: Date; no: number } | null = null;
  for (;;) {
    const page: StoredIssue[] = await findTouchable(env.tx, env.at, after, PAGE);
    for (const stored of page) {
      const { issue } = stored;
      if (issue.state === "snoozed") plan.quietDeeds.push({ no: issue.no, does: "wake" });
      else if (issue.state === "resolved")
        plan.quietDeeds.push({ no: issue.no, does: "silence-accept" });
      else await planOne(env, stored, rosterOf, on, plan);
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return plan;
    after = { at: last.row.nextStepAt!, no: last.issue.no };
  }
}

async function planOne(
  env: IssueEnv,
  { issue, row }: StoredIssue,
  rosterOf: (issue: Issue) => Promise<Roster>,
  on: Day,
  plan: { mentions: PlannedMention[]; nudges: (Nudge & { openId: string })[]; idle: number[] },
): Promise<void> {
  const rules = await rulesOf(env, issue.ladder);
  const step = dueSteps(issue, rules, env.at).at(-1);
  if (!step) {
    const from = row.nextStepAt!;
    const owed = nudges(issue, rules).filter((one) => one.at >= from && one.at <= env.at);
    if (owed.length === 0 || issue.owner === null) plan.idle.push(issue.no);
    for (const nudge of owed)
      if (issue.owner !== null) plan.nudges.push({ ...nudge, openId: issue.owner });
    return;
  }
  const reached = reachedBy(step, issue, rules, await rosterOf(issue), on);
  const group = await groupOf(env.tx, row);
  plan.mentions.push({
    no: issue.no,
    rung: step.rung,
    at: step.at,
    chatId: group ?? `${PERSON}${reached?.openId ?? ""}`,
    openIds: reached ? [reached.openId] : [],
    step,
  });
}
