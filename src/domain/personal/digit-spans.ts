/** Digits without a gap, as plain digits, with their place in the text. */
export interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** What stands between this group and the one before it in the same span. */
  readonly joint: "space" | "hyphen" | "dot" | "line" | null;
  /** Where an X that follows ends: the check digit of an identity number, or a sign of its own. */
  readonly endOfX?: number;
}

/** What a span leans on: nothing, a word of letters such as `tel`, or the inside of an identifier. */
export type Edge = "free" | "word" | "identifier";

/** Groups of digits that follow one another with no more than a space, a hyphen, a dot or a new line between. */
export interface Span {
  readonly groups: readonly Group[];
  readonly before: Edge;
  readonly after: Edge;
}

const gap =
  "\\\\*[ \\t]*\\r?\\n[ \\t]*|[ \\t\\u00a0\\u2000-\\u200d\\u2060\\u3000]{1,3}|[-_\\u2010-\\u2015\\u2212－]|[.．·]";
const span = new RegExp(
  `[0-9０-９]+(?:(?:${gap})[0-9０-９]+)*(?:[ -]?[Xx×ＸｘХ](?![A-Za-z0-9_]))?`,
  "g",
);
const group = new RegExp(`(${gap})?([0-9０-９]+|[Xx×ＸｘХ])`, "g");
/** What JSON puts in front of a character; its letters and digits are none of the text. */
const escape = /\\u[0-9a-fA-F]{4}|\\[nrtbf]/g;

/** Writes full-width digits as plain ones. */
function plainDigits(text: string): string {
  return text.replace(/[０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

function jointOf(text: string | undefined): Group["joint"] {
  if (text === undefined) return null;
  if (text.includes("\n")) return "line";
  if (/[.．·]/.test(text)) return "dot";
  return /^\s|[\u200b-\u200d\u2060]/.test(text) ? "space" : "hyphen";
}

/** Finds the groups of digits of a text that may be a personal number, or hold one. */
export function findSpans(text: string): readonly Span[] {
  // Same length, so that every place stays what it was.
  const bare = text.includes("\\")
    ? text.replace(escape, (e) => " ".repeat(e.length - 1) + "\n")
    : text;
  const spans: Span[] = [];
  for (const match of bare.matchAll(span)) {
    const groups: Group[] = [];
    for (const part of match[0].matchAll(group)) {
      const end = match.index + part.index + part[0].length;
      const last = groups.at(-1);
      if (/[0-9０-９]/.test(part[2]!)) {
        const start = end - part[2]!.length;
        groups.push({ digits: plainDigits(part[2]!), start, end, joint: jointOf(part[1]) });
      } else if (last) {
        groups[groups.length - 1] = { ...last, endOfX: end };
      }
    }
    const end = match.index + match[0].length;
    spans.push({ groups, before: edgeBefore(bare, match.index), after: edgeAfter(bare, end) });
  }
  return spans;
}

function isWordSign(sign: string | undefined): boolean {
  return sign !== undefined && /[A-Za-z0-9_*]/.test(sign);
}

function edgeBefore(text: string, at: number): Edge {
  let from = at;
  while (at - from < 40 && isWordSign(text[from - 1])) from--;
  return edge(text.slice(from, at));
}

function edgeAfter(text: string, at: number): Edge {
  let to = at;
  while (to - at < 40 && isWordSign(text[to])) to++;
  return edge(text.slice(at, to));
}

function edge(word: string): Edge {
  if (word === "") return "free";
  return /^[A-Za-z]{1,8}$/.test(word) ? "word" : "identifier";
}
