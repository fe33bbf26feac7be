import { act, ask, type Case, correction, item, items, P, report, solved } from "../meaning.ts";

export const verbsOverProjects: readonly Case[] = [
  items("铁东路签约2户，白关北3户", null, item(P.铁东, "signed+2"), item(P.白北, "signed+3")),
  items(
    "今天签约：铁东路2户、白关北3户、龙泉路南延1户",
    null,
    item(P.铁东, "signed+2"),
    item(P.白北, "signed+3"),
    item(P.龙南, "signed+1"),
  ),
  items(
    "昨天腾房：铁东路1户，大园2户",
    null,
    item(P.铁东, "vacated+1", { as_of: "-1d" }),
    item(P.大园, "vacated+2", { as_of: "-1d" }),
  ),
  items(
    "签约累计：铁东路24户，龙泉路南延6户",
    null,
    item(P.铁东, "signed=24"),
    item(P.龙南, "signed=6"),
  ),
  items(
    "今天有4户签了字，铁东路2户，白关北2户",
    null,
    item(P.铁东, "signed+2"),
    item(P.白北, "signed+2"),
  ),
  report("铁东路签约2户，白关北3户在谈", P.铁东, "signed+2"),
];

export const takenBack: readonly Case[] = [
  report("铁东路有1户退房了，腾房减1", P.铁东, "vacated+-1", { confirm: ["negative_delta"] }),
  report("白关北原来交的3亩退回来重测了", P.白北, "delivered+-3", { confirm: ["negative_delta"] }),
  correction("昨天的数再核一下，铁东路应该是累计23户", P.铁东, "", "", {
    as_of: "-1d",
    missing: ["facts"],
  }),
  correction("前面报的交地面积单位错了，是亩不是公顷", null, "", "", { missing: ["facts"] }),
];

export const looseFigures: readonly Case[] = [
  report("今天枫二期登记了7户，实物清点5户", P.枫二, "registered+7 inventoried+5"),
  report("石塘坪今天交地，23亩6分", P.石塘, "delivered+23.6"),
  report("铁东路今天签了不到3户", P.铁东, "signed+3", { confirm: ["approximate_number"] }),
  report("东风小区二期今天零签约", "东风小区二期扫尾", "", { no_progress: true }),
];

export const closedByResult: readonly Case[] = [
  solved("铁东路高压线的问题今天迁完了", P.铁东, { project: P.铁东, category: "utilities" }),
  solved(
    "樟树岭祖坟全部迁完，18座，问题可以关了",
    "樟树岭储备地块",
    { project: "樟树岭储备地块", category: "graves" },
    { facts: [{ metric: "graves_moved", mode: "cum", value: 18, unit: "grave" }] },
  ),
  solved("13、14号办结", null, { issue_no: [13, 14] }),
  solved("昨天报的阻工问题已经化解，挖机进场了", null, { category: "access" }),
];

export const shortOrders: readonly Case[] = [
  act("9号请指派王科长跟进", "assign", { issue_no: [9], assignee: "王科长" }),
  act("把5号问题提到个案处理会", "escalate", { issue_no: [5], escalate_to: "个案处理会" }),
  ask("上周签约数", "metric_sum", { metric: "signed_households" }, "last_week"),
  ask("枫溪街道第三季度考核得分", "ranking", { subdistrict: "枫溪街道" }, "Q3"),
  ask("90天没动的", "stalled", { days: 90 }),
];

export const measuresTogether: readonly Case[] = [
  report("东风小区二期1户2栋都拆了", "东风小区二期扫尾", "buildings+2 demolished+1"),
  report("龙泉路小学扩建8户8亩全部交清", "龙泉路小学扩建", "delivered=8"),
  report("杨柳冲安置房签约进度12/15", "杨柳冲安置房", "signed=12 signed/15"),
  report("渌江东延清表累计96亩，完成率八成", "渌江大道东延工程", "surface=96 surface%80", {
    confirm: ["approximate_number"],
  }),
  report("配套一号三今天签约0户，上门3次", "配套一号三地块", "visits+3", { no_progress: true }),
  report(
    "今天老面粉厂最后一栋楼放倒了，6200平的拆除任务全部搞定",
    P.老面,
    "buildings+1 buildings<0 sqm+6200",
    { status: "done" },
  ),
];

export const ordersByCommand: readonly Case[] = [
  act("/extend #9 3天 业主住院", "extend", { issue_no: [9], due: "+3d" }),
  act("／延期 9 12月25日 业主在外地", "extend", { issue_no: [9], due: "12-25" }),
  act("/指派 7 张主任", "assign", { issue_no: [7], assignee: "张主任" }),
  act("/重开 #7 业主又反悔了", "reopen", { issue_no: [7] }),
  act("/跟进 #7 已约三户明天面谈", "update", { issue_no: [7] }),
];

export const partsAndSums: readonly Case[] = [
  report("二公司棚改清退公房租户13户、住户3户", P.二公司, "vacated+13 vacated+3"),
  report("铁东路腾房8户。其中强制腾房1户", P.铁东, "vacated+8"),
  report("枫溪港一期应迁坟30座，已迁26座", P.枫一, "graves/30 graves=26"),
  report("株南货场连接线今天签约2户后反悔1户", "株南货场连接线", "signed+2 signed+-1", {
    confirm: ["negative_delta"],
  }),
  report("铁东路上户走访30户，签意向协议5户", P.铁东, "visits+30"),
  report("化肥厂今天报数：零", P.化肥, "", { no_progress: true }),
];

export const closings: readonly Case[] = [
  solved("关于9号问题，资金已拨付到位，申请销号", null, { issue_no: [9] }),
  solved("15号：已办", null, { issue_no: [15] }),
  solved("之前那个便道被堵的问题已协调好，车能进了", null, { category: "access" }),
  solved("湘江1号二期上访户稳控住了", P.湘二, { project: P.湘二, category: "petition" }),
  act("14号问题暂时没有办法解决，请延期", "extend", { issue_no: [14], missing: ["due"] }),
];
