import { type Api, type ApiOptions, type Call, createApi } from "./api.ts";
import { type Fields, fieldsOf, listOf, wordOf } from "./json.ts";
import { readPages } from "./pages.ts";
import type { ListedScopes } from "./sdk-types.ts";

export interface Scope {
  readonly name: string;
  readonly isGranted: boolean;
}

/** A command in the panel that opens on `/`; without the slash. */
export interface SlashCommand {
  readonly id: string;
  readonly command: string;
  readonly description: string;
}

/** An answer, or that the platform has no such call: an older private deployment, or Lark. */
export type Offered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

/** The bot as the platform holds it. */
export interface BotInfo {
  readonly name: string;
  /** Published, and switched on by the tenant's administrator. */
  readonly isActive: boolean;
}

/** What an operator's commands ask of the platform, apart from what is said in chats. */
export interface Operator {
  bot(): Promise<BotInfo>;
  /** The groups that the bot is in. */
  groups(): Promise<readonly { readonly chatId: string; readonly name: string }[]>;
  /** How far this machine's clock runs ahead of the platform's, in ms; null where it does not tell the time. */
  clockAheadMs(): Promise<number | null>;
  scopes(): Promise<Offered<readonly Scope[]>>;
  slashCommands(): Promise<Offered<readonly SlashCommand[]>>;
  createSlashCommand(command: string, description: string): Promise<Offered<string>>;
  changeSlashCommand(id: string, description: string): Promise<Offered<null>>;
  deleteSlashCommand(id: string): Promise<Offered<null>>;
}

/** Builds the operator's side of the platform. */
export function createOperator(options: ApiOptions): Operator {
  return { ...operatorOver(createApi(options)), clockAheadMs: () => clockAheadMs(options) };
}

/** Every answer carries the time of day, to the second; the way there and back is halved. */
async function clockAheadMs({ domain, fetch, now }: ApiOptions): Promise<number | null> {
  const askedAt = now().getTime();
  const response = await fetch(`${domain}/open-apis/bot/v3/info`, {
    redirect: "manual",
    signal: AbortSignal.timeout(5_000),
  }).catch(() => null);
  const answeredAt = now().getTime();
  await response?.body?.cancel();
  const told = Date.parse(response?.headers.get("date") ?? "");
  return Number.isNaN(told) ? null : Math.round((askedAt + answeredAt) / 2 - (told + 500));
}

/** 2 is switched on (the platform's page on bot info). */
const ACTIVE = 2;

const slashPath = "/open-apis/application/v7/app_slash_commands";

/** Builds the operator's side over a caller that others share. */
export function operatorOver(api: Api): Omit<Operator, "clockAheadMs"> {
  const slash = (method: "GET" | "POST" | "PATCH" | "DELETE", id?: string, body?: unknown) =>
    offered(api, {
      api: `application.slash.${method.toLowerCase()}`,
      tried: "keep the slash commands",
      method,
      path: id === undefined ? slashPath : `${slashPath}/${encodeURIComponent(id)}`,
      ...(body === undefined ? {} : { body }),
    });
  return {
    async bot() {
      const call = { api: "bot.info", tried: "ask who the bot is", method: "GET" } as const;
      const answer = await api.call({ ...call, path: "/open-apis/bot/v3/info" });
      const bot = fieldsOf(answer["bot"]);
      return {
        name: wordOf(bot["app_name"]) ?? "",
        isActive: bot["activate_status"] === ACTIVE,
      };
    },
    async groups() {
      const found: { chatId: string; name: string }[] = [];
      const pages = readPages<{ chat_id?: string; name?: string }>(api, {
        api: "im.chat.list",
        tried: "list the bot's groups",
        method: "GET",
        path: "/open-apis/im/v1/chats",
        query: { page_size: 100 },
      });
      for await (const page of pages)
        for (const { chat_id: chatId, name } of page)
          if (chatId) found.push({ chatId, name: name ?? "" });
      return found;
    },
    async scopes() {
      const got = await offered(api, {
        api: "application.scope.list",
        tried: "list the app's scopes",
        method: "GET",
        path: "/open-apis/application/v6/scopes",
      });
      if (!got.ok) return got;
      const { scopes } = fieldsOf(got.value["data"]) as ListedScopes;
      return {
        ok: true,
        // 1 is granted (the platform's page on scope lists).
        value: (scopes ?? []).map((scope) => ({
          name: scope.scope_name,
          isGranted: scope.grant_status === 1,
        })),
      };
    },
    async slashCommands() {
      const got = await slash("GET");
      if (!got.ok) return got;
      const items = listOf(fieldsOf(got.value["data"])["items"]);
      return { ok: true, value: items.flatMap(readSlashCommand) };
    },
    async createSlashCommand(command, description) {
      const got = await slash("POST", undefined, {
        command,
        description: { default_value: description },
      });
      if (!got.ok) return got;
      return { ok: true, value: wordOf(fieldsOf(got.value["data"])["command_id"]) ?? "" };
    },
    async changeSlashCommand(id, description) {
      const got = await slash("PATCH", id, { description: { default_value: description } });
      return got.ok ? { ok: true, value: null } : got;
    },
    async deleteSlashCommand(id) {
      const got = await slash("DELETE", id);
      return got.ok ? { ok: true, value: null } : got;
    },
  };
}

async function offered(api: Api, call: Call): Promise<Offered<Fields>> {
  const value = await api.tryCall(call);
  return value === null ? { ok: false } : { ok: true, value };
}

function readSlashCommand(it: unknown): SlashCommand[] {
  const item = fieldsOf(it);
  const id = wordOf(item["command_id"]);
  const command = wordOf(item["command"]);
  if (id === undefined || command === undefined) return [];
  const description = wordOf(fieldsOf(item["description"])["default_value"]) ?? "";
  return [{ id, command, description }];
}
