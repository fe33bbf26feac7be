import { type IssueAction, type Stepped } from "./action.ts";
import { askEnd, askExtension, askSnooze, decide } from "./ask.ts";
import { climb, moveLadder, ownByDefault, repeat, told } from "./clock.ts";
import { accept, acceptBySilence, giveBack, reopen, resolve, wake } from "./close.ts";
import type { IssueRules } from "./due.ts";
import { ack, assign, escalate, follow } from "./handle.ts";
import type { Issue } from "./issue.ts";

/**
 * Takes one step in an issue's life: the issue as it is afterwards with what is to be written down, or the reason
 * why not. The issue handed in is left untouched.
 */
export function step(issue: Issue, action: IssueAction, rules: IssueRules): Stepped {
  switch (action.do) {
    case "ack":
      return ack(issue, action);
    case "follow":
      return follow(issue, action);
    case "assign":
      return assign(issue, action, rules);
    case "escalate":
      return escalate(issue, action, rules);
    case "ask-extension":
      return askExtension(issue, action, rules);
    case "ask-snooze":
      return askSnooze(issue, action, rules);
    case "ask-end":
      return askEnd(issue, action, rules);
    case "agree":
    case "refuse":
      return decide(issue, action, rules);
    case "resolve":
      return resolve(issue, action, rules);
    case "accept":
      return accept(issue, action);
    case "return":
      return giveBack(issue, action, rules);
    case "silence-accept":
      return acceptBySilence(issue, action, rules);
    case "reopen":
      return reopen(issue, action, rules);
    case "wake":
    case "wake-by-hand":
      return wake(issue, action, rules);
    case "owner-by-default":
      return ownByDefault(issue, action);
    case "told":
      return told(issue, action);
    case "climb":
      return climb(issue, action);
    case "move-ladder":
      return moveLadder(issue, action, rules);
    case "repeat":
      break;
  }
  return repeat(issue, action);
}
