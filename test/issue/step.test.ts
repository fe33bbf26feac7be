import { describe, expect, test } from "vitest";
import { type Issue, type IssueAction, type IssueState } from "../../src/domain/issue/index.ts";
import { at, go, people, say, states, verdict, type Who } from "./help.ts";

const open = states.open;

describe("step() in each state", () => {
  const actions: readonly (readonly [IssueAction, Record<IssueState, string>])[] = (
    [
      [say.ack("owner"), "ok already_acked is_snoozed R A E"],
      [say.follow("other"), "ok ok ok ok A E"],
      [say.assign("owner", "ou_new"), "ok ok ok R A E"],
      [say.extend("owner"), "ok ok is_snoozed R A E"],
      [say.snooze("owner"), "ok ok is_snoozed R A E"],
      [say.end("owner"), "ok ok ok R A E"],
      [say.agree("head", "extension"), "nothing_asked nothing_asked nothing_asked R A E"],
      [say.resolve("owner"), "ok ok ok R A E"],
      [say.accept("raiser"), "not_resolved not_resolved not_resolved ok A E"],
      [say.giveBack("raiser"), "not_resolved not_resolved not_resolved ok A E"],
      [
        say.silence(at("2026-03-05 10:00")),
        "not_resolved not_resolved not_resolved ok not_resolved not_resolved",
      ],
      [say.reopen("raiser"), "not_closed not_closed not_closed ok ok ok"],
      [say.escalate("owner"), "ok ok is_snoozed R A E"],
      [
        say.wake(at("2026-03-16 07:30")),
        "not_snoozed not_snoozed ok not_snoozed not_snoozed not_snoozed",
      ],
      [
        { do: "wake-by-hand", at: at("2026-03-03 09:00"), by: people.owner },
        "not_snoozed not_snoozed ok not_snoozed not_snoozed not_snoozed",
      ],
      [
        say.climb(1, at("2026-03-02 20:00")),
        "ok ok already_reached already_reached already_reached already_reached",
      ],
      [
        { do: "owner-by-default", at: at("2026-03-02 09:30"), owner: "ou_head" },
        "has_owner has_owner is_snoozed R A E",
      ],
      [
        { do: "repeat", at: at("2026-03-09 09:00"), repeat: 1 },
        "ok ok already_reached already_reached already_reached already_reached",
      ],
    ] as const
  ).map(([action, words]) => {
    const long: Record<string, string> = {
      R: "already_resolved",
      A: "already_accepted",
      E: "already_ended",
    };
    const [a, b, c, d, e, f] = words.split(" ").map((word) => long[word] ?? word);
    const want = { open: a!, acked: b!, snoozed: c!, resolved: d!, accepted: e!, ended: f! };
    return [action, want] as const;
  });

  const cases = actions.flatMap(([action, want]) =>
    (Object.keys(states) as IssueState[]).map(
      (state) => [action.do, state, action, want[state]] as const,
    ),
  );

  test.each(cases)("%s on what is %s", (_do, state, action, want) => {
    const issue = states[state];
    expect(issue.state).toBe(state);
    const before = structuredClone(issue);
    expect(verdict(issue, action)).toBe(want);
    expect(issue).toEqual(before);
  });
});

