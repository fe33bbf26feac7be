import { type LocalTime } from "../day.ts";
import { figure, type Figure } from "../figure.ts";
import { scanDay } from "./days.ts";
import type { Mention } from "./mention.ts";
import { scanNumber } from "./number.ts";
import type { AsOf } from "./reading.ts";
import { unitAt, type Counted } from "./units.ts";
import { wordAt, type Meaning } from "./words.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface NumberToken extends Span {
  readonly kind: "num";
  readonly value: Figure;
  readonly isApproximate: boolean;
  readonly counted?: Counted;
  /** True where 万 or 亿 stands in the number itself. */
  readonly isLarge: boolean;
  readonly sign?: "+" | "-";
  readonly isCum?: boolean;
  /** The second number of 6/19. */
  readonly of?: Figure;
  /** 最后一户, 首户. */
  readonly isLast?: boolean;
  /** 倒数第二户: how many are left behind it. */
  readonly leaves?: Figure;
  /** True where nothing that could be counted follows the bare number. */
  readonly isBare: boolean;
  /** 那户, 该户: one household that is not counted in so many words. */
  readonly isImplied?: boolean;
}

export type Token =
  | NumberToken
  | (Span & { readonly kind: "project"; readonly mention: Mention })
  | (Span & { readonly kind: "day"; readonly asOf?: AsOf })
  | (Span & { readonly kind: "word"; readonly word: string; readonly meaning: Meaning })
  | (Span & {
      readonly kind: "stop";
      readonly mark: "soft" | "list" | "hard" | "open" | "close" | "space" | "colon";
    })
  /** A list mark 1、 or ① at the head of a line or clause. */
  | (Span & { readonly kind: "marker" })
  /** 5组, 3队: what follows is about a part of the project. */
  | (Span & { readonly kind: "group" })
  | (Span & { readonly kind: "text" });

const TRAPS: readonly (readonly [RegExp, "text" | "group"])[] = [
  [
    /\d{15,19}x?|\d{6,}[*x]+\d*|\d{3,6}\*{2,}\d{0,4}|(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)|0\d{2,3}-\d{7,8}/y,
    "text",
  ],
  [/\d{1,2}:\d{2}(?::\d{2})?/y, "text"],
  [
    /(?:\d{1,2}|十[一二]?|二十[一二三]?|[一二两三四五六七八九])点(?:半|钟|整|多|一刻|\d{1,2}分?|左右|(?![零〇一二三四五六七八九两]))/y,
    "text",
  ],
  [
    /(?:第)?[\d一二三四五六七八九十]+(?:个村民小组|村民小组|村民组|小组|组|生产队|队)(?!织)/y,
    "group",
  ],
  [
    /#\d+|第?[\d一二三四五六七八九十]+号?(?:、[\d一二三四五六七八九十]+号?)*(?:个?问题|事项|堵点|那个?问题)/y,
    "text",
  ],
  [/第[\d一二三四五六七八九十百]+(?:号|条|次|批|轮|季度|期|届|届|位|个|步|次)/y, "text"],
  [
    /[\d一二三四五六七八九十]+(?:栋|幢|号楼|号院)(?=[\d一二三四五六七八九十]+(?:单元|号|室|楼|层))|\d+(?:-\d+)+(?=[号室房栋]|$)|[\d一二三四五六七八九十]+(?:单元|楼|层|室|号(?!地块|线|公路|前|之前))(?:\d+室)?/y,
    "text",
  ],
  [
    /(?:20\d\d|[12]\d)年|[一二三四1-4]季度|[一二三四五六七八九十\d]+月份?(?![\d一二三四五六七八九十])/y,
    "text",
  ],
  [
    /[一二三]比三看|三比三看|三通一平|五通一平|七通一平|一直|统一|万一|一定|一般|十分|百姓|一些|一起|一下|第一|一样|一边|一方|一致|进一步|一步|一会|一旦|一切|一线|一律|一期|二期|三期|四期|一天天|一对一|一户一策|一户一档|三方|双方|四至|五保|百日|半拉子|半截子?|千方百计|百分点/y,
    "text",
  ],
];
const NUMERIC = /[\d一二两俩仨三四五六七八九十百千半几廿卅卌壹贰叁肆伍陆柒捌玖拾零〇上过大好]/;
const MARKER = /(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)、.](?!\d))\s*/y;
const LAST = /(?:最后|仅剩的?|剩下的?最后|仅有的?)(?:的)?\s*$/;

