import type { ComponentChildren } from "preact";

import { At } from "../parts/words.tsx";
import { nameOf } from "../store.ts";
import { clockText, dayText, shortText } from "../when.ts";
import { color } from "./context.ts";

interface Rule {
  readonly pattern: RegExp;
  readonly draw: (found: RegExpExecArray) => ComponentChildren;
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}\\s*=\\s*(?:'([^']*)'|"([^"]*)"|([^\\s>]+))`)
    .exec(tag)
    ?.slice(1)
    .find((one) => one !== undefined) ?? "";

const link = (href: string, inside: string): ComponentChildren =>
  /^https?:\/\//.test(href) ? (
    <a href={decode(href)} target="_blank" rel="noopener noreferrer">
      {inline(inside)}
    </a>
  ) : (
    inline(inside)
  );

const at = (id: string): ComponentChildren => (
  <At openId={id} name={id === "all" ? "所有人" : nameOf(id)} />
);

function localTime(tag: string): string {
  const ms = Number(attribute(tag, "millisecond"));
  const format = attribute(tag, "format_type");
  if (format.startsWith("date")) return dayText(ms);
  return format === "time" ? clockText(ms) : `${shortText(ms)} ${clockText(ms)}`;
}

/** The first rule that matches at the earliest place wins. */
const RULES: readonly Rule[] = [
  { pattern: /`([^`]+)`/, draw: ([, code]) => <code>{code}</code> },
  {
    pattern: /<at\s+ids?\s*=\s*['"]?([^'"\s>]+)['"]?\s*>(?:<\/at>)?/,
    draw: ([, ids]) => ids!.split(",").map(at),
  },
  {
    pattern: /<font\s+([^>]*)>([\s\S]*?)<\/font>/,
    draw: ([, tag, text]) => (
      <span style={{ color: color(attribute(tag!, "color")) ?? "" }}>{inline(text!)}</span>
    ),
  },
  {
    pattern: /<text_tag\s+([^>]*)>([\s\S]*?)<\/text_tag>/,
    draw: ([, tag, text]) => <Tag tone={attribute(tag!, "color")}>{decode(text!)}</Tag>,
  },
  {
    pattern: /<number_tag\s*([^>]*)>([\s\S]*?)<\/number_tag>/,
    draw: ([, , text]) => <span class="number-tag">{decode(text!)}</span>,
  },
  {
    pattern: /<person\s+([^>]*)>(?:<\/person>)?/,
    draw: ([, tag]) => <span class="person">{nameOf(attribute(tag!, "id"))}</span>,
  },
  {
    pattern: /<local_datetime\s+([^>]*)>(?:<\/local_datetime>)?/,
    draw: ([, tag]) => localTime(tag!),
  },
  {
    pattern: /<(?:a|link)\s+([^>]*)>([\s\S]*?)<\/(?:a|link)>/,
    draw: ([, tag, text]) => link(attribute(tag!, "href") || attribute(tag!, "url"), text!),
  },
  { pattern: /<raw>([\s\S]*?)<\/raw>/, draw: ([, text]) => text },
  { pattern: /<br\s*\/?>|\n/, draw: () => <br /> },
  {
    pattern: /!\[([^\]]*)\]\(([\w-]+)\)/,
    draw: ([, alt, key]) => (
      <img class="picture" src={`/playground/files/${key}`} alt={alt ?? ""} />
    ),
  },
  { pattern: /\[([^\]]+)\]\(([^)\s]+)\)/, draw: ([, text, href]) => link(href!, text!) },
  { pattern: /\*\*([\s\S]+?)\*\*/, draw: ([, text]) => <b>{inline(text!)}</b> },
  { pattern: /~~([\s\S]+?)~~/, draw: ([, text]) => <s>{inline(text!)}</s> },
  { pattern: /(?<![*\w])\*([^*\s][^*]*?)\*(?!\w)/, draw: ([, text]) => <i>{inline(text!)}</i> },
  { pattern: /\\([!-/:-@[-`{-~])/, draw: ([, sign]) => sign },
];

/** Draws the inside of a line of the platform's markdown. Nothing is ever put in as HTML. */
export function inline(text: string): ComponentChildren {
  let first: { rule: Rule; found: RegExpExecArray } | undefined;
  for (const rule of RULES) {
    const found = rule.pattern.exec(text);
    if (found && (!first || found.index < first.found.index)) first = { rule, found };
  }
  if (!first) return decode(text);
  const { rule, found } = first;
  const rest = text.slice(found.index + found[0].length);
  return [decode(text.slice(0, found.index)), rule.draw(found), rest === "" ? "" : inline(rest)];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: "\u00a0",
  sim: "~",
};

/** Reads the entities with which untrusted text is escaped. */
export function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,6})|(\w+));/g, (all, code: string | undefined, name: string) =>
    code === undefined ? (ENTITIES[name] ?? all) : String.fromCodePoint(Number(code)),
  );
}

export function Tag({ tone, children }: { tone: string; children: ComponentChildren }) {
  const style = {
    color: color(tone || "blue") ?? "var(--ink-blue)",
    background: color(tone || "blue", "back") ?? "var(--tint-blue)",
  };
  return (
    <span class="text-tag" style={style}>
      {children}
    </span>
  );
}
