import { buttons, note, text, type Block, type Card, type Line } from "../card.ts";
import type { MyMatters, TimelineLine } from "../verbs/issues/find.ts";
import type { IssueView, Person } from "../verbs/issues/view.ts";
import { issueCard, timelineBlock } from "./issue.ts";
import { cut, momentWords, stateWords } from "./issue-words.ts";
import { postWords } from "./words.ts";

/** One issue in two lines: number and text, then owner, deadline and the next rung's minute. */
export function listLine(view: IssueView, hasPlace = true): Line {
  const { issue, owner, now, timeZone, next } = view;
  const place = hasPlace && issue.project ? `${cut(issue.project, 12)}　` : "";
  const head: Line = [{ b: `#${issue.no}` }, ` ${place}${cut(issue.text, 36)}`, "\n"];
  const who = owner ? owner.name : "没有责任人";
  switch (issue.state) {
    case "open":
    case "acked": {
      const due = momentWords(issue.dueAt, now, timeZone);
      return [
        ...head,
        `${who}　`,
        view.isOverdue ? { text: `超期（${due}）`, tone: "red" } : `期限 ${due}`,
        // The reminder at the deadline itself says nothing more than the deadline.
        next && !(next.post === "owner" && next.at.getTime() === issue.dueAt.getTime())
          ? `　${momentWords(next.at, now, timeZone)} ${next.post === "owner" ? "提醒" : `提到${postWords[next.post] ?? next.post}`}`
          : next || view.daysAtTop === null
            ? ""
            : `　到顶 ${view.daysAtTop} 天`,
      ];
    }
    case "snoozed":
      return [...head, `${who}　挂账到 ${issue.snoozedUntil ?? ""}`];
    default:
      return [...head, `${who}　${stateWords[issue.state]}`];
  }
}

const MOST_BUTTONS = 5;

function numberButtons(views: readonly IssueView[]): Block[] {
  if (views.length === 0) return [];
  return [
    buttons(
      ...views.slice(0, MOST_BUTTONS).map(({ issue }) => ({
        text: `#${issue.no}`,
        does: { command: "issues", args: { text: `#${issue.no}` } },
      })),
    ),
  ];
}

/** A list of issues: how many, how many late, then each; the most pressing first. */
export function issueListCard(
  scope: string,
  views: readonly IssueView[],
  counts: { readonly total: number; readonly overdue: number },
): Card {
  const hasPlace = new Set(views.map((view) => view.issue.project)).size > 1;
  const left = counts.total - views.length;
  return {
    title: `${scope}：${counts.total} 个`,
    tone: counts.overdue > 0 ? "red" : "blue",
    blocks: [
      ...(counts.overdue > 0 ? [text({ text: `其中超期 ${counts.overdue} 个`, tone: "red" })] : []),
      ...views.map((view) => text(...listLine(view, hasPlace))),
      ...numberButtons(views),
      ...(left > 0 ? [note(`还有 ${left} 个；按项目或人看：/问题清单 铁东路`)] : []),
    ],
  };
}

/** Nothing is outstanding. */
export function noIssuesCard(scope: string): Card {
  return {
    title: `${scope}：没有`,
    tone: "green",
    blocks: [text("要提一个：", { code: "/问题 3户权属有争议 @人 3天内" })],
  };
}

/** One issue with what has happened to it. */
export function issueDetailCard(view: IssueView, lines: readonly TimelineLine[]): Card {
  const card = issueCard(view);
  return {
    ...card,
    blocks: [...card.blocks, timelineBlock(lines.map((line) => lineWords(line, view)))],
  };
}

const whatWords: Readonly<Record<string, string>> = {
  raise: "提出",
  ack: "签收",
  follow: "跟进",
  assign: "指派给",
  owner_by_default: "无人认领，暂由其负责：",
  ask_extension: "申请延期",
  agree_extension: "同意延期",
  refuse_extension: "不同意延期",
  ask_snooze: "申请挂账",
  agree_snooze: "同意挂账",
  refuse_snooze: "不同意挂账",
  wake: "恢复办理",
  resolve: "办结",
  accept: "确认属实",
  silence_accept: "3 个工作日无异议，默认属实",
  return: "退回",
  ask_end: "申请终结",
  agree_end: "同意终结",
  refuse_end: "不同意终结",
  reopen: "重开",
  escalate: "提级",
  rung: "到时提级，提醒",
  told: "提醒责任人",
  repeat: "再次提醒",
  passed: "停机期间错过的一级",
  move_ladder: "改按新的提级规则",
  overnight: "过夜",
  order: "批示",
  repaired: "核对发现漏提，已补",
};

function names(people: readonly Person[]): string {
  return people.map((person) => person.name).join("、");
}

function lineWords(line: TimelineLine, { now, timeZone }: IssueView): Line {
  const when = (at: Date) => momentWords(at, now, timeZone);
  const receipt = line.sentAt
    ? `（${when(line.sentAt)} 已送达${line.readAt ? `，${when(line.readAt)} 已读` : ""}${line.actedAt ? `，${when(line.actedAt)} 已处理` : "，未处理"}）`
    : "";
  const what = whatWords[line.what] ?? line.what;
  return [
    `${when(line.at)}　${line.by?.name ?? "系统"} ${what}${line.mentioned.length > 0 ? ` ${names(line.mentioned)}` : ""}`,
    line.text ? `：${cut(line.text, 100)}` : "",
    receipt,
  ];
}

/** My open matters, most urgent first, each with the minute at which it will climb. */
export function mineCard({ own, toDecide, toConfirm }: MyMatters): Card {
  const total = own.length + toDecide.length + toConfirm.length;
  if (total === 0)
    return { title: "您手上没有要办的", tone: "green", blocks: [note("有新的会在群里 @ 您")] };
  const part = (title: string, views: readonly IssueView[], most: number): Block[] =>
    views.length === 0
      ? []
      : [
          text({ b: `${title}（${views.length}）` }),
          ...views.slice(0, most).map((view) => text(...listLine(view))),
          ...(views.length > most ? [note(`还有 ${views.length - most} 个`)] : []),
        ];
  return {
    title: `我的：${own.length} 个要办${toDecide.length > 0 ? `，${toDecide.length} 个等您定` : ""}`,
    tone: own.some((view) => view.isOverdue) ? "red" : "blue",
    blocks: [
      ...part("等您决定", toDecide, 5),
      ...part("要办的", own, 8),
      ...part("等您确认办结", toConfirm, 5),
      ...numberButtons([...toDecide, ...own, ...toConfirm]),
    ],
  };
}
