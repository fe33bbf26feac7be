import { Big } from "big.js";

import type { Figure } from "../../figure.ts";
import type { Mode } from "../../metric.ts";
import type { Draft } from "./draft.ts";
import { isLinked, lead, measuresProjects, sumsTask } from "./around.ts";
import { dayInClause, isSumOfCounted, isSumOfDay, isSumOfGroups } from "./day-sums.ts";
import type { FigureSeen } from "./figure-seen.ts";

interface Meant extends FigureSeen {
  /** The figure has no verb of its own, and takes that of the one before. */
  readonly isInherited: boolean;
}

type Sign = (seen: Meant) => boolean;
type Tell = (seen: Meant) => Mode;

const always =
  (mode: Mode): Tell =>
  () =>
    mode;
const addIf =
  (isNew: Sign): Tell =>
  (seen) =>
    isNew(seen) ? "add" : "cum";

/** How a figure is meant, in the order in which it is decided; new, where nothing says otherwise. */
const MODES: readonly (readonly [Sign, Tell])[] = [
  // 还剩3户
  [({ isLeft }) => isLeft, always("left")],
  // 签约27户中今天新签2户
  [isWholeOfNew, always("cum")],
  // 腾房1(16/31)
  [isNewOfShare, always("add")],
  // =31户
  [({ token }) => token.isCum === true, always("cum")],
  // +3户, 减2户
  [({ token, before }) => token.sign !== undefined || before.hasMinus, always("add")],
  // 增至7户
  [({ before }) => before.hasTo, ({ d }) => (isLeftNow(d) ? "left" : "cum")],
  // 目标31户; but not 任务累计24户
  [(seen) => seen.before.modes.includes("target") && !isTotal(seen), always("target")],
  // 总共要签31户
  [isWholeToDo, always("target")],
  // 3栋共1280平: as the figure before
  [isOtherMeasure, modeOfOther],
  // 12月8日121.4亩已全部移交, 12月10号净地交付，共73.54亩
  [isWholePlot, always("cum")],
  // 累计24户; but not 今天共签约3户
  [(seen) => lastWord(seen) === "cum", addIf(isSum)],
  // 新签3户
  [(seen) => lastWord(seen) === "add", always("add")],
  // 全部签约31户; but not 今天2户全部签约
  [saysAll, addIf(isAllOfDay)],
  // 其中腾房8户
  [isAmong, addIf((seen) => seen.d.lastMode !== "cum" || hasDay(seen))],
  // 已签24户; but not 今天已签2户
  [saysAlready, addIf((seen) => hasDay(seen) && !hasTargetBefore(seen))],
  // 24户累计签约
  [({ isBehind, rest }) => isBehind && rest.modes.includes("cum"), always("cum")],
  // 共31户，签约24户
  [(seen) => hasTargetBefore(seen) && !seen.before.hasDay, always("cum")],
  // 截至今天签约24户，腾房20户
  [({ d, before }) => d.carriesCum && !before.hasDay, always("cum")],
  // 剩余9户，2户
  [({ d, isInherited }) => isInherited && d.lastMode === "left", always("add")],
  // 签约56户，其中今天2户; 腾房33户，占总户数的91.7%
  [(seen) => !hasDay(seen) && (isWholeOfPart(seen) || isWholeByShare(seen)), always("cum")],
  // 市下达任务完成39个
  [(seen) => isOfTasks(seen) && !hasDay(seen), always("cum")],
  // 项目累计3个全部完成，15380平方米
  [isSizeOfProjects, always("cum")],
];

/** How a figure is meant: new, in all, left, the size of the task. */
export function modeOfFigure(seen: FigureSeen, isInherited: boolean): Mode {
  const meant = { ...seen, isInherited };
  return MODES.find(([isSo]) => isSo(meant))?.[1](meant) ?? "add";
}

/** 剩余户数由4户减到3户 */
function isLeftNow({ oldValue, lastLeft }: Draft): boolean {
  return oldValue !== null && lastLeft;
}

function isWholeOfNew({ d, token }: Meant): boolean {
  return /^(?:当中|之中|中(?![心间午]))/.test(d.text.slice(token.end));
}

