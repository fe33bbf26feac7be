import { type Case, correction, P, report } from "../meaning.ts";

/** Both the wrong figure and the right one are told. */
export const oldAndNew: readonly Case[] = [
  correction("柳树巷上午报的签约数错了，不是4户是2户", "柳树巷片区扫尾", "signed~2", "signed~4"),
  correction("把石塘坪今天的腾房2户改为1户", P.石塘, "vacated~1", "vacated~2"),
  correction("昨日桃花坡腾房2户更正为1户", "桃花坡地块", "vacated~1", "vacated~2", {
    as_of: "-1d",
  }),
  correction("石塘坪那3户签约是误报，应为2户", P.石塘, "signed~2", "signed~3"),
  correction("说反了，大米厂是拆了2户不是腾了2户", P.大米, "demolished~2", "vacated~2"),
  correction("更正昨天数据：白关北清表15亩应为5亩", P.白北, "surface~5", "surface~15", {
    as_of: "-1d",
  }),
  correction("刚才铁东路报的3户不对，是2户签约", P.铁东, "signed~2", "signed~3"),
  correction("昨日铁东路应为签约1户，误报2户", P.铁东, "signed~1", "signed~2", { as_of: "-1d" }),
  correction(
    "上一条有误，白关北交地应为12.5亩而不是125亩",
    P.白北,
    "delivered~12.5",
    "delivered~125",
  ),
  correction("更正上一条：白关北今天交地是8亩，不是18亩", P.白北, "delivered~8", "delivered~18"),
  correction("不好意思发错了，铁东路签约3户应为1户", P.铁东, "signed~1", "signed~3"),
  correction("更正：前天航空三期拆除面积1280平应为1208平", P.航三, "sqm~1208", "sqm~1280", {
    as_of: "-2d",
  }),
  correction("把铁东路今天签约3户改成2户", P.铁东, "signed~2", "signed~3"),
  correction("不好意思，荷小登记不是5户，是4户", "荷叶塘小学扩建", "registered~4", "registered~5"),
  correction("大园拆除面积1,280平打成12800平了", P.大园, "sqm~1280", "sqm~12800"),
  correction("更正：大米厂今天签约是2户不是3户", P.大米, "signed~2", "signed~3"),
  correction("铁东路刚才说错了，不是签约3户，是签约2户", P.铁东, "signed~2", "signed~3"),
  correction("铁东路昨天签约3户打错了，应该是2户", P.铁东, "signed~2", "signed~3", {
    as_of: "-1d",
  }),
  correction("更正：昨天签约5户有误，应为3户", null, "signed~3", "signed~5", { as_of: "-1d" }),
  correction("铁东路签约5户报错了，是3户", P.铁东, "signed~3", "signed~5"),
  correction("白关北签约不是5户是3户", P.白北, "signed~3", "signed~5"),
  correction("供销社地块腾房3户写成了5户", P.供销, "vacated~3", "vacated~5"),
  correction("订正一下，大米厂上午那条腾房数应该是4户，不是6户", P.大米, "vacated~4", "vacated~6"),
  correction(
    "龙泉路南延交地面积报成了15.2亩，实际12.5亩",
    P.龙南,
    "delivered~12.5",
    "delivered~15.2",
  ),
  correction("更正：坚固村今天腾房不是4户，是3户", "坚固村安置区", "vacated~3", "vacated~4"),
  correction("桃花坡签约5户系笔误，实为4户", "桃花坡地块", "signed~4", "signed~5"),
  correction("更正：铁东路今天签约不是5户，是3户", P.铁东, "signed~3", "signed~5"),
  correction("说错了，航空三期是腾房1户，不是签约1户", P.航三, "vacated~1", "signed~1"),
  correction("早上报的桃花坡交地5亩错了，是3.5亩", "桃花坡地块", "delivered~3.5", "delivered~5"),
  correction("更正：前天白关北报的腾房6户有误，应为4户", P.白北, "vacated~4", "vacated~6", {
    as_of: "-2d",
  }),
  correction("白关北交地78.5亩写成了87.5亩", P.白北, "delivered~78.5", "delivered~87.5"),
];

