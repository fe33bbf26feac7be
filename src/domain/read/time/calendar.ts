import { addDays, type Day, type LocalTime } from "../../day.ts";
import { oneOf } from "../text/pattern.ts";
import { scanNumber } from "../text/number.ts";

/** The ways in which a month is written, and a day of it: 12, 1, 01; 十二, 五; 二十一, 三十. */
export const MONTH_DIGITS = "1[0-2]|0?[1-9]";
export const MONTH = `${MONTH_DIGITS}|十[一二]?|[一二三四五六七八九]`;
export const DAY_DIGITS = "3[01]|[12]\\d|0?[1-9]";
const DAY_WORDS = "[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]";
/** Of a date: 12月05日. */
export const DAY = `${DAY_DIGITS}|${DAY_WORDS}`;
/** Standing alone, a day has no nought before it: 5号. */
export const LONE_DAY = `3[01]|[12]\\d|[1-9]|${DAY_WORDS}`;

export const WEEK = oneOf(["周", "星期", "礼拜"]);

/** 15 as the month or the day of a date: two digits. */
export function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** A number in digits or in words; NaN where it is none. */
export function numberOf(words: string): number {
  return scanNumber(words, 0)?.value.toNumber() ?? Number.NaN;
}

/** The month and day of a date from its two words: 十二, 31 → 12-31; null for 2月30日, 13月1日. */
export function dateOf(month: string, day: string): string | null {
  const [m, d] = [numberOf(month), numberOf(day)];
  const days = m === 2 ? 29 : [4, 6, 9, 11].includes(m) ? 30 : 31;
  return m >= 1 && m <= 12 && d >= 1 && d <= days ? `${two(m)}-${two(d)}` : null;
}

/** The calendar day of a wall-clock moment. */
export function dayFrom(now: LocalTime): Day {
  return `${now.year}-${two(now.month)}-${two(now.day)}`;
}

/** A day without its year. */
export function monthDay(day: Day): string {
  return day.slice(5);
}

/** The day of the week that `now` is in, by its character: 三, 日, 天, 3. */
export function inThisWeek(char: string, now: LocalTime): Day {
  const weekday = char === "天" ? 7 : "一二三四五六日".indexOf(char) + 1 || Number(char);
  return addDays(dayFrom(now), weekday - now.weekday);
}
