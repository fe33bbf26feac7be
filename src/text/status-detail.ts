import type { Line } from "../card.ts";
import type { IssueItem } from "../domain/board/view.ts";
import { plain } from "../domain/figure.ts";
import { metrics } from "../domain/metric.ts";
import type { ChangedFiling } from "../verbs/figures/since.ts";
import { factWords } from "./fact-words.ts";
import { issueLine, issueWords } from "./status-words.ts";
import { amount, metricWords, shortDay } from "./words.ts";

export const pendingWords = { extension: "请延期", snooze: "请挂账", end: "请终结" } as const;

/** Titles of the lists behind figures. */
export const listTitles: Readonly<Record<string, string>> = {
  unfinished: "未完成项目",
  lights: "红黄灯项目",
  red: "红灯项目",
  yellow: "黄灯项目",
  green: "绿灯项目",
  clear: "清零扫尾没完成的",
  stalled: "停滞项目",
  due: "按期限排的项目",
  overdue: "超期问题",
  issues: "未办结问题",
  decisions: "要您定的",
  closed: "上次早报以来办结的",
  corrections: "上次早报以来改过的数",
  failed: "没发出去的消息",
};

const chatKinds: Readonly<Record<string, string>> = {
  reply: "回复",
  chat: "群消息",
  person: "私信",
  card: "更新卡片",
  urge: "加急",
  fetch: "取文件",
  file: "文件",
};

const howWords = { corrected: "更正", kept: "有疑问，照记", withdrawn: "撤回" } as const;

/** One figure with what it was: 签约5户→3户，累计27→25户. */
function changed({ was, before, after, ...fact }: ChangedFiling["items"][number]): string {
  const name = metricWords[fact.metric];
  const said = was ? `${name}${plain(was)}→${amount(fact.value, fact.unit)}` : factWords(fact);
  return before.eq(after)
    ? said
    : `${said}，累计${plain(before)}→${amount(after, metrics[fact.metric])}`;
}

export const detailText = {
  decision: (item: IssueItem): Line => [
    ...(item.pending
      ? [{ text: `【${pendingWords[item.pending]}】`, tone: "orange" as const }]
      : [{ text: `【已提到第${item.rung}级】`, tone: "red" as const }]),
    ...issueLine(item),
  ],
  failed: (row: {
    kind: string;
    state: string;
    chat: string | null;
    code: number | null;
    at: Date;
  }): Line => [
    `${chatKinds[row.kind] ?? row.kind}${row.chat ? `（${row.chat}）` : ""}`,
    row.state === "doubt" ? "：不知道到没到" : "：没发成",
    ...(row.code === null ? [] : [`，错误码 ${row.code}`]),
  ],
  correction: (row: ChangedFiling): Line => [
    { b: row.project },
    ` ${shortDay(row.asOf)} ${row.by}`,
    { text: ` ${howWords[row.how]} `, tone: "orange" },
    row.items.length === 0
      ? row.words.slice(0, 40)
      : row.items.map(row.how === "withdrawn" ? factWords : changed).join("，"),
    ...(row.reason ? [`（原因：${row.reason.slice(0, 60)}）`] : []),
  ],
  closed: (row: {
    no: number;
    project: string | null;
    street: string | null;
    text: string;
    resolution: string | null;
    isRestricted: boolean;
  }): Line => [
    { b: `#${row.no}` },
    ` ${row.project ?? row.street ?? "全区"}：${issueWords({ text: row.isRestricted ? "" : row.text })}`,
    ...(row.resolution && !row.isRestricted ? [` → ${issueWords({ text: row.resolution })}`] : []),
  ],
} as const;
