import { type Case, item, items, P, report } from "../meaning.ts";

export const daysBefore: readonly Case[] = [
  report("白关北前天签的2户，今天都搬了", P.白北, "vacated+2"),
  report("南延线今天腾房2户，其中1户是昨天签的", P.龙南, "vacated+2"),
  report("枫溪港二期签约在昨天9户的基础上又增加了1户", P.枫二, "signed+1"),
  report("截污干管昨晚11点强拆违建2处", "建宁港截污干管工程", "buildings+2", { as_of: "-1d" }),
  report("樟树岭老刘家昨儿夜里把字签了", "樟树岭储备地块", "signed+1", { as_of: "-1d" }),
  report("航空三期昨天腾3户拆2户", P.航三, "vacated+3 demolished+2", { as_of: "-1d" }),
  report("配套一号二最后1处违建昨天拆了", P.配二, "buildings+1 buildings<0", { as_of: "-1d" }),
  report("前晚龙泉路南延签了一户", P.龙南, "signed+1", { as_of: "-2d" }),
  report("航空三期昨天又搬走一户", P.航三, "vacated+1", { as_of: "-1d" }),
  report("大园棚改昨天最后1户拆除完毕", P.大园, "demolished+1 demolished<0", { as_of: "-1d" }),
  report("前天晚上柳树巷有一户偷偷搬走了，补报一下", "柳树巷片区扫尾", "vacated+1", {
    as_of: "-2d",
  }),
  report("补报：昨天铁东路签约2户", P.铁东, "signed+2", { as_of: "-1d" }),
  report("铁东路前天腾房1户", P.铁东, "vacated+1", { as_of: "-2d" }),
  report("大前天白关北交地5亩", P.白北, "delivered+5", { as_of: "-3d" }),
  report("铁东路昨晚9点签约1户", P.铁东, "signed+1", { as_of: "-1d" }),
  report("补报昨天的：横塘路拆除2户", "横塘路新建工程", "demolished+2", { as_of: "-1d" }),
  report("昨日航空三期兑付补偿款158.6万，涉及4户", P.航三, "paid+158.6", { as_of: "-1d" }),
  report("杨柳冲昨天下午又有两户交了钥匙", "杨柳冲安置房", "vacated+2", { as_of: "-1d" }),
  report("昨晚9点，白关北3组最后2户签了", P.白北, "signed+2", { as_of: "-1d" }),
];

/** Dates and days of the week, all before Friday 17 December. */
export const dates: readonly Case[] = [
  report(
    "【日报】白关北 12.17\n签约：2户\n腾房：1户\n拆除：无\n交地：0",
    P.白北,
    "signed+2 vacated+1 delivered+0",
    { as_of: "12-17" },
  ),
  report("周三石塘坪清表4.2亩", P.石塘, "surface+4.2", { as_of: "12-15" }),
  report("补报12月10日白关北交地6亩", P.白北, "delivered+6", { as_of: "12-10" }),
  report("铁东路上周三签的2户，忘报了", P.铁东, "signed+2", { as_of: "12-08" }),
  report("12/15 五里墩西签1户", "五里墩西地块", "signed+1", { as_of: "12-15" }),
  report("12月15日铁东路签约2户", P.铁东, "signed+2", { as_of: "12-15" }),
  report("12.15 铁东路 签约2户", P.铁东, "signed+2", { as_of: "12-15" }),
  report("铁东路15号签约2户", P.铁东, "signed+2", { as_of: "12-15" }),
  report("铁东路周三签约2户", P.铁东, "signed+2", { as_of: "12-15" }),
  report("上周五铁东路签约2户", P.铁东, "signed+2", { as_of: "12-10" }),
  report("12月14号，解放巷签约1户", "解放巷旧城改造扫尾", "signed+1", { as_of: "12-14" }),
  report("12月13日至今，枫溪老街签约3户", "枫溪老街扫尾", "signed+3", { as_of: "12-13" }),
  report("上周五人民中路通道腾房2户", "人民中路地下通道扫尾", "vacated+2", { as_of: "12-10" }),
  report("航空三期11月30日交地20亩", P.航三, "delivered+20", { as_of: "11-30" }),
  report("12月16号晚上湘江1号二期签约1户", P.湘二, "signed+1", { as_of: "12-16" }),
  report("曲尺塘中学 12月15日 拆除2户 560㎡", "曲尺塘中学新建", "demolished+2 sqm+560", {
    as_of: "12-15",
  }),
];

/** Totals as of a day. */
export const asOf: readonly Case[] = [
  report("截至12月16日18时，铁东路签约22户", P.铁东, "signed=22", { as_of: "12-16" }),
  report(
    "截止12月16日，南环线累计签约42户，腾房39户，拆除37户",
    "南环线枫溪段拓宽",
    "signed=42 vacated=39 demolished=37",
    { as_of: "12-16" },
  ),
  report("截至12月10日，铁西路累计兑付1560.8万元", P.铁西, "paid=1560.8", { as_of: "12-10" }),
  report("截至12月16日，铁东路累计签约24户", P.铁东, "signed=24", { as_of: "12-16" }),
  report("截至昨天，铁东路签约24户", P.铁东, "signed=24", { as_of: "-1d" }),
  report("截至昨天，大石桥累计交地41亩", "大石桥公园", "delivered=41", { as_of: "-1d" }),
];

