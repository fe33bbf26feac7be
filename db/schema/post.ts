import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ChatEvent } from "../../src/chat.ts";
import { flag, instant } from "../columns.ts";

/**
 * What the platform told, stored before it is answered 200. The key is the message's id (the event's id where
 * it is no message): a second arrival finds its key taken. Personal numbers are masked before this.
 */
export const inbox = sqliteTable(
  "inbox",
  {
    seq: integer("seq").primaryKey({ autoIncrement: true }),
    key: text("key").notNull(),
    type: text("type").notNull(),
    event: text("event", { mode: "json" }).$type<ChatEvent>().notNull(),
    receivedAt: instant("received_at").notNull(),
    state: text("state", { enum: ["new", "done", "ignored", "failed"] }).notNull(),
    tries: integer("tries").notNull().default(0),
    nextAt: instant("next_at"),
    handledAt: instant("handled_at"),
    error: text("error"),
    /** The id under which the log tells of it, from its arrival to the letters that came of it. */
    request: text("request"),
  },
  (t) => [
    uniqueIndex("inbox_key").on(t.key),
    index("inbox_new")
      .on(t.seq)
      .where(sql`state = 'new'`),
  ],
);

export const letterStates = ["due", "sent", "failed", "doubt", "dropped"] as const;

/**
 * What is to be said, written in the transaction that decided it. A letter is a wake-up call: what it says is
 * put into words when it is sent. Letters of one subject leave in order; subjects do not wait for each other.
 */
export const letters = sqliteTable(
  "letters",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** One letter per happening, however often the decision runs. */
    key: text("key").notNull(),
    uuid: text("uuid").notNull(),
    kind: text("kind", {
      enum: ["reply", "chat", "person", "card", "urge", "fetch", "file"],
    }).notNull(),
    chatId: text("chat_id"),
    openId: text("open_id"),
    /** The message that is answered, redrawn or urged. */
    targetId: text("target_id"),
    inThread: flag("in_thread").notNull().default(false),
    subject: text("subject").notNull(),
    /** 0 answers, 1 escalations, 2 digests, 3 reminders. */
    priority: integer("priority").notNull(),
    body: text("body", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
    state: text("state", { enum: letterStates }).notNull(),
    tries: integer("tries").notNull().default(0),
    nextAt: instant("next_at").notNull(),
    createdAt: instant("created_at").notNull(),
    /** The drain that holds it, until when; a token of its own each time, so that a late one cannot write. */
    lease: text("lease"),
    leaseUntil: instant("lease_until"),
    /** The first try whose outcome is not known; the platform's uuid protects for an hour from it. */
    unknownSince: instant("unknown_since"),
    errorCode: integer("error_code"),
    errorMsg: text("error_msg"),
    asText: flag("as_text").notNull().default(false),
    /** The message that it became. */
    messageId: text("message_id"),
    sentAt: instant("sent_at"),
    /** The request, or the job's run, that decided it. */
    request: text("request"),
  },
  (t) => [
    uniqueIndex("letters_key").on(t.key),
    index("letters_due")
      .on(t.nextAt)
      .where(sql`state = 'due'`),
    index("letters_subject_due")
      .on(t.subject, t.id)
      .where(sql`state = 'due'`),
    // A reply to one of the bot's messages is found by it.
    index("letters_message").on(t.messageId),
    index("letters_failed")
      .on(t.chatId)
      .where(sql`state in ('failed', 'doubt')`),
  ],
);

/**
 * Calls to the platform under way or just ended. A place is free again one second after the call's end, so no
 * second can hold more calls than the limit, whatever the network does in between.
 */
export const callSlots = sqliteTable(
  "call_slots",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    api: text("api").notNull(),
    place: text("place"),
    startedAt: instant("started_at").notNull(),
    freeAt: instant("free_at").notNull(),
  },
  (t) => [index("call_slots_free").on(t.freeAt)],
);

/** The bot's question that a person in a chat has not answered yet; a bare number answers the last one. */
export const dialogues = sqliteTable(
  "dialogues",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    who: text("who").notNull(),
    chatId: text("chat_id").notNull(),
    question: text("question", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
    askedAt: instant("asked_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    state: text("state", { enum: ["open", "answered", "cancelled", "replaced"] }).notNull(),
    /** The message that the question answers: its reply names the question. */
    messageId: text("message_id"),
  },
  (t) => [
    index("dialogues_open")
      .on(t.who, t.chatId)
      .where(sql`state = 'open'`),
  ],
);

/** Scheduled jobs that ran: one row a job and slot, so that two processes do not both run it. */
export const jobRuns = sqliteTable(
  "job_runs",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    name: text("name").notNull(),
    slot: text("slot").notNull(),
    ranAt: instant("ran_at").notNull(),
    result: text("result").notNull(),
    /** Whoever runs it, until when; a token of its own each time, so that one taken for dead cannot write. */
    lease: text("lease"),
    leaseUntil: instant("lease_until"),
  },
  (t) => [uniqueIndex("job_runs_once").on(t.name, t.slot)],
);

/** A file that was sent in, read, and waits for its preview to be confirmed. */
export const imports = sqliteTable("imports", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  kind: text("kind", { enum: ["projects", "roster", "budget"] }).notNull(),
  fileName: text("file_name").notNull(),
  rows: text("rows", { mode: "json" }).$type<unknown>().notNull(),
  /** What each touched row was before, for undo. */
  before: text("before", { mode: "json" }).$type<unknown>(),
  by: text("by").notNull(),
  chatId: text("chat_id"),
  messageId: text("message_id"),
  state: text("state", { enum: ["preview", "applied", "undone", "dropped"] }).notNull(),
  at: instant("at").notNull(),
  appliedAt: instant("applied_at"),
});

/** How many messages reached a person on an office day, answers to the person's own words apart: the burden account. */
export const burdens = sqliteTable(
  "burdens",
  {
    id: integer("id").primaryKey(),
    day: text("day").notNull(),
    openId: text("open_id").notNull(),
    kind: text("kind", { enum: ["escalation", "digest", "reminder", "answer"] }).notNull(),
    /** Merged and capped ones reached nobody: they went into another message, or were left out. */
    form: text("form", { enum: ["mention", "private", "merged", "capped"] }).notNull(),
    count: integer("count").notNull(),
  },
  (t) => [uniqueIndex("burdens_once").on(t.day, t.openId, t.kind, t.form)],
);
