import { OFFICE_LIFE } from "./chatter-words.ts";
import type { Evidence } from "./evidence.ts";
import { anyOf } from "../text/pattern.ts";
import { readQuery } from "../query/query.ts";
import type { QueryReading } from "../reading.ts";

const ASKS_HELP = anyOf(
  ["怎么办", "咋办", "(?:怎么|如何)(?:处理|解决)"],
  ["能不能(?:协调|帮|派|请|解决)", "能否(?:协调|帮|派|请|解决|支持)"],
  ["可不可以", "要不要", "行不行"],
);
const CALLS_FOR_REPORTS =
  /请(?:各|大家|所有|全体|尽快|抓紧|按时|务必)[^，。]{0,16}(?:报|填|发|交|提交|汇总)/;
const EVERYDAY = anyOf(
  ["吃", "饭", "车", "天气", "几点", "哪里集合", "哪个会议室", "地址"],
  ["在哪", "人在", "谁有", "谁去", "谁带", "谁知道.{0,4}电话", "电话多少"],
);
const OF_MEETING = /开.{0,6}会|会议|通知:/;
const OF_WORK = /签约|腾房|亩|户没|项目|进度|街道/;

/** Questions that are put to people, and not to the ledger. */
const TO_PEOPLE: readonly ((seen: Evidence) => boolean)[] = [
  // 这户不开门怎么办
  ({ said }) => ASKS_HELP.test(said),
  // @财政局 资金什么时候到位，群众催得紧
  (seen) => seen.message.mentioned.length > 0 && seen.namesProject && seen.isProblem(),
  // 请各街道18点前报进度
  ({ said }) => CALLS_FOR_REPORTS.test(said),
  // 今天谁值班
  ({ said }) => OFFICE_LIFE.test(said) && !/排名|进度|签约|腾房|项目/.test(said),
  // 航空三期的图纸谁有
  ({ said }) => EVERYDAY.test(said) && !OF_WORK.test(said),
  // 群里发一下会议纪要
  ({ said }) => OF_MEETING.test(said) && !/[?？]|多少|几户|几亩|哪|排名/.test(said),
];

const ASKS_PROGRESS = /[?？]|吗|怎么样|进度|情况|如何|进展/;
const ASKS_LIST = anyOf(
  ["哪", "多少", "几", "什么", "谁", "有没有", "怎么样", "[?？]", "吗"],
  ["清单", "名单", "列", "发", "查", "看", "情况", "进度", "进展"],
  ["(?:未办结|没办结|待办|未解决)的?(?:问题|事项)"],
);
const ASKS_FIGURE = /[?？]|吗[。!]*$|多少|谁|哪|几户|几亩|几个|呢$/;

/** Readings as a question that the words do not bear out. */
const NO_QUESTION: readonly ((seen: Evidence, query: QueryReading) => boolean)[] = [
  // 大米厂那户兄弟俩分家扯皮，谁都不签: a problem is told
  (seen, { intent }) =>
    intent === "project_progress" && seen.isProblem() && !ASKS_PROGRESS.test(seen.said),
  // 6号问题能不能延到20号: something is wanted of an issue
  ({ said }, { intent }) => intent === "issue_list" && !ASKS_LIST.test(said),
  // a figure is told, and none is asked for
  (seen) => seen.firm() > 0 && !ASKS_FIGURE.test(seen.said),
];

/** A figure is told, and nothing beside it asks. */
function isStatement(seen: Evidence): boolean {
  return seen.firm() > 0 && !/[?？吗]|多少|几[户亩个]|谁|哪/.test(seen.said);
}

/** What a question asks of the ledger; null where it is put to people, or tells rather than asks. */
export function askLedger(seen: Evidence): QueryReading | null {
  if (isStatement(seen) || TO_PEOPLE.some((isSo) => isSo(seen))) return null;
  const query = readQuery(seen.message, seen.fallback);
  return query !== null && NO_QUESTION.some((isSo) => isSo(seen, query)) ? null : query;
}
