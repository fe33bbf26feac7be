import { addDays, weekdayOf } from "../domain/day.ts";
import type { Job } from "./job.ts";
import { lookBackJob } from "./look-back.ts";

/** The week gone by, on the first workday of the week. */
export const weekly: Job = lookBackJob({
  name: "weekly",
  startOf: (day) => addDays(day, 1 - weekdayOf(day)),
  before: (start) => ({ from: addDays(start, -7), to: addDays(start, -1) }),
});
