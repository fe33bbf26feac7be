import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { stepSaid } from "../src/text/issue-said.ts";
import { climbedTo } from "./issue/climbed.ts";
import { take, target } from "./issue/do.ts";
import { isCard, issueNo, words } from "./issue/schema.ts";

export const reopen = defineCommand({
  name: "reopen",
  aliases: ["重开"],
  summary: "重开一个办结的问题，写明原因，以前的时间照算",
  access: "member",
  args: z.object({ text: words, no: issueNo, card: isCard }),
  positional: ["text"],
  examples: [{ say: "/重开 #7 业主又反悔了", means: { text: "#7 业主又反悔了" } }],
  async run(ctx, args) {
    const found = await target(ctx, args, "reopen");
    if (!("no" in found)) return found;
    const { no, rest } = found;
    const fill = { does: { command: "reopen", args: { no } }, argument: "text" };
    return await take(
      ctx,
      no,
      { do: "reopen", text: rest },
      (done) => stepSaid.reopened(climbedTo(done)),
      args.card === true,
      fill,
    );
  },
});
