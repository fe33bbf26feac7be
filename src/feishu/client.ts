import { PlatformError } from "../errors.ts";
import type { Member, PastMessage, Platform } from "../ports.ts";
import { type Api, type ApiOptions, type Call, createApi, unreadable } from "./api.ts";
import { readContent } from "./content.ts";
import { downloadFile, uploadAndSend } from "./file.ts";
import { fieldsOf, listOf, momentOf, parseJson, wordOf } from "./json.ts";
import { readMessage } from "./message.ts";
import { readPages } from "./pages.ts";
import type {
  ChatMembers,
  FoundUser,
  ListedMessages,
  ListMessages,
  ReadUsers,
  UrgedMessage,
  UrgeMessage,
} from "./sdk-types.ts";
import { sendCard } from "./send.ts";

/** Builds the platform over its HTTP API. */
export function createPlatform(options: ApiOptions): Platform {
  return platformOver(createApi(options));
}

/** Builds the platform over a caller that others share, so that one token serves all. */
export function platformOver(api: Api): Platform {
  return {
    send: (address, card, options) => sendCard(api, address, card, options),
    urge: (messageId, openIds) => urge(api, messageId, openIds),
    fetchFile: (messageId, fileKey, kind) => downloadFile(api, messageId, fileKey, kind),
    sendFile: (address, name, bytes, key) => uploadAndSend(api, address, name, bytes, key),
    members: (chatId) => members(api, chatId),
    isMember: (chatId, openId) => isMember(api, chatId, openId),
    person: (openId) => person(api, openId),
    history: (chatId, from, to, botOpenId) => history(api, chatId, from, to, botOpenId),
    readers: (messageId) => readers(api, messageId),
    self: () => self(api),
  };
}

/** One call urges at most so many (the platform's page on urgent messages). */
const maxUrged = 200;

async function urge(api: Api, messageId: string, openIds: readonly string[]): Promise<string[]> {
  const missed: string[] = [];
  for (let at = 0; at < openIds.length; at += maxUrged) {
    const some = openIds.slice(at, at + maxUrged);
    const query: UrgeMessage["params"] = { user_id_type: "open_id" };
    const body: UrgeMessage["data"] = { user_id_list: some };
    const call: Call = {
      api: "im.message.urgent_app",
      tried: "urge a message",
      method: "PATCH",
      path: `/open-apis/im/v1/messages/${encodeURIComponent(messageId)}/urgent_app`,
      query,
      body,
    };
    try {
      const data = (await api.call(call))["data"] as UrgedMessage | undefined;
      missed.push(...(data?.invalid_user_id_list ?? []));
    } catch (error) {
      // The platform says "parameter error" where it can reach none of them.
      if (!(error instanceof PlatformError) || error.refusal.code !== 230001) throw error;
      missed.push(...some);
    }
  }
  return missed;
}

type MemberItem = NonNullable<ChatMembers["items"]>[number];

function memberPages(api: Api, chatId: string): AsyncGenerator<readonly MemberItem[]> {
  return readPages<MemberItem>(api, {
    api: "im.chat.members",
    tried: "list a chat's members",
    method: "GET",
    path: `/open-apis/im/v1/chats/${encodeURIComponent(chatId)}/members`,
    query: { member_id_type: "open_id", page_size: 100 },
  });
}

async function members(api: Api, chatId: string): Promise<Member[]> {
  // People who joined at one instant can be on two pages.
  const found = new Map<string, Member>();
  for await (const page of memberPages(api, chatId))
    for (const { member_id: openId, name } of page)
      if (openId) found.set(openId, { openId, name: name ?? "" });
  return [...found.values()];
}

async function isMember(api: Api, chatId: string, openId: string): Promise<boolean> {
  for await (const page of memberPages(api, chatId))
    if (page.some((member) => member.member_id === openId)) return true;
  return false;
}

async function person(api: Api, openId: string): Promise<Member> {
  const answer = await api.call({
    api: "contact.user.get",
    tried: "look up a person",
    method: "GET",
    path: `/open-apis/contact/v3/users/${encodeURIComponent(openId)}`,
    query: { user_id_type: "open_id" },
  });
  const { user } = fieldsOf(answer["data"]) as FoundUser;
  return { openId, name: user?.name ?? "" };
}

