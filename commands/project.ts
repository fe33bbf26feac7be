import { z } from "zod";
import { splitWords } from "../src/command/line.ts";
import { defineCommand, type Answer, type Ctx } from "../src/command/spec.ts";
import {
  changedCard,
  postsCard,
  projectCard,
  projectsCard,
  projectText,
} from "../src/text/project.ts";
import { listPosts } from "../src/verbs/posts.ts";
import * as verbs from "../src/verbs/projects-change.ts";
import { findPlace } from "./project/find.ts";
import { readCells } from "./project/read-cells.ts";
import { findSeat, setSeat, withoutMentions } from "./project/seat.ts";

export const project = defineCommand({
  name: "project",
  aliases: ["项目"],
  summary: "看项目、加项目、改项目，定别名和责任人",
  access: "member",
  args: z.object({
    words: z.string().optional(),
    /** The project, where it was picked from several. */
    name: z.string().optional(),
    step: z.enum(["close", "keep"]).optional(),
  }),
  positional: ["words"],
  examples: [
    { say: "/项目 大米厂棚改", means: { words: "大米厂棚改" } },
    { say: "/项目 大米厂棚改 总户数 52户", means: { words: "大米厂棚改 总户数 52户" } },
    {
      say: "/project 新增 新桥地块 枫溪街道 集体土地征拆 面积120亩 35户 期限2021-12-31",
      means: { words: "新增 新桥地块 枫溪街道 集体土地征拆 面积120亩 35户 期限2021-12-31" },
    },
    { say: "/项目 大米厂棚改 别名 大米厂", means: { words: "大米厂棚改 别名 大米厂" } },
  ],
  async run(ctx, args) {
    const words = splitWords(withoutMentions(ctx, args.words ?? ""));
    if (args.step) return await settleClose(ctx, args.name ?? "", args.step);
    if (words.length === 0 && !args.name)
      return { card: projectsCard(await verbs.listFigures(ctx)) };
    if (/^(新增|添加|加|add)$/i.test(words[0] ?? ""))
      return await add(ctx, words.slice(1), args.words!);
    const bound = ctx.binding?.kind === "project" ? ctx.binding.projects : [];
    // In a group of one project its name can be left out.
    const isBare = bound.length === 1 && !args.name && isAboutBound(ctx, words);
    const word = args.name ?? (isBare ? bound[0]!.name : words[0]!);
    const rest = args.name || isBare ? words : words.slice(1);
    const place = await findPlace(ctx, word, (name) => ({
      command: "project",
      args: { name, words: rest.join(" ") },
    }));
    if (place.kind === "answer") return place.answer;
    if (place.kind === "street") {
      const seat = findSeat(rest, "street");
      if (!seat) return { card: await streetCard(ctx, place.street) };
      if (!ctx.isService) return { card: projectText.onlyService(`/项目 ${args.words ?? word}`) };
      return { card: await setSeat(ctx, place.street, seat) };
    }
    return await about(ctx, place, rest, args.words ?? word);
  },
});

/** The line begins with what is to be changed, not with a project. */
function isAboutBound(ctx: Ctx, words: readonly string[]): boolean {
  const [first = ""] = words;
  if (findSeat([first], "project") || /^(别名|删别名|关闭|重开|恢复)$/.test(first)) return true;
  const read = readCells(words, ctx.lexicon.streets);
  return read.rest.length === 0 && Object.keys(read.cells).some((field) => field !== "street");
}

async function streetCard(ctx: Ctx, street: string) {
  const posts = await listPosts(ctx, [street]);
  return posts.length > 0 ? postsCard(street, posts, []) : projectText.streetPosts(street);
}

