import type { Day } from "../day.ts";
import type { Figure } from "../figure.ts";

export type TaskSource = "city" | "district_self" | "none";
export type TaskKind = "collective_land" | "state_land_house" | "clear_up" | "preliminary";
export type TaskStatus = "done" | "in_progress" | "not_started";
export type LandKind = "collective" | "state";
export type YearEndForecast = "yes" | "no" | "unknown";

/** What a task list can say of a task. What a sheet leaves blank is absent, never zero. */
export interface TaskCells {
  readonly code?: string;
  readonly source: TaskSource;
  readonly kind: TaskKind;
  readonly landKind?: LandKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly street: string;
  readonly targetMu?: Figure;
  readonly doneMu?: Figure;
  readonly targetSqm?: Figure;
  readonly doneSqm?: Figure;
  readonly households?: Figure;
  readonly signed?: Figure;
  readonly vacated?: Figure;
  readonly demolished?: Figure;
  readonly startRemaining?: Figure;
  readonly remaining?: Figure;
  /** Code of the stage in law, such as L15 or H17. */
  readonly stage?: string;
  readonly status?: TaskStatus;
  readonly issuedOn?: Day;
  readonly dueOn?: Day;
  readonly completedOn?: Day;
  readonly finishesByYearEnd?: YearEndForecast;
  readonly forecastMu?: Figure;
  /** The day up to which the done figures count. */
  readonly asOf?: Day;
  /** Where the name comes from, in the keeper's words. */
  readonly nameBasis?: string;
  /** Which cells a document states, in the keeper's words. */
  readonly documentFields?: string;
  readonly note?: string;
}

export type ProjectField = keyof TaskCells;

/** One task of an imported list. */
export interface ProjectRow extends TaskCells {
  /** As the sheet counts it. */
  readonly row: number;
}

/** Figures of a task, with the unit that they are in. */
export const figureFields = {
  targetMu: "mu",
  doneMu: "mu",
  targetSqm: "sqm",
  doneSqm: "sqm",
  households: "household",
  signed: "household",
  vacated: "household",
  demolished: "household",
  startRemaining: "household",
  remaining: "household",
  forecastMu: "mu",
} as const satisfies Partial<Record<ProjectField, "mu" | "sqm" | "household">>;

export type FigureField = keyof typeof figureFields;
export const figureFieldNames = Object.keys(figureFields) as readonly FigureField[];

/** Days of a task. */
export const dayFields = ["issuedOn", "dueOn", "completedOn", "asOf"] as const;
