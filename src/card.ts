/**
 * A card as the product thinks of it: a title, a tone and a list of blocks. `src/feishu/card` draws it in
 * the platform's JSON and checks it against the platform's rules; the plain-text form is its fallback.
 */

export type Tone = "blue" | "green" | "orange" | "red" | "grey" | "yellow" | "purple" | "default";

/** One stretch of a line. A bare string is untrusted text and is escaped when drawn. */
export type Span =
  | string
  | { readonly b: string }
  | { readonly text: string; readonly tone: Tone }
  | { readonly code: string }
  | { readonly link: string; readonly url: string }
  /** Rings: the person is notified. Where the person is not in the chat the name is drawn instead. */
  | { readonly at: string; readonly name: string }
  /** Names a person without ringing. */
  | { readonly person: string; readonly name: string };

/** A line or paragraph; "\n" inside breaks the line. */
export type Line = readonly Span[];

/** What a button does: a command by name with its arguments, checked again when it arrives. */
export interface Invocation {
  readonly command: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export interface Button {
  readonly text: string;
  readonly does: Invocation;
  readonly style?: "default" | "primary" | "danger";
  /** Asked before it is sent. */
  readonly confirm?: { readonly title: string; readonly text: string };
  readonly disabled?: boolean;
}

export interface Choice {
  readonly text: string;
  readonly value: string;
}

/** One field of a form; `name` is the argument of the invocation that it fills. */
export type Field =
  | {
      readonly kind: "text";
      readonly name: string;
      readonly label: string;
      readonly hint?: string;
      readonly value?: string;
      readonly isRequired?: boolean;
      readonly lines?: number;
      readonly maxLength?: number;
    }
  | {
      readonly kind: "choice";
      readonly name: string;
      readonly label: string;
      readonly hint?: string;
      readonly choices: readonly Choice[];
      readonly value?: string;
      readonly isRequired?: boolean;
    }
  | {
      readonly kind: "person";
      readonly name: string;
      readonly label: string;
      readonly hint?: string;
      readonly value?: string;
      readonly isRequired?: boolean;
    }
  | {
      readonly kind: "date";
      readonly name: string;
      readonly label: string;
      readonly hint?: string;
      readonly value?: string;
      readonly isRequired?: boolean;
    };

export interface Column {
  readonly title: string;
  readonly align?: "left" | "right";
  /** A share of the width where the columns should not be alike. */
  readonly width?: string;
}

/** A chart as a VChart spec: pure JSON, basic options only, as the platform draws it itself. */
export interface Chart {
  readonly title: string;
  readonly spec: Readonly<Record<string, unknown>>;
  readonly ratio?: "1:1" | "2:1" | "4:3" | "16:9";
  /** What the chart says, for the plain-text form. */
  readonly says: string;
}

export type Block =
  | { readonly kind: "text"; readonly line: Line; readonly size?: "small" | "normal" | "large" }
  /** Figures side by side: a label over a value. */
  | {
      readonly kind: "figures";
      readonly items: readonly { label: string; value: string; tone?: Tone }[];
    }
  | {
      readonly kind: "table";
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Line[])[];
      readonly pageSize?: number;
    }
  | { readonly kind: "buttons"; readonly buttons: readonly Button[] }
  | {
      readonly kind: "form";
      readonly name: string;
      readonly fields: readonly Field[];
      readonly submit: Button;
      readonly more?: readonly Button[];
    }
  | {
      readonly kind: "fold";
      readonly title: string;
      readonly blocks: readonly Block[];
      readonly isOpen?: boolean;
    }
  | { readonly kind: "chart"; readonly chart: Chart }
  | { readonly kind: "rule" };

export interface Card {
  readonly title: string;
  readonly subtitle?: string;
  readonly tone: Tone;
  readonly tags?: readonly { readonly text: string; readonly tone: Tone }[];
  /** What the chat list and the notification show; the title where it is left out. */
  readonly summary?: string;
  readonly blocks: readonly Block[];
}

/** A paragraph block. */
export function text(...line: Line): Block {
  return { kind: "text", line };
}

/** A small grey paragraph for what is worth knowing but not first. */
export function note(...line: Line): Block {
  return { kind: "text", line, size: "small" };
}

/** A row of buttons. */
export function buttons(...list: Button[]): Block {
  return { kind: "buttons", buttons: list };
}

/** Everybody whom the card rings. */
export function mentionedIn(card: Card): string[] {
  const found = new Set<string>();
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === "text") ringing(block.line);
      else if (block.kind === "table")
        for (const row of block.rows) for (const cell of row) ringing(cell);
      else if (block.kind === "fold") walk(block.blocks);
    }
  };
  const ringing = (line: Line): void => {
    for (const span of line) if (typeof span === "object" && "at" in span) found.add(span.at);
  };
  walk(card.blocks);
  return [...found];
}
