import type { Token } from "./tokens.ts";
import type { Family, ModeWord } from "./words.ts";

export type WordToken = Token & { kind: "word" };
export type Verb = {
  readonly at: number;
  readonly family: Family;
  readonly isRate: boolean;
  readonly isDenied: boolean;
};

export function isWord(
  token: Token | undefined,
  is: WordToken["meaning"]["is"],
): token is WordToken {
  return token?.kind === "word" && token.meaning.is === is;
}

export function verbOf(token: Token | undefined): (WordToken["meaning"] & { is: "verb" }) | null {
  return token?.kind === "word" && token.meaning.is === "verb" ? token.meaning : null;
}

export function modeOf(token: Token | undefined): ModeWord | null {
  return token?.kind === "word" && token.meaning.is === "mode" ? token.meaning.mode : null;
}

export function isFigure(token: Token | undefined): boolean {
  return token?.kind === "num" && (token.counted !== undefined || token.of !== undefined);
}

export function isStop(token: Token | undefined, ...marks: string[]): boolean {
  return token?.kind === "stop" && marks.includes(token.mark);
}

/** So many tokens away from a figure nothing belongs to it; it bounds the work on endless repetition. */
export const REACH = 40;

/** What stands on one side of a figure, up to the next figure or the end of the clause. */
export interface Seen {
  readonly verbs: readonly Verb[];
  readonly modes: readonly ModeWord[];
  readonly isDenied: boolean;
  readonly hasMinus: boolean;
  readonly hasEach: boolean;
  readonly hasAmong: boolean;
  readonly hasDay: boolean;
  readonly hasFrom: boolean;
  readonly hasTo: boolean;
  /** Nothing but a joining word stands between the figure before and this one. */
  readonly isLinked: boolean;
  readonly isModeFirst: boolean;
  /** The figure is only meant to be: 1户下周签. */
  readonly isPlanned: boolean;
}

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

  isCutoff(i: number): boolean {
    const before = this.tokens[i - 1];
    return before?.kind === "word" && /^(?:截|到)/.test(before.word);
  }

  verb(i: number): Verb | null {
    const meaning = verbOf(this.tokens[i]);
    if (!meaning) return null;
    let back = i - 1;
    while (isWord(this.tokens[back], "done") || isWord(this.tokens[back], "each")) back -= 1;
    const before = this.tokens[back];
    const isDenied =
      isWord(before, "neg") || (isWord(before, "plan") && isWord(this.tokens[back - 1], "neg"));
    return { at: i, family: meaning.family, isRate: meaning.isRate === true, isDenied };
  }

  /** What stands before the figure at `i`, back to the figure or the stop before it. */
  before(i: number): Seen {
    const verbs: Verb[] = [];
    const modes: ModeWord[] = [];
    const seen = {
      isDenied: false,
      hasMinus: false,
      hasEach: false,
      hasAmong: false,
      hasDay: false,
    };
    let hasFrom = false;
    let hasTo = false;
    let isLinked = true;
    let isModeFirst = false;
    let crossed = false;
    for (let back = i - 1; back >= Math.max(0, i - REACH); back -= 1) {
      const token = this.tokens[back]!;
      if (token.kind === "num") {
        // 发放3户45.6万元: the households are passed over, the verb is that of the money
        const own = this.tokens[i];
        const isOther = own?.kind === "num" && token.counted !== own.counted;
        if (this.used.has(back) || (isFigure(token) && !isOther)) break;
        continue;
      }
      if (isStop(token, "hard") || token.kind === "marker" || token.kind === "project") break;
      if (isStop(token, "soft", "close")) {
        if (verbs.length > 0) break;
        // 签约，累计24户: the verb stands before the comma and belongs to nothing else
        crossed = true;
        const to = this.#verbBeforeStop(back);
        const verb = this.verb(to);
        // 交地完毕，9.75亩: nothing but the figure stands behind the comma
        const lead = this.tokens[to - 1];
        const isAlone =
          lead === undefined ||
          lead.kind === "stop" ||
          lead.kind === "project" ||
          lead.kind === "day" ||
          modeOf(lead) === "all";
        // 现状调查，搞了7户: a verb that stands for the one before
        const next = this.tokens.slice(back + 1, i);
        const isNext = next.every((one) => one.kind === "day" || this.#isProVerb(one));
        const isTakenUp = isNext && next.some((one) => one.kind === "text");
        const isPlain = isNext && !verb?.isDenied && (to < back - 1 || isAlone || isTakenUp);
        const says = modes.some((mode) => mode === "cum" || mode === "left");
        if (!verb || this.taken.has(to) || (!says && !isPlain)) break;
        continue;
      }
      if (isStop(token, "list", "space")) {
        if (
          isStop(token, "list") &&
          verbs.length > 0 &&
          !verbOf(this.tokens[back - 1]) &&
          !isWord(this.tokens[back - 1], "illegal")
        )
          break;
        // 出动城管、公安共160人: people are of several units
        const own = this.tokens[i];
        const isPeople = own?.kind === "num" && own.counted === "person";
        if (isStop(token, "list") && verbs.length === 0 && modes.length > 0 && !isPeople) break;
        continue;
      }
      if (token.kind === "day") {
        if (!this.isCutoff(back)) seen.hasDay = true;
        if (isLinked) isLinked = false;
        continue;
      }
      if (token.kind === "text") {
        const words = this.text.slice(token.start, token.end);
        if (!/^[约为是的面积计：:\s]*$/.test(words)) isLinked = false;
        continue;
      }
      if (token.kind !== "word") {
        if (token.kind !== "stop") isLinked = false;
        continue;
      }
      const meaning = token.meaning;
      if (meaning.is === "verb") {
        if (this.taken.has(back)) break;
        const verb = this.verb(back)!;
        if (!crossed || verbs.every((one) => one.family === "finish")) verbs.unshift(verb);
        isModeFirst = false;
        isLinked = false;
      } else if (meaning.is === "mode") {
        // 任务完成8个 tells what is done, not what is to do
        const isDoneTask =
          token.word.endsWith("任务") &&
          verbs.some((verb) => verb.family === "finish" || verb.family === "clear");
        if (isDoneTask) continue;
        modes.unshift(meaning.mode);
        isModeFirst = verbs.length > 0;
        if (meaning.mode !== "cum") isLinked = false;
      } else {
        if (meaning.is === "neg") {
          if (verbs.length === 0) seen.isDenied = true;
        } else if (meaning.is === "minus") seen.hasMinus = true;
        else if (meaning.is === "each") seen.hasEach = true;
        else if (meaning.is === "among") {
          seen.hasAmong = true;
          break;
        } else if (meaning.is === "from") hasFrom = true;
        else if (meaning.is === "to") hasTo = true;
        if (meaning.is !== "done") isLinked = false;
      }
    }
    return { ...seen, verbs, modes, hasFrom, hasTo, isLinked, isModeFirst, isPlanned: false };
  }

  /** 搞了, 弄了, 做了: done, without saying what. */
  #isProVerb(token: Token): boolean {
    if (isWord(token, "done")) return true;
    return token.kind === "text" && /^[搞弄做干]$/.test(this.text.slice(token.start, token.end));
  }

  /** 登记造册全部完成，共33户: the verb that the words before the stop are about. */
  #verbBeforeStop(stop: number): number {
    let to = stop - 1;
    while (isWord(this.tokens[to], "done")) to -= 1;
    let verb = to;
    if (verbOf(this.tokens[verb])?.family !== "finish") return to;
    verb -= 1;
    while (modeOf(this.tokens[verb]) === "all" || isWord(this.tokens[verb], "each")) verb -= 1;
    return verbOf(this.tokens[verb]) ? verb : to;
  }

  /** True where a figure follows the word at `i` with nothing but marks of manner in between. */
  leadsToFigure(i: number): number | null {
    for (let next = i + 1; next < Math.min(this.tokens.length, i + REACH); next += 1) {
      const token = this.tokens[next]!;
      if (token.kind === "num") return isFigure(token) || token.isBare ? next : null;
      if (isStop(token, "colon", "space")) continue;
      if (
        isWord(token, "mode") ||
        isWord(token, "each") ||
        isWord(token, "done") ||
        isWord(token, "from") ||
        isWord(token, "to") ||
        isWord(token, "minus")
      )
        continue;
      if (verbOf(token)) continue;
      if (
        token.kind === "text" &&
        /^[了约为是有的户数个：:协议字房屋面积]{1,3}$/.test(this.text.slice(token.start, token.end))
      )
        continue;
      return null;
    }
    return null;
  }

  /** What stands after the figure at `i`, up to the next figure or the end of its clause. */
  after(i: number): Seen {
    const verbs: Verb[] = [];
    const modes: ModeWord[] = [];
    let isPlanned = false;
    const seen = {
      isDenied: false,
      hasMinus: false,
      hasEach: false,
      hasAmong: false,
      hasDay: false,
    };
    for (let next = i + 1; next < Math.min(this.tokens.length, i + REACH); next += 1) {
      const token = this.tokens[next]!;
      if (token.kind === "num") {
        if (isFigure(token) || token.isBare) break;
        continue;
      }
      if (
        token.kind === "marker" ||
        token.kind === "project" ||
        isStop(token, "hard", "soft", "close", "open")
      )
        break;
      if (isStop(token, "list", "space") && this.nextOwnsFigure(next + 1)) break;
      if (isStop(token, "list") && !this.isVerbList(next + 1)) break;
      if (token.kind === "day") seen.hasDay ||= !this.isCutoff(next);
      if (token.kind !== "word") continue;
      const meaning = token.meaning;
      if (meaning.is === "verb") {
        if (this.taken.has(next)) continue;
        const verb = this.verb(next)!;
        const own = this.leadsToFigure(next);
        if (own !== null && verbs.length > 0) break;
        if (own !== null && !this.figureHasOwnVerb(own) && this.isAlreadyBefore(next)) break;
        if (own !== null && !this.figureHasOwnVerb(own)) break;
        verbs.push(verb);
      } else if (meaning.is === "mode") modes.push(meaning.mode);
      else if (meaning.is === "neg") seen.isDenied ||= this.verbFollows(next);
      else if (meaning.is === "each") seen.hasEach = true;
      else if (meaning.is === "unable" || meaning.is === "plan") {
        isPlanned = meaning.is === "plan";
        break;
      }
    }
    return {
      ...seen,
      verbs,
      modes,
      hasFrom: false,
      hasTo: false,
      isLinked: false,
      isModeFirst: false,
      isPlanned,
    };
  }

  isAlreadyBefore(i: number): boolean {
    const before = this.tokens[i - 1];
    return modeOf(before) === "already";
  }

  verbFollows(i: number): boolean {
    const next = this.tokens[i + 1];
    return (
      verbOf(next) !== null ||
      (isWord(next, "plan") && verbOf(this.tokens[i + 2]) !== null) ||
      (next?.kind === "text" && verbOf(this.tokens[i + 2]) !== null)
    );
  }

  isVerbList(i: number): boolean {
    let next = i;
    while (
      isWord(this.tokens[next], "mode") ||
      isWord(this.tokens[next], "each") ||
      isStop(this.tokens[next], "space")
    )
      next += 1;
    return verbOf(this.tokens[next]) !== null;
  }

  /** After a list mark: a verb that has a figure of its own (2户签约、腾房1户). */
  nextOwnsFigure(i: number): boolean {
    let next = i;
    while (isWord(this.tokens[next], "mode") || isStop(this.tokens[next], "space")) next += 1;
    return verbOf(this.tokens[next]) !== null && this.leadsToFigure(next) !== null;
  }

  /** Whether a verb follows the figure at `i` in its own clause, as in 3户签约2户腾房. */
  figureHasOwnVerb(i: number): boolean {
    for (let next = i + 1; next < Math.min(this.tokens.length, i + REACH); next += 1) {
      const token = this.tokens[next]!;
      if (token.kind === "num" || token.kind === "stop" || token.kind === "project") return false;
      if (verbOf(token)) return true;
    }
    return false;
  }

  clause(i: number): { start: number; end: number; hasFigure: boolean } {
    let from = i;
    let to = i;
    while (
      from > Math.max(0, i - REACH) &&
      !isStop(this.tokens[from - 1], "hard", "soft") &&
      this.tokens[from - 1]!.kind !== "project"
    )
      from -= 1;
    while (
      to + 1 < Math.min(this.tokens.length, i + REACH) &&
      !isStop(this.tokens[to + 1], "hard", "soft") &&
      this.tokens[to + 1]!.kind !== "project"
    )
      to += 1;
    const hasFigure = this.tokens
      .slice(from, to + 1)
      .some((token, n) => token.kind === "num" && this.used.has(from + n));
    return { start: this.tokens[from]!.start, end: this.tokens[to]!.end, hasFigure };
  }
}
