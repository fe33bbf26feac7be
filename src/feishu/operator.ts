import { type Api, type ApiOptions, type Call, createApi } from "./api.ts";
import { type Fields, fieldsOf, listOf, wordOf } from "./json.ts";
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

/** What an operator's commands ask of the platform, apart from chats. */
export interface Operator {
  scopes(): Promise<Offered<readonly Scope[]>>;
  slashCommands(): Promise<Offered<readonly SlashCommand[]>>;
  createSlashCommand(command: string, description: string): Promise<Offered<string>>;
  changeSlashCommand(id: string, description: string): Promise<Offered<null>>;
  deleteSlashCommand(id: string): Promise<Offered<null>>;
}

/** Builds the operator's side of the platform. */
export function createOperator(options: ApiOptions): Operator {
  return operatorOver(createApi(options));
}

const slashPath = "/open-apis/application/v7/app_slash_commands";

/** Builds the operator's side over a caller that others share. */
export function operatorOver(api: Api): Operator {
  const slash = (method: "GET" | "POST" | "PATCH" | "DELETE", id?: string, body?: unknown) =>
    offered(api, {
      api: `application.slash.${method.toLowerCase()}`,
      tried: "keep the slash commands",
      method,
      path: id === undefined ? slashPath : `${slashPath}/${encodeURIComponent(id)}`,
      ...(body === undefined ? {} : { body }),
    });
  return {
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
