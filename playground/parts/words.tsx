import type { ComponentChildren } from "preact";
import { str } from "../json.ts";

import type { MessageView } from "../../src/playground/view.ts";
import { me, nameOf } from "../store.ts";

const PIECE =
  /(@_user_\d+|@_all|<at\s+user_id="?[^">\s]+"?>[^<]*<\/at>|<(?:b|i|u|s)>[^<]*<\/(?:b|i|u|s)>|\[[^\]]+\]\(https?:[^)\s]+\))/g;

/** A text message: names lit up, links, and the few tags that texts may hold. */
export function Words({ message }: { message: MessageView }) {
  const text = str(message.content?.["text"], "");
  return <p class="words">{text.split(PIECE).map((piece) => draw(piece, message))}</p>;
}

function draw(piece: string, message: MessageView): ComponentChildren {
  if (piece === "@_all") return <At openId="all" name="所有人" />;
  const named = message.mentions.find((one) => one.key === piece);
  if (named) return <At openId={named.openId} name={named.name} />;
  const at = /^<at\s+user_id="?([^">\s]+)"?>([^<]*)<\/at>$/.exec(piece);
  if (at) return <At openId={at[1]!} name={at[1] === "all" ? "所有人" : at[2] || nameOf(at[1]!)} />;
  const tag = /^<(b|i|u|s)>([^<]*)</.exec(piece);
  if (tag) {
    const Tag = tag[1] as "b";
    return <Tag>{tag[2]}</Tag>;
  }
  const link = /^\[([^\]]+)\]\((https?:[^)\s]+)\)$/.exec(piece);
  if (link)
    return (
      <a href={link[2] ?? ""} target="_blank" rel="noopener noreferrer">
        {link[1]}
      </a>
    );
  return piece;
}

/** A lit-up name; one's own stands out more. */
export function At({ openId, name }: { openId: string; name: string }) {
  return (
    <span class={`at${openId === me.value || openId === "all" ? " is-me" : ""}`}>@{name}</span>
  );
}
