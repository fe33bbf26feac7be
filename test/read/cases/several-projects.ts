import { type Case, item, items, P, report } from "../meaning.ts";

export const oneAfterTheOther: readonly Case[] = [
  items(
    "前天铁东路签1户，昨天白关北签2户",
    null,
    item(P.铁东, "signed+1", { as_of: "-2d" }),
    item(P.白北, "signed+2", { as_of: "-1d" }),
  ),
  items(
    "白关镇今日：白关北交地5亩、石塘坪清表3亩、粮站地块无进展",
    null,
    item(P.白北, "delivered+5"),
    item(P.石塘, "surface+3"),
    item(P.粮站, "", { no_progress: true }),
  ),
  items(
    "铁东路签约2户，白关北没进展，航空三期剩3户没腾",
    null,
    item(P.铁东, "signed+2"),
    item(P.白北, "", { no_progress: true }),
    item(P.航三, "vacated<3"),
  ),
  items(
    "今天大米厂腾房1户，合力签约1户",
    null,
    item(P.大米, "vacated+1"),
    item(P.合力, "signed+1"),
  ),
  items(
    "铁东路签约1户 白关北交地2亩 航空三期拆除1户",
    null,
    item(P.铁东, "signed+1"),
    item(P.白北, "delivered+2"),
    item(P.航三, "demolished+1"),
  ),
  items(
    "机场路签1户，卫星路签2户，横塘路无",
    null,
    item("芦淞机场路改线", "signed+1"),
    item("卫星路北段新建工程", "signed+2"),
    item("横塘路新建工程", "", { no_progress: true }),
  ),
  items(
    "铁东路签约1户；白关北交地8亩",
    null,
    item(P.铁东, "signed+1"),
    item(P.白北, "delivered+8"),
  ),
  items(
    "铁东路签约2户，大米厂腾房1户，龙泉路南延没有进展",
    null,
    item(P.铁东, "signed+2"),
    item(P.大米, "vacated+1"),
    item(P.龙南, "", { no_progress: true }),
  ),
  items(
    "12月15日：铁东路签约1户，白关北交地8亩",
    null,
    item(P.铁东, "signed+1", { as_of: "12-15" }),
    item(P.白北, "delivered+8", { as_of: "12-15" }),
  ),
  items(
    "樟树岭签约2户；桃花坡腾房1户；横塘路没进展",
    null,
    item("樟树岭储备地块", "signed+2"),
    item("桃花坡地块", "vacated+1"),
    item("横塘路新建工程", "", { no_progress: true }),
  ),
  items("合力今天腾1户，大园今天腾2户", null, item(P.合力, "vacated+1"), item(P.大园, "vacated+2")),
  items(
    "铁东路签约1户，累计23户；航空三期腾房1户，累计34户",
    null,
    item(P.铁东, "signed+1 signed=23"),
    item(P.航三, "vacated+1 vacated=34"),
  ),
  items(
    "樟树岭签2户，其中1户交钥匙；桃花坡交地3亩",
    null,
    item("樟树岭储备地块", "signed+2 vacated+1"),
    item("桃花坡地块", "delivered+3"),
  ),
];

