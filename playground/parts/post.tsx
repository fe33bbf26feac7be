import { Markdown } from "../card/markdown.tsx";
import { nameOf } from "../store.ts";
import { At } from "./words.tsx";
import { str } from "../json.ts";

type Json = Readonly<Record<string, unknown>>;

/** A rich-text message: a title and lines of nodes. */
export function Post({ content }: { content: Json }) {
  const locale = (content["zh_cn"] ?? Object.values(content)[0] ?? {}) as Json;
  const lines = Array.isArray(locale["content"]) ? (locale["content"] as Json[][]) : [];
  return (
    <div class="words">
      {locale["title"] ? <h3>{str(locale["title"])}</h3> : null}
      {lines.map((line, index) => (
        <div key={index}>
          {line.map((node, at) => (
            <Node key={at} node={node} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Node({ node }: { node: Json }) {
  const text = str(node["text"], "");
  if (node["tag"] === "at") {
    const id = String(node["user_id"]);
    return <At openId={id} name={id === "all" ? "所有人" : nameOf(id)} />;
  }
  if (node["tag"] === "md") return <Markdown text={text} />;
  if (node["tag"] === "hr") return <hr />;
  if (node["tag"] === "a" && /^https?:/.test(String(node["href"])))
    return (
      <a href={String(node["href"])} target="_blank" rel="noopener noreferrer">
        {text}
      </a>
    );
  const style = Array.isArray(node["style"]) ? node["style"] : [];
  return style.includes("bold") ? <b>{text}</b> : <span>{text}</span>;
}
