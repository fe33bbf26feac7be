import type { Figure } from "../../figure.ts";
import { metrics, type Metric, type Mode, type Unit } from "../../metric.ts";
import { readFacts } from "../fact/facts.ts";
import {
  isHeldWrong,
  isPlainCorrection,
  roleOf,
  saysRetracted,
  saysWrong,
  type Role,
} from "./correct-words.ts";
import { prepare, type Prepared } from "../token/prepare.ts";
import type { Doubt, Missing, ReadFact, ReportReading } from "../reading.ts";
import { isFigure, type NumberToken } from "../token/token.ts";
import { bareUnit, metricFor, type Counted } from "../token/units.ts";

/** A figure of a correction, as more is found out about it. */
interface Corrected {
  readonly token: NumberToken;
  metrics: readonly Metric[];
  role: Role;
  mode: Mode | null;
}

/** Reads a message that takes back or puts right what was said before; null where it does neither. */
export function readCorrection(message: Prepared, fallback: string | null): ReportReading | null {
  const { text, tokens } = message;
  const project = projectOf(message) ?? fallback;
  // 不是今天，是昨天签的
  const day = tokens.find(
    (token) => token.kind === "day" && !text.slice(0, token.start).endsWith("不是"),
  );
  const asOf = day?.kind === "day" && day.asOf !== undefined ? { asOf: day.asOf } : {};
  if (saysRetracted(text)) return { kind: "report", project, facts: [], ...asOf, retract: true };
  if (!saysWrong(text)) return null;
  const figures = figuresOf(message);
  nameMetrics(message, figures);
  markFirstOld(figures);
  const isNameless = figures.every((one) => one.metrics.length === 0);
  if (isNameless && (!isPlainCorrection(text) || isHeldWrong(text))) return null;
  const { facts, replaces } = factsOf(figures);
  const candidates = project === null ? candidatesOf(message) : [];
  const missing: Missing[] = facts.length === 0 ? ["facts"] : [];
  if (candidates.length === 0 && ONE_FOR_ANOTHER.test(text)) missing.push("project");
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

function projectOf({ projects, lexicon, text }: Prepared): string | undefined {
  if (ONE_FOR_ANOTHER.test(text)) return undefined;
  const named = projects.findLast((one) => one.projects.length === 1);
  return named && lexicon.projects[named.projects[0]!]!.name;
}

/** 把枫港一期和二期搞混了: which of them is meant has to be asked. */
const ONE_FOR_ANOTHER = /[和跟与、][^，。]{1,12}(?:搞|弄|报|写)(?:混|反|串)/;

function candidatesOf({ projects, lexicon, text }: Prepared): readonly string[] {
  const meant = ONE_FOR_ANOTHER.test(text)
    ? projects.flatMap((one) => one.projects)
    : (projects.find((one) => one.projects.length > 1)?.projects ?? []);
  const names = [...new Set(meant)].map((one) => lexicon.projects[one]!.name);
  return names.length > 1 ? names : [];
}

/** 是清表不是交地: the verb that is denied counts nothing. */
function withoutDenied({ text, tokens }: Prepared): Prepared["tokens"] {
  return tokens.filter(
    (token, at) =>
      token.kind !== "word" ||
      token.meaning.is !== "verb" ||
      !text.slice(0, token.start).endsWith("不是") ||
      tokens[at + 1]?.kind === "num",
  );
}

/** 3栋1280平: two values of one role, side by side. */
function isBeside(figure: Corrected | undefined, token: NumberToken): figure is Corrected {
  return figure !== undefined && figure.token.end === token.start;
}

/** The figures of the message, with what their verbs and the words around them say. */
function figuresOf(message: Prepared): Corrected[] {
  const { text } = message;
  const tokens = withoutDenied(message);
  const read = readFacts(tokens, text);
  const figures: Corrected[] = [];
  let from = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.kind === "project") from = token.end;
    if (token.kind !== "num" || !mayBeValue(text, token)) continue;
    const own = read.facts.filter((_, n) => read.places[n] === i);
    figures.push({
      token,
      metrics: [...new Set(own.map((fact) => fact.metric))],
      role: isBeside(figures.at(-1), token) ? figures.at(-1)!.role : roleOf(text, token, from),
      mode: explicitMode(text.slice(from, token.start), own[0]?.mode),
    });
    from = token.end;
  }
  return figures;
}

