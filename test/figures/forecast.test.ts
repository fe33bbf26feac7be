import { describe, expect, test } from "vitest";
import { figure } from "../../src/domain/figure.ts";
import {
  commitmentForecast,
  forecastGap,
  hitRate,
  listedCommitment,
} from "../../src/domain/figures/commitment.ts";
import { linearForecast, paceForecast } from "../../src/domain/figures/forecast.ts";
import { ratio, ratioPercent } from "../../src/domain/figures/ratio.ts";
import type { TaskFigures } from "../../src/domain/figures/task.ts";
import { show, taskOf, tasks2021 } from "./tasks.ts";

const collective = tasks2021.filter((task) => task.kind === "collective_land");
const END = "2021-12-31";
const move = (day: string, value: number) => ({ day, increment: figure(value) });

describe("linearForecast()", () => {
  test("gives 2287.7 亩 for the year end with its working, on 17 December", () => {
    const f1 = linearForecast(figure(2200), "2020-12-31", "2021-12-17", END)!;
    expect(f1.value.toFixed(1)).toBe("2287.7");
    expect([f1.elapsedDays, f1.totalDays, show(f1.done)]).toEqual([351, 365, "2200"]);
  });

  test.each([
    ["goes to any later day", "2021-12-24", "2243.9"],
    ["is what is done for today", "2021-12-17", "2200.0"],
    ["goes past the year", "2022-01-31", "2482.1"],
  ] as const)("%s", (_title, horizon, want) => {
    expect(
      linearForecast(figure(2200), "2020-12-31", "2021-12-17", horizon)!.value.toFixed(1),
    ).toBe(want);
  });

  test.each([
    ["before the first day", "2020-12-31", END],
    ["for a day gone by", "2021-12-17", "2021-12-16"],
  ] as const)("is null %s", (_title, asOf, horizon) => {
    expect(linearForecast(figure(1), "2020-12-31", asOf, horizon)).toBeNull();
  });
});

describe("paceForecast()", () => {
  const moves = [move("2021-11-19", 100), move("2021-11-20", 20), move("2021-12-17", 8)];
  test.each([
    ["keeps the pace of 28 days", "66", "312", moves, "80", false],
    ["stops at the target", "66", "70", moves, "70", true],
    ["does not shrink what is over the target", "66", "60", moves, "66", true],
    ["stands where nothing moves", "66", "312", [], "66", false],
    ["stands where corrections took all away", "66", "312", [move("2021-12-01", -5)], "66", false],
  ] as const)("%s", (_title, done, target, movements, want, isCapped) => {
    const f2 = paceForecast(
      { done: figure(done), target: figure(target) },
      movements,
      "2021-12-17",
      END,
    );
    expect([show(f2.value), f2.isCapped, f2.daysLeft]).toEqual([want, isCapped, 14]);
  });

  test("goes on without a cap, where no target is known", () => {
    const f2 = paceForecast(
      { done: figure(0), target: null },
      [move("2021-12-17", 28)],
      "2021-12-17",
      END,
    );
    expect(show(f2.value)).toBe("14");
  });
});

const commitmentOf = (task: TaskFigures) => listedCommitment(task, 2021);
const f3 = commitmentForecast({
  tasks: collective,
  asOf: "2021-12-17",
  horizon: END,
  commitmentOf,
});