async function about(
  ctx: Ctx,
  place: { id: number; name: string },
  rest: readonly string[],
  line: string,
): Promise<Answer> {
  const { id, name } = place;
  const [verb = "", ...more] = rest;
  if (verb === "") {
    const view = (await verbs.viewProject(ctx, name))!;
    const posts = await listPosts(ctx, [name, view.street]);
    return { card: projectCard(view, posts), about: `project:${id}` };
  }
  if (!ctx.isService) return { card: projectText.onlyService(`/项目 ${line}`) };
  const seat = findSeat(rest, "project");
  if (seat) return { card: await setSeat(ctx, name, seat) };
  if (verb === "别名" || verb === "删别名") return await changeAlias(ctx, place, verb, more);
  if (verb === "关闭") {
    const does = (step: string) => ({ command: "project", args: { name, step } });
    return {
      card: projectText.confirmClose(name),
      ask: {
        options: [
          { label: projectText.closeLabel, words: ["确认"], does: does("close"), style: "danger" },
          { label: projectText.keepLabel, does: does("keep") },
        ],
      },
    };
  }
  if (verb === "重开" || verb === "恢复") {
    await verbs.reopenProject(ctx, id);
    return { card: projectText.reopened(name) };
  }
  const read = readCells(rest, ctx.lexicon.streets);
  const odd = [...read.unreadable, ...read.rest];
  if (odd.length > 0) return { card: projectText.unreadable(odd, name) };
  const done = await verbs.changeProject(ctx, place, read.cells, `/项目 ${line}`);
  if (done.ok)
    return { card: changedCard(name, done.cells, done.importId), about: `project:${id}` };
  switch (done.reason) {
    case "no_task":
      return { card: projectText.noTask(name) };
    case "taken":
      return { card: projectText.taken(read.cells.name ?? read.cells.code ?? "") };
    case "below":
      return { card: projectText.below(done.field, done.done) };
  }
}

async function changeAlias(
  ctx: Ctx,
  { id, name }: { id: number; name: string },
  verb: string,
  more: readonly string[],
): Promise<Answer> {
  const removes = verb === "删别名" || /^(删除|删|去掉|移除)$/.test(more[0] ?? "");
  const alias = (removes && verb === "别名" ? more.slice(1) : more).join(" ").trim();
  if (alias.length < 2 || alias.length > 40)
    return { card: projectText.unreadable([`别名 ${alias}`.trim()], name) };
  if (removes)
    return { card: projectText.aliasRemoved(name, alias, await verbs.dropAlias(ctx, id, alias)) };
  const given = await verbs.giveAlias(ctx, id, alias);
  if (given === "full_name") return { card: projectText.aliasTaken(alias) };
  return {
    card: given === "ok" ? projectText.aliasAdded(name, alias) : projectText.aliasSame(name, alias),
  };
}

async function settleClose(ctx: Ctx, name: string, step: "close" | "keep"): Promise<Answer> {
  if (step === "keep") return { card: projectText.kept() };
  if (!ctx.isService) return { card: projectText.onlyService(`/项目 ${name} 关闭`) };
  const view = await verbs.viewProject(ctx, name);
  if (!view) return { card: projectText.unknown(name, []) };
  await verbs.closeProject(ctx, view.id);
  return { card: projectText.closed(name) };
}

async function add(ctx: Ctx, words: readonly string[], line: string): Promise<Answer> {
  if (!ctx.isService) return { card: projectText.onlyService(`/项目 ${line}`) };
  const [first = "", ...others] = words;
  const read = readCells(others, ctx.lexicon.streets);
  const { street, kind } = read.cells;
  const lacks = [
    ...(first === "" ? ["名称"] : []),
    ...(street ? [] : ["街道"]),
    ...(kind ? [] : ["类别"]),
  ];
  if (lacks.length > 0 || !street || !kind) return { card: projectText.addHow(lacks) };
  const odd = [...read.unreadable, ...read.rest];
  if (odd.length > 0) return { card: projectText.unreadable(odd, first) };
  const added = await verbs.addProject(ctx, { ...read.cells, name: first, street, kind });
  if (added.ok) return { card: projectText.added(first) };
  return { card: projectText.taken(added.reason === "name" ? first : (read.cells.code ?? "")) };
}
