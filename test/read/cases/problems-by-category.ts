import { type Case, P, problem } from "../meaning.ts";

/** Categories compensation, funds, policy. */
export const moneyAndPolicy: readonly Case[] = [
  problem("铁东路有1户要求按两户补，谈不拢", P.铁东, "compensation", { households: 1 }),
  problem("湘江1号二期房屋评估报告没出来，催一下评估公司", P.湘二, "compensation"),
  problem("白关粮站那户说评估价太低，要求重新评估", P.粮站, "compensation", { households: 1 }),
  problem("服饰园厂房有三家企业不同意评估价", "服饰产业园标准厂房", "compensation"),
  problem("白关北有3户嫌补偿标准太低，不肯签", P.白北, "compensation", { households: 3 }),
  problem("湘江一号二期那户说补偿低于隔壁小区，死活不签", P.湘二, "compensation", {
    households: 1,
  }),
  problem("过渡费拖了两个月没发，化肥厂宿舍的人要去区里", P.化肥, "funds"),
  problem("株洲火车站铁西路前期经费没到位", P.铁西, "funds"),
  problem("航空三期过渡费三个月没发了，6户天天来指挥部", P.航三, "funds", { households: 6 }),
  problem("铁东路征地款还没拨下来，资金缺口800万", P.铁东, "funds"),
  problem("白关镇反映坚固村补偿款缺口320万", "坚固村安置区", "funds"),
];

/** Categories ownership, measurement, illegal_building. */
export const titlesAndMeasures: readonly Case[] = [
  problem("枫溪老街有户人家加盖了一层，要求按面积补", "枫溪老街扫尾", "illegal_building", {
    households: 1,
  }),
  problem("铁东路测绘面积对不上，2户要求复测", P.铁东, "measurement", { households: 2 }),
  problem("曲尺塘地块测绘公司把两家的面积量反了", P.曲储, "measurement", { households: 2 }),
  problem("龙泉路南延4户面积丈量有误差，要求复测", P.龙南, "measurement", { households: 4 }),
  problem("大园有3户反映测量面积比房产证少了十几平", P.大园, "measurement", { households: 3 }),
  problem("大石桥公园2户的林权证面积和台账对不上", "大石桥公园", "measurement", { households: 2 }),
  problem("卫星路1户因房产证名字是过世父亲的，签不了字", "卫星路北段新建工程", "ownership", {
    households: 1,
  }),
  problem("解放巷有两户共用一本证，权属分不开", "解放巷旧城改造扫尾", "ownership", {
    households: 2,
  }),
  problem("铁东路权属问题还没解决", P.铁东, "ownership"),
];

/** Categories family_division, contact_lost, other. */
export const families: readonly Case[] = [
  problem("枫溪港二期2户一直联系不上，电话打不通", P.枫二, "contact_lost", { households: 2 }),
  problem("桃花坡1户在深圳打工，电话停机", "桃花坡地块", "contact_lost", { households: 1 }),
  problem("化肥厂宿舍1户户主在国外，联系不上", P.化肥, "contact_lost", { households: 1 }),
  problem("大园2户离婚财产没分清，谁签字定不下来", P.大园, "family_division", { households: 2 }),
  problem("航空三期1户父子争房产，签不下来", P.航三, "family_division", { households: 1 }),
  problem("大米厂棚改那户子女之间为继承闹矛盾，签不了", P.大米, "family_division", {
    households: 1,
  }),
  problem("大米厂那户兄弟俩分家扯皮，谁都不签", P.大米, "family_division", { households: 1 }),
  problem("樟树岭两兄弟抢一本房产证，签不下来", "樟树岭储备地块", "family_division"),
  problem("铁东路一户业主过世，子女在争遗产", P.铁东, "family_division", { households: 1 }),
  problem("纺织宿舍有一户继承人有六个，签字凑不齐", "纺织品公司宿舍棚改", "family_division", {
    households: 1,
  }),
  problem("铁东路7组有3户因为分户的事不签，请镇里协调", P.铁东, "family_division", {
    households: 3,
  }),
  problem("桃花坡户主癌症住院，家属没心思谈", "桃花坡地块", "other"),
  problem("铁东路一户老人生病住院，签不了字", P.铁东, "other", { households: 1 }),
  problem("航空三期学位问题没解决，3户不搬", P.航三, "other", { households: 3 }),
  problem("卫星路有户男的坐牢，家里做不了主", "卫星路北段新建工程", "other", { households: 1 }),
  problem("解放巷1户老太太不肯走，说等儿子回来再说", "解放巷旧城改造扫尾", "other", {
    households: 1,
  }),
];

