import type { Figure } from "../figure.ts";
import { remainingHouseholds } from "./progress.ts";
import { countRatio, type Ratio, ratio, sum, sumRatios } from "./ratio.ts";
import {
  amountOf,
  isCounted,
  isDone,
  type TaskFigures,
  type TaskKind,
  type TaskSource,
} from "./task.ts";

/** What the tasks of one kind add up to. */
export interface KindTotals {
  /** 项目完成率: tasks done of all tasks. */
  readonly tasks: Ratio;
  /** 面积完成率: 亩 for collective land, ㎡ for state land, households for clear-ups; over all tasks, done or not. */
  readonly amount: Ratio;
  /** What the finished tasks alone hold, in the same measure. */
  readonly amountOfDone: Figure;
  readonly signing: Ratio;
  readonly vacating: Ratio;
  readonly demolition: Ratio;
  readonly remaining: Figure;
}

/** The figures of a district, or of one street. Kinds and sources are never added to one another. */
export interface AreaFigures {
  readonly city: {
    readonly collectiveLand: KindTotals;
    readonly stateLandHouse: KindTotals;
    /** Both of them, as tasks: the number that the city has set, without its clear-ups. */
    readonly tasks: Ratio;
  };
  readonly districtSelf: {
    readonly collectiveLand: KindTotals;
    readonly stateLandHouse: KindTotals;
  };
  /** 清零率, by who set the task. */
  readonly clearUp: { readonly city: KindTotals; readonly districtSelf: KindTotals };
}

/** Adds up tasks of one kind; the caller chooses them. Tasks that do not count are passed over. */
export function kindTotals(tasks: readonly TaskFigures[]): KindTotals {
  const counted = tasks.filter(isCounted);
  const shares = (list: readonly TaskFigures[]): Ratio =>
    sumRatios(
      list.map((task) => {
        const amount = amountOf(task);
        return amount && { part: amount.done, whole: amount.target };
      }),
    );
  return {
    tasks: countRatio(counted, isDone),
    amount: shares(counted),
    amountOfDone: shares(counted.filter(isDone)).part,
    signing: sumRatios(counted.map((task) => ratio(task.signed, task.households))),
    vacating: sumRatios(counted.map((task) => ratio(task.vacated, task.households))),
    demolition: sumRatios(counted.map((task) => ratio(task.demolished, task.households))),
    remaining: sum(counted.map((task) => remainingHouseholds(task) ?? undefined)),
  };
}

/** Adds up the whole list as the office's yearly report counts it. */
export function districtFigures(tasks: readonly TaskFigures[]): AreaFigures {
  const of = (source: TaskSource, kind: TaskKind): KindTotals =>
    kindTotals(tasks.filter((task) => task.source === source && task.kind === kind));
  const collectiveLand = of("city", "collective_land");
  const stateLandHouse = of("city", "state_land_house");
  return {
    city: {
      collectiveLand,
      stateLandHouse,
      tasks: sumRatios([collectiveLand.tasks, stateLandHouse.tasks]),
    },
    districtSelf: {
      collectiveLand: of("district_self", "collective_land"),
      stateLandHouse: of("district_self", "state_land_house"),
    },
    clearUp: { city: of("city", "clear_up"), districtSelf: of("district_self", "clear_up") },
  };
}

/** Adds up each street by itself, in the order in which streets first appear in the list. */
export function streetFigures(tasks: readonly TaskFigures[]): ReadonlyMap<string, AreaFigures> {
  const byStreet = new Map<string, TaskFigures[]>();
  for (const task of tasks) {
    const list = byStreet.get(task.street);
    if (list) list.push(task);
    else byStreet.set(task.street, [task]);
  }
  return new Map([...byStreet].map(([street, list]) => [street, districtFigures(list)]));
}
