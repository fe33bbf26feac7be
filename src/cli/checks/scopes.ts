import type { Scope } from "../../feishu/operator.ts";
import { fault, note, ok, type Line } from "./line.ts";

interface Need {
  /** Any one of them is enough; the first is the narrowest and the one to ask for. */
  readonly anyOf: readonly [string, ...string[]];
  readonly zh: string;
  readonly en: string;
  /** The product works without it, if less well. */
  readonly isOptional?: boolean;
}

/** Every right the product makes use of, with what for (the platform's pages on events and on each call). */
export const neededScopes: readonly Need[] = [
  { anyOf: ["im:message:send_as_bot", "im:message"], zh: "发消息、回复、改卡片", en: "send" },
  {
    anyOf: ["im:message.p2p_msg:readonly", "im:message.p2p_msg"],
    zh: "收单聊消息",
    en: "hear direct messages",
  },
  {
    anyOf: [
      "im:message.group_at_msg:readonly",
      "im:message.group_at_msg",
      "im:message.group_at_msg.include_bot:readonly",
      "im:message.group_msg",
    ],
    zh: "收群里 @机器人 的消息",
    en: "hear mentions in groups",
  },
  {
    anyOf: ["im:message:readonly", "im:message"],
    zh: "查消息：核对没把握的发送、知道谁读了",
    en: "look messages up",
  },
  { anyOf: ["im:chat:read", "im:chat:readonly", "im:chat"], zh: "知道在哪些群", en: "list groups" },
  {
    anyOf: ["im:chat.members:read", "im:chat:readonly", "im:chat"],
    zh: "知道要 @ 的人在不在群里",
    en: "list members",
  },
  {
    anyOf: ["im:chat.members:bot_access", "im:chat:readonly", "im:chat"],
    zh: "知道被拉进、移出群",
    en: "be told of joining and leaving",
  },
  { anyOf: ["im:resource"], zh: "收表格、发导出文件", en: "files" },
  { anyOf: ["im:message.urgent"], zh: "第三级的应用内加急", en: "urgent push" },
  {
    anyOf: ["contact:contact.base:readonly"],
    zh: "按 open_id 查人",
    en: "look people up",
  },
  { anyOf: ["contact:user.base:readonly"], zh: "知道人名", en: "names of people" },
  {
    anyOf: ["im:message.group_msg"],
    zh: "群里不 @ 也能用命令，停机期间的消息能补记（敏感权限，要审批）",
    en: "commands without a mention, catching up after an outage",
    isOptional: true,
  },
  {
    anyOf: ["application:app_slash_command:write"],
    zh: "登记「/」面板（setup 要用）",
    en: "the slash panel",
    isOptional: true,
  },
];

/** One line for each right. */
export function checkScopes(granted: readonly Scope[]): Line[] {
  const names = new Set(granted.filter((one) => one.isGranted).map((one) => one.name));
  return neededScopes.map(({ anyOf, zh, en, isOptional }) => {
    const held = anyOf.find((name) => names.has(name));
    if (held !== undefined) return ok(`权限 scope ${held}`, `${zh}（${en}）`);
    const what = `权限 scope ${anyOf[0]}`;
    return isOptional
      ? note(what, `没有开通，可以不开：${zh}（not granted, optional: ${en}）`)
      : fault(
          what,
          `没有开通：${zh}；在「权限管理」开通，再「创建版本」发布（not granted: ${en}; grant it and publish a version）`,
        );
  });
}
