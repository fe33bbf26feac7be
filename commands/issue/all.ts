import { accept, agree, giveBack, moveLadder, refuse, stepForms, wake } from "../accept.ts";
import { ack } from "../ack.ts";
import { assign } from "../assign.ts";
import { away } from "../away.ts";
import { end } from "../end.ts";
import { escalate } from "../escalate.ts";
import { extend } from "../extend.ts";
import { follow } from "../follow.ts";
import { handover, handoverAgree } from "../handover.ts";
import { issue } from "../issue.ts";
import { issues } from "../issues.ts";
import { mine } from "../mine.ts";
import { rehearse } from "../rehearse.ts";
import { reopen } from "../reopen.ts";
import { resolve } from "../resolve.ts";
import { snooze } from "../snooze.ts";
import { task } from "../task.ts";

/** Every command about issues, in the order in which help lists them. */
export const issueCommands = [
  issue,
  resolve,
  issues,
  mine,
  ack,
  follow,
  assign,
  extend,
  snooze,
  end,
  reopen,
  escalate,
  task,
  away,
  handover,
  rehearse,
  handoverAgree,
  accept,
  giveBack,
  agree,
  refuse,
  wake,
  moveLadder,
  ...stepForms,
] as const;
