import { type Case, correction, P, problem, report, talk } from "../meaning.ts";

/** Slips of the keys and of the eye; what was doubled or mistyped is no value. */
export const slips: readonly Case[] = [
  correction("铁东路昨天报的3户签约有1户是重复的，应该是2户", P.铁东, "signed~2", "signed~3", {
    as_of: "-1d",
  }),
  correction(
    "刚才报的老面粉厂拆除面积520.5平，少打了一个0，应该是5205平",
    P.老面,
    "sqm~5205",
    "sqm~520.5",
  ),
  correction("铁东路今天签约的2户里有1户昨天报过了，今天只算1户", P.铁东, "signed~1", "signed~2"),
  correction("手滑，多打了个0，白关北是12亩", P.白北, "", "", { missing: ["facts"] }),
  correction("航空三期拆除面积小数点错了，应该128.5平", P.航三, "sqm~128.5", ""),
  correction("搞混了，5户是腾房的，签约是3户", null, "vacated~5 signed~3", ""),
  correction("刚刚打快了，航空三期腾房是1户", P.航三, "vacated~1", ""),
  correction("上午那个3户口误，2户", null, "", "", { missing: ["facts"] }),
  correction("白关粮站走访应是4次，不是14次，多按了个1", P.粮站, "visits~4", "visits~14"),
  report("铁东路登记了5户，其中1户重复登记", P.铁东, "registered+5"),
];

/** The old value is told by who told it, and by 改, → and 其实. */
export const oldAndNewApart: readonly Case[] = [
  correction(
    "前面说的桃花坡签了2户，其实只签了1户，还有1户反悔了",
    "桃花坡地块",
    "signed~1",
    "signed~2",
  ),
  correction("供销社地块累计签约应该是3户，表上写的2户", P.供销, "signed=3", "signed=2"),
  correction(
    "昨天南环线迁坟数，族里核对是7座，我这边报了8座",
    "南环线枫溪段拓宽",
    "graves~7",
    "graves~8",
    { as_of: "-1d" },
  ),
  correction("化肥厂宿舍签约3改2", P.化肥, "signed~2", "signed~3"),
  correction("数据修正：铁东路 签约 5→3", P.铁东, "signed~3", "signed~5"),
  correction("把昨天航空三期的1280平改成1208", P.航三, "", "", {
    as_of: "-1d",
    missing: ["facts"],
  }),
  correction("不是2户，是3户", null, "", "", { missing: ["facts"] }),
  correction("湘江1号二期不是腾房，是签约1户", P.湘二, "signed~1", ""),
  correction("铁东路签约数更改为23户", P.铁东, "signed~23", ""),
  correction("签约率报错，航空三期应为97.2%", P.航三, "signed%97.2", ""),
  correction("更正：不是今天，是昨天签的2户，铁东路", P.铁东, "signed~2", "", { as_of: "-1d" }),
  correction("昨天报的是计划数，实际铁东路签约1户", P.铁东, "signed~1", "", { as_of: "-1d" }),
];

/** What is to count from now on. */
export const countsFromNowOn: readonly Case[] = [
  correction("上面那条作废，以这条为准：白关北交地12亩", P.白北, "delivered~12", ""),
  correction("以这个为准：铁东路今天签约2户，腾房1户", P.铁东, "signed~2 vacated~1", ""),
  correction("上条撤销，重新报：铁东路签约1户", P.铁东, "signed~1", ""),
  correction("上报有误，请以12.5亩为准", null, "", "", { missing: ["facts"] }),
  correction("补充一下，上午少报了1户，铁东路今天一共签了3户", P.铁东, "signed~3", ""),
];

/** So many are taken off. */
export const takenOff: readonly Case[] = [
  correction("铁东路腾房报多了一户，扣掉1户", P.铁东, "vacated+-1", "", {
    confirm: ["negative_delta"],
  }),
  correction("今天铁东路的签约撤回1户", P.铁东, "signed+-1", "", { confirm: ["negative_delta"] }),
];

