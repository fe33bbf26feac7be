import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { raise } from "./issue/raise.ts";
import { words } from "./issue/schema.ts";

export const issue = defineCommand({
  name: "issue",
  aliases: ["问题", "提问题"],
  summary: "提一个问题：写清什么事，@责任人，几天内",
  access: "member",
  args: z.object({
    text: words,
    words,
    project: words,
    owner: words,
    due: words,
    kind: z.enum(["problem", "help", "assigned"]).optional(),
    severity: z.enum(["normal", "urgent"]).optional(),
    noProject: z.boolean().optional(),
    form: z.boolean().optional(),
    /** The report whose words named it. */
    entry: z.coerce.number().int().positive().optional(),
  }),
  positional: ["text"],
  examples: [
    {
      say: "/issue 铁东路 3户权属有争议，请区司法局协调，3天内",
      means: { text: "铁东路 3户权属有争议，请区司法局协调，3天内" },
    },
    {
      say: "/问题 大米厂棚改 施工便道被堵，紧急",
      means: { text: "大米厂棚改 施工便道被堵，紧急" },
    },
  ],
  run: raise,
});
