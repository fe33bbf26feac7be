import { describe, expect, test } from "vitest";
import { figure } from "../../src/domain/figure.ts";
import {
  clearingRate,
  compositeProgress,
  defaultWeights,
  deliveryRate,
  demolitionRate,
  funnel,
  remainingHouseholds,
  signingRate,
  vacatingRate,
} from "../../src/domain/figures/progress.ts";
import { clamp, ratio, ratioPercent, sumRatios, valueOf } from "../../src/domain/figures/ratio.ts";
import { byCode, show, taskOf } from "./tasks.ts";

test.each([
  ["C01", "71.0", "48.4", "41.9", "20.4", "40"],
  ["C02", "96.6", "81.0", "69.0", "21.2", "58"],
  ["C03", "97.2", "91.7", "83.3", "9.8", "58"],
  ["C04", "37.5", "16.7", "12.5", "13.6", "19"],
  ["C05", "31.6", "10.5", "10.5", "14.5", "16"],
  ["C06", "100.0", "100.0", "100.0", "100.0", "100"],
  ["C16", null, null, null, "100.0", "100"],
  ["S01", "100.0", "100.0", "100.0", null, "100"],
  ["Q09", null, null, null, null, "33"],
  ["Q10", null, null, null, null, "33"],
  ["Q03", null, null, null, null, null],
  ["P01", null, null, null, null, null],
] as const)("rates of %s are %s %s %s %s, composite %s", (code, ...want) => {
  const task = byCode(code);
  const composite = compositeProgress(task);
  expect([
    ratioPercent(signingRate(task)),
    ratioPercent(vacatingRate(task)),
    ratioPercent(demolitionRate(task)),
    ratioPercent(deliveryRate(task)),
    ratioPercent(composite && composite.share, 0),
  ]).toEqual(want);
});

test("vacatingRate() counts against those signed, on request", () => {
  expect(ratioPercent(vacatingRate(byCode("C01"), "signed"))).toBe("68.2");
});

test("compositeProgress() follows other weights, and drops parts of weight 0", () => {
  const weights = {
    ...defaultWeights,
    signing: figure(0),
    vacating: figure(0),
    demolition: figure(1),
    delivery: figure(1),
  };
  const composite = compositeProgress(
    taskOf({
      households: "10",
      signed: "1",
      vacated: "1",
      demolished: "5",
      targetMu: "4",
      doneMu: "1",
    }),
    weights,
  );
  expect(show(valueOf(composite!.share))).toBe("0.375");
  expect(composite!.parts.map((part) => part.part)).toEqual(["demolition", "delivery"]);
});

test("compositeProgress() rescales the rest, when a part is not known", () => {
  const composite = compositeProgress(
    taskOf({ households: "10", signed: "5", targetMu: "4", doneMu: "4" }),
  );
  expect(show(composite!.share.whole)).toBe("0.6");
  expect(show(valueOf(composite!.share))).toBe("0.833333");
});

describe("demolitionRate()", () => {
  test.each([
    [
      "takes ㎡ on state land",
      {
        kind: "state_land_house",
        households: "4",
        demolished: "1",
        targetSqm: "100",
        doneSqm: "90",
      },
      "90.0",
    ],
    [
      "takes households elsewhere",
      { households: "4", demolished: "1", targetSqm: "100", doneSqm: "90" },
      "25.0",
    ],
    [
      "takes households on state land without ㎡",
      { kind: "state_land_house", households: "4", demolished: "1" },
      "25.0",
    ],
  ] as const)("%s", (_title, row, want) => {
    expect(ratioPercent(demolitionRate(taskOf(row)))).toBe(want);
  });
});

test.each([
  ["C01", "18"],
  ["C05", "17"],
  ["Q09", "2"],
  ["Z06", "2"],
  ["Q03", "0"],
  ["P01", null],
] as const)("remainingHouseholds() of %s is %s", (code, want) => {
  expect(show(remainingHouseholds(byCode(code)))).toBe(want);
});

test("remainingHouseholds() is counted from demolished, also against an older column", () => {
  expect(
    show(remainingHouseholds(taskOf({ households: "9", demolished: "4", remaining: "7" }))),
  ).toBe("5");
});

test("clearingRate() counts down from the start, and knows only clear-ups", () => {
  expect(ratioPercent(clearingRate(byCode("Z06")))).toBe("60.0");
  expect(clearingRate(byCode("C01"))).toBeNull();
});

test("funnel() holds what is known, in the order of the work", () => {
  expect(
    funnel(byCode("C01")).map((s) => [s.step, show(s.share.part), show(s.share.whole)]),
  ).toEqual([
    ["signed", "22", "31"],
    ["vacated", "15", "31"],
    ["demolished", "13", "31"],
    ["delivered", "30", "147"],
  ]);
  expect(funnel(byCode("S01")).map((s) => s.measure)).toEqual([
    "households",
    "households",
    "households",
    "sqm",
  ]);
  expect(funnel(byCode("Q10")).map((s) => s.step)).toEqual(["cleared"]);
  expect(funnel(byCode("P01"))).toEqual([]);
});

test.each([
  ["rounds half up", 1, 8, 1, "12.5"],
  ["rounds half up at the digit asked for", 5, 16, 1, "31.3"],
  ["is null on nothing", 0, 0, 1, null],
  ["is null on nothing with a part", 3, 0, 1, null],
  ["shows two digits", 2758, 2871, 2, "96.06"],
  ["shows two digits of a count", 41, 43, 2, "95.35"],
  ["goes over 100", 3, 2, 1, "150.0"],
] as const)("ratioPercent() %s", (_title, part, whole, places, want) => {
  expect(ratioPercent(ratio(part, whole), places)).toBe(want);
});

test("ratioPercent() and valueOf() are null, where a number is not known", () => {
  expect(ratio(undefined, 3)).toBeNull();
  expect(ratioPercent(ratio(1, undefined))).toBeNull();
  expect(valueOf(ratio(0, 0))).toBeNull();
});

test("sumRatios() adds both numbers, without averaging percentages", () => {
  expect(ratioPercent(sumRatios([ratio(1, 1), null, ratio(0, 9)]))).toBe("10.0");
});

test.each([
  [5, "1"],
  [-5, "0"],
] as const)("clamp() of %s is %s between 0 and 1", (value, want) => {
  expect(show(clamp(figure(value), figure(0), figure(1)))).toBe(want);
});
