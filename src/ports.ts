import type { ChatMessage } from "./chat.ts";
import type { Card } from "./card.ts";

/** Structured log: one JSON line each, with the ids in force; never a text, a name or a secret. */
export interface Log {
  debug(event: string, fields?: Record<string, unknown>): void;
  info(event: string, fields?: Record<string, unknown>): void;
  warn(event: string, fields?: Record<string, unknown>): void;
  error(event: string, fields?: Record<string, unknown>): void;
  /** The same log with fields added to every line. */
  with(fields: Record<string, unknown>): Log;
}

/** The only clock. Everything that has a "now" is handed one. */
export type Clock = () => Date;

/** Where a letter goes: into a chat, to a person, under a message, or over a card already sent. */
export type Address =
  | { readonly to: "chat"; readonly chatId: string }
  | { readonly to: "person"; readonly openId: string }
  | {
      readonly to: "reply";
      readonly messageId: string;
      /** The chat of that message: its rate counts, and it is where the lost answer is looked up. */
      readonly chatId: string;
      readonly inThread?: boolean;
    }
  | { readonly to: "card"; readonly messageId: string; readonly chatId: string };

export interface Sent {
  readonly messageId: string;
  readonly chatId: string;
}

export interface Member {
  readonly openId: string;
  readonly name: string;
}

export interface PastMessage extends Pick<ChatMessage, "messageId" | "chatId" | "saidAt"> {
  readonly isOwn: boolean;
  readonly parentId?: string;
  readonly text: string;
  /** A person's message as its event would have brought it; only where the bot's own id was given. */
  readonly said?: ChatMessage;
}

/** Takes a message for good that no event brought; handled like any other, once. */
export type TakeIn = (message: ChatMessage) => Promise<"new" | "duplicate">;

/** The chat platform, as far as this product needs one. `src/feishu` is the only implementation. */
export interface Platform {
  /** Sends, replies or redraws. `key` makes a repeat within the platform's hour harmless. */
  send(address: Address, card: Card, options: SendOptions): Promise<Sent>;
  /** Strong in-app notice of a message already sent; returns those it cannot reach. */
  urge(messageId: string, openIds: readonly string[]): Promise<readonly string[]>;
  /** The bytes of a file that came with a message. */
  fetchFile(messageId: string, fileKey: string, kind: "file" | "image"): Promise<Uint8Array>;
  sendFile(address: Address, name: string, bytes: Uint8Array, key: string): Promise<Sent>;
  members(chatId: string): Promise<readonly Member[]>;
  isMember(chatId: string, openId: string): Promise<boolean>;
  person(openId: string): Promise<Member>;
  /** What was said in a chat; with the bot's own id each person's message whole, for catching up. */
  history(
    chatId: string,
    from: Date,
    to: Date,
    botOpenId?: string,
  ): Promise<readonly PastMessage[]>;
  readers(messageId: string): Promise<readonly { openId: string; readAt: Date }[]>;
  self(): Promise<{ openId: string; name: string }>;
}

export interface SendOptions {
  /** At most 50 characters, the same for every try of one letter. */
  readonly uuid: string;
  /** False where a person is not in the chat: the name is drawn instead of a mention. */
  readonly canRing?: (openId: string) => boolean;
  /** Send the plain-text form: the card was refused. */
  readonly asText?: boolean;
}

/** What a press on a card is answered with, within the platform's three seconds. */
export interface PressAnswer {
  readonly toast?: {
    readonly tone: "info" | "success" | "warning" | "error";
    readonly text: string;
  };
  /** The card as it is now; it replaces the one that was pressed. */
  readonly card?: Card;
}
