import type { Delivery } from "./delivery.ts";
import type { Press, PressResult } from "./press.ts";
import type { Chat, Message, Person } from "./world.ts";

export interface Say {
  readonly chatId: string;
  readonly by: string;
  readonly text?: string;
  /** Ids of those meant by `@name`; without it, whoever in the chat is named so. */
  readonly mentions?: readonly string[];
  readonly replyTo?: string;
  readonly inThread?: boolean;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array; readonly mime?: string };
  /** Any other type of message, as it stands: `{ type: "sticker", content: { file_key } }`. */
  readonly raw?: { readonly type: string; readonly content: unknown };
}

/** A message as somebody said it, and what became of its event (absent where the bot is not told). */
export interface Said extends Message {
  readonly delivery?: Delivery;
}

/** One message, some of them, or the whole chat. */
export type Reading =
  | { readonly messageId: string }
  | { readonly messageIds: readonly string[] }
  | { readonly chatId: string };

/** What people do in their client. Those that tell the bot resolve after the first push. */
export interface Actions {
  addPerson(person: { openId: string; name: string; post?: string; isActive?: boolean }): Person;
  addGroup(group: {
    chatId: string;
    name: string;
    members: readonly string[];
    hasBot?: boolean;
  }): Chat;
  /** The direct chat of somebody with the bot; made when there is none yet. */
  direct(openId: string): Chat;
  /** Opens the direct chat, as a person does who taps the bot. */
  enter(openId: string): Promise<void>;
  say(what: Say): Promise<Said>;
  press(what: Press): Promise<PressResult>;
  /** Marks as read, for one person. */
  read(by: string, what: Reading): Promise<void>;
  recall(messageId: string): Promise<void>;
  addBot(chatId: string, by: string): Promise<void>;
  removeBot(chatId: string, by: string): Promise<void>;
  join(chatId: string, people: readonly string[], by: string): Promise<void>;
  leave(chatId: string, people: readonly string[], by: string): Promise<void>;
  rename(chatId: string, name: string, by: string): Promise<void>;
  dissolve(chatId: string, by: string): Promise<void>;
  /** Lets the bot speak in a group, or not (230018). */
  mute(chatId: string, isMuted: boolean): void;
  pressMenu(by: string, menuKey: string): Promise<void>;
  /** Messages of a chat in the order in which they were said. */
  messages(chatId: string): readonly Message[];
  message(messageId: string): Message;
}
