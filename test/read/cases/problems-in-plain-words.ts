import { type Case, P, problem } from "../meaning.ts";

export const overTitleAndMeasure: readonly Case[] = [
  problem("铁东路老刘家跟隔壁老周家为一条滴水沟归哪家扯不清", P.铁东, "ownership"),
  problem("樟树岭有4户的山林没办证，村里和组上都说是自己的", "樟树岭储备地块", "ownership", {
    households: 4,
  }),
  problem("南环线一户房子买来的，没过户，原房主现在不认了", "南环线枫溪段拓宽", "ownership", {
    households: 1,
  }),
  problem(
    "合力那边一户抵押在银行，房产证拿不出来，签不了协议，请芦淞农商行配合一下",
    P.合力,
    "ownership",
    { households: 1, mentions: ["芦淞农商行"] },
  ),
  problem("坚固村2户说皮尺拉的时候少拉了一间偏屋", "坚固村安置区", "measurement", {
    households: 2,
  }),
  problem("横塘路那户昨晚连夜又在院子里砌了一间房", "横塘路新建工程", "illegal_building", {
    households: 1,
  }),
  problem(
    "解放巷三楼顶上加了个阳光房，没得手续，要一起算",
    "解放巷旧城改造扫尾",
    "illegal_building",
  ),
  problem(
    "航空城B区3户拆了又搭，城管来了也不停手，请区城管局下停工通知",
    "航空城储备地块B区",
    "illegal_building",
    { households: 3, mentions: ["区城管局"] },
  ),
  problem("古大桥那块坡地到底属于3组还是4组，两边都拿不出依据", "古大桥东储备地块", "ownership"),
  problem("枫溪老街6户的晒楼没量进去", "枫溪老街扫尾", "measurement", { households: 6 }),
  problem("五里墩西实地量的是132平，系统录的是123平，户主不签", "五里墩西地块", "measurement"),
  problem("大石桥一户趁周末把平房加成了两层", "大石桥公园", "illegal_building", { households: 1 }),
  problem(
    "货场连接线沿线有人挖地基准备起屋，请龙泉街道巡查制止",
    "株南货场连接线",
    "illegal_building",
    { mentions: ["龙泉街道"] },
  ),
  problem("白关北征地红线桩号跟现场不符，多圈了两分地", P.白北, "measurement"),
  problem("大米厂夹层2米1高，测的时候没算", P.大米, "measurement"),
  problem("石塘坪两个组为一口塘归哪个组红了脸", P.石塘, "ownership"),
  problem("航空三期1户房子卖给外村人了，没过户，两边都来要钱", P.航三, "ownership", {
    households: 1,
  }),
  problem("合力后院新起了个棚子，一看就是奔着补偿来的", P.合力, "illegal_building"),
  problem("五里墩西有人晚上偷着浇楼板", "五里墩西地块", "illegal_building"),
  problem(
    "解放巷这家二楼是后头搭的，没证，硬要按有证算",
    "解放巷旧城改造扫尾",
    "illegal_building",
    { households: 1 },
  ),
  problem("竹山垅站丈量时户主不在家，现在说量得不准", "竹山垅110千伏变电站", "measurement"),
  problem("南环线沿路一夜之间冒出七八个板房", "南环线枫溪段拓宽", "illegal_building"),
  problem("标准厂房屋面违规加了一层，认定书户主拒签", "服饰产业园标准厂房", "illegal_building"),
];

