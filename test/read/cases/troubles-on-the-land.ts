import { type Case, P, problem, report, talk } from "../meaning.ts";

export const onTheSite: readonly Case[] = [
  problem("消防站旁边的10千伏线路没停，吊车不敢作业", "五里墩消防站", "utilities"),
  problem("南环枫溪段6组组长把路口用两台三轮车横着，罐车走不动", "南环线枫溪段拓宽", "access"),
  problem("卫星路北段邻村不让从他们村道上过，拆下来的渣土运不出去", "卫星路北段新建工程", "access"),
  problem("龙小门口的路还没修通，吊车进不到里面", "龙泉路小学扩建", "access"),
  problem("董家塅物流园4户是密接，拉走隔离了", "董家塅物流园一期", "epidemic", { households: 4 }),
  problem("化肥厂小区昨天有个阳性，楼栋贴了封条", P.化肥, "epidemic"),
  problem("渌江大道东延评估师从外省来的要居家7天，评估排不上", "渌江大道东延工程", "epidemic"),
  problem("铁东南段基坑离住户只有两米，昨晚下雨塌了个角，马上派人来！", P.铁东, "safety", {
    severity: "urgent",
  }),
  problem("建宁港截污一根雨水箱涵横在基坑中间，图上没标", "建宁港截污干管工程", "utilities"),
  problem("铁东路村里放倒几根树横在便道上，车队掉头回去了", P.铁东, "access"),
  problem("五里墩西小区物业不开后门，拆迁车辆绕不过来", "五里墩西地块", "access"),
  problem("机场路组里两个人黄码，入户停了", "芦淞机场路改线", "epidemic"),
  problem("卫星路从西安回来3户要集中观察14天", "卫星路北段新建工程", "epidemic", { households: 3 }),
  problem("二十三冶二公司拆楼扬尘太大，隔壁幼儿园小孩咳嗽", P.二公司, "safety"),
  problem("大米厂空房里有人偷钢筋，楼板都悬起了", P.大米, "safety"),
  problem("公墓扩建边坡没做支护，下面就是三户人家", "松柏山公墓扩建", "safety", { households: 3 }),
  problem("石塘坪抽水泵的电没人管，一停就淹", P.石塘, "utilities"),
  problem("芦淞北路水沟盖板没了，昨晚一个老人摔了", "芦淞北路提质改造", "safety"),
  problem("白关北那根水泥杆月底不移走，元旦进场就悬了，@供电公司", P.白北, "utilities", {
    mentions: ["供电公司"],
    due: "12-31",
  }),
  problem("不急，龙小电线杆开春前移走就行，请供电公司排个计划", "龙泉路小学扩建", "utilities", {
    mentions: ["供电公司"],
  }),
  problem("航空城A区隔壁村把界桩拔了，不让推土机过界", "航空城储备地块A区", "access"),
  problem("货场连接线渣土车天天压坏村道，村民把路封了", "株南货场连接线", "access"),
  problem("大园3户从中高风险区回来，居家观察", P.大园, "epidemic", { households: 3 }),
  problem("芦淞北路脚手架上的竹跳板掉下来，差点打到骑车的", "芦淞北路提质改造", "safety"),
  problem("建宁港截污出口被隔壁工地的围挡占了，车掉不了头", "建宁港截污干管工程", "access"),
  problem("合力那边村民把渣土倒在路中间，挖机下不了场", P.合力, "access"),
  problem("卫星路评估组一个人核酸异常，整组停了工", "卫星路北段新建工程", "epidemic"),
  problem("芦淞北路挖机臂碰到了电线，冒火花", "芦淞北路提质改造", "safety"),
];

