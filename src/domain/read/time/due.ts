import { addDays, type Day, type LocalTime } from "../../day.ts";
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
import { daysIn } from "./span.ts";
import { matchAt } from "../text/match-at.ts";
import { normalize } from "../text/normalize.ts";
import { anyOf, oneOf } from "../text/pattern.ts";
import type { DueWord } from "../reading.ts";

/** A deadline named in a text. */
export interface ScannedDue {
  readonly start: number;
  readonly end: number;
  readonly due: DueWord;
}

/** Finds the deadline in a text: 3天内, 本周内, 周五前, 20号前, 延期到12月25日; `isBare` takes a day without 前 or 到 too. */
export function scanDue(text: string, now: LocalTime, isBare = false): ScannedDue | null {
  return scanSpan(text, isBare) ?? scanDeadline(text, now, isBare);
}

/** Reads a deadline from the words of a command: 3天内, 2天, 周五, 12-31, 20号, 本周内. Null where there is none. */
export function readDue(text: string, now: LocalTime): DueWord | null {
  const body = normalize(text).text;
  return (scanDue(body, now) ?? scanDue(body, now, true))?.due ?? null;
}

const COUNT = "[一二两三四五六七八九十\\d半]{1,3}";
/** 2月 before a day of it is February, and no span. */
const MONTHS = "月(?![\\d一二三四五六七八九十底末])";
const SPAN = new RegExp(
  `(?<![月\\d./-])(${COUNT})个?(工作日|天|日|小时|${WEEK}|${MONTHS})(之内|以内|内|后|之后)?`,
  "g",
);
const EXTENDED_BY = /(?:延期|延长|延|推迟|宽限|再给|展期|顺延|缓)(?:到|至|后)?\s*$/;

/** 3天内, 延期3天: so many days from now. 3天 alone is none: 3天没来. */
function scanSpan(text: string, isBare: boolean): ScannedDue | null {
  for (let match = matchAt(SPAN, text, 0); match; match = SPAN.exec(text)) {
    const [words, count, unit, within = ""] = match;
    const isDeadline =
      isBare || within.endsWith("内") || EXTENDED_BY.test(text.slice(0, match.index));
    const days = isDeadline ? daysAhead(count!, unit!) : Number.NaN;
    if (!Number.isNaN(days))
      return { start: match.index, end: match.index + words.length, due: `+${days}d` };
  }
  return null;
}

/** Hours are rounded down, unlike other spans, for what is urgent gets no day more: 12小时内 is today, 36小时内 tomorrow. */
function daysAhead(count: string, unit: string): number {
  return unit === "小时" ? Math.floor(numberOf(count) / 24) : daysIn(count, unit);
}

/** Words that name a day or a stretch of time ahead. */
interface DueWords {
  readonly words: RegExp;
  /** A deadline by itself, as 本周内 is. 周五 is one only beside 前, 到, 请 or what is to be done by then. */
  readonly isDeadline: boolean;
  /** Null for a day that there is not: 2月30日. */
  readonly due: (match: RegExpExecArray, now: LocalTime) => DueWord | null;
}

