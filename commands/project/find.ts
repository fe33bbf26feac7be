import type { Answer, Ctx } from "../../src/command/spec.ts";
import type { Invocation } from "../../src/card.ts";
import { findProjects } from "../../src/domain/read/index.ts";
import { projectText } from "../../src/text/project.ts";
import { projectNamed } from "../../src/verbs/find-project.ts";

const MOST_CHOICES = 6;

/** What a word names: a project, a street, or an answer that asks or says that there is none. */
export type Place =
  | { readonly kind: "project"; readonly name: string; readonly id: number }
  | { readonly kind: "street"; readonly street: string }
  | { readonly kind: "answer"; readonly answer: Answer };

/** Finds the project or street that a word names; `again` is what picking one of several leads to. */
export async function findPlace(
  ctx: Ctx,
  word: string,
  again: (name: string) => Invocation,
): Promise<Place> {
  const exact = await projectNamed(ctx, word);
  if (exact) return { kind: "project", ...exact };
  const street = ctx.lexicon.streets.get(word.normalize("NFKC"));
  if (street) return { kind: "street", street };
  const found = findProjects(word, ctx.lexicon);
  if ("found" in found) {
    const project = await projectNamed(ctx, found.found);
    if (project) return { kind: "project", ...project };
  }
  const names = "candidates" in found ? found.candidates : "none" in found ? found.nearest : [];
  const options = (names ?? []).slice(0, MOST_CHOICES);
  const card = "candidates" in found ? projectText.which(word) : projectText.unknown(word, options);
  return {
    kind: "answer",
    answer:
      options.length === 0
        ? { card }
        : { card, ask: { options: options.map((name) => ({ label: name, does: again(name) })) } },
  };
}
