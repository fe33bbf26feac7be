import { numberOf } from "./calendar.ts";

/** What is not listed is a day: 天, 日, 工作日. A month of a span is thirty days, whichever month it is. */
const DAYS_PER: Readonly<Record<string, number>> = { 周: 7, 星期: 7, 礼拜: 7, 月: 30 };

/** The days of a span, half a day counted as one: 两, 周 → 14; 半, 天 → 1; NaN where `count` is no number. */
export function daysIn(count: string, unit: string): number {
  return Math.ceil(numberOf(count) * (DAYS_PER[unit] ?? 1));
}