/** 1、2户权属有争议；2、高压线没迁: the comma is a list mark where the next one follows in order. */
function firstOfList(text: string, at: number): RegExpExecArray | null {
  const match = /^(\d{1,2})、(?=\d)/.exec(text.slice(at, at + 4));
  if (!match) return null;
  const own = Number(match[1]);
  const isMarked = (n: number): boolean =>
    new RegExp(`(?:^|[；\\n。，:\\s])${n}、`).test(text.slice(at + match[0].length));
  const isLast = own > 1 && new RegExp(`(?:^|[；\\n。，:\\s])${own - 1}、`).test(text.slice(0, at));
  return isMarked(own + 1) || isLast ? match : null;
}

function marker(text: string, at: number, isHead: boolean): number {
  if (!isHead) return 0;
  MARKER.lastIndex = at;
  const match = MARKER.exec(text) ?? firstOfList(text, at);
  if (!match || /^[\d一二三四五六七八九十]+、\d+号/.test(text.slice(at, at + 8))) return 0;
  return match[0].length;
}

/** 那户, 老刘家: one household, not counted in so many words. */
const ONE_HOUSEHOLD = {
  kind: "num",
  value: figure(1),
  isApproximate: false,
  isLarge: false,
  isBare: false,
  counted: "household",
  isImplied: true,
} as const;

const STOPS: Readonly<Record<string, (Token & { kind: "stop" })["mark"]>> = {
  "，": "soft",
  "、": "list",
  "。": "hard",
  "；": "hard",
  "\n": "hard",
  "!": "hard",
  "?": "hard",
  "|": "hard",
  "(": "open",
  ")": "close",
  " ": "space",
  ":": "colon",
  "/": "list",
  "+": "list",
  "…": "hard",
};

function skipSpace(text: string, at: number): number {
  let to = at;
  while (text[to] === " ") to += 1;
  return to;
}

/** Fractions of a mu behind the figure: 12亩5分, 二亩八分, 两亩半, 3亩2. */
function finerMu(text: string, at: number): { extra: Figure; end: number } {
  const half = /^半(?!天)/.exec(text.slice(at, at + 2));
  if (half) return { extra: figure("0.5"), end: at + 1 };
  const fen = scanNumber(text, at);
  if (!fen || fen.isPercent) return { extra: figure(0), end: at };
  let extra = fen.value.div(10);
  if (text[fen.end] === "分") {
    let end = fen.end + 1;
    const li = scanNumber(text, end);
    if (li && text[li.end] === "厘") {
      extra = extra.plus(li.value.div(100));
      end = li.end + 1;
    }
    return { extra, end };
  }
  // 三亩五
  if (fen.value.lt(10) && /^(?:$|[，。；、\s)!])/.test(text.slice(fen.end)))
    return { extra, end: fen.end };
  return { extra: figure(0), end: at };
}

