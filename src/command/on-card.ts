import { issueText } from "../text/issue-ask.ts";
import { isToConfirm } from "../verbs/issues/find.ts";
import { leadsIssue, leadsAnything } from "../verbs/issues/leads.ts";
import { isDenial } from "./denial.ts";
import { invoke } from "./invoke.ts";
import { readAlone } from "./read-here.ts";
import type { Answer, Ctx } from "./spec.ts";

const SIGN =
  /^[\s，。!！、~.]*(?:收到|签收|已签收|好的?|ok|明白|知道了?|马上办|马上去)(?:[，。!！、\s]|收到|谢谢|领导|主任|马上办|马上去|就办|了)*$/i;
const DEEDS = {
  extend: "extend",
  reopen: "reopen",
  escalate: "escalate",
  assign: "assign",
} as const;

/**
 * A plain reply to one of the bot's cards. To an issue's card: a result, a wish for more time and so on do what they
 * say, 收到 signs for it, the raiser's 还没弄好 returns what was reported done, a leader's sentence is an order, all else is a note on it. To another card only a
 * leader's sentence is taken. Null where the words are to be read like any others.
 */
export async function answerOnCard(ctx: Ctx, text: string): Promise<Answer | null> {
  if (ctx.about === null) return null;
  const no = Number(ctx.about.match(/^issue:(\d+)$/)?.[1] ?? 0);
  if (text.trim() === "") {
    const isPicture = ctx.attachments.some((one) => one.kind === "image");
    if (no === 0 || !isPicture) return null;
    return await invoke(ctx, { command: "follow", args: { no, text: issueText.photo } });
  }
  const reading = readAlone(ctx, text);
  if (no === 0) {
    const isSaid = reading.kind === "issue" || reading.kind === "chatter";
    const isOrder =
      isSaid &&
      !SIGN.test(text) &&
      text.trim().length >= 4 &&
      /^(digest|issues|rungs|status)/.test(ctx.about);
    if (!isOrder || !(await leadsAnything(ctx))) return null;
    return await invoke(ctx, { command: "task", args: { text, isOrder: true } });
  }
  if (SIGN.test(text)) return await invoke(ctx, { command: "ack", args: { no } });
  if (isDenial(text) && (await isToConfirm(ctx, no)))
    return await invoke(ctx, { command: "return", args: { no, text } });
  if (reading.kind === "query") return null;
  if (
    reading.kind === "resolve" ||
    /^(?:已经?)?(?:处理|办结|解决|完成)(?:了|完毕|好了)?[。！!]?$/.test(text.trim())
  )
    return await invoke(ctx, { command: "resolve", args: { no, text } });
  if (reading.kind === "issue") {
    const { action } = reading;
    if (action !== "open" && action !== "update")
      return await invoke(ctx, { command: DEEDS[action], args: { no, text } });
  }
  if (text.trim().startsWith("属实")) return await invoke(ctx, { command: "accept", args: { no } });
  if (text.trim().startsWith("退回"))
    return await invoke(ctx, { command: "return", args: { no, text: text.trim().slice(2) } });
  if (await leadsIssue(ctx, no))
    return await invoke(ctx, { command: "task", args: { no, text, isOrder: true } });
  return await invoke(ctx, { command: "follow", args: { no, text } });
}
