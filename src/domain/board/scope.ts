/** Which part of the ledger somebody is shown. */
export type Scope =
  | { readonly kind: "district" }
  | { readonly kind: "street"; readonly street: string }
  /** What a person answers for by post: whole streets, single projects. */
  | {
      readonly kind: "posts";
      readonly streets: readonly string[];
      readonly projects: readonly string[];
    };

export const DISTRICT: Scope = { kind: "district" };

/** Tells whether a project of that name and street lies in the scope. */
export function inScope(scope: Scope, project: string | null, street: string | null): boolean {
  if (scope.kind === "district") return true;
  if (scope.kind === "street") return street === scope.street;
  return (
    (street !== null && scope.streets.includes(street)) ||
    (project !== null && scope.projects.includes(project))
  );
}

/** Writes a scope as one word that a button can carry. */
export function scopeWord(scope: Scope): string {
  if (scope.kind === "district") return "district";
  return scope.kind === "street" ? `street:${scope.street}` : "mine";
}

/** The scope of posts: an office post sees all, others their projects and streets; null where there are none. */
export function scopeOfPosts(scopes: readonly string[], streets: readonly string[]): Scope | null {
  if (scopes.length === 0) return null;
  if (scopes.includes("office")) return DISTRICT;
  return {
    kind: "posts",
    streets: scopes.filter((one) => streets.includes(one)),
    projects: scopes.filter((one) => !streets.includes(one)),
  };
}
