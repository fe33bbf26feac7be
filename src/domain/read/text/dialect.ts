/** What people of the office's region say, and the word of the same length that is read for it. */
const words: readonly (readonly [RegExp, string])[] = [
  [/没得(?!到)/g, "没有"],
  [/冇得/g, "没有"],
  [/冇/g, "没"],
  [/冒(?=[登签腾拆搬谈交得来动拿办清迁批付发到量测])/g, "没"],
  [/晓得/g, "知道"],
  [/搞好(?=了|[\d一二两三四五六七八九十])/g, "办好"],
  [/好多(?=户|亩|个|栋|座|处|家|钱|人|平)/g, "多少"],
];

/** Puts the region's words into those of the trade, character for character, so that places in the text stay. */
export function plainWords(text: string): string {
  let out = text;
  for (const [said, meant] of words) out = out.replace(said, meant);
  return out;
}
