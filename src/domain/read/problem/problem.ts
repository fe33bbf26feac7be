import { anyOf } from "../text/pattern.ts";
import * as matters from "./matters.ts";
import * as people from "./people.ts";
import { TROUBLES } from "./trouble-words.ts";

const PLAIN_TROUBLES = Object.values(TROUBLES).flat();

/** Something is plainly said to be wrong with a matter of the trade. */
export const TROUBLE = anyOf(PLAIN_TROUBLES);

/** Words by which people say that something is in the way. */
export const PROBLEM = anyOf(
  people.REFUSED,
  people.TALKS_FAILED,
  people.UNDECIDED,
  people.UNATTENDED,
  people.CLAIMED,
  people.DISCONTENTED,
  people.QUARRELLED,
  people.PROTESTED,
  people.COMPLAINED,
  people.UNREACHED,
  people.UNWELL,
  people.HELP_WANTED,
  people.CALLED_A_PROBLEM,
  matters.STUCK,
  matters.DRAGS_ON,
  matters.PAPERS_LACKING,
  matters.MONEY_LATE,
  matters.TOO_LITTLE,
  matters.HOMELESS,
  matters.AT_VARIANCE,
  matters.UNLAWFUL,
  matters.DAMAGED,
  PLAIN_TROUBLES,
);

/** 不过夜 is the bot's name, and 无进展 a report. */
const DENIED = ["没", "不(?!过夜|错)", "未", "无(?!进展)"];
const HAMPERED = ["被", "难", "堵", "挡", "卡", "拖", "僵", "停着", "压着", "等", "影响"];
const MISCOUNTED = ["差", "缺", "漏", "少了", "少算", "多算", "反了", "错了"];
const BROKEN = ["裂", "断"];
/** 高压线横穿地块: one thing lies where another should. */
const OVERLAID = ["横穿", "穿过", "跨", "埋", "压占", "占着", "占了", "重叠", "交叉", "越界"];
const UPSET = ["担心", "怕", "怨", "骂", "哭", "吵"];
const FRAIL = ["病", "老人", "残疾", "独居", "孤寡", "低保"];
/** 从22户涨到25户 is progress. */
const BACKED_OUT = ["退", "推翻", "变卦", "反口", "反水", "改口", "涨(?![到至])"];
const VOICED = ["说", "称", "提出", "申请", "要", "想", "催", "问", "盼", "求"];
const SOMEBODY = ["有人", "有户", "有几户", "有一户"];

/** Quieter signs that something is not as it should be; they count beside a word of the trade or a request. */
export const UNEASE = anyOf(
  DENIED,
  HAMPERED,
  MISCOUNTED,
  BROKEN,
  OVERLAID,
  UPSET,
  FRAIL,
  BACKED_OUT,
  VOICED,
  SOMEBODY,
);

/** What the people concerned will not, or cannot, or want otherwise: more than that they say or ask something. */
export const DISSENT = anyOf(
  ["没(?!事|关系|问题|碰到|说)", "不(?!过夜|错|在|用|客气|好意思|少|久|急|回|去)", "未"],
  HAMPERED,
  MISCOUNTED,
  UPSET,
  BACKED_OUT,
  ["过世", "去世", "死了", "白事", "中风"],
  ["[要想](?:求)?(?:我们|街道|指挥部|政府|镇里|村里)?(?:帮|按|补|赔|换|多|先|重新|加|涨|找|告|闹)"],
);

const CALLED_URGENT = [
  "紧急",
  "特急",
  "加急",
  "急件",
  "火急",
  "急急",
  "刻不容缓",
  "迫在眉睫",
  "(?:比较|很|非常|特别|太|挺|蛮|有点|十分|相当|最)急(?!忙|躁)",
  // 急！ at the head of a clause, and at the very end
  "(?:^|[，。\\s])急[!，:]",
  "急[!，。\\s]*$",
];
/** 马上 before a holiday or a date only tells the time. */
const AT_ONCE = [
  "立即",
  "立刻",
  "马上(?!过年|就|到期|到年|到点|到了|要过|年底|要到|放假|元旦|春节)",
  "火速",
  "尽速",
  "速办",
  "赶紧",
  "赶快",
  "快来",
  "快派",
  "急需",
  "急盼",
];

/** Words that ask for action at once. */
export const URGENT = anyOf(CALLED_URGENT, AT_ONCE);
export const NOT_URGENT = /不(?:是很|太|着|算|怎么)?紧?急/;
