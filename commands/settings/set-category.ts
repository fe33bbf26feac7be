import type { Answer, Ctx } from "../../src/command/spec.ts";
import { ruleFor, type CategoryRule } from "../../src/domain/issue/index.ts";
import type { Category } from "../../src/domain/read/index.ts";
import { categoryWords } from "../../src/text/issue-words.ts";
import { categoriesCard, categoryText } from "../../src/text/settings-category.ts";
import { loadOffice, saveSettings } from "../../src/verbs/office.ts";

const OWNERS = {
  指挥长: "head",
  街道负责人: "street_head",
  区级联系领导: "leader",
  主任: "director",
  项目服务股: "service",
} as const;

/** The longest deadline that a kind of problem may have by rule; more is a slip. */
const MOST_DAYS = 60;

/** Shows the table of kinds, or changes one row: deadline, owner, urgency, proof, kind of matter. */
export async function setCategory(ctx: Ctx, words: readonly string[]): Promise<Answer> {
  const office = await loadOffice(ctx.tx);
  const [first, ...rest] = words.map((word) => word.normalize("NFKC"));
  if (first === undefined) return { card: categoriesCard(office.policy) };
  const category = (Object.keys(categoryWords) as Category[]).find(
    (one) => categoryWords[one] === first || categoryWords[one] === first.replace(/类$/, ""),
  );
  if (!category) return { card: categoryText.unknown(first) };
  const { change, odd } = readRow(rest);
  if (odd.length > 0 || Object.keys(change).length === 0)
    return { card: categoryText.notSaved(odd) };
  const rule = { ...ruleFor(category, office.policy), ...change };
  await saveSettings(ctx.tx, {
    policy: {
      ...office.settings.policy,
      categories: { ...office.policy.categories, [category]: rule },
    },
  });
  return { card: categoryText.saved(category, rule) };
}

function readRow(words: readonly string[]): {
  change: Partial<CategoryRule>;
  odd: readonly string[];
} {
  let change: Partial<CategoryRule> = {};
  const odd: string[] = [];
  for (const word of words) {
    const days = /^(\d{1,3})个?(?:工作日|天|日)$/.exec(word);
    const owner = word.replace(/^责任人[:：]?/, "");
    if (word === "责任人") continue;
    if (days && Number(days[1]) <= MOST_DAYS) change = { ...change, days: Number(days[1]) };
    else if (/^(?:当天|当日|今天)$/.test(word)) change = { ...change, days: 0 };
    else if (/^(?:无责任人|不定责任人|责任人[:：]?无)$/.test(word))
      change = { ...change, owner: null };
    else if (owner in OWNERS) change = { ...change, owner: OWNERS[owner as keyof typeof OWNERS] };
    else if (/^(?:不|不需要?|无需)佐证$/.test(word)) change = { ...change, needsProof: false };
    else if (/^(?:需要?|要)佐证$/.test(word)) change = { ...change, needsProof: true };
    else if (/^(?:不紧急|一般)$/.test(word)) change = { ...change, isUrgent: false };
    else if (word === "紧急") change = { ...change, isUrgent: true };
    else if (/^(?:为群众)?办?实事$/.test(word)) change = { ...change, kind: "help" };
    else if (word === "问题") change = { ...change, kind: "problem" };
    else odd.push(word);
  }
  return { change, odd };
}
