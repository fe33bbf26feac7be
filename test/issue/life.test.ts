import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY, step, type IssueAction } from "../../src/domain/issue/index.ts";
import { DEFAULT_LADDER, rungTimes } from "../../src/domain/ladder/index.ts";
import { at, go, people, raised, rules, say, states, verdict, wall } from "./help.ts";

const open = states.open;

const ten = at("2026-03-02 10:00");

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

  test("whoever owns it by now does not agree to it either, but the top", () => {
    const asked = go(open, say.extend("owner")).issue;
    const handed = go(asked, say.assign("owner", "ou_head")).issue;
    expect(verdict(handed, say.agree("head", "extension"))).toBe("own_request");
    expect(verdict(handed, say.agree("leader", "extension"))).toBe("ok");
    const toTop = go(asked, say.assign("owner", "ou_director")).issue;
    expect(verdict(toTop, say.agree("director", "extension"))).toBe("ok");
  });

  test("whose own time has passed are void, and stand in the way of no other", () => {
    const asked = go(open, say.extend("owner", at("2026-03-03 20:00"))).issue;
    const late = at("2026-03-03 20:00");
    expect(verdict(asked, { ...say.agree("head", "extension"), at: late })).toBe("request_lapsed");
    expect(verdict(asked, say.snooze("owner", "2026-03-16", ten))).toBe("already_asked");
    expect(verdict(asked, say.snooze("owner", "2026-03-16", late))).toBe("ok");
    const aside = go(open, say.snooze("owner", "2026-03-04")).issue;
    const thatDay = at("2026-03-04 08:00");
    expect(verdict(aside, { ...say.agree("head", "snooze"), at: thatDay })).toBe("request_lapsed");
    expect(verdict(aside, { ...say.agree("head", "snooze"), at: late })).toBe("ok");
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
  test("is for those near it: a stranger neither resolves it nor hands it about", () => {
    expect(verdict(open, say.resolve("stranger"))).toBe("not_of_group");
    const ownerless = { ...open, owner: null };
    expect(verdict(ownerless, say.assign("stranger", "ou_new"))).toBe("not_of_group");
    expect(verdict(ownerless, say.assign("other", "ou_new"))).toBe("ok");
  });

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
