import { describe, expect, test } from "vitest";
import {
  DEFAULT_POLICY,
  step,
  type Issue,
  type IssueAction,
  type IssueState,
} from "../../src/domain/issue/index.ts";
import { DEFAULT_LADDER, rungTimes } from "../../src/domain/ladder/index.ts";
import { at, go, people, raised, rules, say, verdict, wall, type Who } from "./help.ts";

const open = raised();
const states: Record<IssueState, Issue> = {
  open,
  acked: go(open, say.ack("owner")).issue,
  snoozed: go(open, say.snooze("owner"), say.agree("head", "snooze")).issue,
  resolved: go(open, say.resolve("owner")).issue,
  accepted: go(open, say.resolve("owner"), say.accept("raiser")).issue,
  ended: go(open, say.end("owner"), say.agree("head", "end")).issue,
};

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

describe("extensions", () => {
  test("an agreed one moves the deadline and the rungs, and counts as moved", () => {
    const until = at("2026-03-06 20:00");
    const { issue, recorded } = go(
      open,
      say.extend("owner", until),
      say.agree("head", "extension"),
    );
    expect(issue).toMatchObject({
      dueAt: until,
      extensions: 1,
      pending: null,
      movedAt: at("2026-03-02 10:00"),
    });
    expect(
      rungTimes(issue, rules)
        .slice(1, 3)
        .map((due) => wall(due.at)),
    ).toEqual(["2026-03-06 20:00:00", "2026-03-09 09:00:00"]);
    expect(recorded).toMatchObject([
      { what: "ask_extension", rung: 2, dueAt: until, text: "业主在外地" },
      { what: "agree_extension", by: "ou_head", dueAt: until },
    ]);
  });

  test("an urgent one lets rung 1 fall on the agreed deadline", () => {
    const urgent = raised({ severity: "urgent" });
    const until = at("2026-03-04 20:00");
    const { issue } = go(urgent, say.extend("owner", until), say.agree("head", "extension"));
    expect(wall(rungTimes(issue, rules)[1]!.at)).toBe("2026-03-04 20:00:00");
  });

  test("one that is asked or refused moves nothing", () => {
    const asked = go(open, say.extend("owner")).issue;
    const refused = go(asked, say.refuse("head", "extension")).issue;
    for (const issue of [asked, refused])
      expect(issue).toMatchObject({ dueAt: open.dueAt, extensions: 0, movedAt: null });
  });

  test("each further one goes a rung higher, and the lower one may not press", () => {
    const until = (day: number): Date => at(`2026-03-0${day} 20:00`);
    const once = go(open, say.extend("owner", until(3)), say.agree("head", "extension")).issue;
    const second = go(once, say.extend("owner", until(4))).issue;
    expect(second.pending?.rung).toBe(3);
    expect(step(second, say.agree("head", "extension"), rules)).toEqual({
      ok: false,
      reason: "not_rung_above",
      rung: 3,
    });
    const twice = go(second, say.agree("leader", "extension")).issue;
    const third = go(twice, say.extend("owner", until(5))).issue;
    expect(third.pending?.rung).toBe(4);
    const thrice = go(third, say.agree("director", "extension")).issue;
    expect(go(thrice, say.extend("owner", until(6))).issue.pending?.rung).toBe(4);
  });

  test.each([
    ["the owner at rung 0", "owner", 0, 2],
    ["the owner once the head was mentioned", "owner", 2, 3],
    ["the head himself", "head", 0, 3],
    ["the leader himself", "leader", 0, 4],
    ["the director himself", "director", 0, 4],
  ] as const)("asked by %s go to the rung above", (_title, who, rung, want) => {
    expect(go({ ...open, rung }, say.extend(who)).issue.pending?.rung).toBe(want);
  });

  test("nobody agrees to his own but the top", () => {
    const asked = go(open, say.extend("leader")).issue;
    expect(verdict(asked, say.agree("leader", "extension"))).toBe("not_rung_above");
    const byAdmin = go(open, say.extend("admin")).issue;
    expect(verdict(byAdmin, say.agree("admin", "extension"))).toBe("own_request");
    expect(
      verdict(go(open, say.extend("director")).issue, say.agree("director", "extension")),
    ).toBe("ok");
  });
});

