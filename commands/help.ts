import { z } from "zod";
import { exampleHere, ofProject, projectHere } from "../src/command/example.ts";
import { defineCommand } from "../src/command/spec.ts";
import { helpCard, helpOfCard } from "../src/text/help.ts";

export const help = defineCommand({
  name: "help",
  aliases: ["帮助", "?", "？"],
  summary: "看看您在这里能做什么",
  access: "member",
  isQuestion: true,
  args: z.object({ word: z.string().optional() }),
  positional: ["word"],
  examples: [
    { say: "/help", means: {} },
    { say: "/帮助 上报", means: { word: "上报" } },
  ],
  async run(ctx, { word }) {
    const project = await projectHere(ctx);
    const asked = word ? ctx.registry.find(word.replace(/^[/／]/, "")) : null;
    if (asked && !asked.isHidden) {
      return {
        card: helpOfCard(
          asked,
          asked.examples.map((one) => ofProject(one.say, project)),
        ),
      };
    }
    const may = ctx.registry.list.filter(
      (spec) =>
        !spec.isHidden &&
        (spec.access === "member" || (spec.access === "service" ? ctx.isService : ctx.isAdmin)),
    );
    return {
      card: helpCard(may.map((spec) => ({ spec, example: exampleHere(spec, project) }))),
    };
  },
});
