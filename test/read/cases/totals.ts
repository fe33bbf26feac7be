import { type Case, P, report } from "../meaning.ts";

export const soFar: readonly Case[] = [
  report("龙泉路小学扩建8户8亩全部交清", "龙泉路小学扩建", "delivered=8"),
  report("纺织宿舍棚改128户已全部签约", "纺织品公司宿舍棚改", "signed=128"),
  report("老面粉厂片区累计拆除1.38万平方", P.老面, "sqm=13800"),
  report("龙泉路南延签约户数=6，腾房户数=2", P.龙南, "signed=6 vacated=2"),
  report("铁东路累计：签约24 腾房18 拆除15", P.铁东, "signed=24 vacated=18 demolished=15"),
  report(
    "白关北累计：签约56户，腾房47户，拆除40户，交地66亩",
    P.白北,
    "signed=56 vacated=47 demolished=40 delivered=66",
  ),
  report("枫溪港二期已经签了9户", P.枫二, "signed=9"),
  report("老面粉厂片区62户已全部腾空", P.老面, "vacated=62"),
  report("石塘坪：已签45户、已腾40户、已拆38户", P.石塘, "signed=45 vacated=40 demolished=38"),
  report("铁东路签约户数达到24", P.铁东, "signed=24"),
  report(
    "截至今天铁东路累计签约24户，腾房15户，拆除13户",
    P.铁东,
    "signed=24 vacated=15 demolished=13",
  ),
  report("铁东路累计兑付1.2亿元", P.铁东, "paid=12000"),
  report("白关北累计清表一百二十亩", P.白北, "surface=120"),
  report("枫溪港二期摸底调查24户全部完成", P.枫二, "surveyed=24"),
  report("老面粉厂拆除面积累计5260.5平", P.老面, "sqm=5260.5"),
  report("城南水厂登记造册全部完成，共33户", "城南水厂扩建", "registered=33"),
  report("石塘坪累签55腾52拆50", P.石塘, "signed=55 vacated=52 demolished=50"),
  report("公墓扩建累计迁坟突破200座", "松柏山公墓扩建", "graves=200"),
  report("铁东路签约突破24户", P.铁东, "signed=24"),
  report("大米厂棚改4户已全部签约腾房", P.大米, "signed=4 vacated=4"),
  report("卫星路清表面积达到32.6亩", "卫星路北段新建工程", "surface=32.6"),
  report("大米厂目前累计签约二百八十六户、腾房二百八十户", P.大米, "signed=286 vacated=280"),
];

/** The total and what the day added to it. */
export const besideTheDay: readonly Case[] = [
  report("机场路改线今天清障11.8亩，累计47.3亩", "芦淞机场路改线", "surface+11.8 surface=47.3"),
  report(
    "卫星路今天签2腾1，累计签19腾17",
    "卫星路北段新建工程",
    "signed+2 vacated+1 signed=19 vacated=17",
  ),
  report("铁东路南段新建工程签约增加2户，达到26户", P.铁东, "signed+2 signed=26"),
  report("航空三期签约26户，其中今日新签3户", P.航三, "signed=26 signed+3"),
  report("白关北今天交地二亩八分，累计68.8亩", P.白北, "delivered+2.8 delivered=68.8"),
  report("铁东路 签约累计24户 本次2户", P.铁东, "signed=24 signed+2"),
  report("枫溪港二期今天迁坟三座，累计迁坟27座", P.枫二, "graves+3 graves=27"),
  report(
    "今日白关北拆除房屋2栋，面积860平方米，累计拆除42栋",
    P.白北,
    "buildings+2 sqm+860 buildings=42",
  ),
  report("横塘路累计发放补偿款3400万，其中今天发放210万", "横塘路新建工程", "paid=3400 paid+210"),
  report(
    "樟树岭今天净交地7.25亩，至此累计63.25亩",
    "樟树岭储备地块",
    "delivered+7.25 delivered=63.25",
  ),
  report("配套一号三地块腾房11户，加上之前的一共29户", "配套一号三地块", "vacated+11 vacated=29"),
  report(
    "铁东路今天新签3户（累计25户），新腾2户（累计17户）",
    P.铁东,
    "signed+3 signed=25 vacated+2 vacated=17",
  ),
  report(
    "铁东路今日签约2户、腾房1户，累计签约30户、腾房28户",
    P.铁东,
    "signed+2 vacated+1 signed=30 vacated=28",
  ),
  report("枫溪港二期附着物清点6户，累计清点14户", P.枫二, "inventoried+6 inventoried=14"),
  report(
    "铁东路签约2户（累计24户），腾房1户（累计16户）",
    P.铁东,
    "signed+2 signed=24 vacated+1 vacated=16",
  ),
  report("铁东路累计签约24户，其中今天新增2户", P.铁东, "signed=24 signed+2"),
  report("白关北交地8亩（累计74亩）", P.白北, "delivered+8 delivered=74"),
  report("铁东路征地款兑付到户86.5万元，累计1286.5万元", P.铁东, "paid+86.5 paid=1286.5"),
  report("白关北今天交付土地0.5公顷，累计73.5亩", P.白北, "delivered+7.5 delivered=73.5"),
  report("石塘坪迁坟，今天12座，累计80座", P.石塘, "graves+12 graves=80"),
  report("枫溪老街签约27户中今天新签2户", "枫溪老街扫尾", "signed=27 signed+2"),
  report("机场路今日新增腾房三户，累计21户", "芦淞机场路改线", "vacated+3 vacated=21"),
];

