/** A message in one spelling, with the way back to the writer's own characters. */
export interface Normalized {
  /** Half-width, lower-case, without invisible characters and pictures. */
  readonly text: string;
  /** For each character of `text`, where it stood in `source`; one more for the end. */
  readonly map: readonly number[];
  readonly source: string;
}

/** More than this is a document, not a message; the rest is not read. */
export const LONGEST = 4000;

const traditional = new Map(
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
    剩: "剩",
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

const punctuation = new Map(
  Object.entries({
    ",": "，",
    "｡": "。",
    ";": "；",
    "\u3000": " ",
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

function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0x00ad ||
    (code < 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x0d)
  );
}

function isPicture(code: number): boolean {
  return (
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0x2600 && code <= 0x27bf) ||
    (code >= 0x2b00 && code <= 0x2bff) ||
    (code >= 0x2190 && code <= 0x21ff) ||
    (code >= 0x25a0 && code <= 0x25ff)
  );
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && /[0-9０-９]/.test(char);
}

/** True where an ASCII comma stands between thousands: 1,280 or 12,500. */
function isThousands(source: string, at: number): boolean {
  if (source[at] !== "," || !isDigit(source[at - 1]) || isDigit(source[at + 4])) return false;
  if (!isDigit(source[at + 1]) || !isDigit(source[at + 2]) || !isDigit(source[at + 3]))
    return false;
  let digits = 0;
  while (isDigit(source[at - 1 - digits])) digits += 1;
  return digits <= 3;
}

function spell(source: string, at: number): string {
  const char = source[at]!;
  const code = source.charCodeAt(at);
  if (isInvisible(code)) return "";
  if (char === "," && isThousands(source, at)) return "";
  if (char === "㎡") return "㎡";
  if (code >= 0x2460 && code <= 0x2473) {
    // ①3户签约②2户腾房: the second begins a part of its own
    const isInside = /[\u4e00-\u9fff)）\d]/.test(source[at - 1] ?? "") && code > 0x2460;
    return `${isInside ? "；" : ""}${code - 0x245f}、`;
  }
  if (code >= 0x2474 && code <= 0x2487) return `${code - 0x2473}、`;
  if (code >= 0x2488 && code <= 0x249b) return `${code - 0x2487}、`;
  if (code >= 0x2776 && code <= 0x277f) return `${code - 0x2775}、`;
  if (code === 0x20e3) return "、";
  // 22 → 25户
  if (code === 0x2192 || code === 0x279c || code === 0x27a1 || code === 0x21d2) return "变为";
  if (isPicture(code)) return " ";
  let half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
  half = punctuation.get(half) ?? traditional.get(half) ?? half;
  if (half === "\r") return source[at + 1] === "\n" ? "" : "\n";
  if (half === "\u2028" || half === "\u2029" || half === "\u0085") return "\n";
  if (half !== "\n" && /\s/.test(half)) return " ";
  return half.toLowerCase().length === half.length ? half.toLowerCase() : half;
}

/** Brings a message to one spelling: half-width, one kind of space and stop, no invisible characters. */
export function normalize(source: string): Normalized {
  let text = "";
  const map: number[] = [];
  const end = Math.min(source.length, LONGEST);
  for (let at = 0; at < end; at += 1) {
    let spelt = spell(source, at);
    if ((spelt === "m" || spelt === "M") && /^[2²２]/.test(source.slice(at + 1, at + 2))) {
      if (!/[a-z]/i.test(source[at - 1] ?? "") || /[kK]/.test(source[at - 1] ?? "")) {
        spelt = "㎡";
        text += spelt;
        map.push(at);
        at += 1;
        continue;
      }
    }
    for (let i = 0; i < spelt.length; i += 1) map.push(at);
    text += spelt;
  }
  map.push(end);
  return end > LONG ? withoutEcho({ text, map, source }) : { text, map, source };
}

/** Shorter messages are read as they are. */
const LONG = 400;
const LONGEST_PERIOD = 16;
const MOST_REPEATS = 12;

/** Leaves out what only repeats itself, from the thirteenth time on: it says nothing, and costs time. */
function withoutEcho({ text, map, source }: Normalized): Normalized {
  let kept = text;
  let places = map;
  for (let period = 1; period <= LONGEST_PERIOD; period += 1) {
    const most = period * (MOST_REPEATS - 1);
    let out = "";
    const at: number[] = [];
    let from = 0;
    let run = 0;
    for (let i = period; i <= kept.length; i += 1) {
      if (i < kept.length && kept[i] === kept[i - period]) {
        run += 1;
        continue;
      }
      if (run > most) {
        const cut = i - run + most;
        out += kept.slice(from, cut);
        for (let n = from; n < cut; n += 1) at.push(places[n]!);
        from = i;
      }
      run = 0;
    }
    if (from === 0) continue;
    for (let n = from; n < places.length; n += 1) at.push(places[n]!);
    kept = out + kept.slice(from);
    places = at;
  }
  return { text: kept, map: places, source };
}

/** The writer's own characters behind a stretch of the normalised text. */
export function original(of: Normalized, start: number, end: number): string {
  return of.source.slice(of.map[start] ?? of.source.length, of.map[end] ?? of.source.length).trim();
}
