import { type Case, act, solved } from "../meaning.ts";

/** Ends in few words. */
export const ends: readonly Case[] = [
  solved("办结：6#、11#、19#", null, { issue_no: [6, 11, 19] }),
  solved("17号结了", null, { issue_no: [17] }),
  solved("31号通过，关闭", null, { issue_no: [31] }),
  solved("关闭7号问题", null, { issue_no: [7] }),
  solved("15号、21号两件信访事项已按程序办结", null, { issue_no: [15, 21] }),
  solved("11号那个燃气管的问题解决了", null, { issue_no: [11] }),
];

/** No end, or one that did not hold. */
export const goOn: readonly Case[] = [
  act("2号问题根本没解决，销号不算，重新立", "reopen", { issue_no: [2] }),
  act("26号问题昨天说好了今天又变卦，重开", "reopen", { issue_no: [26] }),
  act("7号问题不归我们管", "update", { issue_no: [7] }),
  act("7号问题重复了，跟5号是一个事", "update", { issue_no: [7] }),
  act("催一下7号", "update", { issue_no: [7] }),
  act("4号问题交龙泉街道，12月22日前办结", "assign", {
    issue_no: [4],
    assignee: "龙泉街道",
    due: "12-22",
  }),
];
