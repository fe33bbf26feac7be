import { isClimbing } from "../ladder/facts.ts";
import { topRung } from "../ladder/snapshot.ts";
import { refuse, take, type IssueAction, type Stepped } from "./action.ts";
import type { IssueRules } from "./due.ts";
import type { Issue, Recorded } from "./issue.ts";
import { isKeeper, whyNotRunning } from "./may.ts";

type Of<Do extends IssueAction["do"]> = Extract<IssueAction, { do: Do }>;

/** Makes the head the owner until somebody is assigned; once. */
export function ownByDefault(issue: Issue, action: Of<"owner-by-default">): Stepped {
  if (!isClimbing(issue)) return refuse(whyNotRunning(issue) ?? "is_snoozed");
  if (issue.owner !== null) return refuse("has_owner");
  const { at, owner } = action;
  return take(
    issue,
    { owner, ownedAt: at, isOwnerByDefault: true, isOpeningTold: true },
    { at, by: null, what: "owner_by_default", to: owner, rung: 0 },
  );
}

/** Notes that the opening mention went out; once. */
export function told(issue: Issue, action: Of<"told">): Stepped {
  if (issue.isOpeningTold) return refuse("already_reached");
  return take(issue, { isOpeningTold: true }, { at: action.at, by: null, what: "told", rung: 0 });
}

/** Reaches a rung by the clock; a rung once reached is never reached again. */
export function climb(issue: Issue, action: Of<"climb">): Stepped {
  if (!isClimbing(issue) || action.rung <= issue.rung) return refuse("already_reached");
  const { at, rung } = action;
  const passed: Recorded[] = action.passed.map((lower) => ({
    at,
    by: null,
    what: "passed",
    rung: lower,
  }));
  // Without an owner the head has still to be told that he stands in.
  const isOpeningTold = issue.owner !== null;
  return take(issue, { rung, rungAt: at, repeats: 0, isOpeningTold }, ...passed, {
    at,
    by: null,
    what: "rung",
    rung,
  });
}

/** Repeats the mention on the rung it stands on. */
export function repeat(issue: Issue, action: Of<"repeat">): Stepped {
  if (!isClimbing(issue) || action.repeat <= issue.repeats) return refuse("already_reached");
  const { at } = action;
  return take(
    issue,
    { repeats: action.repeat },
    { at, by: null, what: "repeat", rung: issue.rung },
  );
}

/** Moves a running issue to the ladder now in force: a change of the rules alone never touches it. */
export function moveLadder(issue: Issue, action: Of<"move-ladder">, rules: IssueRules): Stepped {
  const stopped = whyNotRunning(issue);
  if (stopped) return refuse(stopped);
  if (!isKeeper(action.by)) return refuse("not_keeper");
  const { version } = rules.ladder;
  if (issue.ladder === version) return refuse("same_ladder");
  return take(
    issue,
    { ladder: version, rung: Math.min(issue.rung, topRung(rules.ladder)) },
    { at: action.at, by: action.by.openId, what: "move_ladder", text: version },
  );
}
