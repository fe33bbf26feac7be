import type { Evidence } from "./evidence.ts";
import type { Prepared } from "../token/prepare.ts";
import { isWord, type Token } from "../token/token.ts";

/** 铁东路又签了几户: a number that nobody gives. */
export function isWithoutFigure(seen: Evidence): boolean {
  return /[签腾拆搬迁]了?好?几[户亩栋座家]/.test(seen.said) && seen.namesProject && !seen.isAsked();
}

/** 铁东路今天2户, 铁东路从22户涨到25户: households are counted, and nothing else is said of them. */
function isBareCount({ tokens, text }: Prepared): boolean {
  const isSaidOfCount = (token: Token): boolean =>
    token.kind === "text"
      ? /^(?:有|是|涨|了|哈|啊|呢)+$/.test(text.slice(token.start, token.end).trim())
      : token.kind !== "word" || isWord(token, "from", "to", "mode", "done", "each");
  return (
    tokens.some((token) => token.kind === "num" && token.counted === "household") &&
    tokens.every(isSaidOfCount)
  );
}

/** Work that is done, and of how much is not said. */
const DONE =
  /(?:签(?:约|下来|好|完)?|腾(?:房|空|完|退)?|搬(?:走|空|完|离)?|拆(?:除|掉|完|倒)?|交(?:地|房|出)|迁(?:坟|走|完)|清表)(?:了字|了约|了)(?![吗没]|一半|半天|[^，。]{0,4}(?:承诺|意向))|交了[^，。没未]{0,4}钥匙|[组队]清零/;
const NOT_DONE = /准备|打算|争取|计划|即将|马上|快要?|正?在[签腾拆搬交迁]|差点/;

/**
 * 铁东路那个难缠的今天终于签了; 铁东路2月30日签约1户; 铁东路今天2户: work is told done, and by how much, when or of
 * which kind cannot be read.
 */
export function claimsWork(seen: Evidence): boolean {
  return (
    (seen.namesProject || seen.fallback !== null) &&
    (DONE.test(seen.said) ||
      seen.message.tokens.some((token) => isWord(token, "no_day")) ||
      isBareCount(seen.message)) &&
    !NOT_DONE.test(seen.said) &&
    !seen.isAsked() &&
    !seen.isOfficeLife()
  );
}
