import { approximate, type Case, P, problem, report, talk } from "../meaning.ts";

/** What people do, in their own words, and the work that it is. */
export const done: readonly Case[] = [
  report("白关北今天有两户在协议上按了手印", P.白北, "signed+2"),
  report("航空三期今天拿到2户签字", P.航三, "signed+2"),
  report("铁东路上午收了2户的钥匙", P.铁东, "vacated+2"),
  report("白关北腾房进度：累计48户，今日1户", P.白北, "vacated=48 vacated+1"),
  report("铁东路签约进度70%", P.铁东, "signed%70"),
  report("航空三期今天推平了8亩", P.航三, "surface+8"),
  report("航空三期今天推平了2户", P.航三, "demolished+2"),
  report("航空三期今天铲掉3栋", P.航三, "buildings+3"),
  report("南延线交给施工单位6亩地", P.龙南, "delivered+6"),
  report("南延线今天量了4户的房子", P.龙南, "surveyed+4"),
  report("航空三期今天拨款85.6万元", P.航三, "paid+85.6"),
  report("枫溪港二期今天啃下两块硬骨头", P.枫二, "cleared+2"),
  report("航空三期挖机今天放倒两栋，一共680平方", P.航三, "buildings+2 sqm+680"),
  report("枫溪港二期拆了一户，房子260个平方", P.枫二, "demolished+1 sqm+260"),
  report("铁东路今天签了两份协议", P.铁东, "signed+2"),
  report("铁东路有1户主动来签了协议", P.铁东, "signed+1"),
  report("化肥厂今天签订搬迁协议1户", P.化肥, "signed+1"),
  report("白关北今日完成签约手续2户", P.白北, "signed+2"),
  report("航空三期今天挖了2栋房子", P.航三, "buildings+2"),
  report("南延线旧屋倒了一栋", P.龙南, "buildings+1"),
  report("铁东路今日清除地面附着物6亩", P.铁东, "surface+6"),
  report("铁东路今天拆除房屋，面积600平", P.铁东, "sqm+600"),
  report("曲尺塘储备地块69.91亩一次性交付", P.曲储, "delivered+69.91"),
  report("白关北今天发放青苗费3.6万元、迁坟费1.2万元", P.白北, "paid+3.6 paid+1.2"),
  report("铁东路拆砖房两栋，土砖房一栋", P.铁东, "buildings+2 buildings+1"),
  report("铁东路今天签下第24户", P.铁东, "signed+1"),
  report("白关北老张家的房子今天拆了", P.白北, "demolished+1"),
  report("铁东路业主同意了，签约1户", P.铁东, "signed+1"),
  report("铁东路原定今天交地5亩，因下雨只交了3亩", P.铁东, "delivered+3"),
  report("铁西路清点工作今天启动，点了2户", P.铁西, "inventoried+2"),
  report("枫溪港二期祖坟今天动了6座", P.枫二, "graves+6"),
  report("白关北清表现场安排了30个人，清了6亩", P.白北, "people+30 surface+6"),
  report("配套一号二强拆现场共到场240人", P.配二, "people+240"),
  report("铁东路今天两户（签约）", P.铁东, "signed+2"),
  report("铁东路签约到24户", P.铁东, "signed=24"),
  report("铁东路签约涨到24户", P.铁东, "signed=24"),
  report("铁东路今天发钱了，3户120万", P.铁东, "paid+120"),
  report("铁东路签约和腾房都是2户", P.铁东, "signed+2 vacated+2"),
  report("枫溪港二期今天0签约，1腾房", P.枫二, "signed+0 vacated+1"),
  report("航空三期拆除钢棚3处、砖房2栋", P.航三, "buildings+3 buildings+2"),
  report("刚刚粮站那户签了", P.粮站, "signed+1"),
];

/** Words that only look like those. */
export const notDone: readonly Case[] = [
  talk("铁东路签5户的任务压力很大"),
  report("铁东路这几天签了5户", P.铁东, "", { missing: ["facts"] }),
  report("枫溪港二期今天入户8户，见到人的5户", P.枫二, "surveyed+8"),
  talk("白关北今天银行打了5户的钱，每户20万"),
  talk("协议上还没按手印，他要回去和老婆商量3天"),
  talk("指挥部配了3把钥匙，门卫一把"),
  talk("我跟他们商量了3户的事"),
  talk("铁东路签了两份承诺书"),
  talk("合同复印3份"),
  talk("铁东路签约手续2户正在走"),
  report("白关北坟山挖了4座", P.白北, "graves+4"),
  talk("一共5个人开会，4点出发"),
  problem("铁东路重新量房子，3户不认可", P.铁东, "measurement", { households: 3 }),
  report("铁东路还有2户钥匙没交", P.铁东, "vacated<2"),
];

