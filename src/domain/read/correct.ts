import type { Figure } from "../figure.ts";
import { metrics, type Metric, type Mode } from "../metric.ts";
import { readFacts } from "./facts.ts";
import { prepare, type Prepared } from "./prepare.ts";
import type { Doubt, ReadFact, ReportReading } from "./reading.ts";
import type { NumberToken } from "./tokens.ts";
import { type Counted } from "./units.ts";

const BEFORE_THIS =
  "上一?[条个]|上条|刚才|刚刚|前面|之前|上面|昨天|前天|那条|这条|早上|上午|下午|今天";
const CUE = new RegExp(
  `更正|纠正|订正|勘误|改正一下|(?:写|说|打|报|发|填|输|弄|搞|看|算|统计)错(?!误|过)|多报|少报|误报|报多|报少|` +
    `(?:应该?[为是]|应改为|应当[为是]|实际(?:应)?[为是])[^，。]{0,10}(?:\\d|[一二两三四五六七八九十])|(?:${BEFORE_THIS})[^。]{0,24}(?:有误|错了|不对|改[为成]|更改)|` +
    `(?:不是|而非)[^，。]{0,8}(?:\\d|[一二两三四五六七八九十])+[^，。]{0,3}[，\\s]*(?:而)?(?:是|应)|是[^，。不]{0,8}(?:户|亩|栋|座|万|平)[^，。]{0,4}[，\\s]*(?:不是|而不是|而非|并非)|把[^。]{0,16}改[为成]`,
);
const ABOUT = /报|签|腾|拆|交地|清表|上一?条|上条|刚才|那条|这条|数|户|亩|栋|座|万|更正|纠正|订正/;
const RETRACT =
  /(?:撤回|撤销|撤掉|作废|收回|删掉|删除|删了|取消|不算数?|不作数|划掉|当我没说|忽略|不要了)/;
const RETRACTED = new RegExp(
  `上一?[条个]|上条|刚才|刚刚|刚发|刚报|那条|这条|前面|上面|报的|发的|报告|上报|数据|进度|记录|消息|我发的|昨天|前天|重复`,
);

type Role = "old" | "new" | "more" | "less";

/** Whether a figure is what was said before or what it should have been. */
function roleOf(text: string, token: NumberToken, from: number): Role {
  const before = text.slice(from, token.start);
  const after = text.slice(token.end, token.end + 10);
  if (/多报了?[^，。]{0,6}$|报多了?[^，。]{0,6}$|多算了?[^，。]{0,6}$/.test(before)) return "less";
  if (/少报了?[^，。]{0,6}$|漏报了?[^，。]{0,6}$|报少了?[^，。]{0,6}$/.test(before)) return "more";
  if (/(?:不是|而非|并非|不为)[^，。]{0,10}$/.test(before)) return "old";
  if (/(?:写|报|打|说|填|发|输|误)(?:错)?(?:报|写)?[成为][^，。]{0,8}$/.test(before)) return "old";
  if (
    /(?:应|实际|其实|而是|正确|更正[为：:]|实为|改[为成]|修正为|调整为|变更为|应报)[^。]{0,10}$/.test(
      before,
    )
  )
    return "new";
  if (
    /^[^\d，。]{0,5}(?:有误|错了|写错|不对|是错|报错|说错|打错|填错|弄错|不准|应为|应是|应该|改[为成]|更改|作废)/.test(
      after,
    )
  )
    return "old";
  if (
    /^[了]?，?\s*(?:有误|错了|写错|不对|是错|应为|应是|应该是|实际|其实|更正为|改[为成])/.test(
      after,
    )
  )
    return "old";
  if (/原[报来为]?[^，。]{0,8}$/.test(before)) return "old";
  return "new";
}

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
  const isRetraction =
    RETRACT.test(text) &&
    (RETRACTED.test(text) || /^\s*(?:撤回|撤销|作废)[。!，\s]*$/.test(text)) &&
    !/应为|应该是|改为|改成|决定|许可证|判决|诉讼|起诉|信访/.test(text);
  if (isRetraction) {
    return { kind: "report", project, facts: [], ...asOf, retract: true };
  }
  if (!CUE.test(text) || !ABOUT.test(text)) return null;
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
  if (figures.length === 0 && !/更正|(?:写|说|打|报|发|填)错/.test(text)) return null;
  // a figure without a verb of its own is of the same kind as the other one
  const quoted = quotedMetrics(message);
  for (const figure of figures) {
    if (figure.metrics.length > 0) continue;
    const fits = countedMetrics(figure.token.counted);
    const other = figures.find(
      (one) => one.metrics.length > 0 && one.metrics.some(fits) && one !== figure,
    );
    const loose = verbMetric(message, figure.token);
    figure.metrics = (other?.metrics ?? (loose ? [loose] : quoted)).filter(fits).slice(0, 1);
    if (figure.mode === null && other && figure.role !== "more" && figure.role !== "less")
      figure.mode = other.mode;
  }
  // an older value without a new one beside it: the second is the new one
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
      (role === "old" ? replaces : facts).push({ metric, mode: meant, value, unit });
    }
  }
  if (facts.length > 0 && facts.every((fact) => fact.mode !== "add")) isNegative = false;
  const confirm: Doubt[] = [];
  if (figures.some((one) => one.token.isApproximate)) confirm.push("approximate_number");
  if (isNegative) confirm.push("negative_delta");
  if (
    figures.length > 0 &&
    figures.every((one) => one.metrics.length === 0) &&
    !/更正|上一?条|上条|刚才|(?:写|说|打|报|发|填)错/.test(text)
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
    ...(confirm.length > 0 ? { confirm } : {}),
    ...(project === null && ambiguous
      ? { candidates: ambiguous.projects.map((one) => message.lexicon.projects[one]!.name) }
      : {}),
  };
}

function explicitMode(before: string, read: Mode | undefined): Mode | null {
  if (read === "rate") return "rate";
  if (/累计|截至|总数|共/.test(before)) return "cum";
  if (/剩|还有|未|没/.test(before)) return "left";
  return null;
}

/** The metric of the only verb in the message, for a figure that stands far from it. */
function verbMetric(message: Prepared, token: NumberToken): Metric | null {
  const fits = countedMetrics(token.counted);
  const found = new Set<Metric>();
  for (const [i, one] of message.tokens.entries()) {
    if (one.kind !== "word" || one.meaning.is !== "verb") continue;
    const probe = readFacts(
      [message.tokens[i]!, { ...token, start: one.end, end: one.end }],
      message.text,
    );
    for (const fact of probe.facts) if (fits(fact.metric)) found.add(fact.metric);
  }
  return found.size >= 1 ? [...found][0]! : null;
}

/** What the quoted message counted, when a correction says only the new number. */
function quotedMetrics(message: Prepared): Metric[] {
  const { quoted } = message.context;
  if (quoted === undefined || quoted === "") return [];
  const { quoted: _, ...context } = message.context;
  const other = prepare(quoted, message.lexicon, context);
  return [...new Set(readFacts(other.tokens, other.text).facts.map((fact) => fact.metric))];
}
