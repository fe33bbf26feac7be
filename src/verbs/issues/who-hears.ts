import type { StoredIssue } from "../../../db/queries/issues.ts";
import type { Issue, IssueAction, IssueRules, Recorded } from "../../domain/issue/index.ts";
import { resolveApprover, type Roster } from "../../domain/ladder/index.ts";
import type { VerbCtx } from "../ctx.ts";
import { mentionedOnTheWay } from "./on-the-way.ts";
import { placeOf } from "./rules.ts";
import type { Tells } from "./tell.ts";

/** A step that was taken, with all that it was judged by. */
export interface Done {
  readonly stored: StoredIssue;
  readonly issue: Issue;
  readonly recorded: readonly Recorded[];
  readonly rules: IssueRules;
  readonly roster: Roster;
  readonly action: IssueAction;
  /** One of many that are told together. */
  readonly isSilent: boolean;
}

/** Who has to hear of a step; the rest sees it on the card. */
export async function listeners(
  ctx: VerbCtx,
  done: Done,
  reached: string | null,
): Promise<string[]> {
  const { stored, issue, action, rules, roster } = done;
  const others = (list: readonly (string | null | undefined)[]) => [
    ...new Set(list.filter((one): one is string => one != null && one !== ctx.by)),
  ];
  switch (action.do) {
    case "assign":
      return others([action.to, reached]);
    case "escalate":
      return reached === null ? [] : [reached];
    case "ask-extension":
    case "ask-snooze":
    case "ask-end": {
      const asked = issue.pending!;
      const approver = resolveApprover(asked, rules.ladder, roster, placeOf(issue), ctx.today);
      return approver ? [approver.openId] : [];
    }
    case "agree":
      return issue.state === "ended"
        ? others([...(await mentionedOnTheWay(ctx.tx, issue.no)), issue.raiser, issue.owner])
        : others([stored.issue.pending?.by, issue.owner]);
    case "refuse":
      return others([stored.issue.pending?.by]);
    case "resolve":
      // Everybody who was mentioned on the way hears of the end, the owner who was first among them too.
      return [
        ...new Set([...(await mentionedOnTheWay(ctx.tx, issue.no)), ...others([issue.raiser])]),
      ];
    case "return":
    case "reopen":
      return others([issue.owner, stored.issue.resolvedBy, reached]);
    case "wake-by-hand":
      return others([issue.owner]);
    default:
      return [];
  }
}

/** What the letter about a step tells; null where nobody is written to. */
export function tellsOf(action: IssueAction, issue: Issue): Tells | null {
  switch (action.do) {
    case "assign":
      return "assigned";
    case "escalate":
      return "rung";
    case "ask-extension":
    case "ask-snooze":
    case "ask-end":
      return "asked";
    case "agree":
      return issue.state === "ended" ? "ended" : "decided";
    case "refuse":
      return "decided";
    case "resolve":
      return "resolved";
    case "return":
      return "returned";
    case "reopen":
      return "reopened";
    case "wake-by-hand":
      return "woken";
    default:
      return null;
  }
}

/** What the words of that letter need beside the issue. */
export function moreOf(
  action: IssueAction,
  by: string,
  rung: number | undefined,
): Record<string, unknown> {
  return {
    by,
    ...("text" in action && action.text ? { said: action.text } : {}),
    ...("what" in action ? { what: action.what, isAgreed: action.do === "agree" } : {}),
    ...(rung === undefined ? {} : { rung, isByHand: true }),
  };
}
