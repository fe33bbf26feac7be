import { and, eq, gte, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { bindings, chats, people, posts, projects, questionCounts } from "../schema/index.ts";
import type { Tx } from "../store.ts";

export type PostRow = typeof posts.$inferSelect;
export type PostName = PostRow["post"];

/** Remembers the names that people are shown under. */
export async function rememberPeople(
  tx: Tx,
  list: readonly { openId: string; name: string }[],
  now: Date,
): Promise<void> {
  for (const { openId, name } of list) {
    if (!name) continue;
    await tx
      .insert(people)
      .values({ openId, name, seenAt: now })
      .onConflictDoUpdate({ target: people.openId, set: { name, seenAt: now } });
  }
}

/** The names of these people; those never seen by name are left out. */
export async function findNames(tx: Tx, openIds: readonly string[]): Promise<Map<string, string>> {
  if (openIds.length === 0) return new Map();
  const rows = await tx
    .select({ openId: people.openId, name: people.name })
    .from(people)
    .where(inArray(people.openId, [...openIds]));
  return new Map(rows.map((row) => [row.openId, row.name]));
}

/** People shown under exactly this name. */
export async function findPeopleByName(
  tx: Tx,
  name: string,
): Promise<{ openId: string; name: string }[]> {
  return await tx
    .select({ openId: people.openId, name: people.name })
    .from(people)
    .where(eq(people.name, name));
}

/** Notes that a chat was seen; a name that is known stays where none is given. */
export async function rememberChat(
  tx: Tx,
  chat: { chatId: string; name?: string; isDirect: boolean; isOpen?: boolean },
  now: Date,
): Promise<void> {
  await tx
    .insert(chats)
    .values({
      chatId: chat.chatId,
      name: chat.name ?? "",
      isDirect: chat.isDirect,
      isOpen: chat.isOpen ?? true,
      seenAt: now,
    })
    .onConflictDoUpdate({
      target: chats.chatId,
      set: {
        seenAt: now,
        ...(chat.name ? { name: chat.name } : {}),
        ...(chat.isOpen === undefined ? {} : { isOpen: chat.isOpen }),
      },
    });
}

/** Posts in force on a day that this person holds, or stands in for. */
export async function findPostsOf(tx: Tx, openId: string, today: string): Promise<PostRow[]> {
  return await tx
    .select()
    .from(posts)
    .where(
      and(
        or(eq(posts.openId, openId), eq(posts.deputyOpenId, openId)),
        isNull(posts.endedAt),
        or(isNull(posts.until), gte(posts.until, today)),
      ),
    );
}

/** Posts in force on a day for these scopes (project names, street names, "office"). */
export async function findPostsFor(
  tx: Tx,
  scopes: readonly string[],
  today: string,
): Promise<PostRow[]> {
  if (scopes.length === 0) return [];
  return await tx
    .select()
    .from(posts)
    .where(
      and(
        inArray(posts.scope, [...scopes]),
        isNull(posts.endedAt),
        or(isNull(posts.until), gte(posts.until, today)),
      ),
    );
}

/** Puts a person into a post; whoever held it keeps the row with an end. */
export async function setPost(
  tx: Tx,
  post: {
    scope: string;
    post: PostName;
    openId: string;
    deputyOpenId?: string | null;
    until?: string | null;
    setBy: string;
  },
  now: Date,
): Promise<void> {
  const holds = and(eq(posts.scope, post.scope), eq(posts.post, post.post), isNull(posts.endedAt));
  // Several people may work in a section; a head, a leader or a director is one.
  const isShared = ["service", "admin", "assessment", "general"].includes(post.post);
  await tx
    .update(posts)
    .set({ endedAt: now })
    .where(isShared ? and(holds, eq(posts.openId, post.openId)) : holds);
  await tx.insert(posts).values({
    scope: post.scope,
    post: post.post,
    openId: post.openId,
    deputyOpenId: post.deputyOpenId ?? null,
    until: post.until ?? null,
    setAt: now,
    setBy: post.setBy,
  });
}

/** Names a deputy for a post in force; false where nobody holds it. */
export async function setDeputy(
  tx: Tx,
  post: { scope: string; post: PostName; deputyOpenId: string; setBy: string },
  now: Date,
): Promise<boolean> {
  const [held] = await tx
    .select()
    .from(posts)
    .where(and(eq(posts.scope, post.scope), eq(posts.post, post.post), isNull(posts.endedAt)));
  if (!held) return false;
  await setPost(tx, { ...held, deputyOpenId: post.deputyOpenId, setBy: post.setBy }, now);
  return true;
}

/** Counts a person's question in a minute and forgets earlier minutes; returns how many there were in it. */
export async function countQuestion(tx: Tx, who: string, minute: number): Promise<number> {
  await tx
    .delete(questionCounts)
    .where(and(eq(questionCounts.who, who), lt(questionCounts.minute, minute)));
  const [row] = await tx
    .insert(questionCounts)
    .values({ who, minute, count: 1 })
    .onConflictDoUpdate({
      target: [questionCounts.who, questionCounts.minute],
      set: { count: sql`${questionCounts.count} + 1` },
    })
    .returning({ count: questionCounts.count });
  return row!.count;
}

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

/** Ends whoever holds a post; the row stays with its end. */
export async function endPost(
  tx: Tx,
  post: { scope: string; post: PostName; openId?: string },
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(posts)
    .set({ endedAt: now })
    .where(
      and(
        eq(posts.scope, post.scope),
        eq(posts.post, post.post),
        isNull(posts.endedAt),
        post.openId === undefined ? undefined : eq(posts.openId, post.openId),
      ),
    )
    .returning({ id: posts.id });
  return rows.length > 0;
}

/** Posts go along when a project gets another name. */
export async function renameScope(tx: Tx, from: string, to: string): Promise<void> {
  await tx
    .update(posts)
    .set({ scope: to })
    .where(and(eq(posts.scope, from), isNull(posts.endedAt)));
}

/** Those of these chats that are groups the bot can speak in. */
export async function findOpenGroups(tx: Tx, chatIds: readonly string[]): Promise<Set<string>> {
  if (chatIds.length === 0) return new Set();
  const rows = await tx
    .select({ chatId: chats.chatId })
    .from(chats)
    .where(
      and(inArray(chats.chatId, [...chatIds]), eq(chats.isDirect, false), eq(chats.isOpen, true)),
    );
  return new Set(rows.map((row) => row.chatId));
}