describe("commitmentForecast()", () => {
  test("reproduces 2758 亩 and 41 tasks, on the list of 2021", () => {
    expect([show(f3.done), show(f3.value), show(f3.target)]).toEqual(["2200", "2758", "2871"]);
    expect([show(f3.tasks.part), show(f3.tasks.whole)]).toEqual(["41", "43"]);
    expect(ratioPercent({ part: f3.value, whole: f3.target }, 2)).toBe("96.06");
    expect(ratioPercent(f3.tasks, 2)).toBe("95.35");
    expect(f3.discounted).toBeNull();
  });

  test("shows what each open task adds", () => {
    const open = f3.contributions.filter((one) => one.basis !== "done");
    expect(open.map((one) => [one.task.code, one.basis, show(one.added)])).toEqual([
      ["C01", "finish", "117"],
      ["C02", "finish", "246"],
      ["C03", "finish", "185"],
      ["C04", "part", "6"],
      ["C05", "part", "4"],
    ]);
  });

  test("falls back on the pace, for a horizon before the promised day", () => {
    const early = commitmentForecast({
      tasks: collective,
      asOf: "2021-12-17",
      horizon: "2021-12-24",
      commitmentOf,
      movementsOf: (task) => (task.code === "C02" ? [move("2021-12-10", 40)] : []),
    });
    expect([show(early.value), show(early.tasks.part)]).toEqual(["2210", "38"]);
    const c02 = early.contributions.find((one) => one.task.code === "C02")!;
    expect([c02.basis, show(c02.pace!.gained), c02.pace!.daysLeft]).toEqual(["pace", "40", 7]);
  });

  test("takes promised shares, and only these, at last month's hit rate", () => {
    const rate = hitRate([
      { promised: figure(100), delivered: figure(130) },
      { promised: figure(100), delivered: figure(20) },
      { promised: figure(40), delivered: figure(-3) },
    ]);
    expect(ratioPercent(rate)).toBe("50.0");
    const discounted = commitmentForecast({
      tasks: collective,
      asOf: "2021-12-17",
      horizon: END,
      commitmentOf,
      hitRate: rate,
    }).discounted!;
    expect(show(discounted.value)).toBe("2479");
  });

  test.each([
    [
      "a promised part never takes away",
      { doneMu: "30", targetMu: "50", forecastMu: "20" },
      "30",
      "part",
    ],
    [
      "a promised part stops at the target",
      { doneMu: "30", targetMu: "50", forecastMu: "90" },
      "50",
      "part",
    ],
    [
      "a finish goes before a part",
      { doneMu: "30", targetMu: "50", forecastMu: "40", finishesByYearEnd: true },
      "50",
      "finish",
    ],
    [
      "a word that it stays open leaves the part",
      { doneMu: "3", targetMu: "50", forecastMu: "4", finishesByYearEnd: false },
      "4",
      "part",
    ],
    [
      "a finished task stays as it is",
      { doneMu: "49", targetMu: "50", status: "done" },
      "49",
      "done",
    ],
    ["no promise and no movement stands", { doneMu: "30", targetMu: "50" }, "30", "pace"],
    [
      "a clear-up counts households",
      { kind: "clear_up", startRemaining: "4", remaining: "1", finishesByYearEnd: true },
      "4",
      "finish",
    ],
  ] as const)("%s", (_title, row, value, basis) => {
    const one = commitmentForecast({
      tasks: [taskOf(row)],
      asOf: "2021-12-17",
      horizon: END,
      commitmentOf,
    });
    expect([show(one.value), one.contributions[0]!.basis]).toEqual([value, basis]);
  });

  test("counts a task of unknown size without adding to it", () => {
    const one = commitmentForecast({
      tasks: [taskOf({ status: "done" }), taskOf({})],
      asOf: "2021-12-17",
      horizon: END,
      commitmentOf,
    });
    expect([show(one.value), show(one.tasks.part), show(one.tasks.whole)]).toEqual(["0", "1", "2"]);
  });
});

test("hitRate() shares nothing, when nothing was promised", () => {
  expect(ratioPercent(hitRate([]))).toBeNull();
  const one = commitmentForecast({
    tasks: collective,
    asOf: "2021-12-17",
    horizon: END,
    commitmentOf,
    hitRate: ratio(0, 0),
  });
  expect(one.discounted).toBeNull();
});

test("forecastGap() tells what promises must bring beyond the pace, and what they leave open", () => {
  const gap = forecastGap(linearForecast(f3.done, "2020-12-31", "2021-12-17", END), f3);
  expect([gap.beyondPace!.toFixed(1), show(gap.toTarget)]).toEqual(["470.3", "113"]);
  expect(forecastGap(null, f3).beyondPace).toBeNull();
});
