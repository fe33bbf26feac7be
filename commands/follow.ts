import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { stepAsk, stepSaid } from "../src/text/issue-said.ts";
import { askWords, take, target } from "./issue/do.ts";
import { isCard, issueNo, words } from "./issue/schema.ts";

export const follow = defineCommand({
  name: "follow",
  aliases: ["跟进"],
  summary: "给一个问题记一条跟进；直接回复它的卡片也行",
  access: "member",
  args: z.object({ text: words, no: issueNo, card: isCard }),
  positional: ["text"],
  examples: [{ say: "/跟进 #7 已约三户明天面谈", means: { text: "#7 已约三户明天面谈" } }],
  async run(ctx, args) {
    const found = await target(ctx, args, "follow");
    if (!("no" in found)) return found;
    const { no, rest } = found;
    const does = { command: "follow", args: { no } };
    const fill = { does, argument: "text", awaits: { kind: "sentence", nos: [no] } } as const;
    if (rest === "") return askWords(stepAsk.followWhat, stepAsk.followLine(no), fill, no);
    return await take(
      ctx,
      no,
      { do: "follow", text: rest },
      () => stepSaid.follow(),
      args.card === true,
      fill,
    );
  },
});
