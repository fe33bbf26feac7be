import { HOUSEHOLD_FAMILIES } from "./fit.ts";
import { isOldValue, lead } from "./around.ts";
import type { FigureSeen } from "./figure-seen.ts";
import type { Verb } from "./seen.ts";
import { SHARE_OF } from "./target.ts";
import { rateMetric } from "../token/units.ts";
import type { Family } from "../token/words.ts";

/** 拆了一半的房子: a house, and no progress. */
const OF_A_THING = /^(?:挖|碰|遇|停|的(?!进度|任务|工作|量|户数|面积|户)|有|时|又|发现)/;
/** 占总户数的: what a rate is measured by; 占任务 may be of a year's plan. */
const HOUSEHOLD_SHARE = /占(?:到|了)?(?:项目)?(?:总户数|应[签腾拆]户数|被征收户数)的?(?:约)?$/;

/** 占任务147亩的 */
const TASK_SHARE = new RegExp(`${SHARE_OF}[\\d.]+(?:户|亩|㎡|栋|座)的$`);

/** Reads a rate: 签约率97.2%, 完成八成. */
export function takeRate(seen: FigureSeen): void {
  const { d, i, token } = seen;
  if (OF_A_THING.test(d.text.slice(token.end))) return;
  const isShare = HOUSEHOLD_SHARE.test(lead(d, i)) || TASK_SHARE.test(d.text.slice(0, token.start));
  const verbs = ratedVerbs(seen.verbs);
  const family = verbs.at(-1)?.family ?? familyBefore(seen, isShare);
  const meant = householdsOf(seen, verbs) ?? family;
  const isOfProjects = meant === "finish" && d.facts.at(-1)?.metric === "projects_done";
  const metric =
    meant === undefined ? undefined : isOfProjects ? "projects_done" : rateMetric[meant];
  if (metric === undefined || verbs.some((verb) => verb.isDenied)) return;
  // of today's figure alone, a share of all households is no rate of progress
  const says = d.text.slice(Math.max(0, token.start - 10), token.start);
  if (/占[^，。]*$/.test(says) && !(isShare && d.lastMode === "cum")) return;
  if (isOldValue(d, i, seen.before)) {
    d.lastFamilies = [family!];
    return;
  }
  d.facts.push({ metric, mode: "rate", value: token.value, unit: "percent" });
  d.places.push(i);
  d.close(i, token, verbs, [family!], "rate");
}

/** 完成签约80%: the work that is named, and not that it is finished. */
function ratedVerbs(verbs: readonly Verb[]): readonly Verb[] {
  const named = verbs.filter((verb) => verb.family !== "finish");
  return named.length > 0 ? named : verbs;
}

/** 签约24户，达到77%: of the work told before. */
function familyBefore({ d, before }: FigureSeen, isShare: boolean): Family | undefined {
  return before.modes.length > 0 || before.hasTo || isShare ? d.lastFamilies[0] : undefined;
}

/** 签约24户，完成率77%: of the households that were counted right before. */
function householdsOf({ d, i }: FigureSeen, verbs: readonly Verb[]): Family | undefined {
  const last = verbs.at(-1);
  if (last?.family !== "finish") return undefined;
  // 签约24户，完成77.4%
  if (!last.isRate && !/^[，、\s]*已?完成了?$/.test(lead(d, i))) return undefined;
  return d.lastFamilies.find((one) => HOUSEHOLD_FAMILIES.has(one) || one === "surface");
}