/** 腾房1(16/31): the day's figure, with its share of the task behind it. */
function isNewOfShare({ d, token }: Meant): boolean {
  return token.of === undefined && /^\(\d+\/\d+/.test(d.text.slice(token.end));
}

/** 总共要签31户: what has to be done in all. */
function isWholeToDo({ d, i }: Meant): boolean {
  const text = lead(d, i);
  const need = /(?:需要?|要|应)(?=[^，。；\d]{0,4}$)/.exec(text);
  return need !== null && sumsTask(d, d.tokens[i]!.start - (text.length - need.index));
}

/** 任务累计24户 */
function isTotal({ d, i, before }: Meant): boolean {
  return before.modes.at(-1) === "cum" && /累|已/.test(lead(d, i));
}

function isOtherMeasure({ d, i, token }: Meant): boolean {
  return isLinked(d, i, token.counted ?? "household");
}

/** As the figure that it is another measure of. */
function modeOfOther({ d, i }: Meant): Mode {
  const other = d.tokens.findLastIndex((one, at) => at < i && one.kind === "num");
  const told = d.facts[d.places.indexOf(other)]?.mode ?? d.lastMode;
  return told === "left" || told === "cum" || told === "target" ? told : "add";
}

/** Told with its date, all of the land is the plot, and not what was handed over that day. */
function isWholePlot(seen: Meant): boolean {
  const { d, token, before } = seen;
  if (token.counted !== "mu" || token.isLast === true || d.lastLeft) return false;
  const isAll = saysAll(seen) || before.modes.includes("cum");
  const isDated = d.tokens.some(
    (one) => one.kind === "day" && d.text.slice(one.start, one.end).includes("月"),
  );
  return isAll && isDated;
}

/** Of 新增 and 累计 the one that stands nearest. */
function lastWord({ before }: Meant): "add" | "cum" | undefined {
  return before.modes.findLast((mode) => mode === "add" || mode === "cum");
}

/** 39户都签完了 */
const ALL_FINISHED = /^[都也全已]{1,2}[签腾搬拆交迁][约房地空坟]?完/;

function saysAll({ d, token, before, rest, isBehind }: Meant): boolean {
  if (before.modes.includes("all")) return true;
  // 39户都签完了; but not 那3户都签完了
  if (isBehind && ALL_FINISHED.test(d.text.slice(token.end)))
    return !/[那这剩下]的?$/.test(d.text.slice(0, token.start));
  const own = before.verbs.at(-1)?.family;
  // 签约3户，全部完成
  const isFinished = rest.verbs.every((verb) => verb.family === "finish" || verb.family === own);
  return (isBehind || isFinished) && rest.modes.includes("all");
}

/** 昨天3户全部拆完，可以销号了: all of the task. */
const STRUCK_OFF = /^[^，。；]{0,4}[，]?(?:可以|申请|请|能)?销号/;

function isAllOfDay(seen: Meant): boolean {
  if (STRUCK_OFF.test(seen.d.text.slice(seen.token.end).replace(/^[^，。；]*/, ""))) return false;
  if (seen.rest.hasDay || seen.token.isLast === true || seen.d.lastLeft) return true;
  return hasDay(seen) && !isMoreThanNew(seen);
}

/** 今天签了1户，36户全部签约: more than the day brought. */
function isMoreThanNew({ d, token, verbs }: Meant): boolean {
  const last = d.facts.at(-1);
  return (
    last?.mode === "add" &&
    token.value.gt(last.value) &&
    verbs.some((verb) => d.lastFamilies.includes(verb.family))
  );
}

/** 其中, with no word of manner but 已. */
function isAmong({ before: { hasAmong, modes } }: Meant): boolean {
  return hasAmong && modes.length === (modes.includes("already") ? 1 : 0);
}

function saysAlready({ before, rest, isBehind }: Meant): boolean {
  return before.modes.includes("already") || (isBehind && rest.modes.includes("already"));
}

/** 市下达任务完成39个: projects, counted among those of the task. */
function isOfTasks({ d, i, token }: Meant): boolean {
  return token.counted === "project" && /任务/.test(lead(d, i));
}

function isSizeOfProjects({ d, i, token, isInherited }: Meant): boolean {
  return isInherited && d.lastMode === "cum" && measuresProjects(d, i, token.counted ?? "mu");
}

/** What is new where a whole is told before it. */
const NEW_PART =
  /^了?[，(]?其中[，:]?(?:今[天日]|昨[天日]|当[天日]|本[周月]|上午|下午|昨晚|新[增签]?)[^，。；]{0,6}[\d一二两俩三四五六七八九十]/;

/** 签约56户，其中今天2户: the whole of which a new part is told. */
function isWholeOfPart({ d, token }: Meant): boolean {
  return NEW_PART.test(d.text.slice(token.end));
}

/** 占总户数的, 占总任务: a share of the whole. */
const SHARE =
  "(?:约)?占(?:到|了|比)?(?:全部|项目|任务|目标|计划)?的?(?:总户数|户数|总数|总量|总任务|任务总?数?|目标|计划|应[签腾拆交](?:户数|面积)?|全部|总面积|面积)?的?(?:约)?";
const RATE = "(?:完成率|签约率|腾房率|拆除率)(?:为|达到?|是)?";
const SHARE_BEHIND = new RegExp(`^了?(?:[，(]?(?:${SHARE}|${RATE})|\\()([\\d.]+)%`);

/** 腾房33户，占总户数的91.7%: what is set against the whole task is what is done of it. */
function isWholeByShare({ d, token }: Meant): boolean {
  const rate = SHARE_BEHIND.exec(d.text.slice(token.end))?.[1];
  return rate !== undefined && isShareOfSome(token.value, rate);
}

/** True where some whole number of households makes the part that rate: 33 is 91.7% of 36; 2 is 97.2% of none. */
function isShareOfSome(part: Figure, rate: string): boolean {
  const decimals = rate.split(".")[1]?.length ?? 0;
  if (part.lte(0) || Number(rate) === 0) return false;
  const whole = part.times(100).div(rate).round(0, Big.roundHalfUp);
  return [-1, 0, 1].some((off) => {
    const some = whole.plus(off);
    return some.gte(part) && part.times(100).div(some).round(decimals, Big.roundHalfUp).eq(rate);
  });
}

/** True where a day is named beside the figure, or before it in its sentence. */
function hasDay({ d, i, before, rest, isBehind }: Meant): boolean {
  return before.hasDay || (isBehind && rest.hasDay) || dayInClause(d, i);
}

/** 共 that sums up a day or the figures before, and not the task. */
function isSum({ d, i, token }: Meant): boolean {
  // 共到场240人: people are counted anew each time
  const isTurnout = token.counted === "person" && !/累/.test(lead(d, i));
  return isTurnout || isSumOfGroups(d, i) || isSumOfDay(d, i) || isSumOfCounted(d, i);
}

/** True where the size of the task was told before. */
function hasTargetBefore({ d, i }: Meant): boolean {
  return d.facts.some((fact, n) => fact.mode === "target" && d.places[n]! < i);
}
