import { addDays, type Day, dayOf, momentOf, type WorkCalendar } from "../day.ts";
import { figure } from "../figure.ts";
import { countRatio, type Ratio } from "./ratio.ts";
import { isCounted, type TaskFigures } from "./task.ts";

/** A report that was received; 没有进展 is one too. */
export interface ReportFact {
  readonly taskId: string;
  /** The day that it speaks of. */
  readonly day: Day;
  /** When it was said. */
  readonly saidAt: Date;
  /** A later entry has corrected it. */
  readonly isCorrected?: boolean;
}

export interface RollOptions {
  readonly calendar: WorkCalendar;
  readonly timeZone: string;
  /** Reports of a day are due by this time of that day. */
  readonly cutOff?: string;
  /** Days on which nothing more can be due, such as today before the cut-off, are left out by the caller. */
  readonly from: Day;
  readonly to: Day;
}

export type RollState = "on_time" | "late" | "missing";

/** Who has reported and who has not (上报情况), one row a task. */
export interface RollRow {
  readonly task: TaskFigures;
  readonly days: readonly { readonly day: Day; readonly state: RollState }[];
  readonly onTime: Ratio;
  readonly missing: number;
}

/** Lists the days on which a task owes a report: working days from its assignment to its completion. */
export function reportDays(task: TaskFigures, options: RollOptions): readonly Day[] {
  if (!isCounted(task) || task.status === "paused") return [];
  // Done without a day of completion: nothing tells since when, so nothing is claimed.
  if (task.status === "done" && task.completedOn === undefined) return [];
  const from = laterOf(options.from, task.issuedOn);
  const to =
    task.completedOn !== undefined && task.completedOn < options.to ? task.completedOn : options.to;
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (options.calendar.isWorkday(day)) days.push(day);
  }
  return days;
}

/** Why a list of tasks owed no report over some days. */
export type NothingDue = "rest_days" | "done" | "paused" | "not_counted" | "no_tasks";

/** Finds why none of these tasks owed a report; the days come first, then what all the tasks have in common. */
export function whyNothingDue(tasks: readonly TaskFigures[], options: RollOptions): NothingDue {
  if (tasks.length === 0) return "no_tasks";
  if (tasks.every((task) => task.status === "done")) return "done";
  let isWorked = false;
  for (let day = options.from; day <= options.to; day = addDays(day, 1))
    isWorked ||= options.calendar.isWorkday(day);
  if (!isWorked) return "rest_days";
  return tasks.every((task) => task.status === "paused" || task.status === "done")
    ? "paused"
    : "not_counted";
}

/** Builds the roll over a period; tasks that owed nothing in it are left out. */
export function buildRoll(
  tasks: readonly TaskFigures[],
  reports: readonly ReportFact[],
  options: RollOptions,
): readonly RollRow[] {
  const first = new Map<string, number>();
  for (const { taskId, day, saidAt } of reports) {
    const key = `${taskId} ${day}`;
    first.set(key, Math.min(first.get(key) ?? Infinity, saidAt.getTime()));
  }
  return tasks.flatMap((task) => {
    const due = reportDays(task, options);
    if (due.length === 0) return [];
    const days = due.map((day) => {
      const at = first.get(`${task.id} ${day}`);
      const cutOff = momentOf(day, options.cutOff ?? "18:00", options.timeZone).getTime();
      const state: RollState = at === undefined ? "missing" : at <= cutOff ? "on_time" : "late";
      return { day, state };
    });
    const missing = days.filter((one) => one.state === "missing").length;
    return [{ task, days, onTime: countRatio(days, (one) => one.state === "on_time"), missing }];
  });
}

/** 上报及时率: reports received by the cut-off, of those due. */
export function reportTimeliness(roll: readonly RollRow[]): Ratio {
  return countRatio(
    roll.flatMap((row) => row.days),
    (one) => one.state === "on_time",
  );
}

/** 数据更正率: reports corrected later, of all. */
export function correctionRate(reports: readonly ReportFact[]): Ratio {
  return countRatio(reports, (report) => report.isCorrected === true);
}

/** Days by which reports followed what they speak of, added up, over the reports: the lag of monitoring. */
export function reportLag(reports: readonly ReportFact[], timeZone: string): Ratio {
  let days = 0;
  for (const { day, saidAt } of reports) {
    const said = dayOf(saidAt, timeZone);
    for (let at = day; at < said; at = addDays(at, 1)) days += 1;
  }
  return { part: figure(days), whole: figure(reports.length) };
}

function laterOf(a: Day, b: Day | undefined): Day {
  return b !== undefined && b > a ? b : a;
}
