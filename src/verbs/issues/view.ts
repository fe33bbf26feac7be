import { findNames } from "../../../db/queries/people.ts";
import type { Tx } from "../../../db/store.ts";
import { dayOf, type Day } from "../../domain/day.ts";
import { standingRequest, type Issue, type IssueRules } from "../../domain/issue/index.ts";
import {
  chooseLadder,
  daysAtTop,
  nextRung,
  resolveApprover,
  resolveRung,
  type Gap,
  type Post,
  type Roster,
} from "../../domain/ladder/index.ts";
import { loadOffice } from "../office.ts";
import type { IssueEnv } from "./env.ts";
import { loadRosters, loadRules, placeOf } from "./rules.ts";

export interface Person {
  readonly openId: string;
  readonly name: string;
}

/** The next rung of an issue: whom it would mention, and when. */
export interface NextRung {
  readonly rung: number;
  readonly post: Post;
  readonly at: Date;
  readonly person: Person | null;
}

/** What a card says of an issue, gathered for words to be put to it. */
export interface IssueView {
  readonly issue: Issue;
  readonly owner: Person | null;
  readonly raiser: Person;
  readonly resolver: Person | null;
  readonly isOverdue: boolean;
  readonly next: NextRung | null;
  /** Whole days since the top was reached; null below it. */
  readonly daysAtTop: number | null;
  /** Who decides on what is asked, and who asked. */
  readonly asked: { readonly by: Person; readonly approver: Person | null } | null;
  /** Name of the ladder it was opened under, where another is in force by now. */
  readonly olderLadder: string | null;
  readonly now: Date;
  readonly today: Day;
  readonly timeZone: string;
}

/** Names of people, each with the id in the place of one that is not known. */
export async function peopleNamed(
  tx: Tx,
  openIds: readonly string[],
): Promise<(openId: string) => Person> {
  const names = await findNames(tx, [...new Set(openIds)]);
  return (openId) => ({ openId, name: names.get(openId) ?? "同事" });
}

/** Gathers what a card says of an issue as it stands at that moment. */
export async function viewIssue(
  env: IssueEnv,
  issue: Issue,
  known: { readonly rules?: IssueRules; readonly roster?: Roster } = {},
): Promise<IssueView> {
  const [view] = await viewIssues(env, [issue], known);
  return view!;
}

/** The same for several issues: what they need is read once, however many they are. */
export async function viewIssues(
  env: IssueEnv,
  issues: readonly Issue[],
  known: { readonly rules?: IssueRules; readonly roster?: Roster } = {},
): Promise<IssueView[]> {
  if (issues.length === 0) return [];
  const today = dayOf(env.at, env.timeZone);
  const { rules, roster } = known;
  const [office, rulesFor, rosterOf] = await Promise.all([
    loadOffice(env.tx),
    rules ? () => rules : loadRules(env, new Set(issues.map((one) => one.ladder))),
    roster ? () => roster : loadRosters(env, issues, today),
  ]);
  const drafts = issues.map((issue) =>
    draftOf(env, issue, rulesFor(issue.ladder), rosterOf(issue)),
  );
  const named = await peopleNamed(
    env.tx,
    drafts.flatMap((draft) => draft.people),
  );
  return drafts.map(({ issue, rules, ahead, climbsTo, approver }) => ({
    issue,
    owner: issue.owner === null ? null : named(issue.owner),
    raiser: named(issue.raiser),
    resolver: issue.resolvedBy === null ? null : named(issue.resolvedBy),
    isOverdue:
      (issue.state === "open" || issue.state === "acked") &&
      issue.dueAt.getTime() < env.at.getTime(),
    next: ahead
      ? {
          rung: ahead.rung,
          post: rules.ladder.rungs[ahead.rung]!.post,
          at: ahead.at,
          person: climbsTo ? named(climbsTo.openId) : null,
        }
      : null,
    daysAtTop: daysAtTop(issue, rules, env.at),
    asked: issue.pending
      ? { by: named(issue.pending.by), approver: approver ? named(approver.openId) : null }
      : null,
    olderLadder:
      issue.ladder === chooseLadder(office.ladders, issue, office.ladder).version
        ? null
        : issue.ladder,
    now: env.at,
    today,
    timeZone: env.timeZone,
  }));
}

/** What is known of an issue before the names are: whom it climbs to, who decides, whose names are wanted. */
function draftOf(env: IssueEnv, found: Issue, rules: IssueRules, roster: Roster) {
  const place = placeOf(found);
  const ahead = nextRung(found, rules);
  const climbsTo = ahead
    ? resolveRung(ahead.rung, rules.ladder, roster, place, dayOf(ahead.at, env.timeZone))
    : null;
  // A request whose own time has passed is shown nowhere any more.
  const pending = standingRequest(found, env.at, env);
  const issue = { ...found, pending };
  const approver = pending
    ? resolveApprover(pending, rules.ladder, roster, place, dayOf(env.at, env.timeZone))
    : null;
  const ids = [issue.owner, issue.raiser, issue.resolvedBy, climbsTo?.openId, approver?.openId];
  const people = [...ids, issue.pending?.by].filter((id) => id != null);
  return { issue, rules, ahead, climbsTo, approver, people };
}

/** Whom a step mentions, with what could not be reached on the way. */
export interface Mentioned {
  readonly person: Person;
  readonly via: "holder" | "deputy" | "up";
  readonly gaps: readonly (Gap & { readonly name: string | null })[];
}
