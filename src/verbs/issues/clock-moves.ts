import type { NewLine } from "../../../db/queries/issue-events.ts";
import type { StoredIssue } from "../../../db/queries/issues.ts";
import { dayOf } from "../../domain/day.ts";
import { step, type Issue, type IssueAction, type IssueRules } from "../../domain/issue/index.ts";
import { dueSteps, type Gap, type Roster } from "../../domain/ladder/index.ts";
import { reachedBy } from "./clock-plan.ts";
import type { IssueEnv } from "./env.ts";

/** What the clock makes of an issue: its new state and the lines that tell of it; nothing is written yet. */
export interface Move {
  readonly stored: StoredIssue;
  readonly rules: IssueRules;
  readonly issue: Issue;
  readonly lines: readonly NewLine[];
}

/** A rung that is reached, with whom it mentions. */
export interface Climb extends Move {
  readonly rung: number;
  readonly repeat: number;
  readonly mentioned: readonly string[];
  readonly via: string;
  readonly gaps: readonly Gap[];
  readonly isUrged: boolean;
}

type Moment = Pick<IssueEnv, "at" | "timeZone">;

/** Takes an issue to the rung that is due now. Without lines nobody at all can be told; null where none is due. */
export function climbTo(
  stored: StoredIssue,
  rules: IssueRules,
  roster: Roster,
  { at, timeZone }: Moment,
): Climb | null {
  const due = dueSteps(stored.issue, rules, at);
  const last = due.at(-1);
  if (!last) return null;
  const on = dayOf(at, timeZone);
  let { issue } = stored;
  const lines: NewLine[] = [];
  const take = (action: IssueAction, data: Record<string, unknown>): void => {
    const stepped = step(issue, action, rules);
    if (!stepped.ok) return;
    ({ issue } = stepped);
    const { length } = stepped.recorded;
    lines.push(
      ...stepped.recorded.map((line, index) => (index === length - 1 ? { ...line, data } : line)),
    );
  };
  // Whoever stands in for a missing owner is known before anything climbs.
  const ownerless = due.find((one) => one.kind === "ownerless");
  if (ownerless) {
    const head = reachedBy(ownerless, issue, rules, roster, on);
    if (head)
      take(
        { do: "owner-by-default", at, owner: head.openId },
        {
          mentioned: [head.openId],
          via: head.via,
          gaps: head.gaps,
          due_at: ownerless.at.toISOString(),
        },
      );
  }
  const reached = reachedBy(last, issue, rules, roster, on);
  const mentioned = reached ? [reached.openId] : [];
  const via = reached?.via ?? "up";
  const gaps = reached?.gaps ?? [];
  if (last.kind !== "ownerless") {
    const data = { mentioned, via, gaps, due_at: last.at.toISOString() };
    const passed = due.filter((one) => one.isPassed && one.kind === "rung" && one.rung > 0);
    if (last.kind === "repeat") take({ do: "repeat", at, repeat: last.repeat }, data);
    else if (last.rung === 0) take({ do: "told", at }, data);
    else take({ do: "climb", at, rung: last.rung, passed: passed.map((one) => one.rung) }, data);
  }
  return {
    stored,
    rules,
    issue,
    lines,
    rung: last.rung,
    repeat: last.repeat,
    mentioned,
    via,
    gaps,
    isUrged: last.rung > 0 && rules.ladder.rungs[last.rung]?.isUrged === true,
  };
}

/** Takes back what was set aside, or accepts what nobody objected to; null where it is not to be done after all. */
export function settle(
  stored: StoredIssue,
  does: "wake" | "silence-accept",
  rules: IssueRules,
  at: Date,
): Move | null {
  const stepped = step(stored.issue, { do: does, at }, rules);
  return stepped.ok ? { stored, rules, issue: stepped.issue, lines: stepped.recorded } : null;
}
