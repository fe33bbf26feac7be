import { type Case, P, report } from "../meaning.ts";

/** Mu, hectares, square metres, and tenths of a mu. */
export const land: readonly Case[] = [
  report("航空三期清表三公顷半", P.航三, "surface+52.5"),
  report("石塘坪今天交地，23亩6分", P.石塘, "delivered+23.6"),
  report("董家塅路网今天没有新签约，交地2.2亩", "董家塅配套路网", "delivered+2.2"),
  report("高压走廊杆塔基础用地交了1亩2分", "长株高压走廊迁改", "delivered+1.2"),
  report("南环线交地十亩零五分", "南环线枫溪段拓宽", "delivered+10.5"),
  report("五里墩西今天清表0.35公顷", "五里墩西地块", "surface+5.25"),
  report("白关北今天清表半亩", P.白北, "surface+0.5"),
  report("曲尺塘储备地块今天净地交付69.91亩", P.曲储, "delivered+69.91"),
  report("白关北清表15亩", P.白北, "surface+15"),
  report("石塘坪净地交付20.5亩", P.石塘, "delivered+20.5"),
  report("白关北今天完成8亩", P.白北, "delivered+8"),
  report("白关北移交土地二亩八分", P.白北, "delivered+2.8"),
  report("白关北今天平整场地1.5公顷", P.白北, "surface+22.5"),
  report("白关北交地8000平方米", P.白北, "delivered+12"),
  report("白关北今天交地十二亩半", P.白北, "delivered+12.5"),
  report("白关北又交地一十二亩半", P.白北, "delivered+12.5"),
  report("铁西路今天清表1.2公顷，推土机还在推", P.铁西, "surface+18"),
];

/** Everything is kept in ten thousand yuan. */
export const money: readonly Case[] = [
  report("铁东路补偿款126.8w已付", P.铁东, "paid+126.8"),
  report("货场连接线补偿资金拨付到位2260万元", "株南货场连接线", "paid+2260"),
  report("石塘坪今天兑付一百二十八万六", P.石塘, "paid+128.6"),
  report("合力洗水厂补偿款二百六十万今天全部到账", P.合力, "paid+260"),
  report("铁东路今日补偿款兑付3笔共计126.8万元", P.铁东, "paid+126.8"),
  report("铁东路补偿款到账230万", P.铁东, "paid+230"),
  report("铁东路补偿款今天发放3户45.6万元", P.铁东, "paid+45.6"),
  report("铁东路今天支付补偿款两百三十万", P.铁东, "paid+230"),
  report(
    "铁东路今天签约一户，拆除一户，兑付二十六万八千元",
    P.铁东,
    "signed+1 demolished+1 paid+26.8",
  ),
  report("铁东路兑付补偿款86万元", P.铁东, "paid+86"),
  report("今天给铁东路5户发了补偿款，共计213.5万元", P.铁东, "paid+213.5"),
  report("铁东路拨付过渡费35000元", P.铁东, "paid+3.5"),
  report("货场连接线土地款发放到户48户，金额1120.5万元", "株南货场连接线", "paid+1120.5"),
  report("大园今天签了1户协议，发了42万过渡费", P.大园, "signed+1 paid+42"),
  report("桃花坡今天补偿款发了3户，共96.5万", "桃花坡地块", "paid+96.5"),
];

export const buildings: readonly Case[] = [
  report("东风小区二期1户2栋都拆了", "东风小区二期扫尾", "buildings+2 demolished+1"),
  report("航空三期拆了1280平，3栋", P.航三, "sqm+1280 buildings+3"),
  report("航空三期拆除面积380㎡", P.航三, "sqm+380"),
  report("航空三期拆了3户5栋共1560平", P.航三, "demolished+3 buildings+5 sqm+1560"),
  report("配套一号二今天拆违2处", P.配二, "buildings+2"),
  report(
    "东风小区出动拆违、城管、公安、街道130人，拆违5处，面积420平米",
    "东风小区二期扫尾",
    "people+130 buildings+5 sqm+420",
  ),
  report("航空产业园三期拆除房屋3栋共1280平方米", P.航三, "buildings+3 sqm+1280"),
  report("航空三期今天拆了两栋，面积560.5㎡", P.航三, "buildings+2 sqm+560.5"),
  report("老面粉厂拆除1.38万平", P.老面, "sqm+13800"),
  report("白关北今天拆了一千二百八十平", P.白北, "sqm+1280"),
  report("卫星路房子扒了三间", "卫星路北段新建工程", "buildings+3"),
  report("南环线拆了半栋", "南环线枫溪段拓宽", "buildings+0.5"),
  report(
    "配套一号二地块今天出动城管、公安等240人，强制拆除违建3处",
    P.配二,
    "people+240 buildings+3",
  ),
  report("枫港二期今天拆了5栋2360平", P.枫二, "buildings+5 sqm+2360"),
];

