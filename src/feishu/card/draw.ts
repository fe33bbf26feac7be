import type { Block, Card, Tone } from "../../card.ts";
import { drawButtons } from "./button.ts";
import { drawForm, type Names } from "./form.ts";
import { type CardJson, type Element, markdown, plainText } from "./json.ts";
import { drawLine, drawTone, type Ringing } from "./line.ts";
import { escapeLineStarts, escapeMarkdown } from "./escape.ts";
import { drawTable, drawTableAsList } from "./table.ts";

/** The platform's limit of table components on one card. */
export const maxTables = 5;

/** Draws a card in the platform's JSON 2.0. Whether it keeps within the platform's limits `checkCard` tells. */
export function drawCard(card: Card, ringing: Ringing = {}): CardJson {
  const drawing: Drawing = { ringing, tables: 0, names: { taken: new Set(), forms: 0 } };
  return {
    schema: "2.0",
    config: {
      update_multi: true,
      enable_forward: true,
      // Who gets a forwarded copy is nobody the buttons were meant for.
      enable_forward_interaction: false,
      summary: { content: oneLine(card.summary ?? card.title) },
    },
    ...(card.title.trim() === "" ? {} : { header: drawHeader(card) }),
    body: { elements: card.blocks.flatMap((block) => drawBlock(block, drawing, "root")) },
  };
}

interface Drawing {
  readonly ringing: Ringing;
  readonly names: Names;
  tables: number;
}

function drawHeader(card: Card): Record<string, unknown> {
  const tags = (card.tags ?? []).slice(0, 3).map(({ text, tone }) => ({
    tag: "text_tag",
    text: plainText(text),
    color: tone === "grey" || tone === "default" ? "neutral" : tone,
  }));
  return {
    title: plainText(oneLine(card.title)),
    ...(card.subtitle ? { subtitle: plainText(oneLine(card.subtitle)) } : {}),
    ...(tags.length > 0 ? { text_tag_list: tags } : {}),
    template: card.tone,
  };
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

function drawBlock(block: Block, drawing: Drawing, place: "root" | "fold"): Element[] {
  switch (block.kind) {
    case "text":
      return drawText(drawLine(block.line, drawing.ringing), block.size);
    case "figures":
      return drawFigures(block.items);
    case "table":
      return drawTableBlock(block, drawing, place);
    case "buttons":
      return drawButtons(block.buttons);
    case "form":
      return [drawForm(block, drawing.names)];
    case "fold":
      return drawFold(block, drawing, place);
    case "chart":
      return [
        ...(block.chart.title === "" ? [] : [markdown(boldLabel(block.chart.title))]),
        {
          tag: "chart",
          aspect_ratio: block.chart.ratio ?? "16:9",
          chart_spec: block.chart.spec,
        },
      ];
    default:
      return [{ tag: "hr" }];
  }
}

const sizes = { small: "notation", normal: "normal", large: "heading" } as const;

function drawText(content: string, size: keyof typeof sizes = "normal"): Element[] {
  // The platform refuses empty markdown.
  return content.trim() === "" ? [] : [markdown(content, sizes[size])];
}

/** A label over its value, side by side; a narrow screen gets two or three a row. */
function drawFigures(items: readonly { label: string; value: string; tone?: Tone }[]): Element[] {
  if (items.length === 0) return [];
  const isPairs = items.length === 2 || items.length === 4;
  return [
    {
      tag: "column_set",
      flex_mode: isPairs ? "bisect" : "trisect",
      horizontal_spacing: "8px",
      columns: items.map(({ label, value, tone }) => ({
        tag: "column",
        width: "weighted",
        weight: 1,
        elements: [
          markdown(drawTone(plainMarkdown(label), "grey"), "notation"),
          markdown(drawTone(`**${escapeMarkdown(value)}**`, tone), "heading"),
        ],
      })),
    },
  ];
}

function plainMarkdown(words: string): string {
  return escapeLineStarts(escapeMarkdown(words));
}

function boldLabel(words: string): string {
  return `**${escapeMarkdown(oneLine(words))}**`;
}

function drawTableBlock(
  table: Extract<Block, { kind: "table" }>,
  drawing: Drawing,
  place: "root" | "fold",
): Element[] {
  if (table.rows.length === 0) return [];
  if (place === "root" && drawing.tables < maxTables) {
    drawing.tables += 1;
    return [drawTable(table, drawing.ringing)];
  }
  return drawText(drawTableAsList(table, drawing.ringing));
}

/** A fold holds no form, table or further fold: forms come after it, tables become lists, folds titled paragraphs. */
function drawFold(
  fold: Extract<Block, { kind: "fold" }>,
  drawing: Drawing,
  place: "root" | "fold",
): Element[] {
  const isForm = (block: Block) => block.kind === "form";
  const inside = fold.blocks
    .filter((block) => !isForm(block))
    .flatMap((block) => drawBlock(block, drawing, "fold"));
  if (place === "fold") return [markdown(boldLabel(fold.title)), ...inside];
  const forms = formsIn(fold.blocks).map((form) => drawForm(form, drawing.names));
  if (inside.length === 0) return forms;
  return [
    {
      tag: "collapsible_panel",
      expanded: fold.isOpen ?? false,
      header: {
        title: plainText(oneLine(fold.title)),
        icon: { tag: "standard_icon", token: "down-small-ccm_outlined", size: "16px 16px" },
        icon_position: "follow_text",
        icon_expanded_angle: -180,
      },
      elements: inside,
    },
    ...forms,
  ];
}

function formsIn(blocks: readonly Block[]): Extract<Block, { kind: "form" }>[] {
  return blocks.flatMap((block) => {
    if (block.kind === "form") return [block];
    return block.kind === "fold" ? formsIn(block.blocks) : [];
  });
}
