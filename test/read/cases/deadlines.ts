import { act, type Case, P, problem } from "../meaning.ts";

/** By when a problem has to be dealt with. */
export const ofProblems: readonly Case[] = [
  problem("南环线红线压到燃气管，请燃气公司5天内拿方案", "南环线枫溪段拓宽", "utilities", {
    mentions: ["燃气公司"],
    due: "+5d",
  }),
  problem("铁东路安置房问题25号前要答复", P.铁东, "resettlement_housing", { due: "d25" }),
  problem("航空三期还有2户宅基地证没办，请自然资源局本周内解决", P.航三, "ownership", {
    households: 2,
    mentions: ["自然资源局"],
    due: "this_week",
  }),
  problem(
    "铁东路边界不清，两个村为4亩地争议，请区自然资源局和枫溪街道明天到现场",
    P.铁东,
    "ownership",
    { mentions: ["区自然资源局", "枫溪街道"], due: "+1d" },
  ),
  problem("航空三期安置房质量差漏水，12户不肯搬，月底前必须解决", P.航三, "resettlement_housing", {
    households: 12,
    due: "12-31",
  }),
  problem(
    "坚固村安置区18户选房排序有意见，下周三前请街道拿方案",
    "坚固村安置区",
    "resettlement_housing",
    { households: 18, mentions: ["街道"], due: "12-22" },
  ),
  problem("龙泉路南延地下燃气管线没迁，@燃气公司 请3天内答复", P.龙南, "utilities", {
    mentions: ["燃气公司"],
    due: "+3d",
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
  problem("曲尺塘地块通信光缆横穿地块，请移动公司月底前迁改", P.曲储, "utilities", {
    mentions: ["移动公司"],
    due: "12-31",
  }),
  problem("航空三期电力线路没迁改，请@供电公司 12月25日前完成", P.航三, "utilities", {
    mentions: ["供电公司"],
    due: "12-25",
  }),
  problem(
    "卫星路自来水管还没改，挖机不敢动，@水务公司 请本周内处理",
    "卫星路北段新建工程",
    "utilities",
    { mentions: ["水务公司"], due: "this_week" },
  ),
];

/** More time for an open problem. */
export const extended: readonly Case[] = [
  act("14号问题暂时没有办法解决，请延期", "extend", { issue_no: [14], missing: ["due"] }),
  act("/extend #9 3天 业主住院", "extend", { issue_no: [9], due: "+3d" }),
  act("／延期 9 12月25日 业主在外地", "extend", { issue_no: [9], due: "12-25" }),
  act("2号、5号问题申请延期一周", "extend", { issue_no: [2, 5], due: "+7d" }),
  act("8号问题还差一个章，申请延期到月底", "extend", { issue_no: [8], due: "12-31" }),
  act("#3 请延期至12月30日", "extend", { issue_no: [3], due: "12-30" }),
  act("12号问题期限调整到下周五", "extend", { issue_no: [12], due: "12-24" }),
  act("6号问题能不能延到20号", "extend", { issue_no: [6], due: "d20" }),
  act("7号问题再给两天", "extend", { issue_no: [7], due: "+2d" }),
  act("第9号问题推迟到下周三", "extend", { issue_no: [9], due: "12-22" }),
  act("13号问题延到下周五", "extend", { issue_no: [13], due: "12-24" }),
  act("#7 延期3天，材料还在补", "extend", { issue_no: [7], due: "+3d" }),
  act("9号问题申请延期到月底", "extend", { issue_no: [9], due: "12-31" }),
  act("4号问题再宽限3天", "extend", { issue_no: [4], due: "+3d" }),
  act("9号问题延期一周", "extend", { issue_no: [9], due: "+7d" }),
  act("5号问题再给两天时间", "extend", { issue_no: [5], due: "+2d" }),
  act("5号、6号问题延期到下周五", "extend", { issue_no: [5, 6], due: "12-24" }),
  act("16号问题能不能缓两天", "extend", { issue_no: [16], due: "+2d" }),
  act("9号问题请延期到12月28日，法院还没排期", "extend", { issue_no: [9], due: "12-28" }),
];
