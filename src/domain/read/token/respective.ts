import { isStop, isWord, modeOf, verbOf, type Token } from "./token.ts";

/** What is named in a row, and where the row begins. */
interface Row {
  readonly items: readonly Token[];
  readonly from: number;
}

/** 签约、腾房分别为2户、1户 and 铁东路、白关北分别签约2户、1户: each figure is put to what it belongs to. */
export function withEachItsOwn(tokens: readonly Token[], text: string): readonly Token[] {
  const at = tokens.findIndex((token) => token.kind === "word" && token.word === "分别");
  if (at < 0) return tokens;
  const shared = sharedAhead(tokens, at);
  const row = rowBefore(tokens, text, at - shared.length);
  const first = tokens.findIndex((token, n) => n > at && token.kind === "num");
  if (first < 0 || row.items.length < 2) return tokens;
  const between = tokens.slice(at + 1, first);
  if (between.some((token) => token.kind === "stop" || token.kind === "project")) return tokens;
  const { figures, end } = figuresFrom(tokens, text, first);
  if (figures.length !== row.items.length) return tokens;
  const mark = tokens[at]!;
  const comma: Token = { kind: "stop", start: mark.start, end: mark.start, mark: "soft" };
  const own = row.items.flatMap((item, n) => [
    ...(item.kind === "project" ? [item, ...shared, ...between] : [...shared, item]),
    figures[n]!,
    comma,
  ]);
  return [...tokens.slice(0, row.from), ...own.slice(0, -1), ...tokens.slice(end)];
}

/** 今天, 累计: said between the row and 分别, it holds for all of it. */
function sharedAhead(tokens: readonly Token[], at: number): readonly Token[] {
  let from = at;
  const isShared = (token: Token | undefined): boolean =>
    token?.kind === "day" || modeOf(token) !== null;
  while (isShared(tokens[from - 1])) from -= 1;
  return tokens.slice(from, at);
}

function joins(token: Token | undefined, text: string): boolean {
  return (
    isStop(token, "list", "space") ||
    (token?.kind === "text" && /^[和与及跟户]$/.test(text.slice(token.start, token.end)))
  );
}

/** The projects or the verbs that are named in a row before `end`. */
function rowBefore(tokens: readonly Token[], text: string, end: number): Row {
  const items: Token[] = [];
  let from = end;
  for (let n = end - 1; n >= 0; n -= 1) {
    const token = tokens[n]!;
    const isItem = token.kind === "project" || verbOf(token) !== null;
    const isSame = items.every((one) => one.kind === token.kind);
    if (isItem && isSame) {
      items.unshift(token);
      from = n;
    } else if (!joins(token, text)) break;
  }
  return { items, from };
}

function figuresFrom(
  tokens: readonly Token[],
  text: string,
  first: number,
): { readonly figures: readonly Token[]; readonly end: number } {
  const figures: Token[] = [];
  let end = first;
  for (let n = first; n < tokens.length; n += 1) {
    const token = tokens[n]!;
    if (token.kind === "num") {
      figures.push(token);
      end = n + 1;
    } else if (!joins(token, text) && !isStop(token, "soft") && !isWord(token, "done")) break;
  }
  return { figures, end };
}