export const ofHousesGravesAndCrops: readonly Case[] = [
  problem("白关安置区还没封顶，老百姓等不及了", "白关北安置区", "resettlement_housing"),
  problem("大园有3户搬出去租房两年多了，还没分到房，怨气大", P.大园, "resettlement_housing", {
    households: 3,
  }),
  problem("五里墩西7户都不要高层，要求给地基自己建", "五里墩西地块", "resettlement_housing", {
    households: 7,
  }),
  problem("樟树岭有一户说祖山不能动，要看日子，年前都没好日子", "樟树岭储备地块", "graves", {
    households: 1,
  }),
  problem(
    "董家塅路网有户100多棵桂花树，要求按棵赔不按亩赔",
    "董家塅配套路网",
    "crops_attachments",
    { households: 1 },
  ),
  problem("二公司11户选的期房，开发商说明年6月也交不了", P.二公司, "resettlement_housing", {
    households: 11,
  }),
  problem("白关安置区房子墙面渗水，拿到房的人退房", "白关北安置区", "resettlement_housing"),
  problem(
    "一号三地块养猪的陈老板说出栏要等到过年，栏不让拆",
    "配套一号三地块",
    "crops_attachments",
  ),
  problem("曲中后山挖出一副棺材，没人认", "曲尺塘中学新建", "graves"),
  problem("航空城B区一口吃水的井没登记，户主要补2万", "航空城储备地块B区", "crops_attachments"),
  problem("董家塅物流园池塘承包人说虾苗刚放下去", "董家塅物流园一期", "crops_attachments"),
  problem("樟树岭茶叶树一蔸补多少没谈拢", "樟树岭储备地块", "crops_attachments"),
  problem("大米厂那户老两口要带电梯的，一楼也行", P.大米, "resettlement_housing", {
    households: 1,
  }),
  problem("枫港一期鱼还没捕完塘就被填了，要赔", P.枫一, "crops_attachments"),
  problem("董家塅路网橘子园刚嫁接，老板要按盛果期赔", "董家塅配套路网", "crops_attachments"),
];

/** They come round, or only say something: no problem. */
export const noProblems: readonly Case[] = [
  talk("白关粮站那户说明天来签字"),
  talk("大园那户答应了，等他老婆回来签"),
  talk("柳树巷那户想通了，约好明天签"),
  talk("桃花坡户主说考虑两天"),
  talk("东风小区那户要的表我放在门卫了"),
  talk("坚固村组上要搞年终分红"),
  talk("纺织品宿舍的老住户要在拆之前合个影"),
  talk("坚固村安置区主体已经封顶了"),
  talk("记者明天来采访，宣传部陪同"),
  talk("车堵在路上，晚10分钟到"),
  talk("今天食堂没水了，大家自己带"),
  talk("枫溪老街居民想把老樟树留下来做景观"),
  talk("石塘坪茶叶今年卖得不错"),
  talk("白关北新建了一栋指挥部板房"),
  talk("推进会改到周五下午"),
  talk("恢复供水了，大家放心"),
  talk("让小王把表格发群里"),
  talk("坚固村老支书去世了，明天大家去送送"),
];

/** The same words behind figures of today: a report, with what is in the way. */
export const behindFigures: readonly Case[] = [
  report("铁东路签约2户，还有一户躲着不见", P.铁东, "signed+2"),
  report("二公司今天拆了4户，一块砖差点砸到人", P.二公司, "demolished+4"),
  report("航空城A区今天已签12户，其中1户房产证还没办", "航空城储备地块A区", "signed+12"),
  report("古大桥今天没得进展，那户还在外地", "古大桥东储备地块", "", { no_progress: true }),
];

/** How many, and by when. */
export const countsAndLimits: readonly Case[] = [
  problem("消防站旁边基坑渗水，比较严重，请住建局明天派专家", "五里墩消防站", "safety", {
    mentions: ["住建局"],
    due: "+1d",
  }),
  problem("机场路7户里有3户要货币安置", "芦淞机场路改线", "resettlement_housing", {
    households: 3,
  }),
  problem("大米厂2户年前肯定搬不了，没地方过渡", P.大米, "resettlement_housing", {
    households: 2,
  }),
  problem("东风小区周转房全住满了，新搬的2户没处放", "东风小区二期扫尾", "resettlement_housing", {
    households: 2,
  }),
];
