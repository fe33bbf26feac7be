import { buttons, note, text, type Block, type Button, type Card, type Line } from "../card.ts";
import type { IssueView, Person } from "../verbs/issues/view.ts";
import {
  categoryWords,
  cut,
  dayWords,
  endWords,
  issueKindWords,
  datedMomentWords,
  paragraph,
  ringing,
  stateTones,
  stateWords,
} from "./issue-words.ts";
import { ladderName } from "./settings-ladder.ts";
import { postWords } from "./words.ts";

/** What an issue's card says besides the issue itself. */
export interface CardMore {
  /** What has just happened, above all else. */
  readonly headline?: Line;
  readonly title?: string;
  /** People rung by this card. */
  readonly ring?: readonly Person[];
  readonly ringsWith?: string;
  readonly notes?: readonly string[];
  /** Left out where the card only tells. */
  readonly hasButtons?: boolean;
}

/** An issue's card: number, text, owner, state, deadline, the next rung with its minute, and the steps at hand. */
export function issueCard(view: IssueView, more: CardMore = {}): Card {
  const { issue } = view;
  const blocks: Block[] = [];
  if (more.headline) blocks.push(text(...more.headline));
  if (more.ring && more.ring.length > 0)
    blocks.push(text(...ringing(more.ring), more.ringsWith ? ` ${more.ringsWith}` : ""));
  const title = more.title ?? `#${issue.no} ${cut(issue.text, 40)}`;
  // A card that fits one phone screen says nothing twice.
  const isInTitle = title.includes(cut(issue.text, 300));
  const shown = { hasNo: !title.startsWith(`#${issue.no} `), hasText: !isInTitle };
  blocks.push(text(...paragraph(bodyLines(view, shown))));
  const asked = askedBlocks(view);
  blocks.push(...asked);
  const steps = more.hasButtons === false || asked.length > 0 ? [] : stepButtons(view);
  if (steps.length > 0) blocks.push(buttons(...steps));
  const notes = [...(more.notes ?? []), ...hints(view)];
  for (const words of notes) blocks.push(note(words));
  return {
    title,
    tone: view.isOverdue ? "red" : stateTones[issue.state],
    tags: tagsOf(view),
    summary: title.startsWith("#") ? title : `#${issue.no} ${title}`,
    blocks,
  };
}

function tagsOf(view: IssueView): NonNullable<Card["tags"]> {
  const { issue } = view;
  return [
    { text: stateWords[issue.state], tone: stateTones[issue.state] },
    ...(issue.severity === "urgent" ? [{ text: "紧急", tone: "red" as const }] : []),
    ...(view.isOverdue ? [{ text: "已超期", tone: "red" as const }] : []),
  ];
}

/** The issue in lines: number and text unless the title says them, where, who, until when, what comes next. */
function bodyLines(
  view: IssueView,
  { hasNo, hasText }: { readonly hasNo: boolean; readonly hasText: boolean },
): Line[] {
  const { issue, owner, next, now, timeZone } = view;
  const when = (at: Date) => datedMomentWords(at, now, timeZone);
  const lines: Line[] = [
    [
      ...(hasNo ? [{ b: `#${issue.no}` }, "　"] : []),
      `${issue.project ?? issue.street ?? "不属于某个项目"}　${issueKindWords[issue.kind]}`,
      issue.category === "other" ? "" : `·${categoryWords[issue.category]}`,
    ],
    ...(hasText ? [[cut(issue.text, 300)]] : []),
    [
      "责任人：",
      owner ? { person: owner.openId, name: owner.name } : { text: "还没有", tone: "red" },
      issue.isOwnerByDefault ? "（无人认领，暂由其负责）" : "",
    ],
  ];
  switch (issue.state) {
    case "open":
    case "acked":
      lines.push(["期限：", { b: when(issue.dueAt) }]);
      if (next) lines.push(nextLine(view));
      else if (view.daysAtTop !== null)
        lines.push([
          {
            text: view.daysAtTop === 0 ? "已到最高一级" : `到最高一级已 ${view.daysAtTop} 天`,
            tone: "red",
          },
        ]);
      break;
    case "snoozed":
      lines.push([`挂账到 ${dayWords(issue.snoozedUntil!, view.today)}，到日自动恢复`]);
      break;
    case "resolved":
    case "accepted":
      lines.push(["办结：", { b: cut(issue.resolution ?? "", 200) }]);
      if (view.resolver && issue.resolvedAt)
        lines.push([`${view.resolver.name}　${when(issue.resolvedAt)}`]);
      if (issue.acceptedBy === "silence") lines.push(["3 个工作日无异议，默认属实"]);
      break;
    case "ended":
      lines.push([`终结：${issue.endedAs ? endWords[issue.endedAs] : ""}（不计入办结）`]);
  }
  return lines;
}

