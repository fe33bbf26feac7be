import { describe, expect, test } from "vitest";
import { plain } from "../../src/domain/figure.ts";
import { ratioPercent } from "../../src/domain/figures/ratio.ts";
import { isCounted, isDone } from "../../src/domain/figures/task.ts";
import { districtFigures, kindTotals, streetFigures } from "../../src/domain/figures/totals.ts";
import { taskOf, tasks2021 } from "./tasks.ts";

const district = districtFigures(tasks2021);
const shares = {
  "city tasks": district.city.tasks,
  "collective tasks": district.city.collectiveLand.tasks,
  "collective 亩": district.city.collectiveLand.amount,
  "state tasks": district.city.stateLandHouse.tasks,
  "state ㎡": district.city.stateLandHouse.amount,
  "city clear-ups": district.clearUp.city.tasks,
  "own clear-ups": district.clearUp.districtSelf.tasks,
  "own collective": district.districtSelf.collectiveLand.tasks,
};

test.each([
  ["city tasks", "41", "46", "89.1"],
  ["collective tasks", "38", "43", "88.4"],
  ["collective 亩", "2200", "2871", "76.6"],
  ["state tasks", "3", "3", "100.0"],
  ["state ㎡", "15380", "15380", "100.0"],
  ["city clear-ups", "8", "10", "80.0"],
  ["own clear-ups", "5", "7", "71.4"],
  ["own collective", "0", "0", null],
] as const)(
  "districtFigures() gives %s as %s of %s, on the list of 2021",
  (name, part, whole, want) => {
    const share = shares[name];
    expect([plain(share.part), plain(share.whole), ratioPercent(share)]).toEqual([
      part,
      whole,
      want,
    ]);
  },
);

test("districtFigures() tells what finished tasks alone hold, on the list of 2021", () => {
  expect(plain(district.city.collectiveLand.amountOfDone)).toBe("2064");
  expect(plain(district.clearUp.city.remaining)).toBe("6");
  expect(plain(district.clearUp.districtSelf.remaining)).toBe("3");
});

describe("streetFigures()", () => {
  const streets = streetFigures(tasks2021);

  test("adds up to the district, over all streets", () => {
    const all = [...streets.values()];
    const done = all.reduce(
      (sum, s) => sum.plus(s.city.collectiveLand.amount.part),
      district.city.tasks.part.times(0),
    );
    expect(plain(done)).toBe("2200");
    expect(streets.size).toBe(8);
  });

  test("gives 枫溪街道 as the worked example of its assessment has it", () => {
    const { city, clearUp } = streets.get("枫溪街道")!;
    expect(plain(city.collectiveLand.signing.part)).toBe("99");
    expect(plain(city.collectiveLand.signing.whole)).toBe("123");
    expect(plain(city.collectiveLand.amount.part)).toBe("368.6");
    const own = clearUp.districtSelf.tasks.part.plus(clearUp.city.tasks.part);
    expect(plain(own)).toBe("4");
  });
});

test.each([
  ["counts a task of the city", {}, true, false],
  ["counts a done one", { status: "done" }, true, true],
  ["counts a paused one", { status: "paused" }, true, false],
  ["leaves out one without an assignment", { source: "none" }, false, false],
  ["leaves out preliminary work", { kind: "preliminary", source: "none" }, false, false],
  ["leaves out one that was dropped", { status: "closed" }, false, false],
  [
    "keeps one closed after completion",
    { status: "closed", completedOn: "2021-06-01" },
    true,
    true,
  ],
] as const)("isCounted() %s", (_title, row, counted, done) => {
  expect(isCounted(taskOf(row))).toBe(counted);
  expect(isDone(taskOf(row))).toBe(done);
});

test("kindTotals() counts a task of unknown size without adding anything", () => {
  const totals = kindTotals([taskOf({}), taskOf({ targetMu: "10", doneMu: "4.25" })]);
  expect(plain(totals.tasks.whole)).toBe("2");
  expect([plain(totals.amount.part), plain(totals.amount.whole)]).toEqual(["4.25", "10"]);
});
