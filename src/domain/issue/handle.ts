import { rungAbove } from "../ladder/snapshot.ts";
import { refuse, take, type IssueAction, type Stepped } from "./action.ts";
import type { IssueRules } from "./due.ts";
import type { Issue, Recorded } from "./issue.ts";
import { handles, isInvolved, isNear, whyNotRunning } from "./may.ts";

type Of<Do extends IssueAction["do"]> = Extract<IssueAction, { do: Do }>;

/** Climbs at once to the next post, outside the clock's table. Null at the top. */
export function climbNow(
  issue: Issue,
  at: Date,
  how: NonNullable<Recorded["how"]>,
  rules: IssueRules,
): { readonly change: Partial<Issue>; readonly recorded: Recorded } | null {
  const rung = rungAbove(rules.ladder, issue.rung);
  if (rung === null) return null;
  return {
    // Without an owner the head has still to be told that he stands in.
    change: { rung, rungAt: at, repeats: 0, isOpeningTold: issue.owner !== null },
    recorded: { at, by: null, what: "rung", rung, how },
  };
}

/** Signs for it. Where nobody owns it, whoever signs takes it on. */
export function ack(issue: Issue, action: Of<"ack">): Stepped {
  const stopped = whyNotRunning(issue);
  if (stopped) return refuse(stopped);
  if (issue.state === "snoozed") return refuse("is_snoozed");
  if (issue.owner !== null && !handles(issue, action.by)) return refuse("not_owner");
  if (issue.state === "acked") return refuse("already_acked");
  const { at } = action;
  const by = action.by.openId;
  const taken = issue.owner === null ? { owner: by, ownedAt: at, isOpeningTold: true } : {};
  const signed = { ...taken, state: "acked" as const, ackedAt: at };
  return take(issue, signed, { at, by, what: "ack" });
}

/** Adds a progress note; anyone may, in any state but the last ones. */
export function follow(issue: Issue, action: Of<"follow">): Stepped {
  const stopped = issue.state === "resolved" ? null : whyNotRunning(issue);
  if (stopped) return refuse(stopped);
  const text = action.text.trim();
  if (text === "") return refuse("needs_text");
  return take(issue, {}, { at: action.at, by: action.by.openId, what: "follow", text });
}

/** Hands it to somebody; clock, rung and history go along. Past the limit of hand-overs it climbs by itself. */
export function assign(issue: Issue, action: Of<"assign">, rules: IssueRules): Stepped {
  const stopped = whyNotRunning(issue);
  if (stopped) return refuse(stopped);
  if (issue.owner !== null && !isInvolved(issue, action.by)) return refuse("not_involved");
  if (!isNear(issue, action.by)) return refuse("not_of_group");
  const isNamed = issue.owner !== null && !issue.isOwnerByDefault;
  if (isNamed && issue.owner === action.to) return refuse("same_owner");
  const isCounted = isNamed && !action.isTransfer;
  const handovers = issue.handovers + (isCounted ? 1 : 0);
  const { at } = action;
  const handed: Recorded = {
    at,
    by: action.by.openId,
    what: "assign",
    to: action.to,
    ...(action.text?.trim() ? { text: action.text.trim() } : {}),
  };
  const change: Partial<Issue> = {
    owner: action.to,
    isOwnerByDefault: false,
    isOpeningTold: true,
    ownedAt: at,
    handovers,
    ackedAt: null,
    state: issue.state === "acked" ? "open" : issue.state,
  };
  const isPassedAround = isCounted && handovers > rules.policy.handoverLimit;
  const climbed =
    isPassedAround && issue.state !== "snoozed" ? climbNow(issue, at, "handovers", rules) : null;
  return climbed
    ? take(issue, { ...change, ...climbed.change }, handed, climbed.recorded)
    : take(issue, change, handed);
}

/** Hands it up to the next post now, with a reason; it counts as moved before night. */
export function escalate(issue: Issue, action: Of<"escalate">, rules: IssueRules): Stepped {
  const stopped = whyNotRunning(issue);
  if (stopped) return refuse(stopped);
  if (issue.state === "snoozed") return refuse("is_snoozed");
  if (!isInvolved(issue, action.by)) return refuse("not_involved");
  const text = action.text.trim();
  if (text === "") return refuse("needs_text");
  const climbed = climbNow(issue, action.at, "hand", rules);
  if (!climbed) return refuse("at_top");
  return take(
    issue,
    { ...climbed.change, movedAt: action.at },
    { ...climbed.recorded, by: action.by.openId, what: "escalate", text },
  );
}
