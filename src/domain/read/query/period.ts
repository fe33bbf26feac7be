import type { LocalTime } from "../../day.ts";
import type { Intent } from "../reading.ts";
import { scanNumber } from "../text/number.ts";
import { daysIn } from "../time/span.ts";
import { stretchOf } from "./stretch.ts";

const MONTH =
  /(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?(?![\d一二三四五六七八九十]{1,3}[日号]|底|末)/;
const QUARTER = /(?:([一二三四1-4])季度|第([一二三四1-4])季|q([1-4]))/;

/** The first row that is said wins. */
const PERIODS: readonly (readonly [RegExp, string | ((match: RegExpExecArray) => string)])[] = [
  [/年底|年末|(?:12|十二)月底|12月31[日号]|全年能|年内能/, "year_end"],
  [QUARTER, (match) => `Q${quarter(match[1] ?? match[2] ?? match[3]!)}`],
  [/昨天|昨日|昨晚/, "yesterday"],
  [/今天|今日|当天|今晚|今早/, "today"],
  [/上个?周|上个?星期|上个?礼拜/, "last_week"],
  [/[本这]周|这个?(?:星期|礼拜)|本星期/, "this_week"],
  [/[本当]月|这个?月/, "this_month"],
  [/本季度?|这个?季度?/, "this_quarter"],
  [MONTH, (match) => `month:${scanNumber(match[1]!, 0)!.value.toNumber()}`],
  [/今年|本年|年度|全年|年初(?:以来|到|至|起)|开年/, "this_year"],
];

/** 当天办结率 is the name of a figure, not a day. */
const SAME_DAY_RATE = /当[日天](?=办结|响应|解决)/g;
/** 截至今天签了多少: all there is, not what today brought. */
const UNTIL_NOW = /(?:截[至止]到?|(?<![初日号月])到)(?:今[天日]|目前|现在|当前|此刻)(?!新增)/g;

/** What these ask for was brought by a stretch of days gone by. */
const OF_DAYS_GONE: ReadonlySet<Intent> = new Set([
  "metric_sum",
  "overview",
  "project_progress",
  "missing_reports",
  "indicator",
  "issue_list",
  "overdue_issues",
  "ranking",
  "fund_execution",
  "export",
]);

/** 最近怎么样 asks how it stands; only of a sum 最近 asks for the last days. */
const VAGUE = /最近(?![\d一二两三四五六七八九十])|近期|近来/;

/** The quarter and the month before this one, as their words. */
const LAST_QUARTER = /上一?个?季度/;
const LAST_MONTH = /上一?个?月(?!底|末)/;

/**
 * The period that a question is about: today, this_week, this_month, month:N, Q1–Q4, this_year, year_end and their like;
 * one that has no such word by its days, `2020-01-01..2020-12-31`.
 */
export function periodOf(question: string, intent: Intent, now: LocalTime): string | undefined {
  const text = question
    .replace(SAME_DAY_RATE, "")
    .replace(UNTIL_NOW, "")
    .replace(`${now.year}年`, "今年");
  if (LAST_QUARTER.test(text)) return `Q${((Math.ceil(now.month / 3) + 2) % 4) + 1}`;
  if (LAST_MONTH.test(text)) return `month:${now.month - 1 || 12}`;
  const isVague = VAGUE.test(text) && intent !== "metric_sum";
  const ofDays = OF_DAYS_GONE.has(intent) && !isVague ? stretchOf(text, now) : undefined;
  return ofDays ?? wordOf(text);
}

function wordOf(text: string): string | undefined {
  for (const [words, period] of PERIODS) {
    const match = words.exec(text);
    if (match) return typeof period === "string" ? period : period(match);
  }
  return undefined;
}

const AHEAD = /明[天日]|明后天|后天|下个?(?:周|星期|礼拜|月|季度)|明年|过几天/;
/** 截至12月10日签了多少: what stood on a day gone by; 比去年多多少: two periods at once. */
const AS_IT_STOOD = /截[至止]到?(?!今|目前|现在|当前|此刻)[^，。]{0,8}[天日号底月周年]/;
const COMPARED = /同比|环比|[比较](?:去年|上年|前年|昨[天日]|前天|上个?[周月]|上个?(?:星期|季度))/;

/** What the ledger cannot tell: days to come, how it stood on a day, one period against another. */
export function isPeriodUnknown(text: string, intent: Intent): boolean {
  return (
    COMPARED.test(text) ||
    (OF_DAYS_GONE.has(intent) && (AS_IT_STOOD.test(text) || AHEAD.test(text)))
  );
}

function quarter(word: string): number {
  return "一二三四".indexOf(word) + 1 || Number(word);
}

const SPAN = /([\d一二两三四五六七八九十百半]+)\s*个?(天|日|周|星期|礼拜|月)(?!前|底|份|\d)/;

/** 两周没动静, 半个月内到期: the span that a question names, in days. */
export function daysOf(text: string): number | undefined {
  const match = SPAN.exec(text.replace(/哪一天/g, "哪天"));
  if (!match) return undefined;
  const days = daysIn(match[1]!, match[2]!);
  return Number.isNaN(days) ? undefined : days;
}
