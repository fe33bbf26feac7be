import { note, text, type Card } from "../card.ts";
import type { IssueView } from "../verbs/issues/view.ts";
import { cut } from "./issue-words.ts";
import { copyLine } from "./frame.ts";

/** An issue as one choice: #7 铁东路 3户权属有争议（李指挥长）. */
export function whichIssue({ issue, owner }: IssueView): string {
  return `#${issue.no} ${cut(issue.text, 18)}${owner ? `（${owner.name}）` : ""}`;
}

export const issueText = {
  alreadyRaised: (no: number): string => `已经转成问题 #${no} 了`,
  which: (): Card => ({ title: "是哪一个问题？", tone: "orange", blocks: [] }),
  noneHere: (): Card => ({
    title: "这里没有未办结的问题",
    tone: "grey",
    blocks: [text("写上编号再发一遍，或看清单：", { code: "/问题清单 全区" })],
  }),
  whichProject: (words: string): Card => ({
    title: "这是哪个项目的问题？",
    tone: "orange",
    blocks: [text(`还没有记。原话：${cut(words, 200)}`)],
  }),
  noProjectLabel: "不属于哪个项目",
  unknownProject: (name: string): Card => ({
    title: `没有找到项目「${cut(name, 30)}」`,
    tone: "orange",
    blocks: [text("回复项目名再试一次")],
  }),
  needWords: (what: string, line: string): Card => ({
    title: what,
    tone: "orange",
    blocks: [copyLine(line)],
  }),
  asksToClose: (no: number | null): Card => ({
    title: no === null ? "要办结吗？" : `#${no} 要办结吗？`,
    tone: "orange",
    blocks: [text("还没有办结，只问一声")],
  }),
  photo: "附了照片",
  closeLabel: "办结",
  noteLabel: "只记一条跟进",
  headlineOpened: "已记下",
  notes: {
    quiet: "夜间不打扰，早上 07:30 提醒责任人",
    toldGroup: "已同时发到项目群",
    noOwner: "还没有责任人：点「我来办」认领，30 分钟没人认领就由指挥长负责",
    changed: "责任人、期限要改：点「指派」「延期」",
  },
  manyOpened: (nos: readonly number[]): Card => ({
    title: `已记下 ${nos.length} 个问题`,
    tone: "blue",
    blocks: [text(nos.map((no) => `#${no}`).join("、")), note("点编号看每个问题")],
  }),
} as const;
