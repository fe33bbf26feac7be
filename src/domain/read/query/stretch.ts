import { addDays, type Day, type LocalTime } from "../../day.ts";
import { dayFrom, MONTH, numberOf, two } from "../time/calendar.ts";
import { scanDay } from "../time/days.ts";
import { daysIn } from "../time/span.ts";
import { oneOf } from "../text/pattern.ts";

// A period that has no word in the record's form (this_week, Q3) is told by its first and last day: 2020-01-01..2020-12-31.

/** `first..last`, both counted. */
function stretch(first: Day, last: Day): string {
  return `${first}..${last}`;
}

const YEARS_BACK: Readonly<Record<string, number>> = { 去年: 1, 上年: 1, 上一年: 1, 前年: 2 };
const YEAR = "(?<year>20\\d\\d年|去年|上一?年|(?<!目|之|以)前年)度?(?:的|全年)?";
const QUARTER = "第?(?<quarter>[一二三四1-4])季度?";
const HALF = "(?<half>[上下])半年";
const MONTH_OF = `(?<month>${MONTH})月(?:份)?(?![\\d一二三四五六七八九十]{1,3}[日号])`;
const PART_OF_YEAR = new RegExp(`${YEAR}(?:${QUARTER}|${HALF}|${MONTH_OF})?`);
const HALF_YEAR = new RegExp(HALF);
const MONTHS = new RegExp(`(?<from>${MONTH})月?(?:份)?[到至~-](?<to>${MONTH})月(?:份)?(?!\\d)`);
/** 10月以来. */
const SINCE = "以来|起|开始|到现在|到今天|到目前|至今";
const SINCE_MONTH = new RegExp(`(?<from>${MONTH})月(?:份|初|底)?(?:${SINCE})`);
/** 11月初, 上个月下旬: by tens of days. */
const TENTH = new RegExp(
  `(?<month>${MONTH}|本|这个?|上个?)月(?:份的?)?(?<part>初|[上中下]旬|底|末)`,
);
const TENTHS: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 10],
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  底: [21, 31],
  末: [21, 31],
};

/** 近7天, 这三天, 过去一个月, 最近一周. */
const LATELY = new RegExp(
  `${oneOf(["最近", "近", "过去", "这", "前"])}([\\d一二两三四五六七八九十半]+)个?(天|日|周|星期|礼拜|月)(?!前|底|份)`,
);
/** 这几天, 最近: a week, and the answer names its days. */
const THESE_DAYS = /[这近]几[天日]|最近|近期|近来/;
const WEEK_BEFORE_LAST = /上上个?(?:周|星期|礼拜)/;
const MONTH_BEFORE_LAST = /上上个?月/;

/** Finds a period that is not among the record's words; undefined where none is named. */
export function stretchOf(text: string, now: LocalTime): string | undefined {
  const today = dayFrom(now);
  return (
    partOfYear(text, now) ??
    monthsOf(text, now) ??
    tenDays(text, now) ??
    stretchBack(text, now) ??
    days(text, now, today)
  );
}

/** 去年, 2020年三季度, 去年12月, 上半年. */
function partOfYear(text: string, now: LocalTime): string | undefined {
  const said = PART_OF_YEAR.exec(text)?.groups ?? HALF_YEAR.exec(text)?.groups;
  if (!said) return undefined;
  const word = said["year"] ?? "";
  const year = /\d/.test(word) ? Number(word.slice(0, 4)) : now.year - (YEARS_BACK[word] ?? 0);
  // 2021年三季度, said in that year, is the third quarter
  if (year === now.year && said["half"] === undefined) return undefined;
  const [first, last] = monthsWithin(said);
  return first > now.month && year === now.year ? undefined : months(year, first, last);
}

function monthsWithin(said: Readonly<Record<string, string | undefined>>): [number, number] {
  if (said["half"]) return said["half"] === "上" ? [1, 6] : [7, 12];
  if (said["month"]) return [numberOf(said["month"]), numberOf(said["month"])];
  if (!said["quarter"]) return [1, 12];
  const quarter = numberOf(said["quarter"]);
  return [quarter * 3 - 2, quarter * 3];
}

