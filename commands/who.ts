import { z } from "zod";
import { defineCommand, type Ctx } from "../src/command/spec.ts";
import { rightsCard, whoText } from "../src/text/project-who.ts";
import { postsCard } from "../src/text/project.ts";
import { listPosts, OFFICE } from "../src/verbs/posts.ts";
import { viewProject } from "../src/verbs/projects-change.ts";
import { findPlace } from "./project/find.ts";

export const who = defineCommand({
  name: "who",
  aliases: ["谁负责", "责任人"],
  summary: "看一个项目、街道由谁负责；/谁负责 权限 看谁能做什么",
  access: "member",
  isQuestion: true,
  args: z.object({ place: z.string().optional() }),
  positional: ["place"],
  examples: [
    { say: "/who 大米厂棚改", means: { place: "大米厂棚改" } },
    { say: "/谁负责 枫溪街道", means: { place: "枫溪街道" } },
    { say: "/who 权限", means: { place: "权限" } },
  ],
  async run(ctx, { place }) {
    const word = place?.trim() ?? "";
    if (/^(权限|谁能做什么)$/.test(word))
      return { card: rightsCard(ctx.registry.list.filter((spec) => !spec.isHidden)) };
    const bound = ctx.binding;
    if (word === "" && bound?.kind === "project" && bound.projects.length === 1)
      return { card: await ofProject(ctx, bound.projects[0]!.name) };
    if (word === "" && bound?.kind === "street") return { card: await ofStreet(ctx, bound.street) };
    if (word === "" || /^(全区|全办|征拆办|office)$/.test(word))
      return { card: postsCard(whoText.office, await listPosts(ctx, [OFFICE]), []) };
    const found = await findPlace(ctx, word, (name) => ({
      command: "who",
      args: { place: name },
    }));
    if (found.kind === "answer") return found.answer;
    return {
      card:
        found.kind === "street"
          ? await ofStreet(ctx, found.street)
          : await ofProject(ctx, found.name),
    };
  },
});

async function ofProject(ctx: Ctx, name: string) {
  const view = (await viewProject(ctx, name))!;
  const posts = await listPosts(ctx, [name, view.street, OFFICE]);
  const shown = posts.filter((one) => one.scope !== OFFICE || one.post === "director");
  const has = (post: string) => shown.some((one) => one.post === post);
  const missing = [
    ...(has("head") || has("street_head") ? [] : [`/项目 ${name} 指挥长 @人`]),
    ...(has("leader") ? [] : [`/项目 ${name} 区级联系领导 @人`]),
  ];
  return postsCard(`${name} 谁负责`, shown, missing);
}

async function ofStreet(ctx: Ctx, street: string) {
  const posts = await listPosts(ctx, [street]);
  const missing = posts.some((one) => one.post === "street_head")
    ? []
    : [`/项目 ${street} 负责人 @人`];
  return postsCard(`${street} 谁负责`, posts, missing);
}
