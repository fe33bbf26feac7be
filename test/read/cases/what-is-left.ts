import { approximate, type Case, P, report } from "../meaning.ts";

export const onlyTheRest: readonly Case[] = [
  report("风光带三期还差四户没签，其中两户在外地", "湘江东岸风光带三期", "signed<4"),
  report("杨柳冲还有两户钉子户没拿下", "杨柳冲安置房", "cleared<2"),
  report("航空产业园三期还欠1户没搬", P.航三, "vacated<1"),
  report("渌江东延：剩余未签约5户、未腾房8户", "渌江大道东延工程", "signed<5 vacated<8"),
  report("南大门还剩一户没有签字", "南大门物流园扫尾", "signed<1"),
  report("供销社仅剩3户未腾", P.供销, "vacated<3"),
  report("铁东路还差7户没签", P.铁东, "signed<7"),
  report("化肥厂宿舍还剩2户", P.化肥, "cleared<2"),
  report("航空三期剩6户，都在做工作", P.航三, "cleared<6"),
  report("铁东路未签约7户", P.铁东, "signed<7"),
  report("东风小区还有最后3户在做工作", "东风小区二期扫尾", "cleared<3"),
  report("湘江1号二期还剩最后一户", P.湘二, "cleared<1"),
  report("高压走廊剩2.1亩没交", "长株高压走廊迁改", "delivered<2.1"),
  report("湘江一号二期还有1户", P.湘二, "cleared<1"),
  report("枫溪港二期剩11户没调查", P.枫二, "surveyed<11"),
  report("铁东路腾房还有16户", P.铁东, "vacated<16"),
  report("铁东路未腾房16户，未拆除18户", P.铁东, "vacated<16 demolished<18"),
  report("解放巷剩3户，两户在谈，一户等法院裁定", "解放巷旧城改造扫尾", "cleared<3"),
];

export const besideFigures: readonly Case[] = [
  report("人民中路通道商户今天退出2户，剩7户", "人民中路地下通道扫尾", "vacated+2 vacated<7"),
  report("物流园一期今天搬走仨，还有俩没搬", "董家塅物流园一期", "vacated+3 vacated<2"),
  report("龙泉路南延今天签约一户，至此签约7户，剩12户", P.龙南, "signed+1 signed=7 signed<12"),
  report("铁东路9户未签22户已签", P.铁东, "signed<9 signed=22"),
  report("铁东路今天签了三户，还剩六户没签，都在做工作", P.铁东, "signed+3 signed<6"),
  report("白关北目前已签约56户、腾房47户，剩2户未签", P.白北, "signed=56 vacated=47 signed<2"),
  report("白关北今天交了3.5亩，还差二百四十亩", P.白北, "delivered+3.5 delivered<240"),
  report("枫溪港一期扫尾：签约已到118户，差3户", P.枫一, "signed=118 signed<3"),
  report("解放巷剩余2户今天签了1户，还有1户", "解放巷旧城改造扫尾", "signed+1 signed<1"),
  report("枫溪港二期今天迁了9座坟，还剩21座", P.枫二, "graves+9 graves<21"),
  report("铁东路已完成签约22户，未签约9户", P.铁东, "signed=22 signed<9"),
  report(
    "柳树巷今日签约又突破2户，累计19户，剩4户",
    "柳树巷片区扫尾",
    "signed+2 signed=19 signed<4",
  ),
  report("铁西路清表进度：完成6亩8分，还有3亩2分", P.铁西, "surface+6.8 surface<3.2"),
  report("曲尺塘地块今天迁祖坟14冢，累计63冢，余9冢", P.曲储, "graves+14 graves=63 graves<9"),
  report(
    "铁东路南段新建工程　12月17日（今天）\n签约 +3户　累计 22 → 25户，还剩 6户",
    P.铁东,
    "signed+3 signed=25 signed<6",
  ),
  report("化肥厂宿舍今天腾1户剩1户", P.化肥, "vacated+1 vacated<1"),
  report(
    "供销社地块今天拆除1户，累计拆除3户，还有3户",
    P.供销,
    "demolished+1 demolished=3 demolished<3",
  ),
  report("解放巷23户中20户已签，3户未签", "解放巷旧城改造扫尾", "signed/23 signed=20 signed<3"),
  report("五里墩西：应签16户 已签14户 未签2户", "五里墩西地块", "signed/16 signed=14 signed<2"),
  report("古大桥东搬迁腾空了3户，还剩5户没腾空", "古大桥东储备地块", "vacated+3 vacated<5"),
  report("城南水厂交地面积累计达45.8亩，剩余6.2亩", "城南水厂扩建", "delivered=45.8 delivered<6.2"),
  report("桃花坡已腾房17户，未腾5户", "桃花坡地块", "vacated=17 vacated<5"),
  report(
    "南环线补偿登记已完成二十九户，还剩九户没来",
    "南环线枫溪段拓宽",
    "registered=29 registered<9",
  ),
  report(
    "东风小区：原8户，已腾5户，剩余3户还在谈",
    "东风小区二期扫尾",
    "vacated/8 vacated=5 vacated<3",
  ),
  report("供销社今天签约2户，目前还有2户", P.供销, "signed+2 signed<2"),
];

