import { expect, test } from "vitest";

import { createCalendar } from "../../src/domain/calendar/index.ts";
import { haltsBetween } from "../../src/entry/halts.ts";
import { everyMinute, type Job, type OfficeHours } from "../../src/jobs/job.ts";

const hours: OfficeHours = {
  timeZone: "Asia/Shanghai",
  calendar: createCalendar(),
  digestAt: "08:30",
  clearingAt: "18:00",
  cutoff: "20:00",
  remindAt: "17:00",
};
const job = (dueAt: Job["dueAt"]): Job => ({ name: "one", dueAt, run: async () => "" });
const at = (text: string): Date => new Date(`2021-12-${text}:00+08:00`);
const texts = (dates: readonly Date[]): string[] =>
  dates.map((one) => new Date(one.getTime() + 8 * 3_600_000).toISOString().slice(8, 16));

test("haltsBetween() halts every 5 minutes at first, and never at either end", () => {
  expect(texts(haltsBetween(at("17T14:30"), at("17T14:45"), [], hours))).toEqual([
    "17T14:35",
    "17T14:40",
  ]);
  expect(haltsBetween(at("17T14:30"), at("17T14:30"), [], hours)).toEqual([]);
});

test("haltsBetween() halts where a job is due between two points of the grid", () => {
  const odd = job((now) => (now >= at("19T08:42") ? at("19T08:42") : null));
  const halts = texts(haltsBetween(at("17T14:30"), at("20T08:30"), [odd, job(everyMinute)], hours));
  expect(halts).toContain("19T08:42");
  expect(halts).toEqual(halts.toSorted());
  expect(new Set(halts).size).toBe(halts.length);
});

test("haltsBetween() halts at 09:00 of every day, and less than 300 times, over New Year", () => {
  const to = new Date("2022-01-04T08:30:00+08:00");
  const halts = haltsBetween(at("17T14:30"), to, [job(everyMinute)], hours);
  expect(halts.length).toBeLessThan(300);
  const mornings = halts.filter((one) => one.toISOString().includes("T01:00"));
  expect(mornings).toHaveLength(17);
});
