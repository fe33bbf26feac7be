import type { Day, WorkCalendar } from "../day.ts";
import { endOfTerm, type Term } from "./terms.ts";

export type ClockName =
  | "review_application"
  | "review_reply"
  | "suit_direct"
  | "suit_after_review"
  | "court_application"
  | "court_first_instance"
  | "court_second_instance"
  | "suit_against_demolition_order"
  | "suit_against_ownership_decision"
  | "petition_notice"
  | "petition_closing"
  | "petition_review_request"
  | "petition_review_reply"
  | "petition_recheck_request"
  | "petition_recheck_reply"
  | "information_publication"
  | "information_answer";

/** A clock that runs beside the stages. */
export interface Clock {
  readonly name: ClockName;
  /** Whose act must come in time. The owner's right is rolled to a working day, nobody else's term is. */
  readonly of: "owner" | "office" | "court";
  readonly term: Term;
  readonly extension?: Term;
  readonly basis: string;
  /** First day on which this wording is law; the latest not after the start of the term holds. */
  readonly since?: Day;
}

const CD = (count: number): Term => ({ count, unit: "CD" });
const WD = (count: number): Term => ({ count, unit: "WD" });
const M = (count: number): Term => ({ count, unit: "M" });
const REVIEW_LAW_2023 = "2024-01-01";
const PETITION_RULES_2022 = "2022-05-01";

/** The clocks in force, with older wordings first where a law has changed. */
export const clocks: readonly Clock[] = [
  { name: "review_application", of: "owner", term: CD(60), basis: "行政复议法(2017) 9" },
  {
    name: "review_application",
    of: "owner",
    term: CD(60),
    basis: "行政复议法(2023) 20",
    since: REVIEW_LAW_2023,
  },
  {
    name: "review_reply",
    of: "office",
    term: CD(60),
    extension: CD(30),
    basis: "行政复议法(2017) 31",
  },
  {
    name: "review_reply",
    of: "office",
    term: CD(60),
    extension: CD(30),
    basis: "行政复议法(2023) 62",
    since: REVIEW_LAW_2023,
  },
  { name: "suit_direct", of: "owner", term: M(6), basis: "行政诉讼法 46" },
  { name: "suit_after_review", of: "owner", term: CD(15), basis: "行政诉讼法 45" },
  {
    name: "court_application",
    of: "office",
    term: M(3),
    basis: "行政强制法 53; 法释〔2018〕1号 156; 法释〔2012〕4号 2(3)",
  },
  { name: "court_first_instance", of: "court", term: M(6), basis: "行政诉讼法 81" },
  { name: "court_second_instance", of: "court", term: M(3), basis: "行政诉讼法 88" },
  { name: "suit_against_demolition_order", of: "owner", term: CD(15), basis: "土地管理法 83" },
  { name: "suit_against_ownership_decision", of: "owner", term: CD(30), basis: "土地管理法 14" },
  { name: "petition_notice", of: "office", term: CD(15), basis: "信访条例(2005) 22" },
  {
    name: "petition_notice",
    of: "office",
    term: CD(15),
    basis: "信访工作条例(2022) 23",
    since: PETITION_RULES_2022,
  },
  {
    name: "petition_closing",
    of: "office",
    term: CD(60),
    extension: CD(30),
    basis: "信访条例(2005) 33",
  },
  {
    name: "petition_closing",
    of: "office",
    term: CD(60),
    extension: CD(30),
    basis: "信访工作条例(2022) 34",
    since: PETITION_RULES_2022,
  },
  ...(
    [
      ["petition_review_request", "owner", 34, 35],
      ["petition_review_reply", "office", 34, 35],
      ["petition_recheck_request", "owner", 35, 36],
      ["petition_recheck_reply", "office", 35, 36],
    ] as const
  ).flatMap(([name, of, before, after]): readonly Clock[] => [
    { name, of, term: CD(30), basis: `信访条例(2005) ${before}` },
    {
      name,
      of,
      term: CD(30),
      basis: `信访工作条例(2022) ${after}`,
      since: PETITION_RULES_2022,
    },
  ]),
  { name: "information_publication", of: "office", term: WD(20), basis: "政府信息公开条例 26" },
  {
    name: "information_answer",
    of: "office",
    term: WD(20),
    extension: WD(20),
    basis: "政府信息公开条例 33",
  },
];

/** Finds the wording of a clock that holds on a day. */
export function clockOn(name: ClockName, day: Day): Clock {
  const found = clocks.findLast(
    (clock) => clock.name === name && (clock.since === undefined || clock.since <= day),
  );
  if (!found)
    throw new RangeError(`Cannot find a clock "${name}" on "${day}": none is in the table`);
  return found;
}

/** Finds the last day of a clock that started on a day, with its extension where that was granted. */
export function clockEnd(
  name: ClockName,
  startedOn: Day,
  calendar: WorkCalendar,
  isExtended = false,
): Day {
  const { of, term, extension } = clockOn(name, startedOn);
  const rolls = of === "owner";
  if (!isExtended || extension === undefined) return endOfTerm(startedOn, term, calendar, rolls);
  return endOfTerm(endOfTerm(startedOn, term, calendar, false), extension, calendar, rolls);
}

/**
 * Tells in what a short term of the review law is counted: working days for terms of 5 and 7 days (2017,
 * 40), of 3, 5, 7 and 10 days (2023, 88); else calendar days.
 */
export function reviewLawUnit(days: number, on: Day): "WD" | "CD" {
  const working = on >= REVIEW_LAW_2023 ? [3, 5, 7, 10] : [5, 7];
  return working.includes(days) ? "WD" : "CD";
}
