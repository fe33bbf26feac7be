import type { ChatMessage } from "../chat.ts";
import { type KeyedMention, readContent } from "./content.ts";
import { type Fields, fieldsOf, isFields, listOf, momentOf, parseJson, wordOf } from "./json.ts";

/** Reads `im.message.receive_v1`; a word on what is missing where it makes no sense. */
export function readMessage(
  event: Fields,
  botOpenId: string | undefined,
  receivedAt: number,
): ChatMessage | { why: string } {
  const message = fieldsOf(event["message"]);
  const sender = fieldsOf(event["sender"]);
  const messageId = wordOf(message["message_id"]);
  const chatId = wordOf(message["chat_id"]);
  const type = wordOf(message["message_type"]);
  const senderId = wordOf(fieldsOf(sender["sender_id"])["open_id"]);
  // Bots and the system have other types, and may have no open_id.
  const isPerson = sender["sender_type"] === "user";
  if (messageId === undefined) return { why: "a message without message_id" };
  if (chatId === undefined) return { why: "a message without chat_id" };
  if (type === undefined) return { why: "a message without message_type" };
  if (isPerson && senderId === undefined) return { why: "a message without its sender" };

  // Empty where it was recalled before it was delivered.
  const raw = message["content"] ?? "";
  const content = raw === "" ? {} : typeof raw === "string" ? parseJson(raw) : raw;
  if (!isFields(content)) return { why: "a message whose content is not JSON" };

  const mentions = listOf(message["mentions"]).flatMap((it) => readMention(it, botOpenId));
  const { text, attachments } = readContent(type, content, mentions);
  return {
    kind: "message",
    messageId,
    chatId,
    isDirect: message["chat_type"] === "p2p",
    senderId: senderId ?? "",
    isPerson,
    text,
    mentions: mentions.map(({ openId, name, isBot }) => ({ openId, name, isBot })),
    mentionsBot: mentions.some((mention) => mention.isBot),
    ...optional("parentId", message["parent_id"]),
    ...optional("rootId", message["root_id"]),
    ...optional("threadId", message["thread_id"]),
    attachments,
    type,
    saidAt: momentOf(message["create_time"]) ?? receivedAt,
  };
}

function optional<K extends string>(key: K, value: unknown): { [P in K]?: string } {
  const word = wordOf(value);
  return word === undefined ? {} : ({ [key]: word } as { [P in K]: string });
}

/** A mention of everybody has no id and is none of anybody. */
function readMention(it: unknown, botOpenId: string | undefined): KeyedMention[] {
  const mention = fieldsOf(it);
  const key = wordOf(mention["key"]);
  const id = mention["id"];
  const openId = wordOf(id) ?? wordOf(fieldsOf(id)["open_id"]);
  if (key === undefined || openId === undefined || openId === "all") return [];
  // While the bot does not know its own id, any bot named is taken for itself.
  const isBot =
    botOpenId === undefined ? mention["mentioned_type"] === "bot" : openId === botOpenId;
  return [{ key, openId, name: wordOf(mention["name"]) ?? "", isBot }];
}