describe("hand-overs", () => {
  test("keep clock, rung and history, and ask the new owner to sign", () => {
    const issue = go(
      states.acked,
      say.climb(1, at("2026-03-02 20:00")),
      say.assign("head", "ou_new"),
    ).issue;
    expect(issue).toMatchObject({
      owner: "ou_new",
      state: "open",
      ackedAt: null,
      rung: 1,
      dueAt: open.dueAt,
      openedAt: open.openedAt,
      handovers: 1,
    });
  });

  test("past the limit it climbs by itself", () => {
    const three = go(open, ...["ou_a", "ou_b", "ou_c"].map((to) => say.assign("admin", to))).issue;
    expect(three).toMatchObject({ handovers: 3, rung: 0 });
    const { issue, recorded } = go(three, say.assign("admin", "ou_d"));
    expect(issue).toMatchObject({ handovers: 4, rung: 2, owner: "ou_d" });
    expect(recorded).toMatchObject([
      { what: "assign", to: "ou_d" },
      { what: "rung", rung: 2, how: "handovers", by: null },
    ]);
  });

  test("naming a first owner, replacing the stand-in and a leaver's transfer are none", () => {
    const nobody = raised();
    const without = { ...nobody, owner: null };
    expect(go(without, say.assign("other", "ou_a")).issue.handovers).toBe(0);
    const standIn = go(without, {
      do: "owner-by-default",
      at: at("2026-03-02 09:30"),
      owner: "ou_head",
    }).issue;
    expect(standIn).toMatchObject({
      owner: "ou_head",
      isOwnerByDefault: true,
      isOpeningTold: true,
    });
    expect(go(standIn, say.assign("head", "ou_a")).issue).toMatchObject({
      handovers: 0,
      isOwnerByDefault: false,
    });
    expect(go(standIn, say.assign("head", "ou_head")).issue.isOwnerByDefault).toBe(false);
    const moved: IssueAction = {
      do: "assign",
      at: open.openedAt,
      by: people.admin,
      to: "ou_b",
      isTransfer: true,
    };
    expect(go(open, moved).issue).toMatchObject({ handovers: 0, owner: "ou_b" });
  });

  test("whoever signs for what nobody owns takes it on", () => {
    const issue = go({ ...open, owner: null }, say.ack("other")).issue;
    expect(issue).toMatchObject({ owner: "ou_other", state: "acked", isOpeningTold: true });
  });
});

describe("handing up by hand", () => {
  test("reaches the next other post and counts as moved", () => {
    const { issue, recorded } = go(open, say.escalate("owner"));
    expect(issue).toMatchObject({
      rung: 2,
      rungAt: at("2026-03-02 10:00"),
      movedAt: at("2026-03-02 10:00"),
    });
    expect(recorded).toMatchObject([
      { what: "escalate", rung: 2, by: "ou_owner", how: "hand", text: "要区里协调" },
    ]);
    expect(go(issue, say.escalate("head")).issue.rung).toBe(3);
  });

  test("leaves the call for a head due where nobody owns it", () => {
    expect(go({ ...open, owner: null }, say.escalate("raiser")).issue.isOpeningTold).toBe(false);
  });
});

describe("closing", () => {
  test("a resolved issue keeps who, what and when, and drops what was asked", () => {
    const issue = go(open, say.extend("owner"), say.resolve("other")).issue;
    expect(issue).toMatchObject({
      state: "resolved",
      resolvedBy: "ou_other",
      resolution: "3户已签约",
      pending: null,
    });
  });

  test("proof is asked for where the office's table says so", () => {
    const policy = { ...DEFAULT_POLICY, categories: { graves: { needsProof: true } } };
    const issue = raised({ category: "graves" });
    const said = say.resolve("owner") as Extract<IssueAction, { do: "resolve" }>;
    expect(verdict(issue, said, { ...rules, policy })).toBe("needs_proof");
    expect(verdict(issue, { ...said, hasProof: true }, { ...rules, policy })).toBe("ok");
  });

  test("silence accepts, and the record says so", () => {
    const { issue, recorded } = go(states.resolved, say.silence(at("2026-03-05 10:00")));
    expect(issue).toMatchObject({ state: "accepted", acceptedBy: "silence" });
    expect(recorded).toMatchObject([{ what: "silence_accept", by: null }]);
  });

  test("an ended one is counted apart", () => {
    expect(states.ended).toMatchObject({ state: "ended", endedAs: "legal", resolvedAt: null });
  });

  test.each([
    ["the same day before the deadline", "2026-03-02 15:00", "2026-03-02 20:00:00"],
    ["two days later", "2026-03-04 10:00", "2026-03-04 20:00:00"],
    ["the same day after the deadline", "2026-03-02 21:00", "2026-03-03 20:00:00"],
    ["two days later at night", "2026-03-04 21:00", "2026-03-05 20:00:00"],
    ["after the weekend", "2026-03-09 10:00", "2026-03-09 20:00:00"],
  ] as const)("returned %s it goes on where it was", (_title, when, due) => {
    const { issue, recorded } = go(states.resolved, say.giveBack("raiser", at(when)));
    expect(issue).toMatchObject({
      state: "open",
      rung: 0,
      resolvedAt: null,
      resolution: null,
      pausedAt: null,
    });
    expect(wall(issue.dueAt)).toBe(due);
    expect(recorded).toMatchObject([{ what: "return", text: "还有1户没签" }]);
  });

  test("returned while overdue it keeps its rung and waits as long for the next", () => {
    const overdue = go(
      open,
      say.climb(1, at("2026-03-02 20:00")),
      say.climb(2, at("2026-03-03 09:00")),
    ).issue;
    const back = go(
      overdue,
      say.resolve("owner", "3户已签约", at("2026-03-03 15:00")),
      say.giveBack("raiser", at("2026-03-05 10:00")),
    ).issue;
    expect(back.rung).toBe(2);
    expect(wall(rungTimes(back, rules)[3]!.at)).toBe("2026-03-06 09:00:00");
  });

  test("returned, an urgent clock goes on with the very time it had left", () => {
    const urgent = go(raised({ severity: "urgent" }), say.resolve("owner")).issue;
    const back = go(urgent, say.giveBack("raiser", at("2026-03-03 10:00"))).issue;
    expect(wall(rungTimes(back, rules)[1]!.at)).toBe("2026-03-03 11:00:00");
  });

  test("signed before, it comes back signed", () => {
    const issue = go(states.acked, say.resolve("owner"), say.giveBack("raiser")).issue;
    expect(issue.state).toBe("acked");
  });
});

