/** A calendar day on the office's wall, `YYYY-MM-DD`. Days compare and sort as strings. */
export type Day = string;

/** A wall-clock moment in the office's time zone. Month and day count from 1, weekday 1 is Monday. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly weekday: number;
}

/** Which days the office works. Built from the State Council's notices; see `calendar/`. */
export interface WorkCalendar {
  isWorkday(day: Day): boolean;
  /** False where no notice for that year is known: then Monday to Friday count. */
  knows(year: number): boolean;
}

const MS_PER_DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function parts(at: Date, timeZone: string): Record<string, string> {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(timeZone, format);
  }
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
}

/** The day on the office's wall at that moment. */
export function dayOf(at: Date, timeZone: string): Day {
  const p = parts(at, timeZone);
  return `${p["year"]}-${p["month"]}-${p["day"]}`;
}

/** The wall clock at that moment. */
export function localTime(at: Date, timeZone: string): LocalTime {
  const p = parts(at, timeZone);
  const day = `${p["year"]}-${p["month"]}-${p["day"]}`;
  return {
    year: Number(p["year"]),
    month: Number(p["month"]),
    day: Number(p["day"]),
    hour: Number(p["hour"]),
    minute: Number(p["minute"]),
    weekday: weekdayOf(day),
  };
}

/** The moment at which the wall shows this day and time; the first one where a clock change repeats it. */
export function momentOf(day: Day, clock: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T${clock.length === 5 ? `${clock}:00` : clock}Z`);
  let guess = wanted - offsetMs(new Date(wanted), timeZone);
  guess = wanted - offsetMs(new Date(guess), timeZone);
  return new Date(guess);
}

/** Milliseconds that the wall is ahead of UTC at that moment. */
export function offsetMs(at: Date, timeZone: string): number {
  const p = parts(at, timeZone);
  const wall = Date.parse(
    `${p["year"]}-${p["month"]}-${p["day"]}T${p["hour"]}:${p["minute"]}:${p["second"]}Z`,
  );
  return wall - (at.getTime() - (at.getTime() % 1000));
}

/** The day so many days later (or earlier, where negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** True where the text is a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** ISO 8601 with the office's offset, as scripts read it: 2021-12-17T18:30:00+08:00. */
export function isoLocal(at: Date, timeZone: string): string {
  const offset = offsetMs(at, timeZone);
  const wall = new Date(at.getTime() + offset).toISOString().slice(0, 19);
  const minutes = Math.abs(offset) / 60_000;
  const hh = String(Math.floor(minutes / 60)).padStart(2, "0");
  const mm = String(minutes % 60).padStart(2, "0");
  return `${wall}${offset < 0 ? "-" : "+"}${hh}:${mm}`;
}
