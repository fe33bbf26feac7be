import { quarterBefore, quarterStart } from "../domain/board/period.ts";
import type { Job } from "./job.ts";
import { lookBackJob } from "./look-back.ts";

/** The quarter gone by, on the first workday of the next one. */
export const quarterly: Job = lookBackJob({
  name: "quarterly",
  startOf: quarterStart,
  before: quarterBefore,
});
