import { createCalendar } from "../../src/domain/calendar/index.ts";
import {
  DEFAULT_POLICY,
  raiseIssue,
  step,
  type Actor,
  type Draft,
  type Issue,
  type IssueAction,
  type IssueRules,
  type IssueState,
  type Recorded,
} from "../../src/domain/issue/index.ts";
import { DEFAULT_LADDER } from "../../src/domain/ladder/index.ts";
import { at } from "../ladder/help.ts";

export { at, wall } from "../ladder/help.ts";

export const rules: IssueRules = {
  policy: DEFAULT_POLICY,
  ladder: DEFAULT_LADDER,
  calendar: createCalendar(),
  timeZone: "Asia/Shanghai",
};

const actor = (openId: string, over: Partial<Actor> = {}): Actor => ({
  openId,
  roles: [],
  rungs: [],
  ...over,
});

export const people = {
  raiser: actor("ou_raiser"),
  owner: actor("ou_owner"),
  other: actor("ou_other", { isOfGroup: true }),
  stranger: actor("ou_stranger"),
  head: actor("ou_head", { roles: ["head"], rungs: [2] }),
  leader: actor("ou_leader", { roles: ["leader"], rungs: [3] }),
  director: actor("ou_director", { roles: ["director"], rungs: [4] }),
  service: actor("ou_service", { roles: ["service"] }),
  admin: actor("ou_admin", { roles: ["admin"] }),
} as const;

export type Who = keyof typeof people;

/** Raised on Monday 2026-03-02 at nine, owned, due at 20:00. */
export function raised(over: Partial<Draft> = {}): Issue {
  return raiseIssue(
    {
      no: 7,
      text: "3户权属有争议",
      raiser: "ou_raiser",
      at: at("2026-03-02 09:00"),
      project: "铁东路",
      street: "枫溪街道",
      owner: "ou_owner",
      ...over,
    },
    rules,
  ).issue;
}

/** Takes all steps or throws with the reason of the one refused. */
export function go(
  issue: Issue,
  ...actions: IssueAction[]
): { readonly issue: Issue; readonly recorded: readonly Recorded[] } {
  const recorded: Recorded[] = [];
  for (const action of actions) {
    const stepped = step(issue, action, rules);
    if (!stepped.ok) throw new Error(`Cannot ${action.do}: ${stepped.reason}`);
    issue = stepped.issue;
    recorded.push(...stepped.recorded);
  }
  return { issue, recorded };
}

/** The refusal's reason, or "ok". */
export function verdict(issue: Issue, action: IssueAction, inForce: IssueRules = rules): string {
  const stepped = step(issue, action, inForce);
  return stepped.ok ? "ok" : stepped.reason;
}

const ten = at("2026-03-02 10:00");

/** Actions as they are mostly said, at ten o'clock. */
export const say = {
  ack: (who: Who, when = ten): IssueAction => ({ do: "ack", at: when, by: people[who] }),
  follow: (who: Who, text = "已约谈", when = ten): IssueAction => ({
    do: "follow",
    at: when,
    by: people[who],
    text,
  }),
  assign: (who: Who, to: string, when = ten): IssueAction => ({
    do: "assign",
    at: when,
    by: people[who],
    to,
  }),
  extend: (
    who: Who,
    until = at("2026-03-04 20:00"),
    when = ten,
    text = "业主在外地",
  ): IssueAction => ({ do: "ask-extension", at: when, by: people[who], until, text }),
  snooze: (who: Who, until = "2026-03-16", when = ten, text = "等判决"): IssueAction => ({
    do: "ask-snooze",
    at: when,
    by: people[who],
    until,
    text,
  }),
  end: (who: Who, when = ten): IssueAction => ({
    do: "ask-end",
    at: when,
    by: people[who],
    way: "legal",
    text: "",
  }),
  agree: (who: Who, what: "extension" | "snooze" | "end", when = ten): IssueAction => ({
    do: "agree",
    at: when,
    by: people[who],
    what,
  }),
  refuse: (who: Who, what: "extension" | "snooze" | "end", when = ten): IssueAction => ({
    do: "refuse",
    at: when,
    by: people[who],
    what,
    text: "今天办完",
  }),
  resolve: (who: Who, text = "3户已签约", when = ten): IssueAction => ({
    do: "resolve",
    at: when,
    by: people[who],
    text,
  }),
  accept: (who: Who, when = ten): IssueAction => ({ do: "accept", at: when, by: people[who] }),
  giveBack: (who: Who, when = ten): IssueAction => ({
    do: "return",
    at: when,
    by: people[who],
    text: "还有1户没签",
  }),
  reopen: (who: Who, when = ten, text = "又反弹了"): IssueAction => ({
    do: "reopen",
    at: when,
    by: people[who],
    text,
  }),
  escalate: (who: Who, when = ten, text = "要区里协调"): IssueAction => ({
    do: "escalate",
    at: when,
    by: people[who],
    text,
  }),
  climb: (rung: number, when: Date, passed: readonly number[] = []): IssueAction => ({
    do: "climb",
    at: when,
    rung,
    passed,
  }),
  wake: (when: Date): IssueAction => ({ do: "wake", at: when }),
  silence: (when: Date): IssueAction => ({ do: "silence-accept", at: when }),
};

const open = raised();

/** The same issue in each of its states. */
export const states: Record<IssueState, Issue> = {
  open,
  acked: go(open, say.ack("owner")).issue,
  snoozed: go(open, say.snooze("owner"), say.agree("head", "snooze")).issue,
  resolved: go(open, say.resolve("owner")).issue,
  accepted: go(open, say.resolve("owner"), say.accept("raiser")).issue,
  ended: go(open, say.end("owner"), say.agree("head", "end")).issue,
};
