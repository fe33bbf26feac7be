/**
 * What the simulated platform knows: people, chats, messages and files. It changes only through
 * `apply`, one small record at a time, so that the list of records is the whole history.
 */

export interface Person {
  readonly openId: string;
  readonly name: string;
  /** What they do in the office; shown beside the name, unknown to the platform. */
  readonly post?: string;
  /** False after leaving: messages to them are refused with 230013. */
  readonly isActive: boolean;
}

export interface Chat {
  readonly chatId: string;
  readonly kind: "group" | "p2p";
  readonly name: string;
  readonly members: readonly string[];
  readonly hasBot: boolean;
  readonly isDissolved: boolean;
  /** Only some may speak here, and the bot is not among them (230018). */
  readonly isMuted: boolean;
}

/** Somebody named with an @; `key` stands for them in the text that the webhook gets. */
export interface Named {
  readonly key: string;
  readonly openId: string;
  readonly name: string;
}

export interface Message {
  readonly messageId: string;
  readonly chatId: string;
  readonly rootId?: string;
  readonly parentId?: string;
  readonly threadId?: string;
  readonly type: string;
  /** The JSON text as it was sent; for people's texts with `@_user_N` in place of names. */
  readonly content: string;
  readonly senderId: string;
  readonly senderKind: "user" | "app";
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly mentions: readonly Named[];
  /** Whom it rang: those mentioned who were in the chat. */
  readonly rings: readonly string[];
  readonly isRecalled: boolean;
  /** How often a card was redrawn. */
  readonly versions: number;
  readonly uuid?: string;
  /** When each person read it (ms). */
  readonly reads: Readonly<Record<string, number>>;
  /** When each person was urged (ms). */
  readonly urged: Readonly<Record<string, number>>;
}

export interface StoredFile {
  readonly key: string;
  readonly kind: "image" | "file";
  readonly name: string;
  readonly mime: string;
  readonly base64: string;
  /** The app's own upload, or somebody's. Messages of the app take only its own (230017). */
  readonly isApps: boolean;
}

export interface SlashEntry {
  readonly commandId: string;
  readonly command: string;
  readonly description: unknown;
  readonly icon?: unknown;
}

export type Change =
  | { readonly do: "person"; readonly person: Person }
  | { readonly do: "chat"; readonly chat: Chat }
  | { readonly do: "message"; readonly message: Message }
  | { readonly do: "redraw"; readonly messageId: string; readonly content: string; at: number }
  | { readonly do: "recall"; readonly messageId: string; readonly at: number }
  | { readonly do: "read"; readonly by: string; readonly messageIds: string[]; readonly at: number }
  | { readonly do: "urge"; readonly messageId: string; readonly people: string[]; at: number }
  | { readonly do: "file"; readonly file: StoredFile }
  | { readonly do: "slash"; readonly entry: SlashEntry }
  | { readonly do: "unslash"; readonly commandId: string };

/** Where the changes are kept, so that a restart finds the conversation again. */
export interface Journal {
  load(): readonly Change[];
  append(change: Change): void;
  clear(): void;
}

export interface World {
  readonly people: ReadonlyMap<string, Person>;
  readonly chats: ReadonlyMap<string, Chat>;
  readonly messages: ReadonlyMap<string, Message>;
  readonly files: ReadonlyMap<string, StoredFile>;
  readonly slash: ReadonlyMap<string, SlashEntry>;
  apply(change: Change): void;
  /** Calls `heard` after each change; returns what stops it. */
  onChange(heard: (change: Change) => void): () => void;
  clear(): void;
  /** Messages of one chat in the order in which they were said. */
  messagesIn(chatId: string): Message[];
  directChat(openId: string): Chat | undefined;
  /** The last message that was sent with this uuid. */
  sentWith(uuid: string): Message | undefined;
}

/** Opens the world, replaying the journal when there is one. */
export function createWorld(journal?: Journal): World {
  const people = new Map<string, Person>();
  const chats = new Map<string, Chat>();
  const messages = new Map<string, Message>();
  const files = new Map<string, StoredFile>();
  const slash = new Map<string, SlashEntry>();
  const byUuid = new Map<string, string>();
  const listeners = new Set<(change: Change) => void>();

  const edit = (id: string, by: (message: Message) => Partial<Message>): void => {
    const message = messages.get(id);
    if (message) messages.set(id, { ...message, ...by(message) });
  };
  const stamp = (
    marks: Readonly<Record<string, number>>,
    people: readonly string[],
    at: number,
  ) => {
    const next = { ...marks };
    for (const id of people) next[id] ??= at;
    return next;
  };

  const play = (change: Change): void => {
    switch (change.do) {
      case "person":
        people.set(change.person.openId, change.person);
        break;
      case "chat":
        chats.set(change.chat.chatId, change.chat);
        break;
      case "message":
        messages.set(change.message.messageId, change.message);
        if (change.message.uuid) byUuid.set(change.message.uuid, change.message.messageId);
        break;
      case "redraw":
        edit(change.messageId, (message) => ({
          content: change.content,
          updatedAt: change.at,
          versions: message.versions + 1,
        }));
        break;
      case "recall":
        edit(change.messageId, () => ({ isRecalled: true, updatedAt: change.at }));
        break;
      case "read":
        for (const id of change.messageIds)
          edit(id, ({ reads }) => ({ reads: stamp(reads, [change.by], change.at) }));
        break;
      case "urge":
        edit(change.messageId, ({ urged }) => ({ urged: stamp(urged, change.people, change.at) }));
        break;
      case "file":
        files.set(change.file.key, change.file);
        break;
      case "slash":
        slash.set(change.entry.commandId, change.entry);
        break;
      case "unslash":
        slash.delete(change.commandId);
        break;
    }
  };

  for (const change of journal?.load() ?? []) play(change);

  return {
    people,
    chats,
    messages,
    files,
    slash,
    apply(change) {
      play(change);
      journal?.append(change);
      for (const heard of listeners) heard(change);
    },
    onChange(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    clear() {
      for (const map of [people, chats, messages, files, slash, byUuid]) map.clear();
      journal?.clear();
    },
    sentWith: (uuid) => messages.get(byUuid.get(uuid) ?? ""),
    messagesIn: (chatId) => [...messages.values()].filter((one) => one.chatId === chatId),
    directChat: (openId) =>
      [...chats.values()].find((chat) => chat.kind === "p2p" && chat.members.includes(openId)),
  };
}
