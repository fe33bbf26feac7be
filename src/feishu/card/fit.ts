import {
  type Block,
  type Card,
  type Line,
  mentionedIn,
  note,
  type Span,
  text,
} from "../../card.ts";
import { checkCard, type Fault, type Rule } from "./check.ts";
import { drawCard } from "./draw.ts";
import type { CardJson } from "./json.ts";
import type { Ringing } from "./line.ts";

/** What was drawn of a card: `json` is null where it cannot be made to fit, so its text must be sent instead. */
export interface Fitted {
  readonly json: CardJson | null;
  /** Rows, paragraphs or charts were left out; the card says so itself. */
  readonly isCut: boolean;
  /** What was wrong with the card as a whole, for the log. */
  readonly faults: readonly Fault[];
}

/** How much of a card is kept, step by step, until it fits. */
const steps: readonly Keep[] = [
  { rows: 30, characters: 2000, blocks: 80, folded: 40, charts: 3, buttons: 40 },
  { rows: 15, characters: 1000, blocks: 50, folded: 20, charts: 2, buttons: 25 },
  { rows: 8, characters: 500, blocks: 35, folded: 10, charts: 1, buttons: 15 },
  { rows: 4, characters: 250, blocks: 25, folded: 4, charts: 0, buttons: 10 },
  { rows: 2, characters: 120, blocks: 15, folded: 1, charts: 0, buttons: 6 },
];

interface Keep {
  readonly rows: number;
  readonly characters: number;
  readonly blocks: number;
  readonly folded: number;
  readonly charts: number;
  readonly buttons: number;
}

/** Breaches that go away when there is less of the card; the others are faults of its making. */
const ofAmount: ReadonlySet<Rule> = new Set<Rule>(["size", "count", "tables"]);

/**
 * Draws a card within the platform's limits: first whole, then with less and less of its tables, folds, texts and
 * charts, each cut marked. Whoever the whole card rings is rung by the cut one too.
 */
export function fitCard(card: Card, ringing: Ringing = {}): Fitted {
  const json = drawCard(card, ringing);
  const faults = checkCard(json);
  if (faults.length === 0) return { json, isCut: false, faults };
  if (faults.every((fault) => ofAmount.has(fault.rule)))
    for (const keep of steps) {
      const drawn = drawCard(cutCard(card, keep), ringing);
      if (checkCard(drawn).length === 0) return { json: drawn, isCut: true, faults };
    }
  return { json: null, isCut: true, faults };
}

function cutCard(card: Card, keep: Keep): Card {
  const cut: Card = { ...card, blocks: cutBlocks(card.blocks, keep, keep.blocks) };
  const left = new Set(mentionedIn(cut));
  const names = namesRung(card.blocks);
  const lost = mentionedIn(card).filter((openId) => !left.has(openId));
  if (lost.length === 0) return cut;
  const line = lost.flatMap((openId): Span[] => [
    { at: openId, name: names.get(openId) ?? "" },
    " ",
  ]);
  return { ...cut, blocks: [...cut.blocks, text(...line)] };
}

/** Keeps the first `most` blocks, and beyond them what people act with: forms and buttons. */
function cutBlocks(blocks: readonly Block[], keep: Keep, most: number): Block[] {
  const kept: Block[] = [];
  let dropped = 0;
  let charts = 0;
  for (const block of blocks) {
    if (block.kind === "chart" && (charts += 1) > keep.charts) {
      kept.push(text(block.chart.title === "" ? "" : `${block.chart.title}：`, block.chart.says));
    } else if (kept.length < most || block.kind === "form" || block.kind === "buttons") {
      kept.push(...cutBlock(block, keep));
    } else dropped += 1;
  }
  return dropped === 0 ? kept : [...kept, note(`…其余 ${dropped} 段从略`)];
}

function cutBlock(block: Block, keep: Keep): Block[] {
  if (block.kind === "text") return [{ ...block, line: cutLine(block.line, keep.characters) }];
  if (block.kind === "fold")
    return [{ ...block, blocks: cutBlocks(block.blocks, keep, keep.folded) }];
  if (block.kind === "buttons")
    return [{ ...block, buttons: block.buttons.slice(0, keep.buttons) }];
  if (block.kind === "table") {
    const rest = block.rows.length - keep.rows;
    if (rest <= 0) return [block];
    const rows = block.rows
      .slice(0, keep.rows)
      .map((row) => row.map((cell) => cutLine(cell, keep.characters)));
    return [{ ...block, rows }, note(`…其余 ${rest} 行`)];
  }
  return [block];
}

/** Cuts the words of a line; mentions after the cut are kept, as they ring. */
function cutLine(line: Line, most: number): Line {
  let left = most;
  let isCut = false;
  const kept = line.flatMap((span): Span[] => {
    if (typeof span === "object" && "at" in span) return [span];
    const words = typeof span === "string" ? span : wordsOf(span);
    if (isCut) return [];
    if (words.length <= left) {
      left -= words.length;
      return [span];
    }
    isCut = true;
    const head = words.slice(0, left).replace(/\p{Surrogate}$/u, "");
    return [
      typeof span === "object" && "text" in span ? { ...span, text: `${head}…` } : `${head}…`,
    ];
  });
  return kept;
}

function wordsOf(span: Exclude<Span, string | { at: string }>): string {
  if ("b" in span) return span.b;
  if ("text" in span) return span.text;
  if ("code" in span) return span.code;
  if ("link" in span) return span.link;
  return span.name;
}

function namesRung(blocks: readonly Block[]): Map<string, string> {
  const names = new Map<string, string>();
  const read = (line: Line): void => {
    for (const span of line)
      if (typeof span === "object" && "at" in span) names.set(span.at, span.name);
  };
  const walk = (list: readonly Block[]): void => {
    for (const block of list) {
      if (block.kind === "text") read(block.line);
      else if (block.kind === "table") for (const row of block.rows) row.forEach(read);
      else if (block.kind === "fold") walk(block.blocks);
    }
  };
  walk(blocks);
  return names;
}

/** A card that is nothing but a title and the text, for where a card must stand and the full one cannot. */
export function plainCard(title: string, words: string): CardJson {
  // An escaped character takes up to six bytes, so this many always fit.
  const kept = words.length > 4000 ? `${words.slice(0, 4000)}…` : words;
  return drawCard({ title, tone: "default", blocks: [text(kept)] });
}
