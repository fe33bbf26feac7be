/** A line taken apart: the command word where it has one, and the rest as it was typed. */
export interface CommandLine {
  readonly word: string | null;
  readonly rest: string;
  /** False where the word stood without a slash. */
  readonly hasSlash: boolean;
}

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** Folds full-width letters, digits and signs and odd blanks, so that a full-width command reads like a half-width one. */
export function foldWidth(text: string): string {
  return text
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(INVISIBLE, "")
    .replace(/[\u3000\u00a0\t]/g, " ");
}

/** Takes the command word off a line. Only the command is folded; the words after it stay as they were typed. */
export function readLine(text: string): CommandLine {
  const shown = text.replace(INVISIBLE, "").trim();
  const slash = shown.match(/^[/／、]\s*([^\s\u3000,，:：；;]+)[\s\u3000,，:：]*/);
  if (slash) {
    return {
      word: foldWidth(slash[1]!).toLowerCase(),
      rest: shown.slice(slash[0].length),
      hasSlash: true,
    };
  }
  const bare = shown.match(/^#?([^\s\u3000,，:：；;。!！?？]+)[\s\u3000,，:：]*/);
  if (!bare) return { word: null, rest: shown, hasSlash: false };
  return {
    word: foldWidth(bare[1]!).toLowerCase(),
    rest: shown.slice(bare[0].length),
    hasSlash: false,
  };
}

const QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["“", "”"],
  ["「", "」"],
  ["『", "』"],
  ["'", "'"],
];

/** Splits into words at blanks; what stands in quotes is one word. At most `most` words, the last with the rest. */
export function splitWords(text: string, most = Infinity): string[] {
  const words: string[] = [];
  let rest = text.trim();
  while (rest !== "") {
    if (words.length === most - 1) {
      words.push(unquote(rest));
      break;
    }
    const quote = QUOTES.find(([open]) => rest.startsWith(open));
    const end = quote ? rest.indexOf(quote[1], quote[0].length) : -1;
    if (quote && end > 0) {
      words.push(rest.slice(quote[0].length, end));
      rest = rest.slice(end + quote[1].length).trim();
    } else {
      const word = rest.match(/^[^\s\u3000]+/)![0];
      words.push(word);
      rest = rest.slice(word.length).trim();
    }
  }
  return words;
}

function unquote(text: string): string {
  const quote = QUOTES.find(([open, close]) => text.startsWith(open) && text.endsWith(close));
  return quote && text.length > 1 ? text.slice(quote[0].length, -quote[1].length) : text;
}
