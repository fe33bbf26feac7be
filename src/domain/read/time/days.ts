import { addDays, type LocalTime } from "../../day.ts";
import {
  DAY,
  DAY_DIGITS,
  LONE_DAY,
  MONTH,
  MONTH_DIGITS,
  WEEK,
  dateOf,
  dayFrom,
  inThisWeek,
  monthDay,
  numberOf,
  two,
} from "./calendar.ts";
import { matchAt } from "../text/match-at.ts";
import { normalize } from "../text/normalize.ts";
import { oneOf } from "../text/pattern.ts";
import type { AsOf } from "../reading.ts";

/** A day named in a text. `asOf` is left out for today. */
export interface ScannedDay {
  readonly start: number;
  readonly end: number;
  readonly asOf?: AsOf;
}

/**
 * Reads the day word that begins at `start`, looking back: 昨天, 周三, 12月15日, 15号; and 12.15 behind the name of a
 * project.
 */
export function scanDay(
  text: string,
  start: number,
  now: LocalTime,
  isBehindName = false,
): ScannedDay | null {
  const first = text[start] ?? "";
  if (NUMERAL.test(first)) return daysAgo(text, start) ?? dateAt(text, start, now, isBehindName);
  if (!BEGINS_A_WORD.test(first)) return null;
  return today(text, start) ?? dayBefore(text, start) ?? weekday(text, start, now);
}

function dateAt(
  text: string,
  start: number,
  now: LocalTime,
  isBehindName: boolean,
): ScannedDay | null {
  const isInsideNumber = /[\d.]/.test(text[start - 1] ?? "");
  if (isInsideNumber) return null;
  return (
    date(text, start) ?? numericDate(text, start, isBehindName) ?? dayOfMonth(text, start, now)
  );
}

/** Reads a bare day word of the past or today. Null where it is none; without `asOf` it is today. */
export function readDayWord(text: string, now: LocalTime): { readonly asOf?: AsOf } | null {
  const body = normalize(text).text.trim();
  const day = scanDay(body, 0, now);
  if (!day || day.end !== body.length) return null;
  return day.asOf === undefined ? {} : { asOf: day.asOf };
}

const NUMERAL = /[\d一二两三四五六七八九十]/;
/** Of 今天, 当日, 昨天, 前天, 大前天, 上周三, 本周三, 这周三, 周三, 星期三, 礼拜三. */
const BEGINS_A_WORD = /[今当昨前大上本这周星礼]/;

/** 上午 and the like belong to the day that they follow. */
const PARTS = ["早上", "早晨", "凌晨", "上午", "中午", "下午", "傍晚", "晚上", "晚间", "夜里"];
const PART = oneOf(["一早", "大早"], PARTS, ["早", "晚", "夜"]);
const PART_OF_DATE = new RegExp(oneOf(PARTS, ["晚", "夜"]), "y");

const TODAY_WORDS = [
  "今天",
  "今日",
  "今儿个?",
  "今早",
  "今晚",
  "今晨",
  "今夜",
  "当天",
  "当日",
  // 今签3户
  "今(?=[签腾拆交清兑])",
];
const TODAY = new RegExp(`${oneOf(TODAY_WORDS)}${PART}?`, "y");

function today(text: string, start: number): ScannedDay | null {
  const match = matchAt(TODAY, text, start);
  return match && { start, end: start + match[0].length };
}

const THREE_DAYS_BACK = ["大前天", "大前日"];
const TWO_DAYS_BACK = ["前天", "前日", "前晚"];
/** 昨 alone is a day only with a part of it: 昨下午. */
const YESTERDAY = ["昨天", "昨日", "昨儿", "昨晚", "昨夜", "昨早", `昨(?=${PART})`];
const DAY_BEFORE = new RegExp(`${oneOf(THREE_DAYS_BACK, TWO_DAYS_BACK, YESTERDAY)}${PART}?`, "y");

function dayBefore(text: string, start: number): ScannedDay | null {
  const word = matchAt(DAY_BEFORE, text, start)?.[0];
  if (word === undefined) return null;
  const days = word.startsWith("大前") ? 3 : word.startsWith("前") ? 2 : 1;
  return { start, end: start + word.length, asOf: `-${days}d` };
}

const AGO = /([一二两三四五六七八九十\d]{1,3})天前/y;

function daysAgo(text: string, start: number): ScannedDay | null {
  const match = matchAt(AGO, text, start);
  if (!match) return null;
  const end = start + match[0].length;
  const days = numberOf(match[1]!);
  return days === 0 ? { start, end } : { start, end, asOf: `-${days}d` };
}

