import { approximate, type Case, P, report } from "../meaning.ts";

export const percents: readonly Case[] = [
  report("铁东路交地任务完成四分之一了", P.铁东, "delivered%25", approximate),
  report("古大桥东签约百分之九十", "古大桥东储备地块", "signed%90"),
  report("卫星路签约率从80%升到85%", "卫星路北段新建工程", "signed%85"),
  report("石塘坪净地交付率100%", P.石塘, "delivered%100"),
  report("铁东路签约百分之七十一，腾房百分之四十八", P.铁东, "signed%71 vacated%48"),
  report("航空三期签约率由94.4%提高到97.2%", P.航三, "signed%97.2"),
  report("农贸市场片区房屋拆除已完成90%", "庆云山农贸市场片区征收", "demolished%90"),
  report("枫港一期签约率99%", P.枫一, "signed%99"),
  report("铁东路签约率达到百分之七十七", P.铁东, "signed%77"),
  report("铁东路签约完成71%", P.铁东, "signed%71"),
  report("服饰园厂房交地率由61%提高到74.5%", "服饰产业园标准厂房", "delivered%74.5"),
  report("株南连接线签约率百分之六十三点五", "株南货场连接线", "signed%63.5"),
  report("铁东路签约率提升到77.4%", P.铁东, "signed%77.4"),
  report("龙泉路南延工程现状调查率100%", P.龙南, "surveyed%100"),
  report("荷叶塘小学扩建签约完成100%", "荷叶塘小学扩建", "signed%100"),
  report("大米厂腾房进度98%", P.大米, "vacated%98"),
  report(
    "服饰园二期：签约率92.2%，腾房率78.4％，拆除率70%",
    "服饰产业园二期",
    "signed%92.2 vacated%78.4 demolished%70",
  ),
];

/** Fractions and tenths are estimates: they are confirmed first. */
export const fractionsAndTenths: readonly Case[] = [
  report(
    "渌江东延清表累计96亩，完成率八成",
    "渌江大道东延工程",
    "surface=96 surface%80",
    approximate,
  ),
  report("公墓扩建迁坟任务已完成八成", "松柏山公墓扩建", "graves%80", approximate),
  report("枫溪港二期迁坟完成八成", P.枫二, "graves%80", approximate),
  report("铁东路签约过半", P.铁东, "signed%50", approximate),
  report("铁东路签约完成八成", P.铁东, "signed%80", approximate),
  report("枫溪港二期24户签了三分之一", P.枫二, "signed%33.3", approximate),
  report("航空三期已签约三分之一", P.航三, "signed%33.3", approximate),
  report("铁东路腾房率三分之二", P.铁东, "vacated%66.7", approximate),
  report("横塘路拆除工作已过半", "横塘路新建工程", "demolished%50", approximate),
  report(
    "建宁港截污今天签约半数，12户签了6户",
    "建宁港截污干管工程",
    "signed/12 signed=6 signed%50",
    approximate,
  ),
];

export const besideAFigure: readonly Case[] = [
  report("航空三期腾房33户，占总户数的91.7%", P.航三, "vacated=33 vacated%91.7"),
  report("铁东路签约24户，完成率77%", P.铁东, "signed=24 signed%77"),
  report("截止12月17日，航空三期累计签约35户，签约率97.2%", P.航三, "signed=35 signed%97.2", {
    as_of: "12-17",
  }),
  report(
    "白关北地块今天交地8亩，累计74亩，完成23.7%",
    P.白北,
    "delivered+8 delivered=74 delivered%23.7",
  ),
  report(
    "纺织宿舍应签128户，实签121户，签约率94.5%",
    "纺织品公司宿舍棚改",
    "signed/128 signed=121 signed%94.5",
  ),
  report("面粉厂片区拆除完成率98%，剩余105.2平米", P.老面, "demolished%98 sqm<105.2"),
];

/** A share of the whole beside its figure: of all these only the figure has to be kept. */
export const shareOfSomethingElse: readonly Case[] = [
  report("樟树岭已交净地56亩，占任务70%", "樟树岭储备地块", "delivered=56"),
  report("白关北：累计完成交地78.5亩，占总任务25.2%", P.白北, "delivered=78.5"),
  report("铁东路今天签约2户，占总户数的6%", P.铁东, "signed+2"),
  report("铁东路腾房15户，占签约数的68.2%", P.铁东, "vacated+15"),
  report(
    "坚固村安置区本日交地13亩5分，累计51亩2分，占总任务的八成",
    "坚固村安置区",
    "delivered+13.5 delivered=51.2",
  ),
  report(
    "曲尺塘中学已拆12户，占总户数15户的80%",
    "曲尺塘中学新建",
    "demolished=12 demolished/15 demolished%80",
  ),
  report("纺织宿舍腾房累计119户占93%", "纺织品公司宿舍棚改", "vacated=119"),
];

/** A count beside a rate is the whole only where some whole number of households makes it that share. */
export const wholeOrNew: readonly Case[] = [
  report("铁东路签约24户，签约率77.4%", P.铁东, "signed=24 signed%77.4"),
  report("航空三期腾房2户，腾房率97.2%", P.航三, "vacated+2 vacated%97.2"),
];

export const onlyHalf: readonly Case[] = [
  report("枫溪岗二期补偿登记才做了一半", P.枫二, "registered%50", approximate),
];

export const inWords: readonly Case[] = [
  report("芦淞机场路签约率百分之百，腾房率也是100%", "芦淞机场路改线", "signed%100 vacated%100"),
];
