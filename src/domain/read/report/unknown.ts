import { oneOf } from "../text/pattern.ts";
import type { Prepared } from "../token/prepare.ts";

/** How the names of places and projects end. */
const KIND = oneOf(
  ["棚改", "棚户区", "地块", "储备地", "片区", "旧改", "扫尾", "新建工程", "工程", "项目"],
  ["安置区", "安置点", "还建点", "安置房", "安置小区", "小区", "花园", "公寓", "宿舍", "村"],
  [
    "农贸市场",
    "产业园",
    "工业园",
    "物流园",
    "广场",
    "公园",
    "停车场",
    "变电站",
    "水厂",
    "泵站",
    "厂",
  ],
  ["枢纽", "客运站", "医院", "小学", "中学", "巷", "街(?!道)", "大道", "路"],
);
const PHASE = "(?:[1-9一二三四五六]期)?(?:项目|工程|地块|棚改)?";
/** 黄泥坳那边, 金钩山立交今天: a spot in the hills, before what was done there. */
const SPOT = `(?:${oneOf(
  ["坳", "冲", "垅", "塅", "岭", "墩", "湾", "垸", "洲", "坡", "屋场", "立交"],
  // a pond and a drying ground are no spots
  ["(?<![鱼水藕山池荷])塘", "(?<!晒)坪"],
)})(?=[那这][边块]|今|昨|签|腾|拆|搬|交地|清|迁)`;

const UNKNOWN = new RegExp(
  `(?:^|[，。；:\\s)]|今天|今日|昨天|昨日|前天|[日号])((?![今昨前本这那该各全我有在还又已共总截每其另])[\\u4e00-\\u9fffa-z0-9()]{1,14}?(?:${KIND}${PHASE}|${SPOT}))`,
);
const NO_NAME =
  /^(?:.{0,6}(?:这个?|那个?|本|该|各|几个|多个|哪个|哪些|所有|全部|其他|其它|我们|咱们|上述|以上|同一|重点|清零扫尾|扫尾|清零|征收|征拆|集体土地|国有土地|市下达|自压|两个|三个|\d+个|整个|一个|每个|土地|房屋)(?:征收|征拆|扫尾|任务)?(?:项目|地块|工程|片区|路|村|厂|小区)?|(?:城市|老旧|老城)?棚改(?:项目)?|完成项目|修路|出路|走路|半路|一路|思路|网络|线路|道路|马路|施工便道|入户.*|在.*)$/;

/** A name that looks like a project's and is none of the known ones. */
export function unknownName(message: Prepared): string | null {
  const { text } = message;
  const match = UNKNOWN.exec(text);
  if (match && !NO_NAME.test(match[1]!) && !message.lexicon.streets.has(match[1]!)) {
    const name = match[1]!;
    const start = match.index + match[0].indexOf(name);
    const isTaken = message.projects.some(
      (one) => one.start < start + name.length && one.end > start,
    );
    const head = message.tokens.find((token) => token.start <= start && token.end > start);
    const isPlain = head?.kind === "text" || head?.kind === "word";
    if (!isTaken && isPlain && !/[签腾拆约]|今天|昨天|开会|请|户/.test(name)) return name;
  }
  if (message.command !== "report") return null;
  const first = message.tokens.find((token) => token.kind !== "stop");
  if (first?.kind !== "text") return null;
  const word = text.slice(first.start, first.end).trim();
  // /上报 黄泥坳 签约3户: a name is set off; 汇报一下，…, 终于签约3户 open a sentence
  if (!/^[\s:]/.test(text.slice(first.end)) && first.end - first.start === word.length) return null;
  return word.length >= 2 &&
    /^[\u4e00-\u9fff]+$/.test(word) &&
    // 昨天签的那户: says which household is meant
    !/的$|^[昨今前]/.test(word) &&
    !/^(?:早上|上午|中午|下午|晚上|傍晚|凌晨|早啊|你好|您好|大家|各位|我们|领导|本项目|报告|补报|补一下|补充|更正|村民|业主|户主)/.test(
      word,
    )
    ? word
    : null;
}
