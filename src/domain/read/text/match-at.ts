/** What a sticky pattern (flag y) matches at one place of a text, or a global one (g) from there on. */
export function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}
