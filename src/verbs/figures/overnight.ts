import {
  findFirstIssueAt,
  findIssueMoments,
  listEventsBetween,
} from "../../../db/queries/figures-issues.ts";
import type { Tx } from "../../../db/store.ts";
import type { DigestView } from "../../domain/board/digest.ts";
import { inScope, type Scope } from "../../domain/board/scope.ts";
import { addDays, type Day, dayOf } from "../../domain/day.ts";
import { overnightRuns } from "../../domain/ladder/index.ts";
import { type Breathe, pagesOf } from "./breathe.ts";
import { lastWorkday, type Moment } from "./moment.ts";

const DAY_MS = 86_400_000;
/** A run of days is counted back at most so far. */
const RUN_DAYS = 60;
const PAGE = 200;

interface Mark {
  readonly no: number;
  readonly day: Day;
  readonly project: string | null;
  readonly street: string | null;
}

/** Overnight marks of the last weeks, and the rungs that fired since the last digest. */
export interface Overnight {
  readonly marks: readonly Mark[];
  /** The first day that can have had a mark; null while there has been no issue. */
  readonly since: Day | null;
  readonly rungs: readonly { readonly project: string | null; readonly street: string | null }[];
}

/** Reads the marks and rungs with the place of their issues. */
export async function loadOvernight(
  tx: Tx,
  moment: Moment,
  since: Date,
  breathe: Breathe,
): Promise<Overnight> {
  const from = new Date(moment.now.getTime() - RUN_DAYS * DAY_MS);
  const [marks, rungs, first] = await Promise.all([
    listEventsBetween(tx, ["overnight"], from, moment.now),
    listEventsBetween(tx, ["rung"], since, moment.now),
    findFirstIssueAt(tx),
  ]);
  const places = new Map<number, { project: string | null; street: string | null }>();
  const nos = [...new Set([...marks, ...rungs].map((event) => event.no))];
  for (const page of pagesOf(nos, PAGE)) {
    for (const row of await findIssueMoments(tx, page)) places.set(row.no, row);
    await breathe();
  }
  const start = dayOf(from, moment.timeZone);
  const opened = first && dayOf(first, moment.timeZone);
  const nowhere = { project: null, street: null };
  return {
    since: opened && (opened > start ? opened : start),
    marks: marks.map(({ no, at, data }) => {
      const day = data?.["day"];
      const place = places.get(no) ?? nowhere;
      return { no, day: typeof day === "string" ? day : dayOf(at, moment.timeZone), ...place };
    }),
    rungs: rungs.map((event) => places.get(event.no) ?? nowhere),
  };
}

/** What stayed overnight after the last workday, and each street's run of days without any. */
export function overnightOf(
  overnight: Overnight,
  scope: Scope,
  streets: readonly string[],
  moment: Moment,
): DigestView["overnight"] {
  const { since } = overnight;
  if (since === null) return null;
  const day = lastWorkday(moment);
  const marks = overnight.marks.filter((one) => inScope(scope, one.project, one.street));
  const last = marks.filter((one) => one.day === day || one.day === addDays(moment.today, -1));
  const named = marks.flatMap(({ street, day: on }) => (street ? [{ street, day: on }] : []));
  const runs = overnightRuns(streets, named, since, day, moment.calendar);
  return {
    day,
    total: new Set(last.map((one) => one.no)).size,
    streets: runs.map(({ street, days }) => ({
      street,
      count: new Set(last.filter((one) => one.street === street).map((one) => one.no)).size,
      run: days,
    })),
  };
}

/** Counts marks of a scope over a stretch of days. */
export function countMarks(
  overnight: Overnight,
  scope: Scope,
  period: { readonly from: Day; readonly to: Day },
): number {
  return overnight.marks.filter(
    (one) =>
      one.day >= period.from && one.day <= period.to && inScope(scope, one.project, one.street),
  ).length;
}
