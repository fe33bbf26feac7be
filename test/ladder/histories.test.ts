import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/domain/day.ts";
import {
  raiseIssue,
  silenceEndsAt,
  step,
  wakesAt,
  type Actor,
  type Issue,
  type IssueAction,
  type IssueRules,
} from "../../src/domain/issue/index.ts";
import {
  dueSteps,
  nextStep,
  resolvePost,
  resolveRung,
  type DueStep,
  type Roster,
} from "../../src/domain/ladder/index.ts";
import { rules } from "../issue/help.ts";
import { at, wall } from "./help.ts";

const RUNS = 1500;

/** Everything may be done by this one, so that histories are not all refusals. */
const anybody: Actor = { openId: "ou_any", roles: ["admin"], rungs: [2, 3, 4] };

/** The table once more, as plainly as it reads: the oracle against which each mention is held. */
function earliest(issue: Issue, sent: DueStep, inForce: IssueRules): string {
  if (sent.kind === "ownerless") return wall(plus(issue.openedAt, 30));
  if (sent.rung === 0) return wall(issue.openedAt);
  if (issue.severity === "urgent")
    return wall(plus(issue.clockFrom, [0, 2, 12, 24, 48][sent.rung]! * 60));
  if (sent.rung === 1) return wall(issue.dueAt);
  let day = wall(issue.dueAt).slice(0, 10);
  for (let left = [0, 0, 1, 2, 5][sent.rung]!; left > 0;) {
    day = addDays(day, 1);
    if (inForce.calendar.isWorkday(day)) left--;
  }
  return `${day} 09:00:00`;
}

function plus(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}

const minutes = fc.oneof(
  fc.integer({ min: 1, max: 90 }),
  fc.integer({ min: 60, max: 24 * 60 }),
  fc.integer({ min: 24 * 60, max: 12 * 24 * 60 }),
);

type Move =
  | { readonly kind: "wait" | "outage"; readonly minutes: number }
  | { readonly kind: "jump-back"; readonly minutes: number }
  | { readonly kind: "ask-time" | "set-aside"; readonly days: number; readonly isAgreed: boolean }
  | {
      readonly kind: "do";
      readonly what: "ack" | "assign" | "resolve" | "return" | "escalate" | "reopen" | "end";
    };

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("wait" as const), minutes }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("outage" as const), minutes }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("jump-back" as const),
      minutes: fc.integer({ min: 1, max: 3000 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("ask-time" as const, "set-aside" as const),
      days: fc.integer({ min: 0, max: 9 }),
      isAgreed: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("do" as const),
      what: fc.constantFrom("ack", "assign", "resolve", "return", "escalate", "reopen", "end"),
    }),
  },
);

const roster: fc.Arbitrary<Roster> = fc
  .record({
    held: fc.subarray(["head", "street_head", "leader", "director", "service"] as const),
    away: fc.subarray(["ou_head", "ou_leader", "ou_director", "ou_admin", "ou_owner"]),
    hasDeputies: fc.boolean(),
  })
  .map(({ held, away, hasDeputies }) => ({
    posts: held.map((post) => ({
      scope:
        post === "head" || post === "leader"
          ? ({ of: "project", name: "铁东路" } as const)
          : post === "street_head"
            ? ({ of: "street", name: "枫溪街道" } as const)
            : ({ of: "office" } as const),
      post,
      openId: `ou_${post}`,
      deputyOpenId: hasDeputies ? `ou_${post}_2` : null,
      awayUntil: null,
    })),
    absences: away.map((openId) => ({
      openId,
      from: "2020-01-01",
      until: "2099-01-01",
      deputyOpenId: null,
    })),
    lastResort: ["ou_admin"],
  }));

const start = fc
  .integer({ min: 0, max: 364 * 24 * 3600 })
  .map((seconds) => new Date(at("2026-01-01 00:00").getTime() + seconds * 1000));

/** Runs one history and returns every mention that went out, with the issue as it was then. */
class History {
  issue: Issue;
  now: Date;
  readonly sent: { readonly step: DueStep; readonly now: Date; readonly issue: Issue }[] = [];
  readonly roster: Roster;
  constructor(issue: Issue, now: Date, roster: Roster) {
    this.issue = issue;
    this.now = now;
    this.roster = roster;
  }

  try(action: IssueAction): void {
    const stepped = step(this.issue, action, rules);
    if (stepped.ok) this.issue = stepped.issue;
  }

  /** What the job does each time it runs. */
  run(): void {
    const { now } = this;
    if (this.issue.snoozedUntil && now >= wakesAt(this.issue.snoozedUntil, rules))
      this.try({ do: "wake", at: now });
    if (this.issue.resolvedAt && now >= silenceEndsAt(this.issue.resolvedAt, rules))
      this.try({ do: "silence-accept", at: now });
    const due = dueSteps(this.issue, rules, now);
    const highest = due.at(-1);
    if (!highest) return;
    this.sent.push({ step: highest, now, issue: this.issue });
    const place = this.issue;
    const day = wall(now).slice(0, 10);
    if (due.some((each) => each.kind === "ownerless")) {
      const head = resolvePost("head", this.roster, place, day);
      this.try({ do: "owner-by-default", at: now, owner: head!.openId });
    }
    const passed = due.filter((each) => each.isPassed && each.rung > 0).map((each) => each.rung);
    if (highest.rung > 0) this.try({ do: "climb", at: now, rung: highest.rung, passed });
    else this.try({ do: "told", at: now });
  }

