import { type Case, fewer, P, report } from "../meaning.ts";

/** A report is withdrawn. */
export const messages: readonly Case[] = [
  report("铁东路昨天那条数据撤回", P.铁东, "", { retract: true, as_of: "-1d" }),
  report("昨天的数据有问题，先撤回铁东路那条", P.铁东, "", { retract: true, as_of: "-1d" }),
  report("铁东路昨天的3户签约不算，撤回", P.铁东, "", { as_of: "-1d", retract: true }),
  report("把我刚才报的撤了吧", null, "", { retract: true }),
  report("刚发的作废，铁东路重新报", P.铁东, "", { retract: true }),
  report("上一条撤回，重复了", null, "", { retract: true }),
  report("昨天铁东路那条报告取消", P.铁东, "", { as_of: "-1d", retract: true }),
  report("我刚才发的那条不算", null, "", { retract: true }),
  report("撤回上一条", null, "", { retract: true }),
  report("刚才那条作废", null, "", { retract: true }),
  report("铁东路刚才报的签约数作废", P.铁东, "", { retract: true }),
  report("白关北刚才那条作废，重复发了", P.白北, "", { retract: true }),
  report("刚刚发错群了，撤回石塘坪的上报", P.石塘, "", { retract: true }),
  report("上条撤销", null, "", { retract: true }),
  report("上一条数据作废，我重新报", null, "", { retract: true }),
  report("撤销石塘坪昨天的上报", P.石塘, "", { retract: true, as_of: "-1d" }),
];

/** Households or land fall away again: kept only after it is confirmed. */
export const households: readonly Case[] = [
  report("株南货场连接线今天签约2户后反悔1户", "株南货场连接线", "signed+2 signed+-1", fewer),
  report("铁东路有1户退房了，腾房减1", P.铁东, "vacated+-1", fewer),
  report("白关北原来交的3亩退回来重测了", P.白北, "delivered+-3", fewer),
  report("横塘路一户毁约，签约减一", "横塘路新建工程", "signed+-1", fewer),
  report("解放巷减少1户签约", "解放巷旧城改造扫尾", "signed+-1", fewer),
  report("铁东路今天退了1户的协议", P.铁东, "signed+-1", fewer),
  report("铁东路有1户退签，签约数核减1户", P.铁东, "signed+-1", fewer),
  report("化肥厂退回签约1户", P.化肥, "signed+-1", fewer),
  report("铁东路退回1户签约", P.铁东, "signed+-1", fewer),
  report("南大门今天签2户退1户", "南大门物流园扫尾", "signed+2 signed+-1", fewer),
  report("铁东路有2户反悔，签约数减2", P.铁东, "signed+-2", fewer),
];

export const fromATotalToALower: readonly Case[] = [
  report("公墓扩建腾房数从6户降到5户", "松柏山公墓扩建", "vacated=5", fewer),
  report("铁东路签约从24户降到23户，1户反悔", P.铁东, "signed=23", fewer),
  report("航空三期签约数由35改为34，有一户退了协议", P.航三, "signed=34", fewer),
  report("铁东路累计签约由24户调整为23户", P.铁东, "signed=23", fewer),
  report("铁东路签约由24户变成23户", P.铁东, "signed=23", fewer),
];

/** What a household took back is taken off; nobody reported wrongly. */
export const takenOff: readonly Case[] = [
  report("航空三期有一家又不认账了，签约数要扣掉1户", P.航三, "signed+-1", fewer),
  report("航空三期有一户反悔，签约数扣1户", P.航三, "signed+-1", fewer),
];

/** 把…要回去 is no plan. */
export const askedBack: readonly Case[] = [
  report("粮站地块那户又把钥匙要回去了，腾房数减一户", P.粮站, "vacated+-1", fewer),
  report("枫溪港二期有一户把协议要回去了，签约数退1户", P.枫二, "signed+-1", fewer),
];