/** The whole of it is taken back. */
export const withdrawn: readonly Case[] = [
  report("撤回，发错群了", null, "", { retract: true }),
  report("错了错了，撤回", null, "", { retract: true }),
  report("发错群了，请忽略", null, "", { retract: true }),
  report("铁东路今天那条重复了，删一条", P.铁东, "", { retract: true }),
  report("这条重发了，算一条就行", null, "", { retract: true }),
  report("不好意思报重了，铁东路那2户早上小李报过了", P.铁东, "", { retract: true }),
  report("铁东路签约先别算，合同还没盖章", P.铁东, "", { retract: true }),
  report("南延线那个数不算哈，还没签字", P.龙南, "", { retract: true }),
  report("合力洗水厂上午报签约1户，人家反悔了，取消", P.合力, "", { retract: true }),
];

/** Somebody's papers, somebody else's figures, orders to all, and the trade's own 改. */
export const notCorrected: readonly Case[] = [
  problem("青苗少报了2亩，户主有意见", null, "crops_attachments", { missing: ["project"] }),
  talk("业主要求把面积120平改成150平"),
  talk("铁东路评估报告写错名字了"),
  talk("请各街道把昨天报错的数改过来"),
  talk("大家核对一下，有错的更正"),
  talk("请忽略上一条通知"),
  talk("更正证书的材料交了没"),
  talk("那2户不算我们组的"),
  report("铁东路今天签了2户，都是硬骨头，不算白跑", P.铁东, "signed+2"),
  talk("会议改成3点"),
];

/** Old and new in other orders, and for several verbs at once. */
export const oldAndNewInOtherOrders: readonly Case[] = [
  correction("刚才那个12亩是清表不是交地", null, "surface~12", ""),
  correction("铁东路今天签约2户不是3户", P.铁东, "signed~2", "signed~3"),
  correction(
    "更正昨日：铁东路签约3→2，腾房1→2",
    P.铁东,
    "signed~2 vacated~2",
    "signed~3 vacated~1",
    { as_of: "-1d" },
  ),
  correction(
    "更正：航空三期拆除栋数3栋面积1280平，原报2栋1080平",
    P.航三,
    "buildings~3 sqm~1280",
    "buildings~2 sqm~1080",
  ),
  correction(
    "昨天白关北清表面积经测绘为9.87亩，原来报的10亩",
    P.白北,
    "surface~9.87",
    "surface~10",
    { as_of: "-1d" },
  ),
  correction("纠错：樟树岭腾房非2户，系1户", "樟树岭储备地块", "vacated~1", "vacated~2"),
  correction("刚才没看清，是3栋不是8栋，航空三期拆除", P.航三, "buildings~3", "buildings~8"),
  correction("枫溪港二期今日签约改为0户", P.枫二, "signed~0", ""),
  correction("统计口径错了，航空三期腾房应算2户", P.航三, "vacated~2", ""),
  correction("铁东路累计数不对，应该是24", P.铁东, "", "", { missing: ["facts"] }),
  correction("铁东路昨天报3户，实为2户，请改", P.铁东, "", "", {
    as_of: "-1d",
    missing: ["facts"],
  }),
  correction("上一条多了个零", null, "", "", { missing: ["facts"] }),
];

/** A household left out, and the figure with it. */
export const fewerThanThereWere: readonly Case[] = [
  correction("漏了一户，桃花坡今天腾房应该是3户", "桃花坡地块", "vacated~3", ""),
  correction("少了1户，铁东路今天签3户", P.铁东, "signed~3", ""),
];

/** Reported once more. */
export const reportedAgain: readonly Case[] = [
  correction("重报：铁东路签约2户", P.铁东, "signed~2", ""),
  correction("以上数据作废，铁东路今日实际签约4户", P.铁东, "signed~4", ""),
  correction("今天铁东路的报表以我这个为准 签约2 腾房1", P.铁东, "signed~2 vacated~1", ""),
  report("那个签约的不作数，等审核", null, "", { retract: true }),
];

/** Two projects taken for one another: which is meant has to be asked. */
export const oneForAnother: readonly Case[] = [
  correction("大米厂、大园昨天的数报混了，大米厂2户，大园1户签约", null, "signed~1", "signed~2", {
    as_of: "-1d",
    confirm: ["ambiguous_project"],
    candidates: ["大米厂棚改", "大园棚改"],
  }),
  correction("我把枫港一期和二期搞混了，签约2户是二期的", null, "signed~2", "", {
    missing: ["project"],
  }),
];

/** 多打了个1 tells of the slip, and not of some more. */
export const mistypedDigit: readonly Case[] = [
  correction(
    "更正一下，上午报的白关北清表18亩多打了个1，应该是8亩",
    P.白北,
    "surface~8",
    "surface~18",
  ),
];
