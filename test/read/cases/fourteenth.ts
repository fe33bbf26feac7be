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

export const swapped: readonly Case[] = [
  correction("昨日铁东路应为签约1户，误报2户", P.铁东, "signed~1", "signed~2", { as_of: "-1d" }),
  correction("不对，是签约3户", null, "signed~3", ""),
  correction("错了，应该是腾房2户", null, "vacated~2", ""),
  report("把我刚才报的撤了吧", null, "", { retract: true }),
  report("白关北今天交地3亩，挖机撤了", P.白北, "delivered+3"),
];

export const wholes: readonly Case[] = [
  report("航空三期腾房33户，占总户数的91.7%", P.航三, "vacated=33 vacated%91.7"),
  report("铁东路今天签约2户，占总户数的6%", P.铁东, "signed+2"),
  report("铁东路签约24户，完成率77%", P.铁东, "signed=24 signed%77"),
  report("航空三期签约26户，其中今日新签3户", P.航三, "signed=26 signed+3"),
  report("铁东路今天签约2户，共31户，已签24户", P.铁东, "signed+2 signed/31 signed=24"),
  report("白关北共31户，签了20", P.白北, "signed/31 signed=20"),
  report("南延线今天谈妥3户，签了2户，还有1户等明天", P.龙南, "signed+2 signed<1"),
  report("白关北估计今天签2户", P.白北, "signed+2", { confirm: ["approximate_number"] }),
  items(
    "铁东路14日签约1户，15日2户，16日1户",
    P.铁东,
    item(P.铁东, "signed+1", { as_of: "12-14" }),
    item(P.铁东, "signed+2", { as_of: "12-15" }),
    item(P.铁东, "signed+1", { as_of: "12-16" }),
  ),
  report("铁东路：①3户签约②2户腾房", P.铁东, "signed+3 vacated+2"),
];

export const matters: readonly Case[] = [
  act("8号问题提级到区长", "escalate", { issue_no: [8], escalate_to: "区长" }),
  act("12号问题期限调整到下周五", "extend", { issue_no: [12], due: "12-24" }),
  problem("铁东路安置房问题25号前要答复", P.铁东, "resettlement_housing", { due: "d25" }),
  solved("铁东路违建问题已处理", P.铁东, { project: P.铁东, category: "illegal_building" }),
  solved(
    "白关北迁坟问题已解决，今天迁了3座",
    P.白北,
    { project: P.白北, category: "graves" },
    { facts: facts("graves+3") },
  ),
  solved(
    "7号问题解决了3户，还有1户没谈好",
    null,
    { issue_no: [7] },
    { partial: true, remaining: 1 },
  ),
  ask("各街道完成率排个名", "ranking", { group_by: "subdistrict" }),
  ask("我们街道第几", "ranking", { group_by: "subdistrict" }),
  talk("铁东路指挥部搬到大米厂3楼了"),
];
