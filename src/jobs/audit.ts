import { auditLadder } from "../verbs/issues/ladder-audit.ts";
import { askWhoRead } from "../verbs/issues/receipts.ts";
import { everyHour, type Job } from "./job.ts";

/** Every hour: what was due against what was sent, over all issues; what was missed is made up for and counted. */
export const audit: Job = {
  name: "audit",
  dueAt: everyHour,
  async run(deps, at) {
    const found = await auditLadder(deps, at);
    const read = await askWhoRead(deps, at);
    return `issues ${found.issues}, due ${found.due}, missed ${found.missed}, repaired ${found.repaired}, doubled ${found.doubled}, newly read ${read}`;
  },
};
