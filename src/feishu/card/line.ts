import type { Line, Span, Tone } from "../../card.ts";
import { escapeLineStarts, escapeMarkdown } from "./escape.ts";

/** How mentions are drawn: false where a person cannot be rung there, so the name stands in plain text. */
export interface Ringing {
  readonly canRing?: ((openId: string) => boolean) | undefined;
}

/** Draws a line in the platform's markdown; bare strings are escaped. */
export function drawLine(line: Line, ringing: Ringing): string {
  let drawn = "";
  line.forEach((span, at) => {
    const next = line[at + 1];
    drawn += drawSpan(span, ringing, {
      touchesBefore: drawn !== "" && !/\s$/.test(drawn),
      touchesAfter: next !== undefined && !/^\s/.test(plainSpan(next)),
    });
  });
  // Over the whole, as a mark and what makes it one may stand in two spans.
  return escapeLineStarts(drawn);
}

interface Place {
  readonly touchesBefore: boolean;
  readonly touchesAfter: boolean;
}

function drawSpan(span: Span, ringing: Ringing, place: Place): string {
  if (typeof span === "string") return escapeMarkdown(span);
  if ("b" in span) return span.b.trim() === "" ? "" : drawBold(span.b, place);
  if ("tone" in span) return drawTone(escapeMarkdown(span.text), span.tone);
  if ("code" in span) return drawCode(span.code);
  if ("link" in span) return drawLink(span.link, span.url);
  if ("at" in span) {
    const isId = /^[A-Za-z0-9_-]+$/.test(span.at);
    if (isId && (ringing.canRing?.(span.at) ?? true)) return `<at id=${span.at}></at>`;
    return escapeMarkdown(`@${span.name}`);
  }
  return escapeMarkdown(span.name);
}

/**
 * CommonMark leaves `**` as it is between a mark and a letter, as in 「**（重点）**项目」; a character without width in
 * between makes it bold again.
 */
function drawBold(text: string, place: Place): string {
  const words = text.trim().replace(/\s*\n\s*/g, " ");
  const head = place.touchesBefore && /^[\p{P}\p{S}]/u.test(words) ? "\u200b" : "";
  const tail = place.touchesAfter && /[\p{P}\p{S}]$/u.test(words) ? "\u200b" : "";
  return `**${head}${escapeMarkdown(words)}${tail}**`;
}

/** Wraps markdown in a colour of the platform's palette; `default` needs none. */
export function drawTone(markdown: string, tone: Tone | undefined): string {
  if (tone === undefined || tone === "default" || markdown === "") return markdown;
  return `<font color='${tone}'>${markdown}</font>`;
}

/** Entities are not read inside code, so only what needs none is set as code. */
function drawCode(code: string): string {
  return /^[\p{L}\p{N} .,/#:@?=+-]+$/u.test(code) ? `\`${code}\`` : escapeMarkdown(code);
}

function drawLink(words: string, url: string): string {
  const href = safeUrl(url);
  if (href === null) return escapeMarkdown(words);
  return `[${escapeMarkdown(words.replace(/\s+/g, " "))}](${href})`;
}

/** The address in a form that cannot end its markdown; null where it is none that may be linked. */
export function safeUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== "https:" && parsed.protocol !== "http:") return null;
  return parsed.href.replace(/[()<>'"`\\\s]/g, encodeURIComponent).replace(/[()']/g, (mark) => {
    return `%${mark.charCodeAt(0).toString(16)}`;
  });
}

/** A line as plain text. */
export function plainLine(line: Line, ringing: (openId: string, name: string) => string): string {
  return line.map((span) => plainSpan(span, ringing)).join("");
}

function plainSpan(
  span: Span,
  ringing: (openId: string, name: string) => string = (_openId, name) => `@${name}`,
): string {
  if (typeof span === "string") return span;
  if ("b" in span) return span.b;
  if ("tone" in span) return span.text;
  if ("code" in span) return span.code;
  if ("link" in span) return `${span.link}（${span.url}）`;
  if ("at" in span) return ringing(span.at, span.name);
  return span.name;
}

/** Tells whether a line is nothing but untrusted text, which needs no markdown. */
export function isPlain(line: Line): line is readonly string[] {
  return line.every((span) => typeof span === "string");
}
