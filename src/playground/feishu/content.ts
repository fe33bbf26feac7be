import { checkCardJson, isJson } from "./card-check.ts";
import type { Hub } from "./hub.ts";
import { refuse, refuseCard } from "./refused.ts";
import type { Chat, Named } from "./world.ts";

const TEXT_BYTES = 150 * 1024;
const CARD_BYTES = 30 * 1024;

export interface Checked {
  readonly type: string;
  readonly content: string;
  readonly mentions: readonly Named[];
  readonly rings: readonly string[];
}

/** Checks what the app wants to say in a chat and finds whom it rings; refuses as the platform does. */
export function checkContent(hub: Hub, chat: Chat, type: unknown, content: unknown): Checked {
  if (typeof type !== "string" || typeof content !== "string")
    refuse(
      230001,
      "Your request contains an invalid request parameter: msg_type and content are texts",
    );
  if (Buffer.byteLength(content) > (type === "text" ? TEXT_BYTES : CARD_BYTES))
    refuse(230025, "The length of the message content reaches its limit.");
  const parsed = parse(type, content);
  const ids = checkers[type]?.(hub, parsed) ?? refuse(230001, `invalid msg_type: ${type}`);
  const named = [...new Set(ids)];
  const isHere = (id: string): boolean => chat.members.includes(id);
  return {
    type,
    content,
    mentions: named.filter(isHere).map((openId, index) => ({
      key: `@_user_${index + 1}`,
      openId,
      name: hub.world.people.get(openId)?.name ?? "",
    })),
    rings: named.includes("all") ? chat.members : named.filter(isHere),
  };
}

function parse(type: string, content: string): Readonly<Record<string, unknown>> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    parsed = undefined;
  }
  if (isJson(parsed)) return parsed;
  if (type === "interactive")
    refuseCard(
      200621,
      "parse card json err, please check whether the card json is correct",
      "ROOT",
    );
  return refuse(230001, "content is not a string in json format");
}

type Checker = (hub: Hub, content: Readonly<Record<string, unknown>>) => string[];

const checkers: Readonly<Record<string, Checker>> = {
  text: (_hub, { text }) => {
    if (typeof text !== "string" || text === "") refuse(230001, "text is empty");
    return atsOf(text);
  },
  post: (_hub, content) => {
    const locales = Object.values(content);
    if (locales.length === 0) refuse(230001, "post has no language");
    const ids: string[] = [];
    for (const locale of locales) {
      const lines = isJson(locale) ? locale["content"] : undefined;
      if (!Array.isArray(lines)) refuse(230001, "post has no content");
      for (const node of lines.flat() as unknown[]) {
        if (!isJson(node) || !POST_TAGS.includes(String(node["tag"])))
          refuse(230001, "invalid post: unknown tag");
        if (node["tag"] === "at") ids.push(String(node["user_id"]));
      }
    }
    return ids;
  },
  image: (hub, { image_key: key }) => ownFile(hub, key, "image"),
  file: (hub, { file_key: key }) => ownFile(hub, key, "file"),
  interactive: (hub, card) => {
    if (card["type"] === "template")
      refuseCard(200380, "template is not visible to the app", "ROOT");
    checkCardJson(card, {
      hasPerson: (openId) => hub.world.people.has(openId) || openId === hub.app.botOpenId,
      hasImage: (key) => hub.world.files.get(key)?.kind === "image",
    });
    return atsOf(JSON.stringify(card).replaceAll('\\"', '"'));
  },
  share_user: (hub, { user_id: id }) =>
    hub.world.people.has(String(id)) ? [] : refuse(230001, "invalid user_id"),
  share_chat: (hub, { chat_id: id }) =>
    hub.world.chats.has(String(id)) ? [] : refuse(230001, "invalid chat_id"),
};

const POST_TAGS = "text a at img media emotion hr code_block md".split(" ");

function ownFile(hub: Hub, key: unknown, kind: "image" | "file"): string[] {
  const file = hub.world.files.get(String(key));
  if (!file) refuse(230001, `invalid ${kind}_key`);
  if (file.kind !== kind)
    refuse(230055, "The type of the upload does not match the type of the message");
  if (!file.isApps) refuse(230017, "Bot is not the owner of the resource");
  return [];
}

/** Ids of all at-tags, in the form of texts (`user_id="…"`) and of cards (`id=…`, `ids=…`). */
function atsOf(text: string): string[] {
  const found = text.matchAll(/<at\s+(?:user_)?ids?\s*=\s*['"]?([^'"\s>]+)/g);
  return [...found].flatMap(([, ids]) => (ids ?? "").split(","));
}

/** A text as the query APIs and events show it: `@_user_N` for everybody who was named. */
export function queryText(text: string, mentions: readonly Named[]): string {
  return text.replaceAll(
    /<at\s+user_id\s*=\s*['"]?([^'"\s>]+)['"]?\s*>([^<]*)<\/at>/g,
    (_all, id, name) => {
      if (id === "all") return "@_all";
      return mentions.find((one) => one.openId === id)?.key ?? `@${String(name)}`;
    },
  );
}

/** A card as the query APIs flatten it: its title and, block by block, its words. */
export function flattenCard(content: string): string {
  const card = JSON.parse(content) as Record<string, unknown>;
  const header = card["header"];
  const title = isJson(header) && isJson(header["title"]) ? String(header["title"]["content"]) : "";
  const body = card["body"];
  const blocks =
    isJson(body) && Array.isArray(body["elements"]) ? (body["elements"] as unknown[]) : [];
  const elements = blocks.map((block) => wordsIn(block).map((text) => ({ tag: "text", text })));
  return JSON.stringify({ title, elements });
}

function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (!isJson(value)) return [];
  const own = typeof value["content"] === "string" ? [value["content"]] : [];
  return [...own, ...Object.values(value).flatMap(wordsIn)];
}
