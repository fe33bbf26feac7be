import { audit } from "./audit.ts";
import { backfill } from "./backfill.ts";
import { backup } from "./backup.ts";
import { burden } from "./burden.ts";
import { clearing } from "./clearing.ts";
import { digest } from "./digest.ts";
import { eveningLine } from "./evening-line.ts";
import type { Job } from "./job.ts";
import { ladder } from "./ladder.ts";
import { monthly } from "./monthly.ts";
import { quarterly } from "./quarterly.ts";
import { reminders } from "./reminders.ts";
import { weekly } from "./weekly.ts";

/** Every scheduled job, in the order in which those due at one moment run. */
export const jobs: readonly Job[] = [
  backfill,
  clearing,
  ladder,
  audit,
  digest,
  weekly,
  monthly,
  quarterly,
  burden,
  reminders,
  eveningLine,
  backup,
];
