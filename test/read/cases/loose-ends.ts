import {
  act,
  approximate,
  ask,
  facts,
  fewer,
  P,
  problem,
  report,
  solved,
  type Case,
} from "../meaning.ts";

/** What is done of households that were only talked about in the clause before. */
export const wonAndSigned: readonly Case[] = [
  report("铁东路又有一户松口，按了手印", P.铁东, "signed+1"),
  report("铁东路两户想通了，签了字", P.铁东, "signed+2"),
  report("南沿线今天又千了一户", P.龙南, "signed+1"),
  report("大园39户全部签约，全部腾房，全部拆除", P.大园, "signed=39 vacated=39 demolished=39"),
  report("铁东路五分之二的户已经签了", P.铁东, "signed%40", approximate),
  report("铁东路两户今天挪了窝，钥匙交到指挥部了", P.铁东, "vacated+2"),
  report("铁东路今天上了70号人、8台挖机，放倒房子两户", P.铁东, "people+70 demolished+2"),
];

/** What a name is called by, where the office has only one such; and signatures that count no more. */
export const rarerTurns: readonly Case[] = [
  report("中转站今天交地1.5亩", "白关垃圾中转站", "delivered+1.5"),
  report("铁东路有两户签了又不认账了，签约数扣2", P.铁东, "signed+-2", fewer),
  problem("铁东路女婿来闹", P.铁东, "family_division"),
];

/** A vague number inside what is told asks nothing; the same number by itself does. */
export const toldInPassing: readonly Case[] = [
  problem("石塘坪还有几座老坟找不到后人，迁不动", P.石塘, "graves"),
  ask("石塘坪还有几座坟没迁", "remaining", { metric: "graves_moved" }, undefined, P.石塘),
];

/** The day that an issue is put off to, beside another day; a day of what was done is no deadline. */
export const putOffTo: readonly Case[] = [
  act("5号问题申请延期到12月28日，法官年底排不过来", "extend", {
    issue_no: [5],
    due: "12-28",
  }),
  act("11号问题自来水公司今天到现场看过了，争取尽快改完", "update", { issue_no: [11] }),
  act("6号问题交给项目服务股去跟", "assign", { issue_no: [6], assignee: "项目服务股" }),
];

export const askedInFewWords: readonly Case[] = [
  ask("资金今年的执行率报一下", "fund_execution", {}, "this_year"),
  ask("没干完的集体土地项目拉个单子", "list_unfinished", { task_kind: "collective_land" }),
  solved("前面说的那件事已经妥了", null, { by: "last" }, { confirm: ["ambiguous_issue"] }),
  report("黄泥坳安置点今天签约3户", null, "signed+3", { confirm: ["unknown_project"] }),
  solved(
    "铁东路权属的问题解决了，2户都认可，当场签了",
    P.铁东,
    { project: P.铁东, category: "ownership" },
    { facts: facts("signed+2") },
  ),
];

/** Which household it was, in the order of them. */
export const firstHousehold: readonly Case[] = [
  report("龙泉路南延第一户签约", P.龙南, "signed+1"),
  report("今天去了供销社3次，没谈成", P.供销, "visits+3", { no_progress: true }),
];
