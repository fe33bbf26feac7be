import { isClimbing } from "../ladder/facts.ts";
import { refuse, take, type IssueAction, type Stepped } from "./action.ts";
import type { Issue, Recorded } from "./issue.ts";

type Of<Do extends IssueAction["do"]> = Extract<IssueAction, { do: Do }>;

/** Makes the head the owner until somebody is assigned; once. */
export function ownByDefault(issue: Issue, action: Of<"owner-by-default">): Stepped {
  if (!isClimbing(issue)) return refuse("not_involved");
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
  return take(issue, { rung, rungAt: at, repeats: 0, isOpeningTold: true }, ...passed, {
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
