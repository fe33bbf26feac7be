import { buttons, note, text, type Block, type Card, type Line } from "../card.ts";
import type { IssueView, Person } from "../verbs/issues/view.ts";
import { issueCard } from "./issue.ts";
import { ageWords, cut, datedMomentWords, ringing } from "./issue-words.ts";
import { listLine } from "./issue-list.ts";
import { postWords } from "./words.ts";

/** A post that could not be reached on the way. */
export interface GapSaid {
  readonly post: string;
  readonly why: "empty" | "away";
  readonly name: string | null;
}

/** What a letter about one issue tells besides the issue. */
export interface LetterSaid {
  readonly ring: readonly Person[];
  readonly by?: string | null;
  readonly said?: string;
  readonly rung?: number;
  /** The post of that rung. */
  readonly post?: string;
  readonly via?: "holder" | "deputy" | "up";
  readonly gaps?: readonly GapSaid[];
  readonly isByHand?: boolean;
  readonly isLate?: boolean;
  readonly repeat?: number;
  readonly isAgreed?: boolean;
  readonly what?: string;
}

/** Why somebody else than the post's holder is mentioned. */
export function gapWords(gaps: readonly GapSaid[], reached: string): string | null {
  if (gaps.length === 0) return null;
  const missed = gaps.map(({ post, why, name }) =>
    why === "away"
      ? `${postWords[post] ?? post}${name ? ` ${name}` : ""} 请假`
      : `${postWords[post] ?? post}空缺`,
  );
  return `${missed.join("，")}，转 ${reached}`;
}

/** A rung's mention: who is asked, why now, and what has been tried. */
export function rungCard(view: IssueView, said: LetterSaid): Card {
  const { issue, now, timeZone } = view;
  const reached = said.ring.map((person) => person.name).join("、");
  const post = postWords[said.post ?? ""] ?? "";
  const age = ageWords(issue.openedAt, now);
  const why: Line =
    said.rung === 0
      ? [issue.isOwnerByDefault ? "没有责任人，暂由您负责，请签收或指派" : "请签收"]
      : said.isByHand
        ? [`${said.by ?? ""} 提级到${post}`, said.said ? `：${cut(said.said, 150)}` : ""]
        : said.rung === 1
          ? [
              {
                text:
                  issue.severity === "urgent"
                    ? `已 ${age} 没有办结`
                    : `期限 ${datedMomentWords(issue.dueAt, now, timeZone)} 已到，还没有办结`,
                tone: "red",
              },
            ]
          : [{ text: `${age}没有办结，提到${post}`, tone: "red" }];
  const gap = gapWords(said.gaps ?? [], reached);
  const again = said.repeat ? [`第 ${said.repeat + 1} 次提醒`] : [];
  return issueCard(view, {
    title:
      said.rung === 0
        ? `#${issue.no} 请签收`
        : `#${issue.no} ${said.rung === 1 && !said.isByHand ? "到时没办结" : "提级"}：${cut(issue.text, 30)}`,
    ring: said.ring,
    headline: why,
    notes: [...(gap ? [gap] : []), ...again, ...(said.isLate ? ["系统停过机，这条补发"] : [])],
  });
}

export interface GroupedItem {
  readonly view: IssueView;
  readonly rung: number;
  readonly post: string;
  readonly people: readonly Person[];
  readonly gaps: readonly GapSaid[];
}

const MOST_LISTED = 20;

/** Several rungs of one run in one message: each issue once, each person rung once. */
export function groupedCard(items: readonly GroupedItem[], isLate: boolean): Card {
  const people = new Map(items.flatMap((item) => item.people).map((one) => [one.openId, one]));
  const shown = items.slice(0, MOST_LISTED);
  const gaps = [
    ...new Set(
      items.flatMap(
        (item) => gapWords(item.gaps, item.people.map((one) => one.name).join("、")) ?? [],
      ),
    ),
  ];
  return {
    title: `${items.length} 个问题到时未办结${isLate ? "（补发）" : ""}`,
    tone: "red",
    blocks: [
      text(...ringing([...people.values()]), " 请办理"),
      ...shown.map(({ view, post, people: who }) =>
        text(
          ...listLine(view),
          `\n提到${postWords[post] ?? post}：${who.map((one) => one.name).join("、")}`,
        ),
      ),
      ...(items.length > MOST_LISTED
        ? [note(`还有 ${items.length - MOST_LISTED} 个，看 /问题清单 超期`)]
        : []),
      buttons(
        ...shown.slice(0, 5).map(({ view }) => ({
          text: `#${view.issue.no}`,
          does: { command: "issues", args: { text: `#${view.issue.no}` } },
        })),
      ),
      ...gaps.slice(0, 5).map((words) => note(words)),
      ...(isLate ? [note("系统停过机，错过的一并补发；中间几级记为停机期间错过")] : []),
    ],
  };
}

/** A reminder to the owner alone: before anything climbs, or while nobody has signed. */
export function nudgeCard(
  items: readonly { readonly view: IssueView; readonly what: "lamp" | "sign" }[],
): Card {
  const only = items.length === 1 ? items[0]! : null;
  if (only) {
    const { view, what } = only;
    return issueCard(view, {
      title: `#${view.issue.no} ${what === "sign" ? "还没有签收" : "快到期了"}`,
      headline: [
        what === "sign"
          ? "请签收；签收后催签停止，办结计时不停"
          : `期限 ${datedMomentWords(view.issue.dueAt, view.now, view.timeZone)}，办不完请先延期或提级`,
      ],
    });
  }
  const blocks: Block[] = items.map(({ view, what }) =>
    text(...listLine(view), what === "sign" ? "\n还没有签收" : "\n快到期了"),
  );
  return {
    title: `${items.length} 件事提醒您`,
    tone: "yellow",
    blocks: [
      ...blocks,
      buttons(
        ...items.slice(0, 5).map(({ view }) => ({
          text: `#${view.issue.no}`,
          does: { command: "issues", args: { text: `#${view.issue.no}` } },
        })),
      ),
    ],
  };
}
