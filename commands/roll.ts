import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { resolvePeriod } from "../src/domain/board/period.ts";
import { DISTRICT } from "../src/domain/board/scope.ts";
import { localTime } from "../src/domain/day.ts";
import { readMessage } from "../src/domain/read/index.ts";
import { findPlace, placeOfChat } from "./status/place.ts";
import { showRoll } from "./status/roll.ts";
import { askWhich } from "./status/show.ts";

const PERIOD =
  /大?前[天日]|今[天日]|昨[天日]|近\d+天|[本这上]个?(?:周|星期|月|季度)|\d{1,2}月|[一二三四]季度|今年/g;

export const roll = defineCommand({
  name: "roll",
  aliases: ["谁没报", "上报情况"],
  summary: "看谁报了、谁没报",
  access: "member",
  isQuestion: true,
  args: z.object({ words: z.string().max(200).optional() }),
  positional: ["words"],
  examples: [
    { say: "/roll", means: {} },
    { say: "/谁没报 本周", means: { words: "本周" } },
    { say: "/谁没报 枫溪街道 本周", means: { words: "枫溪街道 本周" } },
  ],
  async run(ctx, { words = "" }) {
    const asked = readMessage(`${words} 谁没报`, ctx.lexicon, {
      now: localTime(ctx.saidAt, ctx.timeZone),
      command: "query",
      isAddressed: true,
    });
    const word = asked.kind === "query" ? asked.period : undefined;
    const period = resolvePeriod(word, ctx.today) ?? { from: ctx.today, to: ctx.today };
    const named = words.replace(PERIOD, "").trim();
    const place = named === "" ? placeOfChat(ctx) : findPlace(ctx, named);
    switch (place.kind) {
      case "area":
        return await showRoll(ctx, place.scope, period);
      case "project":
        return await showRoll(ctx, DISTRICT, period, [place.name]);
      case "candidates":
        return named === ""
          ? await showRoll(ctx, DISTRICT, period, place.names)
          : askWhich(named, place.names);
      case "unknown":
        return askWhich(named, place.nearest);
    }
  },
});