/** In the order in which they are sought: the first that is found is the deadline, wherever it stands. */
const DUE_WORDS: readonly DueWords[] = [
  {
    // 本周内, 本周; but not 本周五, nor 本周来不了
    words: new RegExp(
      `(?:本|这个?)${WEEK}(?:之内|以内|内|末)?(?![一二三四五六日天]|[^，。请内]{0,3}(?:不了|[没未]))`,
      "g",
    ),
    isDeadline: true,
    due: () => "this_week",
  },
  {
    words: new RegExp(`下(?:个)?${WEEK}(?:之内|以内|内)?(?![一二三四五六日天])`, "g"),
    isDeadline: true,
    due: () => "next_week",
  },
  {
    words: new RegExp(`(下下|下|本|这)?个?${WEEK}([一二三四五六日天])`, "g"),
    isDeadline: false,
    due: ([, week, char], now) => monthDay(weekdayAhead(week, char!, now)),
  },
  { words: /大后天/g, isDeadline: false, due: () => "+3d" },
  { words: /(?<!大)(?<!今)后天/g, isDeadline: false, due: () => "+2d" },
  { words: /明天|明日|明早|明晚/g, isDeadline: false, due: () => "+1d" },
  // 今天前; but not 今天到现场看过了
  {
    words: /(?:今天|今日|今晚|当天|当日)(?![^，。]{0,12}(?:过|了(?=[，。]|$)))/g,
    isDeadline: false,
    due: () => "+0d",
  },
  {
    words: /(?:本|这个?)?月(?:底|末)|(?:本|这个)月(?:之内|以内|内)/g,
    isDeadline: true,
    due: (_, now) => monthDay(lastOfMonth(now.year, now.month)),
  },
  {
    // 年前; but not 三年前
    words: /(?:今年)?年底|(?<![\d一二两三四五六七八九十几多半])年前|年末|年内/g,
    isDeadline: true,
    due: () => "12-31",
  },
  { words: /元旦/g, isDeadline: false, due: () => "01-01" },
  {
    words: new RegExp(`(?:20\\d\\d年)?(${MONTH})月(${DAY})[日号]?`, "g"),
    isDeadline: false,
    due: ([, month, day]) => dateOf(month!, day!),
  },
  {
    words: new RegExp(
      `(?<![\\d.])(?:20\\d\\d[-./])?(${MONTH_DIGITS})[-./](${DAY_DIGITS})(?![\\d.]|亩|万)`,
      "g",
    ),
    isDeadline: false,
    due: ([, month, day]) => dateOf(month!, day!),
  },
  {
    // 20号, 本月20日; but not 20号问题, 3号楼
    words: new RegExp(
      `(?:(?:本|这个|当)月|(?<![\\d月第]))(${LONE_DAY})[号日](?!问题|[、和]\\d+号|楼|栋)`,
      "g",
    ),
    isDeadline: false,
    due: ([, day]) => `d${numberOf(day!)}`,
  },
];

/** What is behind a day that something has to be done by: 周五前, 周五答复, 周五务必. */
const BY_THEN = ["之前", "以前", "前", "之内", "以内", "内"];
const MUST = ["务必", "必须", "给", "要(?!去|来)"];
const TO_BE_DONE = [
  ..."答复 解决 明确 到位 完成 反馈 回复 处理 协调 办结 搞定 拿出 落实".split(" "),
  ..."到现场 到场 来现场 派人 安排 上门 开会研究 研究".split(" "),
];
const CUE_AFTER = anyOf([`^(?:上午|下午|中午|晚上|下班|早上)?${oneOf(BY_THEN, MUST, TO_BE_DONE)}`]);

const ASKED = ["请", "务必", "限", "限期", "(?<!已)于", "在", "必须", "最迟", "最晚", "争取"];
/** Of 延期到, 推迟至, 截止到 the last sign is enough. */
const UNTIL = ["到", "至", "截止"];
const CUE_BEFORE = anyOf([`${oneOf(ASKED, UNTIL)}$`]);
/** 延期到12月28日，法官年底排不过来: the day behind it is the one that is asked for. */
const PUT_OFF_TO = /(?<=延期?|延长|推迟|顺延|展期|宽限)[到至][^，。；\n]+/;
const TAIL = /(?:上午|下午|晚上)?(?:下班)?(?:之前|以前|前|之内|以内|内)?/y;

function scanDeadline(text: string, now: LocalTime, isBare: boolean): ScannedDue | null {
  const isCued = (start: number, end: number): boolean =>
    isBare || CUE_AFTER.test(text.slice(end)) || CUE_BEFORE.test(text.slice(0, start));
  const to = PUT_OFF_TO.exec(text);
  if (to) {
    const put = scanDeadline(to[0], now, isBare);
    if (put) return { ...put, start: put.start + to.index, end: put.end + to.index };
  }
  for (const { words, isDeadline, due } of DUE_WORDS) {
    for (let match = matchAt(words, text, 0); match; match = words.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      const named = isDeadline || isCued(start, end) ? due(match, now) : null;
      if (named === null) continue;
      return { start, end: end + matchAt(TAIL, text, end)![0].length, due: named };
    }
  }
  return null;
}

/** 周三 is the next one, 本周三 that of this week even where it is over. */
function weekdayAhead(week: string | undefined, char: string, now: LocalTime): Day {
  const day = inThisWeek(char, now);
  const today = dayFrom(now);
  if (week === "下下") return addDays(day, 14);
  const isNext = week === "下" || (week === undefined && day < today);
  return isNext ? addDays(day, 7) : day;
}

function lastOfMonth(year: number, month: number): Day {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`;
  return addDays(next, -1);
}
