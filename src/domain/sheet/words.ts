import type { BudgetKind, Fund } from "./budget-row.ts";
import type { LandKind, TaskKind, TaskSource, TaskStatus, YearEndForecast } from "./project-row.ts";
import type { Post } from "./roster-row.ts";

type Words<T extends string> = Record<T, readonly string[]>;

export const sourceWords: Words<TaskSource> = {
  city: ["市下达", "市下达任务", "市级下达", "市级"],
  district_self: ["区自压", "区自加压", "区自压任务", "自我加压", "区自我加压"],
  none: ["前期（未下达）", "未下达", "前期"],
};

export const kindWords: Words<TaskKind> = {
  collective_land: ["集体土地征拆", "集体土地征收", "集体土地"],
  state_land_house: ["国有土地上房屋征收", "国有土地房屋征收", "国有土地上房屋", "房屋征收"],
  clear_up: ["清零扫尾", "扫尾", "清零"],
  preliminary: ["前期工作", "前期"],
};

export const landWords: Words<LandKind> = {
  collective: ["集体", "集体土地"],
  state: ["国有", "国有土地"],
};

export const statusWords: Words<TaskStatus> = {
  done: ["已完成", "完成"],
  in_progress: ["推进中", "进行中", "在推进"],
  not_started: ["未启动", "未开始"],
};

export const forecastWords: Words<YearEndForecast> = {
  yes: ["能", "是", "可以"],
  no: ["不能", "否", "不可以"],
  unknown: ["待定", "未知", "不确定"],
};

export const postWords: Words<Post> = {
  head: ["指挥长", "项目指挥长", "指挥部负责人"],
  leader: ["区级联系领导", "联系领导"],
  street_head: ["街道负责人", "街道（镇）负责人", "镇负责人", "负责人"],
  director: ["主任", "征拆办主任"],
  service: ["项目服务股", "服务股"],
};

export const officeWords = ["office", "征拆办", "区征拆办", "本办", "全区"] as const;

export const fundWords: Words<Fund> = {
  general_public_budget: ["一般公共预算"],
  government_fund_budget: ["政府性基金预算", "政府性基金"],
  state_capital_budget: ["国有资本经营预算"],
  social_insurance_fund_budget: ["社会保险基金预算"],
};

export const budgetKindWords: Words<BudgetKind> = {
  budget: ["预算"],
  income: ["收入"],
  expenditure: ["支出"],
};

function wordKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]/gu, "");
}

const indexes = new WeakMap<object, ReadonlyMap<string, string>>();

/** Finds the code that a word stands for; the code itself is a word for it too. Null where it is none. */
export function findCode<T extends string>(words: Words<T>, text: string): T | null {
  let index = indexes.get(words);
  if (!index) {
    const entries = Object.entries<readonly string[]>(words);
    index = new Map(
      entries.flatMap(([code, list]) =>
        [code, ...list].map((word) => [wordKey(word), code] as const),
      ),
    );
    indexes.set(words, index);
  }
  return (index.get(wordKey(text)) as T | undefined) ?? null;
}
