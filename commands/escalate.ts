import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { stepSaid } from "../src/text/issue-said.ts";
import { take, target } from "./issue/do.ts";
import { isCard, issueNo, words } from "./issue/schema.ts";

export const escalate = defineCommand({
  name: "escalate",
  aliases: ["提级", "督办", "上交"],
  summary: "现在就提到上一级，写明要协调什么",
  access: "member",
  args: z.object({ text: words, no: issueNo, card: isCard }),
  positional: ["text"],
  examples: [
    { say: "/提级 #7 请区司法局牵头认定权属", means: { text: "#7 请区司法局牵头认定权属" } },
  ],
  async run(ctx, args) {
    const found = await target(ctx, args, "escalate");
    if (!("no" in found)) return found;
    const { no, rest } = found;
    const fill = { does: { command: "escalate", args: { no } }, argument: "text" };
    return await take(
      ctx,
      no,
      { do: "escalate", text: rest },
      (done) => stepSaid.escalated(done.hear),
      args.card === true,
      fill,
    );
  },
});
