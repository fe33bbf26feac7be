import type { Metric } from "../../metric.ts";
import { withoutProjects } from "../token/nameless.ts";
import type { Question } from "./intent.ts";
import { daysOf } from "./period.ts";
import {
  BUDGET_ITEMS,
  INDICATORS,
  LIGHTS,
  METRICS,
  OPEN_METRICS,
  OPEN_WORK,
  STAGES,
  subjectOf,
} from "./subjects.ts";
import { taskKindOf } from "../text/task-kind.ts";
import type { Intent, QueryFilters } from "../reading.ts";

/** Filters of which some may turn out not to be said. */
type Sought = { readonly [K in keyof QueryFilters]: QueryFilters[K] | undefined };

/** What narrows the answer, beside what narrows any: by what is asked for. */
const NARROWED_BY: { readonly [I in Intent]?: (question: Question) => Sought } = {
  metric_sum: ({ text }) => ({ metric: subjectOf(METRICS, text) }),
  forecast: ({ text }) => ({ metric: forecastMetric(text) }),
  remaining: ({ text }) => ({ metric: openMetric(text) }),
  ranking: ({ text }) => ({
    metric: /签|腾|拆|交地/.test(text) ? subjectOf(METRICS, text) : undefined,
  }),
  lights: ({ text }) => ({
    light: /红黄|红绿|[红黄绿]灯(?:还是|[^，。]{0,4}[红黄绿]灯)/.test(text)
      ? undefined
      : subjectOf(LIGHTS, text),
  }),
  overdue_issues: ({ text }) => ({ days: daysOf(text) }),
  stalled: ({ text }) => ({ days: daysOf(text) }),
  indicator: ({ text }) => ({ indicator: subjectOf(INDICATORS, text) }),
  fund_execution: ({ text }) => ({ budgetItem: subjectOf(BUDGET_ITEMS, text) }),
  deadline: ({ text }) => ({
    stage: subjectOf(STAGES, text),
    // 还剩几天: asks for the days
    days: /(?:还有|剩)(?:几|多少)天/.test(text) ? undefined : daysOf(text),
  }),
  list_unfinished: ({ text }) => ({
    stage: /[没未]启动/.test(text) ? undefined : subjectOf(STAGES, text),
  }),
};

/** Reads what narrows the answer to a question; undefined where nothing does. */
export function filtersOf(intent: Intent, question: Question): QueryFilters | undefined {
  const sought: Sought = {
    subdistrict: question.street,
    taskKind: taskKindAsked(question),
    groupBy: groupOf(intent, question),
    ...NARROWED_BY[intent]?.(question),
  };
  const said = Object.entries(sought).filter(([, value]) => value !== undefined);
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

/** 扫尾项目还剩几户; 都清零了吗 tells what was to be done, not of which tasks. */
function taskKindAsked({ message }: Question): QueryFilters["taskKind"] {
  return taskKindOf(
    withoutProjects(message).replace(/清零(?=了(?!几|多少)|的[?。]?$|(?:完成)?率)/g, ""),
  );
}

/** 年底能完成多少个项目, 月底能签多少户; 年底能不能完成 names no figure. */
function forecastMetric(text: string): Metric | undefined {
  const countsProjects =
    /(?:多少|几)个项目/.test(text) ||
    (text.includes("项目") && /完成[^，。]{0,2}(?:多少|几)个/.test(text));
  if (countsProjects) return "projects_done";
  return /亩|户|签|腾|拆|交地|交[^，。]{0,2}完地|面积|个项目/.test(text)
    ? subjectOf(METRICS, text)
    : undefined;
}

/** 还剩多少户没签: what is still to be done. */
function openMetric(text: string): Metric | undefined {
  const [words, work] = OPEN_WORK.exec(text) ?? [];
  // 几栋没拆
  if (words !== undefined && work === "拆" && /[栋幢处]/.test(text)) return "demolished_buildings";
  return OPEN_METRICS.get(work ?? "") ?? subjectOf(METRICS, text);
}

function groupOf(intent: Intent, { text, street }: Question): QueryFilters["groupBy"] {
  // 各项目今天都报齐了没: they are told one by one as it is
  if (intent === "missing_reports") return undefined;
  const byIssues = /按类别|各类问题|分类|哪类/.test(text)
    ? "category"
    : /按责任人|各责任人|谁的问题最多|每个人/.test(text)
      ? "owner"
      : undefined;
  if (intent === "ranking") {
    if (byIssues) return byIssues;
    if (street === undefined && /街道|镇/.test(text)) return "subdistrict";
    return text.includes("项目") ? "project" : undefined;
  }
  // 哪个街道今天一户没签
  if (intent === "metric_sum" && /哪[个些几]{1,2}(?:街道|镇)/.test(text)) return "subdistrict";
  if (/各个?(?:街道|镇)|每个街道|[分按]街道/.test(text)) return "subdistrict";
  if (/各个?项目|每个项目|[分按]项目/.test(text)) return "project";
  return byIssues;
}
