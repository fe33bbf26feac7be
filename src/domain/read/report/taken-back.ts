import type { Figure } from "../../figure.ts";
import { scanNumber } from "../text/number.ts";
import type { ReadFact } from "../reading.ts";

const COUNT = "([\\d一二两三四五六七八九十]+)";
/** 1户退签, 2户撤销签约. */
const WITHDREW = new RegExp(`${COUNT}户[^，。]{0,4}(?:退签|退约|退了协议|撤销签约|毁约|退出协议)`);
/** 退约2户, 退了1户的协议. */
const WITHDRAWN = new RegExp(
  `(?:退签|退约|毁约|退了|退回)了?${COUNT}户(?:的?(?:协议|签约|合同)|$|[，。])`,
);
/** 签约2户后反悔1户: one of the signatures is taken back. */
const REGRET = new RegExp(`(?:反悔|退签|退约|毁约)了?${COUNT}户`);
/** 有一户前头签了的今天又反悔了，签约数要减掉一户: the signature counts no more. */
const REGRETTED = /签了[^，。]{0,8}(?:今天|现在)?又?(?:反悔|变卦)[^。]{0,16}(?:减|扣|去)[掉去]?/;

/** 昨天签约的2户今天反悔了. */
const REGRETTED_ONES = new RegExp(
  `(?<![要想好备])签(?:约|字|了|了约|了字)?的${COUNT}户[^，。]{0,4}(?:反悔|变卦|退签|退约)`,
);

/** The figures with the signatures that the words take back. */
export function takeBack(
  facts: readonly ReadFact[],
  said: string,
): { readonly facts: readonly ReadFact[]; readonly isTaken: boolean } {
  if (facts.length === 0) {
    const count = countIn(WITHDREW.exec(said) ?? WITHDRAWN.exec(said) ?? REGRETTED_ONES.exec(said));
    return count === null ? { facts, isTaken: false } : { facts: [unsigned(count)], isTaken: true };
  }
  if (!facts.some(isSigned)) return { facts, isTaken: false };
  const count = countIn(REGRET.exec(said));
  const isTold = count === null || facts.some((fact) => fact.value.eq(count.times(-1)));
  const all = isTold ? facts : [...facts, unsigned(count)];
  const isAll = REGRETTED.test(said);
  return {
    facts: isAll ? all.map((fact) => (isSigned(fact) ? unsigned(fact.value.abs()) : fact)) : all,
    isTaken: !isTold || isAll,
  };
}

function countIn(match: RegExpExecArray | null): Figure | null {
  return match ? (scanNumber(match[1]!, 0)?.value ?? null) : null;
}

function isSigned(fact: ReadFact): boolean {
  return fact.metric === "signed_households" && fact.mode === "add";
}

function unsigned(count: Figure): ReadFact {
  return {
    metric: "signed_households",
    mode: "add",
    value: count.times(-1),
    unit: "household",
  };
}