export const overMoney: readonly Case[] = [
  problem(
    "卫星路两户说同一条路北边补9千南边只补8千5，心里不平衡",
    "卫星路北段新建工程",
    "compensation",
    { households: 2 },
  ),
  problem("柳树巷那户咬死要120万，少一分都不谈", "柳树巷片区扫尾", "compensation", {
    households: 1,
  }),
  problem("老面粉厂评估公司第二次报告比第一次还少，户主火大", P.老面, "compensation"),
  problem("石塘坪失地保险有6个人的名字漏报了，请人社局补录", P.石塘, "social_security", {
    mentions: ["人社局"],
  }),
  problem("航空二期配套路工作经费见底了，吃饭都是自己垫的", "航空产业园二期配套路", "funds"),
  problem("风光带三期搬家费欠着5户，户主天天堵着组长要", "湘江东岸风光带三期", "funds", {
    households: 5,
  }),
  problem("杨柳冲过渡费断了两个季度", "杨柳冲安置房", "funds"),
  problem("龙泉路小学大学生户口迁出去了算不算安置人口", "龙泉路小学扩建", "policy"),
  problem("五里墩消防站有人问搬迁奖励11月底截止的还给不给", "五里墩消防站", "policy"),
  problem("航空园三期同一个村两个标准，去年的和今年的不一样，老百姓说不通", P.航三, "policy"),
  problem("公墓扩建那户问为什么别个补8万他只补5万", "松柏山公墓扩建", "compensation", {
    households: 1,
  }),
  problem("董家塅路网有户人家补贴年限算短了，少了三年", "董家塅配套路网", "social_security", {
    households: 1,
  }),
  problem("龙泉路南延挖机租金欠了三个月，师傅说再不给就停机", P.龙南, "funds"),
  problem("古大桥东10户签了两个月一分钱没见到", "古大桥东储备地块", "funds", { households: 10 }),
  problem("航空园三期回迁的宅基地能不能落女儿名下，政策上没讲", P.航三, "policy"),
  problem(
    "芦淞机场路改线新区片价下个月才执行，现在签的吃不吃亏没人敢答",
    "芦淞机场路改线",
    "policy",
  ),
  problem(
    "渌江东延4户觉得附近恒大的房子卖8千我们补5千，心里落差大",
    "渌江大道东延工程",
    "compensation",
    { households: 4 },
  ),
  problem("大石桥外迁户口的3人能不能进社保，村里不敢报", "大石桥公园", "social_security"),
  problem("渌江东延3户觉得评低了，说去年邻居一平多补两百", "渌江大道东延工程", "compensation", {
    households: 3,
  }),
  problem("樟树岭那户铁了心要两百万，谁去都没用", "樟树岭储备地块", "compensation", {
    households: 1,
  }),
  problem("消防站1户非要加20万搬家费", "五里墩消防站", "compensation", { households: 1 }),
  problem("高压走廊补偿款到了镇上，镇里没往下拨", "长株高压走廊迁改", "funds"),
  problem("石塘坪第三笔款子迟迟不来，15户签了白签", P.石塘, "funds", { households: 15 }),
  problem("航空园三期父母双亡的孤儿算一户还是跟爷爷，没规定", P.航三, "policy"),
  problem("航空城B区那户听隔壁讲补得多，反口要重谈价", "航空城储备地块B区", "compensation", {
    households: 1,
  }),
  problem("五里墩西工作组垫的测绘费半年了没报销", "五里墩西地块", "funds"),
  problem("古大桥东补偿款分两笔打，第二笔没影", "古大桥东储备地块", "funds"),
  problem("航空三期三代同堂的能不能多算一个人头，没见到规定", P.航三, "policy"),
];

export const inFamilies: readonly Case[] = [
  problem("城南水厂那户儿子女儿都要签字，女儿说没她的份就不签", "城南水厂扩建", "family_division", {
    households: 1,
  }),
  problem("荷小一户老人走了没留遗嘱，四个崽谈不到一起", "荷叶塘小学扩建", "family_division", {
    households: 1,
  }),
  problem("大园有一户人去了新疆，手机换了号", P.大园, "contact_lost", { households: 1 }),
  problem("解放巷那家房东十几年没露面，邻居都不晓得去哪了", "解放巷旧城改造扫尾", "contact_lost", {
    households: 1,
  }),
  problem("铁西路1户户主在监狱服刑，见不到人", P.铁西, "contact_lost", { households: 1 }),
  problem("大石桥一户老板跑路了，铁将军把门", "大石桥公园", "contact_lost", { households: 1 }),
  problem("曲尺塘地块老太太八十多了，跟哪个崽过没定，签字的人定不下来", P.曲储, "family_division"),
  problem("卫星路一户改嫁的媳妇回来要份子，婆家不给", "卫星路北段新建工程", "family_division", {
    households: 1,
  }),
  problem("物流园一期户口本上四代人，要求拆成三户算", "董家塅物流园一期", "family_division"),
  problem("合力有户房主儿子说老爷子去非洲打工了，微信不回", P.合力, "contact_lost", {
    households: 1,
  }),
  problem("指挥部的老周调走了，柳树巷没人接手", "柳树巷片区扫尾", "other"),
  problem("荷叶塘小学指挥部电脑系统登不上，数据录不进去", "荷叶塘小学扩建", "other"),
  problem("龙泉路南延那户要先给他儿子落实工作才签", P.龙南, "other", { households: 1 }),
  problem("垃圾中转站那户家里死了人，这几天不方便谈", "白关垃圾中转站", "other", { households: 1 }),
  problem("卫星路一户三个女儿都要分钱，老爷子谁也不给", "卫星路北段新建工程", "family_division", {
    households: 1,
  }),
  problem("机场路户主再婚，前头的崽不认后妈", "芦淞机场路改线", "family_division"),
  problem("湘江壹号二期户主手机一直无法接通", P.湘二, "contact_lost"),
  problem("纺织宿舍棚改有户房东是华侨，找不到", "纺织品公司宿舍棚改", "contact_lost", {
    households: 1,
  }),
  problem("供销社地块那户跟我们躲猫猫，三天没见着", P.供销, "contact_lost", { households: 1 }),
  problem("柳树巷那户要我们先帮他小孩转学", "柳树巷片区扫尾", "other", { households: 1 }),
  problem("桃花坡老爷子把房子写给了孙子，几个儿子翻脸了", "桃花坡地块", "family_division"),
];