export const lists: readonly Case[] = [
  items(
    "①枫港二期：腾房2户；②南大门：拆除1栋；③合力：暂无进展",
    null,
    item(P.枫二, "vacated+2"),
    item("南大门物流园扫尾", "buildings+1"),
    item(P.合力, "", { no_progress: true }),
  ),
  items(
    "1.桃花坡：签约1户。2.樟树岭：交地5亩。3.大石桥：今日无进展。",
    null,
    item("桃花坡地块", "signed+1"),
    item("樟树岭储备地块", "delivered+5"),
    item("大石桥公园", "", { no_progress: true }),
  ),
  items(
    "1、大园棚改：签约1户 2、大米厂：腾房1户 3、合力洗水厂：拆除1户",
    null,
    item(P.大园, "signed+1"),
    item(P.大米, "vacated+1"),
    item(P.合力, "demolished+1"),
  ),
  items(
    "1.铁东路签约1户\n2.航空三期签约2户、腾房1户\n3.南延线没动静",
    null,
    item(P.铁东, "signed+1"),
    item(P.航三, "signed+2 vacated+1"),
    item(P.龙南, "", { no_progress: true }),
  ),
  items(
    "一、铁东路 签约1户；二、枫溪港二期 迁坟2座",
    null,
    item(P.铁东, "signed+1"),
    item(P.枫二, "graves+2"),
  ),
  items(
    "①铁东路签约1户②航空三期腾房2户",
    null,
    item(P.铁东, "signed+1"),
    item(P.航三, "vacated+2"),
  ),
  items(
    "/report 铁东路 签约1户\n白关北 清表3亩",
    null,
    item(P.铁东, "signed+1"),
    item(P.白北, "surface+3"),
  ),
  items(
    "解放巷：签1\n柳树巷：签2\n西广场：无变化",
    null,
    item("解放巷旧城改造扫尾", "signed+1"),
    item("柳树巷片区扫尾", "signed+2"),
    item("车站西广场扫尾", "", { no_progress: true }),
  ),
  items(
    "枫港一期：拆1户\n枫港二期：签2户，腾1户",
    null,
    item(P.枫一, "demolished+1"),
    item(P.枫二, "signed+2 vacated+1"),
  ),
  items(
    "1、桃花坡：腾房2户，拆除1户；2、卫星路：无进展；3、樟树岭：交地6亩",
    null,
    item("桃花坡地块", "vacated+2 demolished+1"),
    item("卫星路北段新建工程", "", { no_progress: true }),
    item("樟树岭储备地块", "delivered+6"),
  ),
];

/** A verb, a day or a word for nothing that is said once and meant for each. */
export const oneVerbForSeveral: readonly Case[] = [
  items("铁东路、白关北分别签约2户、1户", null, item(P.铁东, "signed+2"), item(P.白北, "signed+1")),
  items(
    "南延线和枫溪港二期今天分别交地3亩和5亩",
    null,
    item(P.龙南, "delivered+3"),
    item(P.枫二, "delivered+5"),
  ),
  items(
    "铁东路交地4亩，白关北交地12亩，合计16亩",
    null,
    item(P.铁东, "delivered+4"),
    item(P.白北, "delivered+12"),
  ),
  items(
    "铁东路交地4亩，白关北交地12亩，累计78亩",
    null,
    item(P.铁东, "delivered+4"),
    item(P.白北, "delivered+12 delivered=78"),
  ),
  items(
    "今天签约：铁东路1户，南延线2户，枫溪港二期没有",
    null,
    item(P.铁东, "signed+1"),
    item(P.龙南, "signed+2"),
    item(P.枫二, "", { no_progress: true }),
  ),
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
  items(
    "解放巷、柳树巷今天各签约1户",
    null,
    item("解放巷旧城改造扫尾", "signed+1"),
    item("柳树巷片区扫尾", "signed+1"),
  ),
  items(
    "桃花坡、樟树岭、石塘坪今日均无进展",
    null,
    item("桃花坡地块", "", { no_progress: true }),
    item("樟树岭储备地块", "", { no_progress: true }),
    item(P.石塘, "", { no_progress: true }),
  ),
  items(
    "铁东路、白关北今日均无进展",
    null,
    item(P.铁东, "", { no_progress: true }),
    item(P.白北, "", { no_progress: true }),
  ),
  items("铁东路和航空三期各签约1户", null, item(P.铁东, "signed+1"), item(P.航三, "signed+1")),
];

/** Each heading is that of the names behind it. */
export const underHeadings: readonly Case[] = [
  items(
    "今日签约：铁东路2户，大米厂1户；今日腾房：铁东路1户",
    null,
    item(P.铁东, "signed+2 vacated+1"),
    item(P.大米, "signed+1"),
  ),
];

/** Bare numbers and signs behind the names are of the one verb. */
export const bareBehindNames: readonly Case[] = [
  items(
    "今天腾房：大米厂1、铁东路2、航空三期1",
    null,
    item(P.大米, "vacated+1"),
    item(P.铁东, "vacated+2"),
    item(P.航三, "vacated+1"),
  ),
  items("铁东路签约+2，航空三期+1", null, item(P.铁东, "signed+2"), item(P.航三, "signed+1")),
];
