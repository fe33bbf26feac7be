import { type Case, facts, P, solved } from "../meaning.ts";

export const byNumber: readonly Case[] = [
  solved("关于9号问题，资金已拨付到位，申请销号", null, { issue_no: [9] }),
  solved("15号：已办", null, { issue_no: [15] }),
  solved("/办结 9 管线已迁完", null, { issue_no: [9] }),
  solved("11号问题昨天下午已经闭环", null, { issue_no: [11] }, { as_of: "-1d" }),
  solved("问题7已办结", null, { issue_no: [7] }),
  solved("8号销号", null, { issue_no: [8] }),
  solved("/resolve #7 业主同意按方案签字", null, { issue_no: [7] }),
  solved("22号问题已于12月16日办结", null, { issue_no: [22] }, { as_of: "12-16" }),
  solved("7号问题已解决", null, { issue_no: [7] }),
  solved("#12 办结，业主已签字", null, { issue_no: [12] }),
  solved("/办结 7 已协调到位", null, { issue_no: [7] }),
  solved("昨天把9号问题处理好了", null, { issue_no: [9] }, { as_of: "-1d" }),
  solved("第三号问题办结销号", null, { issue_no: [3] }),
  solved("10号问题已办结", null, { issue_no: [10] }),
  solved("6号问题昨晚谈妥了", null, { issue_no: [6] }, { as_of: "-1d" }),
  solved("23号办结", null, { issue_no: [23] }),
  solved("12号办结了", null, { issue_no: [12] }),
  solved("/办结 3 已到账", null, { issue_no: [3] }),
  solved("5号问题销号吧，户主撤诉了", null, { issue_no: [5] }),
  solved("/resolve 18 已复测", null, { issue_no: [18] }),
  solved("第二十一号问题已办妥", null, { issue_no: [21] }),
];

export const severalNumbers: readonly Case[] = [
  solved("13、14号办结", null, { issue_no: [13, 14] }),
  solved("/resolve 3 5 双方签协议", null, { issue_no: [3, 5] }),
  solved("第5号、第9号问题均已办结", null, { issue_no: [5, 9] }),
  solved("/resolve 12、13 都签了", null, { issue_no: [12, 13] }),
  solved("2、5、9号问题全部办结", null, { issue_no: [2, 5, 9] }),
  solved("4号、9号、10号都销号", null, { issue_no: [4, 9, 10] }),
  solved("3号和5号问题都搞定了", null, { issue_no: [3, 5] }),
  solved("3号和7号堵点均已化解", null, { issue_no: [3, 7] }),
  solved("第8号、第9号问题均已解决到位", null, { issue_no: [8, 9] }),
  solved("3号、6号问题都处理好了", null, { issue_no: [3, 6] }),
];

/** The problem is found by its project and what it is about. */
export const byMatter: readonly Case[] = [
  solved("铁东路高压线的问题今天迁完了", P.铁东, { project: P.铁东, category: "utilities" }),
  solved("昨天报的阻工问题已经化解，挖机进场了", null, { category: "access" }),
  solved("之前那个便道被堵的问题已协调好，车能进了", null, { category: "access" }),
  solved("湘江1号二期上访户稳控住了", P.湘二, { project: P.湘二, category: "petition" }),
  solved("机场路阻工的事平息了，今天正常施工", "芦淞机场路改线", {
    project: "芦淞机场路改线",
    category: "access",
  }),
  solved("社保的问题都处理完了", null, { category: "social_security" }),
  solved("石塘坪路灯杆迁好了，问题已解决", P.石塘, { project: P.石塘, category: "utilities" }),
  solved("铁东路堵门的事已经处理完毕", P.铁东, { project: P.铁东, category: "petition" }),
  solved("铁东路堵路的问题今天解决了", P.铁东, { project: P.铁东, category: "access" }),
  solved("铁东路违建问题已处理", P.铁东, { project: P.铁东, category: "illegal_building" }),
  solved("迁坟的问题解决了", null, { category: "graves" }),
  solved("铁东路便道堵路的事处理好了", P.铁东, { project: P.铁东, category: "access" }),
  solved("航空三期安置房源解决了", P.航三, { project: P.航三, category: "resettlement_housing" }),
  solved("桃花坡失联那户联系上了，问题销掉吧", "桃花坡地块", {
    project: "桃花坡地块",
    category: "contact_lost",
  }),
  solved("铁东路过渡费的问题落实到位了", P.铁东, {
    project: P.铁东,
    category: "resettlement_housing",
  }),
  solved("白关北高压线的问题解决了", P.白北, { project: P.白北, category: "utilities" }),
  solved("供销社地块信访的事已经化解", P.供销, { project: P.供销, category: "petition" }),
  solved("补偿款到账的问题解决了", null, { category: "funds" }),
  solved("桃花坡便道的事协调好了，挖机已进场", "桃花坡地块", {
    project: "桃花坡地块",
    category: "access",
  }),
  solved("曲尺塘地块光缆迁改完成，问题销号", P.曲储, { project: P.曲储, category: "utilities" }),
  solved("权属争议那个问题解决了", null, { category: "ownership" }),
  solved("货场连接线进场路打通了，阻工问题关闭", "株南货场连接线", {
    project: "株南货场连接线",
    category: "access",
  }),
  solved(
    "坚固村资金缺口的事搞定了，钱昨天到账",
    "坚固村安置区",
    { project: "坚固村安置区", category: "funds" },
    { as_of: "-1d" },
  ),
  solved(
    "铁东路高压线昨天迁完了，问题解决",
    P.铁东,
    { project: P.铁东, category: "utilities" },
    { as_of: "-1d" },
  ),
  solved("曲尺塘地块社保名单已经审完，问题办结", P.曲储, {
    project: P.曲储,
    category: "social_security",
  }),
];

