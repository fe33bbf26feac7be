import { note, text, type Card } from "../card.ts";
import { copyLine } from "./frame.ts";

/** What the lists are called, in file names and answers. */
export const listNames = {
  projects: "任务表",
  issues: "问题清单",
  reports: "上报明细",
  funds: "资金",
} as const;

export const exportText = {
  which: (word: string): Card => ({
    title: word === "" ? "导出哪一份？" : `没有「${word}」这份清单`,
    tone: "orange",
    blocks: [text("有：项目、问题、上报、资金"), copyLine("/导出 项目")],
  }),
  sending: (list: keyof typeof listNames, isDirect: boolean): Card => ({
    title: `${listNames[list]}正在发给您`,
    tone: "blue",
    blocks: [
      text(isDirect ? "马上就到" : "在与我的单聊里，马上就到"),
      ...(list === "projects" ? [note("这份表改好后可以再导入")] : []),
    ],
  }),
} as const;
