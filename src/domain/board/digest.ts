import type { Day } from "../day.ts";
import { figure, plain, ZERO } from "../figure.ts";
import type { AreaView, IssueItem, ShareView, Some, TaskItem } from "./view.ts";

/** What a digest keeps of its figures, so that the next one can say what has changed. */
export interface Snapshot {
  readonly day: Day;
  readonly figures: Readonly<Record<ChangeName, string>>;
  /** Projects with a red light. */
  readonly red: readonly string[];
}

export const changeNames = [
  "signed",
  "vacated",
  "demolished",
  "mu",
  "sqm",
  "tasks",
  "clear",
  "f3",
] as const;
export type ChangeName = (typeof changeNames)[number];

/** What has moved between two digests. */
export interface ChangesView {
  /** The day of the digest before; null for a first one. */
  readonly since: Day | null;
  readonly rows: readonly { readonly what: ChangeName; readonly added: string }[];
  readonly newlyRed: readonly string[];
  readonly noLongerRed: readonly string[];
}

/** One person's overdue problems. */
export interface OwnerItem {
  readonly openId: string;
  readonly name: string;
  readonly nos: readonly number[];
}

export type DigestKind = "daily" | "weekly" | "monthly" | "quarterly";

/** A sum of a period beside that of the period before. */
export interface PeriodSum {
  readonly metric: string;
  readonly added: string;
  readonly before: string;
}

/** What a weekly or monthly digest adds. */
export interface PeriodView {
  readonly from: Day;
  readonly to: Day;
  readonly sums: readonly PeriodSum[];
  readonly opened: number;
  readonly resolved: number;
  readonly onTime: ShareView;
  readonly overnight: number;
  readonly reports: ShareView;
}

/** Everything that a digest says. JSON throughout: the letter carries it, and it is worded when it is sent. */
export interface DigestView {
  readonly kind: DigestKind;
  readonly day: Day;
  readonly name: string;
  readonly scope: string;
  readonly isLate: boolean;
  /** A look back that the same people get beside the morning's daily: what that one says is left out. */
  readonly isBeside?: boolean;
  /** The responsible people are in this group, so that a mention rings them. */
  readonly rings: boolean;
  readonly area: AreaView;
  readonly decisions: Some<IssueItem>;
  readonly changes: ChangesView;
  readonly stalled: Some<TaskItem> & { readonly over90: number };
  readonly unreported: Some<{ readonly project: string; readonly street: string }> & {
    readonly day: Day;
    readonly due: number;
  };
  readonly overdue: Some<IssueItem> & {
    readonly owners: Some<OwnerItem>;
    readonly open: number;
    /** Of them, those whose deadline has passed since the digest before. */
    readonly fresh: number;
  };
  readonly closed: Some<{ readonly no: number; readonly project: string; readonly text: string }>;
  readonly rates: {
    readonly day: Day;
    readonly opened: number;
    readonly response: ShareView;
    readonly resolution: ShareView;
  };
  readonly overnight: {
    readonly day: Day;
    readonly total: number;
    readonly streets: readonly {
      readonly street: string;
      readonly count: number;
      readonly run: number;
    }[];
  } | null;
  readonly red: Some<TaskItem>;
  readonly clear: Some<TaskItem>;
  readonly corrections: number;
  readonly failed: number;
  readonly snoozed: number;
  /** 应提级 / 已提级 since the last digest. */
  readonly rungs: { readonly due: number; readonly done: number };
  readonly period: PeriodView | null;
  readonly funds: FundsView | null;
  /** How last month's promises were kept; null where none are on record. */
  readonly promised: PromiseView | null;
}

/** A month's promises: what was due of them by its end, and what came, in 亩. */
export interface PromiseView {
  readonly month: string;
  readonly share: ShareView;
  /** The forecast with promises taken at this rate. */
  readonly discounted?: string;
}

/** The year's money in 万元 as the imported sheet states it: its own totals, and spending over income. */
export interface FundsView {
  readonly income: string;
  readonly spent: ShareView;
}

/** Takes the figures down that the next digest is compared with. */
export function snapshotOf(area: AreaView, red: readonly string[]): Snapshot {
  const step = (name: "signed" | "vacated" | "demolished"): string =>
    area.funnel.find((one) => one.step === name)?.share.part ?? "0";
  return {
    day: area.asOf,
    figures: {
      signed: step("signed"),
      vacated: step("vacated"),
      demolished: step("demolished"),
      mu: area.collective.amount.part,
      sqm: area.stateHouse.amount.part,
      tasks: area.city.part,
      clear: plain(figure(area.clearCity.part).plus(area.clearSelf.part)),
      f3: area.forecast.f3.value,
    },
    red,
  };
}

/** Compares with the digest before; without one nothing has changed. */
export function changesSince(before: Snapshot | null, now: Snapshot): ChangesView {
  if (!before) return { since: null, rows: [], newlyRed: [], noLongerRed: [] };
  const rows = changeNames.flatMap((what) => {
    const had = before.figures[what] as string | undefined;
    const added = figure(now.figures[what]).minus(had ?? now.figures[what]);
    return added.eq(ZERO) ? [] : [{ what, added: plain(added) }];
  });
  return {
    since: before.day,
    rows,
    newlyRed: now.red.filter((name) => !before.red.includes(name)),
    noLongerRed: before.red.filter((name) => !now.red.includes(name)),
  };
}
