import { figure, type Figure } from "../../figure.ts";
import type { Metric, Mode } from "../../metric.ts";
import type { Draft } from "./draft.ts";
import { LONG_SINCE } from "./around.ts";
import { mergeLeft } from "./second-look.ts";
import { HOUSEHOLD_FAMILIES, JOINED } from "./fit.ts";
import { REACH } from "./seen.ts";
import { isFigure, isStop, isWord, modeOf, verbOf, type Token } from "../token/token.ts";
import { metricFor } from "../token/units.ts";
import type { Family } from "../token/words.ts";

const MOVED = new Set<Family>(["sign", "vacate", "demolish", "deliver", "surface"]);

/** A verb without a figure of its own, and its clause. */
interface Loose {
  readonly d: Draft;
  readonly i: number;
  readonly family: Family;
  readonly says: string;
  /** What it counts, where it counts households. */
  readonly metric: Metric | null;
}

/** Reads a verb without a figure of its own: 房子也拆了, 全部签完, 还是没签. */
export function dangling(d: Draft, i: number): void {
  const verb = d.sides.verb(i)!;
  if (verb.isRate || verbOf(d.tokens[i])!.isNoun === true) return;
  if (d.sides.leadsToFigure(i) !== null) return;
  if (verb.isDenied) {
    if (MOVED.has(verb.family) && !isNextStep(d, i)) d.isDenied = true;
    return;
  }
  const clause = d.sides.clause(i);
  if (clause.hasFigure) return;
  const { family } = verb;
  const says = d.text.slice(clause.start, clause.end);
  const loose = { d, i, family, says, metric: metricFor(family, "household") };
  if (sumFollows(d, i)) tellNew(loose);
  else if (isOfCount(loose)) tellCount(loose);
  else if (isOfAll(loose)) note(loose, "left", figure(0));
}

/** 4户全部搬空，房子还没拆: one step is told done, and the next is still to come. */
function isNextStep(d: Draft, i: number): boolean {
  const { family } = d.sides.verb(i)!;
  const from = d.places.at(-1) ?? 0;
  return (
    !d.tokens.slice(from, i).some((token) => token.kind === "day") &&
    /(?:还没有?|尚未|还未)$/.test(d.text.slice(0, d.tokens[i]!.start)) &&
    d.facts.some((fact) => fact.mode === "cum" && fact.metric !== metricFor(family, "household")) &&
    !d.facts.some((fact) => fact.metric === metricFor(family, "household"))
  );
}

/** Notes what the verb counts; where nothing is counted, nothing. */
function note({ d, i, family, metric }: Loose, mode: Mode, value: Figure): void {
  if (metric === null) return;
  d.add(i, metric, mode, value);
  d.families.add(family);
  d.sides.taken.add(i);
}

/** 又谈下来俩 */
const WON_NEW = /[又再][^，。；]{0,4}(?:[谈磨][下妥好成通]|做通|说通|拿下|攻下|啃下)/;
const WON_OVER = /谈[下妥好成通]|做通|松口|想通|(?<![不没未])(?:认可|同意|答应|点头)/;
const FINISHED = /[了完也都均已毕好]|当[天日场]/;
const NOT = /[不没未]/;
const EVERY = /全部|整体/;

/** 又谈下来俩，签字了，总共24户: the new ones are told before the verb. */
function tellNew({ d, i, metric }: Loose): void {
  const isNew = d.lastCount !== null && d.waiting >= 0 && d.facts.length === 0;
  if (!isNew || metric === null || !WON_NEW.test(d.text.slice(0, d.tokens[i]!.start))) return;
  d.add(d.waiting, metric, "add", d.lastCount!);
}

/** 签约2户，房子也拆了: the same households have come a step further. */
function isOfCount({ d, family, says, metric }: Loose): boolean {
  if (d.lastCount === null || metric === null || !JOINED.has(family)) return false;
  // 39户全部签约，全部腾房
  if (d.lastMode === "cum" && EVERY.test(says) && !NOT.test(says)) return true;
  if (!FINISHED.test(says) || NOT.test(says) || LONG_SINCE.test(says)) return false;
  return (
    /[也都均并]|房子|房屋|随后|同时|当[天日场]|接着|连夜|马上|立马/.test(says) ||
    (d.isImpliedCount && (/今|昨|已|终于/.test(says) || hasDay(d))) ||
    WON_OVER.test(d.text)
  );
}

function hasDay(d: Draft): boolean {
  return d.tokens.some((token) => token.kind === "day");
}

function tellCount(loose: Loose): void {
  const { d, family, says, metric } = loose;
  const isFirst = d.facts.length === 0;
  if (isFirst && (/都|均|全/.test(says) || d.isImpliedCount || WON_OVER.test(d.text))) {
    note(loose, "add", d.lastCount!);
    d.lastFamilies = [family];
    return;
  }
  const isTold = d.facts.some((fact) => fact.metric === metric && fact.mode !== "left");
  if (isFirst || isTold || d.lastMode === "left") return;
  note(loose, d.lastMode === "cum" ? "cum" : "add", d.lastCount!);
  mergeLeft(d, metric!);
}

/** 全部签完, 铁东路都签了: none is left. */
function isOfAll({ d, i, family, says }: Loose): boolean {
  if (NOT.test(says) || !HOUSEHOLD_FAMILIES.has(family)) return false;
  // 都签了就差老李家
  if (/[就只]差|除了?/.test(says)) return false;
  // 签约2户，腾房1户，都完成了: of those figures
  if (d.facts.length > 0 && /^\s*都/.test(says)) return false;
  if (EVERY.test(says)) return true;
  const isEvery = /全都|悉数|全数/.test(says) || (/都/.test(says) && isAboutProject(d, i));
  return isEvery && FINISHED.test(says);
}

/** 都签了，共2户: the figure stands behind the comma. */
function sumFollows(d: Draft, i: number): boolean {
  let next = i + 1;
  const isFiller = (token: Token | undefined): boolean =>
    isWord(token, "done") || modeOf(token) === "all" || verbOf(token)?.family === "finish";
  while (isFiller(d.tokens[next])) next += 1;
  if (!isStop(d.tokens[next], "soft", "open")) return false;
  const isSum = modeOf(d.tokens[next + 1]) === "cum";
  return isSum && isFigure(d.tokens[next + 2]);
}

/** 铁东路都签了: of nothing smaller than the project. */
function isAboutProject(d: Draft, i: number): boolean {
  for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
    const token = d.tokens[back]!;
    if (token.kind === "project" || isStop(token, "hard", "soft")) return true;
    if (token.kind === "group" || token.kind === "num") return false;
    if (
      token.kind === "text" &&
      /[^的也就现在地块项目\s]/.test(d.text.slice(token.start, token.end))
    )
      return false;
  }
  return true;
}