/** The total and the target. */
export const ofHowMany: readonly Case[] = [
  report("杨柳冲安置房签约进度12/15", "杨柳冲安置房", "signed=12 signed/15"),
  report("枫溪港一期应迁坟30座，已迁26座", P.枫一, "graves/30 graves=26"),
  report("服饰园二期：51户签了47户，腾了40户", "服饰产业园二期", "signed/51 signed=47 vacated=40"),
  report("桃花坡地块 已签18/22", "桃花坡地块", "signed=18 signed/22"),
  report("大园项目腾房任务350户，已腾349户", P.大园, "vacated/350 vacated=349"),
  report("铁东路今天签约2户，共31户，已签24户", P.铁东, "signed+2 signed/31 signed=24"),
  report("白关北共31户，签了20", P.白北, "signed/31 signed=20"),
  report(
    "铁东路进度：签约24户/31户，腾房18户/31户",
    P.铁东,
    "signed=24 signed/31 vacated=18 vacated/31",
  ),
  report("白关北清表进度30/312亩", P.白北, "surface=30 surface/312"),
  report("铁东路 签约24/31", P.铁东, "signed=24 signed/31"),
  report("铁东路31户已签22户", P.铁东, "signed/31 signed=22"),
  report("铁东路共31户，已签22户，腾15户", P.铁东, "signed/31 signed=22 vacated=15"),
  report("铁东路交地：30/147亩", P.铁东, "delivered=30 delivered/147"),
  report(
    "铁东路：总户数31户，签约24户，腾房18户，拆除15户，交地30亩",
    P.铁东,
    "signed/31 signed=24 vacated=18 demolished=15 delivered=30",
  ),
  report("杨柳冲应腾26户，已腾24户", "杨柳冲安置房", "vacated/26 vacated=24"),
  report(
    "横塘路进度：签约28/35 腾房26/35 拆除26/35",
    "横塘路新建工程",
    "signed=28 signed/35 vacated=26 vacated/35 demolished=26 demolished/35",
  ),
  report("合力地块今日进展：签约1户（累计12/15）", P.合力, "signed+1 signed=12 signed/15"),
];

/** From the old total to the new one: only the new one is kept. */
export const fromTo: readonly Case[] = [
  report("曲尺塘中学腾房数由12户增加到15户", "曲尺塘中学新建", "vacated=15"),
  report("铁东路南段签约数从22增加到24", P.铁东, "signed=24"),
  report("桃花坡 签约 12→14户", "桃花坡地块", "signed=14"),
  report("铁东路签约由22户增至24户", P.铁东, "signed=24"),
  report("铁东路签约22户增至25户", P.铁东, "signed=25"),
];

/** Behind a bare number, as behind one with its unit. */
export const behindABareNumber: readonly Case[] = [
  report("／ＲＥＰＯＲＴ　枫港二期　签约＋１　共计１０户", P.枫二, "signed+1 signed=10"),
  report("枫港二期签约+1，总共10户", P.枫二, "signed+1 signed=10"),
  report("枫港二期签约1户 共计10户", P.枫二, "signed+1 signed=10"),
];

/** What is to be done in all is the size of the task; what is to be done today is a plan. */
export const allThatIsToDo: readonly Case[] = [
  report("铁西路今天摸底14户，总共要调查86户", P.铁西, "surveyed+14 surveyed/86"),
  report("铁西路签了3户，一共需要签86户", P.铁西, "signed+3 signed/86"),
  report("铁西路一共要拆12栋，拆了3栋", P.铁西, "buildings/12 buildings=3"),
  report("铁西路共要迁坟36座，已迁12座", P.铁西, "graves/36 graves=12"),
  report("铁西路今天总共要签3户，签了2户", P.铁西, "signed+2"),
];

export const moreThanYesterday: readonly Case[] = [
  report("航空三期累计交地26.4亩，比昨天多6.4亩", P.航三, "delivered=26.4 delivered+6.4"),
  report("航空三期签约累计26户，比上周多5户", P.航三, "signed=26"),
];

/** All of them, where those who are left are not named and no day is. */
export const allAreDone: readonly Case[] = [
  report("庆云山市场39户都签完了，也全部腾空了", "庆云山农贸市场片区征收", "signed=39 vacated=39"),
  report("铁东路今天3户都签完了", P.铁东, "signed+3"),
  report("铁东路那3户都签完了", P.铁东, "signed+3"),
  report("石塘平那边26户的补偿登记全部搞完了", P.石塘, "registered=26"),
];

/** The day's figure, and in brackets the share that it makes. */
export const shareInBrackets: readonly Case[] = [
  report(
    "铁东路：签约2(24/31)，腾房1(16/31)",
    P.铁东,
    "signed+2 signed=24 signed/31 vacated+1 vacated=16 vacated/31",
  ),
];

export const shareOfTheTask: readonly Case[] = [
  report(
    "铁东路累计交地34.5亩，占任务147亩的23.47％",
    P.铁东,
    "delivered=34.5 delivered/147 delivered%23.47",
  ),
];

export const stepsOfAll: readonly Case[] = [
  report("铁东路31户，签22，腾15，拆14", P.铁东, "signed/31 signed=22 vacated=15 demolished=14"),
  report("铁东路签约22户（71%），腾房15户（48.4%）", P.铁东, "signed=22 vacated=15"),
  report("到昨天为止铁东路签了24户", P.铁东, "signed=24", { as_of: "-1d" }),
];

export const addedToWhatWas: readonly Case[] = [
  report("白关北今天交地9.4亩，加上原来的66亩，累计75.4亩", P.白北, "delivered+9.4 delivered=75.4"),
];
