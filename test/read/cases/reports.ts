import { item, items, P, report, type Case } from "../meaning.ts";

const approx = { confirm: ["approximate_number"] };

/** Verbs, word orders, units and numerals. */
export const plain: readonly Case[] = [
  report("/report 铁东路 签约3户", P.铁东, "signed+3"),
  report("/上报 航空三期 腾房 2 户", P.航三, "vacated+2"),
  report("上报 白关北 交地12亩5分", P.白北, "delivered+12.5"),
  report("铁东路今天签了俩", P.铁东, "signed+2"),
  report("今天铁东路又有两户签了字", P.铁东, "signed+2"),
  report("铁东路3户签约，1户交了钥匙", P.铁东, "signed+3 vacated+1"),
  report("龙泉路南延3户签约2户腾房", P.龙南, "signed+3 vacated+2"),
  report("枫溪港二期签、腾各2户", P.枫二, "signed+2 vacated+2"),
  report("枫港二期签约腾房各1户", P.枫二, "signed+1 vacated+1"),
  report("铁东路签约户数达到24", P.铁东, "signed=24"),
  report("铁东路 签约24/31", P.铁东, "signed=24 signed/31"),
  report("铁东路31户已签22户", P.铁东, "signed/31 signed=22"),
  report("铁东路共31户，已签22户，腾15户", P.铁东, "signed/31 signed=22 vacated=15"),
  report("供销社仅剩3户未腾", P.供销, "vacated<3"),
  report("铁东路还差7户没签", P.铁东, "signed<7"),
  report("化肥厂宿舍还剩2户", P.化肥, "cleared<2"),
  report("航空三期剩6户，都在做工作", P.航三, "cleared<6"),
  report("铁东路签约由22户增至24户", P.铁东, "signed=24"),
  report(
    "铁东路今日签约2户、腾房1户，累计签约30户、腾房28户",
    P.铁东,
    "signed+2 vacated+1 signed=30 vacated=28",
  ),
  report(
    "截至今天铁东路累计签约24户，腾房15户，拆除13户",
    P.铁东,
    "signed=24 vacated=15 demolished=13",
  ),
  report("航空产业园三期拆除房屋3栋共1280平方米", P.航三, "buildings+3 sqm+1280"),
  report("航空三期今天拆了两栋，面积560.5㎡", P.航三, "buildings+2 sqm+560.5"),
  report("铁东路兑付补偿款86万元", P.铁东, "paid+86"),
  report("今天给铁东路5户发了补偿款，共计213.5万元", P.铁东, "paid+213.5"),
  report("铁东路累计兑付1.2亿元", P.铁东, "paid=12000"),
  report("铁东路拨付过渡费35000元", P.铁东, "paid+3.5"),
  report("枫溪港二期迁坟12座", P.枫二, "graves+12"),
  report("枫溪港二期今天迁了9座坟，还剩21座", P.枫二, "graves+9 graves<21"),
  report("白关北清表15亩", P.白北, "surface+15"),
  report("白关北累计清表一百二十亩", P.白北, "surface=120"),
  report("石塘坪净地交付20.5亩", P.石塘, "delivered+20.5"),
  report("白关北今天完成8亩", P.白北, "delivered+8"),
  report("白关北移交土地二亩八分", P.白北, "delivered+2.8"),
  report("配套一号二地块出动执法人员120余人", P.配二, "people+120", approx),
  report("枫溪港二期登记造册18户", P.枫二, "registered+18"),
  report("枫溪港二期现状调查入户9户", P.枫二, "surveyed+9"),
  report("枫溪港二期附着物清点6户，累计清点14户", P.枫二, "inventoried+6 inventoried=14"),
  report("枫溪港二期摸底调查24户全部完成", P.枫二, "surveyed=24"),
  report("铁东路今天上门走访12户次", P.铁东, "visits+12"),
  report("粮站地块今天上门3次，签了1户", P.粮站, "visits+3 signed+1"),
  report("今天大米厂最后两户签约", P.大米, "signed+2 signed<0"),
  report("龙泉路南延首户签约", P.龙南, "signed+1"),
  report("柳树巷拿下2户", "柳树巷片区扫尾", "cleared+2"),
  report("铁东路新增签约廿三户", P.铁东, "signed+23"),
  report("铁东路签约三户半", P.铁东, "signed+3", { confirm: ["approximate_number"] }),
  report("铁东路签约率达到百分之七十七", P.铁东, "signed%77"),
  report("航空三期已签约三分之一", P.航三, "signed%33.3", approx),
  report("铁东路今天签了十来户", P.铁东, "signed+10", approx),
  report("铁东路大概签了5户左右", P.铁东, "signed+5", approx),
  report("铁东路今天签约两三户", P.铁东, "signed+2", approx),
  report("铁东路兑付约300万", P.铁东, "paid+300", approx),
  report("白关北今天平整场地1.5公顷", P.白北, "surface+22.5"),
  report("白关北交地8000平方米", P.白北, "delivered+12"),
  report("老面粉厂拆除面积累计5260.5平", P.老面, "sqm=5260.5"),
  report("老面粉厂拆除1.38万平", P.老面, "sqm+13800"),
  report("与铁东路3户签订了补偿协议", P.铁东, "signed+3"),
  report("铁东路今天2户签完，1户搬空", P.铁东, "signed+2 vacated+1"),
  report("铁东路签约+2，腾房+1", P.铁东, "signed+2 vacated+1"),
  report("铁东路：签约2，腾房1，拆除1", P.铁东, "signed+2 vacated+1 demolished+1"),
  report(
    "铁东路签约2户（累计24户），腾房1户（累计16户）",
    P.铁东,
    "signed+2 signed=24 vacated+1 vacated=16",
  ),
  report("铁东路今天签了3户，都腾了", P.铁东, "signed+3 vacated+3"),
  report("铁东路累计签约24户，其中今天新增2户", P.铁东, "signed=24 signed+2"),
  report("铁东路今天签约3户，其中1户为公房租户", P.铁东, "signed+3"),
  report("大园棚改项目完成1户腾房", P.大园, "vacated+1"),
  report("今天共签约3户，铁东路", P.铁东, "signed+3"),
  report("今天签了3户（铁东路）", P.铁东, "signed+3"),
  report("铁东路未签约7户", P.铁东, "signed<7"),
  report("铁东路已完成签约22户，未签约9户", P.铁东, "signed=22 signed<9"),
  report("铁东路剩下的9户今天全部签约", P.铁东, "signed+9 signed<0"),
  report("铁东路签约完成71%", P.铁东, "signed%71"),
  report("二公司棚改今天清退经营租户13户", P.二公司, "vacated+13"),
  report("铁东路今天签约1户，是公认的硬骨头", P.铁东, "signed+1"),
  report("铁东路今天腾空2户，交钥匙2户", P.铁东, "vacated+2"),
  report("石塘坪121.4亩全部交地", P.石塘, "delivered=121.4", { status: "done" }),
  report("大米厂棚改全面清零", P.大米, "cleared<0", { status: "done" }),
  report("铁东路交地：30/147亩", P.铁东, "delivered=30 delivered/147"),
  report(
    "铁东路：总户数31户，签约24户，腾房18户，拆除15户，交地30亩",
    P.铁东,
    "signed/31 signed=24 vacated=18 demolished=15 delivered=30",
  ),
];

