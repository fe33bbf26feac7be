import type { CommandSpec, Ctx } from "./spec.ts";

/** A command's first example as it would be typed here: by its Chinese name, with this chat's own project. */
export function exampleHere(spec: CommandSpec, ctx: Pick<Ctx, "binding">): string {
  const alias = spec.aliases[0] ?? spec.name;
  const line = (spec.examples[0]?.say ?? `/${spec.name}`).replace(/^\/\S+/, `/${alias}`);
  const own = ctx.binding?.kind === "project" ? ctx.binding.projects[0]?.name : undefined;
  return own ? line.replace(/大米厂棚改|铁东路|龙泉路南延/, own) : line;
}
