import { flattenCard, queryText } from "./content.ts";
import type { Hub } from "./hub.ts";
import { refuse } from "./refused.ts";
import type { Message } from "./world.ts";

/** One page of a list: `page_size`, `page_token`, `has_more`. */
export function page<T>(
  all: readonly T[],
  query: (name: string) => string | undefined,
  max: number,
  show: (one: T) => unknown,
): { items: unknown[]; has_more: boolean; page_token: string } {
  const size = Number(query("page_size") ?? 20);
  if (!(size >= 1 && size <= max))
    refuse(99992402, `field validation failed: page_size is 1 to ${max}`);
  const from = Number(query("page_token") ?? 0) || 0;
  const hasMore = from + size < all.length;
  return {
    items: all.slice(from, from + size).map(show),
    has_more: hasMore,
    page_token: hasMore ? String(from + size) : "",
  };
}

/** A message as the APIs hand it out. */
export function messageData(hub: Hub, message: Message, isRawCard = false): object {
  const isApp = message.senderKind === "app";
  let { content } = message;
  if (message.isRecalled) content = JSON.stringify({ text: "This message was recalled" });
  else if (message.type === "interactive" && !isRawCard) content = flattenCard(content);
  else if (message.type === "text" && isApp) {
    const { text } = JSON.parse(content) as { text: string };
    content = JSON.stringify({ text: queryText(text, message.mentions) });
  }
  return {
    message_id: message.messageId,
    ...(message.rootId && { root_id: message.rootId, parent_id: message.parentId }),
    ...(message.threadId && { thread_id: message.threadId }),
    msg_type: message.type,
    create_time: String(message.createdAt),
    update_time: String(message.updatedAt),
    deleted: message.isRecalled,
    updated: message.versions > 0,
    chat_id: message.chatId,
    sender: {
      id: isApp ? hub.app.appId : message.senderId,
      id_type: isApp ? "app_id" : "open_id",
      sender_type: isApp ? "app" : "user",
      tenant_key: hub.app.tenantKey,
    },
    body: { content },
    ...(message.mentions.length > 0 && {
      mentions: message.mentions.map(({ key, openId, name }) => ({
        key,
        id: openId,
        id_type: "open_id",
        name,
        tenant_key: hub.app.tenantKey,
      })),
    }),
  };
}