/** Days. */
export const days: readonly Case[] = [
  report("补报：昨天铁东路签约2户", P.铁东, "signed+2", { as_of: "-1d" }),
  report("铁东路前天腾房1户", P.铁东, "vacated+1", { as_of: "-2d" }),
  report("大前天白关北交地5亩", P.白北, "delivered+5", { as_of: "-3d" }),
  report("12月15日铁东路签约2户", P.铁东, "signed+2", { as_of: "12-15" }),
  report("12.15 铁东路 签约2户", P.铁东, "signed+2", { as_of: "12-15" }),
  report("铁东路15号签约2户", P.铁东, "signed+2", { as_of: "12-15" }),
  report("铁东路周三签约2户", P.铁东, "signed+2", { as_of: "12-15" }),
  report("上周五铁东路签约2户", P.铁东, "signed+2", { as_of: "12-10" }),
  report("截至12月16日，铁东路累计签约24户", P.铁东, "signed=24", { as_of: "12-16" }),
  items(
    "铁东路昨天签约1户，今天签约2户",
    P.铁东,
    item(P.铁东, "signed+1", { as_of: "-1d" }),
    item(P.铁东, "signed+2"),
  ),
  report("铁东路昨晚9点签约1户", P.铁东, "signed+1", { as_of: "-1d" }),
];

