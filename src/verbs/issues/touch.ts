import { addWorkdays } from "../../domain/calendar/index.ts";
import { dayOf, momentOf } from "../../domain/day.ts";
import { silenceEndsAt, wakesAt, type Issue, type IssueRules } from "../../domain/issue/index.ts";
import {
  maySend,
  nudges,
  rested,
  stepsAhead,
  wakesAtNight,
  type LadderStep,
} from "../../domain/ladder/index.ts";

/**
 * When the clock next does something to the issue, so that a run looks at what is due and at nothing else. Reminders
 * up to `nudgedUntil` count as given. Null where only a person can move it.
 */
export function nextTouchAt(
  issue: Issue,
  rules: IssueRules,
  now: Date,
  nudgedUntil: Date,
): Date | null {
  if (issue.state === "snoozed")
    return issue.snoozedUntil === null ? null : wakesAt(issue.snoozedUntil, rules);
  if (issue.state === "resolved")
    return issue.resolvedAt === null ? null : silenceEndsAt(issue.resolvedAt, rules);
  const moments = [
    ...stepsAhead(issue, rules).map((step) => sendableAt(issue, step, rules, now)),
    ...nudges(issue, rules)
      .filter((nudge) => nudge.at > nudgedUntil)
      .map((nudge) => nudge.at),
  ];
  return moments.reduce<Date | null>((first, at) => (!first || at < first ? at : first), null);
}

/** The step's own moment; where it is past and may not be sent now, the next one at which it may. */
function sendableAt(issue: Issue, step: LadderStep, rules: IssueRules, now: Date): Date {
  if (step.at > now || maySend(issue, step, rules, now)) return step.at;
  const { ladder, calendar, timeZone } = rules;
  const calm = wakesAtNight(issue, ladder) ? now : rested(now, ladder.quiet, timeZone);
  if (calm > now && maySend(issue, step, rules, calm)) return calm;
  const day = addWorkdays(dayOf(calm, timeZone), 1, calendar);
  return momentOf(day, ladder.quiet.until, timeZone);
}
