import { ask, type Case, P } from "../meaning.ts";

export const howItStands: readonly Case[] = [
  ask("石塘坪现在啥情况", "project_progress", {}, undefined, P.石塘),
  ask("大石桥腾完了吗", "project_progress", {}, undefined, "大石桥公园"),
  ask("二公司棚改拆完了吗", "project_progress", {}, undefined, P.二公司),
  ask("今天全区什么情况", "overview", {}, "today"),
  ask("/进度 全区", "overview"),
  ask("大园拆完了没？", "project_progress", {}, undefined, P.大园),
  ask("建设街道完成得怎么样", "overview", { subdistrict: "建设街道" }),
  ask("全区总体进度怎么样", "overview"),
  ask("铁东路现在什么情况", "project_progress", {}, undefined, P.铁东),
  ask("大米厂进展怎么样了？", "project_progress", {}, undefined, P.大米),
  ask("/查询 白关北", "project_progress", {}, undefined, P.白北),
  ask("全区进度怎么样", "overview"),
  ask("枫溪街道进展如何", "overview", { subdistrict: "枫溪街道" }),
  ask("国有土地项目完成情况", "overview", { task_kind: "state_land_house" }),
  ask("帮我查下南环线", "project_progress", {}, undefined, "南环线枫溪段拓宽"),
  ask("/query 桃花坡", "project_progress", {}, undefined, "桃花坡地块"),
];

export const unfinished: readonly Case[] = [
  ask("枫溪街道哪些项目还没完成", "list_unfinished", { subdistrict: "枫溪街道" }),
  ask("目前没清零的还有几个项目", "list_unfinished", { task_kind: "clear_up" }),
  ask("哪些项目还在预公告阶段", "list_unfinished", { stage: "pre_announcement" }),
  ask("清零扫尾项目还有哪些没完成", "list_unfinished", { task_kind: "clear_up" }),
  ask("哪些项目卡在补偿登记阶段", "list_unfinished", { stage: "compensation_registration" }),
  ask("哪些项目还没交地", "list_unfinished"),
  ask("集体土地项目还有哪些没完成", "list_unfinished", { task_kind: "collective_land" }),
  ask("白关镇还有哪些项目没清零", "list_unfinished", {
    subdistrict: "白关镇",
    task_kind: "clear_up",
  }),
  ask("哪些扫尾项目没清零", "list_unfinished", { task_kind: "clear_up" }),
];

export const openIssues: readonly Case[] = [
  ask("本周新增了哪些问题", "issue_list", {}, "this_week"),
  ask("白关镇的未办结问题", "issue_list", { subdistrict: "白关镇" }),
  ask("发一下本周超期问题清单", "overdue_issues", {}, "this_week"),
  ask("龙泉街道逾期未办结的问题有几个", "overdue_issues", { subdistrict: "龙泉街道" }),
  ask("现在有多少问题没办结", "issue_list"),
  ask("有没有超期的问题", "overdue_issues"),
  ask("白关镇有哪些逾期问题", "overdue_issues", { subdistrict: "白关镇" }),
  ask("铁东路还有哪些问题没解决", "issue_list", {}, undefined, P.铁东),
  ask("4号问题现在谁在办", "issue_list"),
  ask("铁东路有哪些问题没解决", "issue_list", {}, undefined, P.铁东),
  ask("枫溪街道有哪些问题", "issue_list", { subdistrict: "枫溪街道" }),
  ask("逾期的问题有哪些", "overdue_issues"),
];

export const whoHasNotReported: readonly Case[] = [
  ask("哪些街道今天没上报", "missing_reports", {}, "today"),
  ask("昨天没报的有哪几个项目", "missing_reports", {}, "yesterday"),
  ask("谁今天没交日报", "missing_reports", {}, "today"),
  ask("昨天哪些项目没上报", "missing_reports", {}, "yesterday"),
  ask("本周谁没报", "missing_reports", {}, "this_week"),
  ask("哪些街道今天没报", "missing_reports", {}, "today"),
  ask("谁还没交今天的日报", "missing_reports", {}, "today"),
  ask("还有谁没报今天的进度", "missing_reports", {}, "today"),
];

export const lightsAndStandstill: readonly Case[] = [
  ask("90天没动的", "stalled", { days: 90 }),
  ask("黄灯项目列一下", "lights", { light: "yellow" }),
  ask("哪几个项目两周没进展", "stalled", { days: 14 }),
  ask("预警项目有哪些", "lights"),
  ask("绿灯的有几个项目", "lights", { light: "green" }),
  ask("哪些项目是黄灯", "lights", { light: "yellow" }),
  ask("哪些项目一个月没进展了", "stalled", { days: 30 }),
  ask("红灯有几个", "lights", { light: "red" }),
  ask("哪些项目亮红灯", "lights", { light: "red" }),
  ask("超过30天没动静的项目有哪些", "stalled", { days: 30 }),
  ask("亮红灯的有哪些项目", "lights", { light: "red" }),
  ask("哪些项目一个月没动静了", "stalled", { days: 30 }),
  ask("有哪些黄灯项目", "lights", { light: "yellow" }),
  ask("半个月没动静的有哪些", "stalled", { days: 15 }),
  ask("30天没动静的地块有哪些", "stalled", { days: 30 }),
  ask("红灯项目有哪些", "lights", { light: "red" }),
  ask("两周没动静的项目", "stalled", { days: 14 }),
  ask("黄灯的项目有几个", "lights", { light: "yellow" }),
];

