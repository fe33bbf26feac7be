import { text, type Card } from "../card.ts";
import { cut } from "./issue-words.ts";

export const orderText = {
  who: (words: string): Card => ({
    title: "交给谁办？",
    tone: "orange",
    blocks: [text(`「${cut(words, 80)}」`), text("回复时 @ 他，或写姓名")],
  }),
  when: (words: string): Card => ({
    title: "什么时候前办好？",
    tone: "orange",
    blocks: [text(`「${cut(words, 80)}」`)],
  }),
  dues: [
    { label: "今天", due: "+0d" },
    { label: "明天", due: "+1d" },
    { label: "3天", due: "+3d" },
    { label: "本周", due: "this_week" },
  ],
} as const;
