import { type Case, P, ask, items, item, report, talk } from "../meaning.ts";

/** Of whom or what something else is told is no work. */
export const toldOfOtherwise: readonly Case[] = [
  report("柳树巷签了1户，另外2户嫌补偿低", "柳树巷片区扫尾", "signed+1"),
  report("铁东路昨天签的2户，今天有一户来问补偿款", P.铁东, "signed+2", { as_of: "-1d" }),
  report("铁东路签约2户，累计24户占总数70%", P.铁东, "signed+2 signed=24"),
  report("白关北今天移交5亩，城发来了3个人签收", P.白北, "delivered+5"),
  report("铁东路今天来了20人，拆了2户", P.铁东, "people+20 demolished+2"),
];

/** What was agreed on or came in was not paid. */
export const notPaid: readonly Case[] = [
  report("铁东路今天签约1户，补偿款38万", P.铁东, "signed+1"),
  report("铁东路今天签约1户，补偿款38万已付", P.铁东, "signed+1 paid+38"),
  report("铁东路今天签约1户，发放补偿款38万", P.铁东, "signed+1 paid+38"),
  report("铁东路补偿款到账230万元", P.铁东, "paid+230"),
  report("铁东路今天签约1户，区财政到账800万", P.铁东, "signed+1"),
  report("铁东路补偿款今天付了120万，还差80万没付", P.铁东, "paid+120 paid<80"),
];

/** The whole, the day's share of it and what came before. */
export const wholes: readonly Case[] = [
  report("铁西路总共86户，今天调查了16户，累计54户", P.铁西, "surveyed/86 surveyed+16 surveyed=54"),
  report("铁东路今天签了两户，加上上周的3户，一共5户了", P.铁东, "signed+2 signed=5"),
  report("铁东路今天又签了两户加上前头的一起八户", P.铁东, "signed+2 signed=8"),
  report("航空三期今天签了一户，36户全部签约", P.航三, "signed+1 signed=36"),
  report("铁东路今天2户全部签约", P.铁东, "signed+2"),
  report("铁东路今天兑付6户，平均每户23万，总计138万", P.铁东, "paid+138"),
];

/** One building, not counted in so many words, where it is gone. */
export const thatBuilding: readonly Case[] = [
  report("铁东路那栋楼拆了", P.铁东, "buildings+1"),
  report("铁东路那处违建今天推平了", P.铁东, "buildings+1"),
  report("铁东路那栋楼还没拆", P.铁东, "", { no_progress: true }),
  ask("铁东路那栋楼什么时候拆了", "project_progress", {}, undefined, P.铁东),
];

/** All but so many: those are left. */
export const allBut: readonly Case[] = [
  report("铁东路除了2户都签了", P.铁东, "signed<2"),
  report("铁东路31户除2户外全部签约", P.铁东, "signed<2"),
  report("铁东路拆除2户", P.铁东, "demolished+2"),
  report("铁东路签了没腾的3户", P.铁东, "vacated<3"),
  report("铁东路都签了就差老李家", P.铁东, "", { missing: ["facts"] }),
];

/** Told by parts of the day. */
export const partsOfTheDay: readonly Case[] = [
  report("铁东路上午签1户下午签1户", P.铁东, "signed+1 signed+1"),
  report("铁东路上午签1户，下午签1户，一共2户", P.铁东, "signed+2"),
  report("铁东路签约1户，签约1户", P.铁东, "signed+1"),
];

/** Signs, headings and the region's words. */
export const shorthand: readonly Case[] = [
  report("白关北 +2签 +1腾 累计签58✌️", P.白北, "signed+2 vacated+1 signed=58"),
  report("铁东路签3户，累计24户👍 明天争取再签1户", P.铁东, "signed+3 signed=24"),
  report("枫溪港二期今天补偿登记搞了四户还有九户冒登记", P.枫二, "registered+4 registered<9"),
  report("供销社今天做了两回工作，有两户讲好了下个月初来签", P.供销, "visits+2"),
  report("白关北今天交地一亩三分五", P.白北, "delivered+1.35"),
  report("二公司今天拆了一栋6层的老楼，2400平", P.二公司, "buildings+1 sqm+2400"),
  items(
    "今日补偿款兑付情况：\n①铁东路：45.6万元；\n②白关北：12万元",
    null,
    item(P.铁东, "paid+45.6"),
    item(P.白北, "paid+12"),
  ),
];

/** Whether it was so many, and which of two. */
export const isItSoMany: readonly Case[] = [
  ask("铁东路签了3户还是4户", "metric_sum", { metric: "signed_households" }, undefined, P.铁东),
  ask("化肥厂是还剩2户还是1户", "remaining", {}, undefined, P.化肥),
  ask("铁东路今天签了3户，对不对", "metric_sum", { metric: "signed_households" }, "today", P.铁东),
];

/** Cars in the way of the group, and not of the work. */
export const cars: readonly Case[] = [talk("3号楼门口那两台车挪一下，挡着路了")];

/** Said beside the figure of the work: who was asked, what came in, how it stood before, who is left out. */
export const notTheDays: readonly Case[] = [
  report("铁东路今天约了5家签下来的就1家哈", P.铁东, "signed+1"),
  report("铁东路今天到账500万，发到户186.5万，其余周一发", P.铁东, "paid+186.5"),
  report("铁东路累计兑付1386万元，账上还有214万", P.铁东, "paid=1386"),
  report("铁西路现状调查今天新增6户，累计28户，昨天是22户", P.铁西, "surveyed+6 surveyed=28"),
  report("铁东路今天签约2户，不算昨天晚上那户，那户昨天报过了", P.铁东, "signed+2"),
  report("铁东路今天没签下来，昨天说好要签的2户都变卦了", P.铁东, "", { no_progress: true }),
];

/** Handed over to somebody; the land stands behind the comma. */
export const toWhom: readonly Case[] = [
  report(
    "白关北第三批净地今天正式移交给储备中心，26.4亩，累计移交92.4亩",
    P.白北,
    "delivered+26.4 delivered=92.4",
  ),
  report("白关北今天移交给储备中心26.4亩", P.白北, "delivered+26.4"),
];

/** Whose title is unclear is not cleared; whom the money did not reach is not left to clear. */
export const inTroubleBeside: readonly Case[] = [
  report("铁东路签约2户，存在问题：1户产权不清、1户联系不上", P.铁东, "signed+2"),
  report("石塘坪兑付8户126万，还有2户账号错了没打出去", P.石塘, "paid+126"),
  report("卫星路拆除2户，压坏了隔壁的围墙，要求赔偿", "卫星路北段新建工程", "demolished+2"),
  report("铁东路签约1户，另外3户要求先安置后签", P.铁东, "signed+1"),
];

/** 但 parts what is done from what is not. */
export const doneButNot: readonly Case[] = [
  report("大米厂最后一户签了但是还没搬", P.大米, "signed+1 signed<0"),
  report("铁东路3户签了但没搬", P.铁东, "signed+3"),
  report("铁东路2户谈好了但没签", P.铁东, "signed<2"),
];