/** The result that closed the problem is progress of the project too. */
export const withFigures: readonly Case[] = [
  solved(
    "樟树岭祖坟全部迁完，18座，问题可以关了",
    "樟树岭储备地块",
    { project: "樟树岭储备地块", category: "graves" },
    { facts: facts("graves=18") },
  ),
  solved(
    "面粉厂片区那户的分家纠纷调解好了，今天签了字",
    P.老面,
    { project: P.老面, category: "family_division" },
    { facts: facts("signed+1") },
  ),
  solved("24号问题圆满解决，今天腾房1户", null, { issue_no: [24] }, { facts: facts("vacated+1") }),
  solved(
    "9号问题销号，昨天交地8亩",
    null,
    { issue_no: [9] },
    { as_of: "-1d", facts: facts("delivered+8") },
  ),
  solved(
    "枫溪港二期6座坟都迁完了，迁坟的问题解决了",
    P.枫二,
    { project: P.枫二, category: "graves" },
    { facts: facts("graves+6") },
  ),
  solved(
    "白关北迁坟问题已解决，今天迁了3座",
    P.白北,
    { project: P.白北, category: "graves" },
    { facts: facts("graves+3") },
  ),
  solved(
    "昨天下午7号问题处理完了，腾房1户",
    null,
    { issue_no: [7] },
    { as_of: "-1d", facts: facts("vacated+1") },
  ),
  solved(
    "化肥厂租户的问题谈妥了，2户都签了",
    P.化肥,
    { project: P.化肥, category: "lease_operator" },
    { facts: facts("signed+2") },
  ),
  solved(
    "樟树岭兄弟纠纷摆平了，两户今天都签了",
    "樟树岭储备地块",
    { project: "樟树岭储备地块", category: "family_division" },
    { facts: facts("signed+2") },
  ),
  solved("7号问题解决了，今天签约2户", null, { issue_no: [7] }, { facts: facts("signed+2") }),
  solved("销号：7号问题，已签约1户", null, { issue_no: [7] }, { facts: facts("signed+1") }),
  solved(
    "桃花坡分房的矛盾化解了，2户都签了",
    "桃花坡地块",
    { project: "桃花坡地块", category: "resettlement_housing" },
    { facts: facts("signed+2") },
  ),
  solved(
    "湘江1号二期那户信访化解了，今天签约1户",
    P.湘二,
    { project: P.湘二, category: "petition" },
    { facts: facts("signed+1") },
  ),
  solved(
    "9号问题处理完了，2户12月15日都腾了",
    null,
    { issue_no: [9] },
    { as_of: "12-15", facts: facts("vacated+2") },
  ),
  solved(
    "白关北界址争议那个事解决了，五户都签了",
    P.白北,
    { project: P.白北, category: "ownership" },
    { facts: facts("signed+5") },
  ),
  solved(
    "销号：坚固村安置房问题，今天搬了9户",
    "坚固村安置区",
    { project: "坚固村安置区", category: "resettlement_housing" },
    { facts: facts("vacated+9") },
  ),
];

