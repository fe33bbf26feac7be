import { runClock } from "../verbs/issues/clock-run.ts";
import { everyMinute, type Job } from "./job.ts";

/** Every minute: rungs, reminders, wakings and acceptances by silence that are due by now. */
export const ladder: Job = {
  name: "ladder",
  dueAt: everyMinute,
  keepsRunsForDays: 2,
  async run(deps, at) {
    const done = await runClock(deps, at);
    return `rungs ${done.rungs} in ${done.letters} letters, reminders ${done.nudges}, woken ${done.woken}, accepted ${done.accepted}`;
  },
};
