import { act, ask, type Case, P, problem, report, solved, talk } from "../meaning.ts";

/** What was to be done about it is done. */
export const putRight: readonly Case[] = [
  solved(
    "铁东路老张家门口排水的事弄妥当了，他没话讲了",
    P.铁东,
    { project: P.铁东 },
    { confirm: ["ambiguous_issue"] },
  ),
  solved("南延线电信光缆割接完成，可以拆了", P.龙南, { project: P.龙南, category: "utilities" }),
  solved("白关粮站法院材料补正已完成，问题可销", P.粮站, {
    project: P.粮站,
    category: "litigation",
  }),
  solved("化肥厂两户评估报告重新出了，户主没意见，1号问题销", P.化肥, { issue_no: [1] }),
  solved("龙泉路小学扬尘的投诉回访过了，居民满意", "龙泉路小学扩建", {
    project: "龙泉路小学扩建",
    category: "petition",
  }),
  solved("荷小学校那边的围墙问题施工队今天补砌好了", "荷叶塘小学扩建", {
    project: "荷叶塘小学扩建",
    category: "access",
  }),
  solved(
    "石塘坪违章搭建昨天自拆了",
    P.石塘,
    { project: P.石塘, category: "illegal_building" },
    { as_of: "-1d" },
  ),
  solved("芦淞北路雨污水管接通，积水没了", "芦淞北路提质改造", {
    project: "芦淞北路提质改造",
    category: "utilities",
  }),
  solved("南大门断头路打通了", "南大门物流园扫尾", {
    project: "南大门物流园扫尾",
    category: "access",
  }),
  solved("公墓扩建的那几座无主坟登报期满，问题可以结了", "松柏山公墓扩建", {
    project: "松柏山公墓扩建",
    category: "graves",
  }),
  solved("南环线枫溪段路灯杆已移位", "南环线枫溪段拓宽", {
    project: "南环线枫溪段拓宽",
    category: "utilities",
  }),
  solved(
    "曲尺塘社保名单审完了，13户全过",
    null,
    { category: "social_security" },
    { confirm: ["ambiguous_project"], candidates: ["曲尺塘储备地块", "曲尺塘中学新建"] },
  ),
];

export const askedWhy: readonly Case[] = [
  act("3号问题为什么关了，没解决啊", "update", { issue_no: [3] }, null),
  talk("5号销了没"),
  report("机场路打通了，交地2亩", "芦淞机场路改线", "delivered+2"),
  problem("石塘坪违章搭建已责令限期拆除", P.石塘, "illegal_building"),
  problem("龙泉路小学扬尘的投诉居民还不满意", "龙泉路小学扩建", "petition"),
  problem("化肥厂租户说补偿到位了就搬走", P.化肥, "lease_operator"),
  ask("把问题销掉的流程发一下", "issue_list"),
];
