import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { stepAsk, stepSaid } from "../src/text/issue-said.ts";
import { issueText } from "../src/text/issue-ask.ts";
import { personNamed } from "../src/verbs/issues/people.ts";
import { climbedTo } from "./issue/climbed.ts";
import { askWords, take, target } from "./issue/do.ts";
import { withoutMentions } from "./issue/open.ts";
import { isCard, issueNo, words } from "./issue/schema.ts";

export const assign = defineCommand({
  name: "assign",
  aliases: ["指派", "转办"],
  summary: "把问题交给别人，计时和级别不变",
  access: "member",
  args: z.object({ text: words, no: issueNo, to: words, card: isCard }),
  positional: ["text"],
  examples: [{ say: "/指派 #7 @李指挥长 请牵头", means: { text: "#7 @李指挥长 请牵头" } }],
  async run(ctx, args) {
    const found = await target(ctx, args, "assign");
    if (!("no" in found)) return found;
    const { no } = found;
    const rest = withoutMentions(ctx, found.rest);
    const named = args.to ?? ctx.mentions[0]?.openId ?? (await personNamed(ctx, rest));
    if (!named) {
      // Asked once: whoever goes on with something else must not be asked at every message.
      if (args.no !== undefined && rest !== "")
        return { card: issueText.needWords(stepAsk.toWhom, stepAsk.assignLine(no)) };
      return askWords(
        stepAsk.toWhom,
        stepAsk.assignLine(no),
        { does: { command: "assign", args: { no } }, argument: "text", awaits: { kind: "person" } },
        no,
      );
    }
    const text = rest.replace(/^(?:给|交给|转给)\s*/, "");
    const deed = { do: "assign", to: named, ...(text ? { text } : {}) } as const;
    return await take(
      ctx,
      no,
      deed,
      (done) => stepSaid.assign(done.view.owner?.name ?? "", climbedTo(done)),
      args.card === true,
    );
  },
});