/** The next rung: whom it would reach, and the minute. */
export function nextLine({ next, now, timeZone }: IssueView): Line {
  if (!next) return [];
  const at = { b: datedMomentWords(next.at, now, timeZone) };
  const name = next.person ? next.person.name : "";
  if (next.post === "owner") return ["没办结：", at, ` 提醒 ${name === "" ? "责任人" : name}`];
  return ["没办结：", at, ` 提到${postWords[next.post] ?? next.post} ${name}`.trimEnd()];
}

function askedBlocks(view: IssueView): Block[] {
  const { pending } = view.issue;
  if (!pending || !view.asked) return [];
  const { by, approver } = view.asked;
  const what =
    pending.what === "extension"
      ? `延期到 ${datedMomentWords(pending.until, view.now, view.timeZone)}`
      : pending.what === "snooze"
        ? `挂账到 ${dayWords(pending.until, view.today)}`
        : `终结（${endWords[pending.way]}）`;
  const does = (command: string) => ({
    command,
    args: { no: view.issue.no, what: pending.what, card: true },
  });
  return [
    text(`${by.name}申请`, { b: what }, pending.text ? `：${cut(pending.text, 100)}` : ""),
    text(`等 ${approver?.name ?? "上一级"} 决定`),
    buttons(
      { text: "同意", style: "primary", does: does("agree") },
      { text: "不同意", style: "danger", does: does("refuse") },
    ),
  ];
}

/** The steps at hand in the state it is in; whoever may not take one is told so when he presses. */
export function stepButtons({ issue, owner, isOverdue }: IssueView): Button[] {
  const { no } = issue;
  const press = (label: string, command: string, style?: Button["style"]): Button => ({
    text: label,
    does: { command, args: { no, card: true } },
    ...(style ? { style } : {}),
  });
  // Past the deadline it would only be refused.
  const extend = isOverdue ? [] : [press("延期", "extend-form")];
  switch (issue.state) {
    case "open":
      return [
        press(owner ? "签收" : "我来办", "ack", "primary"),
        press("办结", "resolve-form"),
        ...extend,
        press("提级", "escalate-form"),
        press("指派", "assign-form"),
      ];
    case "acked":
      return [
        press("办结", "resolve-form", "primary"),
        ...extend,
        press("提级", "escalate-form"),
        press("指派", "assign-form"),
      ];
    case "snoozed":
      return [press("恢复办理", "wake")];
    case "resolved":
      return [press("属实", "accept", "primary"), press("退回", "return", "danger")];
    default:
      return [press("重开", "reopen-form")];
  }
}

function hints({ issue, olderLadder }: IssueView): string[] {
  const hints: string[] = [];
  if (issue.state === "open" || issue.state === "acked") hints.push("直接回复这张卡片就是记跟进");
  if (issue.state === "resolved") hints.push("请提出人确认；3 个工作日没有意见就算属实");
  if (olderLadder)
    hints.push(`按 ${ladderName(olderLadder)} 的提级规则办；要改按新的：/改按新规则 #${issue.no}`);
  return hints;
}

/** The timeline, latest last. */
export function timelineBlock(lines: readonly Line[]): Block {
  return {
    kind: "fold",
    title: `经过（${lines.length}）`,
    blocks: lines.map((line) => note(...line)),
  };
}