type PastItem = NonNullable<ListedMessages["items"]>[number];

async function history(
  api: Api,
  chatId: string,
  from: Date,
  to: Date,
  botOpenId: string | undefined,
): Promise<PastMessage[]> {
  // The platform counts in seconds: asked for a little more, cut to the millisecond here.
  const query: ListMessages["params"] = {
    container_id_type: "chat",
    container_id: chatId,
    start_time: String(Math.floor(from.getTime() / 1000)),
    end_time: String(Math.ceil(to.getTime() / 1000)),
    sort_type: "ByCreateTimeAsc",
    page_size: 50,
  };
  const pages = readPages<PastItem>(api, {
    api: "im.message.list",
    tried: "read a chat's history",
    method: "GET",
    path: "/open-apis/im/v1/messages",
    query,
  });
  const past: PastMessage[] = [];
  for await (const page of pages)
    past.push(...page.flatMap((item) => readPast(item, chatId, api, botOpenId)));
  return past.filter(({ saidAt }) => saidAt >= from.getTime() && saidAt <= to.getTime());
}

function readPast(
  item: PastItem,
  chatId: string,
  api: Api,
  botOpenId: string | undefined,
): PastMessage[] {
  const saidAt = momentOf(item.create_time);
  if (!item.message_id || saidAt === undefined) return [];
  const mentions = listOf(item.mentions).flatMap((it) => {
    const { key, id, name } = fieldsOf(it);
    if (typeof key !== "string" || typeof id !== "string") return [];
    return [{ key, openId: id, name: wordOf(name) ?? "", isBot: false }];
  });
  const content = fieldsOf(parseJson(item.body?.content ?? ""));
  return [
    {
      messageId: item.message_id,
      chatId: item.chat_id ?? chatId,
      saidAt,
      isOwn: item.sender?.sender_type === "app" && item.sender.id === api.appId,
      ...(item.parent_id ? { parentId: item.parent_id } : {}),
      text: item.deleted ? "" : readContent(item.msg_type ?? "", content, mentions).text,
      ...readSaid(item, chatId, saidAt, botOpenId),
    },
  ];
}

/** A person's message, written as its event would have been. */
function readSaid(
  item: PastItem,
  chatId: string,
  saidAt: number,
  botOpenId: string | undefined,
): Pick<PastMessage, "said"> {
  if (botOpenId === undefined || item.deleted || item.sender?.sender_type !== "user") return {};
  const sender = { sender_type: "user", sender_id: { open_id: item.sender.id } };
  const message = {
    message_id: item.message_id,
    chat_id: item.chat_id ?? chatId,
    message_type: item.msg_type,
    content: item.body?.content,
    create_time: item.create_time,
    mentions: item.mentions,
    parent_id: item.parent_id,
    root_id: item.root_id,
    thread_id: item.thread_id,
  };
  const said = readMessage({ sender, message }, botOpenId, saidAt);
  return "why" in said ? {} : { said };
}

type ReaderItem = NonNullable<ReadUsers["items"]>[number];

async function readers(api: Api, messageId: string): Promise<{ openId: string; readAt: Date }[]> {
  const pages = readPages<ReaderItem>(api, {
    api: "im.message.read_users",
    tried: "ask who has read a message",
    method: "GET",
    path: `/open-apis/im/v1/messages/${encodeURIComponent(messageId)}/read_users`,
    query: { user_id_type: "open_id", page_size: 100 },
  });
  const read: { openId: string; readAt: Date }[] = [];
  for await (const page of pages)
    for (const item of page) {
      const at = momentOf(item.timestamp);
      if (item.user_id && at !== undefined)
        read.push({ openId: item.user_id, readAt: new Date(at) });
    }
  return read;
}

async function self(api: Api): Promise<{ openId: string; name: string }> {
  const call: Call = {
    api: "bot.info",
    tried: "ask who the bot is",
    method: "GET",
    path: "/open-apis/bot/v3/info",
  };
  // Unlike every other answer this one is not under `data`.
  const bot = fieldsOf((await api.call(call))["bot"]);
  const openId = wordOf(bot["open_id"]);
  if (openId === undefined) throw unreadable(call, "an answer without the bot's open_id");
  return { openId, name: wordOf(bot["app_name"]) ?? "" };
}
