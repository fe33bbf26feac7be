import { REACH, type Seen, type Verb } from "./seen.ts";
import { lookAfter } from "./side-after.ts";
import { lookBefore } from "./side-before.ts";
import { isCutoff, isFigure, isStop, isWord, verbOf, type Token } from "../token/token.ts";

/** What may stand between a verb and its figure: 签约了3户, 签订协议3份, 签约和腾房都是2户. */
const FILLER = /^[了约为是有的就才只仅户数个:协议字房屋面积和与及跟]{1,3}$/;

/** Looks to both sides of a figure. Which verbs and figures are used up already is noted here as reading goes on. */
export class Sides {
  readonly tokens: readonly Token[];
  readonly text: string;
  /** Places of verbs that a figure has taken. */
  readonly taken = new Set<number>();
  /** Places of figures that are understood. */
  readonly used = new Set<number>();

  constructor(tokens: readonly Token[], text: string) {
    this.tokens = tokens;
    this.text = text;
  }

  /** What stands before the figure at `i`, back to the figure or the stop before it. */
  before(i: number): Seen {
    return lookBefore(this, i);
  }

  /** What stands after the figure at `i`, up to the next figure or the end of its clause. */
  after(i: number): Seen {
    return lookAfter(this, i);
  }

  /** 截至今天, 到今天, 12月13日前已签5户: the day is where a total ends. */
  isCutoff(day: number): boolean {
    return isCutoff(this.tokens, this.text, day);
  }

  /** The verb at `i`, and whether a word before it denies it: 没签, 没来得及签. */
  verb(i: number): Verb | null {
    const meaning = verbOf(this.tokens[i]);
    if (!meaning) return null;
    let back = i - 1;
    while (isWord(this.tokens[back], "done", "each")) back -= 1;
    const before = this.tokens[back];
    const isDenied =
      isWord(before, "neg") || (isWord(before, "plan") && isWord(this.tokens[back - 1], "neg"));
    return { at: i, family: meaning.family, isRate: meaning.isRate === true, isDenied };
  }

  /** The figure that follows the word at `i` with nothing but marks of manner in between; null where none does. */
  leadsToFigure(i: number): number | null {
    for (let next = i + 1; next < Math.min(this.tokens.length, i + REACH); next += 1) {
      const token = this.tokens[next]!;
      if (token.kind === "num") return isFigure(token) || token.isBare ? next : null;
      if (!this.#isManner(token)) return null;
    }
    return null;
  }

  #isManner(token: Token): boolean {
    if (token.kind === "text") return FILLER.test(this.text.slice(token.start, token.end));
    return (
      (token.kind === "word" && token.word === "都是") ||
      isStop(token, "colon", "space") ||
      isWord(token, "verb", "mode", "each", "done", "from", "to", "minus")
    );
  }

  /** The clause around the token at `i`, and whether a figure in it is understood. */
  clause(i: number): { start: number; end: number; hasFigure: boolean } {
    const { tokens, used } = this;
    const isEdge = (at: number): boolean =>
      isStop(tokens[at], "hard", "soft") || tokens[at]!.kind === "project";
    let from = i;
    let to = i;
    while (from > Math.max(0, i - REACH) && !isEdge(from - 1)) from -= 1;
    while (to + 1 < Math.min(tokens.length, i + REACH) && !isEdge(to + 1)) to += 1;
    const hasFigure = tokens
      .slice(from, to + 1)
      .some((token, n) => token.kind === "num" && used.has(from + n));
    return { start: tokens[from]!.start, end: tokens[to]!.end, hasFigure };
  }
}
