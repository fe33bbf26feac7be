import { OFFICE_LIFE } from "./chatter-words.ts";
import type { Evidence } from "./evidence.ts";
import { anyOf } from "../text/pattern.ts";
import { readQuery } from "../query/query.ts";
import { IS_IT_SO_MANY, SOME_NUMBER } from "../query/words.ts";
import type { QueryReading } from "../reading.ts";

const ASKS_HELP = anyOf(
  ["怎么办", "咋办", "(?:怎么|如何)(?:处理|解决)"],
  ["能不能(?:协调|帮|派|请|解决)", "能否(?:协调|帮|派|请|解决|支持)"],
  ["可不可以", "要不要", "行不行"],
);
/** 没报的抓紧, 各街道今天把台账发给我. */
const ORDERS = anyOf(
  ["[没未](?:上报|报|完成|交|填)[^，。]{0,4}(?:抓紧|尽快|赶紧|马上|自觉|主动|请)"],
  [
    "(?:各(?:街道|镇|组|单位|位|专班|指挥部)|大家|你们?|所有人?)[^，。]{0,8}(?:把|将)[^，。]{0,12}[发报交列填传]",
  ],
);
/** 那户要多少钱才肯签: what a household wants. */
const WHAT_THEY_WANT =
  /多少(?:钱|平|㎡|万)?才(?:肯|愿|签|行|答应)|[那这]一?[户家][^，。]{0,6}(?:想?要|开价)[^，。]{0,3}多少/;
/** 你们街道什么时候能交地？@枫溪街道 */
const YOU = /你们|贵(?:街道|局|单位)/;
const CALLS_FOR_REPORTS =
  /请(?:各|大家|所有|全体|尽快|抓紧|按时|务必)[^，。]{0,16}(?:报|填|发|交|提交|汇总)/;
const EVERYDAY = anyOf(
  ["放[^，。]{0,4}假", "工资", "奖金", "年终奖", "加班", "调休"],
  ["吃", "饭", "车", "天气", "几点", "哪里集合", "哪个会议室", "地址"],
  [
    "(?<![卡难堵差])在哪(?!下载|[查看导])",
    "人在",
    "谁有",
    "谁去",
    "谁带",
    "谁知道.{0,4}电话",
    "电话多少",
  ],
);
const OF_MEETING = /开.{0,6}会|会议|通知:/;
const OF_WORK = /签约|腾房|亩|户没|项目|进度|街道/;

/** Questions that are put to people, and not to the ledger. */
const TO_PEOPLE: readonly ((seen: Evidence) => boolean)[] = [
  // 这户不开门怎么办
  ({ said }) => ASKS_HELP.test(said),
  // @财政局 资金什么时候到位，群众催得紧
  (seen) => seen.message.mentioned.length > 0 && seen.namesProject && seen.isProblem(),
  ({ said }) => ORDERS.test(said) || WHAT_THEY_WANT.test(said),
  ({ said, message }) => message.mentioned.length > 0 && YOU.test(said),
  // 请各街道18点前报进度
  ({ said }) => CALLS_FOR_REPORTS.test(said),
  // 今天谁值班
  ({ said }) =>
    OFFICE_LIFE.test(said) && !/排名|进度|签约|腾房|项目|(?:多少|几)[户亩栋]/.test(said),
  // 航空三期的图纸谁有
  ({ said }) => EVERYDAY.test(said) && !OF_WORK.test(said),
  // 群里发一下会议纪要
  ({ said }) => OF_MEETING.test(said) && !/\?|多少|几户|几亩|哪|排名/.test(said),
];

const ASKS_PROGRESS = /\?|吗|了没有?[。!]?$|怎么样|进度|情况|如何|进展/;
const ASKS_LIST = anyOf(
  ["哪", "多少", "几", "什么", "啥", "谁", "有没有", "怎么样", "\\?", "吗", "没有?[。!]*$"],
  ["清单", "名单", "列", "发", "查", "看", "情况", "进度", "进展", "统计"],
  ["(?:未办结|没办结|待办|未解决)的?(?:问题|事项)"],
);
const ASKS_FIGURE = /\?|吗[。!]*$|多少|谁|哪|几户|几亩|几个|呢$/;

/** Readings as a question that the words do not bear out. */
const NO_QUESTION: readonly ((seen: Evidence, query: QueryReading) => boolean)[] = [
  // 大米厂那户兄弟俩分家扯皮，谁都不签: a problem is told
  (seen, { intent }) =>
    intent === "project_progress" && seen.isProblem() && !ASKS_PROGRESS.test(seen.said),
  // 6号问题能不能延到20号: something is wanted of an issue
  ({ said }, { intent }) => intent === "issue_list" && !ASKS_LIST.test(said),
  // a figure is told, and none is asked for
  (seen) => seen.firm() > 0 && !ASKS_FIGURE.test(seen.said) && !asksWhether(seen.said),
];

/** 那3户签了没, 那户拆没拆. */
const DONE_OR_NOT = anyOf([
  `(?:${SOME_NUMBER}|[那这])[^，。；]{0,2}[户亩栋家座处][^，。；]{0,6}(?:了|[完好到齐掉])没有?[呀啊]?[。!]?$`,
  "[户亩栋家座处]([签腾拆搬交])没\\1[。!]?$",
]);

/** 是不是还剩两户, 那3户签了没: of the figure itself it is asked whether it is so. */
function asksWhether(said: string): boolean {
  return IS_IT_SO_MANY.test(said) || DONE_OR_NOT.test(said);
}

/** 签约3户，还有几户在谈; 几户没谈拢的下周再做; 面积多少还在量: of some more no figure is known. */
const SOME_OTHERS =
  /(?:[剩还][下有余]?)?几[户家栋](?:还|都|正)*(?:在|说|要求|嫌|想|不|有意|准备|没[^，。?]{0,4}的[^，。?])|多少[^，。?]{0,2}[还正]在/g;

/** A figure is told, and nothing beside it asks. */
function isStatement(seen: Evidence): boolean {
  if (seen.firm() === 0 || asksWhether(seen.said)) return false;
  return !/[?吗]|多少|几[户亩个]|谁|哪/.test(seen.said.replace(SOME_OTHERS, ""));
}

/** What a question asks of the ledger; null where it is put to people, or tells rather than asks. */
export function askLedger(seen: Evidence): QueryReading | null {
  if (isStatement(seen) || TO_PEOPLE.some((isSo) => isSo(seen))) return null;
  const query = readQuery(seen.message, seen.fallback);
  return query !== null && NO_QUESTION.some((isSo) => isSo(seen, query)) ? null : query;
}
