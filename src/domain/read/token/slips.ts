import { soundAlike, soundOf } from "../text/pinyin.ts";
import { wordAt } from "./words.ts";

/** Words of progress that speech input is known to miss, each two characters or more. */
const spoken = [
  "签约",
  "签字",
  "腾房",
  "腾空",
  "搬迁",
  "拆除",
  "交地",
  "清表",
  "清零",
  "迁坟",
  "兑付",
  "累计",
  "剩余",
  "新增",
  "还剩",
  "入户",
  "登记",
  "清点",
  "上门",
  "交钥匙",
  "补偿款",
];
/** Words of their own that sound like one of those. */
const REAL = new Set([
  "强制",
  "新政",
  "等级",
  "生育",
  "前置",
  "成立",
  "清明",
  "轻易",
  "前程",
  "情形",
]);
const bySound = new Map<string, string>();
for (const word of spoken) {
  const sound = soundOf(word);
  if (!bySound.has(sound)) bySound.set(sound, word);
}

const NUMBER = "[\\d一二两三四五六七八九十百千万半几俩仨廿卅.+]";
const AFTER = new RegExp(
  `^(?:了|的|率|户数|数)?[:=\\s]*(?:累计|新增|共|率|达到?|完成|[又各均])?${NUMBER}`,
);
const BEFORE = new RegExp(
  `(?:${NUMBER}(?:户|栋|亩|座|家)|[各又已新增]|今天|今日|昨天|昨日|累计|、)$`,
);
const UNITS = [
  ["户", "护沪湖互虎胡呼壶糊狐忽乎"],
  ["亩", "母牡木目幕墓慕姆"],
  ["栋", "洞动懂冻东"],
  ["座", "坐做作"],
] as const;
const VERBS =
  "签约|签字|签了|签|腾房|腾空|腾了|腾|搬迁|搬走|拆除|拆了|拆|交地|清表|迁坟|迁了|清零|累计|新增|剩余|还剩|剩|又|共|各";
const MISSED_UNIT = new RegExp(
  `(?<=(?:${VERBS})了?:?\\s?)(${NUMBER}+)([护沪湖互虎胡呼壶糊狐忽乎母牡木目幕墓慕姆洞动懂冻东坐做作])(?=$|[^\\u4e00-\\u9fff]|签|腾|拆|累|还|已|了|房|楼)`,
  "g",
);
const MISSED_NUMBER = new RegExp(
  `(?<=(?:${VERBS})了?)([是事时石实思似死司义以已意衣医吧巴爸把久酒究期妻其齐起气留流刘柳溜武午吴舞儿耳而尔散山伞量辆凉良粮])(?=[户亩栋座])`,
  "g",
);
/** 今天又千了一户: no number, for none is told before it. */
const MISSED_SIGN = new RegExp(`(?<!${NUMBER})[千牵铅](?=了${NUMBER}+户)`, "g");
const NUMERALS = "一二两三四五六七八九十";

function unitFor(char: string): string {
  for (const [unit, chars] of UNITS) if (chars.includes(char)) return unit;
  return char;
}

/**
 * Puts right what speech input misheard, without changing the length of the text: metric words beside a number
 * or right behind a project's name, units and numerals beside a metric word. `taken` tells which characters
 * belong to a project's name.
 */
export function correctSlips(text: string, taken: (at: number) => boolean): string {
  const chars = text.split("");
  const sound = soundOf(text);
  for (let at = 0; at < text.length - 1; at += 1) {
    if (taken(at)) continue;
    const size = bySound.has(sound.slice(at, at + 3))
      ? 3
      : bySound.has(sound.slice(at, at + 2))
        ? 2
        : 0;
    if (size === 0 || taken(at + size - 1)) continue;
    const word = bySound.get(sound.slice(at, at + size))!;
    const written = text.slice(at, at + size);
    if (written === word || REAL.has(written)) continue;
    const known = wordAt(text, at);
    if (known && known.word.length >= 2 && known.meaning.is !== "stop") continue;
    // 昨晚加班签了3户: its last character begins a word of its own
    const inside = wordAt(text, at + size - 1);
    if (inside?.meaning.is === "verb" && inside.word.length >= 2) continue;
    const before = chars.slice(Math.max(0, at - 4), at).join("");
    const isBeside =
      AFTER.test(text.slice(at + size)) || BEFORE.test(before) || (at > 0 && taken(at - 1));
    if (!isBeside || (known?.meaning.is === "stop" && !AFTER.test(text.slice(at + size)))) continue;
    for (let i = 0; i < size; i += 1) chars[at + i] = word[i]!;
    at += size - 1;
  }
  let out = chars.join("").replace(MISSED_SIGN, "签");
  MISSED_UNIT.lastIndex = 0;
  out = out.replace(MISSED_UNIT, (_, number: string, char: string) => number + unitFor(char));
  out = out.replace(MISSED_NUMBER, (char) => {
    for (const numeral of NUMERALS) if (soundAlike(numeral, char)) return numeral;
    return char;
  });
  return out;
}
