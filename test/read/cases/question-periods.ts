import { ask, type Case, P, talk } from "../meaning.ts";

export const daysAndStretches: readonly Case[] = [
  ask("前天签了几户", "metric_sum", { metric: "signed_households" }, "2021-12-15..2021-12-15"),
  ask("周一签了几户", "metric_sum", { metric: "signed_households" }, "2021-12-13..2021-12-13"),
  ask("12月5号签了几户", "metric_sum", { metric: "signed_households" }, "2021-12-05..2021-12-05"),
  ask(
    "12月1日到10日签了多少户",
    "metric_sum",
    { metric: "signed_households" },
    "2021-12-01..2021-12-10",
  ),
  ask("近7天签了几户", "metric_sum", { metric: "signed_households" }, "2021-12-11..2021-12-17"),
  ask(
    "最近一周腾了多少户",
    "metric_sum",
    { metric: "vacated_households" },
    "2021-12-11..2021-12-17",
  ),
  ask("这几天签了几户", "metric_sum", { metric: "signed_households" }, "2021-12-11..2021-12-17"),
  ask(
    "上上周拆了几户",
    "metric_sum",
    { metric: "demolished_households" },
    "2021-11-29..2021-12-05",
  ),
  ask("11月初签了几户", "metric_sum", { metric: "signed_households" }, "2021-11-01..2021-11-10"),
  ask(
    "10月份以来签了多少户",
    "metric_sum",
    { metric: "signed_households" },
    "2021-10-01..2021-12-17",
  ),
  ask("1到11月交了多少亩", "metric_sum", { metric: "delivered_area_mu" }, "2021-01-01..2021-11-30"),
  ask("上半年交了多少亩", "metric_sum", { metric: "delivered_area_mu" }, "2021-01-01..2021-06-30"),
  ask("去年签了多少户", "metric_sum", { metric: "signed_households" }, "2020-01-01..2020-12-31"),
  ask(
    "2020年11月腾了多少户",
    "metric_sum",
    { metric: "vacated_households" },
    "2020-11-01..2020-11-30",
  ),
  ask("去年三季度各街道排名", "ranking", { group_by: "subdistrict" }, "2020-07-01..2020-09-30"),
  ask("铁东路前天什么情况", "project_progress", {}, "2021-12-15..2021-12-15", P.铁东),
  ask("前天谁没报", "missing_reports", {}, "2021-12-15..2021-12-15"),
];

export const sameAsAWord: readonly Case[] = [
  // this year's, and the quarter before this one
  ask("今年三季度签了多少户", "metric_sum", { metric: "signed_households" }, "Q3"),
  ask("2021年签了多少户", "metric_sum", { metric: "signed_households" }, "this_year"),
  ask("上季度签了多少", "metric_sum", { metric: "signed_households" }, "Q3"),
  // no Monday
  ask("上周一共腾了几户", "metric_sum", { metric: "vacated_households" }, "last_week"),
  ask("年初到现在签了多少户", "metric_sum", { metric: "signed_households" }, "this_year"),
];

export const ofNoPeriod: readonly Case[] = [
  // all there is, not what today brought
  ask("截至今天全区签约多少户", "metric_sum", { metric: "signed_households" }),
  // how it stands, not what the last days brought
  ask("铁东路最近怎么样", "project_progress", {}, undefined, P.铁东),
  ask("枫港二期签约期截止到几号", "deadline", { stage: "signing_period" }, undefined, P.枫二),
  ask("下周哪些任务到期", "deadline"),
];

export const notAnswered: readonly Case[] = [
  talk("截至12月10日签了多少户"),
  talk("下周要签多少户"),
  talk("比去年多签了多少户"),
];
