import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { close } from "./issue/close.ts";
import { isCard, issueNo, words } from "./issue/schema.ts";

export const resolve = defineCommand({
  name: "resolve",
  aliases: ["办结", "已办结", "销号"],
  summary: "办结一个问题，写一句办了什么",
  access: "member",
  args: z.object({
    text: words,
    no: issueNo,
    nos: z.array(z.number().int().positive()).optional(),
    card: isCard,
    isWhole: z.boolean().optional(),
  }),
  positional: ["text"],
  examples: [
    { say: "/resolve #7 三户都签了协议", means: { text: "#7 三户都签了协议" } },
    { say: "/办结 7号 便道已恢复通行", means: { text: "7号 便道已恢复通行" } },
  ],
  run: close,
});
