import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { flag, instant } from "../columns.ts";

export const issueStates = ["open", "acked", "snoozed", "resolved", "accepted", "ended"] as const;

/** A problem, a practical difficulty of a family, or an assigned task; it has an owner, a clock and an end. */
export const issues = sqliteTable(
  "issues",
  {
    no: integer("no").primaryKey(),
    messageId: text("message_id").notNull(),
    chatId: text("chat_id").notNull(),
    projectId: integer("project_id"),
    street: text("street"),
    text: text("text").notNull(),
    raiser: text("raiser").notNull(),
    owner: text("owner"),
    kind: text("kind", { enum: ["problem", "help", "assigned"] }).notNull(),
    category: text("category").notNull(),
    severity: text("severity", { enum: ["normal", "urgent"] }).notNull(),
    households: integer("households"),
    state: text("state", { enum: issueStates }).notNull(),
    openedAt: instant("opened_at").notNull(),
    dueAt: instant("due_at").notNull(),
    ackedAt: instant("acked_at"),
    resolvedAt: instant("resolved_at"),
    resolvedBy: text("resolved_by"),
    resolution: text("resolution"),
    /** The highest rung that was reached; 0 at opening. */
    rung: integer("rung").notNull().default(0),
    /** The entry whose words named this problem. */
    entryId: integer("entry_id"),
    /** The bot's card about it, under which everything else is said. */
    cardMessageId: text("card_message_id"),
    isRestricted: flag("is_restricted").notNull().default(false),
    isOwnerByDefault: flag("is_owner_by_default").notNull().default(false),
    ownedAt: instant("owned_at").notNull(),
    /** From when the rungs are counted; reopening and agreed pauses move it. */
    clockFrom: instant("clock_from").notNull(),
    rungAt: instant("rung_at").notNull(),
    isOpeningTold: flag("is_opening_told").notNull().default(false),
    repeats: integer("repeats").notNull().default(0),
    movedAt: instant("moved_at"),
    handovers: integer("handovers").notNull().default(0),
    extensions: integer("extensions").notNull().default(0),
    reopens: integer("reopens").notNull().default(0),
    /** A request that waits for the rung above: an extension, a pause, an end. */
    pending: text("pending", { mode: "json" }).$type<Record<string, unknown>>(),
    pausedAt: instant("paused_at"),
    snoozedUntil: text("snoozed_until"),
    acceptedBy: text("accepted_by", { enum: ["person", "silence"] }),
    endedAs: text("ended_as", { enum: ["legal", "policy", "withdrawn"] }),
    /** Version of the ladder that was in force when it was opened. */
    ladder: text("ladder").notNull(),
    /** The next moment at which the clock does something to it; null where it rests. */
    nextStepAt: instant("next_step_at"),
  },
  (t) => [
    // What is still open is what is asked for most; it stays small while the closed ones grow.
    index("issues_open")
      .on(t.projectId, t.dueAt)
      .where(sql`state in ('open', 'acked', 'snoozed', 'resolved')`),
    index("issues_owner_open")
      .on(t.owner, t.dueAt)
      .where(sql`state in ('open', 'acked', 'snoozed')`),
    // What the clock has to do now is found without looking at all that is open.
    index("issues_next_step")
      .on(t.nextStepAt)
      .where(sql`next_step_at is not null`),
    index("issues_chat").on(t.chatId, t.openedAt),
    index("issues_message").on(t.messageId),
    index("issues_card").on(t.cardMessageId),
  ],
);

/** Everything that happened to an issue, the bot's own doings included. Append only; sorted by `at`, `id`. */
export const issueEvents = sqliteTable(
  "issue_events",
  {
    id: integer("id").primaryKey(),
    no: integer("no")
      .notNull()
      .references(() => issues.no),
    at: instant("at").notNull(),
    /** A person's open_id, or "bot". */
    by: text("by").notNull(),
    what: text("what").notNull(),
    text: text("text"),
    data: text("data", { mode: "json" }).$type<Record<string, unknown>>(),
  },
  (t) => [
    index("issue_events_no").on(t.no, t.at),
    // Rungs, repairs and overnight marks of a day are counted for the digest.
    index("issue_events_what").on(t.what, t.at),
  ],
);

/** Ladders as they were in force; an issue keeps the version that it was opened under. */
export const ladders = sqliteTable("ladders", {
  version: text("version").primaryKey(),
  snapshot: text("snapshot", { mode: "json" }).$type<unknown>().notNull(),
  madeAt: instant("made_at").notNull(),
});