/** Categories resettlement_housing, public_housing, social_security. */
export const housingAndInsurance: readonly Case[] = [
  problem("化肥厂宿舍1户公房产权单位不配合", P.化肥, "public_housing", { households: 1 }),
  problem("解放巷2户直管公房租户不肯退房", "解放巷旧城改造扫尾", "public_housing", {
    households: 2,
  }),
  problem("解放巷公房租户过世，子女要继续承租", "解放巷旧城改造扫尾", "public_housing"),
  problem("化肥厂宿舍一户空挂户要分房，没有政策依据", P.化肥, "resettlement_housing", {
    households: 1,
  }),
  problem("航空三期5户等安置房，没房源", P.航三, "resettlement_housing", { households: 5 }),
  problem("桃花坡5户老人没地方过渡", "桃花坡地块", "resettlement_housing", { households: 5 }),
  problem("桃花坡户口迁出的2户要分安置房", "桃花坡地块", "resettlement_housing", { households: 2 }),
  problem("航空三期安置点还没定，群众意见很大", P.航三, "resettlement_housing"),
  problem("坚固村安置房没建好，9户等着搬", "坚固村安置区", "resettlement_housing", {
    households: 9,
  }),
  problem("化肥厂宿舍5户社保断缴，问能不能补", P.化肥, "social_security", { households: 5 }),
  problem("曲尺塘储备地块8户社保还没办下来", P.曲储, "social_security", { households: 8 }),
];

/** Category lease_operator. */
export const tenants: readonly Case[] = [
  problem("人民中路通道6家店铺租期没到，不肯搬", "人民中路地下通道扫尾", "lease_operator", {
    households: 6,
  }),
  problem("南大门物流园经营户要搬迁损失费，开价200万", "南大门物流园扫尾", "lease_operator"),
  problem("白关北砖厂老板不肯搬，要500万停产损失", P.白北, "lease_operator"),
  problem("城郊供销社商铺承租人不肯退租，租期还有两年", P.供销, "lease_operator"),
  problem("横塘路一户把房子租给饭馆，饭馆老板要装修损失", "横塘路新建工程", "lease_operator", {
    households: 1,
  }),
  problem("老面粉厂门面租户要停业损失", P.老面, "lease_operator"),
  problem("柳树巷那家小卖部要停业损失，政策里没写", "柳树巷片区扫尾", "lease_operator", {
    households: 1,
  }),
  problem("人民中路3户租户要经营损失补偿，政策没规定", "人民中路地下通道扫尾", "lease_operator", {
    households: 3,
  }),
];

/** Categories crops_attachments, graves. */
export const cropsAndGraves: readonly Case[] = [
  problem("株南连接线苗圃搬迁费谈不拢，老板开口要80万", "株南货场连接线", "crops_attachments"),
  problem("枫港二期3户对青苗补偿单价不认可", P.枫二, "crops_attachments", { households: 3 }),
  problem("白关北5户抢栽了一批树苗，要求补偿", P.白北, "crops_attachments", { households: 5 }),
  problem("白关北鱼塘和果树补偿谈不拢", P.白北, "crops_attachments"),
  problem("石塘坪鱼塘承包户要按成鱼算，价格谈不下来", P.石塘, "crops_attachments"),
  problem("铁东路4户的附着物还没评估", P.铁东, "crops_attachments", { households: 4 }),
  problem("白关北鱼塘承包户要价太高", P.白北, "crops_attachments"),
  problem("铁东路4组青苗清点漏了5户", P.铁东, "crops_attachments", { households: 5 }),
  problem("枫溪港二期果树补偿标准偏低，5户拒签", P.枫二, "crops_attachments", { households: 5 }),
  problem("卫星路鸡场500只鸡没处搬", "卫星路北段新建工程", "crops_attachments"),
  problem("枫港二期有人抢栽橘树，青苗怎么算，请明确", P.枫二, "crops_attachments"),
  problem("白关污水管网占了两户菜地没给钱", "白关镇集镇污水管网", "crops_attachments", {
    households: 2,
  }),
  problem("枫溪港二期族坟迁不动，要求多给补偿", P.枫二, "graves"),
  problem("大石桥公园内有2座无主坟，没人认领", "大石桥公园", "graves"),
  problem("枫溪港二期还有6座无主坟没人认领，难点", P.枫二, "graves"),
  problem("枫二期迁坟费标准太低", P.枫二, "graves"),
];

