import { note, text, type Card, type Line } from "../card.ts";
import type { Rehearsal } from "../verbs/issues/rehearse.ts";
import { gapWords } from "./ladder.ts";
import { momentWords } from "./issue-words.ts";
import { postWords } from "./words.ts";

/** Who would be mentioned when, if nobody moved; people are named and nobody is rung. */
export function rehearsalCard(walk: Rehearsal, timeZone: string): Card {
  const when = (at: Date) => momentWords(at, walk.openedAt, timeZone);
  const lines: Line[] = walk.steps.map((step) => [
    { b: when(step.at) },
    `　${step.rung === 0 ? "" : "提到"}${postWords[step.post] ?? step.post}：`,
    step.person
      ? { person: step.person.openId, name: step.person.name }
      : { text: "没有人！", tone: "red" },
    step.isUrged ? "（加急）" : "",
    step.isOnAgenda ? "（上会）" : "",
    ...(step.gaps.length > 0
      ? [
          {
            text: `\n${gapWords(step.gaps, step.person?.name ?? "") ?? ""}`,
            tone: "orange" as const,
          },
        ]
      : []),
  ]);
  return {
    title: `演练：${walk.project ?? "不属于某个项目"}${walk.severity === "urgent" ? "（紧急）" : ""}`,
    tone: "purple",
    blocks: [
      text(`假设 ${when(walk.openedAt)} 提出，期限 ${when(walk.dueAt)}，一直没人办：`),
      ...lines.map((line) => text(...line)),
      ...(walk.eveningAt ? [note(`${when(walk.eveningAt)} 责任人会收到一张晚清卡`)] : []),
      note("按今天的岗位、请假和日历推算；没有记账，也没有 @ 人"),
    ],
  };
}
