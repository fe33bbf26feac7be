/** Days as YYYY-MM-DD, reckoned without any clock. */
const parse = (day: string): Date => new Date(`${day}T00:00:00Z`);
const textOf = (at: Date): string => at.toISOString().slice(0, 10);

export const WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"];

export function addDays(day: string, count: number): string {
  const at = parse(day);
  at.setUTCDate(at.getUTCDate() + count);
  return textOf(at);
}

/** The same day some months on, or that month's last day where it is shorter. */
export function addMonths(day: string, count: number): string {
  const at = parse(`${day.slice(0, 7)}-01`);
  at.setUTCMonth(at.getUTCMonth() + count);
  const last = daysOf(textOf(at).slice(0, 7)).length;
  return `${textOf(at).slice(0, 8)}${String(Math.min(Number(day.slice(8)), last)).padStart(2, "0")}`;
}

/** Every day of a month (YYYY-MM). */
export function daysOf(month: string): readonly string[] {
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  return days;
}

/** 0 for Monday, 6 for Sunday. */
export const weekdayOf = (day: string): number => (parse(day).getUTCDay() + 6) % 7;

/** As it is said: 12月20日（周一）. */
export const sayDay = (day: string): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（周${WEEKDAYS[weekdayOf(day)]}）`;

/** What somebody typed as a day, near `today` where the year is left out; null where it is none. */
export function readDay(typed: string, today: string): string | null {
  const text = typed.trim().replace(/[日号]$/, "");
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})$/.exec(text);
  if (!parts) return null;
  const [, year = today.slice(0, 4), month, date] = parts;
  const day = `${year}-${month!.padStart(2, "0")}-${date!.padStart(2, "0")}`;
  return !Number.isNaN(parse(day).getTime()) && textOf(parse(day)) === day ? day : null;
}

/** What somebody typed as a time of day, as HH:MM; null where it is none. */
export function readTime(typed: string): string | null {
  const [, hour, minute = "00"] = /^(\d{1,2})(?:[:：点]?(\d{2}))?[点分]?$/.exec(typed.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute}`;
}
