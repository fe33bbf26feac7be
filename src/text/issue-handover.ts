import { buttons, note, text, type Card } from "../card.ts";
import type { HandoverPreview } from "../verbs/issues/handover.ts";
import { postWords } from "./words.ts";
import { copyLine } from "./frame.ts";

/** What would move, and whose agreement is still awaited. */
export function handoverCard(preview: HandoverPreview, moved?: number): Card {
  const { from, to, matters, overdue, posts, agreed, isDone, id } = preview;
  const held = posts.map(
    ({ scope, post, isDeputy }) =>
      `${scope === "office" ? "" : `${scope} `}${postWords[post] ?? post}${isDeputy ? "（副手）" : ""}`,
  );
  const waiting = [from, to].filter((one) => !agreed.includes(one.openId));
  return {
    title: isDone ? `已交接：${from.name} → ${to.name}` : `交接：${from.name} → ${to.name}`,
    tone: isDone ? "green" : "orange",
    blocks: [
      text(
        isDone ? `已移交 ${moved ?? matters} 件` : `未办结 ${matters} 件，其中超期 ${overdue} 件`,
      ),
      text(held.length > 0 ? `岗位：${held.slice(0, 8).join("、")}` : "没有岗位"),
      ...(isDone
        ? [note("计时、级别和经过不变；等决定的申请跟着岗位走")]
        : [
            text(
              "等 ",
              ...waiting.flatMap((one, index) => [
                index > 0 ? "、" : "",
                { at: one.openId, name: one.name },
              ]),
              " 点同意",
            ),
            buttons({
              text: "同意交接",
              style: "primary",
              does: { command: "handover-agree", args: { id } },
            }),
            note("两个人都同意才移交"),
          ]),
    ],
  };
}

export const handoverText = {
  how: (): Card => ({
    title: "谁交给谁？",
    tone: "orange",
    blocks: [copyLine("/交接 @张三 @李四")],
  }),
  notYours: (): Card => ({
    title: "只能交接自己的",
    tone: "orange",
    blocks: [text("替别人交接，要项目服务股或管理员来办")],
  }),
  toasts: {
    unknown: "这个交接已经失效，请重新发起",
    not_party: "要交接的两个人来点",
    already: "您已经同意了，等另一方",
    done: "已经交接完了",
    agreed: "已同意，等另一方",
    moved: "已交接",
  },
} as const;
