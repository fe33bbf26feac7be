import { addDays, type Day, type LocalTime } from "../day.ts";
import { normalize } from "./normalize.ts";
import { scanNumber } from "./number.ts";
import type { AsOf, DueWord } from "./reading.ts";

/** A day named in a text. `asOf` is left out for today. */
export interface ScannedDay {
  readonly start: number;
  readonly end: number;
  readonly asOf?: AsOf;
}

/** A deadline named in a text. */
export interface ScannedDue {
  readonly start: number;
  readonly end: number;
  readonly due: DueWord;
}

const two = (value: number): string => String(value).padStart(2, "0");
const WEEKDAYS = "一二三四五六日";

/** The calendar day of a wall-clock moment. */
export function dayFrom(now: LocalTime): Day {
  return `${now.year}-${two(now.month)}-${two(now.day)}`;
}

function monthDay(day: Day): string {
  return day.slice(5);
}

function weekday(char: string): number {
  if (char === "天") return 7;
  return /\d/.test(char) ? Number(char) : WEEKDAYS.indexOf(char) + 1;
}

const PART = "(?:一早|大早|早上|早晨|凌晨|上午|中午|下午|傍晚|晚上|晚间|夜里|早|晚|夜)?";
const TODAY = new RegExp(
  `(?:今天|今日|今儿个?|今早|今晚|今晨|今夜|当天|当日|今(?=[签腾拆交清兑]))${PART}`,
  "y",
);
const PAST = new RegExp(
  `(大前天|大前日|前天|前日|前晚|昨天|昨日|昨儿|昨晚|昨夜|昨早|昨)${PART}`,
  "y",
);
const AGO = /([一二两三四五六七八九十\d]{1,3})天前/y;
const WEEKDAY = new RegExp(
  `(上个?周|上个?星期|上个?礼拜|本周|这周|这个星期|本星期|周|星期|礼拜)([一二三四五六日天1-7])${PART}`,
  "y",
);
const DATE =
  /(?:(?:20)?\d\d年|20\d\d[-./])?(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?(3[01]|[12]\d|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?:日|号)?/y;
const NUMERIC_DATE = /(?:20\d\d[-./])?(1[0-2]|0?[1-9])[-./](3[01]|[12]\d|0?[1-9])(?:日|号)?/y;
const DAY_OF_MONTH =
  /(3[01]|[12]\d|[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?:号|日)/y;

function at(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

function number(text: string): number {
  const read = scanNumber(text, 0);
  return read ? read.value.toNumber() : Number.NaN;
}

function relative(count: number): { readonly asOf?: AsOf } {
  return count === 0 ? {} : { asOf: `-${count}d` };
}

/** The last such date that is not after today, as the month and day; -Nd is kept for words like 昨天. */
function past(day: Day, now: LocalTime): { readonly asOf?: AsOf } {
  return day === dayFrom(now) ? {} : { asOf: monthDay(day) };
}

/** Reads the day word that begins at `start`, looking back: 昨天, 周三, 12月15日, 15号. */
export function scanDay(text: string, start: number, now: LocalTime): ScannedDay | null {
  const char = text[start] ?? "";
  if (!/[今当昨前大上本这周星礼\d一二两三四五六七八九十]/.test(char)) return null;
  let match = at(TODAY, text, start);
  if (match) return { start, end: start + match[0].length };
  match = at(PAST, text, start);
  if (match) {
    const word = match[1]!;
    if (word === "昨" && match[0] === "昨") return null;
    const count = word.startsWith("大前") ? 3 : word.startsWith("前") ? 2 : 1;
    return { start, end: start + match[0].length, ...relative(count) };
  }
  match = at(AGO, text, start);
  if (match) return { start, end: start + match[0].length, ...relative(number(match[1]!)) };
  match = at(WEEKDAY, text, start);
  if (match && !/^(?:前|之前|以前|再|见)/.test(text.slice(start + match[0].length))) {
    const wanted = weekday(match[2]!);
    const today = dayFrom(now);
    const monday = addDays(today, 1 - now.weekday);
    let day = addDays(monday, wanted - 1);
    if (match[1]!.startsWith("上")) day = addDays(day, -7);
    else if (day > today) {
      if (/^[本这]/.test(match[1]!)) return null;
      day = addDays(day, -7);
    }
    return { start, end: start + match[0].length, ...past(day, now) };
  }
  const before = text[start - 1] ?? "";
  if (/[\d.]/.test(before)) return null;
  match = at(DATE, text, start);
  if (match) {
    const asOf = `${two(number(match[1]!))}-${two(number(match[2]!))}`;
    let end = start + match[0].length;
    if (/^\d/.test(text.slice(end))) return null;
    end = partOfDay(text, end);
    return { start, end, asOf };
  }
  match = at(NUMERIC_DATE, text, start);
  if (match && isFree(text, start, start + match[0].length)) {
    const end = partOfDay(text, start + match[0].length);
    return { start, end, asOf: `${two(Number(match[1]))}-${two(Number(match[2]))}` };
  }
  match = at(DAY_OF_MONTH, text, start);
  if (match && before !== "第") {
    const end = start + match[0].length;
    if (
      /^(?:前|之前|以前|问题|事项|堵点|楼|栋|房|门|院|铺|地块|线|、\d+号|和\d+号|那|户|令|文|公告|井|仓|机)/.test(
        text.slice(end),
      )
    ) {
      return null;
    }
    const wanted = number(match[1]!);
    let { year, month } = now;
    if (wanted > now.day) {
      month -= 1;
      if (month === 0) {
        month = 12;
        year -= 1;
      }
    }
    return {
      start,
      end: partOfDay(text, end),
      ...past(`${year}-${two(month)}-${two(wanted)}`, now),
    };
  }
  return null;
}

function partOfDay(text: string, from: number): number {
  const match = /^(?:早上|早晨|凌晨|上午|中午|下午|傍晚|晚上|晚间|夜里|晚|夜)/.exec(
    text.slice(from, from + 2),
  );
  return match ? from + match[0].length : from;
}

/** 12.15 and 12/15 are days only where no unit follows and nothing that is counted stands before. */
function isFree(text: string, start: number, end: number): boolean {
  if (/^\s*(?:[\d.%亩㎡户栋处座万亿元平公方家人名次个幢冢/]|km)/.test(text.slice(end, end + 4)))
    return false;
  const before = text.slice(Math.max(0, start - 2), start);
  return (
    before === "" || /(?:^|[\n；。，,(\s]|截至|截止|报|于|在|从|到|至|[月日报]|[:])$/.test(before)
  );
}

/** Reads a bare day word of the past or today. Null where it is none; without `asOf` it is today. */
export function readDayWord(text: string, now: LocalTime): { readonly asOf?: AsOf } | null {
  const body = normalize(text).text.trim();
  const day = scanDay(body, 0, now);
  if (!day || day.end !== body.length) return null;
  return day.asOf === undefined ? {} : { asOf: day.asOf };
}

const CUE_AFTER =
  /^(?:上午|下午|中午|晚上|下班|早上)?(?:之前|以前|前|之内|以内|内|下班前|答复|解决|明确|到位|完成|反馈|回复|处理|协调|办结|务必|必须|搞定|给|要(?!去|来)|拿出|落实|到现场|到场|来现场|派人|安排|上门|开会研究|研究)/;
const CUE_BEFORE =
  /(?:请|务必|限|限期|于|在|必须|最迟|最晚|争取|延期到|延期至|延至|延到|推迟到|推迟至|延长到|延长至|改到|宽限到|展期到|截止|到|至|期限|时限)$/;
const N = "([一二两三四五六七八九十\\d半]{1,3})";
const SPAN = new RegExp(
  `(?<![月\\d./-])${N}个?(工作日|天|日|小时|星期|礼拜|周|月(?![\\d一二三四五六七八九十底末]))(之内|以内|内|后|之后)?`,
  "g",
);

function lastOfMonth(year: number, month: number): Day {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`;
  return addDays(next, -1);
}

function span(match: RegExpExecArray): DueWord | null {
  const count = match[1] === "半" ? 0.5 : number(match[1]!);
  if (Number.isNaN(count)) return null;
  switch (match[2]) {
    case "小时":
      return `+${Math.floor(count / 24)}d`;
    case "星期":
    case "礼拜":
    case "周":
      return `+${Math.ceil(count * 7)}d`;
    case "月":
      return `+${Math.ceil(count * 30)}d`;
    default:
      return `+${Math.ceil(count)}d`;
  }
}

/** Finds the deadline in a text: 3天内, 本周内, 周五前, 20号前, 延期到12月25日; `isBare` takes a day without 前 or 到 too. */
export function scanDue(text: string, now: LocalTime, isBare = false): ScannedDue | null {
  const today = dayFrom(now);
  const cued = (start: number, end: number): boolean =>
    isBare || CUE_AFTER.test(text.slice(end)) || CUE_BEFORE.test(text.slice(0, start));
  SPAN.lastIndex = 0;
  for (let match = SPAN.exec(text); match; match = SPAN.exec(text)) {
    const isInside = (match[3] ?? "").endsWith("内");
    const before = text.slice(0, match.index);
    const isExtension = /(?:延期|延长|延|推迟|宽限|再给|展期|顺延|缓)(?:到|至|后)?\s*$/.test(
      before,
    );
    if (!isInside && !isExtension && !isBare) continue;
    const due = span(match);
    if (due !== null) return { start: match.index, end: SPAN.lastIndex, due };
  }
  const words: readonly (readonly [RegExp, (m: RegExpExecArray) => DueWord | null, boolean])[] = [
    [
      /(?:本|这个?)(?:周|星期|礼拜)(?:之内|以内|内|末)?(?![一二三四五六日天]|[^，。请内]{0,3}(?:不了|[没未]))/g,
      () => "this_week",
      false,
    ],
    [/下(?:个)?(?:周|星期|礼拜)(?:之内|以内|内)?(?![一二三四五六日天])/g, () => "next_week", false],
    [
      /(下下|下|本|这)?个?(?:周|星期|礼拜)([一二三四五六日天])/g,
      (m) => {
        const monday = addDays(today, 1 - now.weekday);
        let day = addDays(monday, weekday(m[2]!) - 1);
        if (m[1] === "下") day = addDays(day, 7);
        else if (m[1] === "下下") day = addDays(day, 14);
        else if (day < today && m[1] === undefined) day = addDays(day, 7);
        return monthDay(day);
      },
      true,
    ],
    [/大后天/g, () => "+3d", true],
    [/(?<!大)(?<!今)后天/g, () => "+2d", true],
    [/明天|明日|明早|明晚/g, () => "+1d", true],
    [/今天|今日|今晚|当天|当日/g, () => "+0d", true],
    [
      /(?:本|这个?)?月(?:底|末)|(?:本|这个)月(?:之内|以内|内)/g,
      () => monthDay(lastOfMonth(now.year, now.month)),
      false,
    ],
    [/(?:今年)?年底|(?<![\d一二两三四五六七八九十几多半])年前|年末|年内/g, () => "12-31", false],
    [/元旦/g, () => "01-01", true],
    [
      /(?:20\d\d年)?(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(3[01]|[12]\d|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]?/g,
      (m) => `${two(number(m[1]!))}-${two(number(m[2]!))}`,
      true,
    ],
    [
      /(?<![\d.])(?:20\d\d[-./])?(1[0-2]|0?[1-9])[-./](3[01]|[12]\d|0?[1-9])(?![\d.]|亩|万)/g,
      (m) => `${two(Number(m[1]))}-${two(Number(m[2]))}`,
      true,
    ],
    [
      /(?:(?:本|这个|当)月|(?<![\d月第]))(3[01]|[12]\d|[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[号日](?!问题|、\d+号|和\d+号|楼|栋)/g,
      (m) => `d${number(m[1]!)}`,
      true,
    ],
  ];
  for (const [pattern, due, needsCue] of words) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (needsCue && !cued(match.index, pattern.lastIndex)) continue;
      const read = due(match);
      if (read === null) continue;
      const tail = /^(?:上午|下午|晚上)?(?:下班)?(?:之前|以前|前|之内|以内|内)?/.exec(
        text.slice(pattern.lastIndex),
      )!;
      return { start: match.index, end: pattern.lastIndex + tail[0].length, due: read };
    }
  }
  return null;
}

/** Reads a deadline from the words of a command: 3天内, 2天, 周五, 12-31, 20号, 本周内. Null where there is none. */
export function readDue(text: string, now: LocalTime): DueWord | null {
  const body = normalize(text).text;
  return (scanDue(body, now) ?? scanDue(body, now, true))?.due ?? null;
}
