import { figure } from "../../figure.ts";
import { isLastAt } from "./figure-token.ts";
import { matchAt } from "../text/match-at.ts";
import type { Token } from "./token.ts";

/** What is counted without a number, in the order in which it is tried. */
const COUNTS: readonly ((text: string, at: number) => Token | null)[] = [
  thatHousehold,
  thatBuilding,
  hardNut,
  neighbour,
  nthHousehold,
];

/** One household or building that is pointed at rather than counted: 那户, 老刘家, 钉子户, 第24户. */
export function impliedCount({
  text,
  at,
}: {
  readonly text: string;
  readonly at: number;
}): Token | null {
  for (const count of COUNTS) {
    const token = count(text, at);
    if (token) return token;
  }
  return null;
}

const ONE_HOUSEHOLD = {
  kind: "num",
  value: figure(1),
  isApproximate: false,
  isLarge: false,
  isBare: false,
  counted: "household",
  isImplied: true,
} as const;

const THAT_HOUSEHOLD = /[那这该](?:一?户|家)(?![口主均型庭公里]|人[口里])/y;

/** 那户, 这一户, 最后那家: one household, not counted in so many words. */
function thatHousehold(text: string, at: number): Token | null {
  const match = matchAt(THAT_HOUSEHOLD, text, at);
  if (!match) return null;
  const isLast = isLastAt(text, at) ? { isLast: true } : {};
  return { ...ONE_HOUSEHOLD, start: at, end: at + match[0].length, ...isLast };
}

const HARD_NUT =
  /(?<![\d一二两三四五六七八九十][户个家])钉子户(?=(?:今|昨|终于|也|都?已|签|腾|搬|拆))/y;

/** 钉子户终于签了: one household, and the hardest. */
function hardNut(text: string, at: number): Token | null {
  const match = text[at] === "钉" ? matchAt(HARD_NUT, text, at) : null;
  return match && { ...ONE_HOUSEHOLD, start: at, end: at + match[0].length };
}

const THAT_BUILDING =
  /[那这该]一?(?:[栋幢处座]|个(?=棚|房|屋|楼|厂|仓))(?=[^，。；\d没未不什要能会]{0,8}(?:拆|推平|推倒|放倒|铲平|扒)[除掉]?[了完](?![一半又大没吗几?]|[^。；\d]{0,4}\d[\d.]*[平㎡方]))/y;

/** 那处违建推平了: one building, where it is gone and no measure of it is told. */
function thatBuilding(text: string, at: number): Token | null {
  const match = matchAt(THAT_BUILDING, text, at);
  return match && { ...ONE_HOUSEHOLD, counted: "building", start: at, end: at + match[0].length };
}

const NEIGHBOUR =
  /老[\u4e00-\u9fff]家(?=(?:里|的)?(?:房子|屋|楼)?(?:今|昨|前天|上午|下午|终于|也|已|把|签|腾|搬|拆|同意))/y;

/** 老刘家今天签了: one household as well. */
function neighbour(text: string, at: number): Token | null {
  const match = matchAt(NEIGHBOUR, text, at);
  return match && { ...ONE_HOUSEHOLD, start: at, end: at + match[0].length };
}

const NTH_HOUSEHOLD = /第[\d一二三四五六七八九十]+户/y;

/** 今天签下第24户: one more, whatever its number. */
function nthHousehold(text: string, at: number): Token | null {
  const match = text[at] === "第" ? matchAt(NTH_HOUSEHOLD, text, at) : null;
  if (!match) return null;
  const { isImplied: _, ...one } = ONE_HOUSEHOLD;
  return { ...one, start: at, end: at + match[0].length };
}
