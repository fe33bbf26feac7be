import { buttons, note, text, type Card, type Line, type Tone } from "../card.ts";

export const LIST_PAGE = 12;

/** A list behind a figure, a page at a time. */
export function listCard(
  title: string,
  lines: readonly Line[],
  page: number,
  next: Readonly<Record<string, unknown>> | null,
  tone: Tone = "blue",
): Card {
  const from = page * LIST_PAGE;
  const shown = lines.slice(from, from + LIST_PAGE);
  const left = lines.length - from - shown.length;
  return {
    title: `${title}（${lines.length}）`,
    tone: lines.length === 0 ? "green" : tone,
    blocks: [
      ...(shown.length === 0
        ? [note("没有")]
        : shown.map((line, at) => text(`${from + at + 1}. `, ...line))),
      ...(left > 0 && next
        ? [
            buttons({
              text: `再看 ${Math.min(left, LIST_PAGE)} 个（还有 ${left}）`,
              does: { command: "detail", args: { ...next, page: page + 1 } },
            }),
          ]
        : []),
    ],
  };
}