/** The last households: nothing is left. */
export const theLast: readonly Case[] = [
  report("垃圾中转站今天签最后两户", "白关垃圾中转站", "signed+2 signed<0"),
  report("纺织宿舍最后一栋今天推倒", "纺织品公司宿舍棚改", "buildings+1 buildings<0"),
  report("粮站最后那户今天终于签了", P.粮站, "signed+1 signed<0"),
  report("粮站地块拆除1户，最后一户也签了", P.粮站, "demolished+1 signed+1 signed<0"),
  report("合力地块今天剩下的1户搬走了", P.合力, "vacated+1 vacated<0"),
  report("今天大米厂最后两户签约", P.大米, "signed+2 signed<0"),
  report("铁东路剩下的9户今天全部签约", P.铁东, "signed+9 signed<0"),
  report("化肥厂宿舍剩余3户今天全部搬离，钥匙已收", P.化肥, "vacated+3 vacated<0"),
  report("南大门物流园今晚9点签下最后一户", "南大门物流园扫尾", "signed+1 signed<0"),
  report("车站西广场已全部签完，正在腾房", "车站西广场扫尾", "signed<0"),
  report("庆云山市场最后两户钉子户今天攻克", "庆云山农贸市场片区征收", "cleared+2 cleared<0"),
  report("垃圾站今天交了最后一亩三分地", "白关垃圾中转站", "delivered+1.3 delivered<0"),
  report("航空三期最后两户今天签了", P.航三, "signed+2 signed<0"),
  report(
    "枫溪老街最后一户今天搬完，房子当天就拆了",
    "枫溪老街扫尾",
    "vacated+1 demolished+1 cleared<0",
  ),
  report("解放巷最后1户也签了，至此全部签完", "解放巷旧城改造扫尾", "signed+1 signed<0"),
  report("今天化肥厂宿舍最后一户签约了", P.化肥, "signed+1 signed<0"),
];

export const visited: readonly Case[] = [
  report(
    "铁西路前期摸底，今天走了十六户，还有二十多户",
    P.铁西,
    "surveyed+16 surveyed<20",
    approximate,
  ),
  report("湘江1号二期那户今天强制执行了，腾空了", P.湘二, "vacated+1"),
];

/** What was left before is told again by what is left now. */
export const leftBefore: readonly Case[] = [
  report("大米厂剩3户，今天拿下1户，还有2户", P.大米, "cleared+1 cleared<2"),
  report("铁东路3组剩3户，5组剩2户", P.铁东, "cleared<3 cleared<2"),
];

/** Agreed on for tomorrow is no more than a plan; what nobody did yet is left. */
export const agreedOn: readonly Case[] = [
  report("白关北今天又签了一户，搬走了两户，还有一户讲好了明天搬", P.白北, "signed+1 vacated+2"),
  report("化肥厂宿舍还有2户未拿下，补偿决定均已送达。", P.化肥, "cleared<2"),
];

/** What they say of the month's end is a plan. */
export const laterOn: readonly Case[] = [
  report("今天大米厂那边两户都交钥匙了，还有一户说月底搬", P.大米, "vacated+2 vacated<1"),
];

/** 货 in a project's name is no goods in the way. */
export const namesOfProjects: readonly Case[] = [
  report("货场连接线还有两户没腾，一户在等新房装修", "株南货场连接线", "vacated<2"),
];