  move(what: Move): void {
    const by = anybody;
    const { now } = this;
    switch (what.kind) {
      case "wait": {
        const end = plus(now, what.minutes);
        for (let hops = 0; hops < 12; hops++) {
          const next = nextStep(this.issue, rules);
          if (!next || next.at > end) break;
          // Woken on its minute, or within the next one, as a job that runs every minute is.
          this.now = new Date(
            Math.max(next.at.getTime(), this.now.getTime()) + (hops % 2) * 30_000,
          );
          this.run();
        }
        this.now = new Date(Math.max(end.getTime(), this.now.getTime()));
        return this.run();
      }
      case "outage":
        this.now = plus(now, what.minutes);
        return this.run();
      case "jump-back":
        this.now = plus(now, -what.minutes);
        return this.run();
      case "ask-time": {
        const until = plus(this.issue.dueAt, what.days * 24 * 60);
        this.try({
          do: "ask-extension",
          at: now,
          by: { ...by, openId: "ou_asks" },
          until,
          text: "理由",
        });
        this.try({ do: what.isAgreed ? "agree" : "refuse", at: now, by, what: "extension" });
        return;
      }
      case "set-aside": {
        const until = addDays(wall(now).slice(0, 10), what.days);
        this.try({
          do: "ask-snooze",
          at: now,
          by: { ...by, openId: "ou_asks" },
          until,
          text: "理由",
        });
        this.try({ do: what.isAgreed ? "agree" : "refuse", at: now, by, what: "snooze" });
        return;
      }
      case "do":
        this.act(what.what);
    }
  }

  act(what: Extract<Move, { kind: "do" }>["what"]): void {
    const said = { at: this.now, by: anybody };
    if (what === "ack") this.try({ do: "ack", ...said });
    if (what === "assign")
      this.try({ do: "assign", ...said, to: this.issue.owner === "ou_a" ? "ou_b" : "ou_a" });
    if (what === "resolve") this.try({ do: "resolve", ...said, text: "3户已签约" });
    if (what === "return") this.try({ do: "return", ...said });
    if (what === "escalate") this.try({ do: "escalate", ...said, text: "理由" });
    if (what === "reopen") this.try({ do: "reopen", ...said, text: "反弹" });
    if (what === "end") {
      this.try({ do: "ask-end", ...said, way: "policy", text: "" });
      this.try({ do: "agree", ...said, what: "end" });
    }
  }
}

test(`in ${RUNS} histories each rung speaks at most once, in time, by day, to somebody, and at last the top`, () => {
  let mentions = 0;
  let endings = 0;
  fc.assert(
    fc.property(
      start,
      fc.constantFrom("other", "safety", "access", "petition"),
      fc.constantFrom("normal", "urgent"),
      fc.boolean(),
      roster,
      fc.array(move, { maxLength: 25 }),
      (openedAt, category, severity, hasOwner, who, moves) => {
        const draft = {
          no: 1,
          text: "问题",
          raiser: "ou_raiser",
          at: openedAt,
          project: "铁东路",
          street: "枫溪街道",
        };
        const owner = hasOwner ? { owner: "ou_owner" } : {};
        const { issue } = raiseIssue({ ...draft, category, severity, ...owner }, rules);
        const history = new History(issue, openedAt, who);
        history.run();
        for (const each of moves) history.move(each);

        // From here on nobody moves: it has to reach the top by itself, or rest for good.
        if (history.issue.state === "snoozed")
          history.move({ kind: "outage", minutes: 15 * 24 * 60 });
        history.move({ kind: "wait", minutes: 45 * 24 * 60 });
        for (let hops = 0; hops < 400; hops++) {
          if (history.issue.state !== "resolved" && !nextStep(history.issue, rules)) break;
          history.move({ kind: "outage", minutes: 313 });
        }
        const { state } = history.issue;
        const isClimbing = state === "open" || state === "acked";
        if (isClimbing) endings++;
        expect(isClimbing ? history.issue.rung === 4 : state).toBeOneOf([
          true,
          "accepted",
          "ended",
        ]);
        expect(nextStep(history.issue, rules)).toBeNull();

        const seen = new Set<string>();
        for (const { step: said, now, issue: then } of history.sent) {
          mentions++;
          const key = `${said.kind === "ownerless" ? "ownerless" : said.rung}`;
          expect(seen).not.toContain(key);
          seen.add(key);
          const clock = wall(now).slice(11);
          const isAwake = then.severity === "urgent" && then.category === "safety";
          expect(isAwake || (clock >= "07:30:00" && clock < "22:00:00")).toBe(true);
          expect(wall(now) >= earliest(then, said, rules)).toBe(true);
          const waits = then.severity === "normal" && said.rung >= 2;
          expect(!waits || rules.calendar.isWorkday(wall(now).slice(0, 10))).toBe(true);
          expect(["open", "acked"]).toContain(then.state);
          expect(said.rung === 0 || said.rung > then.rung).toBe(true);
          expect(
            resolveRung(said.rung, rules.ladder, who, then, wall(now).slice(0, 10)),
          ).not.toBeNull();
        }
      },
    ),
    { numRuns: RUNS },
  );
  expect(mentions).toBeGreaterThan(RUNS);
  expect(endings).toBeGreaterThan(RUNS / 4);
});