/** One message holds several days of a project: each is reported for itself. */
export const severalDays: readonly Case[] = [
  items(
    "铁东路15号签3户，16号签1户，今天没签",
    P.铁东,
    item(P.铁东, "signed+3", { as_of: "12-15" }),
    item(P.铁东, "signed+1", { as_of: "12-16" }),
    item(P.铁东, "", { no_progress: true }),
  ),
  items(
    "12.16 东风小区签约1户\n12.17 东风小区腾房1户",
    "东风小区二期扫尾",
    item("东风小区二期扫尾", "signed+1", { as_of: "12-16" }),
    item("东风小区二期扫尾", "vacated+1", { as_of: "12-17" }),
  ),
  items(
    "机场路昨天零进展，今天签约1户",
    "芦淞机场路改线",
    item("芦淞机场路改线", "", { as_of: "-1d", no_progress: true }),
    item("芦淞机场路改线", "signed+1"),
  ),
  items(
    "铁东路昨天腾房1户，前天签约2户",
    P.铁东,
    item(P.铁东, "vacated+1", { as_of: "-1d" }),
    item(P.铁东, "signed+2", { as_of: "-2d" }),
  ),
  items(
    "铁东路14日签约1户，15日2户，16日1户",
    P.铁东,
    item(P.铁东, "signed+1", { as_of: "12-14" }),
    item(P.铁东, "signed+2", { as_of: "12-15" }),
    item(P.铁东, "signed+1", { as_of: "12-16" }),
  ),
  items(
    "铁东路15日签约1户，16日腾房1户",
    P.铁东,
    item(P.铁东, "signed+1", { as_of: "12-15" }),
    item(P.铁东, "vacated+1", { as_of: "12-16" }),
  ),
  items(
    "昨天：铁东路签约1户；今天：铁东路腾房1户",
    P.铁东,
    item(P.铁东, "signed+1", { as_of: "-1d" }),
    item(P.铁东, "vacated+1"),
  ),
  items(
    "白关北15号交地5亩，16号交地3亩",
    P.白北,
    item(P.白北, "delivered+5", { as_of: "12-15" }),
    item(P.白北, "delivered+3", { as_of: "12-16" }),
  ),
  items(
    "铁东路今天签1户，昨天漏报腾房1户",
    P.铁东,
    item(P.铁东, "signed+1"),
    item(P.铁东, "vacated+1", { as_of: "-1d" }),
  ),
  items(
    "大石桥前天交地3亩，昨天交地2亩",
    "大石桥公园",
    item("大石桥公园", "delivered+3", { as_of: "-2d" }),
    item("大石桥公园", "delivered+2", { as_of: "-1d" }),
  ),
  items(
    "铁东路昨天签约1户，今天签约2户",
    P.铁东,
    item(P.铁东, "signed+1", { as_of: "-1d" }),
    item(P.铁东, "signed+2"),
  ),
  items(
    "渌江东延昨天没动，今天签了2户",
    "渌江大道东延工程",
    item("渌江大道东延工程", "", { as_of: "-1d", no_progress: true }),
    item("渌江大道东延工程", "signed+2"),
  ),
  items(
    "大米厂昨天签1户，今天签2户",
    P.大米,
    item(P.大米, "signed+1", { as_of: "-1d" }),
    item(P.大米, "signed+2"),
  ),
  items(
    "铁东路前天签1户，昨天签2户，今天没签",
    P.铁东,
    item(P.铁东, "signed+1", { as_of: "-2d" }),
    item(P.铁东, "signed+2", { as_of: "-1d" }),
    item(P.铁东, "", { no_progress: true }),
  ),
];

/** 日报漏了 is no figure that was left out. */
export const forgotten: readonly Case[] = [
  report("昨天的日报漏了，补一下：铁西路昨天签约2户", P.铁西, "signed+2", { as_of: "-1d" }),
];

/** Within so many days is a limit, and not the day of the figures. */
export const spansAhead: readonly Case[] = [
  report("铁东路清表3亩，自来水管没迁，请自来水公司3日内处理", P.铁东, "surface+3"),
  report("铁东路签约2户，请国土局10日内出图", P.铁东, "signed+2"),
  report("铁东路3日签约2户", P.铁东, "signed+2", { as_of: "12-03" }),
];

/** The day of some of them, or of what they are called, is not that of the figures. */
export const daysOfSome: readonly Case[] = [
  report("铁东路签约2户，其中1户是昨天谈的", P.铁东, "signed+2"),
  report("铁东路签约2户，12月10日公告的那批都签了", P.铁东, "signed+2"),
  report("铁东路签约1户，15号签的", P.铁东, "signed+1", { as_of: "12-15" }),
  report("铁东路昨天签的那户今天腾了", P.铁东, "vacated+1"),
];
