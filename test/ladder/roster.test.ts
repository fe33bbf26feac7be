import { describe, expect, test } from "vitest";
import {
  DEFAULT_LADDER,
  foresee,
  resolvePost,
  resolveRung,
  rungsOf,
  type Absence,
  type PostHolder,
  type Roster,
  type Scope,
} from "../../src/domain/ladder/index.ts";
import { facts, rules, wall } from "./help.ts";

const today = "2026-03-03";
const place = { owner: "ou_owner", project: "大米厂棚改", street: "枫溪街道" };
const project: Scope = { of: "project", name: "大米厂棚改" };
const street: Scope = { of: "street", name: "枫溪街道" };
const office: Scope = { of: "office" };

const post = (
  scope: Scope,
  name: PostHolder["post"],
  openId: string | null,
  over: Partial<PostHolder> = {},
): PostHolder => ({ scope, post: name, openId, deputyOpenId: null, awayUntil: null, ...over });

const full: readonly PostHolder[] = [
  post(project, "head", "ou_head", { deputyOpenId: "ou_vice" }),
  post(street, "street_head", "ou_street"),
  post(project, "leader", "ou_leader", { deputyOpenId: "ou_leader2" }),
  post(office, "director", "ou_director"),
  post(office, "service", "ou_service"),
];
const without = (...posts: string[]): PostHolder[] =>
  full.filter((row) => !posts.includes(row.post));
const away = (openId: string, over: Partial<Absence> = {}): Absence => ({
  openId,
  from: "2026-03-01",
  until: "2026-03-10",
  deputyOpenId: null,
  ...over,
});
const roster = (over: Partial<Roster> = {}): Roster => ({
  posts: full,
  absences: [],
  lastResort: ["ou_admin"],
  ...over,
});
const gone = ["head", "street_head", "leader", "director", "service"];

