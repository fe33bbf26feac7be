import { dayOf } from "../day.ts";
import { clockFromDue } from "../ladder/times.ts";
import { refuse, take, type IssueAction, type Stepped } from "./action.ts";
import type { IssueRules } from "./due.ts";
import type { Issue, Pending } from "./issue.ts";
import {
  handles,
  isInvolved,
  mayDecide,
  rungToAsk,
  standingRequest,
  whyNotRunning,
} from "./may.ts";

type Of<Do extends IssueAction["do"]> = Extract<IssueAction, { do: Do }>;

/** Asks for more time: before the deadline, with a reason; the rung above decides, each further time one rung higher. */
export function askExtension(
  issue: Issue,
  action: Of<"ask-extension">,
  rules: IssueRules,
): Stepped {
  const refused = whyNotAsk(issue, action, rules);
  if (refused) return refused;
  if (!handles(issue, action.by)) return refuse("not_owner");
  if (action.at >= issue.dueAt) return refuse("after_deadline", { dueAt: issue.dueAt });
  if (action.until <= issue.dueAt) return refuse("not_later", { dueAt: issue.dueAt });
  const rung = rungToAsk(issue, action.by, rules.ladder, issue.extensions);
  const { at, until } = action;
  const asked = { by: action.by.openId, at, text: action.text.trim() };
  return take(
    issue,
    { pending: { what: "extension", ...asked, rung, until } },
    { ...asked, what: "ask_extension", rung, dueAt: until },
  );
}

/** Asks to set it aside until a later day, with a reason; the rung above decides. */
export function askSnooze(issue: Issue, action: Of<"ask-snooze">, rules: IssueRules): Stepped {
  const refused = whyNotAsk(issue, action, rules);
  if (refused) return refused;
  if (!isInvolved(issue, action.by)) return refuse("not_involved");
  if (action.until <= dayOf(action.at, rules.timeZone)) return refuse("not_later");
  const rung = rungToAsk(issue, action.by, rules.ladder, 0);
  const { at, until } = action;
  const asked = { by: action.by.openId, at, text: action.text.trim() };
  return take(
    issue,
    { pending: { what: "snooze", ...asked, rung, until } },
    { ...asked, what: "ask_snooze", rung, until },
  );
}

/** Asks to end it unsolved, in one of the three ways; the head of the command post decides. */
export function askEnd(issue: Issue, action: Of<"ask-end">, rules: IssueRules): Stepped {
  const stopped = whyNotRunning(issue);
  if (stopped) return refuse(stopped);
  if (standingRequest(issue, action.at, rules)) return refuse("already_asked");
  if (!isInvolved(issue, action.by)) return refuse("not_involved");
  const rung = rules.policy.endRung;
  const { at, way } = action;
  const asked = { by: action.by.openId, at, text: action.text.trim() };
  return take(
    issue,
    { pending: { what: "end", ...asked, rung, way } },
    { ...asked, what: "ask_end", rung, way },
  );
}

function whyNotAsk(
  issue: Issue,
  action: Of<"ask-extension" | "ask-snooze">,
  rules: IssueRules,
): Stepped | null {
  const stopped = whyNotRunning(issue);
  if (stopped) return refuse(stopped);
  if (issue.state === "snoozed") return refuse("is_snoozed");
  if (standingRequest(issue, action.at, rules)) return refuse("already_asked");
  return action.text.trim() === "" ? refuse("needs_text") : null;
}

/**
 * Decides on what was asked. The rung that was asked or one above may; nobody agrees to his own wish for time, neither
 * whoever asked nor whoever owns it by now.
 */
export function decide(issue: Issue, action: Of<"agree" | "refuse">, rules: IssueRules): Stepped {
  const stopped = whyNotRunning(issue);
  if (stopped) return refuse(stopped);
  const asked = issue.pending;
  if (!asked || asked.what !== action.what) return refuse("nothing_asked");
  if (!standingRequest(issue, action.at, rules)) return refuse("request_lapsed");
  if (!mayDecide(action.by, asked.rung)) return refuse("not_rung_above", { rung: asked.rung });
  const isTop = action.by.rungs.includes(rules.ladder.rungs.length - 1);
  const isOwn = [asked.by, issue.owner].includes(action.by.openId);
  if (asked.what !== "end" && isOwn && !isTop) return refuse("own_request", { rung: asked.rung });
  const said = {
    at: action.at,
    by: action.by.openId,
    ...(action.text?.trim() ? { text: action.text.trim() } : {}),
  };
  return action.do === "refuse"
    ? take(issue, { pending: null }, { ...said, what: `refuse_${asked.what}` })
    : agree(issue, asked, said, rules);
}

function agree(
  issue: Issue,
  asked: Pending,
  said: { readonly at: Date; readonly by: string; readonly text?: string },
  rules: IssueRules,
): Stepped {
  const { at } = said;
  switch (asked.what) {
    case "extension":
      return take(
        issue,
        {
          pending: null,
          dueAt: asked.until,
          clockFrom: clockFromDue(asked.until, rules),
          extensions: issue.extensions + 1,
          movedAt: at,
        },
        { ...said, what: "agree_extension", dueAt: asked.until },
      );
    case "snooze":
      return take(
        issue,
        {
          pending: null,
          state: "snoozed",
          snoozedUntil: asked.until,
          pausedAt: at,
          movedAt: at,
        },
        { ...said, what: "agree_snooze", until: asked.until },
      );
  }
  return take(
    issue,
    {
      pending: null,
      state: "ended",
      endedAs: asked.way,
      snoozedUntil: null,
      // Set aside before, its clock rests since then.
      pausedAt: issue.pausedAt ?? at,
    },
    { ...said, what: "agree_end", way: asked.way },
  );
}