/** Categories utilities, access, safety, epidemic. */
export const onTheSite: readonly Case[] = [
  problem("白关北地块3组村民要求先给钱再清表，不让进场", P.白北, "access"),
  problem("机场路3组村民拦着不让挖机作业", "芦淞机场路改线", "access"),
  problem("铁东路村民把路堵了，挖机进不去", P.铁东, "access"),
  problem("货场连接线铁路部门不让施工，要先办手续", "株南货场连接线", "access"),
  problem("大米厂那边因疫情封控，工作人员进不去", P.大米, "epidemic"),
  problem("南大门物流园被封控，入户不了", "南大门物流园扫尾", "epidemic"),
  problem("古大桥东密接隔离3户，没法入户", "古大桥东储备地块", "epidemic", { households: 3 }),
  problem("铁东路2户在外地打工，疫情原因回不来", P.铁东, "epidemic", { households: 2 }),
  problem("枫溪老街3户老宅鉴定为C级危房，雨季要来了", "枫溪老街扫尾", "safety", { households: 3 }),
  problem("柳树巷半拆的那栋楼墙都裂了，怕倒下来砸到人", "柳树巷片区扫尾", "safety"),
  problem("柳树巷拆除扬尘围挡倒了砸到人", "柳树巷片区扫尾", "safety"),
  problem("解放巷变压器没移，拆房有触电危险", "解放巷旧城改造扫尾", "safety"),
  problem("枫溪港一期房屋漏雨没人管，住户有怨言", P.枫一, "safety"),
  problem("南延线自来水管挖断了，周边停水", P.龙南, "utilities"),
  problem("白关北变压器迁改费用没人出，供电公司不动工", P.白北, "utilities"),
  problem("桃花坡拆下来的电线没人收，小孩在玩，危险", "桃花坡地块", "utilities"),
];

/** Categories petition, litigation, procedure. */
export const petitionsAndCourts: readonly Case[] = [
  problem("面粉厂片区征收决定被人申请行政复议了", P.老面, "litigation"),
  problem("供销社地块被征收人申请行政复议，程序走不下去", P.供销, "litigation"),
  problem("湘江1号二期那户起诉了，法院还没排期开庭", P.湘二, "litigation", { households: 1 }),
  problem("大园一户说没收到征收决定，要起诉", P.大园, "litigation", { households: 1 }),
  problem("服饰园二期施工扬尘大，居民投诉到12345", "服饰产业园二期", "petition"),
  problem("供销社地块2户说要去市里上访", P.供销, "petition", { households: 2 }),
  problem("服饰园二期听证还没开，方案定不了", "服饰产业园二期", "procedure"),
  problem("枫溪港二期土地现状调查结果公示有人提异议", P.枫二, "procedure"),
  problem("铁东路征收决定公告还没批下来，进不了下一步", P.铁东, "procedure"),
  problem("城南水厂林地审批手续卡在林业局，请帮忙催一下", "城南水厂扩建", "procedure"),
  problem("城南水厂用地批文还没下来，进场不了", "城南水厂扩建", "procedure"),
  problem("铁东路用地红线图没下来，进场不了", P.铁东, "procedure"),
];
