import type { Attachment, Mention } from "../chat.ts";
import { type Fields, fieldsOf, listOf, wordOf } from "./json.ts";

/** What a message's content says: plain text, and the files with it. */
export interface Content {
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

/** Somebody mentioned, under the placeholder that stands for the mention in the text. */
export interface KeyedMention extends Mention {
  readonly key: string;
}

/** Reads one message's content by its type; a type that is not known becomes `[type]`. */
export function readContent(
  type: string,
  content: Fields,
  mentions: readonly KeyedMention[],
): Content {
  const read = readers[type];
  if (read) return read(content, mentions);
  return textOnly(`[${type.slice(0, 40)}]`);
}

type Reader = (content: Fields, mentions: readonly KeyedMention[]) => Content;

/** Message types of the platform's page on message content. */
const readers: Readonly<Record<string, Reader>> = {
  text: (content, mentions) => textOnly(nameMentions(wordOf(content["text"]) ?? "", mentions)),
  post: readPost,
  image: (content) => attached("image", content["image_key"], "图片"),
  file: (content) => attached("file", content["file_key"], wordOf(content["file_name"]) ?? "文件"),
  audio: (content) => attached("audio", content["file_key"], "语音"),
  media: (content) =>
    attached("video", content["file_key"], wordOf(content["file_name"]) ?? "视频"),
  folder: (content) => labelled("文件夹", content["file_name"]),
  sticker: () => textOnly(""),
  interactive: readFlatCard,
  hongbao: () => textOnly("[红包]"),
  share_calendar_event: (content) => labelled("日程", content["summary"]),
  calendar: (content) => labelled("日程", content["summary"]),
  general_calendar: (content) => labelled("日程", content["summary"]),
  share_chat: () => textOnly("[群名片]"),
  share_user: () => textOnly("[个人名片]"),
  system: () => textOnly("[系统消息]"),
  location: (content) => labelled("位置", content["name"]),
  video_chat: (content) => labelled("视频会议", content["topic"]),
  todo: (content) => labelled("任务", readPost(fieldsOf(content["summary"]), []).text),
  vote: (content) =>
    labelled("投票", [content["topic"], ...listOf(content["options"])].filter(wordOf).join(" / ")),
  merge_forward: () => textOnly("[合并转发]"),
};

function textOnly(text: string): Content {
  return { text, attachments: [] };
}

function labelled(label: string, detail: unknown): Content {
  const word = wordOf(detail);
  return textOnly(word === undefined ? `[${label}]` : `[${label}] ${word}`);
}

function attached(kind: Attachment["kind"], key: unknown, name: string): Content {
  const word = wordOf(key);
  return { text: "", attachments: word === undefined ? [] : [{ kind, key: word, name }] };
}

const allPlaceholder = "@_all";
const everybody = "@所有人";

/** Puts names for the placeholders of mentions and takes the bot's own mention out. */
export function nameMentions(text: string, mentions: readonly KeyedMention[]): string {
  if (!text.includes("@_")) return text.trim();
  const byKey = new Map(mentions.map((mention) => [mention.key, mention]));
  // One pass, so that a name which looks like a placeholder is left alone. The blank after the bot's goes with it.
  return text
    .replace(/(@_(?:user_\d+|all))([ \u00a0\u3000]?)/g, (all, key: string, blank: string) => {
      if (key === allPlaceholder) return everybody + blank;
      const mention = byKey.get(key);
      if (!mention) return all;
      return mention.isBot ? "" : `@${mention.name}${blank}`;
    })
    .trim();
}

/** Rich text: the title, then a line per paragraph. A layer of locales, as in what is sent, is tolerated. */
function readPost(content: Fields, mentions: readonly KeyedMention[]): Content {
  const post = Array.isArray(content["content"])
    ? content
    : fieldsOf(content["zh_cn"] ?? Object.values(content).find((it) => typeof it === "object"));
  const attachments: Attachment[] = [];
  const lines = listOf(post["content"]).map((paragraph) =>
    listOf(paragraph)
      .map((node) => readNode(fieldsOf(node), mentions, attachments))
      .join(""),
  );
  const title = wordOf(post["title"]);
  const text = [...(title === undefined ? [] : [nameMentions(title, mentions)]), ...lines]
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return { text, attachments };
}

function readNode(
  node: Fields,
  mentions: readonly KeyedMention[],
  attachments: Attachment[],
): string {
  const words = wordOf(node["text"]) ?? "";
  switch (node["tag"]) {
    case "at":
      return readAt(node, mentions);
    case "a":
      return words || (wordOf(node["href"]) ?? "");
    case "img":
      attachments.push(...attached("image", node["image_key"], "图片").attachments);
      return "";
    case "media":
      attachments.push(...attached("video", node["file_key"], "视频").attachments);
      return "";
    case "emotion":
    case "hr":
      return "";
    default:
      return words.includes("@_")
        ? keepEnds(words, (inner) => nameMentions(inner, mentions))
        : words;
  }
}

/** Blanks at a node's ends separate it from its neighbours, so they stay. */
function keepEnds(words: string, change: (inner: string) => string): string {
  const head = /^\s*/.exec(words)?.[0] ?? "";
  const tail = words.length > head.length ? (/\s*$/.exec(words)?.[0] ?? "") : "";
  return head + change(words) + tail;
}

function readAt(node: Fields, mentions: readonly KeyedMention[]): string {
  const id = wordOf(node["user_id"]);
  if (id === allPlaceholder || id === "all") return everybody;
  const mention = mentions.find((it) => it.key === id || it.openId === id);
  if (mention) return mention.isBot ? "" : `@${mention.name}`;
  const name = wordOf(node["user_name"]);
  return name === undefined ? "" : `@${name}`;
}

/** A card arrives flattened: a title and paragraphs of nodes, not the JSON that was sent. */
function readFlatCard(content: Fields): Content {
  const lines = listOf(content["elements"]).map((paragraph) =>
    listOf(paragraph)
      .map((node) => wordOf(fieldsOf(node)["text"]) ?? "")
      .join(""),
  );
  const all = [wordOf(content["title"]) ?? "", ...lines].filter((line) => line.trim() !== "");
  return textOnly(all.join("\n").trim());
}
