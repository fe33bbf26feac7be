import type { Card } from "../card.ts";

/** What may not wait goes first: answers, then escalations, digests, reminders. */
export const priorities = { answer: 0, escalation: 1, digest: 2, reminder: 3 } as const;
export type Priority = keyof typeof priorities;

/**
 * What a letter says. A card was worded when it was decided; a notice is worded when it is sent, from what is
 * true by then.
 */
export type Body =
  | { readonly card: Card; readonly then?: Then }
  | { readonly notice: Notice; readonly then?: Then };

/** Something about a subject that is looked up again at the moment of sending. */
export type Notice =
  | { readonly kind: "issue"; readonly no: number }
  | { readonly kind: string; readonly [data: string]: unknown };

/** What to write down once the letter is out. */
export interface Then {
  /** The message is the issue's own card, under which everything else is said. */
  readonly issueCard?: number;
  /** Lines of issues' timelines whose receipt this is. */
  readonly events?: readonly number[];
  /** People who get the platform's strong notice of it. */
  readonly urge?: readonly string[];
  /** The message is the question of this dialogue. */
  readonly [note: string]: unknown;
}

/** A letter to be: one per `key`, however often the decision runs. */
export interface NewLetter {
  readonly key: string;
  readonly to:
    | {
        readonly kind: "reply";
        readonly messageId: string;
        readonly chatId: string;
        readonly inThread?: boolean;
      }
    | { readonly kind: "chat"; readonly chatId: string }
    | { readonly kind: "person"; readonly openId: string }
    | { readonly kind: "card"; readonly messageId: string; readonly chatId: string }
    | { readonly kind: "urge"; readonly messageId: string; readonly openId: string }
    | { readonly kind: "fetch"; readonly messageId: string; readonly chatId: string }
    /** A file made when it is sent; the body says which. */
    | { readonly kind: "file"; readonly openId: string };
  /** Letters about one thing keep their order. */
  readonly subject: string;
  readonly priority: Priority;
  readonly body: Body | Readonly<Record<string, unknown>>;
  /** Not before this moment; now where it is left out. */
  readonly notBefore?: Date;
}
