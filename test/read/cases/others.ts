import { act, ask, P, problem, solved, talk, facts, type Case } from "../meaning.ts";

const urgent = { severity: "urgent" };

/** Problems, one for each kind and more. */
export const problems: readonly Case[] = [
  problem("铁东路2户房屋产权不清，权属说不明白，请区自然资源局来核实", P.铁东, "ownership", {
    households: 2,
    mentions: ["区自然资源局"],
  }),
  problem("白关北有3户嫌补偿标准太低，不肯签", P.白北, "compensation", { households: 3 }),
  problem("龙泉路南延4户面积丈量有误差，要求复测", P.龙南, "measurement", { households: 4 }),
  problem("航空三期5户等安置房，没房源", P.航三, "resettlement_housing", { households: 5 }),
  problem("曲尺塘储备地块8户社保还没办下来", P.曲储, "social_security", { households: 8 }),
  problem("/issue 铁东路 有人抢建，违建300平", P.铁东, "illegal_building"),
  problem("大米厂那户兄弟俩分家扯皮，谁都不签", P.大米, "family_division", { households: 1 }),
  problem("老面粉厂门面租户要停业损失", P.老面, "lease_operator"),
  problem("二公司棚改3户公房租赁手续不清，请房管局明确", P.二公司, "public_housing", {
    households: 3,
    mentions: ["房管局"],
  }),
  problem("供销社地块2户说要去市里上访", P.供销, "petition", { households: 2 }),
  problem("湘江1号二期那户起诉了，法院还没排期开庭", P.湘二, "litigation", { households: 1 }),
  problem("铁东路征地款还没拨下来，资金缺口800万", P.铁东, "funds"),
  problem("枫溪港二期用地批文没下来，请市自然资源局加快审批", P.枫二, "procedure", {
    mentions: ["市自然资源局"],
  }),
  problem("龙泉路南延地下燃气管线没迁，@燃气公司 请3天内答复", P.龙南, "utilities", {
    mentions: ["燃气公司"],
    due: "+3d",
  }),
  problem("枫溪港二期还有6座无主坟没人认领，难点", P.枫二, "graves"),
  problem("白关北鱼塘和果树补偿谈不拢", P.白北, "crops_attachments"),
  problem("铁东路村民把路堵了，挖机进不去", P.铁东, "access"),
  problem("化肥厂宿舍1户户主在国外，联系不上", P.化肥, "contact_lost", { households: 1 }),
  problem("大米厂那边因疫情封控，工作人员进不去", P.大米, "epidemic"),
  problem("老面粉厂围墙开裂，随时会塌，特急", P.老面, "safety", urgent),
  problem("铁东路过渡期奖励没有政策依据，请区征拆办明确口径", P.铁东, "policy", {
    mentions: ["区征拆办"],
  }),
  problem("#问题 铁东路 高压线没迁", P.铁东, "utilities"),
  problem("／问题　白关北　村民阻工，请公安分局马上到场", P.白北, "access", {
    mentions: ["公安分局"],
    ...urgent,
  }),
  problem(
    "铁东路3户不肯搬，嫌补偿低，请区司法局和枫溪街道协调，本周五前答复",
    P.铁东,
    "compensation",
    { households: 3, mentions: ["区司法局", "枫溪街道"], due: "12-17" },
  ),
  problem("铁东路权属问题请区自然资源局20号前明确", P.铁东, "ownership", {
    mentions: ["区自然资源局"],
    due: "d20",
  }),
  problem("湘江一号有户要上访，请信访局介入", null, "petition", {
    households: 1,
    mentions: ["信访局"],
    confirm: ["ambiguous_project"],
    candidates: [P.湘二, P.湘一],
  }),
  problem("铁东路业主电话13812345678，一直不接，联系不上", P.铁东, "contact_lost", { pii: true }),
  problem("铁东路十几户村民的青苗费没到账", P.铁东, "funds", {
    households: 10,
    confirm: ["approximate_number"],
  }),
];

/** What is asked of open issues. */
export const actions: readonly Case[] = [
  act("7号问题交给区司法局负责", "assign", { issue_no: [7], assignee: "区司法局" }),
  act("12号问题转给张建国处理", "assign", { issue_no: [12], assignee: "张建国" }),
  act("5号问题由枫溪街道牵头，下周一前办结", "assign", {
    issue_no: [5],
    assignee: "枫溪街道",
    due: "12-20",
  }),
  act("8号问题提级到区级联系领导", "escalate", { issue_no: [8], escalate_to: "区级联系领导" }),
  act("3号问题提请个案处理会议研究", "escalate", { issue_no: [3], escalate_to: "个案处理会议" }),
  act("#7 延期3天，材料还在补", "extend", { issue_no: [7], due: "+3d" }),
  act("9号问题申请延期到月底", "extend", { issue_no: [9], due: "12-31" }),
  act("5号问题反弹了，重新打开", "reopen", { issue_no: [5] }),
  act("12号问题有进展，法院已经受理了", "update", { issue_no: [12] }),
  act("6号问题可以关了吗", "update", { issue_no: [6], confirm: ["close_requested"] }),
];

