import { describe, expect, test } from "vitest";
import { createCalendar } from "../../src/domain/calendar/work-calendar.ts";
import { courtWindow } from "../../src/domain/statute/court-window.ts";
import { enforcementFaults, isStatutoryHoliday } from "../../src/domain/statute/enforcement-day.ts";

const calendar = createCalendar();
const served = { servedOn: "2021-03-15" };

test("courtWindow() opens on 2021-09-19 and closes on 2021-12-15, for the worked example", () => {
  expect(courtWindow({ ...served, noticeServedOn: "2021-09-06" }, calendar)).toEqual({
    kind: "window",
    reviewEnd: "2021-05-14",
    suitEnd: "2021-09-15",
    noticeRipe: "2021-09-18",
    earliest: "2021-09-19",
    latest: "2021-12-15",
    noticeBy: "2021-11-30",
    isOpenAtAll: true,
  });
});

test.each([
  [
    "waits for the suit term, with an early notice",
    { ...served, noticeServedOn: "2021-06-01" },
    "2021-09-16",
    "2021-12-15",
  ],
  [
    "waits for the day to move",
    { ...served, noticeServedOn: "2021-06-01", movingDeadline: "2021-10-20" },
    "2021-10-21",
    "2021-12-15",
  ],
  ["has no first day without a notice", served, null, "2021-12-15"],
  [
    "rolls the owner's end forward and not the office's",
    { servedOn: "2021-03-19", noticeServedOn: "2021-06-01" },
    "2021-09-23",
    "2021-12-19",
  ],
  [
    "counts 15 days from a review decision",
    {
      ...served,
      noticeServedOn: "2021-05-06",
      reviewAskedOn: "2021-04-01",
      reviewDecisionServedOn: "2021-06-01",
    },
    "2021-06-17",
    "2021-09-16",
  ],
  [
    "ends months on the last day",
    { servedOn: "2021-08-31", noticeServedOn: "2021-09-01" },
    "2022-03-01",
    "2022-05-28",
  ],
] as const)("courtWindow() %s", (_title, facts, earliest, latest) => {
  expect(courtWindow(facts, calendar)).toMatchObject({ kind: "window", earliest, latest });
});

test.each([
  ["on the last day that is in time", "2021-11-30", "2021-12-15", true],
  ["a day too late", "2021-12-01", "2021-12-16", false],
] as const)(
  "courtWindow() judges a notice served %s",
  (_title, noticeServedOn, earliest, isOpenAtAll) => {
    expect(courtWindow({ ...served, noticeServedOn }, calendar)).toMatchObject({
      earliest,
      isOpenAtAll,
      noticeBy: "2021-11-30",
    });
  },
);

test.each([
  ["review runs", { ...served, reviewAskedOn: "2021-04-01" }, "in_review"],
  ["a suit runs", { ...served, suedOn: "2021-08-01" }, "in_court"],
  [
    "a suit follows a review",
    { ...served, reviewAskedOn: "2021-04-01", suedOn: "2021-08-01" },
    "in_court",
  ],
] as const)("courtWindow() is closed, while %s", (_title, facts, kind) => {
  expect(courtWindow(facts, calendar)).toEqual({ kind });
});

test.each([
  ["2021-10-01", true],
  ["2021-10-02", true],
  ["2021-10-08", false],
  ["2021-10-09", false],
  ["2021-09-18", false],
  ["2021-09-19", true],
  ["2021-09-21", true],
  ["2021-12-18", false],
  ["2021-12-19", false],
  ["2021-01-03", true],
  ["2021-12-17", false],
] as const)("isStatutoryHoliday() of %s is %s", (day, want) => {
  expect(isStatutoryHoliday(day, calendar)).toBe(want);
});

describe("enforcementFaults()", () => {
  test.each([
    ["a workday morning is free", ["2021-12-17", "09:00"], undefined, []],
    ["an ordinary Saturday is free", ["2021-12-18", "09:00"], undefined, []],
    ["late evening is night", ["2021-12-17", "22:00"], undefined, ["night 2021-12-17"]],
    ["21:59 is not night", ["2021-12-17", "21:59"], undefined, []],
    ["early morning is night", ["2021-12-17", "05:59"], undefined, ["night 2021-12-17"]],
    ["six o'clock is not night", ["2021-12-17", "06:00"], undefined, []],
    [
      "National Day is a holiday",
      ["2021-10-02", "10:00"],
      undefined,
      ["statutory_holiday 2021-10-02"],
    ],
    [
      "an action that ends late touches night",
      ["2021-12-17", "14:00"],
      ["2021-12-17", "23:00"],
      ["night 2021-12-17"],
    ],
    ["an action that ends at ten does not", ["2021-12-17", "14:00"], ["2021-12-17", "22:00"], []],
    [
      "an action over a night touches both days",
      ["2021-10-18", "14:00"],
      ["2021-10-19", "11:00"],
      ["night 2021-10-18", "night 2021-10-19"],
    ],
    [
      "a year without a notice is told",
      ["2019-12-17", "10:00"],
      undefined,
      ["calendar_unknown 2019-12-17"],
    ],
  ] as const)("%s", (_title, [day, clock], end, want) => {
    const faults = enforcementFaults(
      { day, clock },
      calendar,
      end && { day: end[0], clock: end[1] },
    );
    expect(faults.map((fault) => `${fault.reason} ${fault.day}`)).toEqual(want);
  });

  test.each([
    ["02:00", 1],
    ["00:00", 1],
    ["05:00", 0],
    ["23:00", 0],
  ] as const)("takes other hours of night: %s gives %i", (clock, count) => {
    const night = { from: "00:00", to: "05:00" };
    expect(
      enforcementFaults({ day: "2021-12-17", clock }, calendar, undefined, night),
    ).toHaveLength(count);
  });
});