/** From the first day of one month to the last of another. */
function months(year: number, first: number, last: number): string {
  const next = last === 12 ? `${year + 1}-01-01` : `${year}-${two(last + 1)}-01`;
  return stretch(`${year}-${two(first)}-01`, addDays(next, -1));
}

/** 1到11月, 10月以来, 上上个月. */
function monthsOf(text: string, now: LocalTime): string | undefined {
  const said = MONTHS.exec(text)?.groups;
  if (said) {
    const [from, to] = [numberOf(said["from"]!), numberOf(said["to"]!)];
    return from < to && from <= now.month ? months(now.year, from, to) : undefined;
  }
  const since = SINCE_MONTH.exec(text)?.groups;
  if (since) return stretch(firstOf(numberOf(since["from"]!), now), dayFrom(now));
  if (!MONTH_BEFORE_LAST.test(text)) return undefined;
  const month = ((now.month + 9) % 12) + 1;
  return months(month > now.month ? now.year - 1 : now.year, month, month);
}

/** The first day of the last such month that has begun. */
function firstOf(month: number, now: LocalTime): Day {
  return `${month > now.month ? now.year - 1 : now.year}-${two(month)}-01`;
}

function tenDays(text: string, now: LocalTime): string | undefined {
  const said = TENTH.exec(text)?.groups;
  if (!said) return undefined;
  const back = said["month"]!.startsWith("上") ? 1 : 0;
  const isNamed = !/[本这上]/.test(said["month"]!);
  const month = isNamed ? numberOf(said["month"]!) : ((now.month - back + 11) % 12) + 1;
  const start = firstOf(month, now);
  const [from, to] = TENTHS[said["part"]!]!;
  const first = addDays(start, from - 1);
  const end = addDays(`${addDays(start, 31).slice(0, 7)}-01`, -1);
  const last = to > 28 ? end : addDays(start, to - 1);
  return first > dayFrom(now) ? undefined : stretch(first, last);
}

/** 近7天, 上上周, 这几天: so many days back. */
function stretchBack(text: string, now: LocalTime): string | undefined {
  const today = dayFrom(now);
  if (WEEK_BEFORE_LAST.test(text)) {
    const monday = addDays(today, 1 - now.weekday - 14);
    return stretch(monday, addDays(monday, 6));
  }
  const lately = LATELY.exec(text);
  if (lately) {
    const length = daysIn(lately[1]!, lately[2]!);
    return length > 0 ? stretch(addDays(today, 1 - length), today) : undefined;
  }
  return THESE_DAYS.test(text) ? stretch(addDays(today, -6), today) : undefined;
}

const BEGINS = new RegExp(`^(?:${SINCE})`);

/** 前天, 12月5日, 1号到10号, 周一以来. 昨天 and 今天 have words of their own. */
function days(text: string, now: LocalTime, today: Day): string | undefined {
  // 上周一共签了几户 is no Monday
  const said = text.replaceAll("一共", "  ");
  for (let at = 0; at < said.length; at++) {
    const one = scanDay(said, at, now);
    if (!one) continue;
    const first = dayMeant(one.asOf, today);
    const behind = said.slice(one.end);
    const to = /^(?:到|至|~|-)/.test(behind) ? scanDay(said, one.end + 1, now) : null;
    if (to) return stretch(first, dayMeant(to.asOf, today));
    if (BEGINS.test(behind)) return stretch(first, today);
    if (one.asOf !== undefined && one.asOf !== "-1d") return stretch(first, first);
    at = one.end - 1;
  }
  return undefined;
}

/** The day behind a word: -2d, 12-05; the last such date that is not after today. */
function dayMeant(asOf: string | undefined, today: Day): Day {
  if (asOf === undefined) return today;
  const back = /^-(\d+)d$/.exec(asOf)?.[1];
  if (back) return addDays(today, -Number(back));
  const year = Number(today.slice(0, 4));
  return asOf > today.slice(5) ? `${year - 1}-${asOf}` : `${year}-${asOf}`;
}
