import type { Draft } from "./draft.ts";
import { choose, fitting, metricsOf } from "./fit.ts";
import { REACH, type Seen } from "./seen.ts";
import { isFigure, isStop, type NumberToken } from "../token/token.ts";
import { metricFor, type Counted } from "../token/units.ts";

/** 31户已签22户, 原6户，已签2户, 共24户，签约9户: the size of the task, told by what follows. */
export function target(
  d: Draft,
  i: number,
  token: NumberToken,
  unit: Counted,
  before: Seen,
): boolean {
  if (
    token.isLast === true ||
    before.hasAmong ||
    before.hasDay ||
    before.isDenied ||
    token.isApproximate
  )
    return false;
  // 23户中20户已签
  const isOfWhole = /^(?:当中|之中|里面|中|里)/.test(d.text.slice(token.end));
  // 31户，签22，腾15
  const isOfSteps = /^[，:]?签约?\d+[，、]?腾房?\d+/.test(d.text.slice(token.end));
  const isMarked =
    isOfWhole || isOfSteps || before.modes.some((mode) => mode === "target" || mode === "cum");
  for (let next = i + 1; next < Math.min(d.tokens.length, i + REACH); next += 1) {
    const other = d.tokens[next]!;
    if (other.kind === "project" || other.kind === "marker") return false;
    if (isStop(other, "hard")) return false;
    if (other.kind !== "num") continue;
    // 总户数24，已签11: neither has a unit
    const isPlain =
      unit === "household" && other.counted === undefined && other.isBare && !other.isLarge;
    if (!isFigure(other) && !isPlain) continue;
    if (other.counted !== unit && !isPlain) {
      if (before.verbs.length === 0 && metricFor("finish", other.counted ?? "household") === null)
        return false;
      continue;
    }
    if (other.value.gt(token.value)) return false;
    const own = d.sides.before(next);
    // 4户里头今天签了1户: of those who were at it
    if (isOfWhole && own.hasDay) return false;
    const verbs = fitting(d, own.verbs, other);
    // 46个项目，累计38个: projects are done, whatever the verb
    if (verbs.length === 0 && unit === "project" && own.modes.includes("cum")) {
      d.add(i, "projects_done", "target", token.value);
      d.sides.used.add(i);
      return true;
    }
    if (verbs.length === 0) return targetByRest(d, i, unit, other, next, isMarked);
    const isAlready =
      own.modes.includes("already") ||
      own.modes.includes("cum") ||
      verbs.some((verb) => verb.family === "finish");
    const isTight = !d.tokens.slice(i + 1, next).some((one) => isStop(one, "soft", "list"));
    if (!isMarked && !isAlready && !isTight) return false;
    const families = choose(verbs, own);
    if (isPlain && metricsOf(families.slice(0, 1), unit).length === 0) return false;
    for (const metric of metricsOf(families.slice(0, 1), unit)) {
      d.add(i, metric, "target", token.value);
    }
    d.sides.used.add(i);
    return true;
  }
  return false;
}

/** True where the next figure tells, with 已 and a verb of its own, what is done of this one. */
export function doneFollows(d: Draft, i: number, token: NumberToken): boolean {
  return /^，?(?:目前|现|其中)?已[^，。；\d]{1,4}[\d一二两三四五六七八九十]/.test(
    d.text.slice(token.end),
  );
}

/** 占任务, 占总户数: behind it stands the size of what a share is of. */
export const SHARE_OF = "占(?:总|目标|年度|计划)?(?:任务|目标|计划|户数|面积)(?:数|量)?";

const BEHIND_SHARE_OF = new RegExp(`${SHARE_OF}$`);

/** 占任务147亩的23.47%: what the share is of. */
function isWholeOfShare(d: Draft, token: NumberToken): boolean {
  return (
    BEHIND_SHARE_OF.test(d.text.slice(0, token.start)) && /^的[\d.]+%/.test(d.text.slice(token.end))
  );
}

/** 累计18户，目标31户: the size of the task, told after what is done of it. */
export function targetAfter(
  d: Draft,
  i: number,
  token: NumberToken,
  unit: Counted,
  before: Seen,
): boolean {
  if (before.modes.at(-1) !== "target" || token.isApproximate || before.isDenied) return false;
  const names =
    /(?<!占)(?:目标任务|总任务|任务数|目标|总户数|应[签腾拆交](?:户数)?|任务)(?:数|是|为|共|[:\s])*$/;
  const isOfShare = isWholeOfShare(d, token);
  if (!names.test(d.text.slice(0, token.start)) && !isOfShare) return false;
  // 明天目标5户: of the day, not of the task
  if (before.hasDay) return false;
  const list = metricsOf(d.lastFamilies.slice(0, 1), unit);
  const done = d.facts.findLast((fact) => list.includes(fact.metric) && fact.mode === "cum");
  if (!done || done.value.gt(token.value)) return false;
  for (const metric of list) d.add(i, metric, "target", token.value);
  d.sides.used.add(i);
  return true;
}

/** 31户中22户已签: as `target`, where the verb stands behind the second figure. */
function targetByRest(
  d: Draft,
  i: number,
  unit: Counted,
  token: NumberToken,
  next: number,
  isMarked: boolean,
): boolean {
  if (!isMarked) return false;
  const rest = d.sides.after(next);
  const verbs = fitting(d, rest.verbs, token);
  if (verbs.length === 0 || rest.isDenied) return false;
  for (const metric of metricsOf(choose(verbs, rest).slice(0, 1), unit)) {
    d.add(i, metric, "target", (d.tokens[i] as NumberToken).value);
  }
  d.sides.used.add(i);
  return true;
}
