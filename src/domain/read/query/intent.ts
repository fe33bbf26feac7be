import type { Mention } from "../name/mention.ts";
import { withoutProjects } from "../token/nameless.ts";
import type { Prepared } from "../token/prepare.ts";
import { taskKindOf } from "../text/task-kind.ts";
import { INDICATORS, METRICS, subjectOf } from "./subjects.ts";
import * as bot from "./bot-words.ts";
import * as term from "./term-words.ts";
import * as says from "./words.ts";
import type { Intent } from "../reading.ts";

/** A question and what it names. */
export interface Question {
  readonly text: string;
  readonly message: Prepared;
  /** The project it is about, or the several that its words may mean. */
  readonly mention: Mention | undefined;
  readonly street: string | undefined;
  /** It is asked in a group that has a project of its own. */
  readonly isBound: boolean;
}

/** What a question asks for, the surest signs first: the first row that holds decides. */
const INTENTS: readonly (readonly [Intent, RegExp | ((question: Question) => boolean)])[] = [
  ["help", bot.HELP], // 怎么上报
  ["project_progress", asksForOwnReports], // 铁东路我今天报了什么
  ["overview", bot.OWN_REPORTS], // 我今天报了什么
  ["export", bot.EXPORT], // 导出本月台账
  ["missing_reports", bot.REPORTED_OR_NOT], // 今天谁没报
  ["ranking", says.RANKED], // 各街道排名
  ["ranking", comparesStreets], // 哪个街道签约率最高
  ["overdue_issues", asksForOverdue], // 超期的问题有哪些
  ["indicator", namesIndicator], // 大米厂签约率
  ["ranking", says.WHICH_IS_MOST], // 剩余户数最多的是哪个项目
  ["fund_execution", asksForFunds], // 专项资金用了多少
  ["lights", says.LIGHT], // 红灯项目有哪些
  ["stalled", asksForStalled], // 一周没动静的项目
  ["forecast", asksForForecast], // 年底能交多少亩
  ["deadline", term.DEADLINE], // 签约期什么时候到期
  ["remaining", says.HOW_MANY_NOT], // 还有多少亩没交地
  ["list_unfinished", asksForUnfinished], // 哪些项目没清零
  ["issue_list", says.ISSUES], // 还有什么堵点
  ["remaining", says.LEFT_OVER], // 还剩几户
  ["metric_sum", asksForFigures], // 本月签了多少户
  ["project_progress", asksForProject], // 铁东路到哪一步了
  ["overview", asksForOverview], // 全区进度
];

/** Finds what a question asks for; null where the ledger has no answer to it. */
export function intentOf(question: Question): Intent | null {
  const row = INTENTS.find(([, when]) =>
    typeof when === "function" ? when(question) : when.test(question.text),
  );
  return row?.[0] ?? null;
}

/** 哪个街道签约率最高: asks for the street, not for the rate. */
function comparesStreets({ text }: Question): boolean {
  return says.WHICH_ONE.test(text) && says.THE_MOST.test(text) && says.STREET.test(text);
}

function namesIndicator({ text }: Question): boolean {
  // 预算执行率 is answered from the budget
  const isRate = text.includes("率") && !text.includes("执行率");
  return (isRate || says.NAMED_INDICATOR.test(text)) && subjectOf(INDICATORS, text) !== undefined;
}

/** 专项资金用了多少; 资金问题有哪些 asks for issues. */
function asksForFunds({ text }: Question): boolean {
  return says.FUNDS.test(text) && !text.includes("问题");
}

/** 超期的问题有哪些, /查询 超期. */
function asksForOverdue({ text, message }: Question): boolean {
  return term.OVERDUE.test(text) || (message.command === "query" && term.IS_PAST_DUE.test(text));
}

/** 哪些项目没动静, 7天没动的, /查询 七天没动. */
function asksForStalled({ text, message, mention }: Question): boolean {
  if (says.DAYS_WITHOUT.test(text)) return true;
  const isList = says.WHICH_OR_HOW_MANY.test(text) || message.command === "query";
  return says.STANDS_STILL.test(text) && isList && (mention === undefined || /哪|几天/.test(text));
}

/** 都清零了吗 asks for those that are not; of one project, for its progress. */
function asksForUnfinished({ text, mention }: Question): boolean {
  // 铁东路还有哪些问题没销号
  if (/(?:哪些?|几|多少)个?问题|问题[^，。]{0,6}[没未]/.test(text)) return false;
  return says.UNFINISHED.test(text) || (mention === undefined && says.ALL_DONE.test(text));
}

/** 铁东路我今天报了什么, or without the name in its own group: of a project its reports are shown as they were said. */
function asksForOwnReports({ text, mention, isBound }: Question): boolean {
  return (mention !== undefined || isBound) && bot.OWN_REPORTS.test(text);
}

/** 年底交得完吗; 最晚什么时候交地 asks for the day that is set. */
function asksForForecast({ text }: Question): boolean {
  return term.FORECAST.test(text) && !term.DAY_SET.test(text) && !term.DAY_GONE.test(text);
}

/** 本月签了多少户, 今天是不是签了5户, 全区签约情况. */
function asksForFigures({ text, mention }: Question): boolean {
  if (says.SEVERAL_WORKS.test(text) || says.SIZE.test(text)) return false;
  const isCounted =
    (says.HOW_MUCH.test(text) || says.IS_IT_SO_MANY.test(text)) && says.COUNTED.test(text);
  const isOfAll = mention === undefined && (says.FIGURES_OF.test(text) || says.ANY_DONE.test(text));
  return (isCounted || isOfAll) && subjectOf(METRICS, text) !== undefined;
}

function asksForProject({ text, message, mention }: Question): boolean {
  return (
    mention !== undefined &&
    (says.STATE.test(text) ||
      term.DAY_GONE.test(text) ||
      says.IS_IT_SO_MANY.test(text) ||
      message.command === "query" ||
      isNameOnly(message))
  );
}

/** 铁东路? and nothing else. */
function isNameOnly(message: Prepared): boolean {
  return says.NOTHING_MORE.test(withoutProjects(message).replace(says.PLEASE_LOOK, ""));
}

function asksForOverview({ text, message, mention, street }: Question): boolean {
  return (
    mention === undefined &&
    (street !== undefined || says.WHOLE_DISTRICT.test(text) || taskKindOf(text) !== undefined) &&
    (message.command === "query" || says.HOW_IT_STANDS.test(text))
  );
}