const LAST_WEEK = ["上个?周", "上个?星期", "上个?礼拜"];
const THIS_WEEK = ["本周", "这周", "这个星期", "本星期"];
const WEEKDAY = new RegExp(
  `(${oneOf(LAST_WEEK, THIS_WEEK)}|${WEEK})([一二三四五六日天1-7])(?!共|[户栋座亩家个])${PART}?`,
  "y",
);
function weekday(text: string, start: number, now: LocalTime): ScannedDay | null {
  const match = matchAt(WEEKDAY, text, start);
  if (!match) return null;
  const end = start + match[0].length;
  const [, week, char] = match;
  const day = inThisWeek(char!, now);
  const isLastWeek = week!.startsWith("上");
  const isAhead = day > dayFrom(now);
  if (isAhead && /^[本这]/.test(week!)) return null;
  return { start, end, ...asOfDay(isLastWeek || isAhead ? addDays(day, -7) : day, now) };
}

/** A date of the calendar, as month and day; -1d is kept for words like 昨天. */
function asOfDay(day: string, now: LocalTime): { readonly asOf?: AsOf } {
  return day === dayFrom(now) ? {} : { asOf: monthDay(day) };
}

const DATE = new RegExp(
  `(?:(?:20)?\\d\\d年|20\\d\\d[-./])?(${MONTH})月(?:份)?(${DAY})(?:日|号)?`,
  "y",
);

function date(text: string, start: number): ScannedDay | null {
  const match = matchAt(DATE, text, start);
  if (!match) return null;
  const end = start + match[0].length;
  // 12月16日18时 names an hour; 12月160 is no date
  if (/\d/.test(text[end] ?? "") && !/[日号]$/.test(match[0])) return null;
  const asOf = dateOf(match[1]!, match[2]!);
  return asOf === null ? null : { start, end: behindPart(text, end), asOf };
}

const NO_SUCH_DAY =
  /([\d一二三四五六七八九十]{1,3})月(?:份)?([\d一二三四五六七八九十]{1,3})[日号]/y;

/** Where 2月30日 or 13月1日 ends, which begins at `start`; null where something else does, or a day that is one. */
export function noSuchDayAt(text: string, start: number): number | null {
  const match = matchAt(NO_SUCH_DAY, text, start);
  if (!match || /\d/.test(text[start - 1] ?? "")) return null;
  return dateOf(match[1]!, match[2]!) === null ? start + match[0].length : null;
}

const NUMERIC_DATE = new RegExp(
  `(?:20\\d\\d[-./])?(${MONTH_DIGITS})[-./](${DAY_DIGITS})(?:日|号)?`,
  "y",
);

/** 12.15 and 12/15 are days only where no unit follows and nothing that is counted stands before. */
function numericDate(text: string, start: number, isBehindName: boolean): ScannedDay | null {
  const match = matchAt(NUMERIC_DATE, text, start);
  if (!match) return null;
  const end = start + match[0].length;
  if (FIGURE_GOES_ON.test(text.slice(end, end + 4))) return null;
  const before = text.slice(Math.max(0, start - 2), start);
  if (!isBehindName && !MAY_PRECEDE_A_DATE.test(before)) return null;
  const asOf = dateOf(match[1]!, match[2]!);
  return asOf === null ? null : { start, end: behindPart(text, end), asOf };
}

const FIGURE_GOES_ON = /^\s*(?:[\d.%亩㎡户栋处座万亿元平公方家人名次个幢冢/]|km)/;
const MAY_PRECEDE_A_DATE = /(?:^|[\n；。，(\s:]|截至|截止|报|于|在|从|到|至|[月日])$/;

/** 3日内 is a span, and no third of the month. */
const DAY_OF_MONTH = new RegExp(`(${LONE_DAY})(?:号|日(?!(?:之|以)?内))`, "y");
/** 5号问题, 3号楼, 那5号, 5号、6号…: a number of something. */
const NUMBERS_A_THING = [
  "问题",
  "事项",
  "堵点",
  "[楼栋房门院铺线户令文井仓机]",
  "地块",
  "公告",
  "[、和]\\d+号",
];
const NUMBERED = new RegExp(oneOf(["那"], NUMBERS_A_THING), "y");

/** The last such day that is not after today: 20号 said on the 17th is of the month before. */
function dayOfMonth(text: string, start: number, now: LocalTime): ScannedDay | null {
  const match = matchAt(DAY_OF_MONTH, text, start);
  if (!match || text[start - 1] === "第") return null;
  const end = start + match[0].length;
  if (matchAt(NUMBERED, text, end)) return null;
  const day = numberOf(match[1]!);
  const back = day > now.day ? 1 : 0;
  const month = now.month - back || 12;
  const year = month > now.month ? now.year - 1 : now.year;
  return {
    start,
    end: behindPart(text, end),
    asOf: monthDay(`${year}-${two(month)}-${two(day)}`),
  };
}

/** Where the part of the day ends that may stand behind a date: 12月15日下午. */
function behindPart(text: string, from: number): number {
  return from + (matchAt(PART_OF_DATE, text, from)?.[0].length ?? 0);
}