describe("reopening", () => {
  test("keeps the opening and the rungs, and counts", () => {
    const closed = { ...states.accepted, rung: 2 };
    const { issue } = go(closed, say.reopen("other", at("2026-03-12 10:00")));
    expect(issue).toMatchObject({
      state: "open",
      openedAt: open.openedAt,
      rung: 2,
      reopens: 1,
      dueAt: at("2026-03-12 20:00"),
      ackedAt: null,
      acceptedBy: null,
    });
  });

  test("the second time starts a rung higher", () => {
    const again = go(open, say.resolve("owner"), say.reopen("raiser"), say.resolve("owner")).issue;
    const { issue, recorded } = go(again, say.reopen("raiser"));
    expect(issue).toMatchObject({ reopens: 2, rung: 2 });
    expect(recorded).toMatchObject([
      { what: "reopen" },
      { what: "rung", rung: 2, how: "reopened" },
    ]);
  });

  test("what was ended comes back without its end", () => {
    expect(go(states.ended, say.reopen("raiser")).issue).toMatchObject({
      state: "open",
      endedAs: null,
    });
  });
});

describe("setting aside", () => {
  test("rests until its day, then goes on with the days it had left", () => {
    expect(states.snoozed).toMatchObject({
      snoozedUntil: "2026-03-16",
      pausedAt: at("2026-03-02 10:00"),
    });
    const { issue, recorded } = go(states.snoozed, say.wake(at("2026-03-16 07:30")));
    expect(issue).toMatchObject({
      state: "open",
      snoozedUntil: null,
      dueAt: at("2026-03-16 20:00"),
    });
    expect(recorded).toMatchObject([{ what: "wake", by: null }]);
  });

  test("resolved and returned from there it is running again", () => {
    const issue = go(
      states.snoozed,
      say.resolve("owner", "3户已签约", at("2026-03-04 10:00")),
      say.giveBack("raiser", at("2026-03-05 10:00")),
    ).issue;
    expect(issue).toMatchObject({
      state: "open",
      snoozedUntil: null,
      dueAt: at("2026-03-05 20:00"),
    });
  });
});

test("move-ladder takes a running issue to the ladder handed in, and no higher than it reaches", () => {
  const short = {
    ...DEFAULT_LADDER,
    version: "2026-03-03",
    rungs: DEFAULT_LADDER.rungs.slice(0, 4),
  };
  const moved = step(
    { ...open, rung: 4 },
    { do: "move-ladder", at: open.openedAt, by: people.admin },
    { ...rules, ladder: short },
  );
  expect(moved).toMatchObject({ ok: true, issue: { ladder: "2026-03-03", rung: 3 } });
});

test("climb records the rungs that an outage swallowed", () => {
  const { issue, recorded } = go(open, say.climb(3, at("2026-03-04 09:00"), [1, 2]));
  expect(issue).toMatchObject({ rung: 3, rungAt: at("2026-03-04 09:00") });
  expect(recorded.map((line) => `${line.what} ${line.rung}`)).toEqual([
    "passed 1",
    "passed 2",
    "rung 3",
  ]);
});
