export type SecrecyMark = "绝密" | "机密" | "秘密" | "涉密";

const gap = "[ \\u3000]?";
const grades = `(绝${gap}密|机${gap}密|秘${gap}密)`;
const open = "[【〔［\\[（(《<「『]";
const close = "[】〕］\\]）)》>」』]";
const starts =
  "(?:^|[\\n\\r。！!；;，,：:])[ \\u3000]*(?:[/／][^\\s]+[ \\u3000]+|[@#][^\\s]+[ \\u3000]+)*";

/** Places where a grade of secrecy is a mark on the matter (国家秘密标志, ★ before the term), not a word in a sentence. */
const marks: readonly RegExp[] = [
  new RegExp(
    `${open}[ \\u3000]*(?:国家|工作)?${grades}(?:级|件|文件)?[ \\u3000]*(?:[★☆*].{0,8}?)?${close}`,
  ),
  new RegExp(`${grades}[ \\u3000]*[★☆]`),
  new RegExp(`${grades}级(?!别)`),
  new RegExp(`(?:密级|保密等级|密等)[ \\u3000]*(?:[:：]|为|是|定为)?[ \\u3000]*${grades}`),
  new RegExp(`(?<=[ \\u3000])${grades}(?=[ \\u3000]*[:：!！])`),
  new RegExp(`${starts}${grades}(?=[ \\u3000]*(?:[:：!！。，,\\n\\r]|$))`),
  new RegExp(
    `(?:属于?|系|定为|列为|标为|标注为?|标有|是)(?:国家)?${grades}(?=文件|件|事项|材料|资料|信息|[，。！,!]|$)`,
  ),
  new RegExp(`(?<!商业|个人|公司|企业|保守|泄露|工作)${grades}(?:文件|文电|件|事项|公文)`),
];

const secretMatter = /涉密/g;
/** Nothing secret, or a warning against it. */
const denied =
  /(?:不|非|未|无|没有?|不是|不属于?|并不?|是否|有无|勿|别|禁止?|严禁|不得|不准|不许|不能|不可|防止?|避免|杜绝|不要)[^，。；！？,;!?\n]{0,8}$/;
/** Ordinary words that begin with it. */
const ordinary =
  /^(?:人员|岗位|培训|教育|检查|自查|管理|计算机|电脑|设备|载体|风险|工作|资质|网络?|会议室|问题|与否|吗)/;

/** Finds the mark that makes a matter secret: 【机密】, 机密★, 秘密级, 此件涉密. Null for words about secrecy. */
export function findSecrecyMark(text: string): SecrecyMark | null {
  if (!/密/.test(text)) return null;
  for (const mark of marks) {
    const match = mark.exec(text);
    if (!match) continue;
    const at = match.index + match[0].indexOf(match[1]!);
    if (denied.test(text.slice(Math.max(0, at - 14), at))) continue;
    return match[1]!.replace(/[ \u3000]/g, "") as SecrecyMark;
  }
  for (const match of text.matchAll(secretMatter)) {
    const before = text.slice(Math.max(0, match.index - 14), match.index);
    const after = text.slice(match.index + 2, match.index + 8);
    if (!denied.test(before) && !ordinary.test(after)) return "涉密";
  }
  return null;
}
