import { compose } from "./compose.ts";
import type { Delivery, Sender } from "./delivery.ts";
import type { Webhook } from "./double.ts";
import { createEvents } from "./events.ts";
import type { Hub } from "./hub.ts";
import { directChat } from "./messages.ts";
import { actionOf, findPart, readAnswer, type Press, type PressResult } from "./press.ts";
import type { Actions, Say, Said } from "./doings.ts";
import type { Chat, Message, Person } from "./world.ts";

/** Gives people hands in the simulated chats and tells the bot what the platform would tell it. */
export function createActions(
  hub: Hub,
  sender: Sender,
  webhook: () => Webhook | undefined,
): Actions {
  const { world } = hub;
  const events = createEvents(hub);
  const now = (): number => hub.now().getTime();

  const tell = async (type: string, event: object): Promise<Delivery | undefined> => {
    const address = webhook();
    if (!address) return undefined;
    const { eventId, plain } = events.envelope(type, event);
    return sender.push("event", type, eventId, address.event, plain);
  };
  const chatAt = (chatId: string): Chat => {
    const chat = world.chats.get(chatId);
    if (!chat) throw new Error(`Cannot find the chat "${chatId}"`);
    return chat;
  };
  const messageAt = (messageId: string): Message => {
    const message = world.messages.get(messageId);
    if (!message) throw new Error(`Cannot find the message "${messageId}"`);
    return message;
  };
  const change = (chatId: string, by: Partial<Chat>): Chat => {
    const chat = { ...chatAt(chatId), ...by };
    world.apply({ do: "chat", chat });
    return chat;
  };
  const users = (people: readonly string[]): object => ({
    users: people.map((id) => ({
      name: world.people.get(id)?.name ?? "",
      tenant_key: hub.app.tenantKey,
      user_id: events.userId(id),
    })),
  });

  /** Whether the granted scopes let this message reach the bot. */
  const reaches = (message: Message, chat: Chat): boolean => {
    const has = (scope: string): boolean => hub.app.scopes.includes(scope);
    if (!chat.hasBot) return false;
    if (chat.kind === "p2p") return has("im:message.p2p_msg:readonly");
    const isCalled = message.mentions.some((one) => one.openId === hub.app.botOpenId);
    return has("im:message.group_msg") || (isCalled && has("im:message.group_at_msg:readonly"));
  };

  const contentOf = (
    chat: Chat,
    what: Say,
  ): Pick<Message, "type" | "content" | "mentions" | "rings"> => {
    const nobody = { mentions: [], rings: [] };
    if (what.raw)
      return { type: what.raw.type, content: JSON.stringify(what.raw.content), ...nobody };
    if (!what.file) return { type: "text", ...compose(hub, chat, what.text ?? "", what.mentions) };
    const mime = what.file.mime ?? "application/octet-stream";
    const kind = mime.startsWith("image/") ? ("image" as const) : ("file" as const);
    const key = hub.newId(kind === "image" ? "img_" : "file_");
    const base64 = Buffer.from(what.file.bytes).toString("base64");
    world.apply({
      do: "file",
      file: { key, kind, name: what.file.name, mime, base64, isApps: false },
    });
    const content =
      kind === "image" ? { image_key: key } : { file_key: key, file_name: what.file.name };
    return { type: kind, content: JSON.stringify(content), ...nobody };
  };

  const say = async (what: Say): Promise<Said> => {
    const chat = chatAt(what.chatId);
    if (!chat.members.includes(what.by))
      throw new Error(`Cannot speak in "${chat.name}": "${what.by}" is not in it`);
    const over = what.replyTo === undefined ? undefined : messageAt(what.replyTo);
    const threadId = over?.threadId ?? (over && what.inThread ? hub.newId("omt_") : undefined);
    if (over && threadId && !over.threadId)
      world.apply({ do: "message", message: { ...over, threadId } });
    const message: Message = {
      messageId: hub.newId("om_"),
      chatId: chat.chatId,
      ...(over && { rootId: over.rootId ?? over.messageId, parentId: over.messageId }),
      ...(threadId && { threadId }),
      ...contentOf(chat, what),
      senderId: what.by,
      senderKind: "user",
      createdAt: now(),
      updatedAt: now(),
      isRecalled: false,
      versions: 0,
      reads: { [what.by]: now() },
      urged: {},
    };
    world.apply({ do: "message", message });
    const delivery = reaches(message, chat)
      ? await tell("im.message.receive_v1", events.message(message, chat))
      : undefined;
    return { ...message, ...(delivery && { delivery }) };
  };

  const press = async (what: Press): Promise<PressResult> => {
    const message = messageAt(what.messageId);
    const { part, form } = findPart(JSON.parse(message.content), what);
    const address = webhook();
    if (!address) return { isRedrawn: false, fault: 200340 };
    const { eventId, plain } = events.envelope("card.action.trigger", {
      operator: { tenant_key: hub.app.tenantKey, ...events.userId(what.by) },
      token: hub.newId("c-"),
      action: actionOf(part, form, what),
      host: "im_message",
      context: { open_message_id: message.messageId, open_chat_id: message.chatId },
    });
    const delivery = await sender.push(
      "callback",
      "card.action.trigger",
      eventId,
      address.card,
      plain,
    );
    const { card, ...answer } = readAnswer(hub, delivery);
    if (card !== undefined)
      world.apply({ do: "redraw", messageId: message.messageId, content: card, at: now() });
    return { ...answer, isRedrawn: card !== undefined, delivery };
  };

  const read: Actions["read"] = async (by, what) => {
    const asked =
      "chatId" in what
        ? world.messagesIn(what.chatId)
        : ("messageIds" in what ? what.messageIds : [what.messageId]).map(messageAt);
    const unread = asked.filter((one) => one.senderId !== by && one.reads[by] === undefined);
    if (unread.length === 0) return;
    world.apply({ do: "read", by, messageIds: unread.map((one) => one.messageId), at: now() });
    // Only the bot's own messages in direct chats are reported by an event.
    const own = unread.filter(
      (one) => one.senderKind === "app" && chatAt(one.chatId).kind === "p2p",
    );
    if (own.length === 0) return;
    await tell("im.message.message_read_v1", {
      reader: {
        reader_id: events.userId(by),
        read_time: String(now()),
        tenant_key: hub.app.tenantKey,
      },
      message_id_list: own.map((one) => one.messageId),
    });
  };

  const chatTold = async (
    type: string,
    chat: Chat,
    by: string,
    more: object = {},
  ): Promise<void> => {
    await tell(type, { ...events.chatChange(chat, by), ...more });
  };

  return {
    addPerson({ isActive = true, ...rest }) {
      const person: Person = { ...rest, isActive };
      world.apply({ do: "person", person });
      return person;
    },
    addGroup({ hasBot = true, members, ...rest }) {
      const chat: Chat = {
        ...rest,
        kind: "group",
        members: [...members],
        hasBot,
        isDissolved: false,
        isMuted: false,
      };
      world.apply({ do: "chat", chat });
      return chat;
    },
    direct: (openId) => directChat(hub, openId),
    async enter(openId) {
      const { chatId } = directChat(hub, openId);
      const event = { chat_id: chatId, operator_id: events.userId(openId), last_message_id: "" };
      await tell("im.chat.access_event.bot_p2p_chat_entered_v1", event);
    },
    say,
    press,
    read,
    async recall(messageId) {
      const { chatId } = messageAt(messageId);
      world.apply({ do: "recall", messageId, at: now() });
      await tell("im.message.recalled_v1", {
        message_id: messageId,
        chat_id: chatId,
        recall_time: String(now()),
        recall_type: "message_owner",
      });
    },
    addBot: (chatId, by) =>
      chatTold("im.chat.member.bot.added_v1", change(chatId, { hasBot: true }), by),
    removeBot: (chatId, by) =>
      chatTold("im.chat.member.bot.deleted_v1", change(chatId, { hasBot: false }), by),
    join(chatId, people, by) {
      const members = [...new Set([...chatAt(chatId).members, ...people])];
      return chatTold(
        "im.chat.member.user.added_v1",
        change(chatId, { members }),
        by,
        users(people),
      );
    },
    leave(chatId, people, by) {
      const members = chatAt(chatId).members.filter((id) => !people.includes(id));
      return chatTold(
        "im.chat.member.user.deleted_v1",
        change(chatId, { members }),
        by,
        users(people),
      );
    },
    async rename(chatId, name, by) {
      const before = chatAt(chatId).name;
      await tell("im.chat.updated_v1", {
        ...events.chatChange(change(chatId, { name }), by),
        after_change: { name },
        before_change: { name: before },
      });
    },
    dissolve: (chatId, by) =>
      chatTold("im.chat.disbanded_v1", change(chatId, { isDissolved: true }), by),
    mute: (chatId, isMuted) => void change(chatId, { isMuted }),
    async pressMenu(by, menuKey) {
      const operator = { operator_id: events.userId(by) };
      await tell("application.bot.menu_v6", {
        operator,
        event_key: menuKey,
        timestamp: Math.floor(now() / 1000),
      });
    },
    messages: (chatId) => world.messagesIn(chatId),
    message: messageAt,
  };
}
