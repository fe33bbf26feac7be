import { matchAt } from "../text/match-at.ts";
import { oneOf } from "../text/pattern.ts";

/** Numbers that count nothing, and what they are instead. */
interface NoFigure {
  readonly words: RegExp;
  readonly kind: "text" | "group" | "span";
}

const N = "[\\d一二三四五六七八九十]";

/** Numbers of people; also masked: 430202********1234. */
const IDENTITY = [
  "\\d{15,19}x?(?!\\d)",
  "\\d{6,}[*x]+\\d*",
  "\\d{3,6}\\*{2,}\\d{0,4}",
  "(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)",
  "0\\d{2,3}-\\d{7,8}",
];
/** 15:30 */
const CLOCK = ["\\d{1,2}:\\d{2}(?::\\d{2})?"];
/** What follows 点 of a clock: 三点半; but not 三点五亩. */
const OCLOCK = "半 钟 整 多 一刻 \\d{1,2}分? 左右 (?![零〇一二三四五六七八九两])".split(" ");
const HOUR = [
  `(?:\\d{1,2}|十[一二]?|二十[一二三]?|[一二两三四五六七八九])点${oneOf(OCLOCK)}`,
  // 12月16日18时, 18时30分
  "\\d{1,2}时(?:\\d{1,2}分)?(?![间候常段])",
];
/** 5组, 第三村民小组; but not 3组织. */
const GROUP = [`第?${N}+(?:个?村民小组|村民组|小组|组|生产队|队)(?!织)`];
/** #7, 3、5号问题 */
const ISSUE = ["#\\d+", `第?${N}+号?(?:、${N}+号?)*(?:个?问题|事项|堵点|那个?问题)`];
/** 第三批 */
const ORDINAL = ["第[\\d一二三四五六七八九十百]+(?:号|条|次|批|轮|季度|期|届|位|个|步)"];
/** 3栋2单元, 5-2-301室, 12楼; but not 3号地块. */
const ADDRESS = [
  // K1+200处 is a place along the road
  "k\\d+\\+\\d+(?:处|段)?",
  `${N}+(?:栋|幢|号楼|号院)(?=${N}+(?:单元|号|室|楼))`,
  "\\d+(?:-\\d+)+(?=[号室房栋]|$)",
  `${N}+(?:单元|楼|层|室|号(?!人|地块|线|公路|前|之前))(?:\\d+室)?`,
];
/** 2025年, 3月底 */
const PERIOD = ["(?:20\\d\\d|[12]\\d)年", `${N}+月份?[底初末中前]`];
/** 12月累计签约6户, 三季度, 两天共签约3户: a sum of many days. */
const SPAN = [
  "[一二三四1-4]季度",
  `${N}+月份?(?!${N})`,
  "[\\d两二三四五六七八九十]+天(?=共|总共|一共|合计|累计|下来)",
];
/** Words that merely begin with a numeral. */
const IDIOM = [
  ..."[一二三]比三看 三通一平 五通一平 七通一平 一对一 一户一策 一户一档 一次性".split(" "),
  ..."一直 统一 万一 一定 一般 一些 一起 一下 一样 一边 一方 一致 进一步 一步 一会".split(" "),
  ..."一旦 一切 一线 一律 一期 二期 三期 四期 一天天 三方 双方 四至 五保".split(" "),
  // 第一户签约 is a household
  "第一(?!户)",
  ..."十分 百姓 百日 百分点 千方百计 半拉子 半截子?".split(" "),
];

function at(...lists: readonly (readonly string[])[]): RegExp {
  return new RegExp(oneOf(...lists), "y");
}

/** In the order in which they are tried. */
const NO_FIGURES: readonly NoFigure[] = [
  { words: at(IDENTITY), kind: "text" },
  { words: at(CLOCK), kind: "text" },
  { words: at(HOUR), kind: "text" },
  { words: at(GROUP), kind: "group" },
  { words: at(ISSUE), kind: "text" },
  { words: at(ORDINAL), kind: "text" },
  { words: at(ADDRESS), kind: "text" },
  { words: at(PERIOD), kind: "text" },
  { words: at(SPAN), kind: "span" },
  { words: at(IDIOM), kind: "text" },
];
const NAMES_ISSUE = /问题|事项|堵点/;

/** The words with a number in them that begin at `start` and count nothing; a day is none, but 3号问题 is. */
export function noFigureAt(
  text: string,
  start: number,
  isDay: () => boolean,
): { kind: NoFigure["kind"]; end: number } | null {
  for (const { words, kind } of NO_FIGURES) {
    const match = matchAt(words, text, start);
    if (match && (NAMES_ISSUE.test(match[0]) || !isDay()))
      return { kind, end: start + match[0].length };
  }
  return null;
}
