import { findOpenDialogue } from "../../db/queries/dialogues.ts";
import { findWords } from "../../db/queries/inbox.ts";
import { findLetterByMessage } from "../../db/queries/letters.ts";
import { findBindings } from "../../db/queries/bindings.ts";
import { findPostsOf } from "../../db/queries/posts.ts";
import type { Tx } from "../../db/store.ts";
import type { CardPress, ChatMessage, FileRead } from "../chat.ts";
import { keyOf } from "../chat.ts";
import { dayOf } from "../domain/day.ts";
import type { Lexicon } from "../domain/read/index.ts";
import type { Clock } from "../ports.ts";
import type { Binding, Ctx, Registry } from "./spec.ts";

/** The priority of letters that answer somebody. */
const ANSWER = 0;

export interface ContextDeps {
  readonly registry: Registry;
  readonly lexicon: (tx: Tx) => Promise<Lexicon>;
  readonly now: Clock;
  readonly timeZone: string;
  /** Administrators by the environment; others hold the post. */
  readonly admins: readonly string[];
}

/** Gathers what a command may know: who speaks, where, for which projects, in answer to what. */
export async function buildContext(
  deps: ContextDeps,
  tx: Tx,
  event: ChatMessage | CardPress | FileRead,
): Promise<Ctx> {
  const isMessage = event.kind === "message";
  const by = isMessage ? event.senderId : event.by;
  const saidAt = new Date(event.saidAt);
  const today = dayOf(saidAt, deps.timeZone);
  const parentId = isMessage
    ? (event.parentId ?? null)
    : event.kind === "press"
      ? event.messageId
      : null;
  // Asked for together: with a database far away that is one round trip.
  const [held, bindings, parent, words, lexicon, openQuestion] = await Promise.all([
    findPostsOf(tx, by, today),
    findBindings(tx, event.chatId),
    parentId ? findLetterByMessage(tx, parentId) : null,
    parentId ? findWords(tx, parentId) : null,
    deps.lexicon(tx),
    isMessage ? findOpenDialogue(tx, by, event.chatId) : null,
  ]);
  const isAdmin =
    deps.admins.includes(by) ||
    held.some((post) => post.scope === "office" && post.post === "admin");
  return {
    tx,
    now: deps.now(),
    saidAt,
    today,
    timeZone: deps.timeZone,
    by,
    chatId: event.chatId,
    messageId: event.messageId,
    isAdmin,
    isService: isAdmin || held.some((post) => post.scope === "office" && post.post === "service"),
    isDirect: event.kind !== "press" && event.isDirect,
    binding: bindingOf(bindings),
    admins: deps.admins,
    isPress: event.kind === "press",
    via: event.kind === "press" ? "press" : "message",
    eventKey: keyOf(event),
    mentions: isMessage ? event.mentions.filter((one) => !one.isBot) : [],
    attachments: isMessage ? event.attachments : [],
    parentId,
    askedIn: parent?.kind === "reply" && parent.priority === ANSWER ? parent.targetId : null,
    about: parent?.subject ?? null,
    openQuestion,
    lexicon,
    registry: deps.registry,
    dayOf: (at) => dayOf(new Date(at), deps.timeZone),
    quoted: parent ? null : words,
  };
}

function bindingOf(rows: Awaited<ReturnType<typeof findBindings>>): Binding | null {
  const first = rows[0];
  if (!first) return null;
  if (first.kind === "leaders") return { kind: "leaders" };
  if (first.kind === "street") return { kind: "street", street: first.street! };
  return {
    kind: "project",
    projects: rows.map((row) => ({ id: row.projectId!, name: row.projectName! })),
  };
}