describe("step() by who asks", () => {
  const extended = go(open, say.extend("owner")).issue;
  const ending = go(open, say.end("owner")).issue;
  const snoozing = go(open, say.snooze("raiser")).issue;
  const everyone: readonly Who[] = [
    "raiser",
    "owner",
    "other",
    "head",
    "leader",
    "director",
    "service",
    "admin",
  ];
  const table: readonly (readonly [string, Issue, (who: Who) => IssueAction, string])[] = [
    // In the order of `everyone`.
    ["ack", open, say.ack, "not_owner ok not_owner ok ok ok ok ok"],
    ["follow", open, say.follow, "ok ok ok ok ok ok ok ok"],
    ["assign", open, (who) => say.assign(who, "ou_new"), "ok ok not_involved ok ok ok ok ok"],
    ["ask-extension", open, say.extend, "not_owner ok not_owner ok ok ok ok ok"],
    ["ask-snooze", open, say.snooze, "ok ok not_involved ok ok ok ok ok"],
    ["ask-end", open, say.end, "ok ok not_involved ok ok ok ok ok"],
    ["escalate", open, say.escalate, "ok ok not_involved ok ok ok ok ok"],
    ["resolve", open, say.resolve, "ok ok ok ok ok ok ok ok"],
    [
      "agree to an extension",
      extended,
      (who) => say.agree(who, "extension"),
      "not_rung_above not_rung_above not_rung_above ok ok ok not_rung_above ok",
    ],
    [
      "refuse an extension",
      extended,
      (who) => say.refuse(who, "extension"),
      "not_rung_above not_rung_above not_rung_above ok ok ok not_rung_above ok",
    ],
    [
      "agree to a snooze",
      snoozing,
      (who) => say.agree(who, "snooze"),
      "not_rung_above not_rung_above not_rung_above ok ok ok not_rung_above ok",
    ],
    [
      "agree to an end",
      ending,
      (who) => say.agree(who, "end"),
      "not_rung_above not_rung_above not_rung_above ok ok ok not_rung_above ok",
    ],
    [
      "accept",
      states.resolved,
      say.accept,
      "ok not_raiser not_raiser not_raiser not_raiser not_raiser ok ok",
    ],
    [
      "return",
      states.resolved,
      say.giveBack,
      "ok not_raiser not_raiser not_raiser not_raiser not_raiser ok ok",
    ],
    ["reopen", states.accepted, say.reopen, "ok ok ok ok ok ok ok ok"],
    [
      "move-ladder",
      { ...open, ladder: "old" },
      (who) => ({ do: "move-ladder", at: open.openedAt, by: people[who] }),
      "not_keeper not_keeper not_keeper not_keeper not_keeper not_keeper ok ok",
    ],
  ];
  const cases = table.flatMap(([title, issue, action, words]) =>
    everyone.map(
      (who, index) => [title, who, issue, action(who), words.split(" ")[index]!] as const,
    ),
  );
  test.each(cases)("%s by the %s", (_title, _who, issue, action, want) => {
    expect(verdict(issue, action)).toBe(want);
  });
});

test.each([
  ["follow without a word", open, say.follow("owner", "  "), "needs_text"],
  [
    "extend without a reason",
    open,
    say.extend("owner", at("2026-03-04 20:00"), undefined, " "),
    "needs_text",
  ],
  ["snooze without a reason", open, say.snooze("owner", "2026-03-16", undefined, ""), "needs_text"],
  ["escalate without a reason", open, say.escalate("owner", undefined, ""), "needs_text"],
  ["reopen without a reason", states.accepted, say.reopen("raiser", undefined, ""), "needs_text"],
  ["resolve without a word", open, say.resolve("owner", " "), "needs_text"],
  ["resolve with 已处理 alone", open, say.resolve("owner", "已处理"), "needs_fact"],
  [
    "extend a second before the deadline",
    open,
    say.extend("owner", undefined, at("2026-03-02 19:59:59")),
    "ok",
  ],
  [
    "extend at the deadline",
    open,
    say.extend("owner", undefined, at("2026-03-02 20:00:00")),
    "after_deadline",
  ],
  ["extend to the same deadline", open, say.extend("owner", at("2026-03-02 20:00")), "not_later"],
  ["snooze until today", open, say.snooze("owner", "2026-03-02"), "not_later"],
  ["ask twice", go(open, say.extend("owner")).issue, say.snooze("owner"), "already_asked"],
  [
    "agree to something else than was asked",
    go(open, say.extend("owner")).issue,
    say.agree("head", "snooze"),
    "nothing_asked",
  ],
  [
    "agree after it was refused",
    go(open, say.extend("owner"), say.refuse("head", "extension")).issue,
    say.agree("head", "extension"),
    "nothing_asked",
  ],
  [
    "ask again after it was refused",
    go(open, say.extend("owner"), say.refuse("head", "extension")).issue,
    say.extend("owner"),
    "ok",
  ],
  ["hand it to its owner", open, say.assign("raiser", "ou_owner"), "same_owner"],
  ["hand up from the top", { ...open, rung: 4 }, say.escalate("owner"), "at_top"],
  ["wake a second early", states.snoozed, say.wake(at("2026-03-16 07:29:59")), "too_early"],
  [
    "accept by silence a second early",
    states.resolved,
    say.silence(at("2026-03-05 09:59:59")),
    "too_early",
  ],
  [
    "wake by somebody else",
    states.snoozed,
    { do: "wake-by-hand", at: open.openedAt, by: people.other },
    "not_involved",
  ],
  [
    "climb a rung already reached",
    { ...open, rung: 2 },
    say.climb(2, at("2026-03-03 09:00")),
    "already_reached",
  ],
  [
    "move to the ladder it is on",
    open,
    { do: "move-ladder", at: open.openedAt, by: people.admin },
    "same_ladder",
  ],
] as const)("step() judges: %s", (_title, issue, action, want) => {
  expect(verdict(issue, action)).toBe(want);
});