/** Several projects. */
export const several: readonly Case[] = [
  items(
    "铁东路签约1户；白关北交地8亩",
    null,
    item(P.铁东, "signed+1"),
    item(P.白北, "delivered+8"),
  ),
  items(
    "①铁东路签约1户②航空三期腾房2户",
    null,
    item(P.铁东, "signed+1"),
    item(P.航三, "vacated+2"),
  ),
  items(
    "铁东路签约2户，大米厂腾房1户，龙泉路南延没有进展",
    null,
    item(P.铁东, "signed+2"),
    item(P.大米, "vacated+1"),
    item(P.龙南, "", { no_progress: true }),
  ),
  items(
    "/report 铁东路 签约1户\n白关北 清表3亩",
    null,
    item(P.铁东, "signed+1"),
    item(P.白北, "surface+3"),
  ),
  items(
    "铁东路、白关北今日均无进展",
    null,
    item(P.铁东, "", { no_progress: true }),
    item(P.白北, "", { no_progress: true }),
  ),
  items("铁东路和航空三期各签约1户", null, item(P.铁东, "signed+1"), item(P.航三, "signed+1")),
  items(
    "12月15日：铁东路签约1户，白关北交地8亩",
    null,
    item(P.铁东, "signed+1", { as_of: "12-15" }),
    item(P.白北, "delivered+8", { as_of: "12-15" }),
  ),
];

/** Nothing moved, done, missing, unknown. */
export const states: readonly Case[] = [
  report("铁东路今天没动静", P.铁东, "", { no_progress: true }),
  report("/report 龙泉路南延 暂无进展", P.龙南, "", { no_progress: true }),
  report("白关北正常推进中", P.白北, "", { no_progress: true }),
  report("铁东路今天没有签约", P.铁东, "", { no_progress: true }),
  report("粮站那户今天谈了两次，还是不肯签", P.粮站, "visits+2", { no_progress: true }),
  report("/report 签约3户", null, "signed+3", { missing: ["project"] }),
  report("/report 天台山棚改 签约2户", null, "signed+2", { confirm: ["unknown_project"] }),
  report("今天白杨路签约3户", null, "signed+3", { confirm: ["unknown_project"] }),
  report("湘江一号今天签了1户", null, "signed+1", {
    confirm: ["ambiguous_project"],
    candidates: [P.湘二, P.湘一],
  }),
  report("枫溪港今天签约2户", null, "signed+2", {
    confirm: ["ambiguous_project"],
    candidates: [P.枫二, P.枫一],
  }),
  report("大园棚改二期签约2户", null, "signed+2", { confirm: ["unknown_project"] }),
  report("全区43个集体土地项目已完成38个2200亩", null, "projects/43 projects=38 delivered=2200", {
    scope: "district",
    task_kind: "collective_land",
  }),
  report("市下达清零扫尾任务10个，已完成8个", null, "projects/10 projects=8", {
    scope: "district",
    task_kind: "clear_up",
  }),
  report("区自压清零扫尾项目7个，已完成5个", null, "projects/7 projects=5", {
    scope: "district",
    task_kind: "clear_up",
  }),
  report("全区今天签约12户，腾房8户", null, "signed+12 vacated+8", { scope: "district" }),
];

