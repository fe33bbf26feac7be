import { type Case, P, problem } from "../meaning.ts";

export const askedToAct: readonly Case[] = [
  problem("古大桥有一户独居老人不识字，协议看不懂，请司法局派人解释", "古大桥东储备地块", "other", {
    households: 1,
    mentions: ["司法局"],
  }),
  problem("@财政局 大园棚改奖励资金什么时候能到位，群众催得紧", P.大园, "funds", {
    mentions: ["财政局"],
  }),
  problem("石塘坪新装的路灯杆在红线内，请城管局迁走", P.石塘, "utilities", {
    mentions: ["城管局"],
  }),
  problem("樟树岭村民要去省里上访，请信访局和白关镇稳控", "樟树岭储备地块", "petition", {
    mentions: ["信访局", "白关镇"],
  }),
  problem("枫溪港二期那几户要集体上访，特急，请指挥长马上到现场", P.枫二, "petition", {
    severity: "urgent",
    mentions: ["指挥长"],
  }),
  problem("龙泉路南延征地公告期没满就有人抢种，请白关镇、拆违办制止", P.龙南, "crops_attachments", {
    mentions: ["白关镇", "拆违办"],
  }),
  problem("铁东路施工队被村民拦住，十万火急，请派出所到场", P.铁东, "access", {
    severity: "urgent",
    mentions: ["派出所"],
  }),
  problem("龙泉路南延新老政策口径不一，群众有意见，请区征拆办尽快明确", P.龙南, "policy", {
    mentions: ["区征拆办"],
  }),
  problem("曲尺塘储备地块3户失地农民养老保险办不了，@区人社局", P.曲储, "social_security", {
    households: 3,
    mentions: ["区人社局"],
  }),
  problem("湘江1号二期那户扬言要进京上访，请区信访局、公安分局稳控", P.湘二, "petition", {
    households: 1,
    mentions: ["区信访局", "公安分局"],
  }),
  problem("铁东路2户低保户社保没续上，请人社局核实", P.铁东, "social_security", {
    households: 2,
    mentions: ["人社局"],
  }),
  problem("铁东路2户房屋产权不清，权属说不明白，请区自然资源局来核实", P.铁东, "ownership", {
    households: 2,
    mentions: ["区自然资源局"],
  }),
  problem("二公司棚改3户公房租赁手续不清，请房管局明确", P.二公司, "public_housing", {
    households: 3,
    mentions: ["房管局"],
  }),
  problem("枫溪港二期用地批文没下来，请市自然资源局加快审批", P.枫二, "procedure", {
    mentions: ["市自然资源局"],
  }),
  problem("铁东路过渡期奖励没有政策依据，请区征拆办明确口径", P.铁东, "policy", {
    mentions: ["区征拆办"],
  }),
  problem("请区法院尽快裁定湘江1号二期那户的强制执行申请", P.湘二, "litigation", {
    households: 1,
    mentions: ["区法院"],
  }),
  problem(
    "横塘路1处违章猪圈当事人不让拆，请城管局和拆违办到场",
    "横塘路新建工程",
    "illegal_building",
    { mentions: ["城管局", "拆违办"] },
  ),
  problem("供销社地块法院裁定迟迟下不来，请区司法局催一下", P.供销, "litigation", {
    mentions: ["区司法局"],
  }),
  problem("白关北施工便道被村民挖断，车辆进不去，请白关镇立即处理", P.白北, "access", {
    severity: "urgent",
    mentions: ["白关镇"],
  }),
  problem("石塘坪迁坟谈不拢，族老要加钱，请联系领导出面", P.石塘, "graves", {
    mentions: ["联系领导"],
  }),
  problem("@财政局 横塘路青苗补偿资金缺口还有86万", "横塘路新建工程", "funds", {
    mentions: ["财政局"],
  }),
];

/** Each is called for the problem that he stands beside. */
export const calledInAList: readonly Case[] = [
  [
    "曲尺塘地块有两个问题：1、电线杆没迁，@供电公司；2、5户社保没办下来",
    "issue",
    P.曲储,
    {
      action: "open",
      items: [
        {
          project: P.曲储,
          action: "open",
          category: "utilities",
          severity: "normal",
          mentions: ["供电公司"],
        },
        {
          project: P.曲储,
          action: "open",
          category: "social_security",
          severity: "normal",
          households: 5,
        },
      ],
    },
  ],
];
