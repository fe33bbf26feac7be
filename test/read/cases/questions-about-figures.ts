import { ask, type Case, P } from "../meaning.ts";

export const howMuchWhen: readonly Case[] = [
  ask("上周签约数", "metric_sum", { metric: "signed_households" }, "last_week"),
  ask("今年累计交地多少亩了", "metric_sum", { metric: "delivered_area_mu" }, "this_year"),
  ask("昨天签约几户", "metric_sum", { metric: "signed_households" }, "yesterday"),
  ask("一季度交了多少地", "metric_sum", { metric: "delivered_area_mu" }, "Q1"),
  ask(
    "今天各项目签约情况",
    "metric_sum",
    { metric: "signed_households", group_by: "project" },
    "today",
  ),
  ask("上周全区签约多少户", "metric_sum", { metric: "signed_households" }, "last_week"),
  ask("上个月拆了多少平", "metric_sum", { metric: "demolished_area_sqm" }, "month:11"),
  ask("12月份交地多少亩", "metric_sum", { metric: "delivered_area_mu" }, "month:12"),
  ask("全区今天腾了多少户", "metric_sum", { metric: "vacated_households" }, "today"),
  ask("11月交了多少亩地", "metric_sum", { metric: "delivered_area_mu" }, "month:11"),
  ask("今年一共兑付了多少补偿款", "metric_sum", { metric: "paid_wan_yuan" }, "this_year"),
  ask("上周签了几户", "metric_sum", { metric: "signed_households" }, "last_week"),
  ask("昨天全区拆了几栋", "metric_sum", { metric: "demolished_buildings" }, "yesterday"),
  ask("9月份签约多少户", "metric_sum", { metric: "signed_households" }, "month:9"),
  ask("集体土地完成多少亩了", "metric_sum", {
    metric: "delivered_area_mu",
    task_kind: "collective_land",
  }),
  ask("本月补偿款发了多少", "metric_sum", { metric: "paid_wan_yuan" }, "this_month"),
];

export const howMuchWhere: readonly Case[] = [
  ask("铁东路兑付了多少钱", "metric_sum", { metric: "paid_wan_yuan" }, undefined, P.铁东),
  ask(
    "白关镇今年交了多少亩",
    "metric_sum",
    { subdistrict: "白关镇", metric: "delivered_area_mu" },
    "this_year",
  ),
  ask(
    "今天各街道签约多少",
    "metric_sum",
    { metric: "signed_households", group_by: "subdistrict" },
    "today",
  ),
  ask(
    "各街道本周签约多少户",
    "metric_sum",
    { metric: "signed_households", group_by: "subdistrict" },
    "this_week",
  ),
  ask("桃花坡签到第几户了", "metric_sum", { metric: "signed_households" }, undefined, "桃花坡地块"),
  ask(
    "白关镇这个月腾了多少户",
    "metric_sum",
    { subdistrict: "白关镇", metric: "vacated_households" },
    "this_month",
  ),
  ask("铁东路腾了几户？", "metric_sum", { metric: "vacated_households" }, undefined, P.铁东),
  ask(
    "龙泉街道本月拆了多少户",
    "metric_sum",
    { subdistrict: "龙泉街道", metric: "demolished_households" },
    "this_month",
  ),
  ask("建宁街道腾房进度", "metric_sum", { subdistrict: "建宁街道", metric: "vacated_households" }),
  ask("铁东路签了多少户了", "metric_sum", { metric: "signed_households" }, undefined, P.铁东),
  ask("枫溪港二期现在签约多少了", "metric_sum", { metric: "signed_households" }, undefined, P.枫二),
  ask(
    "董家塅街道本月腾了几户",
    "metric_sum",
    { subdistrict: "董家塅街道", metric: "vacated_households" },
    "this_month",
  ),
  ask("签了多少户了，白关北", "metric_sum", { metric: "signed_households" }, undefined, P.白北),
];

export const whatIsLeft: readonly Case[] = [
  ask("庆云街道还有多少户没腾", "remaining", {
    subdistrict: "庆云街道",
    metric: "vacated_households",
  }),
  ask("全区还剩多少亩没交", "remaining", { metric: "delivered_area_mu" }),
  ask("庆云街道还剩多少亩没交", "remaining", {
    subdistrict: "庆云街道",
    metric: "delivered_area_mu",
  }),
  ask("还有几户没签？", "remaining", { metric: "signed_households" }),
  ask("白关北剩几户没腾？", "remaining", { metric: "vacated_households" }, undefined, P.白北),
  ask("铁东路还剩多少户没签？", "remaining", { metric: "signed_households" }, undefined, P.铁东),
  ask("桃花坡还差多少", "remaining", {}, undefined, "桃花坡地块"),
  ask("白关北还差几户", "remaining", {}, undefined, P.白北),
  ask("全区还剩几户", "remaining"),
  ask("枫港二期还有几户没签？", "remaining", { metric: "signed_households" }, undefined, P.枫二),
];

export const rates: readonly Case[] = [
  ask("问题办结率怎么样", "indicator", { indicator: "resolution_rate" }),
  ask("全区签约率多少了", "indicator", { indicator: "signing_rate" }),
  ask("不过夜率多少", "indicator", { indicator: "same_day_resolution_rate" }),
  ask("腾房率最低的是哪个项目", "indicator", { indicator: "vacating_rate" }),
  ask("签约率多少", "indicator", { indicator: "signing_rate" }),
  ask("铁东路签约率多少", "indicator", { indicator: "signing_rate" }, undefined, P.铁东),
  ask("本月当日办结率是多少", "indicator", { indicator: "same_day_resolution_rate" }, "this_month"),
  ask("当天办结率多少", "indicator", { indicator: "same_day_resolution_rate" }),
  ask("全区清零率多少", "indicator", { indicator: "clear_up_rate" }),
  ask("上报及时率多少", "indicator", { indicator: "report_timeliness" }),
];

export const money: readonly Case[] = [
  ask("防疫经费用了多少", "fund_execution", { budget_item: "epidemic_control" }),
  ask("公用经费用了多少", "fund_execution", { budget_item: "public_use" }),
  ask("疫情防控经费花了多少", "fund_execution", { budget_item: "epidemic_control" }),
  ask("征拆奖励用了多少了", "fund_execution", { budget_item: "expropriation_reward" }),
  ask("征拆专项还剩多少钱", "fund_execution", { budget_item: "expropriation_special" }),
  ask("征拆奖励发了多少", "fund_execution", { budget_item: "expropriation_reward" }),
  ask("预算执行到多少了", "fund_execution"),
  ask("项目支出执行率", "fund_execution", { budget_item: "project_expenditure" }),
];
