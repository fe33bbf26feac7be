import { buttons, note, text, type Card, type Line } from "../card.ts";
import type { IssueView, Person } from "../verbs/issues/view.ts";
import { cut, ringing } from "./issue-words.ts";

export const closeText = {
  said: () => ({
    headline: [{ text: "已办结", tone: "green" as const }] as Line,
    toast: "已办结，等提出人确认",
    ringsWith: "这件事已办结，请知悉",
  }),
  elsewhere: (views: readonly IssueView[]): Card => ({
    title: "这不是本群项目的问题，是要办结它吗？",
    tone: "orange",
    blocks: views.map(({ issue }) =>
      text({ b: `#${issue.no}` }, ` ${issue.project}：${cut(issue.text, 60)}`),
    ),
  }),
  sure: (nos: readonly number[]): string => `是，办结 ${nos.map((no) => `#${no}`).join("、")}`,
  partly: (remaining: number | undefined): Line => [
    {
      text: remaining === undefined ? "办了一部分，记了跟进" : `办了一部分，还剩 ${remaining}`,
      tone: "orange",
    },
    "，没有办结",
  ],
  many: (
    views: readonly IssueView[],
    refused: readonly string[],
    ring: readonly Person[],
  ): Card => ({
    title: `已办结 ${views.length} 个${refused.length > 0 ? `，${refused.length} 个没办成` : ""}`,
    tone: refused.length > 0 ? "orange" : "green",
    blocks: [
      ...(ring.length > 0 ? [text(...ringing(ring), " 这几件事已办结，请知悉")] : []),
      ...views.map(({ issue }) => text({ b: `#${issue.no}` }, ` ${cut(issue.text, 40)}`)),
      ...refused.map((why) => text({ text: why, tone: "orange" })),
      ...(views.length > 0 && views.length <= 5
        ? [
            buttons(
              ...views.map(({ issue }) => ({
                text: `#${issue.no} 属实或退回`,
                does: { command: "issues", args: { text: `#${issue.no}` } },
              })),
            ),
          ]
        : []),
      note("请提出人确认；3 个工作日没有意见就算属实"),
    ],
  }),
} as const;
