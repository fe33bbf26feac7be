import type { Tx } from "../../db/store.ts";
import type { Day } from "../domain/day.ts";

/** What every verb is given: the transaction, who asks, and the moments that count. */
export interface VerbCtx {
  readonly tx: Tx;
  /** The moment of handling: what is written down as recorded. */
  readonly now: Date;
  /** The moment at which it was said: reports, deadlines and clocks count from it. */
  readonly saidAt: Date;
  /** The office day of `saidAt`. */
  readonly today: Day;
  readonly timeZone: string;
  readonly by: string;
  readonly chatId: string;
  /** The message that said it; letters and records point to it. */
  readonly messageId: string;
  /** May this person act for the office (project service section, administrators)? */
  readonly isService: boolean;
  readonly isAdmin: boolean;
  /** Administrators by the environment; those who hold the post are in the roster. */
  readonly admins?: readonly string[];
  /** Asked for by a press: what it answers is on the presser's screen. */
  readonly isPress?: boolean;
}
