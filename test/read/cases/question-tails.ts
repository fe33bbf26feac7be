import { ask, type Case, P } from "../meaning.ts";

export const ownReports: readonly Case[] = [
  ask("我今天报了什么", "overview", {}, "today"),
  ask("铁东路我今天报了什么", "project_progress", {}, "today", P.铁东),
  ask("昨天报的数有没有录进去", "overview", {}, "yesterday"),
];

export const sizesOfTasks: readonly Case[] = [
  ask("航空城B区任务几亩", "project_progress", {}, undefined, "航空城储备地块B区"),
  ask("竹山垅站任务面积多大", "project_progress", {}, undefined, "竹山垅110千伏变电站"),
  ask("全区总共多少户", "overview"),
];

export const whetherAnyWasDone: readonly Case[] = [
  ask("今天有没有新签的", "metric_sum", { metric: "signed_households" }, "today"),
  ask("昨天有腾房的吗", "metric_sum", { metric: "vacated_households" }, "yesterday"),
  ask(
    "哪个街道今天一户没签",
    "metric_sum",
    { metric: "signed_households", group_by: "subdistrict" },
    "today",
  ),
  ask(
    "白关镇今天拆了没有",
    "metric_sum",
    { subdistrict: "白关镇", metric: "demolished_households" },
    "today",
  ),
];

export const severalAtOnce: readonly Case[] = [
  ask("铁东路签约腾房各多少", "project_progress", {}, undefined, P.铁东),
  ask("今天全区新增签约多少、腾房多少", "overview", {}, "today"),
  ask("铁东路和白关北哪个快", "ranking"),
];

export const moreOfProjects: readonly Case[] = [
  ask("标准厂房那块今天有进展没", "project_progress", {}, "today", "服饰产业园标准厂房"),
  ask("城南水厂本周干了些啥", "project_progress", {}, "this_week", "城南水厂扩建"),
  ask("人民中路通道收尾没收尾", "project_progress", {}, undefined, "人民中路地下通道扫尾"),
  ask("大米厂什么时候清零的", "project_progress", {}, undefined, P.大米),
  ask("铁东路多少了", "project_progress", {}, undefined, P.铁东),
  ask("庆云山市场最近进展", "project_progress", {}, undefined, "庆云山农贸市场片区征收"),
];

export const moreOfWhatIsOpen: readonly Case[] = [
  ask(
    "柳树巷还有没有没搬的",
    "remaining",
    { metric: "vacated_households" },
    undefined,
    "柳树巷片区扫尾",
  ),
  ask("哪些地块卡着没交", "list_unfinished"),
  ask("白关污水管网还差啥", "issue_list", {}, undefined, "白关镇集镇污水管网"),
  ask("还有哪些事没办", "issue_list"),
  ask("交办的事项办得怎么样了", "issue_list"),
];

export const moreOfReports: readonly Case[] = [
  ask("今天上报情况", "missing_reports", {}, "today"),
  ask("日报交齐了没有", "missing_reports"),
  ask("超期几个", "overdue_issues"),
  ask("哪个街道超期问题最多", "ranking", { group_by: "subdistrict" }),
  ask("这个月过夜率多少", "indicator", { indicator: "same_day_resolution_rate" }, "this_month"),
  ask("截止目前累计腾房多少户", "metric_sum", { metric: "vacated_households" }),
  ask(
    "今年的奖励经费发了好多了",
    "fund_execution",
    { budget_item: "expropriation_reward" },
    "this_year",
  ),
  ask("清零完成率多少", "indicator", { indicator: "clear_up_rate" }),
  ask("腾房进度百分之几了", "indicator", { indicator: "vacating_rate" }),
  ask("王区长要看各街道的签约进度，帮忙调一下", "metric_sum", {
    metric: "signed_households",
    group_by: "subdistrict",
  }),
];

export const whetherItIsSo: readonly Case[] = [
  ask("铁东路是不是交了8亩", "metric_sum", { metric: "delivered_area_mu" }, undefined, P.铁东),
  ask("今天是不是签了3户", "metric_sum", { metric: "signed_households" }, "today"),
  ask("大园最后一户腾了没有", "project_progress", {}, undefined, P.大园),
  ask("南延线那3户搬了没有", "project_progress", {}, undefined, P.龙南),
];

export const moreOfTheBot: readonly Case[] = [
  ask("怎么导出", "help"),
  ask("忘了怎么报了", "help"),
  ask("报数要怎么写", "help"),
  ask("你是谁", "help"),
  ask("报表在哪下载", "export"),
  ask("帮忙把白关镇的进度表拉一份", "export", { subdistrict: "白关镇" }),
  ask("上报及时率怎么样", "indicator", { indicator: "report_timeliness" }),
];

export const moreOfTasks: readonly Case[] = [
  ask("清零了几个项目", "metric_sum", { metric: "projects_done", task_kind: "clear_up" }),
  ask("扫尾任务完成几个了", "metric_sum", { metric: "projects_done", task_kind: "clear_up" }),
  ask("集体土地项目签约率", "indicator", {
    task_kind: "collective_land",
    indicator: "signing_rate",
  }),
  ask("谁老是不报", "missing_reports"),
  ask("有几个问题到期了还没办", "overdue_issues"),
  ask("30天内要到期的任务", "deadline", { days: 30 }),
  ask("铁东路灯变红了吗", "lights", { light: "red" }, undefined, P.铁东),
  ask("曲尺塘中学什么时候交的地", "project_progress", {}, undefined, "曲尺塘中学新建"),
];

/** Of two projects one is asked for; a whole answer for the first would pass for both. */
export const ofTwoProjects: readonly Case[] = [
  [
    "铁东路和白关北还剩几户",
    "query",
    null,
    {
      intent: "remaining",
      confirm: ["ambiguous_project"],
      candidates: [P.铁东, P.白北],
    },
  ],
];

export const howFarAndUntilWhen: readonly Case[] = [
  ask("风光带三期搬完没有啊", "project_progress", {}, undefined, "湘江东岸风光带三期"),
  ask(
    "董家塅街道本周腾房进展如何",
    "metric_sum",
    { subdistrict: "董家塅街道", metric: "vacated_households" },
    "this_week",
  ),
  ask("公示什么时候结束", "deadline", { stage: "compensation_announcement" }),
  ask("白关粮站能在年底前拿下吗", "forecast", {}, "year_end", P.粮站),
  ask("铁东路走访了多少次", "metric_sum", { metric: "visits" }, undefined, P.铁东),
];
