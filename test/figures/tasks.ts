import { readFileSync } from "node:fs";
import { figure, type Figure, plain } from "../../src/domain/figure.ts";
import type { TaskFigures } from "../../src/domain/figures/task.ts";

type Row = Record<string, string | boolean>;

const FIGURES = [
  "targetMu",
  "doneMu",
  "targetSqm",
  "doneSqm",
  "households",
  "signed",
  "vacated",
  "demolished",
  "startRemaining",
  "remaining",
  "forecastMu",
] as const;

/** Makes a task of plain values. */
export function taskOf(row: Row): TaskFigures {
  const base: Record<string, unknown> = {
    id: "T1",
    name: "某地块",
    street: "枫溪街道",
    source: "city",
    kind: "collective_land",
    status: "in_progress",
    ...row,
  };
  for (const key of FIGURES) {
    const value = base[key];
    if (value !== undefined) base[key] = figure(value as string);
  }
  return base as unknown as TaskFigures;
}

const rows = JSON.parse(
  readFileSync(new URL("../fixtures/tasks-2021.json", import.meta.url), "utf8"),
) as Row[];

/** The office's list of 2021 as of 17 December. */
export const tasks2021: readonly TaskFigures[] = rows.map(taskOf);

export function byCode(code: string): TaskFigures {
  const task = tasks2021.find((one) => one.code === code);
  if (!task) throw new Error(`Cannot find task "${code}" in the list of 2021`);
  return task;
}

export const show = (value: Figure | null | undefined): string | null =>
  value === null || value === undefined ? null : plain(value);
