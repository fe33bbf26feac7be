import { z } from "zod";
import { splitWords } from "../src/command/line.ts";
import { defineCommand, type Answer, type Ctx } from "../src/command/spec.ts";
import { bindText } from "../src/text/bind.ts";
import { bindChat } from "../src/verbs/bind-chat.ts";
import { findPlace } from "./project/find.ts";

export const bind = defineCommand({
  name: "bind",
  aliases: ["绑定"],
  summary: "让本群代表项目、街道，或定为领导群",
  access: "service",
  args: z.object({
    words: z.string().optional(),
    /** Names that are settled already, where one of the words was asked about. */
    settled: z.array(z.string().max(200)).max(50).optional(),
    left: z.array(z.string().max(200)).max(50).optional(),
  }),
  positional: ["words"],
  examples: [
    { say: "/bind 大米厂棚改", means: { words: "大米厂棚改" } },
    { say: "/绑定 铁东路 龙泉路南延", means: { words: "铁东路 龙泉路南延" } },
    { say: "/绑定 领导群", means: { words: "领导群" } },
    { say: "/绑定 解除", means: { words: "解除" } },
  ],
  async run(ctx, args) {
    const text = (args.words ?? "").trim();
    // A press does not tell what kind of chat it is in; the question was asked in a group.
    if (ctx.isDirect) return { card: bindText.onlyGroups() };
    if (args.settled || args.left) return await bindTo(ctx, args.settled ?? [], args.left ?? []);
    if (text === "") return { card: bindText.now(bindingWords(ctx)) };
    if (/^(解除|取消|解绑|unbind)$/i.test(text)) {
      const had = ctx.binding !== null;
      await bindChat(ctx, { kind: "nothing" });
      return { card: bindText.ended(had) };
    }
    if (/^(领导群|领导|leaders)$/i.test(text)) {
      await bindChat(ctx, { kind: "leaders" });
      return { card: bindText.leaders() };
    }
    return await bindTo(ctx, [], wordsOf(ctx, text));
  },
});

/** The names in a line; one that is known as a whole may have blanks inside. */
function wordsOf(ctx: Ctx, text: string): string[] {
  if (ctx.lexicon.byName.has(text)) return [text];
  return splitWords(text.replace(/[、，,;；]/g, " "));
}

async function bindTo(
  ctx: Ctx,
  settled: readonly string[],
  left: readonly string[],
): Promise<Answer> {
  const names = [...settled];
  for (const [at, word] of left.entries()) {
    const rest = left.slice(at + 1);
    const place = await findPlace(ctx, word, (name) => ({
      command: "bind",
      args: { settled: [...names, name], left: rest },
    }));
    if (place.kind === "answer") return place.answer;
    if (place.kind === "street") {
      if (left.length + settled.length > 1) return { card: bindText.mixed() };
      await bindChat(ctx, { kind: "street", street: place.street });
      return { card: bindText.street(place.street) };
    }
    names.push(place.name);
  }
  const unique = [...new Set(names)];
  await bindChat(ctx, { kind: "projects", names: unique });
  return { card: bindText.projects(unique) };
}

function bindingWords(ctx: Ctx): string | null {
  switch (ctx.binding?.kind) {
    case "project":
      return ctx.binding.projects.map((one) => one.name).join("、");
    case "street":
      return ctx.binding.street;
    case "leaders":
      return bindText.leadersWord;
    default:
      return null;
  }
}
