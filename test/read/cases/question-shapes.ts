import { ask, type Case, P } from "../meaning.ts";

export const howProjectsStand: readonly Case[] = [
  ask("粮站那个点现在啥进展", "project_progress", {}, undefined, P.粮站),
  ask("铁东路进度报来", "project_progress", {}, undefined, P.铁东),
  ask("曲中那边交地了没", "project_progress", {}, undefined, "曲尺塘中学新建"),
  ask("桃花坡那个地块交了没有呀", "project_progress", {}, undefined, "桃花坡地块"),
  ask("机场路现状", "project_progress", {}, undefined, "芦淞机场路改线"),
  ask("消防站那个项目办得么样了", "project_progress", {}, undefined, "五里墩消防站"),
  ask("机场路改线清零了吗", "project_progress", {}, undefined, "芦淞机场路改线"),
  ask("铁东路那户签了没", "project_progress", {}, undefined, P.铁东),
  ask("化肥厂那几户咋样了", "project_progress", {}, undefined, P.化肥),
];

export const howThePlacesStand: readonly Case[] = [
  ask("龙泉那边搞得如何了", "overview", { subdistrict: "龙泉街道" }),
  ask("集体土地这块完成得怎样", "overview", { task_kind: "collective_land" }),
  ask("本周战果", "overview", {}, "this_week"),
  ask("区里总的完成了多少", "overview"),
];

export const whatIsLeft: readonly Case[] = [
  ask("还有多少没腾的", "remaining", { metric: "vacated_households" }),
  ask("未腾房户数", "remaining", { metric: "vacated_households" }),
  ask("全区未签约的有多少户", "remaining", { metric: "signed_households" }),
  ask("还有几栋没拆", "remaining", { metric: "demolished_buildings" }),
  ask("枫溪街道还欠多少亩", "remaining", { subdistrict: "枫溪街道", metric: "delivered_area_mu" }),
  ask("白关北剩余未交地面积", "remaining", { metric: "delivered_area_mu" }, undefined, P.白北),
  ask("化肥厂是不是还剩两户", "remaining", {}, undefined, P.化肥),
];

export const whatIsNotDone: readonly Case[] = [
  ask("没完成的项目列个单子", "list_unfinished"),
  ask("都清零了吗", "list_unfinished"),
  ask("全部完成了没有", "list_unfinished"),
  ask("枫溪街道没完成的是哪几个", "list_unfinished", { subdistrict: "枫溪街道" }),
  ask("自压任务还有哪几个没销号", "list_unfinished", { task_kind: "clear_up" }),
  ask("国有的还有哪些没完", "list_unfinished", { task_kind: "state_land_house" }),
  ask("哪些项目还在签约期", "list_unfinished", { stage: "signing_period" }),
  ask("走司法程序的项目有哪几个", "list_unfinished", { stage: "court_enforcement" }),
  ask("还在听证的有哪些", "list_unfinished", { stage: "hearing" }),
];

export const places: readonly Case[] = [
  ask("街道排个队", "ranking", { group_by: "subdistrict" }),
  ask("哪个街道签得最多", "ranking", { metric: "signed_households", group_by: "subdistrict" }),
  ask("前三名是哪几个", "ranking"),
  ask("哪几个街道落后了", "ranking", { group_by: "subdistrict" }),
  ask("四季度打分结果", "ranking", {}, "Q4"),
];

export const whetherItCanBeDone: readonly Case[] = [
  ask("年底搞不搞得赢", "forecast", {}, "year_end"),
  ask("铁东路年前能拿下不", "forecast", {}, undefined, P.铁东),
  ask("今年任务完不完得成", "forecast", {}, "this_year"),
  ask("全年任务有没有把握", "forecast", {}, "this_year"),
  ask("完成全年目标有希望没", "forecast", {}, "this_year"),
  ask("年底收官有没有问题", "forecast", {}, "year_end"),
  ask("南延线还要搞多久", "forecast", {}, undefined, P.龙南),
  ask("月底铁东路能签多少户", "forecast", { metric: "signed_households" }, undefined, P.铁东),
  ask("航空三期赶得上年底吗", "forecast", {}, "year_end", P.航三),
  ask("明天能签几户", "forecast", { metric: "signed_households" }),
];

export const whatIsPastDue: readonly Case[] = [
  ask("有没有超时没办的", "overdue_issues"),
  ask("过了时限还没解决的问题列一下", "overdue_issues"),
  ask("逾期未办的发我", "overdue_issues"),
  ask("铁东路有超期的吗", "overdue_issues", {}, undefined, P.铁东),
  ask("超期清单", "overdue_issues"),
  ask("/查 超期", "overdue_issues"),
];

