import { refuse, take, type IssueAction, type Stepped } from "./action.ts";
import { resumedClock, silenceEndsAt, wakesAt, type IssueRules } from "./due.ts";
import { climbNow } from "./handle.ts";
import type { Issue } from "./issue.ts";
import { isInvolved, isKeeper, isNear, whyNotRunning } from "./may.ts";
import { ruleFor, saysFact } from "./policy.ts";

type Of<Do extends IssueAction["do"]> = Extract<IssueAction, { do: Do }>;

/**
 * Resolves it with one sentence of fact. Everybody near it may say so: it is the raiser who accepts or returns it. A
 * stranger's word is none, silence would accept it.
 */
export function resolve(issue: Issue, action: Of<"resolve">, rules: IssueRules): Stepped {
  const stopped = whyNotRunning(issue);
  if (stopped) return refuse(stopped);
  if (!isNear(issue, action.by)) return refuse("not_of_group");
  const text = action.text.trim();
  if (text === "") return refuse("needs_text");
  if (!saysFact(text, rules.policy)) return refuse("needs_fact");
  if (ruleFor(issue.category, rules.policy).needsProof && !action.hasProof)
    return refuse("needs_proof");
  const { at } = action;
  const by = action.by.openId;
  return take(
    issue,
    {
      state: "resolved",
      resolvedAt: at,
      resolvedBy: by,
      resolution: text,
      pending: null,
      snoozedUntil: null,
      pausedAt: issue.pausedAt ?? at,
    },
    { at, by, what: "resolve", text },
  );
}

/** Accepts what was done: the raiser, or those who keep the ledger. */
export function accept(issue: Issue, action: Of<"accept">): Stepped {
  const refused = whyNotChecked(issue, action);
  if (refused) return refused;
  const { at } = action;
  const accepted = { state: "accepted", acceptedBy: "person" } as const;
  return take(issue, accepted, { at, by: action.by.openId, what: "accept" });
}

/** Sends it back: it goes on climbing where it was. */
export function giveBack(issue: Issue, action: Of<"return">, rules: IssueRules): Stepped {
  const refused = whyNotChecked(issue, action);
  if (refused) return refused;
  const { at } = action;
  const text = action.text?.trim() ?? "";
  return take(issue, resumed(issue, at, rules), {
    at,
    by: action.by.openId,
    what: "return",
    ...(text === "" ? {} : { text }),
  });
}

function whyNotChecked(issue: Issue, action: Of<"accept" | "return">): Stepped | null {
  if (issue.state === "accepted") return refuse("already_accepted");
  if (issue.state === "ended") return refuse("already_ended");
  if (issue.state !== "resolved") return refuse("not_resolved");
  const isChecker = action.by.openId === issue.raiser || isKeeper(action.by);
  return isChecker ? null : refuse("not_raiser");
}

function resumed(issue: Issue, at: Date, rules: IssueRules): Partial<Issue> {
  return {
    ...resumedClock(issue, at, rules),
    state: issue.ackedAt === null ? "open" : "acked",
    snoozedUntil: null,
    resolvedAt: null,
    resolvedBy: null,
    resolution: null,
    acceptedBy: null,
    endedAs: null,
  };
}

/** Accepts by silence, once the workdays have passed; the record says so. */
export function acceptBySilence(
  issue: Issue,
  action: Of<"silence-accept">,
  rules: IssueRules,
): Stepped {
  if (issue.state !== "resolved" || issue.resolvedAt === null) return refuse("not_resolved");
  if (action.at < silenceEndsAt(issue.resolvedAt, rules)) return refuse("too_early");
  const accepted = { state: "accepted", acceptedBy: "silence" } as const;
  return take(issue, accepted, { at: action.at, by: null, what: "silence_accept" });
}

/** Opens it again with a reason; earlier time and rungs count, and from the second time on it starts a rung higher. */
export function reopen(issue: Issue, action: Of<"reopen">, rules: IssueRules): Stepped {
  if (whyNotRunning(issue) === null) return refuse("not_closed");
  const text = action.text.trim();
  if (text === "") return refuse("needs_text");
  const { at } = action;
  const reopens = issue.reopens + 1;
  const change: Partial<Issue> = {
    ...resumed(issue, at, rules),
    state: "open",
    ackedAt: null,
    ownedAt: at,
    reopens,
  };
  const said = { at, by: action.by.openId, what: "reopen", text } as const;
  const climbed =
    reopens >= rules.policy.reopensBeforeClimb ? climbNow(issue, at, "reopened", rules) : null;
  return climbed
    ? take(issue, { ...change, ...climbed.change }, said, climbed.recorded)
    : take(issue, change, said);
}

/** Takes it back from the register of what is set aside: on its day by the clock, or earlier by hand. */
export function wake(
  issue: Issue,
  action: Of<"wake" | "wake-by-hand">,
  rules: IssueRules,
): Stepped {
  if (issue.state !== "snoozed" || issue.snoozedUntil === null) return refuse("not_snoozed");
  if (action.do === "wake") {
    if (action.at < wakesAt(issue.snoozedUntil, rules)) return refuse("too_early");
  } else if (!isInvolved(issue, action.by)) return refuse("not_involved");
  const by = action.do === "wake" ? null : action.by.openId;
  return take(issue, resumed(issue, action.at, rules), { at: action.at, by, what: "wake" });
}
