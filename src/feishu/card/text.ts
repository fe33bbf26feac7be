import type { Block, Button, Card } from "../../card.ts";
import { plainLine } from "./line.ts";
import { tableText } from "./table.ts";

export interface TextOptions {
  /** How somebody rung is written; `@name` where it is left out. */
  readonly ring?: (openId: string, name: string) => string;
}

/** A card as plain text with the same information, for where cards are refused. Buttons become commands to type. */
export function cardText(card: Card, options: TextOptions = {}): string {
  const ring = options.ring ?? ((_openId: string, name: string) => `@${name}`);
  const tags = (card.tags ?? []).map((tag) => `［${tag.text}］`).join("");
  const lines = [
    card.title + tags,
    card.subtitle ?? "",
    ...card.blocks.map((block) => blockText(block, ring)),
  ];
  return lines.filter((line) => line.trim() !== "").join("\n");
}

type Ring = (openId: string, name: string) => string;

function blockText(block: Block, ring: Ring): string {
  switch (block.kind) {
    case "text":
      return plainLine(block.line, ring);
    case "figures":
      return block.items.map(({ label, value }) => `${label} ${value}`).join("，");
    case "table":
      return tableText(block, ring);
    case "buttons":
      return buttonsText(block.buttons);
    case "form":
      return `${block.fields.map((field) => field.label).join("、")} → ${buttonsText([block.submit, ...(block.more ?? [])])}`;
    case "fold":
      return [block.title, ...block.blocks.map((inner) => blockText(inner, ring))]
        .filter((line) => line !== "")
        .join("\n");
    case "chart":
      return [block.chart.title, block.chart.says].filter((line) => line !== "").join("：");
    default:
      return "";
  }
}

function buttonsText(buttons: readonly Button[]): string {
  return buttons
    .filter((button) => !button.disabled)
    .map((button) => `${button.text}：/${button.does.command}${numberIn(button)}`)
    .join("；");
}

/** The one argument that people type as well: an issue's number. */
function numberIn(button: Button): string {
  const no = button.does.args["no"] ?? button.does.args["issue"];
  return typeof no === "number" || (typeof no === "string" && /^\d{1,6}$/.test(no))
    ? ` #${no}`
    : "";
}
