import type { Api } from "./gate.ts";
import type { Hub } from "./hub.ts";
import { ALL_SCOPES } from "./hub.ts";
import { page } from "./message-data.ts";
import { refuse } from "./refused.ts";
import type { Chat, SlashEntry } from "./world.ts";

const CHAT = ["im:chat", "im:chat:read", "im:chat:readonly"];
const MEMBERS = [...CHAT, "im:chat.members:read"];
const SLASH = "/open-apis/application/v7/app_slash_commands";

/** Chats, members, people, the bot itself, granted scopes, the slash panel. */
export function directoryApis(hub: Hub): Api[] {
  const { world } = hub;

  const chatAt = (id: string): Chat => {
    const chat = world.chats.get(id) ?? refuse(232006, "Your request contains an invalid chat_id");
    if (chat.isDissolved)
      refuse(232009, "Your request specifies a chat which has already been dissolved.");
    return chat;
  };
  const joined = (id: string): Chat => {
    const chat = chatAt(id);
    if (!chat.hasBot) refuse(232011, "Operator can NOT be out of the chat.");
    return chat;
  };
  const chatData = (chat: Chat): object => ({
    chat_id: chat.chatId,
    name: chat.name,
    description: "",
    owner_id: chat.members[0] ?? "",
    owner_id_type: "open_id",
    external: false,
    tenant_key: hub.app.tenantKey,
    chat_status: chat.isDissolved ? "dissolved" : "normal",
  });
  const personData = (openId: string): object => {
    const person = world.people.get(openId) ?? refuse(41012, "user id invalid error");
    const canName = hub.app.scopes.includes("contact:user.base:readonly");
    return {
      open_id: openId,
      union_id: openId.replace("ou_", "on_"),
      ...(canName && { name: person.name, en_name: "", avatar: {} }),
      status: { is_activated: person.isActive, is_resigned: !person.isActive },
    };
  };

  return [
    {
      name: "im.chat.list",
      method: "GET",
      path: "/open-apis/im/v1/chats",
      scopes: CHAT,
      run: ({ query }) => {
        const isHere = (chat: Chat): boolean =>
          chat.kind === "group" && chat.hasBot && !chat.isDissolved;
        return page([...world.chats.values()].filter(isHere), query, 100, chatData);
      },
    },
    {
      name: "im.chat.get",
      method: "GET",
      path: "/open-apis/im/v1/chats/:id",
      scopes: CHAT,
      run: ({ param }) => {
        const chat = joined(param("id"));
        return {
          ...chatData(chat),
          chat_mode: chat.kind,
          chat_type: "private",
          group_message_type: "chat",
          urgent_setting: "all_members",
          moderation_permission: chat.isMuted ? "moderator_list" : "all_members",
          user_count: String(chat.members.length),
          bot_count: chat.hasBot ? "1" : "0",
        };
      },
    },
    {
      name: "im.chat.members",
      method: "GET",
      path: "/open-apis/im/v1/chats/:id/members",
      scopes: MEMBERS,
      run: ({ param, query }) => {
        const { members } = joined(param("id"));
        const show = (openId: string): object => ({
          member_id_type: "open_id",
          member_id: openId,
          name: world.people.get(openId)?.name ?? "",
          tenant_key: hub.app.tenantKey,
        });
        return { ...page(members, query, 100, show), member_total: members.length };
      },
    },
    {
      name: "im.chat.is_in_chat",
      method: "GET",
      path: "/open-apis/im/v1/chats/:id/members/is_in_chat",
      scopes: MEMBERS,
      run: ({ param }) => ({ is_in_chat: chatAt(param("id")).hasBot }),
    },
    {
      name: "contact.user.batch",
      method: "GET",
      path: "/open-apis/contact/v3/users/batch",
      scopes: ["contact:contact.base:readonly"],
      run: ({ c }) => {
        const asked = c.req.queries("user_ids") ?? [];
        return { items: asked.filter((id) => world.people.has(id)).map(personData) };
      },
    },
    {
      name: "contact.user.get",
      method: "GET",
      path: "/open-apis/contact/v3/users/:id",
      scopes: ["contact:contact.base:readonly"],
      run: ({ param }) => ({ user: personData(param("id")) }),
    },
    {
      name: "bot.info",
      method: "GET",
      path: "/open-apis/bot/v3/info",
      run: () => ({
        $top: {
          bot: {
            activate_status: 2,
            app_name: hub.app.botName,
            avatar_url: "",
            ip_white_list: [],
            open_id: hub.app.botOpenId,
          },
        },
      }),
    },
    {
      name: "application.scope.list",
      method: "GET",
      path: "/open-apis/application/v6/scopes",
      run: () => {
        const known = [...new Set([...ALL_SCOPES, ...hub.app.scopes])];
        return {
          scopes: known.map((name) => ({
            scope_name: name,
            grant_status: hub.app.scopes.includes(name) ? 1 : 2,
            scope_type: "tenant",
          })),
        };
      },
    },
    ...slashApis(hub),
  ];
}

function slashApis(hub: Hub): Api[] {
  const { world } = hub;
  const write = ["application:app_slash_command:write"];
  const data = ({ commandId, command, description, icon }: SlashEntry): object => ({
    command_id: commandId,
    command,
    description,
    ...(icon !== undefined && { icon }),
  });
  const entryAt = (id: string): SlashEntry =>
    world.slash.get(id) ?? refuse(40000000, "command not found");
  return [
    {
      name: "application.slash.list",
      method: "GET",
      path: SLASH,
      scopes: ["application:app_slash_command:read", ...write],
      run: () => ({ items: [...world.slash.values()].map(data) }),
    },
    {
      name: "application.slash.create",
      method: "POST",
      path: SLASH,
      scopes: write,
      run: ({ body }) => {
        const { command, description, icon } = body;
        if (typeof command !== "string" || command === "" || command.startsWith("/"))
          refuse(40000000, "command is a word without the slash");
        const all = [...world.slash.values()];
        if (all.some((one) => one.command === command)) refuse(40000000, "command already exists");
        if (all.length >= 100) refuse(40000000, "an app has at most 100 commands");
        const commandId = hub.newId("cmd_");
        const entry = { commandId, command, description, ...(icon !== undefined && { icon }) };
        world.apply({ do: "slash", entry });
        return data(entry);
      },
    },
    {
      name: "application.slash.patch",
      method: "PATCH",
      path: `${SLASH}/:id`,
      scopes: write,
      run: ({ body, param }) => {
        const held = entryAt(param("id"));
        const entry = { ...held, description: body["description"] ?? held.description };
        world.apply({ do: "slash", entry });
        return data(entry);
      },
    },
    {
      name: "application.slash.delete",
      method: "DELETE",
      path: `${SLASH}/:id`,
      scopes: write,
      run: ({ param }) => world.apply({ do: "unslash", commandId: entryAt(param("id")).commandId }),
    },
  ];
}
