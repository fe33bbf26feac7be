import { type Case, P, correction, report, solved } from "../meaning.ts";

/** What is taken back in the same breath was never said. */
export const inOneBreath: readonly Case[] = [
  report(
    "铁东路今天我们拆了三户啊不对说错了是两户面积四百三十个平方",
    P.铁东,
    "demolished+2 sqm+430",
  ),
  report("二公司那块地今天交了八亩哦不是八亩是八分地", P.二公司, "delivered+0.8"),
  report("今天航空三期拆房子拆了五户不不不是三户", P.航三, "demolished+3"),
  report("昨天啊不对是前天铁东路那里我们腾房两户", P.铁东, "vacated+2", { as_of: "-2d" }),
  solved("十六号那个问题啊不对是十八号那个问题已经弄好了", null, { issue_no: [18] }),
];

/** What was reported before is put right. */
export const ofBefore: readonly Case[] = [
  correction("铁东路签约5户不对，应为3户", P.铁东, "signed~3", "signed~5"),
  correction("刚才报的签了3户，哦不对，是2户", null, "signed~2", "signed~3"),
  correction("铁东路签了两户，不是，三户", P.铁东, "signed~3", "signed~2"),
];
