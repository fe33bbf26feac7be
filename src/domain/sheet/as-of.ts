import { isDay } from "../day.ts";
import type { Day } from "../day.ts";
import type { ProjectRow } from "./project-row.ts";

const note =
  /截[至止]到?\s*(?:日期|时间)?[:：]?\s*(?:(\d{4})\s*[年./-])?\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})/;

/** A day that a sheet states for all its lines; the year is often left out. */
export interface StatedDay {
  readonly year?: string;
  /** `MM-DD` */
  readonly monthDay: string;
}

/** Finds the note 截至12月17日 (or 截至2021.12.17) in the cells of a line; null where there is none. */
export function findStatedDay(cells: readonly string[]): StatedDay | null {
  for (const cell of cells) {
    const match = note.exec(cell.normalize("NFKC"));
    if (match) {
      const [, year, month = "", date = ""] = match;
      const monthDay = `${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
      return { monthDay, ...(year === undefined ? {} : { year }) };
    }
  }
  return null;
}

/**
 * Gives a stated day its year: the first such day that is not before what the list says has happened.
 * Null for a day that does not exist, or where nothing tells the year.
 */
export function settleStatedDay(
  stated: StatedDay,
  rows: readonly Pick<ProjectRow, "issuedOn" | "completedOn">[],
): Day | null {
  if (stated.year !== undefined) return real(`${stated.year}-${stated.monthDay}`);
  const latest = rows
    .flatMap((row) => [row.issuedOn, row.completedOn])
    .reduce<Day>((max, day) => (day !== undefined && day > max ? day : max), "");
  if (latest === "") return null;
  const sameYear = `${latest.slice(0, 4)}-${stated.monthDay}`;
  return real(
    sameYear >= latest ? sameYear : `${Number(latest.slice(0, 4)) + 1}-${stated.monthDay}`,
  );
}

function real(day: string): Day | null {
  return isDay(day) ? day : null;
}
