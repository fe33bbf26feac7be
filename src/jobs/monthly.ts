import { monthBefore } from "../domain/board/period.ts";
import type { Job } from "./job.ts";
import { lookBackJob } from "./look-back.ts";

/** The month gone by, on the first workday of the month. */
export const monthly: Job = lookBackJob({
  name: "monthly",
  startOf: (day) => `${day.slice(0, 7)}-01`,
  before: monthBefore,
});
