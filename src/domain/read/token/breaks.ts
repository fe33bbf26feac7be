import { isStop, isWord, modeOf, verbOf, type Token } from "./token.ts";

/** 拆完, 搬走了: nothing more is to be said of it. */
const FINISHED = /[完了掉光毕走空好]$/;

/** 84户全部拆完 累计拆除6848平: behind what is finished, a blank stands for a comma. */
export function withBreaks(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, i) => {
    if (token.kind !== "stop" || !isStop(token, "space")) return token;
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    const isOver = isWord(before, "done") || (verbOf(before) !== null && endsSo(before));
    const isNew = verbOf(after) !== null || modeOf(after) !== null || after?.kind === "day";
    return isOver && isNew ? { ...token, mark: "soft" as const } : token;
  });
}

function endsSo(token: Token | undefined): boolean {
  return token?.kind === "word" && FINISHED.test(token.word);
}
