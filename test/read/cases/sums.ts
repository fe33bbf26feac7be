import { P, report, type Case } from "../meaning.ts";

/** A week's or a month's sum is neither the day's figure nor the total: it is handed back. */
export const sumsOfSeveralDays: readonly Case[] = [
  report("渌江东延本周签约9户", "渌江大道东延工程", "", { missing: ["facts"] }),
  report("大园棚改本周签约4户，今天是1户", P.大园, "signed+1"),
  report("大园棚改本周累计签约4户，累计签约49户", P.大园, "signed=49"),
  report("大园今天签约1户，本周共4户，累计49户", P.大园, "signed+1 signed=49"),
  report("本月签约6户，今天1户（大园）", P.大园, "signed+1"),
  report("大园上周五签约2户", P.大园, "signed+2", { as_of: "12-10" }),
  report("大园这周三签了1户", P.大园, "signed+1", { as_of: "12-15" }),
];

/** Words that say which households are meant tell neither a figure nor a day. */
export const householdsNamedByWhatWasDone: readonly Case[] = [
  report("铁东路上周签约的2户今天腾了", P.铁东, "vacated+2"),
  report("铁东路已签约的3户今天全部腾空", P.铁东, "vacated+3"),
  report("铁东路昨天签的那户今天搬了", P.铁东, "vacated+1"),
  report("铁东路前天腾空的2户今天拆了", P.铁东, "demolished+2"),
  report("铁东路之前不肯签的1户今天签了", P.铁东, "signed+1"),
  report("铁东路昨天签约的2户今天反悔了", P.铁东, "signed+-2", { confirm: ["negative_delta"] }),
];

export const sumsOfWhatWasJustCounted: readonly Case[] = [
  report("大米厂发放补偿款3户共126万元", P.大米, "paid+126"),
  report("大米厂今天发放补偿款3户，共126万元", P.大米, "paid+126"),
  report("供销社地块有一户变卦，把协议退回来了，签约要减一户", P.供销, "signed+-1", {
    confirm: ["negative_delta"],
  }),
];

export const partsAndTheirSum: readonly Case[] = [
  report("铁东路上午签了1户，下午又签了2户，今天共3户", P.铁东, "signed+3"),
  report("铁东路张家湾签3户，李家湾签2户，共5户", P.铁东, "signed+5"),
  report("铁东路上午签1户下午签2户", P.铁东, "signed+1 signed+2"),
  report("铁东路上午签1户下午签2户，累计24户", P.铁东, "signed+1 signed+2 signed=24"),
];

export const dictatedWithoutCommas: readonly Case[] = [
  report(
    "那个航空三期啊今天呢拆除两户然后面积是三百六十平方然后明天还准备再拆一户",
    P.航三,
    "demolished+2 sqm+360",
  ),
  report("供销社那边今天跑了三趟，门都没让进", P.供销, "visits+3", { no_progress: true }),
  report("白关北新塘组最后一户今天上午交钥匙了", P.白北, "vacated+1"),
];

/** A part of what is counted, whatever its day. */
export const included: readonly Case[] = [
  report("铁东路签约2户（含昨天1户）", P.铁东, "signed+2"),
  report("铁东路签约2户，含昨天漏报的1户", P.铁东, "signed+2"),
  report("大园棚改昨天拆了3户（含强拆1户）", P.大园, "demolished+3", { as_of: "-1d" }),
];

export const whatSomeAreLike: readonly Case[] = [
  report("渌江东延今天3户签字，有2户是代签", "渌江大道东延工程", "signed+3"),
  report("铁东路上午2户下午1户都签了", P.铁东, "signed+2 signed+1"),
];
