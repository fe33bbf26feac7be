import { metrics, type Metric } from "../../src/domain/metric.ts";

/** Short words for metrics, so that a table of meanings stays readable. */
const short: Readonly<Record<string, Metric>> = {
  signed: "signed_households",
  vacated: "vacated_households",
  demolished: "demolished_households",
  cleared: "cleared_households",
  surveyed: "surveyed_households",
  registered: "registered_households",
  inventoried: "inventoried_households",
  sqm: "demolished_area_sqm",
  buildings: "demolished_buildings",
  delivered: "delivered_area_mu",
  surface: "cleared_area_mu",
  paid: "paid_wan_yuan",
  graves: "graves_moved",
  visits: "visits",
  people: "personnel",
  projects: "projects_done",
};
const modes: Readonly<Record<string, string>> = {
  "+": "add",
  "=": "cum",
  "<": "left",
  "/": "target",
  "%": "rate",
  "~": "same",
};

/** Figures of a record: `signed+3 signed=24 signed/31 signed<7 signed%97.2 signed~3`. */
export function facts(words: string): Record<string, unknown>[] {
  return words
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => {
      const match = /^([a-z]+)([+=</%~])(-?[\d.]+)$/.exec(word);
      const metric = match && short[match[1]!];
      if (!match || !metric) throw new Error(`a fact as a test writes it: ${word}`);
      const mode = modes[match[2]!]!;
      const unit = mode === "rate" ? "percent" : metrics[metric];
      return { metric, mode, value: Number(match[3]), unit };
    });
}

/** Full names by short ones. */
export const P = {
  铁东: "铁东路南段新建工程",
  白北: "白关北储备地块",
  航三: "航空产业园三期",
  枫二: "枫溪港综合治理（二期）",
  枫一: "枫溪港综合治理（一期）",
  龙南: "龙泉路南延工程",
  大米: "大米厂棚改",
  大园: "大园棚改",
  合力: "合力储备地块（合力洗水厂）",
  配二: "配套一号二地块",
  二公司: "二十三冶二公司棚改",
  湘二: "湘江1号（二期）",
  湘一: "湘江1号（一期）",
  供销: "城郊供销社地块扫尾",
  化肥: "化肥厂宿舍扫尾",
  粮站: "白关粮站地块扫尾",
  老面: "老面粉厂片区征收",
  曲储: "曲尺塘储备地块",
  石塘: "石塘坪储备地块",
  铁西: "株洲火车站铁西路",
} as const;

/** What a case adds to its meaning again and again. */
export const approximate = { confirm: ["approximate_number"] };
export const fewer = { confirm: ["negative_delta"] };
export const urgent = { severity: "urgent" };

type Project = string | null;
export type Case = readonly [
  text: string,
  kind: "report" | "issue" | "resolve" | "query" | "chatter",
  project: Project,
  expect: Record<string, unknown>,
];

export function report(
  text: string,
  project: Project,
  words: string,
  more: Record<string, unknown> = {},
): Case {
  return [text, "report", project, { facts: facts(words), ...more }];
}

/** A correction: the figures as they should be, and those they replace. */
export function correction(
  text: string,
  project: Project,
  now: string,
  was: string,
  more: Record<string, unknown> = {},
): Case {
  const replaces = was === "" ? {} : { replaces: facts(was) };
  return [text, "report", project, { facts: facts(now), ...replaces, correction: true, ...more }];
}

export function item(
  project: string,
  words: string,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return { project, facts: facts(words), ...more };
}

export function items(text: string, project: Project, ...list: Record<string, unknown>[]): Case {
  return [text, "report", project, { facts: [], items: list }];
}

export function problem(
  text: string,
  project: Project,
  category: string,
  more: Record<string, unknown> = {},
): Case {
  return [text, "issue", project, { action: "open", category, severity: "normal", ...more }];
}

export function act(
  text: string,
  action: string,
  more: Record<string, unknown>,
  project: Project = null,
): Case {
  return [text, "issue", project, { action, ...more }];
}

export function solved(
  text: string,
  project: Project,
  ref: Record<string, unknown>,
  more: Record<string, unknown> = {},
): Case {
  return [text, "resolve", project, { action: "resolve", ref, partial: false, ...more }];
}

export function ask(
  text: string,
  intent: string,
  filters: Record<string, unknown> = {},
  period?: string,
  project: Project = null,
): Case {
  return [
    text,
    "query",
    project,
    {
      intent,
      ...(Object.keys(filters).length > 0 ? { filters } : {}),
      ...(period === undefined ? {} : { period }),
    },
  ];
}

export function talk(text: string): Case {
  return [text, "chatter", null, { record: false }];
}
