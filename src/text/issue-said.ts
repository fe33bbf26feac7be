import type { Line } from "../card.ts";
import type { IssueView, Person } from "../verbs/issues/view.ts";
import { dayWords, endWords, datedMomentWords } from "./issue-words.ts";

/** How each step that was taken is said: above the card, and on the presser's screen. */
export interface StepSaid {
  readonly headline: Line;
  readonly toast: string;
  readonly ringsWith?: string;
  readonly notes?: readonly string[];
}

const good = (words: string): Line => [{ text: words, tone: "green" }];
const names = (people: readonly Person[]) => people.map((one) => one.name).join("、");

export const stepSaid = {
  ack: (): StepSaid => ({ headline: good("已签收"), toast: "已签收，办结前继续计时" }),
  follow: (): StepSaid => ({ headline: good("已记一条跟进"), toast: "已记一条跟进" }),
  assign: (to: string, climbedTo: string | null): StepSaid => ({
    headline: [
      { b: `已交给 ${to}` },
      "，计时不变",
      climbedTo ? `；转手太多，已提级到 ${climbedTo}` : "",
    ],
    toast: `已交给 ${to}`,
    ringsWith: "请签收",
  }),
  asked: (view: IssueView | undefined): StepSaid => ({
    headline: [{ b: "申请已提交" }],
    toast: `申请已提交，等 ${view?.asked?.approver?.name ?? "上一级"} 决定`,
    ringsWith: "请决定",
  }),
  agreed: (view: IssueView): StepSaid => {
    const { issue, now, timeZone, today } = view;
    const what =
      issue.state === "ended"
        ? `已终结：${issue.endedAs ? endWords[issue.endedAs] : ""}`
        : issue.state === "snoozed"
          ? `已同意挂账到 ${dayWords(issue.snoozedUntil!, today)}`
          : `已同意延期到 ${datedMomentWords(issue.dueAt, now, timeZone)}`;
    return { headline: good(what), toast: what };
  },
  refused: (): StepSaid => ({
    headline: [{ text: "没有同意，期限不变", tone: "orange" }],
    toast: "已答复不同意",
  }),
  woken: (): StepSaid => ({ headline: good("已恢复办理"), toast: "已恢复办理" }),
  accepted: (): StepSaid => ({ headline: good("已确认属实"), toast: "已确认属实" }),
  returned: (hear: readonly Person[]): StepSaid => ({
    headline: [{ text: "已退回，接着办", tone: "orange" }],
    toast: hear.length > 0 ? `已退回，已提醒 ${names(hear)}` : "已退回",
    ringsWith: "提出人退回了，请接着办",
  }),
  reopened: (climbedTo: string | null): StepSaid => ({
    headline: [
      { text: "已重开，以前的时间照算", tone: "orange" },
      climbedTo ? `；直接提到 ${climbedTo}` : "",
    ],
    toast: "已重开",
    ringsWith: "又重开了，请接着办",
  }),
  escalated: (hear: readonly Person[]): StepSaid => ({
    headline: [{ b: "已提级" }, hear.length > 0 ? `到 ${names(hear)}` : "", "；不算过夜"],
    toast: hear.length > 0 ? `已提级到 ${names(hear)}` : "已提级",
    ringsWith: "请协调",
  }),
  movedLadder: (): StepSaid => ({
    headline: good("已改按新的提级规则"),
    toast: "已改按新的提级规则",
  }),
} as const;

export const stepAsk = {
  untilWhen: "延到什么时候？",
  untilLine: (no: number) => `/延期 #${no} 2天 业主在外地`,
  snoozeLine: (no: number, day: string) => `/挂账 #${no} ${day} 等法院判决`,
  snoozeWhen: "挂到哪天？",
  reason: "请写一句理由",
  toWhom: "交给谁？请 @ 他",
  assignLine: (no: number) => `/指派 #${no} @张三`,
  endHow: "怎么终结？（没解决，但不再办）",
  endLabels: endWords,
  followWhat: "跟进了什么？写一句",
  followLine: (no: number) => `/跟进 #${no} 已约当事人面谈`,
  escalateLine: (no: number) => `/提级 #${no} 请区司法局牵头`,
  reopenLine: (no: number) => `/重开 #${no} 又反弹了`,
} as const;
