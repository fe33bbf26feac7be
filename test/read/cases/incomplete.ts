import { type Case, correction, P, problem, report } from "../meaning.ts";

export const noProject: readonly Case[] = [
  report("昨天交了5亩", null, "delivered+5", { as_of: "-1d", missing: ["project"] }),
  report("今天腾了3户", null, "vacated+3", { missing: ["project"] }),
  report("/report 签约3户", null, "signed+3", { missing: ["project"] }),
  report(
    "签约 +3户　累计 22 → 25户，还剩 6户（共 31户）",
    null,
    "signed+3 signed=25 signed<6 signed/31",
    { missing: ["project"] },
  ),
  report("签了两户", null, "signed+2", { missing: ["project"] }),
  report("今天签了5户，拆了2栋", null, "signed+5 buildings+2", { missing: ["project"] }),
];

export const noFigure: readonly Case[] = [
  correction("昨天的数再核一下，铁东路应该是累计23户", P.铁东, "", "", {
    as_of: "-1d",
    missing: ["facts"],
  }),
  correction("前面报的交地面积单位错了，是亩不是公顷", null, "", "", { missing: ["facts"] }),
  correction("上一条写错了，应为2户", null, "", "", { missing: ["facts"] }),
  report("铁东路今天又签了几户", P.铁东, "", { missing: ["facts"] }),
  report("/report", null, "", { missing: ["project", "facts"] }),
  report("/report 铁东路 3户", P.铁东, "", { missing: ["facts"] }),
  report("/report 横塘路", "横塘路新建工程", "", { missing: ["facts"] }),
];

/** The project or the number of households is in doubt. */
export const problems: readonly Case[] = [
  problem("/issue 3户权属有争议", null, "ownership", { households: 3, missing: ["project"] }),
  problem("湘江一号有户要上访，请信访局介入", null, "petition", {
    households: 1,
    mentions: ["信访局"],
    confirm: ["ambiguous_project"],
    candidates: [P.湘二, P.湘一],
  }),
  problem("铁东路十几户村民的青苗费没到账", P.铁东, "funds", {
    households: 10,
    confirm: ["approximate_number"],
  }),
  problem("补偿标准老百姓不认可，怎么办", null, "compensation", { missing: ["project"] }),
  problem("社保的钱到现在没拨下来，老百姓有意见", null, "funds", { missing: ["project"] }),
];

/** Counted, and of what kind of work is not said: asked about. */
export const bareCounts: readonly Case[] = [
  report("铁东路今天两户", P.铁东, "", { missing: ["facts"] }),
  report("铁东路从22户涨到了25户", P.铁东, "", { missing: ["facts"] }),
  report("柳树巷今天交了两把钥匙", "柳树巷片区扫尾", "", { missing: ["facts"] }),
];

/** A part of the project is through: how many they were is asked. */
export const groupsThrough: readonly Case[] = [
  report("铁东路5组清零", P.铁东, "", { missing: ["facts"] }),
];
