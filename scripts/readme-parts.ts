import { readFileSync } from "node:fs";
import { commands } from "../commands/index.ts";
import {
  buildLexicon,
  readMessage,
  type Reading,
  type ReportItem,
} from "../src/domain/read/index.ts";
import { readProjects } from "../src/domain/sheet/read-projects.ts";
import { readCsv } from "../src/sheet/read-csv.ts";
import { factWords } from "../src/text/fact-words.ts";

/** Ten lines as people type them; what is understood is read off the reader itself. */
const LINES = [
  "/report 大米厂棚改 签约3户 腾房2户",
  "／上报　铁东路　今日新增签约两户，累计24户",
  "今天大元棚改藤房1户",
  "白关北今天清表2公顷，挖机还在干",
  "更正：昨天铁东路报的签约5户有误，应为3户",
  "1、铁东路：签约1户，拆除1户；2、龙泉路南延：无进展；3、白关北：交地8亩",
  "铁东路补偿款今天又兑付326.8万，累计一千二百万出头",
  "枫溪港二期迁坟卡住了，族里意见不统一，请求区级联系领导出面",
  "铁东路权属争议那个事解决了，三户都签了",
  "下午3点在大米厂指挥部开碰头会，5个组长都来",
];

const NOW = { year: 2021, month: 12, day: 17, hour: 14, minute: 30, weekday: 5 };

/** The table of commands, made from the commands. */
export function commandTable(): string {
  const rows = commands
    .filter((spec) => !spec.isHidden)
    .map((spec) => {
      const aliases = spec.aliases.map((alias) => `\`/${alias}\``).join(" ");
      return `| \`/${spec.name}\` | ${aliases} | ${spec.summary} | \`${spec.examples[0]?.say ?? ""}\` |`;
    });
  return ["| command | also | what | example |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** The example lines with what the reader makes of each. */
export function linesTable(): string {
  const file = new URL("../sample/projects-2021.csv", import.meta.url);
  const { rows } = readProjects(readCsv("projects-2021.csv", readFileSync(file)));
  const lexicon = buildLexicon(rows, { streets: [...new Set(rows.map((row) => row.street))] });
  const lines = LINES.map((text) => {
    return `| ${text} | ${describe(readMessage(text, lexicon, { now: NOW, isAddressed: true }))} |`;
  });
  return ["| typed | understood |", "| --- | --- |", ...lines].join("\n");
}

/** A reading in words, as short as a table cell wants it. */
function describe(reading: Reading): string {
  switch (reading.kind) {
    case "report":
      return reading.items
        ? reading.items.map(describeItem).join("；")
        : `${reading.correction ? "更正：" : ""}${describeItem(reading)}`;
    case "issue":
      return `问题（${reading.category ?? "—"}）：${reading.project ?? "？"}${reading.mentions ? `，请${reading.mentions.join("、")}` : ""}`;
    case "resolve":
      return `办结：${reading.project ?? "？"}${(reading.facts ?? []).map((fact) => `，${describeFact(fact)}`).join("")}`;
    case "query":
      return `查询：${reading.intent}`;
    case "chatter":
      return "闲聊，不答";
  }
}

function describeItem(item: ReportItem): string {
  const asOf = item.asOf ? `（${item.asOf}）` : "";
  const facts = item.facts.map(describeFact);
  const rest = item.noProgress ? ["没有进展"] : [];
  const asked = item.confirm?.includes("approximate_number") ? ["约数，先问"] : [];
  return [`${item.project ?? "？"}${asOf}`, ...facts, ...rest, ...asked].join(" · ");
}

function describeFact(fact: ReportItem["facts"][number]): string {
  return factWords(fact).replace(/^(\D+?)(\d)/, fact.mode === "add" ? "$1 +$2" : "$1 $2");
}

/** The text with each marked part replaced. */
export function withParts(readme: string, parts: Readonly<Record<string, string>>): string {
  let text = readme;
  for (const [name, content] of Object.entries(parts)) {
    const marked = new RegExp(`(<!-- ${name}:start -->\\n)[\\s\\S]*?(<!-- ${name}:end -->)`);
    if (!marked.test(text)) throw new Error(`Cannot write README: it has no part "${name}"`);
    text = text.replace(marked, (_all, start: string, end: string) => `${start}${content}\n${end}`);
  }
  return text;
}
