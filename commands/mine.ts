import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { mineCard } from "../src/text/issue-list.ts";
import { myMatters } from "../src/verbs/issues/find.ts";

export const mine = defineCommand({
  name: "mine",
  aliases: ["我的", "待办"],
  summary: "我手上要办的，最急的在前，写明几点几分会提级",
  access: "member",
  isQuestion: true,
  args: z.object({}),
  positional: [],
  examples: [{ say: "/mine", means: {} }],
  async run(ctx) {
    const matters = await myMatters(ctx);
    const total = matters.own.length + matters.toDecide.length + matters.toConfirm.length;
    return { card: mineCard(matters), about: "issues", isPrivate: total > 5 };
  },
});
