import type { MessageView } from "../src/playground/view.ts";
import { str } from "./json.ts";

type Json = Readonly<Record<string, unknown>>;

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((held, key) => (held as Json | undefined)?.[key], value);

/** Text with names in place of their keys. */
export function textOf(message: MessageView): string {
  let text = str(message.content?.["text"], "");
  for (const { key, name } of message.mentions.toReversed())
    text = text.replaceAll(key, `@${name}`);
  return text
    .replaceAll("@_all", "@所有人")
    .replaceAll(/<at\s+user_id="?all"?[^>]*>[^<]*<\/at>/g, "@所有人")
    .replaceAll(/<at[^>]*>([^<]*)<\/at>/g, "@$1");
}

/** One line of a message, as chat lists and quotes show it. */
export function previewOf(message: MessageView): string {
  const { content, type } = message;
  if (!content) return "撤回了一条消息";
  if (type === "text") return textOf(message);
  if (type === "file") return `[文件] ${str(content["file_name"], "")}`;
  if (type === "image") return "[图片]";
  if (type === "interactive") {
    // A card's own summary stands alone, as in Feishu.
    const summary = at(content, "config", "summary", "content");
    if (typeof summary === "string" && summary !== "") return summary;
    return `[卡片] ${str(at(content, "header", "title", "content"))}`;
  }
  if (type === "post") return `[富文本] ${str(at(content, "zh_cn", "title"), "")}`;
  return `[${type}]`;
}
