import type { ChatChange, ChatEvent, UnknownEvent } from "../chat.ts";
import { type Fields, fieldsOf, listOf, momentOf, wordOf } from "./json.ts";
import { readMessage } from "./message.ts";
import { readPress } from "./press.ts";

export interface Reception {
  /** The bot's own open_id, to recognise its own mention; undefined while it is not known. */
  readonly botOpenId: string | undefined;
  /** Stands in, in ms, where the payload does not say when it happened. */
  readonly receivedAt: number;
}

/**
 * Turns a payload of the platform, checked and decrypted, into what happened in the chat; `why` where the payload
 * makes no sense. Kinds this product has no use for become an UnknownEvent.
 */
export function readEvent(payload: Fields, reception: Reception): ChatEvent | { why: string } {
  const head = readHead(payload, reception);
  if ("why" in head) return head;
  const { type, eventId, saidAt, event } = head;
  if (type === "im.message.receive_v1") return readMessage(event, reception.botOpenId, saidAt);
  if (eventId === undefined) return { why: "an event without its id" };
  if (type === "card.action.trigger") return readPress(payload, eventId, saidAt);
  const read = changes[type];
  if (!read) return { kind: "unknown", eventId, type: type.slice(0, 100), saidAt };
  return read(event, { eventId, saidAt }) ?? { why: `${type} without its ids` };
}

interface Head {
  readonly type: string;
  readonly eventId: string | undefined;
  readonly saidAt: number;
  readonly event: Fields;
}

/** Schema 2.0 has a header; 1.0 names the type inside the event and has `uuid` for an id. */
function readHead(payload: Fields, { receivedAt }: Reception): Head | { why: string } {
  const header = fieldsOf(payload["header"]);
  const event = fieldsOf(payload["event"]);
  const isOld = payload["header"] === undefined;
  const type = wordOf(isOld ? event["type"] : header["event_type"]);
  if (type === undefined) return { why: "an event without its type" };
  const said = isOld ? readOldMoment(payload["ts"]) : momentOf(header["create_time"]);
  return {
    type,
    eventId: wordOf(isOld ? payload["uuid"] : header["event_id"]),
    saidAt: said ?? receivedAt,
    event,
  };
}

/** Schema 1.0 writes seconds with a fraction. */
function readOldMoment(ts: unknown): number | undefined {
  return momentOf(typeof ts === "string" ? ts.replace(/\..*$/, "") : ts);
}

type Occasion = { readonly eventId: string; readonly saidAt: number };
type ChangeReader = (event: Fields, on: Occasion) => ChatChange | UnknownEvent | undefined;

/** A change of a chat that needs nothing but the chat's id. */
function ofChat(build: (chatId: string, event: Fields, on: Occasion) => ChatChange): ChangeReader {
  return (event, on) => {
    const chatId = wordOf(event["chat_id"]);
    return chatId === undefined ? undefined : build(chatId, event, on);
  };
}

const peopleLeft = ofChat((chatId, event, on) => ({
  kind: "people_left",
  chatId,
  people: readPeople(event),
  ...on,
}));

const changes: Readonly<Record<string, ChangeReader>> = {
  "im.chat.member.bot.added_v1": ofChat((chatId, event, on) => ({
    kind: "bot_added",
    chatId,
    name: wordOf(event["name"]) ?? "",
    by: openIdOf(event["operator_id"]) ?? "",
    ...on,
  })),
  "im.chat.member.bot.deleted_v1": ofChat((chatId, _event, on) => ({
    kind: "bot_removed",
    chatId,
    ...on,
  })),
  "im.chat.disbanded_v1": ofChat((chatId, _event, on) => ({ kind: "chat_gone", chatId, ...on })),
  "im.chat.member.user.added_v1": ofChat((chatId, event, on) => ({
    kind: "people_joined",
    chatId,
    people: readPeople(event),
    ...on,
  })),
  "im.chat.member.user.deleted_v1": peopleLeft,
  "im.chat.member.user.withdrawn_v1": peopleLeft,
  "im.chat.updated_v1": (event, on) => {
    const chatId = wordOf(event["chat_id"]);
    if (chatId === undefined) return undefined;
    const name = wordOf(fieldsOf(event["after_change"])["name"]);
    // Of all settings of a chat only its name is of use here.
    if (name === undefined) return { kind: "unknown", type: "im.chat.updated_v1", ...on };
    return { kind: "chat_renamed", chatId, name, ...on };
  },
  "im.message.recalled_v1": (event, on) => {
    const chatId = wordOf(event["chat_id"]);
    const messageId = wordOf(event["message_id"]);
    if (chatId === undefined || messageId === undefined) return undefined;
    return { kind: "message_recalled", chatId, messageId, ...on };
  },
  "im.message.message_read_v1": (event, on) => {
    const reader = fieldsOf(event["reader"]);
    const by = openIdOf(reader["reader_id"]);
    const messageIds = listOf(event["message_id_list"]).flatMap((id) => wordOf(id) ?? []);
    if (by === undefined) return undefined;
    const saidAt = momentOf(reader["read_time"]) ?? on.saidAt;
    return { kind: "messages_read", eventId: on.eventId, by, messageIds, saidAt };
  },
  "application.bot.menu_v6": (event, on) => {
    const by = openIdOf(fieldsOf(event["operator"])["operator_id"]);
    const menuKey = wordOf(event["event_key"]);
    if (by === undefined || menuKey === undefined) return undefined;
    return { kind: "menu_pressed", by, menuKey, ...on };
  },
  "im.chat.access_event.bot_p2p_chat_entered_v1": ofChat((chatId, event, on) => ({
    kind: "chat_entered",
    chatId,
    by: openIdOf(event["operator_id"]) ?? "",
    ...on,
  })),
  p2p_chat_create: ofChat((chatId, event, on) => ({
    kind: "chat_entered",
    chatId,
    by: openIdOf(event["user"]) ?? openIdOf(event["operator"]) ?? "",
    ...on,
  })),
};

function openIdOf(id: unknown): string | undefined {
  return wordOf(fieldsOf(id)["open_id"]);
}

function readPeople(event: Fields): { openId: string; name: string }[] {
  return listOf(event["users"]).flatMap((it) => {
    const user = fieldsOf(it);
    const openId = openIdOf(user["user_id"]);
    return openId === undefined ? [] : [{ openId, name: wordOf(user["name"]) ?? "" }];
  });
}