/** 3改2 are two values; the 一 of 一共 is none. */
function mayBeValue(text: string, token: NumberToken): boolean {
  const after = text.slice(token.end, token.end + 2);
  if (/^[共起些下直]/.test(after) && token.counted === undefined) return false;
  return isFigure(token) || token.isBare || /^\s?改/.test(after);
}

/** 签约不是2户，是3户: a figure without a verb of its own is of the same kind as the other one. */
function nameMetrics(message: Prepared, figures: readonly Corrected[]): void {
  const quoted = quotedMetrics(message);
  for (const [at, figure] of figures.entries()) {
    if (figure.metrics.length > 0) continue;
    const fits = countedMetrics(figure.token.counted);
    // 签约3→2，腾房1→2: an old value goes with the new one behind it
    const near = figure.role === "old" ? figures.slice(at + 1, at + 2) : [];
    const other = [...near, ...figures].find((one) => one.metrics.some(fits));
    const only = verbMetric(message, figure.token);
    figure.metrics = (other?.metrics ?? (only ? [only] : quoted)).filter(fits).slice(0, 1);
    if (other && !isDifference(figure.role)) figure.mode ??= other.mode;
  }
}

/** 多报2户, 少报2户: by how much it was wrong. */
function isDifference(role: Role): boolean {
  return role === "more" || role === "less";
}

/** Of two values of one metric without a word about either, the first is the old one. */
function markFirstOld(figures: readonly Corrected[]): void {
  const news = figures.filter((one) => one.role === "new" && one.metrics.length > 0);
  const [first, second] = news;
  if (!first || !second || news.length !== 2) return;
  if (first.metrics[0] === second.metrics[0] && !first.token.value.eq(second.token.value))
    first.role = "old";
}

/** What should have been said, and what was. */
function factsOf(figures: readonly Corrected[]): { facts: ReadFact[]; replaces: ReadFact[] } {
  const facts: ReadFact[] = [];
  const replaces: ReadFact[] = [];
  const told = figures.find((one) => one.mode !== null)?.mode ?? null;
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
      const said = mode ?? (figures.length === 2 ? told : null) ?? "same";
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
  return counted === "piece" ? "building" : counted;
}

function explicitMode(before: string, read: Mode | undefined): Mode | null {
  if (read === "rate") return "rate";
  // 今天一共签了3户: the day's figure
  if (/累计|截至|总数|(?<!(?:今天|今日|昨天|昨日|当天)[^，。]{0,6})共/.test(before)) return "cum";
  if (/剩|还有|未|没(?!看|注意|听|核|写|打|搞)/.test(before)) return "left";
  return null;
}

/** Whether a metric is counted in this unit. */
function countedMetrics(counted: Counted | undefined): (metric: Metric) => boolean {
  return (metric) => {
    const unit = metrics[metric];
    if (counted === undefined || counted === "percent") return true;
    if (counted === "money") return unit === "wan_yuan";
    if (counted === "piece") return unit === "building" || unit === "grave";
    return unit === counted;
  };
}

/** The metric of the first verb in the message that fits, for a figure that stands far from it. */
function verbMetric(message: Prepared, token: NumberToken): Metric | null {
  const fits = countedMetrics(token.counted);
  for (const one of withoutDenied(message)) {
    if (one.kind !== "word" || one.meaning.is !== "verb") continue;
    const { family } = one.meaning;
    const unit = token.counted === "percent" ? undefined : token.counted;
    const counted = unit ?? (token.isLarge ? "money" : bareUnit[family]);
    const metric = counted === undefined ? null : metricFor(family, counted);
    if (metric !== null && fits(metric)) return metric;
  }
  return null;
}

/** What the quoted message counted, when a correction says only the new number. */
function quotedMetrics(message: Prepared): Metric[] {
  const { quoted } = message.context;
  if (quoted === undefined || quoted === "") return [];
  const { quoted: _, ...context } = message.context;
  const other = prepare(quoted, message.lexicon, context);
  return [...new Set(readFacts(other.tokens, other.text).facts.map((fact) => fact.metric))];
}