/** Each figure goes to what stands at its place in the row. */
export const respectively: readonly Case[] = [
  report("白关北签约、腾房、拆除分别为2户、1户、1户", P.白北, "signed+2 vacated+1 demolished+1"),
  report(
    "航空三期签约、腾房、拆除累计分别为35户、33户、30户",
    P.航三,
    "signed=35 vacated=33 demolished=30",
  ),
  report("铁东路3组、5组各签约1户", P.铁东, "signed+2"),
  report("铁东路3组签约1户", P.铁东, "signed+1"),
  talk("签约仪式、总结会分别在3点、5点"),
];

export const shareOfAll: readonly Case[] = [
  report("航空三期签约35户，占97.2%", P.航三, "signed=35"),
  report("航空三期今天签约2户，占97.2%", P.航三, "signed+2"),
  report("白关北签约已经完成九成半", P.白北, "signed%95", approximate),
];

/** Begun, or meant, and not done. */
export const goingOn: readonly Case[] = [
  talk("铁东路3户正在拆除"),
  talk("铁东路今天正在拆2栋房子"),
  talk("南延线2户在签约"),
  talk("铁东路2户签约中"),
  talk("铁东路3户已进入签约程序"),
  talk("铁东路5户已上门，2户愿意签"),
  talk("航空三期今天签约的1户已经在腾房了"),
  report("枫溪港二期今天签约2户，另外3户达成初步意向", P.枫二, "signed+2"),
  report("白关北正在清表，今天清了5亩", P.白北, "surface+5"),
  report("还剩3户在腾房，铁东路", P.铁东, "vacated<3"),
  report("白关北现在签约57户", P.白北, "signed=57"),
  report("铁东路拆除18户未拆，13户已拆", P.铁东, "demolished<18 demolished=13"),
  report("铁东路签了3户没签2户", P.铁东, "signed+3 signed<2"),
];

/** What was so before, and what it has become. */
export const beforeAndNow: readonly Case[] = [
  report("航空三期今天拆除1户，该户上周已腾", P.航三, "demolished+1"),
  report("铁东路今日签约2户，较昨日增加1户", P.铁东, "signed+2"),
  report("南延线签约比昨天多了2户，现在8户", P.龙南, "signed+2 signed=8"),
  report("柳树巷今日上门6次，1户态度松动", "柳树巷片区扫尾", "visits+6"),
  report("枫溪港二期今天走访12户", P.枫二, "visits+12"),
  report("航空三期钥匙全部收齐，累计36户", P.航三, "vacated=36"),
  report("航空三期今天拆除1户，该户也腾了", P.航三, "demolished+1 vacated+1"),
  report("南延线签约1户，当天腾房当天拆除", P.龙南, "signed+1 vacated+1 demolished+1"),
  report("白关北剩下的2户今天签了1户", P.白北, "signed+1"),
  report("铁东路今天签了1户，剩下2户", P.铁东, "signed+1 signed<2"),
  report("白关北虽然下雨，还是交了5亩地", P.白北, "delivered+5"),
  report("白关北累计还是71亩", P.白北, "delivered=71"),
  report("供销社剩余户数由4户减到3户", P.供销, "cleared<3"),
  report("铁东路签约由4户减到3户", P.铁东, "signed=3", { confirm: ["negative_delta"] }),
  report("枫溪港二期迁坟任务18座，完成7座", P.枫二, "graves/18 graves=7"),
  report("铁东路总任务31户，已完成签约24户，完成77.4%", P.铁东, "signed/31 signed=24 signed%77.4"),
  report("铁东路累计：签约24户；腾房16户", P.铁东, "signed=24 vacated=16"),
  report("铁东路累计签约24户；今天腾房1户", P.铁东, "signed=24 vacated+1"),
];

/** Whoever went there was sent to work. */
export const peopleSent: readonly Case[] = [
  report(
    "配套一号二那块地今天去了一百二十个人，把两处棚子拆掉了",
    P.配二,
    "people+120 buildings+2",
  ),
  report(
    "风光带三期今天四十余人上去清违建，拆了2处",
    "湘江东岸风光带三期",
    "people+40 buildings+2",
    approximate,
  ),
];
