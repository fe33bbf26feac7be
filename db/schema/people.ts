import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { flag, instant } from "../columns.ts";

/** Whoever has been seen: the platform's id and the name that the chat shows. */
export const people = sqliteTable("people", {
  openId: text("open_id").primaryKey(),
  name: text("name").notNull(),
  seenAt: instant("seen_at").notNull(),
  isActive: flag("is_active").notNull().default(true),
});

export const postNames = [
  "head",
  "leader",
  "street_head",
  "director",
  "service",
  "assessment",
  "general",
  "admin",
] as const;

/**
 * Posts, not people, stand on the ladder's rungs. `scope` is a project's name, a street's name, or "office".
 * A replaced holder keeps the row with an end, so that a snapshot can be explained later.
 */
export const posts = sqliteTable(
  "posts",
  {
    id: integer("id").primaryKey(),
    scope: text("scope").notNull(),
    post: text("post", { enum: postNames }).notNull(),
    openId: text("open_id").notNull(),
    deputyOpenId: text("deputy_open_id"),
    until: text("until"),
    setAt: instant("set_at").notNull(),
    setBy: text("set_by").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [index("posts_scope").on(t.scope, t.post), index("posts_person").on(t.openId)],
);

/** Chats that the bot is or was in, and what each is bound to. */
export const chats = sqliteTable("chats", {
  chatId: text("chat_id").primaryKey(),
  name: text("name").notNull(),
  isDirect: flag("is_direct").notNull(),
  /** False after the bot was removed or the chat was dissolved: nothing is sent there. */
  isOpen: flag("is_open").notNull().default(true),
  seenAt: instant("seen_at").notNull(),
});

/** A group speaks for projects, for a street, or for the leaders' circle. A later binding replaces. */
export const bindings = sqliteTable(
  "bindings",
  {
    id: integer("id").primaryKey(),
    chatId: text("chat_id").notNull(),
    kind: text("kind", { enum: ["project", "street", "leaders"] }).notNull(),
    projectId: integer("project_id"),
    street: text("street"),
    boundAt: instant("bound_at").notNull(),
    boundBy: text("bound_by").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [index("bindings_chat").on(t.chatId), index("bindings_project").on(t.projectId)],
);

/** Who is away from which day to which, and who stands in; a later one replaces, an early return ends it. */
export const absences = sqliteTable(
  "absences",
  {
    id: integer("id").primaryKey(),
    openId: text("open_id").notNull(),
    from: text("from").notNull(),
    until: text("until").notNull(),
    deputyOpenId: text("deputy_open_id"),
    setAt: instant("set_at").notNull(),
    setBy: text("set_by").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [index("absences_until").on(t.until), index("absences_person").on(t.openId)],
);

/** How many questions a person has put to the bot in a minute, so that a stuck key cannot flood a group. */
export const questionCounts = sqliteTable(
  "question_counts",
  {
    who: text("who").notNull(),
    minute: integer("minute").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [uniqueIndex("question_counts_once").on(t.who, t.minute)],
);