function readFigure(text: string, at: number): NumberToken | null {
  let sign: "+" | "-" | undefined;
  let from = at;
  const before = text[at - 1] ?? "";
  const first = text[at]!;
  if (first === "+" || first === "-" || first === "=") {
    if (first === "-" && /[\da-z]/.test(before)) return null;
    from = skipSpace(text, at + 1);
    if (first !== "=") sign = first;
  }
  const isFirst = text.startsWith("首", from) && text[from + 1] === "户";
  if (isFirst) {
    return {
      kind: "num",
      start: at,
      end: from + 2,
      value: figure(1),
      isApproximate: false,
      counted: "household",
      isLarge: false,
      isBare: false,
    };
  }
  const number = scanNumber(text, from);
  if (!number) return null;
  let { value } = number;
  let isApproximate = number.isApproximate;
  let end = number.end;
  const written = text.slice(number.start, number.end);
  const isLarge = /[万亿]/.test(written);
  // 还有俩没搬: two households
  const isPair = /[俩仨]$/.test(written);
  let counted: Counted | undefined;
  let of: Figure | undefined;
  if (number.isPercent) counted = "percent";
  else {
    // 3到5户, 3-5户: the lower one is kept and asked back
    const range = /^\s*(?:-|~|至|到)\s*(?=[\d一二两三四五六七八九十])/.exec(
      text.slice(end, end + 4),
    );
    if (range) {
      const upper = scanNumber(text, end + range[0].length);
      const unit = upper && unitAt(text, skipSpace(text, upper.end));
      if (upper && unit && upper.value.gt(value)) {
        end = upper.end;
        isApproximate = true;
      }
    }
    let unit = unitAt(text, skipSpace(text, end));
    if (unit) {
      end = unit.end;
      counted = unit.counted;
      if (unit.factor) value = value.times(unit.factor);
      if (counted === "mu" && !unit.factor) {
        const finer = finerMu(text, end);
        value = value.plus(finer.extra);
        end = finer.end;
      }
    }
    if (!unit && isPair && /^(?:$|[^\u4e00-\u9fff]|[没未签腾搬拆还都在也])/.test(text.slice(end)))
      counted = "household";
    const slash = /^\s*\/\s*(?=[\d一二两三四五六七八九十])/.exec(text.slice(end, end + 4));
    if (slash) {
      const whole = scanNumber(text, end + slash[0].length);
      if (whole && !whole.isPercent) {
        of = whole.value;
        end = whole.end;
        unit = unitAt(text, skipSpace(text, end));
        if (unit) {
          end = unit.end;
          counted = unit.counted;
          if (unit.factor && !isLarge) {
            value = value.times(unit.factor);
            of = of.times(unit.factor);
          }
        }
      }
    }
    const rough = /^(?:左右|上下|出头|多(?!少|次|为|数|是)|有余|以上)/.exec(text.slice(end));
    if (rough) {
      end += rough[0].length;
      isApproximate = true;
    }
  }
  // 拆了一户半
  if (counted === "household" && /^半(?![天年个日夜])/.test(text.slice(end, end + 2))) {
    end += 1;
    isApproximate = true;
  }
  const isLast = LAST.test(text.slice(Math.max(0, at - 6), at));
  const rest = text.slice(end);
  const isMoney = isLarge && !/^[\s]*[人株棵字册份张只头方立根米]/.test(rest);
  const isBare =
    isMoney || /^(?:$|\s|[^\u4e00-\u9fff\d%a-z.])/.test(rest) || wordAt(text, end) !== null;
  return {
    kind: "num",
    start: at,
    end,
    value: sign === "-" ? value.times(-1) : value,
    isApproximate,
    isLarge,
    isBare,
    ...(counted === undefined ? {} : { counted }),
    ...(sign === undefined ? {} : { sign }),
    ...(first === "=" ? { isCum: true } : {}),
    ...(of === undefined ? {} : { of }),
    ...(isLast ? { isLast } : {}),
  };
}

