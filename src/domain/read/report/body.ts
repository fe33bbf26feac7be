import { ZERO } from "../../figure.ts";
import type { Metric } from "../../metric.ts";
import { ALL_DELIVERED, DONE, HANDED_OVER, NOT_DONE } from "./done-words.ts";
import { readFacts, type ReadFacts } from "../fact/facts.ts";
import { leftoverOf } from "./leftover.ts";
import type { Prepared } from "../token/prepare.ts";
import type { Doubt, ReadFact, ReportItem } from "../reading.ts";
import { repeatedOf } from "./repeated.ts";
import { stretch, type Segment } from "./segments.ts";
import { NO_PROGRESS, OPEN_ONES, PAID_IN_VAIN, PLAINLY_GOING_ON } from "./still-words.ts";
import { takeBack } from "./taken-back.ts";
import { isResult } from "./weight.ts";

/** What one stretch of a report says, of whichever project it is. */
export interface Body extends Omit<ReportItem, "project"> {
  readonly doubts: readonly Doubt[];
  /** Words that look like a figure or a claim and were not understood. */
  readonly leftover: readonly string[];
  /** Clauses that were written twice and counted once. */
  readonly repeated: readonly string[];
  readonly hasSpan: boolean;
}

/** True where a report would hold something: a figure, a total still open, or that nothing moved. */
export function saysProgress(item: Omit<ReportItem, "project">): boolean {
  return item.facts.some(isResult) || item.noProgress === true || item.status === "done";
}

/** Reads the figures of one stretch, whether anything moved, and whether the project is through. */
export function readBody(message: Prepared, segment: Segment): Body {
  const read = readFacts(segment.tokens, message.text);
  const said = stretch(message, segment.tokens);
  const { facts: told, isTaken } = takeBack(read.facts, said);
  const isZero = isNothing(told);
  // 签约0户，上门3次: the calls stand
  const stated = isZero ? told.filter((fact) => !isNone(fact)) : told;
  const noProgress = isStill(stated, read, said, isZero);
  const isDone = !noProgress && isThrough(stated, said);
  const facts = isDone && NOTHING_LEFT.test(said) ? withNoneLeft(stated, said) : stated;
  const doubts: Doubt[] = [];
  if (isTaken) doubts.push("negative_delta");
  if (read.isApproximate) doubts.push("approximate_number");
  if (read.isNegative) doubts.push("negative_delta");
  return {
    facts,
    ...(segment.asOf === undefined ? {} : { asOf: segment.asOf }),
    ...(isDone ? { status: "done" as const } : {}),
    ...(noProgress ? { noProgress: true } : {}),
    doubts,
    hasSpan: read.hasSpan,
    leftover: leftoverOf(message, segment.tokens, read),
    repeated: repeatedOf(message, segment.tokens, read),
  };
}

/** 今天签约0户，累计22户: nothing new, whatever it comes to in all. */
function isNothing(facts: readonly ReadFact[]): boolean {
  const news = facts.filter((fact) => isResult(fact) && fact.mode === "add");
  return news.length > 0 && news.every(isNone);
}

function isNone(fact: ReadFact): boolean {
  return isResult(fact) && fact.mode === "add" && fact.value.eq(ZERO);
}

/** Nothing moved: said so, or denied, and no figure says otherwise. */
function isStill(
  facts: readonly ReadFact[],
  read: ReadFacts,
  said: string,
  isZero: boolean,
): boolean {
  // 今天没签成，累计还是31户: the total tells nothing new
  const isIdle =
    NO_PROGRESS.test(
      facts.some((fact) => fact.mode === "cum")
        ? said.replace(OPEN_ONES, "").replace(PLAINLY_GOING_ON, "")
        : said,
    ) ||
    (facts.some((fact) => !isResult(fact)) && PAID_IN_VAIN.test(said));
  const isStanding = read.isDenied || isIdle || isZero;
  const hasMoved = facts.some(
    (fact) =>
      isResult(fact) &&
      (fact.mode === "add" || (fact.mode === "cum" && !isStanding)) &&
      !fact.value.eq(ZERO),
  );
  if (hasMoved || facts.some((fact) => fact.mode === "rate")) return false;
  const isDenied = read.isDenied && facts.every((fact) => !isResult(fact) || fact.mode === "cum");
  return isZero || isIdle || isDenied;
}

const OF_A_GROUP = /[\d一二三四五六七八九十]组[^，。；]{0,4}(?:清零|收尾|完成|扫尾)/;

/** The project is through: by a word for it, or because the whole plot was handed over. */
function isThrough(facts: readonly ReadFact[], said: string): boolean {
  // 5组清零: a part of the project
  if (NOT_DONE.test(said) || OF_A_GROUP.test(said)) return false;
  if (facts.some((fact) => fact.mode === "left" && fact.value.gt(ZERO))) return false;
  // 现状调查19户已全部完成: a step of it, and not the project
  if (facts.length > 0 && facts.every(isStep)) return false;
  if (DONE.test(said)) return true;
  if (facts.length === 0) return HANDED_OVER.test(said);
  return (
    ALL_DELIVERED.test(said) &&
    facts.some((fact) => fact.metric === "delivered_area_mu" && fact.mode === "cum")
  );
}

/** Taken before anybody signs. */
const STEPS: ReadonlySet<Metric> = new Set([
  "surveyed_households",
  "registered_households",
  "inventoried_households",
]);

function isStep(fact: ReadFact): boolean {
  return STEPS.has(fact.metric);
}

const NOTHING_LEFT = /清零|项目(?:就|已经?)?全[面部]完成/;

/** 最后1户拆除，全面清零: then nothing at all is left. */
function withNoneLeft(facts: readonly ReadFact[], said: string): readonly ReadFact[] {
  if (facts.some((fact) => fact.metric === "cleared_households" && fact.mode === "left"))
    return facts;
  if (facts.length === 0 && !/项目/.test(said))
    return [{ metric: "cleared_households", mode: "left", value: ZERO, unit: "household" }];
  return facts.map((fact) =>
    fact.mode === "left" && fact.value.eq(ZERO) && fact.unit === "household"
      ? { ...fact, metric: "cleared_households" as const }
      : fact,
  );
}
