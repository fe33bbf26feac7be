import { anyOf, oneOf } from "../text/pattern.ts";

const MORE_TIME = [
  "延期",
  "延长",
  "推迟",
  "宽限",
  "展期",
  "顺延",
  "延到",
  "延至",
  "再给.{0,4}[天周月]",
];
/** 缓两天, 延两天, 往后推5天, 推到周五. */
const PUT_OFF = [
  "[缓延][一两几\\d].{0,2}[天日周]",
  "缓到",
  "往后[延推挪缓]",
  "延后",
  "推后",
  "推[到至](?!门)",
  "(?<!会)改到(?!位)",
  "拖到(?=明年|\\d|下|月底|周)",
];
const LIMIT = ["期限", "时限", "办结时间", "完成时间", "截止时间", "截止日期?"];
/** 办结时间改到周五. */
const LIMIT_MOVED = [`${oneOf(LIMIT)}[^，。；]{0,6}(?:改|调整?|放宽|变更?)(?:到|至|为|成)`];

/** More time is asked for. */
export const EXTEND = anyOf(MORE_TIME, PUT_OFF, LIMIT_MOVED);

const BACK_AGAIN = [
  "反弹",
  "又?复发",
  "又(?:出现|来了|闹|反悔|犯|冒|卡|堵)",
  "再次(?:打开|挂|出现)",
];
const OPENED_AGAIN = [
  "重开",
  "重办",
  "重新(?:办|挂|打开|开|提|立|激活|启动)",
  "恢复(?:挂|跟踪|一下)",
  "恢复[。!]*$",
  "重启",
  "[销关]错了",
  "(?:销号|关闭)不算",
  "重新?立",
  // 没有真正解决，重新挂上
  "没(?:有)?真?(?:正)?解决.{0,8}(?:重|挂)",
];

/** What was closed is not over. */
export const REOPEN = anyOf(BACK_AGAIN, OPENED_AGAIN);

/** Handed up a rung, whatever the word is said of. */
const PLAINLY_UP = ["提级", "提请", "上会", "督办", "[往向]上提"];
const ABOVE = ["联系领导", "指挥长", "主任"];
const UP_TO = [
  // not 升级改造
  "升级(?!改造|[为成](?:紧急|特急|加急))",
  "上升到",
  "往上报",
  "上报(?:至|到|给)",
  `提到${oneOf(["个案", "区", "书记"], ABOVE)}`,
  "提到[^，。]{0,6}会",
  "提交.{0,4}(?:个案|会议|区|专题)",
  "(?:请求|申请|纳入)个案",
  "列入(?:个案|会议)",
  // 上个案会, 升一级
  "上(?![了过])[^，。]{0,3}(?:个案|专题|办公会|常务会)",
  "升一级",
];
/** 报区政府; but 报主任答复 tells of an answer. */
const REPORTED_TO = [
  `报(?:请|送)?${oneOf(["区委", "区政府", "区级", "市", "副?区长", "分管"], ABOVE)}(?!.{0,4}答复)`,
];

/** The matter is handed up. */
export const ESCALATE = anyOf(PLAINLY_UP, UP_TO, REPORTED_TO);

/** Plain enough to be about an issue that has no number. */
export const PLAINLY_ESCALATE = anyOf(PLAINLY_UP, [
  `提到(?:区级)?${oneOf(ABOVE)}`,
  "(?<!已|已经)上报(?:至|到|给)?(?:区委|区政府|区级|分管|市)",
  "升级",
  "提交",
  "列入",
  "纳入",
]);

const RAISED = [
  "提级",
  "[往向]上提",
  "升级",
  "上报",
  "报请",
  "报送",
  "提请",
  "提交",
  "上升",
  "请求",
  "列入",
];
const SENT = ["报", "转", "提"];
const WHEN = ["本次", "下次", "下一次", "本周", "下周"];
const MEETINGS = [
  "个案处理会议?",
  "个案会议?",
  "专题会议?",
  "区长办公会",
  "协调会议?",
  "调度会",
  "联席会议?",
];
const LEADERS = [
  "区级联系领导",
  "联系领导",
  "指挥长",
  "主任",
  "分管(?:副)?区长",
  "(?:区政府|区委)?分管领导",
  "区委领导",
  "区领导",
  "主要领导",
  "[\u4e00-\u9fff]?(?:常务)?副?区长",
  "(?:常务)?副?市长",
  "区?委?书记",
  "街道书记",
  "街道主任",
];
const AUTHORITIES = [
  "区政府",
  "区委",
  "市征拆办",
  "市政府",
  "征拆办",
  "指挥部",
  "(?:区?(?:征拆|征地拆迁))?(?:工作)?领导小组",
];
const RUNG = `(?:区委?|市)?(?:级)?${oneOf(MEETINGS, LEADERS, AUTHORITIES)}`;
/** The rung it is handed to: 提级到区级联系领导, 列入下次个案会议. */
export const TO_WHOM = new RegExp(
  `${oneOf(RAISED, SENT)}(?:督办)?，?(?:至|到|给|请)?${oneOf(WHEN)}?(${RUNG})`,
);

/** An issue is spoken of, though it has no number: 这个问题, 提级, 升级到. */
export const ABOUT_ISSUE =
  /(?:这|那|该|此)[个件]?(?:问题|事)|的事(?!故|项|业|宜)|的?问题|提级|升级(?=到|至|给)/;

const CLOSE = ["关闭?", "销号?", "办结", "结案?"];
/** 9号可以销号吗, 能不能先关了: whoever answers closes it, not the question. */
export const ASKS_TO_CLOSE = anyOf([
  `(?:可以|能)(?:先|就|给|把[^，。]{0,6})?${oneOf(CLOSE)}[^，。]{0,4}(?:吗|没|不|\\?)`,
  `(?:能不能|能否|可不可以|是否可以|可否)(?:先|就|给|把[^，。]{0,6})?${oneOf(CLOSE)}`,
  `(?:是不是|是否)(?:可以?|能|该)(?:先|就)?${oneOf(CLOSE)}`,
  "(?:关|销号|办结)了?吗",
]);

/** 派单给@谭专干. */
export const HANDED_OUT = /指派|交办|转办|派单/;
