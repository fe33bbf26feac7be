import { note, text, type Card } from "../card.ts";
import type { Away } from "../verbs/issues/away.ts";
import { dayWords } from "./issue-words.ts";
import { postWords } from "./words.ts";
import { copyLine } from "./frame.ts";

/** Who is away until when, and who stands in for what. */
export function awayCard(away: Away, today: string): Card {
  const { who, deputy, from, until, matters, posts } = away;
  const held = posts.map(({ scope, post }) =>
    scope === "office" ? (postWords[post] ?? post) : `${scope} ${postWords[post] ?? post}`,
  );
  return {
    title: `${who.name} 请假${from === until ? dayWords(from, today) : ` ${dayWords(from, today)}到${dayWords(until, today)}`}`,
    tone: deputy ? "blue" : "orange",
    blocks: [
      deputy
        ? text("代班：", { at: deputy.openId, name: deputy.name })
        : text({ text: "没有代班人：期间的提醒转上一级", tone: "orange" }),
      ...(held.length > 0 ? [text(`岗位：${held.slice(0, 5).join("、")}`)] : []),
      text(`手上未办结 ${matters} 件；期间到时的提醒${deputy ? `找 ${deputy.name}` : "找上一级"}`),
      note("提前回来：", { code: "/请假 结束" }),
    ],
  };
}

export const awayText = {
  back: (had: boolean): Card => ({
    title: had ? "已销假" : "您没有在请假",
    tone: had ? "green" : "grey",
    blocks: [text(had ? "从现在起提醒找您本人" : "没有改动")],
  }),
  how: (): Card => ({
    title: "请到哪天？谁代班？",
    tone: "orange",
    blocks: [copyLine("/请假 到12-31 @李指挥长")],
  }),
  past: (): Card => ({
    title: "日子已经过了",
    tone: "orange",
    blocks: [copyLine("/请假 到12-31 @李指挥长")],
  }),
  self: (): Card => ({
    title: "代班人不能是请假的本人",
    tone: "orange",
    blocks: [copyLine("/请假 到12-31 @李指挥长")],
  }),
  notOthers: (): Card => ({
    title: "替别人请假要项目服务股或管理员来办",
    tone: "orange",
    blocks: [text("本人发：", { code: "/请假 到12-31 @李指挥长" })],
  }),
} as const;
