import { metrics, type Metric, type Mode } from "../../metric.ts";
import { readFacts } from "../fact/facts.ts";
import { prepare, type Prepared } from "../token/prepare.ts";
import { isFigure, type NumberToken } from "../token/token.ts";
import { bareUnit, metricFor, type Counted } from "../token/units.ts";
import { roleOf, type Role } from "./correct-role.ts";

/** A figure of a correction, as more is found out about it. */
export interface Corrected {
  readonly token: NumberToken;
  metrics: readonly Metric[];
  role: Role;
  mode: Mode | null;
}

/** The figures of a correction, with what they count and which of them should have been said. */
export function correctedFigures(message: Prepared): readonly Corrected[] {
  const figures = withoutReasons(message, figuresOf(message));
  nameMetrics(message, figures);
  markFirstOld(figures);
  return figures;
}

/** 报的3户，有1户只是口头答应，改成2户: the figure between tells why. */
function withoutReasons({ text }: Prepared, figures: Corrected[]): Corrected[] {
  if (figures.length < 3) return figures;
  return figures.filter(
    ({ token }, n) =>
      n === 0 ||
      n === figures.length - 1 ||
      !/[，。](?:其中|里面)?有$/.test(text.slice(0, token.start)),
  );
}

/** 多报2户, 少报2户: by how much it was wrong. */
export function isDifference(role: Role): boolean {
  return role === "more" || role === "less";
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

/** Of two values of one metric without a word about either, the first is the old one; 2户，累计24户 are both new. */
function markFirstOld(figures: readonly Corrected[]): void {
  const news = figures.filter((one) => one.role === "new" && one.metrics.length > 0);
  const [first, second] = news;
  if (!first || !second || news.length !== 2) return;
  if (second.mode === "cum" && first.mode !== "cum") return;
  if (first.metrics[0] === second.metrics[0] && !first.token.value.eq(second.token.value))
    first.role = "old";
}

function explicitMode(before: string, read: Mode | undefined): Mode | null {
  if (read === "rate") return "rate";
  // 今天一共签了3户: the day's figure
  if (/累计|截至|总数|(?<!(?:今天|今日|昨天|昨日|当天)[^，。]{0,6})共/.test(before)) return "cum";
  const clause = before.slice(Math.max(before.lastIndexOf("，"), before.lastIndexOf("。")) + 1);
  if (/剩|还有|未|没(?!看|注意|听|核|写|打|搞)/.test(clause)) return "left";
  return null;
}

/** Whether a metric is counted in this unit. */
function countedMetrics(counted: Counted | undefined): (metric: Metric) => boolean {
  return (metric) => {
    const unit = metrics[metric];
    if (counted === undefined || counted === "percent") return true;
    if (counted === "money") return unit === "wan_yuan";
    if (counted === "paper") return metric === "signed_households";
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
