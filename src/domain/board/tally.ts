import type { Day } from "../day.ts";
import { type Figure, plain, ZERO } from "../figure.ts";
import { countLights } from "../figures/attention.ts";
import { commitmentForecast, listedCommitment } from "../figures/commitment.ts";
import { linearForecast } from "../figures/forecast.ts";
import { type Color, paceLight } from "../figures/lights.ts";
import { type Span, timeProgress, yearSpan } from "../figures/pace.ts";
import { type Ratio, ratioPercent, sumRatios, valueOf } from "../figures/ratio.ts";
import type { TaskFigures } from "../figures/task.ts";
import { type AreaFigures, districtFigures, type KindTotals } from "../figures/totals.ts";
import type { TaskLine } from "./line.ts";
import { rounded, showShare } from "./share.ts";
import type { AreaView, ForecastPart, ForecastView, KindView, StreetView } from "./view.ts";

const PARTS_SHOWN = 12;

/** Adds tasks up a page at a time, so that a long list never holds up other work. */
export interface Tally {
  add(lines: readonly TaskLine[]): void;
  view(): AreaView;
}

interface Street {
  tasks: Ratio;
  amount: Ratio;
  red: number;
  yellow: number;
}

interface Forecast {
  done: Figure;
  target: Figure;
  value: Figure;
  promised: Figure;
  tasks: Ratio;
  /** The largest so far, and how many smaller ones were let go. */
  parts: { readonly name: string; readonly basis: ForecastPart["basis"]; readonly size: Figure }[];
  others: number;
}

/** Makes a tally as of a day against a year, with the forecast for its end; the day's own year where none is given. */
export function createTally(asOf: Day, year: Span = yearSpan(asOf)): Tally {
  let area = districtFigures([]);
  const streets = new Map<string, Street>();
  const lights: Record<Color, number> = { red: 0, yellow: 0, green: 0, grey: 0 };
  const forecast: Forecast = {
    done: ZERO,
    target: ZERO,
    value: ZERO,
    promised: ZERO,
    tasks: { part: ZERO, whole: ZERO },
    parts: [],
    others: 0,
  };

  return {
    add(lines) {
      const tasks = lines.map((line) => line.task);
      area = addAreas(area, districtFigures(tasks));
      const counts = countLights(lines.map((line) => line.light));
      for (const color of Object.keys(lights) as Color[]) lights[color] += counts[color];
      addStreets(streets, lines);
      addForecast(forecast, lines, asOf, year.due);
    },
    view: () => viewOf(area, streets, lights, forecast, asOf, year),
  };
}

function addAreas(a: AreaFigures, b: AreaFigures): AreaFigures {
  return {
    city: {
      collectiveLand: addKinds(a.city.collectiveLand, b.city.collectiveLand),
      stateLandHouse: addKinds(a.city.stateLandHouse, b.city.stateLandHouse),
      tasks: sumRatios([a.city.tasks, b.city.tasks]),
    },
    districtSelf: {
      collectiveLand: addKinds(a.districtSelf.collectiveLand, b.districtSelf.collectiveLand),
      stateLandHouse: addKinds(a.districtSelf.stateLandHouse, b.districtSelf.stateLandHouse),
    },
    clearUp: {
      city: addKinds(a.clearUp.city, b.clearUp.city),
      districtSelf: addKinds(a.clearUp.districtSelf, b.clearUp.districtSelf),
    },
  };
}

function addKinds(a: KindTotals, b: KindTotals): KindTotals {
  return {
    tasks: sumRatios([a.tasks, b.tasks]),
    amount: sumRatios([a.amount, b.amount]),
    amountOfDone: a.amountOfDone.plus(b.amountOfDone),
    signing: sumRatios([a.signing, b.signing]),
    vacating: sumRatios([a.vacating, b.vacating]),
    demolition: sumRatios([a.demolition, b.demolition]),
    remaining: a.remaining.plus(b.remaining),
  };
}

const isOfCity = (task: TaskFigures): boolean =>
  task.source === "city" && task.kind === "collective_land";

function addStreets(streets: Map<string, Street>, lines: readonly TaskLine[]): void {
  const byStreet = new Map<string, TaskLine[]>();
  for (const line of lines) {
    const list = byStreet.get(line.task.street);
    if (list) list.push(line);
    else byStreet.set(line.task.street, [line]);
  }
  for (const [street, list] of byStreet) {
    const had = streets.get(street) ?? {
      tasks: { part: ZERO, whole: ZERO },
      amount: { part: ZERO, whole: ZERO },
      red: 0,
      yellow: 0,
    };
    const { city } = districtFigures(list.map((line) => line.task));
    const counts = countLights(list.map((line) => line.light));
    streets.set(street, {
      tasks: sumRatios([had.tasks, city.tasks]),
      amount: sumRatios([had.amount, city.collectiveLand.amount]),
      red: had.red + counts.red,
      yellow: had.yellow + counts.yellow,
    });
  }
}

