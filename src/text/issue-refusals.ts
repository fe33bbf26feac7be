import { text, type Card } from "../card.ts";
import { addDays, dayOf } from "../domain/day.ts";
import type { NotTaken } from "../verbs/issues/step.ts";
import { momentWords } from "./issue-words.ts";
import { copyLine } from "./frame.ts";
import { stepAsk } from "./issue-said.ts";

/** Why a step was not taken, and what to do next. */
export interface RefusalWords {
  readonly why: string;
  readonly next?: string;
  /** A line ready to copy. */
  readonly line?: string;
}

/** Words a refusal: what stands in the way and what to do instead. */
export function refusalWords(refused: NotTaken): RefusalWords {
  const { no, who, view } = refused;
  const owner = view?.owner?.name ?? "责任人";
  const due = refused.dueAt && view ? momentWords(refused.dueAt, view.now, view.timeZone) : "";
  switch (refused.reason) {
    case "not_found":
      return { why: `没有 #${no} 这个问题`, next: "看清单：", line: "/问题清单" };
    case "already_acked":
      return {
        why: `#${no} 已经签收过了`,
        next: "有进展就记一句：",
        line: `/跟进 #${no} 已约当事人面谈`,
      };
    case "already_asked":
      return { why: `#${no} 已有一个申请在等上一级决定`, next: "请等他点同意或不同意" };
    case "already_reached":
      return { why: `#${no} 已经提到这一级了` };
    case "already_resolved":
      return {
        why: `#${no} 已报办结，在等提出人确认`,
        next: "没办好就重开：",
        line: `/重开 #${no} 又反弹了`,
      };
    case "already_accepted":
      return { why: `#${no} 已办结`, next: "要接着办就重开：", line: `/重开 #${no} 又反弹了` };
    case "already_ended":
      return { why: `#${no} 已终结`, next: "要接着办就重开：", line: `/重开 #${no} 有了新情况` };
    case "is_snoozed":
      return { why: `#${no} 正在挂账`, next: "先恢复办理：点卡片上的「恢复办理」" };
    case "not_snoozed":
      return { why: `#${no} 没有挂账` };
    case "not_resolved":
      return { why: `#${no} 还没有办结，不用确认` };
    case "not_closed":
      return { why: `#${no} 还在办，不用重开`, next: "看它的情况：", line: `/问题清单 #${no}` };
    case "not_involved":
      return {
        why: `#${no} 要提出人、责任人或上级来办`,
        next: `有情况可以记一句：`,
        line: `/跟进 #${no} 现场情况`,
      };
    case "not_of_group":
      return {
        why: `#${no} 是${view?.issue.project ?? "别的群"}的问题，要责任人、提出人、项目群里的人或上级来办`,
        next: "请到项目群里发这一句；有情况可以先记一句：",
        line: `/跟进 #${no} 现场情况`,
      };
    case "not_owner":
      if (view && !view.owner)
        return {
          why: `#${no} 还没有责任人，这一步要责任人或上级来办`,
          next: "您来办就先认领：",
          line: `/签收 #${no}`,
        };
      return {
        why: `#${no} 的责任人是${owner}，这一步要他或上级来办`,
        next: "有情况可以记一句：",
        line: `/跟进 #${no} 现场情况`,
      };
    case "not_raiser":
      return { why: `#${no} 要提出人${view ? ` ${view.raiser.name} ` : ""}来确认` };
    case "not_keeper":
      return { why: "这一步要项目服务股或管理员来办" };
    case "not_rung_above":
      return { why: who ? `要 ${who.name} 或更上一级来决定` : "要上一级来决定" };
    case "own_request":
      return {
        why: `自己负责或申请的，不能自己同意，要 ${who?.name ?? "上一级"} 来决定`,
      };
    case "nothing_asked":
      return { why: `#${no} 没有在等决定的申请（可能已经定了）` };
    case "request_lapsed":
      return {
        why: `#${no} 申请的日子已经过了，作废`,
        next: "期限没有变；还需要的话请责任人重新申请",
      };
    case "needs_text":
      return needsText(refused);
    case "needs_fact":
      return { why: "请写一句办了什么，只写“已处理”不行", line: `/办结 #${no} 三户都签了协议` };
    case "needs_proof":
      return { why: "这类问题办结要附照片或材料", next: "请把照片发到群里，回复这张卡片办结" };
    case "after_deadline":
      return {
        why: `#${no} 的期限 ${due} 已过，不能再延期`,
        next: "可以提级请上一级协调：",
        line: `/提级 #${no} 需要上级协调`,
      };
    case "not_later":
      return {
        why: due ? `新期限要晚于现在的 ${due}` : "要填今天以后的日子",
        line: due
          ? `/延期 #${no} 2天 业主在外地`
          : `/挂账 #${no} ${view ? addDays(view.today, 14) : ""} 等法院判决`,
      };
    case "same_owner":
      return { why: `#${no} 本来就是${owner}负责` };
    case "has_owner":
      return { why: `#${no} 已经有责任人：${owner}` };
    case "same_ladder":
      return { why: `#${no} 已经按现在的规则办了` };
    case "at_top":
      return { why: `#${no} 已到最高一级，不能再提`, next: "可以上会研究：", line: `/上会 #${no}` };
    case "too_early":
      return { why: "还没到时候" };
  }
}

/** The sentence that is missing, with the line that was typed put right. */
function needsText({ no, tried, view }: NotTaken): RefusalWords {
  switch (tried?.do) {
    case "resolve":
      return { why: "请写一句办了什么", line: `/办结 #${no} 三户都签了协议` };
    case "ask-snooze":
      return { why: stepAsk.reason, line: stepAsk.snoozeLine(no, tried.until) };
    case "ask-extension": {
      const until = view ? dayOf(tried.until, view.timeZone) : "2天";
      // 12-31 as people write it, with the year only where it is another.
      const isThisYear = until.slice(0, 5) === view?.today.slice(0, 5);
      const day = isThisYear ? until.slice(5) : until;
      return { why: stepAsk.reason, line: `/延期 #${no} ${day} 业主在外地` };
    }
    case "escalate":
      return { why: stepAsk.reason, line: stepAsk.escalateLine(no) };
    case "reopen":
      return { why: stepAsk.reason, line: stepAsk.reopenLine(no) };
    default:
      return { why: stepAsk.followWhat, line: stepAsk.followLine(no) };
  }
}

/** A refusal as a card. */
export function refusalCard(refused: NotTaken): Card {
  const { why, next, line } = refusalWords(refused);
  return {
    title: why,
    tone: "orange",
    blocks: [
      ...(next && line ? [text(next, { code: line })] : next ? [text(next)] : []),
      ...(!next && line ? [copyLine(line)] : []),
      ...(!next && !line ? [text("没有改动")] : []),
    ],
  };
}
