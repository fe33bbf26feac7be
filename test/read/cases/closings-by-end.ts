import { act, type Case, facts, P, problem, report, solved, talk } from "../meaning.ts";

/** A number that could be a day, and an end told of it. */
export const bareNumbers: readonly Case[] = [
  solved("铁东路那户的产权证已经补下来了，7号可以销了", P.铁东, { issue_no: [7] }),
  solved("12号已经弄清楚了，两兄弟分好了，今天上午签的字", null, { issue_no: [12] }),
  solved("5号、9号的都销了吧，钱都发到手里了", null, { issue_no: [5, 9] }),
  solved("3号 4号都搞妥了", null, { issue_no: [3, 4] }),
  report("3号 4号两天铁东路签了2户", P.铁东, "signed+2", { as_of: "12-04" }),
  solved("11号可以划掉了", null, { issue_no: [11] }),
  solved("16号不用跟了，人家已经签了", null, { issue_no: [16] }),
  solved("17号问题撤掉吧，已经没这回事了", null, { issue_no: [17] }),
  solved(
    "7号的矛盾化解掉了，那两户都搬走了，腾房2户",
    null,
    { issue_no: [7] },
    { facts: facts("vacated+2") },
  ),
  solved("13号的信访件已经答复，当事人签了息诉罢访承诺书", null, { issue_no: [13] }),
  solved("8号那户联系上了，从广东回来了", null, { issue_no: [8] }),
  solved("20号：资金到位，已办结", null, { issue_no: [20] }),
  solved("@小李 22号问题帮我销一下，已经签了", null, { issue_no: [22] }),
  solved("南延线压坏菜地的赔了钱，菜农不闹了，6号可以关", P.龙南, { issue_no: [6] }),
  solved("12号 ok了", null, { issue_no: [12] }),
  solved("问题编号15 已销", null, { issue_no: [15] }),
  solved("问题7、8已处理，9还在跟", null, { issue_no: [7, 8] }),
  solved("1号到5号问题全部办结", null, { issue_no: [1, 2, 3, 4, 5] }),
  solved("1-3号问题都解决了", null, { issue_no: [1, 2, 3] }),
  solved("12月7号3号问题解决了", null, { issue_no: [3] }, { as_of: "12-07" }),
];

/** A class of verbs and a class of outcomes: 弄完, 调处好, 了难, 没得问题. */
export const endsInManyWords: readonly Case[] = [
  solved("11号事项完成", null, { issue_no: [11] }),
  solved("第九号问题了难了", null, { issue_no: [9] }),
  solved("3号问题没得问题了，供电公司昨天把线迁走了", null, { issue_no: [3] }, { as_of: "-1d" }),
  solved("6号问题整改完毕", null, { issue_no: [6] }),
  solved("12号问题没了", null, { issue_no: [12] }),
  solved("2号、4号问题已妥善处置，恳请销号", null, { issue_no: [2, 4] }),
  solved("7号问题昨天开个案会定下来了，户主接受", null, { issue_no: [7] }, { as_of: "-1d" }),
  solved("今天把6号和8号两个问题都啃下来了", null, { issue_no: [6, 8] }),
  solved("5号问题法院判了，维持原判，结案", null, { issue_no: [5] }),
  solved("供销社地块宅基地纠纷调处好了，双方都按了手印", P.供销, {
    project: P.供销,
    category: "ownership",
  }),
  solved(
    "风光带三期光缆迁改的事电信公司昨天弄完了",
    "湘江东岸风光带三期",
    { project: "湘江东岸风光带三期", category: "utilities" },
    { as_of: "-1d" },
  ),
  solved("化肥厂那个租户的事扯清了，老板拿钱走人", P.化肥, {
    project: P.化肥,
    category: "lease_operator",
  }),
  solved("铁东路堵路的事平了", P.铁东, { project: P.铁东, category: "access" }),
  solved("上面那个问题已经闭掉了", null, { by: "last" }, { confirm: ["ambiguous_issue"] }),
  solved("刚才那件事落实了哈", null, { by: "last" }, { confirm: ["ambiguous_issue"] }),
  solved("上午那事弄好了", null, { by: "last" }, { confirm: ["ambiguous_issue"] }),
  solved("这个事情可以翻篇了", null, { by: "last" }, { confirm: ["ambiguous_issue"] }),
];

/** What a matter is called (没到位的问题) denies nothing. */
export const whatItIsCalled: readonly Case[] = [
  solved("货场连接线青苗补偿款没到位的问题今天上午已发到农户账上，一共23.6万", "株南货场连接线", {
    project: "株南货场连接线",
    category: "funds",
  }),
  solved("那个堵路的已经疏通了，车可以走了", null, { category: "access" }),
  solved("服饰园厂房断电那个已经来电了", "服饰产业园标准厂房", {
    project: "服饰产业园标准厂房",
    category: "utilities",
  }),
  solved("枫溪港二期坟主认到了，族里商量好了，这个可以消掉", P.枫二, {
    project: P.枫二,
    category: "graves",
  }),
  solved("湘江1号二期要上访的那户做通工作了，不去了", P.湘二, {
    project: P.湘二,
    category: "petition",
  }),
  solved("坚固村安置区分房的事，号都抓完了，没人有意见", "坚固村安置区", {
    project: "坚固村安置区",
    category: "resettlement_housing",
  }),
  solved(
    "机场路飞线的事联通移动都弄走了",
    "芦淞机场路改线",
    { project: "芦淞机场路改线" },
    { confirm: ["ambiguous_issue"] },
  ),
  solved("芦淞北路的水管爆了的事，自来水公司抢修完了", "芦淞北路提质改造", {
    project: "芦淞北路提质改造",
    category: "utilities",
  }),
  solved("桃花坡堵门的散了，施工正常", "桃花坡地块", {
    project: "桃花坡地块",
    category: "petition",
  }),
  solved(
    "曲尺塘社保那13户全部审核通过了",
    null,
    { category: "social_security" },
    { confirm: ["ambiguous_project"], candidates: ["曲尺塘储备地块", "曲尺塘中学新建"] },
  ),
];

