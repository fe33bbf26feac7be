import { text, type Block, type Button, type Line, type Tone } from "../card.ts";
import type { Color } from "../domain/figures/lights.ts";
import type { Measure } from "../domain/figures/task.ts";
import type { IssueItem, ReasonView, ShareView, TaskItem } from "../domain/board/view.ts";
import { shortDay } from "./words.ts";

export const measureUnits: Readonly<Record<Measure, string>> = {
  mu: "亩",
  sqm: "㎡",
  households: "户",
};

export const stepWords = {
  signed: "签约",
  vacated: "腾房",
  demolished: "拆除",
  delivered: "交地",
  cleared: "清零",
} as const;

export const lightWords: Readonly<Record<Color, string>> = {
  red: "红灯",
  yellow: "黄灯",
  green: "绿灯",
  grey: "暂停",
};

export const lightTones: Readonly<Record<Color, Tone>> = {
  red: "red",
  yellow: "yellow",
  green: "green",
  grey: "grey",
};

/** A percentage, or a dash where there is nothing to divide by. */
export function percentText(share: Pick<ShareView, "percent">): string {
  return share.percent === null ? "—" : `${share.percent}%`;
}

/** 22/31户 71.0% */
export function shareText(share: ShareView, unit: string): string {
  return `${share.part}/${share.whole}${unit} ${percentText(share)}`;
}

/** Why a light is not green, with what is missing. */
export function reasonText(reason: ReasonView): string {
  switch (reason.part) {
    case "pace":
      return `综合进度 ${reason.done}%，按时间该到 ${reason.planned}%，再补${reason.shortfall}个百分点才转好`;
    case "due":
      return reason.daysLeft < 0
        ? `已过期限${-reason.daysLeft}天（${shortDay(reason.dueOn)}）`
        : `离期限只剩${reason.daysLeft}天（${shortDay(reason.dueOn)}），综合进度不到九成`;
    case "statutory":
      return reason.daysLeft < 0
        ? `法定期限已过${-reason.daysLeft}天（${reason.stage}）`
        : `法定期限只剩${reason.daysLeft}天（${reason.stage}）`;
    case "issue":
      return `问题#${reason.no}超期${reason.days > 0 ? `${reason.days}天` : "不到1天"}${reason.overdue > 1 ? `，共${reason.overdue}件超期` : ""}`;
    case "movement":
      return `${reason.days}天没有进展`;
  }
}

/** The light with its word, coloured. */
export function lightSpan(color: Color): Line[number] {
  return { text: `●${lightWords[color]}`, tone: lightTones[color] };
}

/** How long an issue is over its deadline. */
export function overdueText(hours: number): string {
  if (hours < 1) return "刚超期";
  return hours < 24 ? `超期${hours}小时` : `超期${Math.floor(hours / 24)}天`;
}

/** The words of an issue, short enough for a list. */
export function issueWords(item: Pick<IssueItem, "text">, most = 30): string {
  if (item.text === "") return "（内容限经办人看）";
  return item.text.length > most ? `${item.text.slice(0, most)}…` : item.text;
}

/** One task in a list: name, figure, light and why. */
export function taskLine(item: TaskItem): Line {
  const unit = item.amount ? measureUnits[item.amount.measure] : "";
  const figures = item.amount
    ? ` ${shareText(item.amount, unit)}`
    : item.remaining === null
      ? ""
      : ` 剩${item.remaining}户`;
  return [
    { b: item.project },
    ` ${item.street}${figures}`,
    ...(item.color && item.color !== "green" ? [" ", lightSpan(item.color)] : []),
    ...(item.reason ? [`：${reasonText(item.reason)}`] : []),
    ...(item.who ? [`（${item.who}）`] : []),
  ];
}

/** One issue in a list, with its project and its owner unless they have been named before it. */
export function issueLine(
  item: IssueItem,
  { isPlaced = true, isOwned = true }: { isPlaced?: boolean; isOwned?: boolean } = {},
): Line {
  const owner: Line = item.owner
    ? ["（", { person: item.owner, name: item.ownerName ?? "责任人" }, "）"]
    : ["（没有责任人）"];
  return [
    { b: `#${item.no}` },
    ` ${isPlaced ? `${item.project ?? item.street ?? "全区"}：` : ""}${issueWords(item)}`,
    ...(item.hoursOverdue > 0
      ? [" ", { text: overdueText(item.hoursOverdue), tone: "red" as const }]
      : []),
    ...(isOwned ? owner : []),
  ];
}

/** A button that asks in words; it always leads somewhere, whatever other commands there are. */
export function askButton(label: string, words: string, style?: Button["style"]): Button {
  return {
    text: label,
    does: { command: "ask", args: { text: words } },
    ...(style ? { style } : {}),
  };
}

/** A button to a list behind a figure. */
export function detailButton(label: string, of: string, scope: string): Button {
  return { text: label, does: { command: "detail", args: { of, scope } } };
}

/** Several lines as one paragraph: a card may hold only so many elements, a paragraph any number of lines. */
export function paragraph(lines: readonly Line[]): Block[] {
  if (lines.length === 0) return [];
  return [text(...lines.flatMap((line, at): Line => (at === 0 ? line : ["\n", ...line])))];
}
