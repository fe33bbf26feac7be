import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { stepSaid } from "../src/text/issue-said.ts";
import { take, target } from "./issue/do.ts";
import { isCard, issueNo, words } from "./issue/schema.ts";

export const ack = defineCommand({
  name: "ack",
  aliases: ["签收", "收到"],
  summary: "签收一个问题：停止催签，办结计时不停",
  access: "member",
  args: z.object({ text: words, no: issueNo, card: isCard }),
  positional: ["text"],
  examples: [{ say: "/签收 #7", means: { text: "#7" } }],
  async run(ctx, args) {
    const found = await target(ctx, args, "ack");
    if (!("no" in found)) return found;
    return await take(ctx, found.no, { do: "ack" }, () => stepSaid.ack(), args.card === true);
  },
});
