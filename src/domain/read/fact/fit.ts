import type { Metric } from "../../metric.ts";
import type { Draft } from "./draft.ts";
import { REACH, type Seen, type Verb } from "./seen.ts";
import { isStop, isWord, verbOf, type NumberToken } from "../token/token.ts";
import { bareUnit, metricFor, rateMetric, type Counted } from "../token/units.ts";
import type { Family } from "../token/words.ts";

/** Steps that the same households take one after another. */
export const JOINED: ReadonlySet<Family> = new Set<Family>(["sign", "vacate", "demolish"]);
/** Families whose metric counts households. */
export const HOUSEHOLD_FAMILIES: ReadonlySet<Family> = new Set<Family>([
  "sign",
  "vacate",
  "demolish",
  "clear",
  "survey",
  "register",
  "inventory",
]);

/** True where a verb can count what the unit counts. */
export function fits(family: Family, unit: Counted): boolean {
  return metricFor(family, unit) !== null;
}

/** The metrics of these verbs beside a figure of this unit, each once. */
export function metricsOf(families: readonly Family[], unit: Counted): Metric[] {
  return [
    ...new Set(
      families.map((family) => metricFor(family, unit)).filter((metric) => metric !== null),
    ),
  ];
}

/** Of the verbs beside a figure: all that are joined (签、腾各2户), else the nearest. */
export function choose(verbs: readonly Verb[], seen: Seen): Family[] {
  const strong = verbs.filter((verb) => verb.family !== "finish" && verb.family !== "visit");
  const some = strong.length > 0 ? strong : verbs;
  if (some.length === 0) return [];
  const joined = some.filter((verb) => JOINED.has(verb.family));
  if (joined.length > 1 && joined.length === some.length)
    return [...new Set(joined.map((verb) => verb.family))];
  if (seen.hasEach && some.length > 1) return [...new Set(some.map((verb) => verb.family))];
  const isBefore = seen.verbs.at(-1)?.at === verbs.at(-1)?.at;
  return [(isBefore ? some.at(-1)! : some[0]!).family];
}

/** Of the verbs beside a figure, those that can count it. */
export function fitting(d: Draft, verbs: readonly Verb[], token: NumberToken): Verb[] {
  if (token.counted === "percent")
    return verbs.filter((verb) => rateMetric[verb.family] !== undefined);
  const isMoney = token.counted === undefined && token.isLarge;
  return levelling(d, verbs, token).filter((verb) => {
    if ((verb.isRate && token.of === undefined) || !isMoved(d, verb.at, token)) return false;
    if (token.counted !== undefined) {
      if (verb.family === "visit" && token.counted === "household")
        return isCallOn(d, verb.at, token);
      if (token.counted === "sqm" && (verb.family === "deliver" || verb.family === "surface"))
        return true;
      return fits(verb.family, token.counted) && isOfItsKind(d, verb, token);
    }
    if (isMoney) return verb.family === "pay";
    if (verb.family === "demolish" && token.value.gt(200)) return false;
    return bareUnit[verb.family] !== undefined;
  });
}

/** 推平了8亩: what levels houses levels land as well. */
function levelling(d: Draft, verbs: readonly Verb[], token: NumberToken): readonly Verb[] {
  if (token.counted !== "mu") return verbs;
  return verbs.map((verb) =>
    verb.family === "demolish" && /[推铲平]/.test(wordOf(d, verb.at))
      ? { ...verb, family: "surface" }
      : verb,
  );
}

const NO_AGREEMENT = /意向|承诺|委托|告知|公告|通知|申请|资料|材料/;

/** 挖了2栋, but 挖了2座 may be graves; 签了2份协议, but no 承诺书. */
function isOfItsKind(d: Draft, verb: Verb, token: NumberToken): boolean {
  if (verb.family === "demolish" && /^[挖倒]了|^挖掉/.test(wordOf(d, verb.at)))
    return token.counted === "building";
  if (token.counted !== "paper") return true;
  const { start, end } = d.sides.clause(verb.at);
  const says = d.text.slice(start, end);
  return /协议|合同/.test(says) && !NO_AGREEMENT.test(says);
}

