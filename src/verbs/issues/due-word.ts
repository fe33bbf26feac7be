import { addDays, daysBetween, isDay, weekdayOf, type Day } from "../../domain/day.ts";
import { defaultDue, dueOn, type IssueRules } from "../../domain/issue/index.ts";
import type { DueWord } from "../../domain/read/index.ts";

type DueRules = Pick<IssueRules, "policy" | "calendar" | "timeZone">;

/** The day that a written deadline means, counted from the day it was said; null where it is none. */
export function dueDay(word: DueWord, today: Day, rules: Pick<IssueRules, "calendar">): Day | null {
  if (isDay(word)) return word;
  const ahead = word.match(/^\+(\d{1,4})d$/)?.[1];
  if (ahead !== undefined) return addDays(today, Number(ahead));
  if (word === "this_week" || word === "next_week") {
    const friday = addDays(today, 5 - weekdayOf(today) + (word === "next_week" ? 7 : 0));
    const sunday = addDays(friday, 2);
    let day = sunday;
    while (day > today && day > addDays(friday, -4) && !rules.calendar.isWorkday(day))
      day = addDays(day, -1);
    return day < today ? today : day;
  }
  const date = word.match(/^d(\d{1,2})$/)?.[1];
  if (date !== undefined) return dayOfMonth(Number(date), today);
  if (!/^\d\d-\d\d$/.test(word)) return null;
  const year = Number(today.slice(0, 4));
  for (let ahead = 0; ahead <= 8; ahead++) {
    const day = `${year + ahead}-${word}`;
    if (isDay(day) && day >= today) return day;
  }
  return null;
}

function dayOfMonth(date: number, today: Day): Day | null {
  let [year, month] = today.split("-").map(Number) as [number, number];
  for (let tries = 0; tries < 3; tries++) {
    const day = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
    if (isDay(day) && day >= today) return day;
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year++;
  }
  return null;
}

/** The deadline that a written one means: the cut-off of its day; today's after the cut-off is the next workday's. */
export function dueMoment(word: DueWord, saidAt: Date, today: Day, rules: DueRules): Date | null {
  const day = dueDay(word, today, rules);
  if (day === null) return null;
  const due = dueOn(day, rules);
  return due <= saidAt ? defaultDue(saidAt, rules) : due;
}

/** A later deadline as asked for: so many days after the present one, or the cut-off of a day. */
export function laterMoment(word: DueWord, dueAt: Date, today: Day, rules: DueRules): Date | null {
  const day = dueDay(word, today, rules);
  if (day === null) return null;
  if (!word.startsWith("+")) return dueOn(day, rules);
  return new Date(dueAt.getTime() + daysBetween(today, day) * 86_400_000);
}
