import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import type { EndWay } from "../src/domain/issue/index.ts";
import { stepAsk, stepSaid } from "../src/text/issue-said.ts";
import { plainCard } from "../src/text/frame.ts";
import { take, target } from "./issue/do.ts";
import { isCard, issueNo, words } from "./issue/schema.ts";

const ways: readonly (readonly [EndWay, RegExp])[] = [
  ["legal", /转?法律程序|法律|诉讼|法院|强制执行|司法/],
  ["policy", /政策不支持|无政策|没有政策|不符合政策|政策/],
  ["withdrawn", /当事人撤回|撤回|撤诉|不再要求|放弃/],
];

/** The way in which the words say that it ends, and what they say besides. */
function readWay(text: string): { way: EndWay | null; rest: string } {
  const found = ways.find(([, pattern]) => pattern.test(text));
  return { way: found?.[0] ?? null, rest: text };
}

export const end = defineCommand({
  name: "end",
  aliases: ["终结"],
  summary: "没解决但不再办的：转法律程序、政策不支持、当事人撤回",
  access: "member",
  args: z.object({
    text: words,
    no: issueNo,
    way: z.enum(["legal", "policy", "withdrawn"]).optional(),
    card: isCard,
  }),
  positional: ["text"],
  examples: [
    { say: "/终结 #7 转法律程序 已向法院起诉", means: { text: "#7 转法律程序 已向法院起诉" } },
  ],
  async run(ctx, args) {
    const found = await target(ctx, args, "end");
    if (!("no" in found)) return found;
    const { no } = found;
    const said = readWay(found.rest);
    const way = args.way ?? said.way;
    if (!way) {
      return {
        card: plainCard(stepAsk.endHow, "orange"),
        about: `issue:${no}`,
        ask: {
          options: ways.map(([one]) => ({
            label: stepAsk.endLabels[one],
            does: { command: "end", args: { no, way: one, text: said.rest } },
            words: [stepAsk.endLabels[one]],
            rest: "text",
          })),
        },
      };
    }
    return await take(
      ctx,
      no,
      { do: "ask-end", way, text: said.rest },
      (done) => stepSaid.asked(done.view),
      args.card === true,
    );
  },
});
