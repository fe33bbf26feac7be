import type { Job } from "./job.ts";

/** Every scheduled job, in the order in which those due at one moment run. */
export const jobs: readonly Job[] = [];
