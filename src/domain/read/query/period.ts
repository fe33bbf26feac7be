import { scanNumber } from "../text/number.ts";

const MONTH =
  /(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?(?![\d一二三四五六七八九十]{1,3}[日号]|底|末)/;
const QUARTER = /(?:([一二三四1-4])季度|第([一二三四1-4])季|q([1-4]))/;

/** The first row that is said wins. */
const PERIODS: readonly (readonly [RegExp, string | ((match: RegExpExecArray) => string)])[] = [
  [/年底|年末|(?:12|十二)月底|12月31日|全年能|年内能/, "year_end"],
  [QUARTER, (match) => `Q${quarter(match[1] ?? match[2] ?? match[3]!)}`],
  [/昨天|昨日|昨晚/, "yesterday"],
  [/今天|今日|当天|今晚|今早/, "today"],
  [/上周|上个?星期|上礼拜/, "last_week"],
  [/[本这]周|这个?(?:星期|礼拜)|本星期/, "this_week"],
  [/上个?月/, "last_month"],
  [/[本当]月|这个?月/, "this_month"],
  [/本季度|这个?季度/, "this_quarter"],
  [MONTH, (match) => `month:${scanNumber(match[1]!, 0)!.value.toNumber()}`],
  [/今年|本年|年度|全年|年初以来/, "this_year"],
];

/** 当天办结率 is the name of a figure, not a day. */
const SAME_DAY_RATE = /当[日天](?=办结率|响应率|解决率)/g;

/** The period that a question is about: today, this_week, this_month, month:N, Q1–Q4, this_year, year_end. */
export function periodOf(question: string): string | undefined {
  const text = question.replace(SAME_DAY_RATE, "");
  for (const [words, period] of PERIODS) {
    const match = words.exec(text);
    if (match) return typeof period === "string" ? period : period(match);
  }
  return undefined;
}

function quarter(word: string): number {
  return "一二三四".indexOf(word) + 1 || Number(word);
}

const SPAN = /([\d一二两三四五六七八九十百半]+)\s*个?(天|日|周|星期|礼拜|月)(?!前|底|份|\d)/;
const DAYS_PER: Readonly<Record<string, number>> = { 周: 7, 星期: 7, 礼拜: 7, 月: 30 };

/** 两周没动静, 半个月内到期: the span that a question names, in days. */
export function daysOf(text: string): number | undefined {
  const match = SPAN.exec(text);
  if (!match) return undefined;
  const count = match[1] === "半" ? 0.5 : scanNumber(match[1]!, 0)?.value.toNumber();
  return count === undefined ? undefined : Math.round(count * (DAYS_PER[match[2]!] ?? 1));
}