export const openIssues: readonly Case[] = [
  ask("白关北卡在哪里", "issue_list", {}, undefined, P.白北),
  ask("枫港二期主要难在哪", "issue_list", {}, undefined, P.枫二),
  ask("没解决的还有几件", "issue_list"),
  ask("问题按类别统计一下", "issue_list", { group_by: "category" }),
];

export const whoHasReported: readonly Case[] = [
  ask("报没报齐", "missing_reports"),
  ask("今天都报齐了吗", "missing_reports", {}, "today"),
  ask("没报的点个名", "missing_reports"),
  ask("枫溪的报了没", "missing_reports", { subdistrict: "枫溪街道" }),
  ask("这周哪些单位没交周报", "missing_reports", {}, "this_week"),
];

export const figures: readonly Case[] = [
  ask("统计腾房", "metric_sum", { metric: "vacated_households" }),
  ask("分街道统计签约", "metric_sum", { metric: "signed_households", group_by: "subdistrict" }),
  ask("昨日签约", "metric_sum", { metric: "signed_households" }, "yesterday"),
  ask("签约总数", "metric_sum", { metric: "signed_households" }),
  ask("今天是不是签了5户", "metric_sum", { metric: "signed_households" }, "today"),
];

export const lights: readonly Case[] = [
  ask("红灯", "lights", { light: "red" }),
  ask("铁东路什么灯", "lights", {}, undefined, P.铁东),
  ask("铁东路是红灯还是黄灯", "lights", {}, undefined, P.铁东),
  ask("哪几个项目是绿的", "lights", { light: "green" }),
  ask("红绿灯情况", "lights"),
];

export const standingStill: readonly Case[] = [
  ask("七天没动的", "stalled", { days: 7 }),
  ask("/查询 七天没动", "stalled", { days: 7 }),
  ask("哪些项目停摆了", "stalled"),
  ask("一个星期没更新的项目", "stalled", { days: 7 }),
  ask("连续七天零进展的项目", "stalled", { days: 7 }),
  ask("两个星期没报进展的项目", "stalled", { days: 14 }),
  ask("30天以上无进展项目", "stalled", { days: 30 }),
];

export const rates: readonly Case[] = [
  ask("签约比例多少", "indicator", { indicator: "signing_rate" }),
  ask("签约百分之多少了", "indicator", { indicator: "signing_rate" }),
  ask("当天办结的比例有多少", "indicator", { indicator: "same_day_resolution_rate" }),
  ask("重开率高不高", "indicator", { indicator: "reopen_rate" }),
];

export const days: readonly Case[] = [
  ask("白关北最晚什么时候交地", "deadline", {}, undefined, P.白北),
  ask(
    "化肥厂的补偿决定复议期过了没",
    "deadline",
    { stage: "compensation_decision" },
    undefined,
    P.化肥,
  ),
  ask("铁东路完成时限是几号", "deadline", {}, undefined, P.铁东),
  ask("十天内到期的", "deadline", { days: 10 }),
];

export const tables: readonly Case[] = [
  ask("出个表", "export"),
  ask("发个excel", "export"),
  ask("三季度报表导一下", "export", {}, "Q3"),
  ask("拉个表给我", "export"),
  ask("给我个表格", "export"),
];

export const theBotItself: readonly Case[] = [
  ask("你会干什么", "help"),
  ask("会做什么", "help"),
  ask("怎么用", "help"),
  ask("格式是什么", "help"),
  ask("有什么指令", "help"),
  ask("不会用，教一下", "help"),
  ask("这个助手能查什么", "help"),
];

export const aboutReportsAndIssues: readonly Case[] = [
  ask("今天的日报还差哪几个项目", "missing_reports", {}, "today"),
  ask("铁东路还有哪些问题没销号", "issue_list", {}, undefined, P.铁东),
];

/** A heading asks with a full stop behind it too. */
export const headings: readonly Case[] = [
  ask("四季度街道排名。", "ranking", { group_by: "subdistrict" }, "Q4"),
  ask("董家塅街道未办结问题清单。", "issue_list", { subdistrict: "董家塅街道" }),
  ask("全区进度。", "overview"),
];

/** 哪一天 is no span of one day. */
export const whichDay: readonly Case[] = [
  ask("南延线完成时限是哪一天", "deadline", {}, undefined, P.龙南),
];