/** Hoped for, nearly, said and not so, or only after something else. */
export const notYetOver: readonly Case[] = [
  problem("白关北高压线的问题供电公司答应20号迁走", P.白北, "utilities"),
  act("8号问题说是解决了，其实没有", "update", { issue_no: [8] }, null),
  talk("枫溪港二期那户的事基本谈妥，就差签字了"),
  talk("问题都解决了再签"),
  act("等资金到位了7号问题就能解决", "update", { issue_no: [7] }, null),
  talk("这个问题不大，好解决"),
  talk("12号上午9点开会解决白关北的问题"),
  report("7号已经签了3户", null, "signed+3", { as_of: "12-07", missing: ["project"] }),
  act("5号问题原则上同意了，还没签字", "update", { issue_no: [5] }, null),
  talk("那个事弄好了没"),
];

/** Ends in the words of offices and of neighbours. */
export const moreEnds: readonly Case[] = [
  solved(
    "枫港二期坟地那个扯皮的，昨晚谈拢了，今早动土",
    P.枫二,
    { project: P.枫二, category: "graves" },
    { as_of: "-1d" },
  ),
  solved("航空三期安置过渡费问题，财政已经把钱拨到街道，今天全部发完", P.航三, {
    project: P.航三,
    category: "funds",
  }),
  solved("横塘路那几户水淹了菜地要赔的，赔付到位，没事了", "横塘路新建工程", {
    project: "横塘路新建工程",
    category: "crops_attachments",
  }),
  solved("合力洗水厂排污投诉，环保局来查过，已整改，投诉人满意", P.合力, {
    project: P.合力,
    category: "petition",
  }),
  solved("7号问题：户主已签字，请销号。", null, { issue_no: [7] }),
  solved("13号问题群众已无异议", null, { issue_no: [13] }),
  solved("15号问题户主自愿放弃诉求", null, { issue_no: [15] }),
  solved("6号问题不成立，撤销", null, { issue_no: [6] }),
  solved("6号问题是误报，请关闭", null, { issue_no: [6] }),
  solved("竹山垅变电站进场道路打通了，堵点消除", "竹山垅110千伏变电站", {
    project: "竹山垅110千伏变电站",
    category: "access",
  }),
  solved("石塘坪社保缴费的事情人社局批了，总算落地", P.石塘, {
    project: P.石塘,
    category: "social_security",
  }),
  solved("卫星路北段堵路的老头被家属接走了，施工恢复", "卫星路北段新建工程", {
    project: "卫星路北段新建工程",
    category: "access",
  }),
  solved("枫溪老街危房已排险", "枫溪老街扫尾", { project: "枫溪老街扫尾", category: "safety" }),
  solved("大石桥公园施工便道谈下来了，车今天进场", "大石桥公园", {
    project: "大石桥公园",
    category: "access",
  }),
  solved("铁东路争议地块权属明确了，归5组", P.铁东, { project: P.铁东, category: "ownership" }),
  solved("铁东路两个组扯地界的事划清了", P.铁东, { project: P.铁东, category: "ownership" }),
  solved("湘江东岸风光带树木移栽完了", "湘江东岸风光带三期", {
    project: "湘江东岸风光带三期",
    category: "crops_attachments",
  }),
];

/** 8号办结，9号延期: the clause says of its own number that it goes on. */
export const onlyItsOwnNumber: readonly Case[] = [
  solved("8号问题已办结，9号问题延期到12月25日", null, { issue_no: [8] }),
  solved("3号问题解决，4号问题还要等", null, { issue_no: [3] }),
  solved("7号和8号是一个事，8号关掉", null, { issue_no: [8] }),
  solved("昨天的12号问题今天上午办好了", null, { issue_no: [12] }),
];

export const doneWithThingsOfTheOffice: readonly Case[] = [
  talk("办公室的打印机搞定了"),
  talk("车位问题解决了，停后院"),
  talk("酒店的事弄好了"),
];

export const stillGoingOn: readonly Case[] = [
  problem("化肥厂租户说没事了就搬", P.化肥, "lease_operator"),
  problem("湘江1号二期那户放弃上访的承诺书还没签", P.湘二, "petition", { households: 1 }),
  talk("隐患排除了没有"),
  problem("铁东路高压线已经整改，还要验收", P.铁东, "utilities"),
  report("铁东路施工恢复了，今天清表3亩", P.铁东, "surface+3"),
  talk("大米厂那户谈拢了，明天来签"),
  act("5号问题请撤销前面的派单", "update", { issue_no: [5] }, null),
  report("机场路的树移栽完了，清表5亩", "芦淞机场路改线", "surface+5"),
];