export const gravesVisitsAndPeople: readonly Case[] = [
  report("白关北今天挖走祖坟7座、无主坟2座", P.白北, "graves+7 graves+2"),
  report("枫溪港二期今天迁走祖坟5冢", P.枫二, "graves+5"),
  report("湘江1号二期今天司法强制腾房1户，出动280名工作人员", P.湘二, "vacated+1 people+280"),
  report("枫溪港二期迁坟12座", P.枫二, "graves+12"),
  report("铁东路今天上门走访12户次", P.铁东, "visits+12"),
  report("粮站地块今天上门3次，签了1户", P.粮站, "visits+3 signed+1"),
  report("铁东路今天入户走访20户，签约1户", P.铁东, "visits+20 signed+1"),
  report(
    "西广场今天强制执行腾房1户，出动公安、法院、街道等220人",
    "车站西广场扫尾",
    "vacated+1 people+220",
  ),
  report("横塘路今天上门9次，做通2户，签约2户", "横塘路新建工程", "visits+9 signed+2"),
];

/** Surveyed, registered and inventoried households. */
export const surveys: readonly Case[] = [
  report("城南水厂，本日完成清点8户", "城南水厂扩建", "inventoried+8"),
  report("荷小：今日入户摸底5户，登记5户", "荷叶塘小学扩建", "surveyed+5 registered+5"),
  report(
    "坚固村今天实测12户，登记9户，清点9户",
    "坚固村安置区",
    "surveyed+12 registered+9 inventoried+9",
  ),
  report("龙泉路南延补偿登记完成19户", P.龙南, "registered+19"),
  report("枫港二期附着物清点8户", P.枫二, "inventoried+8"),
  report("火车站铁西路今天入户调查6户", P.铁西, "surveyed+6"),
  report("石塘坪今天有6户来登记", P.石塘, "registered+6"),
  report("枫溪港二期登记造册18户", P.枫二, "registered+18"),
  report("枫溪港二期现状调查入户9户", P.枫二, "surveyed+9"),
  report("白关污水管网登记22户，清点18户", "白关镇集镇污水管网", "registered+22 inventoried+18"),
];

/** As a form heads its columns. */
export const unitAhead: readonly Case[] = [
  report("铁东路签约(户):3 腾房(户):2 交地(亩):4.5", P.铁东, "signed+3 vacated+2 delivered+4.5"),
  report("铁东路 签约（户）：22/31", P.铁东, "signed=22 signed/31"),
  report("铁东路拆除（㎡）：320", P.铁东, "sqm+320"),
  report("铁东路签约(含租户)3户", P.铁东, "signed+3"),
];

/** 万 alone is money wherever its verb stands. */
export const moneyWithoutYuan: readonly Case[] = [
  report("铁东路46万今天兑付到位", P.铁东, "paid+46"),
  report("铁东路过渡费46万今天发放到位", P.铁东, "paid+46"),
  report("铁东路补发过渡费46万", P.铁东, "paid+46"),
  report("铁东路欠的46万今天付清了", P.铁东, "paid+46"),
];

/** 家 counts households; a company is none. */
export const homes: readonly Case[] = [
  report("铁东路有3家松口，签了2家", P.铁东, "signed+2"),
  report("枫溪老街今天拆了2户3栋，420个方", "枫溪老街扫尾", "demolished+2 buildings+3 sqm+420"),
];

export const areaByItsVerb: readonly Case[] = [
  report("柳树巷拆除面积126.5", "柳树巷片区扫尾", "sqm+126.5"),
  report("白关北交地面积12.5", P.白北, "delivered+12.5"),
];
