import { findTouchable } from "../../../db/queries/issue-lists.ts";
import type { StoredIssue } from "../../../db/queries/issues.ts";
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
import { loadGroups } from "./place.ts";
import { loadRosters, loadRules, placeOf } from "./rules.ts";

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
  /** What is stored of it cannot be worked out. */
  readonly broken: readonly { readonly no: number; readonly error: unknown }[];
}

const PAGE = 200;
/** Where there is no group, a person's own chat stands for it. */
export const PERSON = "person:";

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
  const plan: Mutable<ClockPlan> = {
    mentions: [],
    nudges: [],
    quietDeeds: [],
    idle: [],
    broken: [],
  };
  let after: { at: Date; no: number } | null = null;
  for (;;) {
    const page: StoredIssue[] = await findTouchable(env.tx, env.at, after, PAGE);
    const climbing: StoredIssue[] = [];
    for (const stored of page) {
      const { no, state } = stored.issue;
      if (state === "snoozed") plan.quietDeeds.push({ no, does: "wake" });
      else if (state === "resolved") plan.quietDeeds.push({ no, does: "silence-accept" });
      else climbing.push(stored);
    }
    if (climbing.length > 0) await planAll(env, climbing, plan);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return plan;
    after = { at: last.row.nextStepAt!, no: last.issue.no };
  }
}

/** Plans for all of them what the clock wants; what they need is read at once. */
async function planAll(
  env: IssueEnv,
  climbing: readonly StoredIssue[],
  plan: Mutable<ClockPlan>,
): Promise<void> {
  const [rulesFor, rosterOf, groupFor] = await Promise.all([
    loadRules(env, new Set(climbing.map((one) => one.issue.ladder))),
    loadRosters(
      env,
      climbing.map((one) => one.issue),
      dayOf(env.at, env.timeZone),
    ),
    loadGroups(
      env.tx,
      climbing.map((one) => one.row),
    ),
  ]);
  for (const stored of climbing) {
    try {
      const { issue, row } = stored;
      planOne(env, stored, rulesFor(issue.ladder), rosterOf(issue), groupFor(row), plan);
    } catch (error) {
      plan.broken.push({ no: stored.issue.no, error });
    }
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] };

function planOne(
  env: IssueEnv,
  { issue, row }: StoredIssue,
  rules: IssueRules,
  roster: Roster,
  group: string | null,
  plan: Mutable<ClockPlan>,
): void {
  const step = dueSteps(issue, rules, env.at).at(-1);
  if (!step) {
    const from = row.nextStepAt!;
    const owed = nudges(issue, rules).filter((one) => one.at >= from && one.at <= env.at);
    if (owed.length === 0 || issue.owner === null) plan.idle.push(issue.no);
    for (const nudge of owed)
      if (issue.owner !== null) plan.nudges.push({ ...nudge, openId: issue.owner });
    return;
  }
  const reached = reachedBy(step, issue, rules, roster, dayOf(env.at, env.timeZone));
  plan.mentions.push({
    no: issue.no,
    rung: step.rung,
    at: step.at,
    chatId: group ?? `${PERSON}${reached?.openId ?? ""}`,
    openIds: reached ? [reached.openId] : [],
    step,
  });
}