/** Cuts a normalised text into the pieces that reading works with. */
export function tokenize(text: string, mentions: readonly Mention[], now: LocalTime): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  let at = 0;
  let sinceVerb = false;
  const push = (token: Token): void => {
    tokens.push(token);
    at = token.end;
  };
  const isHead = (): boolean => {
    const last = tokens.at(-1);
    return (
      last === undefined || (last.kind === "stop" && last.mark !== "list" && last.mark !== "open")
    );
  };
  outer: while (at < text.length) {
    while (next < mentions.length && mentions[next]!.start < at) next += 1;
    const mention = mentions[next];
    if (mention && mention.start === at) {
      push({ kind: "project", start: at, end: mention.end, mention });
      sinceVerb = false;
      continue;
    }
    const char = text[at]!;
    const isNumeric = NUMERIC.test(char);
    const mark = isNumeric || char === "(" ? marker(text, at, isHead()) : 0;
    if (mark > 0) {
      push({ kind: "marker", start: at, end: at + mark });
      sinceVerb = false;
      continue;
    }
    if (isNumeric || char === "第" || char === "#" || char === "0" || /[统万进双五百]/.test(char)) {
      for (const [pattern, kind] of TRAPS) {
        pattern.lastIndex = at;
        const trap = pattern.exec(text);
        if (!trap || trap[0] === "") continue;
        if (scanDay(text, at, now) && !/问题|事项|堵点/.test(trap[0])) continue;
        push({ kind, start: at, end: at + trap[0].length });
        continue outer;
      }
    }
    if (/[同和与跟比]/.test(char) && /^[同和与跟比][昨前][天日]/.test(text.slice(at, at + 3))) {
      push({ kind: "text", start: at, end: at + 3 });
      continue;
    }
    const day = scanDay(text, at, now);
    if (day && !(sinceVerb && /^[\d./-]+$/.test(text.slice(day.start, day.end)))) {
      push({
        kind: "day",
        start: at,
        end: day.end,
        ...(day.asOf === undefined ? {} : { asOf: day.asOf }),
      });
      continue;
    }
    if (
      /[那这该]/.test(char) &&
      /^[那这该](?:一?户|家)(?![口主均型庭人公里])/.test(text.slice(at, at + 4))
    ) {
      const end = at + (text[at + 1] === "一" ? 3 : 2);
      const isLast = LAST.test(text.slice(Math.max(0, at - 6), at));
      push({
        start: at,
        end,
        ...ONE_HOUSEHOLD,
        ...(isLast ? { isLast } : {}),
      });
      continue;
    }
    const neighbour = char === "老" ? /^老[\u4e00-\u9fff]家/.exec(text.slice(at, at + 3)) : null;
    if (
      neighbour &&
      /^(?:里|的)?(?:今|昨|前天|上午|下午|终于|也|已|把|签|腾|搬|拆|同意)/.test(text.slice(at + 3))
    ) {
      push({ ...ONE_HOUSEHOLD, start: at, end: at + 3 });
      continue;
    }
    const known = wordAt(text, at);
    if (isNumeric || /[+\-=首]/.test(char)) {
      if (!known || known.word.length === 1 || isNumeric) {
        const read = readFigure(text, at);
        if (read) {
          push(read);
          continue;
        }
      }
    }
    if (known) {
      if (known.meaning.is === "verb" || known.meaning.is === "mode") sinceVerb = true;
      push({
        kind: "word",
        start: at,
        end: at + known.word.length,
        word: known.word,
        meaning: known.meaning,
      });
      continue;
    }
    // dictated sentences have no commas: 拆除两户然后面积是三百六十平方然后明天再拆一户
    if (text.startsWith("然后", at)) {
      sinceVerb = false;
      push({ kind: "stop", start: at, end: at + 2, mark: "soft" });
      continue;
    }
    const stop = STOPS[char];
    if (stop !== undefined) {
      if (stop !== "space" && stop !== "colon" && stop !== "list") sinceVerb = false;
      push({ kind: "stop", start: at, end: at + 1, mark: stop });
      continue;
    }
    const last = tokens.at(-1);
    if (last?.kind === "text" && last.end === at)
      tokens[tokens.length - 1] = { ...last, end: at + 1 };
    else tokens.push({ kind: "text", start: at, end: at + 1 });
    at += 1;
  }
  return tokens;
}