export const rankings: readonly Case[] = [
  ask("枫溪街道第三季度考核得分", "ranking", { subdistrict: "枫溪街道" }, "Q3"),
  ask(
    "11月份各街道签约排名",
    "ranking",
    { group_by: "subdistrict", metric: "signed_households" },
    "month:11",
  ),
  ask("枫溪街道排第几", "ranking", { subdistrict: "枫溪街道" }),
  ask("各街道完成率排个名", "ranking", { group_by: "subdistrict" }),
  ask("我们街道第几", "ranking", { group_by: "subdistrict" }),
  ask("一季度排名情况", "ranking", {}, "Q1"),
  ask("二季度项目排名", "ranking", { group_by: "project" }, "Q2"),
  ask("哪个街道排第一", "ranking", { group_by: "subdistrict" }),
  ask("本月街道排名", "ranking", { group_by: "subdistrict" }, "this_month"),
  ask("枫溪街道四季度排第几", "ranking", { subdistrict: "枫溪街道" }, "Q4"),
  ask("二季度哪个街道排第一", "ranking", { group_by: "subdistrict" }, "Q2"),
  ask("哪个项目剩的户数最多", "ranking", { group_by: "project" }),
  ask("这个季度排名第几", "ranking", {}, "this_quarter"),
  ask("哪个街道完成率最高", "ranking", { group_by: "subdistrict" }),
  ask("三比三看排第几", "ranking"),
  ask("谁的进度最慢", "ranking"),
  ask("四季度街道排名出来没", "ranking", { group_by: "subdistrict" }, "Q4"),
];

/** When it will be done, and when it has to be. */
export const forecasts: readonly Case[] = [
  ask("铁东路年底前交得了地吗", "forecast", {}, "year_end", P.铁东),
  ask("湘江1号二期能按期完成吗", "forecast", {}, undefined, P.湘二),
  ask("铁东路年底能交地吗", "forecast", { metric: "delivered_area_mu" }, "year_end", P.铁东),
  ask("铁东路还有几天到期", "deadline", {}, undefined, P.铁东),
  ask(
    "董家塅街道的项目到年底能完成几个",
    "forecast",
    { subdistrict: "董家塅街道", metric: "projects_done" },
    "year_end",
  ),
  ask(
    "铁东路的补偿公告到哪天",
    "deadline",
    { stage: "compensation_announcement" },
    undefined,
    P.铁东,
  ),
  ask("湘江1号二期什么时候能清零", "forecast", { task_kind: "clear_up" }, undefined, P.湘二),
  ask("今年能完成几个项目", "forecast", { metric: "projects_done" }, "this_year"),
  ask("白关北12月31日前能完成吗", "forecast", {}, "year_end", P.白北),
  ask(
    "枫溪港二期补偿公告什么时候到期",
    "deadline",
    { stage: "compensation_announcement" },
    undefined,
    P.枫二,
  ),
  ask("年底前白关北能不能完成", "forecast", {}, "year_end", P.白北),
  ask("铁东路什么时候到期", "deadline", {}, undefined, P.铁东),
  ask(
    "铁东路公告期什么时候到",
    "deadline",
    { stage: "compensation_announcement" },
    undefined,
    P.铁东,
  ),
  ask("年底能不能全部清零", "forecast", { task_kind: "clear_up" }, "year_end"),
  ask(
    "年底能清零几个项目",
    "forecast",
    { metric: "projects_done", task_kind: "clear_up" },
    "year_end",
  ),
  ask("白关北什么时候到期", "deadline", {}, undefined, P.白北),
  ask("年底能清零几个", "forecast", { task_kind: "clear_up" }, "year_end"),
  ask("哪些项目快到期了", "deadline"),
  ask(
    "年底前集体土地能交多少亩",
    "forecast",
    { metric: "delivered_area_mu", task_kind: "collective_land" },
    "year_end",
  ),
];

export const exportsAndHelp: readonly Case[] = [
  ask("导出本月报表excel", "export", {}, "this_month"),
  ask("/help", "help"),
  ask("导一份枫溪街道的台账", "export", { subdistrict: "枫溪街道" }),
  ask("把项目台账导出一份", "export"),
  ask("怎么上报进度", "help"),
  ask("把这周的台账导出来", "export", {}, "this_week"),
  ask("怎么更正昨天报的数", "help"),
  ask("把未办结问题导出来", "export"),
];