export const ofTenants: readonly Case[] = [
  problem("农贸市场2户卖鱼的摊子合同到明年6月，要赔", "庆云山农贸市场片区征收", "lease_operator", {
    households: 2,
  }),
  problem("化肥厂有个汽修铺不搬，说机器设备没地方放", P.化肥, "lease_operator"),
  problem("标准厂房两家厂子订单没做完，要求缓到年后再搬", "服饰产业园标准厂房", "lease_operator"),
  problem("纺织品宿舍产权是厂里的，住户要求按私房补", "纺织品公司宿舍棚改", "public_housing"),
  problem("南环线路边洗车场签了十年合同才做了两年，要价40万", "南环线枫溪段拓宽", "lease_operator"),
  problem("纺织品宿舍一楼麻将馆不关门", "纺织品公司宿舍棚改", "lease_operator"),
  problem("化肥厂4户是职工集资房，厂子破产了，没人认账", P.化肥, "public_housing", {
    households: 4,
  }),
  problem("车站西广场一户公房住的人早不是登记的承租人了", "车站西广场扫尾", "public_housing", {
    households: 1,
  }),
  problem("大园铁路职工家属房要不要补产权份额，铁路房建段不表态", P.大园, "public_housing"),
  problem(
    "人民中路通道房管所的房子租约是70年代的，承租人死了孙子在住",
    "人民中路地下通道扫尾",
    "public_housing",
  ),
  problem("服饰园二期五金店说没找到新铺面", "服饰产业园二期", "lease_operator"),
  problem("物流园一期停车场老板合同没到期，要违约金", "董家塅物流园一期", "lease_operator"),
  problem("老面粉厂厂里的单身楼住了11户，都没产权", P.老面, "public_housing", { households: 11 }),
  problem("南大门修车的师傅说新场地没谈好，月底搬不了", "南大门物流园扫尾", "lease_operator"),
];

export const beforeOffices: readonly Case[] = [
  problem("大米厂那伙人说明天要去市政府门口站队", P.大米, "petition"),
  problem("枫溪老街几个老人写了联名信要送到省里去", "枫溪老街扫尾", "petition"),
  problem("坚固村有人在抖音上发视频骂我们拆迁不公", "坚固村安置区", "petition"),
  problem("垃圾中转站环评没过，项目停在那里", "白关垃圾中转站", "procedure"),
  problem("竹山垅站用地预审还在省里没批", "竹山垅110千伏变电站", "procedure"),
  problem("供销社地块那户老头天天早上来街道坐着不走", P.供销, "petition", { households: 1 }),
  problem("白关污水管网巡视组转来一封信，说补偿款被截留", "白关镇集镇污水管网", "petition"),
  problem("老面粉厂2户把征收决定告到省高院", P.老面, "litigation", { households: 2 }),
  problem("竹山垅变电站压覆矿报告没做，省厅退件", "竹山垅110千伏变电站", "procedure"),
  problem("石塘坪社会稳定评估专家没签字", P.石塘, "procedure"),
  problem("白关粮站责令交地的文书少盖一个章，送达不算数", P.粮站, "procedure"),
  problem("货场连接线拆迁户申请信息公开，答复期限快到了", "株南货场连接线", "litigation"),
  problem("坚固村的匿名信寄到纪委去了", "坚固村安置区", "petition"),
  problem("湘江1号一期那户不服裁决，要告我们", P.湘一, "litigation", { households: 1 }),
  problem("南环线可研报告还在改，批不了", "南环线枫溪段拓宽", "procedure"),
  problem("垃圾中转站选址意见书过期了", "白关垃圾中转站", "procedure"),
  problem("石塘坪有人在群里喊大家周一到区里集合要说法", P.石塘, "petition"),
  problem("大米厂老党员写信反映拆迁组态度差", P.大米, "petition"),
  problem("航空二期配套路征收补偿方案还没挂网", "航空产业园二期配套路", "procedure"),
];
