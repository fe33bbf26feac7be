import type { Day } from "../day.ts";
import type { Color } from "../figures/lights.ts";
import type { Amount } from "../figures/task.ts";

/** A share as it is shown: both numbers as plain decimals, and the percentage to one place ("—" is up to the text). */
export interface ShareView {
  readonly part: string;
  readonly whole: string;
  readonly percent: string | null;
}

/** Tasks of one kind: how many, how large, and what of both is done. */
export interface KindView {
  readonly tasks: ShareView;
  readonly amount: ShareView;
}

/** What one open task brings to the forecast by commitment. */
export interface ForecastPart {
  readonly name: string;
  readonly basis: "finish" | "part" | "pace";
  readonly added: string;
}

/** The two forecasts for collective land with their working; `f1` is null before the first day is over. */
export interface ForecastView {
  readonly horizon: Day;
  /** The horizon lies behind: what it foretold is what came of it. */
  readonly isOver?: boolean;
  readonly done: string;
  readonly target: string;
  readonly f1: {
    readonly value: string;
    readonly elapsedDays: number;
    readonly totalDays: number;
  } | null;
  readonly f3: {
    readonly value: string;
    readonly percent: string | null;
    readonly tasks: ShareView;
    readonly parts: readonly ForecastPart[];
    readonly otherParts: number;
    /** Of the value, what rests on promises alone. */
    readonly promised: string;
  };
  readonly beyondPace: string | null;
  readonly toTarget: string;
}

export interface StreetView {
  readonly street: string;
  readonly tasks: ShareView;
  readonly amount: ShareView;
  readonly red: number;
  readonly yellow: number;
}

/** A district, a street or a leader's projects in figures. JSON throughout, so that a letter can carry it. */
export interface AreaView {
  readonly asOf: Day;
  readonly city: ShareView;
  readonly collective: KindView;
  readonly stateHouse: KindView;
  readonly own: { readonly collective: KindView; readonly stateHouse: KindView };
  readonly clearCity: ShareView;
  readonly clearSelf: ShareView;
  readonly clearLeft: { readonly city: string; readonly districtSelf: string };
  readonly funnel: readonly {
    readonly step: "signed" | "vacated" | "demolished";
    readonly share: ShareView;
  }[];
  readonly remaining: string;
  /** Days gone of the year's days. */
  readonly time: ShareView;
  /** The last day of the year that the figures are measured against; before `asOf` where that year is over. */
  readonly yearEnd: Day;
  /** That year is over and the list of the next one is not there. */
  readonly lacksList?: boolean;
  /** Lights of the whole by area and by number, against the time gone. */
  readonly byArea: Color | null;
  readonly byCount: Color | null;
  readonly lights: Readonly<Record<Color, number>>;
  readonly forecast: ForecastView;
  readonly streets: readonly StreetView[];
}

/** Why a light is not green, with what it is short by. */
export type ReasonView =
  | {
      readonly part: "pace";
      /** The composite progress and what time asks for by now, in percent. */
      readonly done: string;
      readonly planned: string;
      readonly shortfall: string;
    }
  | { readonly part: "due"; readonly dueOn: Day; readonly daysLeft: number }
  | { readonly part: "statutory"; readonly stage: string; readonly daysLeft: number }
  | { readonly part: "issue"; readonly no: number; readonly days: number; readonly overdue: number }
  | { readonly part: "movement"; readonly days: number };

/** One task in a list. */
export interface TaskItem {
  readonly project: string;
  readonly street: string;
  readonly color: Color | null;
  readonly reason: ReasonView | null;
  readonly amount: (ShareView & { readonly measure: Amount["measure"] }) | null;
  readonly remaining: string | null;
  readonly dueOn: Day | null;
  /** Days without movement. */
  readonly days: number | null;
  /** Who answers for it, where that was looked up. */
  readonly who?: string;
}

/** One issue in a list. Times are ISO, so that a letter can carry them. */
export interface IssueItem {
  readonly no: number;
  readonly text: string;
  readonly project: string | null;
  readonly street: string | null;
  readonly owner: string | null;
  readonly ownerName: string | null;
  readonly rung: number;
  readonly dueAt: string;
  readonly hoursOverdue: number;
  readonly pending: "extension" | "snooze" | "end" | null;
  /** What is asked for, so that it can be decided: until which day, and why. */
  readonly asked?: { readonly until: Day | null; readonly why: string };
}

/** The first few of a list, and how long it is. */
export interface Some<T> {
  readonly total: number;
  readonly items: readonly T[];
}
