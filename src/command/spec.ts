import type { z } from "zod";
import type { Dialogue } from "../../db/queries/dialogues.ts";
import type { Block, Card, Invocation } from "../card.ts";
import type { Attachment, Mention } from "../chat.ts";
import type { Day } from "../domain/day.ts";
import type { Metric } from "../domain/metric.ts";
import type { Lexicon } from "../domain/read/index.ts";
import type { VerbCtx } from "../verbs/ctx.ts";

/** Who may use a command. `service` is the project service section; an administrator may do everything. */
export type Access = "member" | "service" | "admin";

/** What this chat speaks for. */
export type Binding =
  | { readonly kind: "project"; readonly projects: readonly { id: number; name: string }[] }
  | { readonly kind: "street"; readonly street: string }
  | { readonly kind: "leaders" };

/** Where and from whom a command comes. */
export interface Ctx extends VerbCtx {
  readonly isDirect: boolean;
  readonly binding: Binding | null;
  /** A typed line, or a press on a card. */
  readonly via: "message" | "press";
  /** The key of the event: one decision per key. */
  readonly eventKey: string;
  readonly mentions: readonly Mention[];
  readonly attachments: readonly Attachment[];
  readonly parentId: string | null;
  /** The message to which the bot's own message answered by this one was the reply; null where it is none. */
  readonly askedIn: string | null;
  /** What the message answered by this one was about: `issue:7`, `entry:12`; null where it is not the bot's. */
  readonly about: string | null;
  /** The question that waited for this person in this chat when the message came. */
  readonly openQuestion: Dialogue | null;
  readonly lexicon: Lexicon;
  readonly registry: Registry;
  /** The office day of a moment. */
  readonly dayOf: (at: number) => Day;
  /** The words of the message that this one answers, where they are known and not the bot's. */
  readonly quoted: string | null;
}

/** One numbered choice of a question; picking it runs what it does. */
export interface Option {
  readonly label: string;
  readonly does: Invocation;
  /** Words that pick it as well as its number does. */
  readonly words?: readonly string[];
  /** What is written after the word goes into this argument: `确认 已实地核实`. */
  readonly rest?: string;
  readonly style?: "primary" | "danger";
}

/** Where free text goes that answers a question: into this argument of this command. */
export interface Fill {
  readonly does: Invocation;
  readonly argument: string;
  /** What counts as an answer; words that say something of their own are taken as a message, and the question rests. */
  readonly awaits?: Awaits;
  /** Drawn on the card as a field with a button, for those who would rather not type a message. */
  readonly field?: { readonly label: string; readonly hint: string; readonly button: string };
}

/**
 * What a question waits for. Figures and reasons belong to one project and to the figures asked about, a sentence to
 * the issues that it is to be said of.
 */
export type Awaits =
  | { readonly kind: "project" | "person" | "day" }
  | {
      readonly kind: "sentence";
      readonly nos: readonly number[];
      readonly project?: string | null;
      readonly category?: string;
    }
  | {
      readonly kind: "figures" | "reason";
      readonly project: string;
      readonly metrics: readonly Metric[];
      /** The word that a bare number answers: 签约 where one figure alone is asked about. */
      readonly word?: string;
    };

/** What the bot wants to know; answered by a number, a word, free text where `fill` is set, or a press. */
export interface Question {
  readonly options: readonly Option[];
  readonly fill?: Fill;
  /** The message that it arose from, where that is another than the one being answered. */
  readonly origin?: { readonly messageId: string; readonly saidAt: number };
}

/** What a command answers. */
export interface Answer {
  readonly card?: Card;
  /** In the place of a card, what takes long to add up: worded when it is sent, outside any transaction. */
  readonly notice?: { readonly kind: string; readonly [data: string]: unknown };
  readonly ask?: Question;
  /** A word on the presser's screen. */
  readonly toast?: {
    readonly tone: "info" | "success" | "warning" | "error";
    readonly text: string;
  };
  /** The card takes the place of the one that was pressed; otherwise it is a new message. */
  readonly redraws?: boolean;
  /** What the answer is about, so that a reply to it is understood: `issue:7`. */
  readonly about?: string;
  /** Written down with the sent mark. */
  readonly then?: Readonly<Record<string, unknown>>;
  /** Long or private: the person gets the card, the group one line. */
  readonly isPrivate?: boolean;
  /** Decided already by a verb: no answer of the frame's own. */
  readonly isSilent?: boolean;
}

export interface Example<A> {
  /** The line as a person types it; names in it are of the sample task list. */
  readonly say: string;
  readonly means: A;
}

export interface CommandSpec<S extends z.ZodType = z.ZodType> {
  readonly name: string;
  /** Chinese names, without the slash; the first is the one that help shows. */
  readonly aliases: readonly string[];
  /** What it does, in Chinese, in one short sentence. */
  readonly summary: string;
  readonly access: Access;
  readonly args: S;
  /** The argument names that the words after the command fill, in order; the last takes the rest of the line. */
  readonly positional: readonly (keyof z.input<S> & string)[];
  readonly examples: readonly Example<z.input<S>>[];
  /** It only asks and writes nothing: too many of them in a minute are put off. */
  readonly isQuestion?: boolean;
  /** Commands that people do not type: buttons lead to them. */
  readonly isHidden?: boolean;
  run(ctx: Ctx, args: z.output<S>): Promise<Answer>;
}

/** Ties name, schema, examples and deed together; a misspelt argument is a compile error. */
export function defineCommand<S extends z.ZodType>(spec: CommandSpec<S>): CommandSpec<S> {
  return spec;
}

export interface Registry {
  readonly list: readonly CommandSpec[];
  find(word: string): CommandSpec | null;
  /** The command that a word begins with where no blank was typed: 上报签约2户. */
  findGlued(word: string): { spec: CommandSpec; rest: string } | null;
  /** Commands whose name or alias is close to the word in letters or in sound, closest first. */
  near(word: string): readonly { spec: CommandSpec; word: string }[];
}

/** Blocks that show a question: numbered lines, and a button for each choice once its dialogue has an id. */
export type QuestionBlocks = (question: Question, dialogueId: number) => readonly Block[];
