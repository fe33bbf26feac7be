import { checkContent } from "./content.ts";
import { messageData, page } from "./message-data.ts";
import type { Api, Call } from "./gate.ts";
import type { Hub } from "./hub.ts";
import { refuse } from "./refused.ts";
import type { Chat, Message } from "./world.ts";

const SEND = ["im:message", "im:message:send_as_bot"];
const UPDATE = [...SEND, "im:message:update"];
const RECALL = [...SEND, "im:message:recall"];
const READ = ["im:message", "im:message:readonly"];
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const BASE = "/open-apis/im/v1/messages";

/** Chats to which the app may speak; refuses with what the platform would say. */
export function openChat(chat: Chat | undefined): Chat {
  if (!chat) refuse(230001, "invalid chat_id");
  if (chat.isDissolved) refuse(232009, "The chat is dissolved");
  if (!chat.hasBot) refuse(230002, "Bot/User can NOT be out of the chat.");
  if (chat.isMuted) refuse(230018, "The operation is not allowed by the settings of the group");
  return chat;
}

/** The message APIs: create, reply, patch, recall, get, list, who read it, urge. */
export function messageApis(hub: Hub): Api[] {
  const { world } = hub;

  const find = (id: string): Message => {
    const message = world.messages.get(id) ?? refuse(230001, `invalid message_id: ${id}`);
    if (message.isRecalled) refuse(230011, "The message was withdrawn.");
    return message;
  };
  const own = (id: string): Message => {
    const message = find(id);
    if (message.senderKind !== "app") refuse(230012, "Bot is NOT the sender of the message.");
    return message;
  };
  const slow = (key: string): void => {
    if (hub.windows.take(key, 5, 1000))
      refuse(230020, "This operation triggers the frequency limit.");
  };

  const send = (call: Call, target: () => { chat: Chat; over?: Message }): object => {
    const { uuid } = call.body;
    if (uuid !== undefined && (typeof uuid !== "string" || uuid.length > 50))
      refuse(230001, "uuid is at most 50 characters");
    const now = hub.now().getTime();
    const before = uuid ? world.sentWith(uuid) : undefined;
    if (before && now - before.createdAt < HOUR_MS) return messageData(hub, before);
    const { chat, over } = target();
    const checked = checkContent(hub, chat, call.body["msg_type"], call.body["content"]);
    slow(`chat ${chat.chatId}`);
    const startsThread = call.body["reply_in_thread"] === true;
    const threadId = over?.threadId ?? (startsThread ? hub.newId("omt_") : undefined);
    if (over && startsThread && !over.threadId)
      world.apply({ do: "message", message: { ...over, threadId: threadId! } });
    const message: Message = {
      messageId: hub.newId("om_"),
      chatId: chat.chatId,
      ...(over && { rootId: over.rootId ?? over.messageId, parentId: over.messageId }),
      ...(threadId && { threadId }),
      ...checked,
      senderId: hub.app.botOpenId,
      senderKind: "app",
      createdAt: now,
      updatedAt: now,
      isRecalled: false,
      versions: 0,
      ...(typeof uuid === "string" && uuid !== "" && { uuid }),
      reads: {},
      urged: {},
    };
    world.apply({ do: "message", message });
    return messageData(hub, message);
  };

  const patch = ({ body, param }: Call): object => {
    const message = own(param("id"));
    if (message.type !== "interactive") refuse(230001, "only cards can be updated");
    const now = hub.now().getTime();
    if (now - message.createdAt > 14 * DAY_MS) refuse(230031, "The card is older than 14 days");
    const chat = openChat(world.chats.get(message.chatId));
    const { content } = checkContent(hub, chat, "interactive", body["content"]);
    slow(`card ${message.messageId}`);
    world.apply({ do: "redraw", messageId: message.messageId, content, at: now });
    return {};
  };

  const list = ({ query }: Call): object => {
    const id = query("container_id") ?? refuse(230001, "container_id is required");
    const isThread = query("container_id_type") === "thread";
    const all = [...world.messages.values()];
    const inside = all.filter((one) => (isThread ? one.threadId === id : one.chatId === id));
    const chat = world.chats.get(isThread ? (inside[0]?.chatId ?? "") : id);
    if (!chat) refuse(230001, "invalid container_id");
    if (!chat.hasBot) refuse(230002, "Bot/User can NOT be out of the chat.");
    if (chat.kind === "group" && !hub.app.scopes.includes("im:message.group_msg"))
      refuse(230027, "Lack of necessary permissions: im:message.group_msg");
    const [from, to] = [Number(query("start_time") ?? 0), Number(query("end_time") ?? Infinity)];
    const inTime = ({ createdAt }: Message): boolean =>
      isThread || (createdAt >= from * 1000 && createdAt < (to + 1) * 1000);
    // A chat's list holds only the roots of its threads, not what was said inside them.
    // Of a thread a chat lists what it grew from, which may be a reply itself.
    const roots = new Map<string | undefined, Message>();
    for (const one of all) if (!roots.has(one.threadId)) roots.set(one.threadId, one);
    const isListed = (one: Message): boolean =>
      isThread || !one.threadId || roots.get(one.threadId) === one;
    const found = inside.filter((one) => inTime(one) && isListed(one));
    found.sort((a, b) => a.createdAt - b.createdAt);
    if (query("sort_type") === "ByCreateTimeDesc") found.reverse();
    const isRaw = query("card_msg_content_type") === "user_card_content";
    return page(found, query, 50, (message) => messageData(hub, message, isRaw));
  };

  const readUsers = ({ param, query }: Call): object => {
    const message = own(param("id"));
    if (hub.now().getTime() - message.createdAt > 7 * DAY_MS)
      refuse(230033, "The message was sent more than 7 days ago");
    openChat(world.chats.get(message.chatId));
    const reads = Object.entries(message.reads).sort((a, b) => a[1] - b[1]);
    return page(reads, query, 100, ([openId, at]) => ({
      user_id_type: "open_id",
      user_id: openId,
      timestamp: String(at),
      tenant_key: hub.app.tenantKey,
    }));
  };

  const urge = ({ body, param }: Call): object => {
    const message = own(param("id"));
    const chat = openChat(world.chats.get(message.chatId));
    const asked = body["user_id_list"];
    if (!Array.isArray(asked) || asked.length === 0 || asked.length > 200)
      refuse(230001, "user_id_list holds 1 to 200 ids");
    const invalid = asked.filter((id) => !chat.members.includes(id as string));
    const valid = asked.filter((id): id is string => chat.members.includes(id as string));
    if (valid.length === 0) refuse(230001, "all user ids are invalid");
    for (const id of valid) {
      const unread = [...world.messages.values()].filter((one) => one.urged[id] && !one.reads[id]);
      if (unread.length >= 200) refuse(230023, "The user has too many unread urgent messages");
    }
    world.apply({
      do: "urge",
      messageId: message.messageId,
      people: valid,
      at: hub.now().getTime(),
    });
    return { invalid_user_id_list: invalid };
  };

  return [
    {
      name: "im.message.create",
      method: "POST",
      path: BASE,
      scopes: SEND,
      run: (call) => send(call, () => ({ chat: receiver(hub, call) })),
    },
    {
      name: "im.message.reply",
      method: "POST",
      path: `${BASE}/:id/reply`,
      scopes: SEND,
      run: (call) =>
        send(call, () => {
          const over = find(call.param("id"));
          return { chat: openChat(world.chats.get(over.chatId)), over };
        }),
    },
    { name: "im.message.patch", method: "PATCH", path: `${BASE}/:id`, scopes: UPDATE, run: patch },
    {
      name: "im.message.delete",
      method: "DELETE",
      path: `${BASE}/:id`,
      scopes: RECALL,
      run: ({ param }) => {
        const message = find(param("id"));
        if (message.senderKind !== "app") refuse(230026, "No permission to recall this message");
        world.apply({ do: "recall", messageId: message.messageId, at: hub.now().getTime() });
      },
    },
    {
      name: "im.message.get",
      method: "GET",
      path: `${BASE}/:id`,
      scopes: READ,
      run: ({ param, query }) => {
        const message = world.messages.get(param("id")) ?? refuse(230001, "invalid message_id");
        if (!world.chats.get(message.chatId)?.hasBot)
          refuse(230002, "Bot/User can NOT be out of the chat.");
        return {
          items: [
            messageData(hub, message, query("card_msg_content_type") === "user_card_content"),
          ],
        };
      },
    },
    { name: "im.message.list", method: "GET", path: BASE, scopes: READ, run: list },
    {
      name: "im.message.read_users",
      method: "GET",
      path: `${BASE}/:id/read_users`,
      scopes: READ,
      run: readUsers,
    },
    {
      name: "im.message.urgent_app",
      method: "PATCH",
      path: `${BASE}/:id/urgent_app`,
      scopes: ["im:message.urgent"],
      run: urge,
    },
  ];
}

/** The chat that a send names: a group by its id, or a person, whose direct chat is made when missing. */
function receiver(hub: Hub, { body, query }: Call): Chat {
  const id = typeof body["receive_id"] === "string" ? body["receive_id"] : "";
  const type = query("receive_id_type");
  if (type === "chat_id") {
    if (!hub.world.chats.has(id)) refuse(230034, "The receive_id is invalid for its type");
    return openChat(hub.world.chats.get(id));
  }
  if (type !== "open_id") refuse(230001, "receive_id_type is open_id or chat_id here");
  const person =
    hub.world.people.get(id) ?? refuse(230034, "The receive_id is invalid for its type");
  if (!person.isActive) refuse(230013, "Bot has NO availability to this user.");
  return openChat(directChat(hub, id));
}

/** The direct chat of the app with somebody; made when there is none yet. */
export function directChat(hub: Hub, openId: string): Chat {
  const held = hub.world.directChat(openId);
  if (held) return held;
  const name = hub.app.botName;
  const flags = { hasBot: true, isDissolved: false, isMuted: false };
  const chat: Chat = { chatId: hub.newId("oc_"), kind: "p2p", name, members: [openId], ...flags };
  hub.world.apply({ do: "chat", chat });
  return chat;
}
