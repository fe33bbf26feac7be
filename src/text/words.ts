import { plain, type Figure } from "../domain/figure.ts";
import type { Metric, Unit } from "../domain/metric.ts";

/** Chinese names of what is counted. */
export const metricWords: Readonly<Record<Metric, string>> = {
  signed_households: "签约",
  vacated_households: "腾房",
  demolished_households: "拆除",
  cleared_households: "清零",
  surveyed_households: "现状调查",
  registered_households: "补偿登记",
  inventoried_households: "清点",
  demolished_area_sqm: "拆除面积",
  demolished_buildings: "拆除房屋",
  delivered_area_mu: "交地",
  cleared_area_mu: "清表",
  paid_wan_yuan: "兑付",
  graves_moved: "迁坟",
  visits: "上门",
  personnel: "出动",
  projects_done: "完成项目",
};

export const unitWords: Readonly<Record<Unit, string>> = {
  household: "户",
  sqm: "㎡",
  building: "栋",
  mu: "亩",
  wan_yuan: "万元",
  grave: "座",
  visit: "次",
  person: "人",
  project: "个",
  percent: "%",
};

export const kindWords = {
  collective_land: "集体土地征拆",
  state_land_house: "国有土地上房屋征收",
  clear_up: "清零扫尾",
  preliminary: "前期工作",
} as const;

export const sourceWords = { city: "市下达", district_self: "区自压", none: "前期" } as const;

export const statusWords = {
  not_started: "未启动",
  in_progress: "推进中",
  done: "已完成",
  paused: "已暂停",
  closed: "已关闭",
} as const;

export const postWords: Readonly<Record<string, string>> = {
  owner: "责任人",
  head: "指挥长",
  leader: "区级联系领导",
  street_head: "街道负责人",
  director: "主任",
  service: "项目服务股",
  assessment: "考评服务股",
  general: "综合办公室",
  admin: "管理员",
};

/** A figure with its unit: 12.5亩. */
export function amount(value: Figure, unit: Unit): string {
  return `${plain(value)}${unitWords[unit]}`;
}

/** A day as people write it: 12月17日. */
export function shortDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
