import type { Figure } from "../../figure.ts";
import type { Mention } from "../name/mention.ts";
import type { AsOf } from "../reading.ts";
import type { Counted } from "./units.ts";
import type { Meaning, ModeWord } from "./words.ts";

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
  /** True where nothing that could be counted follows the bare number. */
  readonly isBare: boolean;
  /** 那户, 该户: one household that is not counted in so many words. */
  readonly isImplied?: boolean;
}

export type StopMark = "soft" | "list" | "hard" | "open" | "close" | "space" | "colon";

/** A piece that reading works with. */
export type Token =
  | NumberToken
  | (Span & { readonly kind: "project"; readonly mention: Mention })
  | (Span & { readonly kind: "day"; readonly asOf?: AsOf })
  | (Span & { readonly kind: "word"; readonly word: string; readonly meaning: Meaning })
  | (Span & { readonly kind: "stop"; readonly mark: StopMark })
  /** A list mark 1、 or ① at the head of a line or clause. */
  | (Span & { readonly kind: "marker" })
  /** 5组, 3队: what follows is about a part of the project. */
  | (Span & { readonly kind: "group" })
  | (Span & { readonly kind: "text" });

export type WordToken = Token & { kind: "word" };

export function isWord(
  token: Token | undefined,
  ...is: WordToken["meaning"]["is"][]
): token is WordToken {
  return token?.kind === "word" && is.includes(token.meaning.is);
}

export function verbOf(token: Token | undefined): (WordToken["meaning"] & { is: "verb" }) | null {
  return token?.kind === "word" && token.meaning.is === "verb" ? token.meaning : null;
}

export function modeOf(token: Token | undefined): ModeWord | null {
  return token?.kind === "word" && token.meaning.is === "mode" ? token.meaning.mode : null;
}

/** 23万元; also 23万. */
export function isMoney(token: Token | undefined): boolean {
  if (token?.kind !== "num") return false;
  return token.counted === "money" || (token.counted === undefined && token.isLarge);
}

/** 截至今天, 到今天, 12月13日前已签5户: the day at `at` is where a total ends. */
export function isCutoff(tokens: readonly Token[], text: string, at: number): boolean {
  const before = tokens[at - 1];
  const isEnd = before?.kind === "word" && /^(?:截|到)/.test(before.word);
  return isEnd || /^(?:之|以)?前(?!后)/.test(text.slice(tokens[at]!.end));
}

export function isFigure(token: Token | undefined): boolean {
  return token?.kind === "num" && (token.counted !== undefined || token.of !== undefined);
}

export function isStop(token: Token | undefined, ...marks: StopMark[]): boolean {
  return token?.kind === "stop" && marks.includes(token.mark);
}
