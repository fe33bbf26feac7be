import { and, desc, eq, isNull, or } from "drizzle-orm";
import { imports } from "../schema/index.ts";
import type { Tx } from "../store.ts";

export type ImportRow = typeof imports.$inferSelect;

/** Keeps a file as it was read, until its preview is confirmed or dropped. Returns its id. */
export async function addImport(
  tx: Tx,
  row: {
    fileName: string;
    content: unknown;
    by: string;
    chatId: string | null;
    messageId: string | null;
    at: Date;
  },
): Promise<number> {
  const { content, ...rest } = row;
  const [added] = await tx
    .insert(imports)
    .values({ ...rest, kind: "projects", rows: content, state: "preview" })
    .returning({ id: imports.id });
  return added!.id;
}

/** An import by its id, or null. */
export async function findImport(tx: Tx, id: number): Promise<ImportRow | null> {
  const [row] = await tx.select().from(imports).where(eq(imports.id, id));
  return row ?? null;
}

/** Changes an import that still is in the state given; false where somebody was first. */
export async function changeImport(
  tx: Tx,
  id: number,
  from: ImportRow["state"],
  change: Partial<typeof imports.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(imports)
    .set(change)
    .where(and(eq(imports.id, id), eq(imports.state, from)))
    .returning({ id: imports.id });
  return rows.length > 0;
}

/** The last import that was applied, in this chat or from the command line. */
export async function findLastApplied(tx: Tx, chatId: string | null): Promise<ImportRow | null> {
  const [row] = await tx
    .select()
    .from(imports)
    .where(
      and(
        eq(imports.state, "applied"),
        chatId === null
          ? isNull(imports.chatId)
          : or(eq(imports.chatId, chatId), isNull(imports.chatId)),
      ),
    )
    .orderBy(desc(imports.id))
    .limit(1);
  return row ?? null;
}
