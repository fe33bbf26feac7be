import type { Draft } from "./draft.ts";
import { lead, LONG_SINCE } from "./around.ts";
import type { FigureSeen } from "./figure-seen.ts";
import { isWord, verbOf } from "../token/token.ts";

/** Signs that a figure beside words of the work tells of none. */
const SIGNS: readonly ((seen: FigureSeen) => boolean)[] = [
  isOfEachOne,
  isLongSince,
  isCompared,
  isMissed,
  isAgreedSum,
  isMoneyIn,
  isVisitor,
  isLeftOut,
  isOneOfTheRest,
  isDescribed,
  isComeAcross,
  isOfOtherThing,
  isOfOtherVerb,
];

/**
 * True of measures, of sums agreed on or received, of visitors, of what belongs to households, and of what another verb
 * did.
 */
export function tellsNoWork(seen: FigureSeen): boolean {
  return SIGNS.some((isSo) => isSo(seen));
}

/** 每户20万, 户均3人, 每亩6.8万: a measure, and no sum. */
function isOfEachOne({ d, i }: FigureSeen): boolean {
  return /(?:每一?[户人亩平栋家座][方米]?|[户人亩]均)[^，。；\d]{0,4}$/.test(lead(d, i));
}

/** 签约2户，较昨日增加1户: by how much they are more, and not one more. */
function isCompared({ d, i, token }: FigureSeen): boolean {
  const compares = /[比较](?:[昨前]|上[周月次]|去年|计划|目标)[^，。；\d]{0,8}$/;
  return (
    compares.test(lead(d, i)) &&
    d.facts.some((fact) => fact.mode === "add" && fact.unit === token.counted)
  );
}

/** 该户上周已腾: told before. */
function isLongSince({ d, token, verbs, isBehind }: FigureSeen): boolean {
  const verb = verbs[0];
  if (!verb || !isBehind) return false;
  return LONG_SINCE.test(d.text.slice(token.end, d.tokens[verb.at]!.start));
}

/** 清点漏了5户: what was not done right is no progress. */
function isMissed({ d, i, isBehind }: FigureSeen): boolean {
  return !isBehind && /(?:漏[了登量算掉]|少[算登]量|量错|登错)[^，。；]*$/.test(lead(d, i));
}

/** 签约1户，补偿款38万: what was agreed on, and not what was paid. */
function isAgreedSum({ d, token, before, verbs }: FigureSeen): boolean {
  const isOwed = verbs.every(({ at, family }) => family === "pay" && !isPaying(d, at));
  return (
    verbs.length > 0 &&
    isOwed &&
    before.modes.length === 0 &&
    !before.hasDay &&
    d.families.has("sign") &&
    !/^[^，。；]{0,6}(?:到|发|付|兑|打|拨|领|给)/.test(d.text.slice(token.end))
  );
}

const MONEY_IN = /(?:财政|上级|专项|[市省区县](?:里|级|本级))[^，。；\d]{0,8}到账[^，。；\d]{0,3}$/;

/** 区财政到账800万: what the office received, and not what it paid. */
function isMoneyIn({ d, i, token }: FigureSeen): boolean {
  if (MONEY_IN.test(lead(d, i))) return true;
  // 到账500万，发到户186.5万
  return (
    lead(d, i).endsWith("到账") && /(?:发到|发放|兑付|打到|付了)/.test(d.text.slice(token.end))
  );
}

const OWN_BUSINESS = /^(?:签|看|领|谈|闹|找|问|反映|咨询|要|拦|堵|上访|办)/;

/** 城发来了3个人签收: who came for something of his own was not sent to work. */
function isVisitor({ d, token, verbs }: FigureSeen): boolean {
  const came = verbs.some(({ at }) => {
    const word = d.tokens[at];
    return word?.kind === "word" && word.word === "来了";
  });
  return came && OWN_BUSINESS.test(d.text.slice(token.end));
}

/** 不算昨天那户, 不含公房2户: told to be none of them. */
function isLeftOut({ d, i }: FigureSeen): boolean {
  return /(?:不算|不含|不包括)[^，。；\d]{0,8}$/.test(lead(d, i));
}

/** 剩余住户中1户是危房: one of those who are left. */
function isOneOfTheRest({ d, i, token }: FigureSeen): boolean {
  return (
    token.counted === "household" &&
    /(?:剩余?下?|其余)的?(?:住户|户|几户)?[中里](?:面|头)?有?$/.test(lead(d, i))
  );
}

/** 签字3户，有2户是代签: what some of them are like. */
function isDescribed({ d, i, token, isBehind }: FigureSeen): boolean {
  const isSome = /[，。](?:里面|当中)?有$/.test(d.text.slice(0, d.tokens[i]!.start));
  return isBehind && isSome && d.text[token.end] === "是" && d.facts.length > 0;
}

/** 签协议的时候发现1户面积不对: met while the work went on. */
function isComeAcross({ d, i, isBehind }: FigureSeen): boolean {
  return (
    !isBehind && /(?:时候?|过程中|途中)[^，。；\d]{0,3}(?:发现|遇到|碰到|有)$/.test(lead(d, i))
  );
}

const THING =
  "家具|东西|行李|杂物|物品|围墙|院墙|材料|资料|手续|面积|[电水]表|门窗|评估|过渡费|奖励|补偿(?!登记)";
const PAPER =
  "承诺书?|确认[单表书]|通知书?|告知书?|委托书?|授权书?|意向书?|保证书|申请|回执|笔录|放弃";
const OF_THEIRS = new RegExp(`^的[^，。；\\d]{0,4}(?:${THING}|${PAPER})`);
const SIGNED_PAPER = new RegExp(`^(?:了|字)?[^，。；\\d约订]{0,3}(?:${PAPER})`);

/** 搬了3户的家具, 签了3户的面积确认单, 3户签了承诺书: something of theirs, and not they. */
function isOfOtherThing({ d, token, verbs, isBehind }: FigureSeen): boolean {
  if (token.counted !== "household") return false;
  if (OF_THEIRS.test(d.text.slice(token.end))) return true;
  const last = verbs.at(-1);
  return (
    isBehind && last?.family === "sign" && SIGNED_PAPER.test(d.text.slice(d.tokens[last.at]!.end))
  );
}

/** 拆房压坏了2户的围墙: another verb stands between, which is none of this work. */
function isOfOtherVerb({ d, i, isBehind }: FigureSeen): boolean {
  const [verb, done] = [d.tokens[i - 2], d.tokens[i - 1]];
  if (isBehind || !isWord(done, "done") || verb?.kind !== "text") return false;
  // 登记才做了一半: a verb that stands for the one before
  return /[^才就只又也都刚][^才就只又也都刚]/.test(d.text.slice(verb.start, verb.end));
}

/** 补偿款 is only what may be paid; 到账 tells that it was. */
function isPaying({ tokens, text }: Draft, at: number): boolean {
  const { start, end } = tokens[at]!;
  return verbOf(tokens[at])?.isNoun !== true || text.slice(start, end).endsWith("到账");
}