function addForecast(sum: Forecast, lines: readonly TaskLine[], asOf: Day, horizon: Day): void {
  const byId = new Map(lines.map((line) => [line.task.id, line]));
  const page = commitmentForecast({
    tasks: lines.map((line) => line.task).filter(isOfCity),
    asOf,
    horizon,
    commitmentOf: (task) => listedCommitment(task, Number(asOf.slice(0, 4))),
    movementsOf: (task) => byId.get(task.id)?.movements ?? [],
  });
  sum.done = sum.done.plus(page.done);
  sum.target = sum.target.plus(page.target);
  sum.value = sum.value.plus(page.value);
  sum.tasks = sumRatios([sum.tasks, page.tasks]);
  for (const { task, basis, added } of page.contributions) {
    if (basis === "done" || added.lte(ZERO)) continue;
    if (basis !== "pace") sum.promised = sum.promised.plus(added);
    sum.parts.push({ name: task.name, basis, size: added });
  }
  const sorted = sum.parts.toSorted((a, b) => b.size.cmp(a.size));
  sum.others += Math.max(0, sorted.length - PARTS_SHOWN);
  sum.parts = sorted.slice(0, PARTS_SHOWN);
}

function viewOf(
  area: AreaFigures,
  streets: ReadonlyMap<string, Street>,
  lights: Readonly<Record<Color, number>>,
  forecast: Forecast,
  asOf: Day,
  year: Span,
): AreaView {
  const time = timeProgress(year, asOf);
  const planned = valueOf(time);
  const { collectiveLand, stateLandHouse } = area.city;
  const every = [collectiveLand, stateLandHouse];
  const own = area.districtSelf;
  return {
    asOf,
    city: showShare(area.city.tasks),
    collective: showKind(collectiveLand),
    stateHouse: showKind(stateLandHouse),
    own: { collective: showKind(own.collectiveLand), stateHouse: showKind(own.stateLandHouse) },
    clearCity: showShare(area.clearUp.city.tasks),
    clearSelf: showShare(area.clearUp.districtSelf.tasks),
    clearLeft: {
      city: plain(area.clearUp.city.remaining),
      districtSelf: plain(area.clearUp.districtSelf.remaining),
    },
    funnel: [
      { step: "signed", share: showShare(sumRatios(every.map((kind) => kind.signing))) },
      { step: "vacated", share: showShare(sumRatios(every.map((kind) => kind.vacating))) },
      { step: "demolished", share: showShare(sumRatios(every.map((kind) => kind.demolition))) },
    ],
    remaining: plain(every.reduce((sum, kind) => sum.plus(kind.remaining), ZERO)),
    time: showShare(time),
    yearEnd: year.due,
    byArea: paceLight(collectiveLand.amount, planned)?.color ?? null,
    byCount: paceLight(collectiveLand.tasks, planned)?.color ?? null,
    lights,
    forecast: { ...showForecast(forecast, asOf, year), isOver: year.due < asOf },
    streets: [...streets].map(([street, { tasks, amount, red, yellow }]): StreetView => ({
      street,
      tasks: showShare(tasks),
      amount: showShare(amount),
      red,
      yellow,
    })),
  };
}

function showKind(kind: KindTotals): KindView {
  return { tasks: showShare(kind.tasks), amount: showShare(kind.amount) };
}

function showForecast(sum: Forecast, asOf: Day, { start, due: horizon }: Span): ForecastView {
  const f1 = linearForecast(sum.done, start, asOf, horizon);
  const missing = sum.target.minus(sum.value);
  return {
    horizon,
    done: plain(sum.done),
    target: plain(sum.target),
    f1: f1 && {
      value: rounded(f1.value),
      elapsedDays: f1.elapsedDays,
      totalDays: f1.totalDays,
    },
    f3: {
      value: rounded(sum.value),
      percent: ratioPercent({ part: sum.value, whole: sum.target }),
      tasks: showShare(sum.tasks),
      parts: sum.parts.map(({ name, basis, size }) => ({ name, basis, added: rounded(size) })),
      otherParts: sum.others,
      promised: plain(sum.promised),
    },
    beyondPace: f1 && rounded(sum.value.minus(f1.value)),
    toTarget: rounded(missing.lt(ZERO) ? ZERO : missing),
  };
}
