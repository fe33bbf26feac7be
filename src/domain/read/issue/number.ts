import { oneOf } from "../text/pattern.ts";
import { scanNumber } from "../text/number.ts";

const N = "\\d{1,5}|[一二三四五六七八九十廿卅百]{1,4}";
const ONE = `(?:第|#)?(?:${N})号?`;
const NOUN = oneOf(["问题", "事项", "堵点"]);

/** 12号问题, 第十二号问题, 5号、8号这两个问题. */
const BEFORE_NOUN = `${ONE}(?:\\s*(?:、|[和及与跟]|，|(?<=号)\\s)\\s*${ONE}){0,20}\\s*(?:(?<=号)[这那]?[两几三]件[\\u4e00-\\u9fff]{0,4}${NOUN}|[这那]?(?:(?:[两几]|${N})?个)?${NOUN})`;

/** 11号那个燃气管的问题. */
const BEFORE_MATTER = `(?:${N})号[那这]个[^，。；\\d]{1,10}${NOUN}`;

/** 问题12号前解决 tells a day, 问题3户 and 问题1、 no number of an issue. */
const NO_DAY = "(?!号?(?:之?前|以前|上午|下午|晚上?|当天|左右|到期))";
const NO_COUNT = "(?![户家个天人亩栋座处件.\\d]|、(?!问题))";
/** 问题12, 问题清单里的12号和15号. */
const BEHIND_NOUN = `${NOUN}(?:清单|台账|编号|号)?(?:里|中|上)?的?第?\\s*[:#]?\\s*\\d{1,5}${NO_DAY}号?${NO_COUNT}(?:\\s*[和及与跟]\\s*#?\\d{1,5}号?)*`;

const DONE_WITH = [
  "销号",
  "办结",
  "结了",
  "通过，?(?:可以)?(?:关闭|关了|销号|销掉)",
  "办好",
  "办完",
  "办妥",
  "办了",
  "弄好",
  "搞定",
  "提级",
  "延期",
  "重开",
  "反弹",
  "指派",
  // 6号能销了不
  "(?:能|可以)(?:销|关|结)",
  // 4号实在办不完，宽限一周
  "[^，。\\d]{0,8}，?(?:请求?|申请)?宽限",
  // 12号又闹起来了，重新挂上
  "又[^。]{1,10}(?:重新挂|重开|重新打开)",
];
const HANDED_OVER = [
  "转给",
  "转交",
  "交给",
  "交办",
  "派给",
  "督办",
  "延到",
  "提交[^，。]{0,6}(?:会|专题|个案)",
  "加急",
  "还没解决",
  "没解决",
];
/** 12号那个让老张跟一下. */
const THAT_ONE = ["[那这]个(?:让|请|转|交|派|延|办|销|关|解决|处理|又|还?没|已)"];
/** 11号请住建局牵头. */
const LED_BY = ["[^，。\\d]{2,10}(?:牵头|负责|跟进|主办|[跟盯]一?下)"];
/** 7号已办结, 3号和5号请延期, 12号：已办. */
const BEFORE_VERB = `(?:第|#)?(?:${N})(?:号?\\s*[、和及与跟]\\s*(?:${N}))*号(?=\\s*(?:已经?|都|均|全部|请|申请|又)?${oneOf(DONE_WITH, HANDED_OVER, THAT_ONE, LED_BY)}|:?\\s*已办)`;

/** 催一下7号, 盯住9号; but not 催一下7号楼. */
const BEHIND_VERB = `(?<=(?:催|催办|盯|盯住|盯紧|督办)(?:一下)?)(?:${N})号(?![楼栋院])`;

/** #7, #7、#8. */
const HASHED =
  "#\\s*\\d{1,6}(?:\\s*(?:、|和|，|\\s)\\s*#\\s*\\d{1,6})*|(?<![\\d#])\\d{1,5}#(?:\\s*(?:、|和|，)\\s*\\d{1,5}#)*(?!\\d)";

const NUMBERED = new RegExp(
  [BEFORE_NOUN, BEFORE_MATTER, BEHIND_NOUN, BEFORE_VERB, BEHIND_VERB, HASHED].join("|"),
  "g",
);
const EACH = new RegExp(N, "g");
/** 3号5号7号问题, without a mark between them. */
const UNPARTED = new RegExp(`(?<=[\\d一二三四五六七八九十]号)(?=(?:${N})号)`, "g");
/** 6号、13号、17号三个问题: how many they are. */
const HOW_MANY = new RegExp(`(?<=号)[这那]?(?:${N})个(?=${NOUN})`);
/** 三个问题 counts them. */
const COUNTS = /^(?:[一二两三四五六七八九十几]|\d+)个?问题/;

/** Numbers of issues named in a message: 12号问题, 5号、8号问题, #7, 第十二号问题. */
export function issueNumbers(said: string): number[] {
  const found = new Set<number>();
  for (const words of said.replace(UNPARTED, "、").match(NUMBERED) ?? []) {
    if (COUNTS.test(words) && !/号|第|#/.test(words)) continue;
    for (const one of words.replace(HOW_MANY, "").match(EACH) ?? []) {
      const value = scanNumber(one, 0)?.value.toNumber();
      if (value !== undefined && Number.isInteger(value) && value > 0) found.add(value);
    }
  }
  return [...found];
}

/** Numbers at the head of a command: /延期 9 3天, /指派 #9、#11 @谭专干, /办结 第7号. */
export function headNumbers(text: string): number[] {
  const head = /^\s*((?:(?:#|第)?\d{1,6}号?[\s、，和]+)*(?:#|第)?\d{1,6}号?)(?=[\s，、:@]|$)/.exec(
    text,
  );
  return (head?.[1]!.match(/\d+/g) ?? []).map(Number);
}