/** Problems that are over. */
export const resolved: readonly Case[] = [
  solved("7号问题已解决", null, { issue_no: [7] }),
  solved("#12 办结，业主已签字", null, { issue_no: [12] }),
  solved("/办结 7 已协调到位", null, { issue_no: [7] }),
  solved("3号和5号问题都搞定了", null, { issue_no: [3, 5] }),
  solved("白关北高压线的问题解决了", P.白北, { project: P.白北, category: "utilities" }),
  solved("昨天把9号问题处理好了", null, { issue_no: [9] }, { as_of: "-1d" }),
  solved("供销社地块信访的事已经化解", P.供销, { project: P.供销, category: "petition" }),
  solved(
    "曲尺塘储备地块社保问题解决了8户，还剩5户",
    P.曲储,
    { project: P.曲储, category: "social_security" },
    { partial: true, remaining: 5 },
  ),
  solved("7号问题解决了，今天签约2户", null, { issue_no: [7] }, { facts: facts("signed+2") }),
  solved("刚才那个问题已经解决", null, { by: "last" }, { confirm: ["ambiguous_issue"] }),
  solved("第三号问题办结销号", null, { issue_no: [3] }),
  solved("补偿款到账的问题解决了", null, { category: "funds" }),
];

/** Questions to the ledger. */
export const questions: readonly Case[] = [
  ask("铁东路现在什么情况", "project_progress", {}, undefined, P.铁东),
  ask("大米厂进展怎么样了？", "project_progress", {}, undefined, P.大米),
  ask("/查询 白关北", "project_progress", {}, undefined, P.白北),
  ask("全区进度怎么样", "overview"),
  ask("枫溪街道进展如何", "overview", { subdistrict: "枫溪街道" }),
  ask("铁东路还剩多少户没签？", "remaining", { metric: "signed_households" }, undefined, P.铁东),
  ask("哪些项目还没交地", "list_unfinished"),
  ask("集体土地项目还有哪些没完成", "list_unfinished", { task_kind: "collective_land" }),
  ask("白关镇还有哪些项目没清零", "list_unfinished", {
    subdistrict: "白关镇",
    task_kind: "clear_up",
  }),
  ask("本月街道排名", "ranking", { group_by: "subdistrict" }, "this_month"),
  ask("枫溪街道四季度排第几", "ranking", { subdistrict: "枫溪街道" }, "Q4"),
  ask("年底前白关北能不能完成", "forecast", {}, "year_end", P.白北),
  ask("白关镇有哪些逾期问题", "overdue_issues", { subdistrict: "白关镇" }),
  ask("铁东路还有哪些问题没解决", "issue_list", {}, undefined, P.铁东),
  ask("昨天哪些项目没上报", "missing_reports", {}, "yesterday"),
  ask("本周谁没报", "missing_reports", {}, "this_week"),
  ask("全区今天腾了多少户", "metric_sum", { metric: "vacated_households" }, "today"),
  ask("11月交了多少亩地", "metric_sum", { metric: "delivered_area_mu" }, "month:11"),
  ask("今年一共兑付了多少补偿款", "metric_sum", { metric: "paid_wan_yuan" }, "this_year"),
  ask("征拆奖励用了多少了", "fund_execution", { budget_item: "expropriation_reward" }),
  ask("哪些项目亮红灯", "lights", { light: "red" }),
  ask("超过30天没动静的项目有哪些", "stalled", { days: 30 }),
  ask("铁东路签约率多少", "indicator", { indicator: "signing_rate" }, undefined, P.铁东),
  ask("本月当日办结率是多少", "indicator", { indicator: "same_day_resolution_rate" }, "this_month"),
  ask("铁东路什么时候到期", "deadline", {}, undefined, P.铁东),
  ask("把项目台账导出一份", "export"),
  ask("怎么上报进度", "help"),
  ask(
    "各街道本周签约多少户",
    "metric_sum",
    { metric: "signed_households", group_by: "subdistrict" },
    "this_week",
  ),
];

/** Talk that is nobody's business. */
export const chatter: readonly Case[] = [
  talk("好的，收到"),
  talk("明天上午9点在征拆办三楼会议室开推进会，请5个街道各派2人参加"),
  talk("恭喜大园棚改清零！"),
  talk("争取明天签2户"),
  talk("计划本周签3户"),
  talk("天元区今天签约30户，人家真快"),
  talk("中午订了20份盒饭，谁要"),
  talk("我在路上，10分钟到"),
  talk("张主任电话多少"),
  talk("大家注意安全"),
  talk("辛苦了各位，早点休息"),
  talk("@李主任 收到"),
  talk("👍👍👍"),
  talk("下周一交班，记得带材料"),
  talk("铁东路指挥部搬到12号楼3楼了"),
  talk("今天出太阳，正好干活"),
  talk("谁有铁东路的红线图"),
  talk("准备去铁东路做工作"),
];
