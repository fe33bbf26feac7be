import type { Answer, Ctx } from "../../src/command/spec.ts";
import { scopeWord, type Scope } from "../../src/domain/board/scope.ts";
import { areaCard, statusText } from "../../src/text/status.ts";
import { projectCard } from "../../src/text/status-project.ts";
import { areaStatus } from "../../src/verbs/figures/area-status.ts";
import { projectStatus } from "../../src/verbs/figures/project-status.ts";

const MOST_CANDIDATES = 8;

/** Shows one project. */
export async function showProject(ctx: Ctx, name: string, isDetailed = false): Promise<Answer> {
  const facts = await projectStatus(ctx, name, isDetailed);
  if (!facts) return { card: statusText.noProject(name, []) };
  return { card: projectCard(facts, isDetailed), isPrivate: isDetailed };
}

/** Shows a district, a street or a leader's part. */
export async function showArea(ctx: Ctx, scope: Scope, name: string): Promise<Answer> {
  const { view, tasks, openIssues, overdueIssues } = await areaStatus(ctx, scope);
  if (tasks.length === 0) return { card: statusText.noTasks(name) };
  const issues = { open: openIssues, overdue: overdueIssues };
  return { card: areaCard(name, scopeWord(scope), view, issues) };
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
