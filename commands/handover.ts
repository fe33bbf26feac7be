import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { handoverCard, handoverText } from "../src/text/issue-handover.ts";
import { agreeHandover, proposeHandover } from "../src/verbs/issues/handover.ts";
import { words } from "./issue/schema.ts";

export const handover = defineCommand({
  name: "handover",
  aliases: ["交接"],
  summary: "把一个人手上的事和岗位交给另一个人，双方同意才算",
  access: "member",
  args: z.object({ text: words }),
  positional: ["text"],
  examples: [{ say: "/交接 @谭专干 @罗专干", means: { text: "@谭专干 @罗专干" } }],
  async run(ctx) {
    const [first, second] = ctx.mentions;
    if (!first) return { card: handoverText.how() };
    const from = second ? first.openId : ctx.by;
    const to = (second ?? first).openId;
    if (from === to) return { card: handoverText.how() };
    if (from !== ctx.by && !ctx.isService) return { card: handoverText.notYours() };
    return { card: handoverCard(await proposeHandover(ctx, from, to)) };
  },
});

export const handoverAgree = defineCommand({
  name: "handover-agree",
  aliases: [],
  summary: "同意交接",
  access: "member",
  isHidden: true,
  args: z.object({ id: z.string().max(100) }),
  positional: [],
  examples: [],
  async run(ctx, { id }) {
    const { toasts } = handoverText;
    const done = await agreeHandover(ctx, id);
    if (!done.ok) return { toast: { tone: "warning", text: toasts[done.reason] } };
    const { isDone } = done.preview;
    return {
      card: handoverCard(done.preview, done.moved),
      redraws: true,
      toast: { tone: "success", text: isDone ? toasts.moved : toasts.agreed },
    };
  },
});
