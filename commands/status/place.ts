import { DISTRICT, type Scope } from "../../src/domain/board/scope.ts";
import { findProjects } from "../../src/domain/read/index.ts";
import type { Ctx } from "../../src/command/spec.ts";
import { scopeOfPerson } from "../../src/verbs/figures/area-status.ts";

/** What the words after a command name: a project, several, a street, the district, or nothing known. */
export type Place =
  | { readonly kind: "project"; readonly name: string }
  | { readonly kind: "candidates"; readonly names: readonly string[] }
  | { readonly kind: "area"; readonly scope: Scope; readonly name: string }
  | { readonly kind: "unknown"; readonly nearest: readonly string[] };

const WHOLE = /^(?:全区|全部|全体|所有|总体|整体|区里|区|总|district|all)$/i;

/** The district as it is called on cards. */
export const DISTRICT_NAME = "全区";

/** Names a scope on a card. */
export function scopeName(scope: Scope): string {
  if (scope.kind === "district") return DISTRICT_NAME;
  return scope.kind === "street" ? scope.street : "我的项目";
}

/** What this chat speaks for, where nothing is named. */
export function placeOfChat(ctx: Ctx): Place {
  const { binding } = ctx;
  if (binding?.kind === "street") return street(binding.street);
  if (binding?.kind === "project") {
    const [first, ...others] = binding.projects;
    if (first && others.length === 0) return { kind: "project", name: first.name };
    return { kind: "candidates", names: binding.projects.map((one) => one.name) };
  }
  return { kind: "area", scope: DISTRICT, name: DISTRICT_NAME };
}

/** Finds what is named; the chat's own where nothing is. */
export function findPlace(ctx: Ctx, words: string): Place {
  const word = words.trim();
  if (word === "") return placeOfChat(ctx);
  if (WHOLE.test(word)) return { kind: "area", scope: DISTRICT, name: DISTRICT_NAME };
  const named = ctx.lexicon.streets.get(word) ?? streetCalled(ctx, word);
  if (named) return street(named);
  const found = findProjects(word, ctx.lexicon);
  if ("found" in found) return { kind: "project", name: found.found };
  if ("candidates" in found) return { kind: "candidates", names: found.candidates };
  return { kind: "unknown", nearest: found.nearest ?? [] };
}

function streetCalled(ctx: Ctx, word: string): string | undefined {
  return [...ctx.lexicon.streets.values()].find((name) => name === word);
}

function street(name: string): Place {
  return { kind: "area", scope: { kind: "street", street: name }, name };
}

/** Reads the word that a button carried for its scope. */
export async function readScope(ctx: Ctx, word: string | undefined): Promise<Scope> {
  if (word?.startsWith("street:")) return { kind: "street", street: word.slice(7) };
  if (word === "chat" && ctx.binding?.kind === "project") {
    return { kind: "posts", streets: [], projects: ctx.binding.projects.map((one) => one.name) };
  }
  if (word === "mine") return (await scopeOfPerson(ctx, ctx.by, ctx.today)) ?? DISTRICT;
  return DISTRICT;
}
