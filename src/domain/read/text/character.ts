const TRADITIONAL = new Map(
  Object.entries({
    簽: "签",
    約: "约",
    騰: "腾",
    戶: "户",
    畝: "亩",
    棟: "栋",
    遷: "迁",
    墳: "坟",
    項: "项",
    撥: "拨",
    償: "偿",
    還: "还",
    無: "无",
    進: "进",
    問: "问",
    題: "题",
    號: "号",
    報: "报",
    萬: "万",
    兩: "两",
  }),
);

const PUNCTUATION = new Map(
  Object.entries({
    ",": "，",
    "｡": "。",
    ";": "；",
    "【": "(",
    "】": ")",
    "〔": "(",
    "〕": ")",
    "[": "(",
    "]": ")",
    "“": '"',
    "”": '"',
    "「": '"',
    "」": '"',
    "—": "-",
    "–": "-",
    "−": "-",
    "～": "~",
    "№": "#",
    "²": "2",
    "㎏": "kg",
  }),
);

/** Zero-width marks, direction marks, variants, and controls other than tab and line ends. */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex
  /[\ufe00-\ufe0f\u0000-\u0008\u000b\u000c\u000e-\u001f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;
/** Arrows, signs, dingbats, and the halves of an emoji. */
const PICTURE = /[\u2190-\u21ff\u25a0-\u25ff\u2600-\u27bf\u2b00-\u2bff\ud800-\udfff]/;
/** 22 → 25户. */
const BECOMES = /[→➜➡⇒]/;
const LINE_END = /[\n\u0085\u2028\u2029]/;

/** Spells the character at `at` as the reader knows it; empty where it is nothing to read. */
export function spellCharacter(source: string, at: number): string {
  const char = source[at]!;
  const code = source.charCodeAt(at);
  // most characters by far, and quickly done
  if (code >= 0x4e00 && code <= 0x9fff) return TRADITIONAL.get(char) ?? char;
  if (INVISIBLE.test(char) || isThousandsComma(source, at)) return "";
  // \r\n is one line end
  if (char === "\r") return source[at + 1] === "\n" ? "" : "\n";
  if (char === "。" && isDecimalStop(source, at)) return ".";
  if (LINE_END.test(char)) return "\n";
  if (/\s/.test(char)) return " ";
  const number = itemNumber(code);
  if (number !== undefined) return `${beginsPart(source, at) ? "；" : ""}${number}、`;
  // 1️⃣: the frame around a digit
  if (code === 0x20e3) return "、";
  if (BECOMES.test(char)) return "变为";
  if (PICTURE.test(char)) return " ";
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
  const spelt = PUNCTUATION.get(half) ?? half;
  const lower = spelt.toLowerCase();
  return lower.length === spelt.length ? lower : spelt;
}

/** 1,280 and 12,500: an ASCII comma between thousands. */
function isThousandsComma(source: string, at: number): boolean {
  return (
    source[at] === "," &&
    /(?<![0-9０-９])[0-9０-９]{1,3}$/.test(source.slice(Math.max(0, at - 4), at)) &&
    /^[0-9０-９]{3}(?![0-9０-９])/.test(source.slice(at + 1, at + 5))
  );
}

/** 12。5亩: a phone's full stop for the point, in front of what is measured and not counted. */
function isDecimalStop(source: string, at: number): boolean {
  return (
    /[0-9０-９]/.test(source[at - 1] ?? "") &&
    /^[0-9０-９]{1,4}\s*(?:亩|公顷|平|㎡|[mM][2²]|万|亿|[%％])/.test(source.slice(at + 1, at + 8))
  );
}

const ITEM_NUMBERS = [
  [0x2460, 0x2473], // ①–⑳
  [0x2474, 0x2487], // ⑴–⒇
  [0x2488, 0x249b], // ⒈–⒛
  [0x2776, 0x277f], // ❶–❿
] as const;

function itemNumber(code: number): number | undefined {
  if (code < 0x2460) return undefined;
  const row = ITEM_NUMBERS.find(([first, last]) => code >= first && code <= last);
  return row && code - row[0] + 1;
}

/** ①3户签约②2户腾房: the second begins a part of its own. */
function beginsPart(source: string, at: number): boolean {
  return /[②-⑳]/.test(source[at]!) && /[\u4e00-\u9fff)）\d]/.test(source[at - 1] ?? "");
}
