import { and, eq, inArray, isNull } from "drizzle-orm";
import { bindings, chats, projects } from "../schema/index.ts";
import type { Tx } from "../store.ts";

export interface BindingRow {
  readonly kind: "project" | "street" | "leaders";
  readonly projectId: number | null;
  readonly projectName: string | null;
  readonly street: string | null;
}

/** What a chat speaks for now. */
export async function findBindings(tx: Tx, chatId: string): Promise<BindingRow[]> {
  return await tx
    .select({
      kind: bindings.kind,
      projectId: bindings.projectId,
      projectName: projects.name,
      street: bindings.street,
    })
    .from(bindings)
    .leftJoin(projects, eq(projects.id, bindings.projectId))
    .where(and(eq(bindings.chatId, chatId), isNull(bindings.endedAt)));
}

/** Open groups that speak for these projects. */
export async function listProjectChats(
  tx: Tx,
  projectIds: readonly number[],
): Promise<{ projectId: number | null; chatId: string }[]> {
  if (projectIds.length === 0) return [];
  return await tx
    .select({ projectId: bindings.projectId, chatId: bindings.chatId })
    .from(bindings)
    .innerJoin(chats, eq(chats.chatId, bindings.chatId))
    .where(
      and(
        isNull(bindings.endedAt),
        eq(chats.isOpen, true),
        eq(bindings.kind, "project"),
        inArray(bindings.projectId, [...projectIds]),
      ),
    );
}

/** Binds a chat anew; what it spoke for before comes to an end. */
export async function replaceBindings(
  tx: Tx,
  chatId: string,
  wanted: readonly {
    kind: "project" | "street" | "leaders";
    projectId?: number;
    street?: string;
  }[],
  by: string,
  now: Date,
): Promise<void> {
  await tx
    .update(bindings)
    .set({ endedAt: now })
    .where(and(eq(bindings.chatId, chatId), isNull(bindings.endedAt)));
  for (const one of wanted) {
    await tx.insert(bindings).values({
      chatId,
      kind: one.kind,
      projectId: one.projectId ?? null,
      street: one.street ?? null,
      boundAt: now,
      boundBy: by,
    });
  }
}
