import { type Day, daysBetween } from "../day.ts";
import { type Color, type Light, type LightInput, lightOf, partOrder } from "./lights.ts";
import { compositeProgress } from "./progress.ts";
import { valueOf } from "./ratio.ts";
import { isOpen, type TaskFigures } from "./task.ts";

/** A task that stands still. */
export interface Standstill {
  readonly task: TaskFigures;
  /** Days without a rise of signed, vacated, demolished, cleared or delivered. */
  readonly days: number;
  /** Standing so long that it counts as stalled (停滞), not only as listed. */
  readonly isStalled: boolean;
}

export const LISTED_DAYS = 30;
export const STALLED_DAYS = 90;

/** Lists the open, unpaused tasks that stand still, the longest first. Visits are effort, not movement. */
export function standstills(tasks: readonly TaskFigures[], asOf: Day): readonly Standstill[] {
  return tasks
    .flatMap((task) => {
      const since = task.lastMovedOn ?? task.issuedOn;
      if (!isOpen(task) || task.status === "paused" || since === undefined) return [];
      const days = daysBetween(since, asOf);
      return days < LISTED_DAYS ? [] : [{ task, days, isStalled: days >= STALLED_DAYS }];
    })
    .sort((a, b) => b.days - a.days || compareText(a.task.name, b.task.name));
}

export interface Attention {
  readonly task: TaskFigures;
  readonly light: Light;
}

const colorRank: Record<Color, number> = { red: 0, yellow: 1, grey: 2, green: 3 };
/**
 * Lists the tasks that need a leader's eye, worst first: by colour, by the number of red parts, by what
 * decided (a lapsing right before a slow pace), by the lower progress, by name. Green ones are left out, and
 * of paused ones those whose limits and issues are in order.
 */
export function attention(inputs: readonly LightInput[]): readonly Attention[] {
  return inputs
    .flatMap((input) => {
      const light = lightOf(input);
      return light?.worst ? [{ task: input.task, light, worst: light.worst }] : [];
    })
    .sort(
      (a, b) =>
        colorRank[a.light.color] - colorRank[b.light.color] ||
        reds(b.light) - reds(a.light) ||
        partOrder.indexOf(a.worst.part) - partOrder.indexOf(b.worst.part) ||
        progress(a.task) - progress(b.task) ||
        compareText(a.task.name, b.task.name),
    )
    .map(({ task, light }) => ({ task, light }));
}

function reds(light: Light): number {
  return light.parts.filter((part) => part.color === "red").length;
}

/** Only for sorting; a figure that people see stays a decimal. */
function progress(task: TaskFigures): number {
  return Number(valueOf(compositeProgress(task)?.share ?? null)?.toFixed(6) ?? 0);
}

/** By code unit: the same order on every machine, whatever locale data it has. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Counts lights by colour, for a line like 红 2 黄 3. */
export function countLights(lights: Iterable<Light | null>): Readonly<Record<Color, number>> {
  const counts = { red: 0, yellow: 0, green: 0, grey: 0 };
  for (const light of lights) if (light) counts[light.color] += 1;
  return counts;
}
