import { z } from "zod";
import { defineCommand } from "../src/command/spec.ts";
import { findProjects } from "../src/domain/read/index.ts";
import { rehearsalCard } from "../src/text/issue-rehearse.ts";
import { projectPlace } from "../src/verbs/issues/find.ts";
import { rehearse as walk } from "../src/verbs/issues/rehearse.ts";
import { withoutMentions } from "./issue/open.ts";
import { words } from "./issue/schema.ts";

export const rehearse = defineCommand({
  name: "rehearse",
  aliases: ["演练"],
  summary: "拿一个假问题走一遍提级：几点会 @ 谁，不记账不打扰",
  access: "member",
  args: z.object({ text: words }),
  positional: ["text"],
  examples: [
    { say: "/演练 大米厂棚改", means: { text: "大米厂棚改" } },
    { say: "/演练 大米厂棚改 紧急", means: { text: "大米厂棚改 紧急" } },
  ],
  async run(ctx, { text }) {
    const said = withoutMentions(ctx, text ?? "");
    const isUrgent = /紧急|特急|立即/.test(said);
    const words = said.replace(/紧急|特急|立即|没有责任人|无人/g, " ").trim();
    const bound = ctx.binding?.kind === "project" ? ctx.binding.projects[0]?.name : undefined;
    const found = words === "" ? null : findProjects(words, ctx.lexicon);
    const name =
      found && "found" in found
        ? found.found
        : found && "candidates" in found
          ? found.candidates[0]
          : bound;
    const owner = /没有责任人|无人/.test(said) ? null : (ctx.mentions[0]?.openId ?? ctx.by);
    const project = name ? await projectPlace(ctx, name) : null;
    return { card: rehearsalCard(await walk(ctx, { project, owner, isUrgent }), ctx.timeZone) };
  },
});
