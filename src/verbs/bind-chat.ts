import { replaceBindings } from "../../db/queries/bindings.ts";
import { findProjectByName } from "../../db/queries/projects.ts";
import type { VerbCtx } from "./ctx.ts";

/** What a group is to speak for from now on. */
export type Wanted =
  | { readonly kind: "projects"; readonly names: readonly string[] }
  | { readonly kind: "street"; readonly street: string }
  | { readonly kind: "leaders" }
  | { readonly kind: "nothing" };

/** Binds the chat anew; what it spoke for before comes to an end. */
export async function bindChat(ctx: VerbCtx, wanted: Wanted): Promise<void> {
  const rows = await rowsOf(ctx, wanted);
  await replaceBindings(ctx.tx, ctx.chatId, rows, ctx.by, ctx.now);
}

async function rowsOf(ctx: VerbCtx, wanted: Wanted) {
  switch (wanted.kind) {
    case "nothing":
      return [];
    case "leaders":
      return [{ kind: "leaders" as const }];
    case "street":
      return [{ kind: "street" as const, street: wanted.street }];
    case "projects": {
      const rows = [];
      for (const name of wanted.names) {
        const project = await findProjectByName(ctx.tx, name);
        if (!project) throw new Error("Cannot bind the chat: a project is gone");
        rows.push({ kind: "project" as const, projectId: project.id });
      }
      return rows;
    }
  }
}
