import type { Figure } from "../../figure.ts";
import { metrics, type Unit } from "../../metric.ts";
import type { Doubt, Missing, ReadFact, ReportReading } from "../reading.ts";
import type { Prepared } from "../token/prepare.ts";
import type { NumberToken } from "../token/token.ts";
import { correctedFigures, isDifference, type Corrected } from "./correct-figures.ts";
import { candidatesOf, correctedProject, isOneForAnother } from "./correct-project.ts";
import { isHeldWrong, isPlainCorrection, saysWrong } from "./correct-words.ts";
import { saysRetracted } from "./retract-words.ts";

/** Reads a message that takes back or puts right what was said before; null where it does neither. */
export function readCorrection(message: Prepared, fallback: string | null): ReportReading | null {
  const { text, tokens } = message;
  const project = correctedProject(message) ?? fallback;
  // 不是今天，是昨天签的
  const day = tokens.find(
    (token) => token.kind === "day" && !text.slice(0, token.start).endsWith("不是"),
  );
  const asOf = day?.kind === "day" && day.asOf !== undefined ? { asOf: day.asOf } : {};
  if (saysRetracted(text)) return { kind: "report", project, facts: [], ...asOf, retract: true };
  if (!saysWrong(text)) return null;
  const figures = correctedFigures(message);
  const isNameless = figures.every((one) => one.metrics.length === 0);
  if (isNameless && (!isPlainCorrection(text) || isHeldWrong(text))) return null;
  const { facts, replaces } = factsOf(figures);
  const candidates = project === null ? candidatesOf(message) : [];
  const missing: Missing[] = facts.length === 0 ? ["facts"] : [];
  if (candidates.length === 0 && isOneForAnother(text)) missing.push("project");
  const confirm: Doubt[] = [];
  if (figures.some((one) => one.token.isApproximate)) confirm.push("approximate_number");
  if (takesOff(figures, facts)) confirm.push("negative_delta");
  if (candidates.length > 0) confirm.push("ambiguous_project");
  return {
    kind: "report",
    project,
    facts,
    ...asOf,
    correction: true,
    ...(replaces.length > 0 ? { replaces } : {}),
    ...(missing.length > 0 ? { missing } : {}),
    ...(facts.length === 0 ? bareValue(figures) : {}),
    ...(confirm.length > 0 ? { confirm } : {}),
    ...(candidates.length > 0 ? { candidates } : {}),
  };
}

/** What should have been said, and what was. */
function factsOf(figures: readonly Corrected[]): { facts: ReadFact[]; replaces: ReadFact[] } {
  const facts: ReadFact[] = [];
  const replaces: ReadFact[] = [];
  // 累计23户应为24户: one word for both; but 签约2户，累计24户 are meant each in its own way
  const isOfBoth = figures.length === 2 && figures.some((one) => one.role === "old");
  const told = isOfBoth ? (figures.find((one) => one.mode !== null)?.mode ?? null) : null;
  const isNewTold = figures.some((one) => one.role === "new");
  for (const { token, metrics: list, role, mode } of figures) {
    if (role === "aside") continue;
    // 多报2户，应为3户: the new value says it all
    if (isDifference(role) && isNewTold) continue;
    for (const metric of list) {
      const unit = token.counted === "percent" ? "percent" : metrics[metric];
      const value = metrics[metric] === "wan_yuan" ? inWanYuan(token) : token.value;
      if (isDifference(role)) {
        // 报多了1户，扣掉1户: the same one
        const by = role === "less" ? value.times(-1) : value;
        if (!facts.some((one) => one.metric === metric && one.value.eq(by)))
          facts.push({ metric, mode: "add", value: by, unit });
        continue;
      }
      const said = mode ?? told ?? "same";
      const known = role === "old" ? replaces : facts;
      if (!known.some((one) => one.metric === metric && one.value.eq(value)))
        known.push({ metric, mode: token.counted === "percent" ? "rate" : said, value, unit });
    }
  }
  return { facts, replaces };
}

/** 多报了2户: two are taken off, unless the new value is told. */
function takesOff(figures: readonly Corrected[], facts: readonly ReadFact[]): boolean {
  const isLess = figures.some((one) => one.role === "less" && one.metrics.length > 0);
  return isLess && (facts.length === 0 || facts.some((fact) => fact.mode === "add"));
}

/** 126万 without 元 counts yuan. */
function inWanYuan({ value, counted, isLarge }: NumberToken): Figure {
  return counted === undefined && isLarge ? value.div(10_000) : value;
}

/** The new value (and the old one) of a correction that names no metric. */
function bareValue(figures: readonly Corrected[]): Pick<ReportReading, "correctedValue"> {
  const is = figures.find((one) => one.role === "new");
  if (!is) return {};
  const was = figures.find((one) => one.role === "old");
  const unit = unitOf(is.token);
  return {
    correctedValue: {
      value: inWanYuan(is.token),
      ...(unit === undefined ? {} : { unit }),
      ...(was ? { was: was.token.value } : {}),
    },
  };
}

function unitOf({ counted, isLarge }: NumberToken): Unit | undefined {
  if (counted === undefined) return isLarge ? "wan_yuan" : undefined;
  if (counted === "money") return "wan_yuan";
  if (counted === "paper") return "household";
  return counted === "piece" ? "building" : counted;
}
