import { type Case, P, report, talk } from "../meaning.ts";

export const nothingYet: readonly Case[] = [
  talk("铁东路那边准备签约了，大家加油"),
  talk("明天计划拆除2栋"),
  talk("请大家抓紧签约，月底前完成30户"),
  talk("明天去白关北签2户"),
  talk("预计下周能腾3户"),
  talk("希望大家再接再厉，力争月底签完"),
  talk("争取明天签2户"),
  talk("计划本周签3户"),
  talk("准备去铁东路做工作"),
  talk("争取本周铁东路签约突破25户"),
];

/** What is done counts, what is to come does not. */
export const besideAFigure: readonly Case[] = [
  report("大米厂棚改4户全部腾空，今天开始拆", P.大米, "vacated=4"),
  report("南延线今天谈妥3户，签了2户，还有1户等明天", P.龙南, "signed+2 signed<1"),
  report("铁东路今天签约2户，明天计划再签1户", P.铁东, "signed+2"),
  report("铁东路签约2户，争取年底前全部签完", P.铁东, "signed+2"),
  report("铁东路今天签约2户，另外1户下周签", P.铁东, "signed+2"),
  report("荷小今天签约1户，另1户约好明天签", "荷叶塘小学扩建", "signed+1"),
];

/** The day behind a plan is the plan's; what came of it counts. */
export const plansOfTheDay: readonly Case[] = [
  talk("铁东路准备今天签2户"),
  report("铁东路计划今天签2户，实际签1户", P.铁东, "signed+1"),
  report("铁东路原计划今天签2户，签了1户", P.铁东, "signed+1"),
  report("白关北原计划今天交地20亩，实际交了6.2亩", P.白北, "delivered+6.2"),
  report("铁东路计划本周签4户，今天签了1户", P.铁东, "signed+1"),
];
