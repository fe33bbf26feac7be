import { z } from "zod";
import { defineCommand, type Answer, type Ctx } from "../src/command/spec.ts";
import { statusText } from "../src/text/status.ts";
import { answerQuestion, isQuestion } from "./status/answer.ts";
import { findPlace, type Place } from "./status/place.ts";
import { askWhich, showArea, showProject } from "./status/show.ts";

const DETAILED = /\s*(?:详细|明细|详情)\s*$/;
async function show(ctx: Ctx, place: Place, word: string, isDetailed: boolean): Promise<Answer> {
  switch (place.kind) {
    case "project":
      return await showProject(ctx, place.name, isDetailed);
    case "area":
      return showArea(ctx, place.scope, place.name);
    case "candidates":
      return askWhich(word, place.names, isDetailed);
    case "unknown": {
      if (isQuestion(ctx, word)) return await answerQuestion(ctx, word);
      if (place.nearest.length === 0) return { card: statusText.noProject(word, []) };
      const { ask } = askWhich(word, place.nearest, isDetailed);
      return { card: statusText.noProject(word, place.nearest), ...(ask ? { ask } : {}) };
    }
  }
}

export const status = defineCommand({
  name: "status",
  aliases: ["进度", "查询", "查"],
  summary: "看进度：一个项目、一个街道或全区",
  access: "member",
  args: z.object({ words: z.string().max(500).optional() }),
  positional: ["words"],
  examples: [
    { say: "/status 大米厂棚改", means: { words: "大米厂棚改" } },
    { say: "/进度 枫溪街道", means: { words: "枫溪街道" } },
    { say: "/status 全区", means: { words: "全区" } },
  ],
  async run(ctx, { words = "" }) {
    const word = words.replace(DETAILED, "").trim();
    return await show(ctx, findPlace(ctx, word), word, DETAILED.test(words));
  },
});
