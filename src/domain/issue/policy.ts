import type { Post } from "../ladder/snapshot.ts";
import type { Category } from "../read/reading.ts";
import type { IssueKind, Severity } from "./issue.ts";

/** One row of the office's table: what a new issue of this category is given. */
export interface CategoryRule {
  readonly kind: IssueKind;
  /** Workdays until the deadline; 0 is the opening day. */
  readonly days: number;
  readonly isUrgent: boolean;
  /** The post that owns it where nobody is named; null leaves it without an owner. */
  readonly owner: Exclude<Post, "owner"> | null;
  /** Closing needs a picture or a paper. */
  readonly needsProof: boolean;
}

/** The office's rules for the life of an issue. Plain JSON, edited by the office. */
export interface IssuePolicy {
  /** 不过夜: the day's end for problems, wall clock. */
  readonly cutoff: string;
  /** When an issue that was set aside comes back on its day. */
  readonly wakeAt: string;
  readonly silenceWorkdays: number;
  readonly handoverLimit: number;
  /** From this reopening on it starts a rung higher. */
  readonly reopensBeforeClimb: number;
  /** The rung whose post agrees that an issue ends unsolved. */
  readonly endRung: number;
  readonly urgentWords: readonly string[];
  /** Words that turn a problem into 为群众办实事. */
  readonly helpWords: readonly string[];
  /** Words that alone say nothing of what was done. */
  readonly vagueWords: readonly string[];
  readonly categories: Partial<Record<Category, Partial<CategoryRule>>>;
}

const EVERY_CATEGORY: CategoryRule = {
  kind: "problem",
  days: 0,
  isUrgent: false,
  owner: null,
  needsProof: false,
};

/** The policy an office starts with. */
export const DEFAULT_POLICY: IssuePolicy = {
  cutoff: "20:00",
  wakeAt: "07:30",
  silenceWorkdays: 3,
  handoverLimit: 3,
  reopensBeforeClimb: 2,
  endRung: 2,
  urgentWords: ["紧急", "特急", "立即"],
  helpWords: ["办实事", "上学", "入学", "转学", "就学", "就业", "低保", "就医", "看病"],
  vagueWords: (
    "已经 已 都 全部 均 也 就 我 我们 这个 那个 该 此 上面 说的 问题 事情 事 处理 办理 办结 办 解决 完成 " +
    "搞定 搞 弄 落实 到位 整改 结束 关闭 销号 完毕 完 好 了 的 啦 吧 可以 行 没 没有 无 收到 同意 是 " +
    "妥善 妥当 妥 顺利 正在 在 ok done"
  ).split(" "),
  categories: { access: { isUrgent: true }, safety: { isUrgent: true } },
};

/** The row of the table for a category. */
export function ruleFor(category: Category, policy: IssuePolicy): CategoryRule {
  return { ...EVERY_CATEGORY, ...policy.categories[category] };
}

/** Urgent by a word of the text or by the category's row; `不紧急` is not. */
export function severityOf(text: string, category: Category, policy: IssuePolicy): Severity {
  if (ruleFor(category, policy).isUrgent) return "urgent";
  const isSaid = policy.urgentWords.some((word) =>
    text
      .split(word)
      .some((before, index, all) => index < all.length - 1 && !/[不非没]$/.test(before)),
  );
  return isSaid ? "urgent" : "normal";
}

/** 为群众办实事 by a word of the text, else as the category's row says. */
export function kindOf(text: string, category: Category, policy: IssuePolicy): IssueKind {
  const isHelp = policy.helpWords.some((word) => text.includes(word));
  return isHelp ? "help" : ruleFor(category, policy).kind;
}

/** True where the sentence says what was done: something is left once numbers of issues and empty words are gone. */
export function saysFact(text: string, policy: IssuePolicy): boolean {
  let rest = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(第?[\d零一二三四五六七八九十百]+号|(?:#|no)\d+)/gu, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
  for (const word of [...policy.vagueWords].sort((a, b) => b.length - a.length))
    rest = rest.replaceAll(word, "");
  return /\p{L}/u.test(rest);
}
