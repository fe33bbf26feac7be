import { addWorkdays } from "../calendar/workdays.ts";
import { addDays, type Day, type WorkCalendar } from "../day.ts";
import { addMonths, endOfTerm } from "./terms.ts";

/** What is known of one household's decision. Days of service, not of signature. */
export interface CourtFacts {
  readonly servedOn: Day;
  readonly noticeServedOn?: Day;
  /** The day by which the decision orders the owner to move. */
  readonly movingDeadline?: Day;
  readonly reviewAskedOn?: Day;
  readonly reviewDecisionServedOn?: Day;
  readonly suedOn?: Day;
}

export interface CourtWindow {
  /** The owner may ask for review, and sue, up to and with these days, rolled to working days. */
  readonly reviewEnd: Day;
  readonly suitEnd: Day;
  /** The demand notice is ripe after this day; null while none was served. */
  readonly noticeRipe: Day | null;
  /** The first day to apply; null while no demand notice was served. */
  readonly earliest: Day | null;
  /** The last day to apply; afterwards the court refuses. */
  readonly latest: Day;
  /** The last day on which a demand notice can be served and still be ripe in time. */
  readonly noticeBy: Day;
  /** False where the notice came so late that no day is left. */
  readonly isOpenAtAll: boolean;
}

/** While the owner's review or suit runs there is no window; it opens anew from what they end with. */
export type CourtReading =
  | ({ readonly kind: "window" } & CourtWindow)
  | { readonly kind: "in_review" }
  | { readonly kind: "in_court" };

/** 行政强制法 54: the demand notice must have lain ten working days. */
const NOTICE_WORKDAYS = 10;

/**
 * Works out when the office may apply to the court (行政强制法 53, 54; 法释〔2018〕1号 156; 法释〔2012〕4号 2).
 * The owner's terms are rolled to the next working day before the first day is set; the last day is counted
 * from their unrolled end, so that of two readings the earlier binds the office.
 */
export function courtWindow(facts: CourtFacts, calendar: WorkCalendar): CourtReading {
  if (facts.suedOn !== undefined) return { kind: "in_court" };
  if (facts.reviewAskedOn !== undefined && facts.reviewDecisionServedOn === undefined) {
    return { kind: "in_review" };
  }
  const afterReview = facts.reviewDecisionServedOn;
  const start = afterReview ?? facts.servedOn;
  const term =
    afterReview === undefined
      ? ({ count: 6, unit: "M" } as const)
      : ({ count: 15, unit: "CD" } as const);
  const suitEnd = endOfTerm(start, term, calendar, true);
  const latest = addMonths(endOfTerm(start, term, calendar, false), 3);
  const noticeRipe =
    facts.noticeServedOn === undefined
      ? null
      : addWorkdays(facts.noticeServedOn, NOTICE_WORKDAYS, calendar);
  const bars = [suitEnd, facts.movingDeadline ?? suitEnd, noticeRipe ?? suitEnd].sort();
  const earliest = noticeRipe === null ? null : addDays(bars.at(-1)!, 1);
  const noticeBy = lastNoticeDay(latest, calendar);
  return {
    kind: "window",
    reviewEnd: endOfTerm(facts.servedOn, { count: 60, unit: "CD" }, calendar, true),
    suitEnd,
    noticeRipe,
    earliest,
    latest,
    noticeBy,
    isOpenAtAll: earliest === null ? true : earliest <= latest,
  };
}

function lastNoticeDay(latest: Day, calendar: WorkCalendar): Day {
  const wanted = addDays(latest, -1);
  let day = addWorkdays(latest, -NOTICE_WORKDAYS - 1, calendar);
  while (addWorkdays(addDays(day, 1), NOTICE_WORKDAYS, calendar) <= wanted) day = addDays(day, 1);
  return day;
}
