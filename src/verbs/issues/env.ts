import type { Tx } from "../../../db/store.ts";

/** What every deed on an issue needs; a command's context and a job's run both have it. */
export interface IssueEnv {
  readonly tx: Tx;
  /** The moment that counts: when it was said, or the moment a job runs for. */
  readonly at: Date;
  /** The moment of handling. */
  readonly now: Date;
  readonly timeZone: string;
  /** Administrators by the environment: the last who are told. */
  readonly admins: readonly string[];
}

/** The same for whoever speaks in a chat. */
export function envOf(ctx: {
  readonly tx: Tx;
  readonly now: Date;
  readonly saidAt: Date;
  readonly timeZone: string;
  readonly admins?: readonly string[];
}): IssueEnv {
  return {
    tx: ctx.tx,
    at: ctx.saidAt,
    now: ctx.now,
    timeZone: ctx.timeZone,
    admins: ctx.admins ?? [],
  };
}
