import { usualProjects } from "../verbs/usual-projects.ts";
import type { CommandSpec, Ctx } from "./spec.ts";

/** The project that an example here speaks of: the chat's own, or the one that this person reports on. */
export async function projectHere(ctx: Ctx): Promise<string | null> {
  if (ctx.binding?.kind === "project") return ctx.binding.projects[0]?.name ?? null;
  return (await usualProjects(ctx))[0] ?? null;
}

/** A command's first example as it would be typed here: by its Chinese name, with that project. */
export function exampleHere(spec: CommandSpec, project: string | null): string {
  const alias = spec.aliases[0] ?? spec.name;
  const line = (spec.examples[0]?.say ?? `/${spec.name}`).replace(/^\/\S+/, `/${alias}`);
  return ofProject(line, project);
}

/** A line of the sample list's projects, said of another one. */
export function ofProject(line: string, project: string | null): string {
  return project ? line.replace(/大米厂棚改|铁东路|龙泉路南延/, project) : line;
}
