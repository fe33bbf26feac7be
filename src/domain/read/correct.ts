import type { Figure } from "../figure.ts";
import { metrics, type Metric, type Mode, type Unit } from "../metric.ts";
import { readFacts } from "./facts.ts";
import { isPlainCorrection, roleOf, saysRetracted, saysWrong, type Role } from "./correct-words.ts";
import { prepare, type Prepared } from "./prepare.ts";
import type { Doubt, ReadFact, ReportReading } from "./reading.ts";
import type { NumberToken } from "./tokens.ts";
import { bareUnit, metricFor, type Counted } from "./units.ts";

function countedMetrics(counted: Counted | undefined): (metric: Metric) => boolean {
  return (metric) => {
    const unit = metrics[metric];
    if (counted === undefined) return true;
    if (counted === "money") return unit === "wan_yuan";
    if (counted === "piece") return unit === "building" || unit === "grave";
    return unit === counted;
  };
}

/** Reads a message that takes back or puts right what was said before; null where it does neither. */
export function readCorrection(message: Prepared, fallback: string | null): ReportReading | null {
  const { text, tokens } = message;
  const projects = message.projects.filter((one) => one.projects.length === 1);
  const project =
    projects.length > 0 ? message.lexicon.projects[projects.at(-1)!.projects[0]!]!.name : fallback;
  const day = tokens.find((token) => token.kind === "day");
  const asOf = day?.kind === "day" && day.asOf !== undefined ? { asOf: day.asOf } : {};
  if (saysRetracted(text)) {
    return { kind: "report", project, facts: [], ...asOf, retract: true };
  }
  if (!saysWrong(text)) return null;
  const read = readFacts(tokens, text);
  const figures: { token: NumberToken; metrics: Metric[]; role: Role; mode: Mode | null }[] = [];
  let from = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.kind === "project") from = token.end;
    if (token.kind !== "num") continue;
    if (token.counted === undefined && token.of === undefined && !token.isBare) continue;
    const own = read.facts.filter((_, n) => read.places[n] === i);
    const mode = explicitMode(text.slice(Math.max(0, from), token.start), own[0]?.mode);
    figures.push({
      token,
      metrics: [...new Set(own.map((fact) => fact.metric))],
      role: roleOf(text, token, from),
      mode,
    });
    from = token.end;
  }
  if (figures.length === 0 && !isPlainCorrection(text)) return null;
  // a figure without a verb of its own is of the same kind as the other one
  const quoted = quotedMetrics(message);
  for (const figure of figures) {
    if (figure.metrics.length > 0) continue;
    const fits = countedMetrics(figure.token.counted);
    const other = figures.find(
      (one) => one.metrics.length > 0 && one.metrics.some(fits) && one !== figure,
    );
    const only = verbMetric(message, figure.token);
    figure.metrics = (other?.metrics ?? (only ? [only] : quoted)).filter(fits).slice(0, 1);
    if (figure.mode === null && other && figure.role !== "more" && figure.role !== "less")
      figure.mode = other.mode;
  }
  // of two values of one metric without a word about either, the first is the old one
  const news = figures.filter((one) => one.role === "new" && one.metrics.length > 0);
  const [first, second] = news;
  if (
    first &&
    second &&
    news.length === 2 &&
    first.metrics[0] === second.metrics[0] &&
    !first.token.value.eq(second.token.value)
  )
    first.role = "old";
  const facts: ReadFact[] = [];
  const replaces: ReadFact[] = [];
  let isNegative = false;
  const loudest = figures.find((one) => one.mode !== null)?.mode ?? null;
  for (const { token, metrics: list, role, mode } of figures) {
    for (const metric of list) {
      let value: Figure = token.value;
      if (token.counted === undefined && token.isLarge && metrics[metric] === "wan_yuan")
        value = value.div(10_000);
      const unit = token.counted === "percent" ? "percent" : metrics[metric];
      if (role === "more" || role === "less") {
        const isLess = role === "less";
        isNegative ||= isLess;
        if (figures.length > 1 && figures.some((one) => one.role === "new")) continue;
        facts.push({ metric, mode: "add", value: isLess ? value.times(-1) : value, unit });
        continue;
      }
      const meant: Mode =
        token.counted === "percent"
          ? "rate"
          : (mode ?? (figures.length === 2 ? loudest : null) ?? "same");
      const list = role === "old" ? replaces : facts;
      const isTold = list.some((one) => one.metric === metric && one.value.eq(value));
      if (!isTold) list.push({ metric, mode: meant, value, unit });
    }
  }
  if (facts.length > 0 && facts.every((fact) => fact.mode !== "add")) isNegative = false;
  const confirm: Doubt[] = [];
  if (figures.some((one) => one.token.isApproximate)) confirm.push("approximate_number");
  if (isNegative) confirm.push("negative_delta");
  if (
    figures.length > 0 &&
    figures.every((one) => one.metrics.length === 0) &&
    !isPlainCorrection(text)
  )
    return null;
  const ambiguous = message.projects.find((one) => one.projects.length > 1);
  if (project === null && ambiguous) confirm.push("ambiguous_project");
  return {
    kind: "report",
    project,
    facts,
    ...asOf,
    correction: true,
    ...(replaces.length > 0 ? { replaces } : {}),
    ...(facts.length === 0 ? { missing: ["facts"] as const } : {}),
    ...(facts.length === 0 ? bareValue(figures) : {}),
    ...(confirm.length > 0 ? { confirm } : {}),
    ...(project === null && ambiguous
      ? { candidates: ambiguous.projects.map((one) => message.lexicon.projects[one]!.name) }
      : {}),
  };
}

/** The new value (and the old one) of a correction that names no metric. */
function bareValue(
  figures: readonly { token: NumberToken; role: Role }[],
): Pick<ReportReading, "correctedValue"> {
  const is = figures.find((one) => one.role === "new");
  if (!is) return {};
  const was = figures.find((one) => one.role === "old");
  const unit = unitOf(is.token);
  const money = is.token.counted === undefined && is.token.isLarge;
  const value = money ? is.token.value.div(10_000) : is.token.value;
  return {
    correctedValue: {
      value,
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
  if (/累计|截至|总数|共/.test(before)) return "cum";
  if (/剩|还有|未|没/.test(before)) return "left";
  return null;
}

/** The metric of the first verb in the message that fits, for a figure that stands far from it. */
function verbMetric(message: Prepared, token: NumberToken): Metric | null {
  const fits = countedMetrics(token.counted);
  for (const one of message.tokens) {
    if (one.kind !== "word" || one.meaning.is !== "verb") continue;
    const { family } = one.meaning;
    const counted = token.counted ?? (token.isLarge ? "money" : bareUnit[family]);
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