/** Only the right figure is told. */
export const newOnly: readonly Case[] = [
  correction("桃花坡昨天拆除面积报多了，实际只有320平", "桃花坡地块", "sqm~320", "", {
    as_of: "-1d",
  }),
  correction("铁东路签约数报错，今天是2户", P.铁东, "signed~2", ""),
  correction("不对，是签约3户", null, "signed~3", ""),
  correction("错了，应该是腾房2户", null, "vacated~2", ""),
  correction("更正：前天航空三期腾房应为2户", P.航三, "vacated~2", "", { as_of: "-2d" }),
  correction("上条写错了，铁东路应为签约2户", P.铁东, "signed~2", ""),
  correction("石塘坪今天签约报重了，应为1户", P.石塘, "signed~1", ""),
  correction("南环线昨天的腾房数更正为3户", "南环线枫溪段拓宽", "vacated~3", "", { as_of: "-1d" }),
  correction("上一条应为腾房2户", null, "vacated~2", ""),
  correction("更正，白关北昨天交地应为8.5亩", P.白北, "delivered~8.5", "", { as_of: "-1d" }),
  correction("刚才航空三期的交地数发错了，正确的是18亩", P.航三, "delivered~18", ""),
  correction("白关北昨天兑付款数额有误，应是86万", P.白北, "paid~86", "", { as_of: "-1d" }),
  correction("上条交地数据录错，应为3.2亩", null, "delivered~3.2", ""),
  correction("铁东路刚才报错了，签约应是2户", P.铁东, "signed~2", ""),
  correction("前面那条打错字了，大园今天是腾房1户", P.大园, "vacated~1", ""),
  correction("铁东路今天签约数写错了，应该是1户", P.铁东, "signed~1", ""),
];

export const totals: readonly Case[] = [
  correction("更正：铁东路补偿款累计1200万应为1020万", P.铁东, "paid=1020", "paid=1200"),
  correction("铁东路累计签约数应为23户，不是24户", P.铁东, "signed=23", "signed=24"),
  correction("铁东路累计签约数不是24户，是23户", P.铁东, "signed=23", "signed=24"),
  correction("更正 白关北累计交地 78.5亩 改为 75.8亩", P.白北, "delivered=75.8", "delivered=78.5"),
  correction("订正：石塘坪累计交地应为121.4亩", P.石塘, "delivered=121.4", ""),
];

/** By how much the figure was wrong. */
export const byTheDifference: readonly Case[] = [
  correction("铁东路昨天的签约数报多了1户", P.铁东, "signed+-1", "", {
    as_of: "-1d",
    confirm: ["negative_delta"],
  }),
  correction("石塘坪昨天多报了2户签约", P.石塘, "signed+-2", "", {
    as_of: "-1d",
    confirm: ["negative_delta"],
  }),
  report("面粉厂片区拆除面积漏报180平", P.老面, "sqm+180"),
  correction("铁东路昨天少报1户腾房", P.铁东, "vacated+1", "", { as_of: "-1d" }),
];

/** Right behind a report, without a word about which. */
export const rightBehind: readonly Case[] = [
  correction("错了，签约是2户", null, "signed~2", ""),
  ...["不对，是2户", "改成2户", "是3户不是30户", "应该是3户"].map((text) =>
    correction(text, null, "", "", { missing: ["facts"] }),
  ),
];

/** Measured again: what was told before is the old value. */
export const measuredAgain: readonly Case[] = [
  correction("昨天报的8.5亩，测绘出来是8.2亩", null, "delivered~8.2", "delivered~8.5", {
    as_of: "-1d",
  }),
];

/** Each in its own way; what was counted double is no value of its own. */
export const bothFigures: readonly Case[] = [
  [
    "更正：铁东路签约2户，累计24户",
    "report",
    P.铁东,
    {
      facts: [
        { metric: "signed_households", mode: "same", value: 2, unit: "household" },
        { metric: "signed_households", mode: "cum", value: 24, unit: "household" },
      ],
      correction: true,
    },
  ],
  correction(
    "更正：昨天报的机场路腾房3户重复算了1户，实际2户",
    "芦淞机场路改线",
    "vacated~2",
    "vacated~3",
    { as_of: "-1d" },
  ),
];
