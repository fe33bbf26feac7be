import type { Day } from "../day.ts";
import { addDays } from "../day.ts";

/** What the State Council's notice says of one year. Days not named follow the week. */
export interface YearPlan {
  readonly year: number;
  readonly off: readonly Day[];
  /** Weekend days that are worked. */
  readonly worked: readonly Day[];
}

/**
 * Days off as `MM-DD` or `MM-DD..MM-DD`, and weekend days worked. Source: the State Council's yearly
 * notices (国务院办公厅关于部分节假日安排的通知), 2021 to 2026. 2022-12-31 comes from the notice for 2023.
 */
const NOTICES: readonly (readonly [year: number, off: string, worked: string])[] = [
  [
    2021,
    "01-01..01-03 02-11..02-17 04-03..04-05 05-01..05-05 06-12..06-14 09-19..09-21 10-01..10-07",
    "02-07 02-20 04-25 05-08 09-18 09-26 10-09",
  ],
  [
    2022,
    "01-01..01-03 01-31..02-06 04-03..04-05 04-30..05-04 06-03..06-05 09-10..09-12 10-01..10-07 12-31",
    "01-29 01-30 04-02 04-24 05-07 10-08 10-09",
  ],
  [
    2023,
    "01-01..01-02 01-21..01-27 04-05 04-29..05-03 06-22..06-24 09-29..10-06",
    "01-28 01-29 04-23 05-06 06-25 10-07 10-08",
  ],
  [
    2024,
    "01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-10 09-15..09-17 10-01..10-07",
    "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
  ],
  [
    2025,
    "01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08",
    "01-26 02-08 04-27 09-28 10-11",
  ],
  [
    2026,
    "01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07",
    "01-04 02-14 02-28 05-09 09-20 10-10",
  ],
];

/** Lists the days of `MM-DD` and `MM-DD..MM-DD` words of one year. */
function spread(year: number, words: string): readonly Day[] {
  return words.split(" ").flatMap((word) => {
    const [first, last] = word.split("..");
    const end = `${year}-${last ?? first}`;
    const days: Day[] = [];
    for (let day = `${year}-${first}`; day <= end; day = addDays(day, 1)) days.push(day);
    return days;
  });
}

/** The years whose notices are built in. */
export const BUILT_IN_YEARS: readonly YearPlan[] = NOTICES.map(([year, off, worked]) => ({
  year,
  off: spread(year, off),
  worked: spread(year, worked),
}));