describe("resolveRung()", () => {
  test.each([
    ["the owner at rung 0", 0, roster(), "ou_owner owner holder"],
    ["the owner at rung 1", 1, roster(), "ou_owner owner holder"],
    ["the head at rung 2", 2, roster(), "ou_head head holder"],
    ["the leader at rung 3", 3, roster(), "ou_leader leader holder"],
    ["the director at rung 4", 4, roster(), "ou_director director holder"],
    [
      "the street's head where there is no other",
      2,
      roster({ posts: without("head") }),
      "ou_street street_head holder",
    ],
    [
      "the deputy of one who is away",
      2,
      roster({ absences: [away("ou_head")] }),
      "ou_vice head deputy head:away",
    ],
    [
      "the deputy named in the leave before the standing one",
      2,
      roster({ absences: [away("ou_head", { deputyOpenId: "ou_third" })] }),
      "ou_third head deputy head:away",
    ],
    [
      "the holder on the day after the leave",
      2,
      roster({ absences: [away("ou_head", { until: "2026-03-02" })] }),
      "ou_head head holder",
    ],
    [
      "the deputy on the last day of the leave",
      2,
      roster({ absences: [away("ou_head", { until: today })] }),
      "ou_vice head deputy head:away",
    ],
    [
      "the holder before the leave begins",
      2,
      roster({ absences: [away("ou_head", { from: "2026-03-04" })] }),
      "ou_head head holder",
    ],
    [
      "the deputy while the roster says away",
      2,
      roster({
        posts: [post(project, "head", "ou_head", { deputyOpenId: "ou_vice", awayUntil: today })],
      }),
      "ou_vice head deputy head:away",
    ],
    [
      "the holder after that day",
      2,
      roster({
        posts: [
          post(project, "head", "ou_head", { deputyOpenId: "ou_vice", awayUntil: "2026-03-02" }),
        ],
      }),
      "ou_head head holder",
    ],
    [
      "the deputy of an empty post",
      2,
      roster({ posts: [post(project, "head", null, { deputyOpenId: "ou_vice" })] }),
      "ou_vice head deputy head:empty",
    ],
    [
      "the deputy once the appointment has ended",
      2,
      roster({
        posts: [
          post(project, "head", "ou_head", { deputyOpenId: "ou_vice", termUntil: "2026-03-02" }),
        ],
      }),
      "ou_vice head deputy head:empty",
    ],
    [
      "the street's head where head and deputy are away",
      2,
      roster({ absences: [away("ou_head"), away("ou_vice")] }),
      "ou_street street_head holder head:away",
    ],
    [
      "the leader where no head is left",
      2,
      roster({ posts: without("head", "street_head") }),
      "ou_leader leader up head:empty",
    ],
    [
      "the leader's deputy two posts up",
      2,
      roster({ posts: without("head", "street_head"), absences: [away("ou_leader")] }),
      "ou_leader2 leader up head:empty leader:away",
    ],
    [
      "the director for a missing leader",
      3,
      roster({ posts: without("leader") }),
      "ou_director director up leader:empty",
    ],
    [
      "a street's leader where the project has none",
      3,
      roster({ posts: [...without("leader"), post(street, "leader", "ou_sl")] }),
      "ou_sl leader holder",
    ],
    [
      "the service section for a missing director",
      4,
      roster({ posts: without("director") }),
      "ou_service service up director:empty",
    ],
    [
      "an administrator where the network is empty",
      4,
      roster({ posts: [] }),
      "ou_admin admin up director:empty service:empty",
    ],
    [
      "the head for an owner who is away",
      1,
      roster({ absences: [away("ou_owner")] }),
      "ou_head head up owner:away",
    ],
    [
      "the deputy of an owner who is away",
      1,
      roster({ absences: [away("ou_owner", { deputyOpenId: "ou_mate" })] }),
      "ou_mate owner deputy owner:away",
    ],
    [
      "an administrator who is not away first",
      2,
      roster({ posts: [], lastResort: ["ou_a", "ou_b"], absences: [away("ou_a")] }),
      "ou_b admin up head:empty leader:empty director:empty service:empty",
    ],
    [
      "an administrator on leave rather than nobody",
      4,
      roster({ posts: [], lastResort: ["ou_a"], absences: [away("ou_a")] }),
      "ou_a admin up director:empty service:empty",
    ],
  ] as const)("finds %s", (_title, rung, who, want) => {
    const found = resolveRung(rung, DEFAULT_LADDER, who, place, today)!;
    const gaps = found.gaps.map((gap) => `${gap.post}:${gap.why}`);
    expect([found.openId, found.post, found.via, ...gaps].join(" ")).toBe(want);
  });

  test("says who was away, so that the gap can be told", () => {
    const found = resolveRung(
      2,
      DEFAULT_LADDER,
      roster({ absences: [away("ou_head")] }),
      place,
      today,
    );
    expect(found?.gaps).toEqual([{ post: "head", why: "away", openId: "ou_head" }]);
  });

  test("finds nobody only without any administrator", () => {
    expect(
      resolveRung(2, DEFAULT_LADDER, roster({ posts: [], lastResort: [] }), place, today),
    ).toBeNull();
    expect(resolveRung(9, DEFAULT_LADDER, roster(), place, today)).toBeNull();
  });

  test("keeps to the issue's own project and street", () => {
    const elsewhere = { owner: null, project: "白关北储备地块", street: "白关镇" };
    expect(resolveRung(2, DEFAULT_LADDER, roster(), elsewhere, today)?.openId).toBe("ou_director");
    const nowhere = { owner: null, project: null, street: null };
    expect(resolveRung(0, DEFAULT_LADDER, roster(), nowhere, today)?.openId).toBe("ou_director");
  });

  test("finds somebody for every rung whatever is empty or away", () => {
    for (let mask = 0; mask < 2 ** gone.length; mask++) {
      const missing = gone.filter((_post, index) => mask & (1 << index));
      for (const absences of [[], full.map((row) => away(row.openId!))])
        for (const rung of [0, 1, 2, 3, 4]) {
          const who = roster({ posts: without(...missing), absences });
          expect(
            resolveRung(rung, DEFAULT_LADDER, who, { ...place, owner: null }, today),
          ).not.toBeNull();
        }
    }
  });
});

test("resolvePost() asks the street's head alone where that is the post", () => {
  expect(resolvePost("street_head", roster(), place, today)?.openId).toBe("ou_street");
  expect(
    resolvePost("street_head", roster({ posts: without("street_head") }), place, today)?.openId,
  ).toBe("ou_leader");
});

test.each([
  ["ou_head", roster(), [2]],
  ["ou_street", roster(), [2]],
  ["ou_leader", roster(), [3]],
  ["ou_director", roster(), [4]],
  ["ou_owner", roster(), []],
  ["ou_vice", roster(), []],
  ["ou_vice", roster({ absences: [away("ou_head")] }), [2]],
  ["ou_director", roster({ posts: without("leader") }), [3, 4]],
  ["ou_admin", roster({ posts: [] }), [2, 3, 4]],
] as const)("rungsOf() %s", (openId, who, want) => {
  expect(rungsOf(openId, DEFAULT_LADDER, who, place, today)).toEqual(want);
});

test("foresee() walks the ladder with the leaves of each day", () => {
  const who = roster({
    absences: [away("ou_leader", { from: "2026-03-04", until: "2026-03-04" })],
  });
  const seen = foresee(
    facts({ isOpeningTold: false, owner: null }),
    { ...place, owner: null },
    who,
    rules,
  );
  expect(
    seen.map((step) => `${wall(step.at)} ${step.kind} ${step.rung} ${step.reached?.openId}`),
  ).toEqual([
    "2026-03-02 09:30:00 ownerless 0 ou_head",
    "2026-03-02 20:00:00 rung 1 ou_head",
    "2026-03-03 09:00:00 rung 2 ou_head",
    "2026-03-04 09:00:00 rung 3 ou_leader2",
    "2026-03-09 09:00:00 rung 4 ou_director",
  ]);
});
