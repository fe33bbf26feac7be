import {
  findIssueMoments,
  type IssueMoments,
  listEventsBetween,
  listEventsOf,
  listNosOpenedSince,
} from "../../../db/queries/figures-issues.ts";
import type { Tx } from "../../../db/store.ts";
import { inScope, type Scope } from "../../domain/board/scope.ts";
import {
  type IssueFact,
  type IssueIndicators,
  issueIndicators,
  type Period,
} from "../../domain/figures/issue-indicators.ts";
import type { Breathe } from "./breathe.ts";
import { pagesOf } from "./breathe.ts";
import { PAGE } from "./load-board.ts";
import type { Moment } from "./moment.ts";

/** A first disposition: a plan with a date, help asked, or the end. Signing for it is none. */
const DISPOSED = ["follow", "ask_extension", "ask_snooze", "ask_end", "escalate", "resolve"];
const REOPENED = ["reopen", "return"];

/** Issues that were opened in a period, as indicators see them, with their place. */
export type PlacedFact = IssueFact & Pick<IssueMoments, "project" | "street">;

/** Reads the issues opened since a moment with what the indicators need of their timelines. */
export async function loadIssueFacts(
  tx: Tx,
  since: Date,
  breathe: Breathe,
): Promise<readonly PlacedFact[]> {
  const facts: PlacedFact[] = [];
  for (const nos of pagesOf(await listNosOpenedSince(tx, since), PAGE)) {
    const [events, rows] = await Promise.all([
      listEventsOf(tx, nos, [...DISPOSED, ...REOPENED, "agree_end"]),
      findIssueMoments(tx, nos),
    ]);
    const byNo = new Map<number, typeof events>();
    for (const event of events) {
      const list = byNo.get(event.no);
      if (list) list.push(event);
      else byNo.set(event.no, [event]);
    }
    for (const row of rows) {
      const own = byNo.get(row.no) ?? [];
      const first = own.find((one) => DISPOSED.includes(one.what))?.at;
      const ended = own.find((one) => one.what === "agree_end")?.at;
      facts.push({
        no: row.no,
        project: row.project,
        street: row.street,
        openedAt: row.openedAt,
        dueAt: row.dueAt,
        ...(first ? { disposedAt: first } : {}),
        ...(row.resolvedAt && row.endedAs === null ? { resolvedAt: row.resolvedAt } : {}),
        ...(ended && row.endedAs !== null ? { endedAt: ended } : {}),
        reopenedAt: own.filter((one) => REOPENED.includes(one.what)).map((one) => one.at),
      });
    }
    await breathe();
  }
  return facts;
}

/** Indicators of a scope's issues for a period. */
export function indicatorsOf(
  facts: readonly PlacedFact[],
  scope: Scope,
  period: Period,
  moment: Moment,
): IssueIndicators {
  const mine = facts.filter((one) => inScope(scope, one.project, one.street));
  return issueIndicators(mine, period, { timeZone: moment.timeZone, asOf: moment.now });
}

/** Issues that were resolved between two moments and have not come back since. */
export async function listResolved(tx: Tx, from: Date, to: Date): Promise<readonly IssueMoments[]> {
  const events = await listEventsBetween(tx, ["resolve"], from, to);
  const rows = await findIssueMoments(tx, [...new Set(events.map((event) => event.no))]);
  return rows.filter((row) => row.resolvedAt !== null && row.endedAs === null);
}

/** An issue that was still unmoved at the cut-off of a day. */
export interface OvernightRow {
  readonly no: number;
  readonly at: Date;
  readonly day: string | null;
}
