import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { order } from "./issue/order.ts";
import { issueNo, words } from "./issue/schema.ts";

export const task = defineCommand({
  name: "task",
  aliases: ["交办", "批示"],
  summary: "交办一件事：谁来办，什么时候前办好",
  access: "member",
  args: z.object({
    text: words,
    words,
    /** The issue whose card was answered. */
    no: issueNo,
    project: words,
    owner: words,
    due: words,
    noProject: z.boolean().optional(),
    form: z.boolean().optional(),
    isOrder: z.boolean().optional(),
  }),
  positional: ["text"],
  examples: [
    { say: "/交办 @谭专干 3天内核实剩余户", means: { text: "@谭专干 3天内核实剩余户" } },
    {
      say: "/task 大米厂棚改 明天前报安置方案 @李指挥长",
      means: { text: "大米厂棚改 明天前报安置方案 @李指挥长" },
    },
  ],
  run: order,
});
