import { note, text, type Card } from "../card.ts";
import { ruleFor, type CategoryRule, type IssuePolicy } from "../domain/issue/index.ts";
import type { Category } from "../domain/read/index.ts";
import { categoryWords } from "./issue-words.ts";
import { postWords } from "./words.ts";

const EXAMPLE = "/设置 类别 权属 2个工作日 责任人 指挥长 需佐证";

function ruleWords(rule: CategoryRule): string {
  return [
    rule.days === 0 ? "当天" : `${rule.days}个工作日`,
    rule.owner ? `责任人 ${postWords[rule.owner] ?? rule.owner}` : "无责任人",
    rule.isUrgent ? "紧急" : "",
    rule.needsProof ? "需佐证" : "",
    rule.kind === "help" ? "为群众办实事" : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** The table of kinds: those with a rule of their own, a line each, then the rest in one. */
export function categoriesCard(policy: IssuePolicy): Card {
  const all = Object.keys(categoryWords) as Category[];
  const plain = ruleWords(ruleFor("other", { ...policy, categories: {} }));
  const lines = all.map((one) => ({ one, words: ruleWords(ruleFor(one, policy)) }));
  const own = lines.filter(({ words }) => words !== plain);
  const rest = lines.filter(({ words }) => words === plain);
  return {
    title: "各类问题的规则",
    tone: "blue",
    blocks: [
      ...(own.length > 0
        ? [text(own.map(({ one, words }) => `${categoryWords[one]}　${words}`).join("\n"))]
        : []),
      text(`其余　${plain}`),
      note(rest.map(({ one }) => categoryWords[one]).join("、")),
      note("改一行：", { code: EXAMPLE }),
      note("写了 @人 或期限的，以写的为准"),
    ],
  };
}

export const categoryText = {
  saved: (category: Category, rule: CategoryRule): Card => ({
    title: `「${categoryWords[category]}」已改`,
    tone: "green",
    blocks: [
      text(ruleWords(rule)),
      note("以后提的问题照此；在办的期限和责任人不变。看全部：", { code: "/设置 类别" }),
    ],
  }),
  unknown: (word: string): Card => ({
    title: `没有「${word.slice(0, 20)}」这个类别`,
    tone: "orange",
    blocks: [text(Object.values(categoryWords).join("、")), text("照这样发：", { code: EXAMPLE })],
  }),
  notSaved: (odd: readonly string[]): Card => ({
    title: "类别规则没有改",
    tone: "orange",
    blocks: [
      text(
        odd.length > 0 ? `没看懂：${odd.slice(0, 5).join("、").slice(0, 60)}` : "没有写改成什么",
      ),
      text("照这样发：", { code: EXAMPLE }),
    ],
  }),
} as const;
