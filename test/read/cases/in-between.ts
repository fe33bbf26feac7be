import { act, ask, type Case, P, problem, report, talk } from "../meaning.ts";

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
