import { type Case, P, report, solved } from "../meaning.ts";

/** So many are settled, and so many are not. */
export const someOfThem: readonly Case[] = [
  solved(
    "枫溪港二期那5户评估有异议的，复评后4户认了，剩1户还在闹",
    P.枫二,
    { project: P.枫二, category: "compensation" },
    { partial: true, remaining: 1 },
  ),
  solved(
    "铁东路3户权属，其中2户已经确权到位，剩下1户等公示",
    P.铁东,
    { project: P.铁东, category: "ownership" },
    { partial: true, remaining: 1 },
  ),
  solved(
    "航空三期等房子的12户，已经安置8户，还有4户没房",
    P.航三,
    { project: P.航三, category: "resettlement_housing" },
    { partial: true, remaining: 4 },
  ),
  solved(
    "枫溪老街公房租户7户，已经协调5户，余2户",
    "枫溪老街扫尾",
    { project: "枫溪老街扫尾", category: "public_housing" },
    { partial: true, remaining: 2 },
  ),
  solved(
    "枫溪港二期3户面积有出入的已经复测2户，还差1户",
    P.枫二,
    { project: P.枫二, category: "measurement" },
    { partial: true, remaining: 1 },
  ),
  solved(
    "白关北13户社保，批了9户，4户还在补材料",
    P.白北,
    { project: P.白北, category: "social_security" },
    { partial: true, remaining: 4 },
  ),
  solved(
    "五里墩西兄弟分家那2户，调解好1户，另一户下周再谈",
    "五里墩西地块",
    { project: "五里墩西地块", category: "family_division" },
    { partial: true, remaining: 1 },
  ),
  solved("4号问题基本上解决了", null, { issue_no: [4] }, { partial: true }),
  report("供销社地块原6户，签了2户，剩4户在做工作", P.供销, "signed/6 signed=2 signed<4"),
];

export const alsoInPart: readonly Case[] = [
  solved(
    "庆云山市场租户闹赔偿的，一共5户，谈好3户，2户还在谈",
    "庆云山农贸市场片区征收",
    { project: "庆云山农贸市场片区征收", category: "lease_operator" },
    { partial: true, remaining: 2 },
  ),
  solved(
    "农贸市场片区商户停业损失谈成了4户，剩下2户",
    "庆云山农贸市场片区征收",
    { project: "庆云山农贸市场片区征收", category: "lease_operator" },
    { partial: true, remaining: 2 },
  ),
  solved(
    "纺织品宿舍84户房产证遗失的，补办了80户，还有4户",
    "纺织品公司宿舍棚改",
    { project: "纺织品公司宿舍棚改", category: "ownership" },
    { partial: true, remaining: 4 },
  ),
  solved(
    "南延线补偿的事谈成了一半",
    P.龙南,
    { project: P.龙南, category: "compensation" },
    { partial: true },
  ),
  solved(
    "铁东路社保5户，办好3户，2户不同意",
    P.铁东,
    { project: P.铁东, category: "social_security" },
    { partial: true, remaining: 2 },
  ),
];

export const housed: readonly Case[] = [
  [
    "铁东路12户等房的，分了8户，还有4户",
    "resolve",
    P.铁东,
    {
      action: "resolve",
      ref: { project: P.铁东, category: "resettlement_housing" },
      partial: true,
      remaining: 4,
    },
  ],
];

export const oneOfTwo: readonly Case[] = [
  [
    "机场路安置房楼层那个问题，一户已经换好了，还有一户没谈好",
    "resolve",
    "芦淞机场路改线",
    {
      action: "resolve",
      ref: { project: "芦淞机场路改线", category: "resettlement_housing" },
      partial: true,
      remaining: 1,
    },
  ],
];
