import { act, ask, type Case, item, items, P, problem, report, talk } from "../meaning.ts";

/** Other cities' news; somebody who lives there is ours. */
export const otherCities: readonly Case[] = [
  talk("听说长沙那边一天签了80户"),
  talk("株洲县去年拆了300户"),
  problem("铁东路那户在长沙那边打工，联系不上", P.铁东, "contact_lost", { households: 1 }),
];

/** Praised for what was reported elsewhere. */
export const praised: readonly Case[] = [
  talk("给铁东路的同志们点个赞，连签3户"),
  report("辛苦了，航空三期今天又拆2栋", P.航三, "buildings+2"),
];

/** Tired legs are no break of the pipe. */
export const ofOneself: readonly Case[] = [talk("一天下来腿都跑断了")];

/** A matter at a meeting is not the meeting's notice. */
export const mattersAtAMeeting: readonly Case[] = [
  problem("龙泉路南延便道的事村里在开会商量", P.龙南, "access"),
  talk("下午2点白关镇三楼会议室，研究白关北交地的事，请村支书参加"),
];

/** What was done about a matter that is known. */
export const stepsTaken: readonly Case[] = [
  act("7号问题我上午去看了，确实是那个情况", "update", { issue_no: [7] }, null),
  act(
    "铁东路权属那个事，国土所今天调了档案",
    "update",
    { category: "ownership", severity: "normal" },
    P.铁东,
  ),
  ask("7号问题去看了吗", "issue_list"),
];

/** A plan's head stands over all that follows; what is done already is none. */
export const plans: readonly Case[] = [
  talk("这周目标：铁东路签3户、白关北交10亩"),
  items(
    "今日工作：铁东路签约3户，白关北交地2亩",
    null,
    item(P.铁东, "signed+3"),
    item(P.白北, "delivered+2"),
  ),
  problem("化肥厂2户意向签约，等标准出来", P.化肥, "compensation", { households: 2 }),
  talk("枫溪港二期那户就差签字了"),
];

/** So many households' papers were not signed today. */
export const papers: readonly Case[] = [
  talk("铁东路签约的22户资料要补齐"),
  talk("把铁东路已签的22户名单发我"),
  talk("15号那天签的2户材料齐了"),
  report("铁东路今天签约2户，资料要补齐", P.铁东, "signed+2"),
  talk("今日数据请尽快报送，缺铁东路、南延线"),
];

export const onTheRoad: readonly Case[] = [
  talk("堵车，到南延线要晚半小时"),
  talk("停电了，指挥部没网，数据明天补报"),
  problem("南延线村民堵路，挖机进不去", P.龙南, "access"),
];
