import type { ComponentChildren } from "preact";

import { inline } from "./inline.tsx";
import { Pages } from "./pages.tsx";

const RULE = /^\s*(?:---+|\*\*\*+|<hr\s*\/?>)\s*$/;
const HEAD = /^(#{1,6})\s+(.*)$/;
const ITEM = /^(\s*)(?:[-*+]|(\d+)[.)])\s+(.*)$/;
const TABLE_RULE = /^\s*\|?[\s:|-]*-{3,}[\s:|-]*$/;

/** Draws the platform's markdown: headings, lists, tables, code, quotes, rules, paragraphs. */
export function Markdown({ text }: { text: string }) {
  return <div class="md">{blocks(text.replaceAll("\r", "").split("\n"))}</div>;
}

function blocks(lines: readonly string[]): ComponentChildren[] {
  const drawn: ComponentChildren[] = [];
  let at = 0;
  /** Takes lines while they fit; always at least one. */
  const run = (fits: (line: string) => boolean): string[] => {
    const from = at++;
    while (at < lines.length && fits(lines[at]!)) at++;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at]!;
    const head = HEAD.exec(line);
    if (line.trim() === "") at++;
    else if (line.startsWith("```")) {
      const code = run((one) => !one.startsWith("```"));
      at++;
      drawn.push(<pre>{code.slice(1).join("\n")}</pre>);
    } else if (RULE.test(line)) {
      at++;
      drawn.push(<hr />);
    } else if (head) {
      at++;
      drawn.push(<p class={`md-h md-h${head[1]!.length}`}>{inline(head[2]!)}</p>);
    } else if (
      line.includes("|") &&
      TABLE_RULE.test(lines[at + 1] ?? "") &&
      (lines[at + 1] ?? "").includes("|")
    )
      drawn.push(table(run((one) => one.includes("|"))));
    else if (ITEM.test(line)) drawn.push(list(run((one) => ITEM.test(one))));
    else if (line.startsWith(">"))
      drawn.push(
        <blockquote>
          {inline(
            run((one) => one.startsWith(">"))
              .map((one) => one.replace(/^>\s?/, ""))
              .join("\n"),
          )}
        </blockquote>,
      );
    else drawn.push(<p>{inline(run((one) => !startsBlock(one)).join("\n"))}</p>);
  }
  return drawn;
}

const startsBlock = (line: string): boolean =>
  line.trim() === "" ||
  RULE.test(line) ||
  HEAD.test(line) ||
  ITEM.test(line) ||
  line.startsWith("```") ||
  line.startsWith(">");

function list(lines: readonly string[]): ComponentChildren {
  const first = ITEM.exec(lines[0]!)!;
  const indent = first[1]!.length;
  const items: { text: string; inner: string[] }[] = [];
  for (const line of lines) {
    const found = ITEM.exec(line)!;
    if (found[1]!.length > indent && items.length > 0) items.at(-1)!.inner.push(line);
    else items.push({ text: found[3]!, inner: [] });
  }
  const drawn = items.map((item) => (
    <li>
      {inline(item.text)}
      {item.inner.length > 0 && list(item.inner)}
    </li>
  ));
  return first[2] ? <ol start={Number(first[2])}>{drawn}</ol> : <ul>{drawn}</ul>;
}

/** Five rows a page, as the platform shows tables inside texts. */
function table(lines: readonly string[]): ComponentChildren {
  const cells = (line: string): string[] =>
    line
      .trim()
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((one) => one.trim());
  const [head = "", rule = "", ...rows] = lines;
  const sides = cells(rule).map((one) =>
    one.endsWith(":") ? (one.startsWith(":") ? "center" : "right") : "left",
  );
  return (
    <Pages
      size={5}
      rows={rows}
      head={
        <tr>
          {cells(head).map((cell, at) => (
            <th style={{ textAlign: sides[at] ?? "left" }}>{inline(cell)}</th>
          ))}
        </tr>
      }
      draw={(row) => (
        <tr>
          {cells(row).map((cell, at) => (
            <td style={{ textAlign: sides[at] ?? "left" }}>{inline(cell)}</td>
          ))}
        </tr>
      )}
    />
  );
}
