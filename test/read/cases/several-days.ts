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
