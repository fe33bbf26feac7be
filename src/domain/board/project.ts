import type { Day, WorkCalendar } from "../day.ts";
import { plain, ZERO } from "../figure.ts";
import { commitmentForecast, listedCommitment } from "../figures/commitment.ts";
import type { Color } from "../figures/lights.ts";
import { neededPace } from "../figures/needed-pace.ts";
import { type Movement, timeProgress, yearSpan } from "../figures/pace.ts";
import { type FunnelStep, funnel, remainingHouseholds } from "../figures/progress.ts";
import { ratioPercent, valueOf } from "../figures/ratio.ts";
import { amountOf, isCounted, isOpen, type Measure, type TaskFigures } from "../figures/task.ts";
import { reasonOf, type TaskLine } from "./line.ts";
import { rounded, showShare } from "./share.ts";
import type { ReasonView, ShareView } from "./view.ts";

/** Pace needed against pace achieved, with the day that it leads to. */
export interface PaceView {
  readonly measure: Measure;
  readonly left: string;
  readonly dueOn: Day;
  readonly workdaysLeft: number;
  /** A working day; null once the due day has passed. */
  readonly needed: string | null;
  readonly achieved: string;
  readonly gained: string;
  readonly workdays: number;
  readonly finishOn: Day | null;
  readonly lateWorkdays: number | null;
}

/** Where the task will stand at the horizon, and on what the figure rests. */
export interface TaskForecastView {
  readonly measure: Measure;
  readonly horizon: Day;
  readonly basis: "done" | "finish" | "part" | "pace";
  readonly value: string;
  readonly target: string;
  readonly percent: string | null;
  /** The working of a forecast by pace. */
  readonly pace: {
    readonly gained: string;
    readonly days: number;
    readonly daysLeft: number;
  } | null;
}

/** One task of a project, in figures. */
export interface TaskView {
  readonly code: string | null;
  readonly kind: TaskFigures["kind"];
  readonly source: TaskFigures["source"];
  readonly status: TaskFigures["status"];
  readonly funnel: readonly { step: FunnelStep["step"]; measure: Measure; share: ShareView }[];
  readonly remaining: string | null;
  readonly color: Color | null;
  readonly reasons: readonly ReasonView[];
  readonly time: ShareView;
  readonly dueOn: Day | null;
  readonly completedOn: Day | null;
  readonly paces: readonly PaceView[];
  readonly forecast: TaskForecastView | null;
}

export interface TaskMovements {
  /** In the task's own measure. */
  readonly amount: readonly Movement[];
  /** Households pulled down. */
  readonly households: readonly Movement[];
}

/** Works a task out for its own card. */
export function buildTaskView(
  line: TaskLine,
  movements: TaskMovements,
  asOf: Day,
  calendar: WorkCalendar,
): TaskView {
  const { task, light } = line;
  const left = remainingHouseholds(task);
  return {
    code: task.code ?? null,
    kind: task.kind,
    source: task.source,
    status: task.status,
    funnel: funnel(task).map(({ step, measure, share }) => ({
      step,
      measure,
      share: showShare(share),
    })),
    remaining: left && plain(left),
    color: light?.color ?? null,
    reasons: (light?.parts ?? [])
      .filter((part) => part.color !== "green")
      .flatMap((part) => reasonOf(part) ?? []),
    time: showShare(timeProgress(spanOf(task, asOf), asOf)),
    dueOn: task.dueOn ?? null,
    completedOn: task.completedOn ?? null,
    paces: pacesOf(task, movements, asOf, calendar),
    forecast: forecastOf(task, movements.amount, asOf),
  };
}

function spanOf(task: TaskFigures, asOf: Day) {
  const { issuedOn, dueOn } = task;
  return issuedOn && dueOn && issuedOn < dueOn ? { start: issuedOn, due: dueOn } : yearSpan(asOf);
}

function pacesOf(
  task: TaskFigures,
  movements: TaskMovements,
  asOf: Day,
  calendar: WorkCalendar,
): readonly PaceView[] {
  if (!isOpen(task) || !isCounted(task)) return [];
  const dueOn = task.dueOn ?? yearSpan(asOf).due;
  const amount = amountOf(task);
  const households = task.kind === "clear_up" ? null : remainingHouseholds(task);
  const wanted = [
    households && { measure: "households" as const, left: households, of: movements.households },
    amount && {
      measure: amount.measure,
      left: amount.target.minus(amount.done),
      of: movements.amount,
    },
  ];
  return wanted.flatMap((one) => {
    if (!one || one.left.lte(ZERO)) return [];
    const pace = neededPace({ left: one.left, asOf, dueOn, movements: one.of, calendar });
    const needed = valueOf(pace.needed);
    return [
      {
        measure: one.measure,
        left: plain(pace.left),
        dueOn,
        workdaysLeft: pace.workdaysLeft,
        needed: needed && rounded(needed),
        achieved: rounded(valueOf(pace.achieved) ?? ZERO),
        gained: plain(pace.achieved.part),
        workdays: Number(pace.achieved.whole.toFixed()),
        finishOn: pace.finishOn,
        lateWorkdays: pace.lateWorkdays,
      },
    ];
  });
}

function forecastOf(
  task: TaskFigures,
  movements: readonly Movement[],
  asOf: Day,
): TaskForecastView | null {
  const measure = amountOf(task)?.measure;
  if (!measure || !isOpen(task)) return null;
  const horizon = yearSpan(asOf).due;
  const [one] = commitmentForecast({
    tasks: [task],
    asOf,
    horizon,
    commitmentOf: (each) => listedCommitment(each, Number(asOf.slice(0, 4))),
    movementsOf: () => movements,
  }).contributions;
  if (!one) return null;
  return {
    measure,
    horizon,
    basis: one.basis,
    value: rounded(one.value),
    target: plain(one.target),
    percent: ratioPercent({ part: one.value, whole: one.target }),
    pace: one.pace
      ? {
          gained: plain(one.pace.gained),
          days: one.pace.windowDays,
          daysLeft: one.pace.daysLeft,
        }
      : null,
  };
}
