import type { Draft } from "./draft.ts";
import { isLinked, isListed, lead, measuresProjects } from "./around.ts";
import { fits, fitting, HOUSEHOLD_FAMILIES } from "./fit.ts";
import { doneFollows } from "./target.ts";
import type { FigureSeen } from "./figure-seen.ts";
import type { Counted } from "../token/units.ts";
import type { Family } from "../token/words.ts";

/** The work that a figure without a verb belongs to: 累计24户, 剩2户, 3栋1280平 go with the figure before. */
export function workBefore(seen: FigureSeen, unit: Counted): readonly Family[] {
  const { d, i, token, before, rest, isLeft } = seen;
  if (before.modes.at(-1) === "target" || isToldOfOtherwise(seen, unit)) return [];
  const says = saysHowMeant(seen, unit);
  if (!says && !isLinked(d, i, unit) && !isListed(d, i, unit)) return [];
  // 还差80万没付
  const isOpen = isLeft && rest.isDenied;
  if (!isOpen && fitting(d, rest.verbs, token).length > 0) return [];
  if (isLeft && unit === "household") return [householdsLeft(d)];
  const last = d.lastFamilies.filter((family) => fits(family, unit));
  if (last.length > 0) return last;
  if (unit === "project" && before.modes.length > 0) return ["finish"];
  if (unit === "mu" && says) return ["deliver"];
  if (isLeft && (unit === "piece" || unit === "building")) return ["demolish"];
  return [];
}

/** 签了1户，另外2户嫌补偿低: what the sentence goes on about is something else. */
function isToldOfOtherwise({ d, token, isLeft }: FigureSeen, unit: Counted): boolean {
  return (
    unit !== "sqm" && !isLeft && /^(?![了的共占])[\u4e00-\u9fff]{2}/.test(d.text.slice(token.end))
  );
}

/** 累计24户, 昨天2户, +3户: the words or the sign tell what it is without a verb. */
function saysHowMeant(seen: FigureSeen, unit: Counted): boolean {
  const { d, i, token, before, isLeft } = seen;
  return (
    isLeft ||
    before.hasMinus ||
    before.hasTo ||
    // 迁坟任务18座，完成7座
    (before.verbs.length > 0 && before.verbs.every((verb) => verb.family === "finish")) ||
    before.modes.some((mode) => mode === "cum" || mode === "add" || mode === "already") ||
    (before.hasDay && before.verbs.length === 0) ||
    token.sign !== undefined ||
    token.isCum === true ||
    token.of !== undefined ||
    measuresProjects(d, i, unit)
  );
}

/** 还剩2户: of the one kind of work that was told, else of all of it. */
function householdsLeft(d: Draft): Family {
  const [kind, ...others] = [...d.families].filter((family) => HOUSEHOLD_FAMILIES.has(family));
  return kind === undefined || others.length > 0 ? "clear" : kind;
}

/** 今天签约2户，共31户，已签24户: the sum of all, for what is done of it follows. */
export function isSumOfAll({ d, i, token, before }: FigureSeen, unit: Counted): boolean {
  return (
    before.modes.at(-1) === "cum" &&
    /共/.test(lead(d, i)) &&
    doneFollows(d, i, token) &&
    !isLinked(d, i, unit) &&
    !isListed(d, i, unit)
  );
}
