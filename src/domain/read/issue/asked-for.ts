import { oneOf } from "../text/pattern.ts";
import { UNIT } from "./unit-names.ts";

const ASKING = oneOf(
  ["请求", "提请", "恳请", "拜托", "商请", "麻烦", "烦请", "报请", "申请", "求助", "函告"],
  [
    "建议",
    "希望",
    "盼",
    "需要",
    "需",
    "请",
    "望",
    "由",
    "(?<!已|已经)联系",
    "让",
    "协调",
    "[喊叫]",
  ],
);
const ASK = new RegExp(
  `${ASKING}(?:贵|相关的?|安排|转|协调|派|通知|联系|由)?(${UNIT}(?:[、和与及，]${UNIT})*)`,
  "g",
);
const REQUEST = new RegExp(`${ASKING}(?:安排|派|通知)?${UNIT}([^，。；\\n]*)`);

/** 违建了个棚子，城管来看看: called without a word of asking. */
const CALL = new RegExp(
  `(?:^|[，。；!])(?!请|联系|喊|让|由)(${UNIT})(?:快|赶紧|尽快|赶快|抓紧)?(?:过来|来)(?:人)?(?:看看|看一?下|处理|协调|管管)(?![了过])`,
);

/** What is asked of a unit, to the end of the clause: 明天派专家 of 请住建局明天派专家. */
export function requestIn(text: string): string | null {
  return REQUEST.exec(text)?.[1] ?? null;
}

/** 财政局和住建局: 和 joins two units only behind the end of one. */
const BETWEEN = /[、，]|(?<=[局司院心道委队所部团室领导])[和与及]/;

/** Finds the units and posts that a message asks for help, in the order in which they are named. */
export function askedFor(text: string): string[] {
  const called = CALL.exec(text)?.[1];
  const found = new Set<string>(called === undefined ? [] : [called]);
  // not matchAll(): it copies the pattern, and with it what the engine has compiled
  ASK.lastIndex = 0;
  for (let asked = ASK.exec(text); asked; asked = ASK.exec(text)) {
    for (const part of asked[1]!.split(BETWEEN)) {
      const name = part.replace(/^[和与及](?=.)/, "");
      if (name !== "") found.add(name);
    }
  }
  return [...found];
}
