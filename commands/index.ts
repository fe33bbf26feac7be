import type { CommandSpec } from "../src/command/spec.ts";
import { ask } from "./ask.ts";
import { burden } from "./burden.ts";
import { digest, monthly, quarterly, weekly } from "./digest.ts";
import { edit } from "./edit.ts";
import { exportCommand } from "./export.ts";
import { help } from "./help.ts";
import { issueCommands } from "./issue/all.ts";
import { importCommand } from "./import.ts";
import { report, reportFor } from "./report.ts";
import { roll } from "./roll.ts";
import { status } from "./status.ts";
import { detail } from "./status/detail.ts";
import { drop, undo } from "./undo.ts";
import { bind } from "./bind.ts";
import { project } from "./project.ts";
import { settings } from "./settings.ts";
import { who } from "./who.ts";

/** Every command. Parser, help, permission and the README's table read this one list. */
export const commands = [
  report,
  ...issueCommands,
  undo,
  help,
  edit,
  drop,
  reportFor,
  importCommand,
  exportCommand,
  project,
  bind,
  who,
  settings,
  status,
  ask,
  detail,
  roll,
  digest,
  weekly,
  monthly,
  quarterly,
  burden,
] as unknown as readonly CommandSpec[];
