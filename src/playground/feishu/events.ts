import type { Hub } from "./hub.ts";
import type { Chat, Message } from "./world.ts";

/** Builds what the platform pushes: envelopes of schema 2.0 and the events inside them. */
export interface Events {
  envelope(type: string, event: object): { eventId: string; plain: object };
  message(message: Message, chat: Chat): object;
  userId(openId: string): { open_id: string; union_id: string };
  chatChange(chat: Chat, by: string): object;
}

export function createEvents(hub: Hub): Events {
  const { tenantKey } = hub.app;
  const userId = (openId: string) => ({ open_id: openId, union_id: openId.replace("ou_", "on_") });
  return {
    userId,
    envelope(type, event) {
      const eventId = hub.newId("ev_");
      const header = {
        event_id: eventId,
        token: hub.app.verificationToken,
        create_time: `${hub.now().getTime()}${type === "card.action.trigger" ? "000" : ""}`,
        event_type: type,
        tenant_key: tenantKey,
        app_id: hub.app.appId,
      };
      return { eventId, plain: { schema: "2.0", header, event } };
    },
    message: (message, chat) => ({
      sender: {
        sender_id: userId(message.senderId),
        sender_type: message.senderKind === "user" ? "user" : "bot",
        tenant_key: tenantKey,
      },
      message: {
        message_id: message.messageId,
        ...(message.rootId && { root_id: message.rootId, parent_id: message.parentId }),
        ...(message.threadId && { thread_id: message.threadId }),
        create_time: String(message.createdAt),
        update_time: String(message.updatedAt),
        chat_id: chat.chatId,
        chat_type: chat.kind,
        message_type: message.type,
        content: message.content,
        ...(message.mentions.length > 0 && {
          mentions: message.mentions.map(({ key, openId, name }) => ({
            key,
            id: userId(openId),
            mentioned_type: openId === hub.app.botOpenId ? "bot" : "user",
            name,
            tenant_key: tenantKey,
          })),
        }),
      },
    }),
    chatChange: (chat, by) => ({
      chat_id: chat.chatId,
      operator_id: userId(by),
      external: false,
      operator_tenant_key: tenantKey,
      name: chat.name,
      i18n_names: { zh_cn: chat.name },
    }),
  };
}
