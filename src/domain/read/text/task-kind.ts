import type { TaskKindWord } from "../reading.ts";

/** What kind of task a sum or a question is about, by its words; the first row that is said wins. */
const KINDS: readonly (readonly [RegExp, TaskKindWord])[] = [
  [/清零|扫尾|自压|自我加压/, "clear_up"],
  // 集体上访, 集体户 and 集体研究 are none
  [/集体(?!上|到|去|户|宿舍|经济|所有|研究|决策|签|搬)|征地项目/, "collective_land"],
  [/国有(?!企)/, "state_land_house"],
];

/** 集体土地项目, 国有房屋, 清零任务; undefined where the words name none. */
export function taskKindOf(said: string): TaskKindWord | undefined {
  return KINDS.find(([words]) => words.test(said))?.[1];
}