/** Corrections and retractions. */
export const corrections: readonly Case[] = [
  report("更正：大米厂今天签约是2户不是3户", P.大米, "signed~2", {
    correction: true,
    replaces: [{ metric: "signed_households", mode: "same", value: 3, unit: "household" }],
  }),
  report("铁东路刚才说错了，不是签约3户，是签约2户", P.铁东, "signed~2", {
    correction: true,
    replaces: [{ metric: "signed_households", mode: "same", value: 3, unit: "household" }],
  }),
  report("上一条应为腾房2户", null, "vacated~2", { correction: true }),
  report("铁东路昨天签约3户打错了，应该是2户", P.铁东, "signed~2", {
    as_of: "-1d",
    correction: true,
    replaces: [{ metric: "signed_households", mode: "same", value: 3, unit: "household" }],
  }),
  report("更正，白关北昨天交地应为8.5亩", P.白北, "delivered~8.5", {
    as_of: "-1d",
    correction: true,
  }),
  report("铁东路累计签约数应为23户，不是24户", P.铁东, "signed=23", {
    correction: true,
    replaces: [{ metric: "signed_households", mode: "cum", value: 24, unit: "household" }],
  }),
  report("撤回上一条", null, "", { retract: true }),
  report("刚才那条作废", null, "", { retract: true }),
  report("铁东路刚才报的签约数作废", P.铁东, "", { retract: true }),
  report("铁东路签约由24户变成23户", P.铁东, "signed=23", { confirm: ["negative_delta"] }),
  report("铁东路退回1户签约", P.铁东, "signed+-1", { confirm: ["negative_delta"] }),
];

/** What speech input makes of it. */
export const slips: readonly Case[] = [
  report("铁冬路今天签曰3户", P.铁东, "signed+3"),
  report("大院棚改腾方1户", P.大园, "vacated+1"),
  report("铁东路疼房两户", P.铁东, "vacated+2"),
  report("白官北交弟8亩", P.白北, "delivered+8"),
  report("枫西港二期千坟3座", P.枫二, "graves+3"),
  report("铁东路签约两湖", P.铁东, "signed+2"),
  report("铁东路签约思户", P.铁东, "signed+4"),
  report("航空三期拆除三洞", P.航三, "buildings+3"),
  report("铁东路累记签约24户", P.铁东, "signed=24"),
  report("湘江一号儿期腾房1户", P.湘二, "vacated+1"),
  report("白关北今天轻表5亩", P.白北, "surface+5"),
];

/** Numbers that are no figures, and figures beside them. */
export const traps: readonly Case[] = [
  report("今天下午3点在铁东路5组签约2户", P.铁东, "signed+2"),
  report("铁东路12号楼今天腾房1户", P.铁东, "vacated+1"),
  report("铁东路签约2户，联系电话13812345678", P.铁东, "signed+2"),
  report("铁东路今天签约2户，明天计划再签1户", P.铁东, "signed+2"),
  report("铁东路签约2户，争取年底前全部签完", P.铁东, "signed+2"),
  report("枫溪街道：铁东路今天签约1户", P.铁东, "signed+1"),
  report("铁东路今天签约2户，辛苦大家了", P.铁东, "signed+2"),
  report("二十三冶二公司今天腾房3户", P.二公司, "vacated+3"),
  report("竹山垅110千伏变电站交地9.75亩", "竹山垅110千伏变电站", "delivered+9.75"),
  report("合力今天腾房1户", P.合力, "vacated+1"),
  report("航空城B区签约2户", "航空城储备地块B区", "signed+2"),
  report("铁东路3组最后2户签约了", P.铁东, "signed+2"),
  report("铁东路今日签约2户，还有3户对补偿标准有意见", P.铁东, "signed+2"),
  report("湘江1号（二期） 签约1户", P.湘二, "signed+1"),
];