function wordOf(d: Draft, at: number): string {
  const { start, end } = d.tokens[at]!;
  return d.text.slice(start, end);
}

/** 补偿款86万 and 坟9座 count only where they are paid or moved: not 资金缺口800万, 6座无主坟没人认领. */
function isMoved(d: Draft, at: number, token: NumberToken): boolean {
  const meaning = verbOf(d.tokens[at]);
  if (meaning?.isNoun !== true) return true;
  const noun = d.tokens[at]!;
  const clause = d.sides.clause(at);
  const says = d.text.slice(clause.start, clause.end);
  // 签约手续办完2户
  if (meaning.family === "sign") return /完成|办[完好结妥了]|完毕/.test(says);
  // 收了2户的钥匙, 还有2户钥匙没交; not 3户的钥匙没收回来
  if (meaning.family === "vacate")
    return /[交收拿]/.test(says) && (!/[没未不]/.test(says) || /还|剩/.test(says));
  if (meaning.family === "grave")
    return /[迁移起挖]|动了/.test(says.replace(/迁坟(?:费|款|问题)/g, ""));
  const between = d.text.slice(Math.min(noun.end, token.end), Math.max(noun.start, token.start));
  return !/[缺差欠要不嫌涨没未少]/.test(between) && !/缺口|没到|未到|要求/.test(says);
}

/** 还有3户, 还有3户在谈: still open; 还有3户对标准有意见 tells something else. */
export function standsAlone(d: Draft, token: NumberToken): boolean {
  return /^\s*(?:$|[，。；!)\n]|未|没|在|正|待|还|需)/.test(d.text.slice(token.end));
}

/** 走访12户, 上门3户: households are called on; 4户正在做工作 counts none. */
function isCallOn(d: Draft, at: number, token: NumberToken): boolean {
  return (
    d.tokens[at]!.end <= token.start &&
    // 上门6次，1户态度松动
    !d.text.slice(d.tokens[at]!.end, token.start).includes("，") &&
    /^(?:上门|走访|登门|入户走访|走访入户|上门走访|约谈|面谈)$/.test(wordOf(d, at))
  );
}

/** What a figure without a unit counts, by its verb or the figure before; undefined where nothing tells. */
export function bare(
  d: Draft,
  families: readonly Family[],
  token: NumberToken,
): Counted | undefined {
  if (token.isLarge) {
    if (families.includes("pay") || d.lastFamilies.includes("pay")) return "money";
    return undefined;
  }
  const family = families[0] ?? d.lastFamilies[0];
  // 拆除面积126.5
  if (family === "demolish" && /面积[是为:\s]*$/.test(d.text.slice(0, token.start))) return "sqm";
  const isPlain = token.sign === undefined && token.isCum !== true && token.of === undefined;
  if (families.length === 0 && isPlain) {
    const before = d.tokens[d.tokens.indexOf(token) - 1];
    if (!isWord(before, "mode") && !isWord(before, "minus") && !isWord(before, "to"))
      return undefined;
  }
  return family === undefined ? undefined : bareUnit[family];
}

/** 发放到户48户，金额1120万元: money belongs to the payment that the sentence tells of. */
export function payBefore(d: Draft, i: number): Verb[] {
  for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
    const token = d.tokens[back]!;
    if (isStop(token, "hard") || token.kind === "project" || token.kind === "marker") return [];
    const verb = d.sides.taken.has(back) ? null : d.sides.verb(back);
    if (verb?.family !== "pay") continue;
    const isArrived = d.text.slice(token.start, token.end).endsWith("到账");
    if (verbOf(token)?.isNoun === true && !isArrived) continue;
    const says = d.text.slice(token.end, d.tokens[i]!.start);
    return verb.isDenied || /[没未缺差]/.test(says) ? [] : [verb];
  }
  return [];
}
