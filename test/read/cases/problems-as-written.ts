import { type Case, P, problem, urgent } from "../meaning.ts";

export const byCommand: readonly Case[] = [
  problem("/问题 机场路 2户要求货币安置，政策口径不明", "芦淞机场路改线", "policy", {
    households: 2,
  }),
  problem("/issue 白关北 便道被堵，请交警24小时内处理", P.白北, "access", {
    mentions: ["交警"],
    due: "+1d",
  }),
  problem("/issue 铁东路 有人抢建，违建300平", P.铁东, "illegal_building"),
  problem("#问题 铁东路 高压线没迁", P.铁东, "utilities"),
  problem("／问题　白关北　村民阻工，请公安分局马上到场", P.白北, "access", {
    severity: "urgent",
    mentions: ["公安分局"],
  }),
  problem("/issue 曲尺塘储备地块 社保名单还差13户没审，急！", P.曲储, "social_security", {
    severity: "urgent",
    households: 13,
  }),
  problem("/issue 粮站地块 产权证丢失，补证要两个月", P.粮站, "ownership"),
  problem("/issue 白关北 5户界址有争议，请自然资源局复核，5天内", P.白北, "ownership", {
    households: 5,
    mentions: ["自然资源局"],
    due: "+5d",
  }),
];

export const pressing: readonly Case[] = [
  problem("铁东路村民堵在工地门口不让进，特急", P.铁东, "access", urgent),
  problem("大园棚改旁边老房子墙体开裂，怕塌，马上来人看看", P.大园, "safety", urgent),
  problem("老面粉厂有一栋危房，下雨有倒塌风险，立即处理", P.老面, "safety", urgent),
  problem("白关粮站地块被法院退卷，要求补材料，急！", P.粮站, "litigation", urgent),
  problem("老面粉厂围墙开裂，随时会塌，特急", P.老面, "safety", urgent),
  problem("横塘路便道被人用渣土封了，马上来人处理", "横塘路新建工程", "access", urgent),
  problem("古大桥东边一户人家的山墙开裂了，有倒塌风险，十万火急", "古大桥东储备地块", "safety", {
    severity: "urgent",
    households: 1,
  }),
  problem("比较急：白关北燃气管道漏气，有安全隐患", P.白北, "safety", urgent),
  problem("化肥厂那户扬言要去市里上访，紧急！", P.化肥, "petition", {
    severity: "urgent",
    households: 1,
  }),
  problem("湘江1号二期法院要求补充证据材料，很急", P.湘二, "litigation", urgent),
];

export const severalAtOnce: readonly Case[] = [
  [
    "铁东路有两个问题：一是高压线没迁，二是3户嫌补偿低",
    "issue",
    P.铁东,
    {
      action: "open",
      items: [
        { project: P.铁东, action: "open", category: "utilities", severity: "normal" },
        {
          project: P.铁东,
          action: "open",
          category: "compensation",
          severity: "normal",
          households: 3,
        },
      ],
    },
  ],
  [
    "1、铁东路高压线没迁；2、白关北3户嫌补偿低",
    "issue",
    null,
    {
      action: "open",
      items: [
        { project: P.铁东, action: "open", category: "utilities", severity: "normal" },
        {
          project: P.白北,
          action: "open",
          category: "compensation",
          severity: "normal",
          households: 3,
        },
      ],
    },
  ],
];

/** 帮忙协调 asks for help, and looks nothing up. */
export const askedToHelp: readonly Case[] = [
  problem(
    "董家塅路网指挥部租的房子到期，房东不续租了，请董家塅街道帮忙协调",
    "董家塅配套路网",
    "lease_operator",
    { mentions: ["董家塅街道"] },
  ),
];

/** The one who is to come is called by his office alone. */
export const calledToCome: readonly Case[] = [
  problem(
    "柳树巷巷口那家连夜又违建了个棚子，大概40平，城管来看看",
    "柳树巷片区扫尾",
    "illegal_building",
    {
      households: 1,
      mentions: ["城管"],
    },
  ),
  problem(
    "服饰园厂房有3家放话要去市政府集体上访，请信访局盯一下",
    "服饰产业园标准厂房",
    "petition",
    {
      households: 3,
      mentions: ["信访局"],
    },
  ),
];

export const byTheirCause: readonly Case[] = [
  problem("纺织品宿舍阳台封闭的面积算不算，政策文件里没写", "纺织品公司宿舍棚改", "policy"),
  problem("湘江1号二期有户主说补偿款算错了，要求重算", P.湘二, "compensation", {
    households: 1,
  }),
];

export const byWhatIsFoughtOver: readonly Case[] = [
  problem("南延线1户菜地跟隔壁组争权属", P.龙南, "ownership", { households: 1 }),
  problem("大米厂那户嫌安置房楼层高，老人爬不上去", P.大米, "resettlement_housing", {
    households: 1,
  }),
  problem("货场连接线有户主从外地回来要隔离14天，签约只能往后推", "株南货场连接线", "epidemic", {
    households: 1,
  }),
];

export const halfWay: readonly Case[] = [
  problem("大园拆到一半挖到燃气管，停工了", P.大园, "utilities"),
];
