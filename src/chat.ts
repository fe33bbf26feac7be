/**
 * What happens in a chat, in the product's own words. `src/feishu` turns the platform's payloads into
 * these at the door; nothing further in knows a field name of the platform.
 */

/** Somebody named with an @ in a message. `name` is as the chat shows it, without the @. */
export interface Mention {
  readonly openId: string;
  readonly name: string;
  /** The bot itself: its own mention is already taken out of `text`. */
  readonly isBot: boolean;
}

/** A file or picture that came with a message. */
export interface Attachment {
  readonly key: string;
  readonly name: string;
  readonly kind: "file" | "image" | "audio" | "video";
}

export interface ChatMessage {
  readonly kind: "message";
  /** The platform's id of the message; the key under which it is handled once. */
  readonly messageId: string;
  readonly chatId: string;
  readonly isDirect: boolean;
  readonly senderId: string;
  /** False for bots and the system: they are never answered. */
  readonly isPerson: boolean;
  /** Plain text. Mentions of people stand as `@name`, the bot's own mention is removed. */
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly mentionsBot: boolean;
  /** The message this one answers, and the first of its thread. */
  readonly parentId?: string;
  readonly rootId?: string;
  readonly threadId?: string;
  readonly attachments: readonly Attachment[];
  /** The platform's word for the message's type: text, post, file, sticker … */
  readonly type: string;
  /** When it was said, by the platform's clock (ms since 1970). */
  readonly saidAt: number;
  /** Kinds of personal number that were masked in `text` before anything was stored. */
  readonly masked?: readonly string[];
  /** The text carried a secrecy mark (涉密, 机密 …); it is emptied and refused. */
  readonly isSecret?: boolean;
  /** No event brought it: it was found in the chat's history after an outage. */
  readonly isCaughtUp?: boolean;
}

/** A press on a card's button, or a form sent from one. */
export interface CardPress {
  readonly kind: "press";
  readonly eventId: string;
  readonly chatId: string;
  readonly messageId: string;
  readonly by: string;
  /** What the button carried; it travelled through a client, so it is checked like any input. */
  readonly value: unknown;
  /** Inputs of the form by name; dates as `YYYY-MM-DD`, several choices as an array. */
  readonly form: Readonly<Record<string, string | readonly string[] | boolean>>;
  /** The chosen value where the pressed thing is a select or a picker outside a form. */
  readonly option?: string;
  readonly saidAt: number;
  readonly masked?: readonly string[];
  readonly isSecret?: boolean;
}

/** What happens to a chat or to a message, apart from messages and presses. */
export type ChatChange =
  | { kind: "bot_added"; eventId: string; chatId: string; name: string; by: string; saidAt: number }
  | { kind: "bot_removed"; eventId: string; chatId: string; saidAt: number }
  | { kind: "chat_gone"; eventId: string; chatId: string; saidAt: number }
  | { kind: "chat_renamed"; eventId: string; chatId: string; name: string; saidAt: number }
  | {
      kind: "people_joined" | "people_left";
      eventId: string;
      chatId: string;
      people: readonly { openId: string; name: string }[];
      saidAt: number;
    }
  | { kind: "message_recalled"; eventId: string; chatId: string; messageId: string; saidAt: number }
  | {
      kind: "messages_read";
      eventId: string;
      by: string;
      messageIds: readonly string[];
      saidAt: number;
    }
  | { kind: "menu_pressed"; eventId: string; by: string; menuKey: string; saidAt: number }
  | { kind: "chat_entered"; eventId: string; chatId: string; by: string; saidAt: number };

/** A file that somebody sent was fetched and read; the product's own event, handled like any other. */
export interface FileRead {
  readonly kind: "file_read";
  readonly eventId: string;
  readonly chatId: string;
  readonly isDirect: boolean;
  /** Who asked for it to be read, and by which message: that message gets the answer. */
  readonly by: string;
  readonly messageId: string;
  readonly importId: number;
  readonly saidAt: number;
}

/** Something the platform told that this product has no use for; accepted, counted, ignored. */
export interface UnknownEvent {
  readonly kind: "unknown";
  readonly eventId: string;
  readonly type: string;
  readonly saidAt: number;
}

export type ChatEvent = ChatMessage | CardPress | ChatChange | FileRead | UnknownEvent;

/** The key under which an event is stored and handled once, however often it arrives. */
export function keyOf(event: ChatEvent): string {
  return event.kind === "message" ? event.messageId : event.eventId;
}
