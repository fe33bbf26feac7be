import { approximate, type Case, P, problem, report } from "../meaning.ts";

/** Short names, and other ways to write a project's number, phase or brackets. */
export const nicknames: readonly Case[] = [
  report("南延今天签了2户", P.龙南, "signed+2"),
  report("北段那边今天腾房1户", "卫星路北段新建工程", "vacated+1"),
  report("白关北今天跟土储中心办了移交，二十三亩半", P.白北, "delivered+23.5"),
  report("今天枫二期登记了7户，实物清点5户", P.枫二, "registered+7 inventoried+5"),
  report("湘二期那户今天终于腾了", P.湘二, "vacated+1"),
  report("湘江1号（一期）签约2户（3栋401、402室）", P.湘一, "signed+2"),
  report("竹山垅站交地完毕，9.75亩", "竹山垅110千伏变电站", "delivered+9.75"),
  report("23冶二公司今天腾退公房租户2户", P.二公司, "vacated+2"),
  report("报告领导，航空城A区今天拿下4户，其中3户签约", "航空城储备地块A区", "cleared+4 signed+3"),
  report("大米厂棚户改最后三户今天上午全部腾空交房", P.大米, "vacated+3 vacated<0"),
  report("湘二今天腾房1户", P.湘二, "vacated+1"),
  report("二十三冶二公司今天腾房3户", P.二公司, "vacated+3"),
  report("竹山垅110千伏变电站交地9.75亩", "竹山垅110千伏变电站", "delivered+9.75"),
  report("航空城B区签约2户", "航空城储备地块B区", "signed+2"),
  report("湘江1号（二期） 签约1户", P.湘二, "signed+1"),
  report("枫二期今天签约3户", P.枫二, "signed+3"),
  report("龙南延交地4.6亩", P.龙南, "delivered+4.6"),
  report("湘江一号一期累计兑付7300余万元", P.湘一, "paid=7300", approximate),
  report("曲中今日拆房3栋，面积约620平方", "曲尺塘中学新建", "buildings+3 sqm+620", approximate),
  report(
    "各位领导晚上好，航空城B今天签约2户、交地8.8亩，汇报完毕",
    "航空城储备地块B区",
    "signed+2 delivered+8.8",
  ),
  report("湘二剩一户", P.湘二, "cleared<1"),
];

/** The name fits several projects. */
export const severalCandidates: readonly Case[] = [
  report("湘江1号今天签约1户", null, "signed+1", {
    confirm: ["ambiguous_project"],
    candidates: [P.湘一, P.湘二],
  }),
  report("枫溪港今天腾房1户", null, "vacated+1", {
    confirm: ["ambiguous_project"],
    candidates: [P.枫一, P.枫二],
  }),
  report("曲尺塘今天签约1户", null, "signed+1", {
    confirm: ["ambiguous_project"],
    candidates: [P.曲储, "曲尺塘中学新建"],
  }),
  report("物流园今天腾房1户", null, "vacated+1", {
    confirm: ["ambiguous_project"],
    candidates: ["董家塅物流园一期", "南大门物流园扫尾"],
  }),
  report("龙泉路今天签约1户", null, "signed+1", {
    confirm: ["ambiguous_project"],
    candidates: [P.龙南, "龙泉路小学扩建"],
  }),
  report("航空园今天签约2户", null, "signed+2", {
    confirm: ["ambiguous_project"],
    candidates: [P.航三, "航空产业园二期配套路"],
  }),
  report("湘江一号今天签了1户", null, "signed+1", {
    confirm: ["ambiguous_project"],
    candidates: [P.湘二, P.湘一],
  }),
  report("枫溪港今天签约2户", null, "signed+2", {
    confirm: ["ambiguous_project"],
    candidates: [P.枫二, P.枫一],
  }),
  report("铁东路、航空三期共签约3户", null, "signed=3", {
    confirm: ["ambiguous_project"],
    candidates: [P.铁东, P.航三],
  }),
  report("曲尺塘今天腾房1户", null, "vacated+1", {
    confirm: ["ambiguous_project"],
    candidates: [P.曲储, "曲尺塘中学新建"],
  }),
  report("水厂今天签约1户", null, "signed+1", {
    confirm: ["ambiguous_project"],
    candidates: [P.合力, "城南水厂扩建"],
  }),
  report("五里墩今天交地5亩", null, "delivered+5", {
    confirm: ["ambiguous_project"],
    candidates: ["五里墩西地块", "五里墩消防站"],
  }),
];

/** The name fits none. */
export const unknown: readonly Case[] = [
  report("金盆岭棚改今天签约2户", null, "signed+2", { confirm: ["unknown_project"] }),
  report("沙坪坝棚改拆除3户", null, "demolished+3", { confirm: ["unknown_project"] }),
  report("龙头铺项目今天签约2户", null, "signed+2", { confirm: ["unknown_project"] }),
  report("/report 天台山棚改 签约2户", null, "signed+2", { confirm: ["unknown_project"] }),
  report("今天白杨路签约3户", null, "signed+3", { confirm: ["unknown_project"] }),
  report("大园棚改二期签约2户", null, "signed+2", { confirm: ["unknown_project"] }),
];

/** How the name ends, behind a shortening of it, is no word of the trade; what everybody waits for is no project. */
export const endings: readonly Case[] = [
  problem(
    "龙小扩建还有一家锁着门，电话打了一天没人接，人在广东",
    "龙泉路小学扩建",
    "contact_lost",
    {
      households: 1,
    },
  ),
  problem("安置房一直交不了，老百姓在外面租房快两年了，意见很大", null, "resettlement_housing", {
    missing: ["project"],
  }),
  report("城西客运枢纽今天签约4户", null, "signed+4", { confirm: ["unknown_project"] }),
];

/** A spot that no project is named after. */
export const unknownSpots: readonly Case[] = [
  report("金钩山立交那边今天签了两户", null, "signed+2", { confirm: ["unknown_project"] }),
  report("黄泥坳那边今天签了3户", null, "signed+3", { confirm: ["unknown_project"] }),
  report("施工队今天拆了2栋", null, "buildings+2", { missing: ["project"] }),
];