/** Some households are settled: the problem stays open for the rest. */
export const inPart: readonly Case[] = [
  solved("6号问题解决一半，还剩3户", null, { issue_no: [6] }, { remaining: 3, partial: true }),
  solved("12号问题部分解决，剩2户", null, { issue_no: [12] }, { remaining: 2, partial: true }),
  solved(
    "7号问题解决了3户，还有1户没谈好",
    null,
    { issue_no: [7] },
    { remaining: 1, partial: true },
  ),
  solved(
    "航空三期12户安置房源解决了8户，剩4户",
    P.航三,
    { project: P.航三, category: "resettlement_housing" },
    { remaining: 4, partial: true },
  ),
  solved(
    "铁东路权属争议3户已解决2户，还有1户",
    P.铁东,
    { project: P.铁东, category: "ownership" },
    { remaining: 1, partial: true },
  ),
  solved(
    "曲尺塘储备地块社保问题解决了8户，还剩5户",
    P.曲储,
    { project: P.曲储, category: "social_security" },
    { remaining: 5, partial: true },
  ),
  solved(
    "樟树岭分户问题解决2户，还有1户没谈拢",
    "樟树岭储备地块",
    { project: "樟树岭储备地块", category: "family_division" },
    { remaining: 1, partial: true },
  ),
  solved(
    "7号问题先解决了3户，剩2户下周再谈",
    null,
    { issue_no: [7] },
    { remaining: 2, partial: true },
  ),
  solved(
    "化肥厂租户补偿问题先解决了1户，还差2户",
    P.化肥,
    { project: P.化肥, category: "lease_operator" },
    { remaining: 2, partial: true },
  ),
];

/** Only the talk before could tell which problem is meant, so the bot asks. */
export const whichOneIsAsked: readonly Case[] = [
  solved("铁东路那个问题搞定了", P.铁东, { project: P.铁东 }, { confirm: ["ambiguous_issue"] }),
  solved("那个事办好了", null, { by: "last" }, { confirm: ["ambiguous_issue"] }),
  solved("刚才那个问题已经解决", null, { by: "last" }, { confirm: ["ambiguous_issue"] }),
  solved("刚才那个问题搞定了", null, { by: "last" }, { confirm: ["ambiguous_issue"] }),
  solved("刚才说的那件事办好了", null, { by: "last" }, { confirm: ["ambiguous_issue"] }),
];

export const joinedInSpeech: readonly Case[] = [
  solved("三号跟二十号问题都了结了", null, { issue_no: [3, 20] }),
  solved("3号跟20号都办结了", null, { issue_no: [3, 20] }),
];

export const withWhatWasPaid: readonly Case[] = [
  solved(
    "第十八号问题办好了，铁东路补发的46万今天兑付到位",
    P.铁东,
    { issue_no: [18] },
    { facts: facts("paid+46") },
  ),
];

/** How many they are is no number of one of them. */
export const countedBehind: readonly Case[] = [
  solved("6号、13号、17号三个问题今天全部销号", null, { issue_no: [6, 13, 17] }),
  solved("6号13号17号这3个问题今天全部销号", null, { issue_no: [6, 13, 17] }),
];

/** 3户解决了2户，都签了: the signatures are those of the two. */
export const partOfThem: readonly Case[] = [
  [
    "铁东南段分家那3户解决了2户，都签了，还有1户在扯皮",
    "resolve",
    P.铁东,
    {
      action: "resolve",
      ref: { project: P.铁东, category: "family_division" },
      partial: true,
      remaining: 1,
      facts: facts("signed+2"),
    },
  ],
];

export const talkedHome: readonly Case[] = [
  solved("那户上访的已经劝返了", null, { category: "petition" }),
];

/** Those who were left have been done: none is left. */
export const theRestIsDone: readonly Case[] = [
  solved("13号问题剩下3户的社保今天都审完了，办结", null, { issue_no: [13] }),
  solved("白关北便道通了，可以进场了", P.白北, { project: P.白北, category: "access" }),
];

export const partedByBlanks: readonly Case[] = [
  solved("3号 11号 14号问题都销号", null, { issue_no: [3, 11, 14] }),
];

export const foundAgain: readonly Case[] = [
  solved(
    "粮站那户人联系上了，昨天回来把字签了，这个问题销号",
    P.粮站,
    { project: P.粮站, category: "contact_lost" },
    { facts: facts("signed+1"), as_of: "-1d" },
  ),
];

export const inOfficialese: readonly Case[] = [
  solved("№10、№13 均已办理完毕", null, { issue_no: [10, 13] }),
];
