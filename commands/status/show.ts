import type { Answer, Ctx } from "../../src/command/spec.ts";
import type { Scope } from "../../src/domain/board/scope.ts";
import { statusText } from "../../src/text/status.ts";
import { projectCard } from "../../src/text/status-project.ts";
import type { StatusAsked } from "../../src/verbs/figures/area-status.ts";
import { projectStatus } from "../../src/verbs/figures/project-status.ts";

const MOST_CANDIDATES = 8;

/** Shows one project. */
export async function showProject(ctx: Ctx, name: string, isDetailed = false): Promise<Answer> {
  const facts = await projectStatus(ctx, name, isDetailed);
  if (!facts) return { card: statusText.noProject(name, []) };
  return { card: projectCard(facts, isDetailed), isPrivate: isDetailed };
}

/** Shows a district, a street or a leader's part; thousands of tasks are added up when the answer is sent. */
export function showArea(ctx: Ctx, scope: Scope, name: string): Answer {
  const asked: StatusAsked = { scope, name, at: ctx.now.toISOString() };
  return { notice: { kind: "status", ...asked } };
}

/** Asks which of several projects is meant. */
export function askWhich(word: string, names: readonly string[], isDetailed = false): Answer {
  const options = names.slice(0, MOST_CANDIDATES).map((name) => ({
    label: name,
    does: { command: "status", args: { words: isDetailed ? `${name} 详细` : name } },
  }));
  return {
    card: statusText.whichProject(word),
    ask: { options, fill: { does: { command: "status", args: {} }, argument: "words" } },
  };
}
