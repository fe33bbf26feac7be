import type { Card } from "../card.ts";
import type { Address, SendOptions, Sent } from "../ports.ts";
import { type Api, type Call, unreadable } from "./api.ts";
import { fitCard, plainCard } from "./card/fit.ts";
import { cardText } from "./card/text.ts";
import { fieldsOf, wordOf } from "./json.ts";
import type { CreateMessage, PatchMessage, ReplyMessage } from "./sdk-types.ts";

/** A message's kind and content as the platform wants them: the content is JSON in a string. */
export interface Content {
  readonly msg_type: "interactive" | "text" | "file";
  readonly content: string;
}

/** Sends a card to an address, or its text where the card is not taken. */
export async function sendCard(
  api: Api,
  address: Address,
  card: Card,
  options: SendOptions,
): Promise<Sent> {
  if (address.to === "card") return await redraw(api, address, card, options);
  return await sendContent(api, address, contentOf(api, card, options), options.uuid);
}

function contentOf(api: Api, card: Card, options: SendOptions): Content {
  if (!options.asText) {
    const { json, isCut, faults } = fitCard(card, options);
    // The faults tell of the card's make, not of what it says.
    if (faults.length > 0)
      api.log.warn(json ? "card_cut" : "card_unfit", { isCut, rules: rulesOf(faults) });
    if (json) return { msg_type: "interactive", content: JSON.stringify(json) };
  }
  return { msg_type: "text", content: JSON.stringify({ text: messageText(card, options) }) };
}

function rulesOf(faults: readonly { rule: string; at: string }[]): string[] {
  return faults.slice(0, 5).map((fault) => `${fault.rule} ${fault.at}`);
}

/** Beyond this nobody reads on, and the platform takes 150 KB a text at most. */
const maxText = 8000;

/** A card as a text message: those who can be rung are rung, and nothing else in it is taken for markup. */
function messageText(card: Card, options: Pick<SendOptions, "canRing">): string {
  const rung: string[] = [];
  // Placeholders of the private use area stand in while the text is made harmless and cut.
  const text = cardText(card, {
    ring: (openId, name) => {
      if (!/^[A-Za-z0-9_-]+$/.test(openId) || !(options.canRing?.(openId) ?? true))
        return `@${name}`;
      return `\ue000${rung.push(`<at user_id="${openId}">${harmless(name)}</at>`) - 1}\ue001`;
    },
  });
  const whole = harmless(text);
  const kept =
    whole.length > maxText ? `${whole.slice(0, maxText)}\n…（内容过长，其余从略）` : whole;
  return kept.replace(/\ue000(\d+)\ue001/g, (_all, at: string) => rung[Number(at)] ?? "");
}

/** Texts know the tags at, b, i, u, s and a; a full-width bracket begins none. */
function harmless(text: string): string {
  return text.replace(/<(?=[/a-z])/gi, "＜");
}

/** Sends content to a chat, a person or under a message. */
export async function sendContent(
  api: Api,
  address: Exclude<Address, { to: "card" }>,
  content: Content,
  uuid: string,
): Promise<Sent> {
  if (uuid.length > 50) throw new RangeError("Cannot send: the uuid is longer than 50 characters");
  const call =
    address.to === "reply" ? replyCall(address, content, uuid) : createCall(address, content, uuid);
  const data = fieldsOf((await api.call(call))["data"]);
  const messageId = wordOf(data["message_id"]);
  if (messageId === undefined) throw unreadable(call, "an answer without a message_id");
  const asked = address.to === "person" ? "" : address.chatId;
  return { messageId, chatId: wordOf(data["chat_id"]) ?? asked };
}

function createCall(
  address: Extract<Address, { to: "chat" | "person" }>,
  content: Content,
  uuid: string,
): Call {
  const id = address.to === "chat" ? address.chatId : address.openId;
  const query: CreateMessage["params"] = {
    receive_id_type: address.to === "chat" ? "chat_id" : "open_id",
  };
  const body: CreateMessage["data"] = { receive_id: id, ...content, uuid };
  return {
    api: "im.message.create",
    tried: "send a message",
    method: "POST",
    path: "/open-apis/im/v1/messages",
    query,
    body,
    place: id,
    isSend: true,
  };
}

function replyCall(
  address: Extract<Address, { to: "reply" }>,
  content: Content,
  uuid: string,
): Call {
  const body: ReplyMessage["data"] = {
    ...content,
    uuid,
    ...(address.inThread ? { reply_in_thread: true } : {}),
  };
  return {
    api: "im.message.reply",
    tried: "reply to a message",
    method: "POST",
    path: `/open-apis/im/v1/messages/${encodeURIComponent(address.messageId)}/reply`,
    body,
    place: address.chatId,
    isSend: true,
  };
}

/** Puts a card over one already sent; it can only become another card, so text becomes a plain one. */
async function redraw(
  api: Api,
  address: Extract<Address, { to: "card" }>,
  card: Card,
  options: SendOptions,
): Promise<Sent> {
  const fitted = options.asText ? null : fitCard(card, options).json;
  const json = fitted ?? plainCard(card.title, cardText({ ...card, title: "" }));
  const body: PatchMessage["data"] = { content: JSON.stringify(json) };
  await api.call({
    api: "im.message.patch",
    tried: "redraw a card",
    method: "PATCH",
    path: `/open-apis/im/v1/messages/${encodeURIComponent(address.messageId)}`,
    body,
    place: address.chatId,
  });
  return { messageId: address.messageId, chatId: address.chatId };
}
