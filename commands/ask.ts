import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { answerQuestion } from "./status/answer.ts";

/** A question in plain words; a mention of the bot or a button leads here. */
export const ask = defineCommand({
  name: "ask",
  aliases: [],
  summary: "用平常话问：进度、剩多少、谁没报、超期问题",
  access: "member",
  isHidden: true,
  isQuestion: true,
  args: z.object({ text: z.string().max(2_000) }),
  positional: ["text"],
  examples: [],
  run: (ctx, { text }) => answerQuestion(ctx, text),
});
