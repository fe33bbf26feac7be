import { text, type Card } from "../card.ts";
import { cut } from "./issue-words.ts";

/** What a sentence that was asked for is to an issue, by the command that asked. */
const uses: Readonly<Record<string, string>> = {
  resolve: "的办结说明",
  snooze: "的挂账申请",
  extend: "的延期申请",
  escalate: "的提级理由",
  reopen: "的重开理由",
  follow: "的跟进",
};

const others = {
  report: () => "当新的上报记",
  issue: () => "当新的问题提",
  result: () => "当另一件事的办结",
  command: (words: string) => `当命令「/${cut(words, 16)}」办`,
} as const;

export const sentenceText = {
  either: (words: string): Card => ({
    title: "这句是哪个意思？还没有记",
    tone: "orange",
    blocks: [text(`原话：${cut(words.trim(), 200)}`)],
  }),
  asAnswer: (command: string, nos: readonly number[]): string =>
    `用作 ${nos.map((no) => `#${no}`).join("、")} ${uses[command] ?? "的说明"}`,
  asOther: (as: keyof typeof others, words: string): string => others[as](words.trim()),
} as const;
