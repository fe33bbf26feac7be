import {
  act,
  ask,
  type Case,
  correction,
  facts,
  item,
  items,
  P,
  problem,
  report,
  solved,
  talk,
} from "../meaning.ts";

const approx = { confirm: ["approximate_number"] };
export const reports: readonly Case[] = [
  report("/report 大米厂棚改 签约2户 腾房4户", P.大米, "signed+2 vacated+4"),
  report(
    "/REPORT 石塘坪储备地块 交地+6.25亩 累计交地127.65亩",
    P.石塘,
    "delivered+6.25 delivered=127.65",
  ),
  report("今天化肥厂宿舍最后一户签约了", P.化肥, "signed+1 signed<0"),
  report("机场路今日新增腾房三户，累计21户", "芦淞机场路改线", "vacated+3 vacated=21"),
  report(
    "南环线补偿登记已完成二十九户，还剩九户没来",
    "南环线枫溪段拓宽",
    "registered=29 registered<9",
  ),
  report("解放巷剩3户，两户在谈，一户等法院裁定", "解放巷旧城改造扫尾", "cleared<3"),
  items(
    "1、桃花坡：腾房2户，拆除1户；2、卫星路：无进展；3、樟树岭：交地6亩",
    null,
    item("桃花坡地块", "vacated+2 demolished+1"),
    item("卫星路北段新建工程", "", { no_progress: true }),
    item("樟树岭储备地块", "delivered+6"),
  ),
  correction("更正：前天白关北报的腾房6户有误，应为4户", P.白北, "vacated~4", "vacated~6", {
    as_of: "-2d",
  }),
  report("铁东路有2户反悔，签约数减2", P.铁东, "signed+-2", { confirm: ["negative_delta"] }),
  report("枫港二期今天拆了5栋2360平", P.枫二, "buildings+5 sqm+2360"),
  report("铁西路今天清表1.2公顷，推土机还在推", P.铁西, "surface+18"),
  report(
    "柳树巷23户全部签约、全部腾房，累计拆除3120㎡，圆满完成",
    "柳树巷片区扫尾",
    "signed=23 vacated=23 sqm=3120",
    { status: "done" },
  ),
  report("今天签了5户，拆了2栋", null, "signed+5 buildings+2", { missing: ["project"] }),
  report("/report 横塘路", "横塘路新建工程", "", { missing: ["facts"] }),
  report(
    "/report 卫星路北段新建工程 签约：12/18 腾房：9/18 拆除：9/18",
    "卫星路北段新建工程",
    "signed=12 signed/18 vacated=9 vacated/18 demolished=9 demolished/18",
  ),
  report(
    "庆云街道汇报：柳树巷最后一处违建今天拆除完毕，出动85人",
    "柳树巷片区扫尾",
    "buildings+1 buildings<0 people+85",
  ),
  report(
    "南大门补偿款今天兑付58.4万，累计九百多万",
    "南大门物流园扫尾",
    "paid+58.4 paid=900",
    approx,
  ),
  report(
    "服饰园二期：签约率92.2%，腾房率78.4％，拆除率70%",
    "服饰产业园二期",
    "signed%92.2 vacated%78.4 demolished%70",
  ),
  report("昨晚9点，白关北3组最后2户签了", P.白北, "signed+2", { as_of: "-1d" }),
  report("化肥厂宿舍今天又上门做了6次工作，还是不肯腾", P.化肥, "visits+6", { no_progress: true }),
  report("大园棚改今天拆储2户", P.大园, "demolished+2"),
  report("白观北今天青表3亩", P.白北, "surface+3"),
  report("12月10日石塘坪全部交地，共127.65亩，可以销号了", P.石塘, "delivered=127.65", {
    as_of: "12-10",
    status: "done",
  }),
  report(
    "东风小区：原8户，已腾5户，剩余3户还在谈",
    "东风小区二期扫尾",
    "vacated/8 vacated=5 vacated<3",
  ),
  report(
    "建宁港截污今天签约半数，12户签了6户",
    "建宁港截污干管工程",
    "signed/12 signed=6 signed%50",
    approx,
  ),
  report("枫溪老街清零了！", "枫溪老街扫尾", "cleared<0", { status: "done" }),
  report("纺织宿舍腾房累计119户占93%", "纺织品公司宿舍棚改", "vacated=119"),
  report("荷小今天签约1户，另1户约好明天签", "荷叶塘小学扩建", "signed+1"),
  report(
    "物流园一期签约两户、腾房一户、清表三亩五",
    "董家塅物流园一期",
    "signed+2 vacated+1 surface+3.5",
  ),
  report("粮站地块今日 签约0 腾房1", P.粮站, "signed+0 vacated+1"),
  report("截至昨天，大石桥累计交地41亩", "大石桥公园", "delivered=41", { as_of: "-1d" }),
  report("供销社今天签约2户，目前还有2户", P.供销, "signed+2 signed<2"),
  report("铁东路签约22户增至25户", P.铁东, "signed=25"),
  report("湘二剩一户", P.湘二, "cleared<1"),
  correction("铁东路今天签约数写错了，应该是1户", P.铁东, "signed~1", ""),
  correction("白关北交地78.5亩写成了87.5亩", P.白北, "delivered~78.5", "delivered~87.5"),
  report("撤销石塘坪昨天的上报", P.石塘, "", { retract: true, as_of: "-1d" }),
];
export const issues: readonly Case[] = [
  problem("/issue 白关北 5户界址有争议，请自然资源局复核，5天内", P.白北, "ownership", {
    households: 5,
    mentions: ["自然资源局"],
    due: "+5d",
  }),
  problem("化肥厂那户扬言要去市里上访，紧急！", P.化肥, "petition", {
    severity: "urgent",
    households: 1,
  }),
  problem("石塘坪迁坟谈不拢，族老要加钱，请联系领导出面", P.石塘, "graves", {
    mentions: ["联系领导"],
  }),
  problem(
    "卫星路自来水管还没改，挖机不敢动，@水务公司 请本周内处理",
    "卫星路北段新建工程",
    "utilities",
    { mentions: ["水务公司"], due: "this_week" },
  ),
  problem("坚固村安置房没建好，9户等着搬", "坚固村安置区", "resettlement_housing", {
    households: 9,
  }),
  problem("枫溪老街有户人家加盖了一层，要求按面积补", "枫溪老街扫尾", "illegal_building", {
    households: 1,
  }),
  problem("人民中路3户租户要经营损失补偿，政策没规定", "人民中路地下通道扫尾", "lease_operator", {
    households: 3,
  }),
  problem("社保的钱到现在没拨下来，老百姓有意见", null, "funds", { missing: ["project"] }),
  problem("湘江1号二期法院要求补充证据材料，很急", P.湘二, "litigation", { severity: "urgent" }),
  problem("@财政局 横塘路青苗补偿资金缺口还有86万", "横塘路新建工程", "funds", {
    mentions: ["财政局"],
  }),
  problem("桃花坡拆下来的电线没人收，小孩在玩，危险", "桃花坡地块", "utilities"),
  problem("解放巷1户老太太不肯走，说等儿子回来再说", "解放巷旧城改造扫尾", "other", {
    households: 1,
  }),
  problem("白关污水管网占了两户菜地没给钱", "白关镇集镇污水管网", "crops_attachments", {
    households: 2,
  }),
  act("15号问题没真正解决，又反弹了，请重新挂上", "reopen", { issue_no: [15] }),
  act("9号问题请延期到12月28日，法院还没排期", "extend", { issue_no: [9], due: "12-28" }),
  act("18号问题转司法局办", "assign", { issue_no: [18], assignee: "司法局" }),
  act("26号问题街道处理不了，请提级", "escalate", { issue_no: [26] }),
];
export const resolves: readonly Case[] = [
  solved("/resolve 18 已复测", null, { issue_no: [18] }),
  solved(
    "白关北界址争议那个事解决了，五户都签了",
    P.白北,
    { project: P.白北, category: "ownership" },
    { facts: facts("signed+5") },
  ),
  solved("3号、6号问题都处理好了", null, { issue_no: [3, 6] }),
  solved(
    "销号：坚固村安置房问题，今天搬了9户",
    "坚固村安置区",
    { project: "坚固村安置区", category: "resettlement_housing" },
    { facts: facts("vacated+9") },
  ),
  solved(
    "化肥厂租户补偿问题先解决了1户，还差2户",
    P.化肥,
    { project: P.化肥, category: "lease_operator" },
    { partial: true, remaining: 2 },
  ),
  [
    "水务公司回复了，卫星路的水管18号前改完，可以销号吗",
    "issue",
    "卫星路北段新建工程",
    {
      action: "update",
      category: "utilities",
      severity: "normal",
      due: "d18",
      confirm: ["close_requested"],
    },
  ] as Case,
  solved("第二十一号问题已办妥", null, { issue_no: [21] }),
  solved("刚才说的那件事办好了", null, { by: "last" }, { confirm: ["ambiguous_issue"] }),
];
export const queries: readonly Case[] = [
  ask("/query 桃花坡", "project_progress", {}, undefined, "桃花坡地块"),
  ask("枫港二期还有几户没签？", "remaining", { metric: "signed_households" }, undefined, P.枫二),
  ask("哪些扫尾项目没清零", "list_unfinished", { task_kind: "clear_up" }),
  ask("四季度街道排名出来没", "ranking", { group_by: "subdistrict" }, "Q4"),
  ask(
    "年底前集体土地能交多少亩",
    "forecast",
    { metric: "delivered_area_mu", task_kind: "collective_land" },
    "year_end",
  ),
  ask("逾期的问题有哪些", "overdue_issues"),
  ask("还有谁没报今天的进度", "missing_reports", {}, "today"),
  ask(
    "董家塅街道本月腾了几户",
    "metric_sum",
    { subdistrict: "董家塅街道", metric: "vacated_households" },
    "this_month",
  ),
  ask("项目支出执行率", "fund_execution", { budget_item: "project_expenditure" }),
  ask("签了多少户了，白关北", "metric_sum", { metric: "signed_households" }, undefined, P.白北),
];
export const chat: readonly Case[] = [
  talk("好的收到"),
  talk("明天上午10点在枫溪街道开调度会，带上台账"),
  talk("天冷路滑，各位下户注意安全"),
  talk("前天那3户是荷塘区的，跟我们没关系"),
  talk("我这边有5份资料要盖章，谁在办公室"),
  talk("今天的3份盒饭谁没拿"),
];
