import { note, text, type Block, type Card } from "../card.ts";

/** What help needs to know of a command. */
interface Shown {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: string;
}

const FIRST = 6;

/** The commands that this person may use here, each with a line that can be sent as it stands. */
export function helpCard(list: readonly { spec: Shown; example: string }[]): Card {
  const line = ({ spec, example }: { spec: Shown; example: string }): Block =>
    text({ b: `/${spec.aliases[0] ?? spec.name}` }, `　${spec.summary}\n`, { code: example });
  const rest = list.slice(FIRST);
  return {
    title: "您在这里能做的",
    tone: "blue",
    blocks: [
      ...list.slice(0, FIRST).map(line),
      ...(rest.length > 0
        ? [{ kind: "fold", title: `其余 ${rest.length} 个`, blocks: rest.map(line) } as const]
        : []),
      note("不用斜杠也行：@我 直接说，例如“今天签约3户”。发「帮助 命令名」看详细"),
    ],
  };
}

/** One command with all its examples. */
export function helpOfCard(spec: Shown, examples: readonly string[]): Card {
  const names = [spec.name, ...spec.aliases].map((name) => `/${name}`).join("　");
  return {
    title: `/${spec.aliases[0] ?? spec.name}`,
    tone: "blue",
    blocks: [
      text(spec.summary),
      ...examples.map((line) => text({ code: line })),
      note(`写法：${names}`),
    ],
  };
}
