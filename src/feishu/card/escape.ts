/**
 * Characters that mean something anywhere in the platform's markdown; its page lists the entities (reference: card
 * JSON 2.0, markdown, special characters).
 */
const everywhere: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&#60;",
  ">": "&#62;",
  "*": "&#42;",
  "~": "&#126;",
  "[": "&#91;",
  "]": "&#93;",
  _: "&#95;",
  "`": "&#96;",
  "\\": "&#92;",
  $: "&#36;",
  "|": "&#124;",
};

/**
 * Makes untrusted text harmless in markdown: nothing in it can ring, link, colour or lay out. Marks that only count
 * in one place (`-` before a line, `:` around an emoji's name) are left alone elsewhere, so that dates, times and
 * figures stay readable and small.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[&<>*~[\]_`\\$|]/g, (mark) => everywhere[mark] ?? mark)
    .replace(/:(?=\/\/)/g, "&#58;")
    .replace(/:(?=[A-Za-z0-9&#;+]+:)/g, "&#58;");
}

/** Takes their meaning from marks that begin a block when they stand first in a line of untrusted text. */
export function escapeLineStarts(text: string): string {
  return text
    .replace(/^[ \t]+/gm, (blank) => "\u00a0".repeat(blank.length))
    .replace(/^(\u00a0*)([#+=-])/gm, (_all, blank: string, mark: string) => blank + entityOf(mark))
    .replace(/^(\u00a0*\d{1,9})([.)])(?=\s|$)/gm, (_all, head: string, mark: string) => {
      return head + entityOf(mark);
    });
}

function entityOf(mark: string): string {
  return `&#${mark.charCodeAt(0)};`;
}
