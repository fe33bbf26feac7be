import type { Store } from "../../db/store.ts";
import type { Registry } from "../command/spec.ts";
import type { Config } from "../config.ts";
import type { Operator } from "../feishu/operator.ts";
import type { JobDeps } from "../jobs/job.ts";
import type { Clock, Log, Platform } from "../ports.ts";

/** What an operator's command came to: done, refused or faulty, wrong usage, environment. */
export const exits = { done: 0, refused: 1, usage: 2, environment: 78 } as const;
export type Exit = (typeof exits)[keyof typeof exits];

/** The product as far as an operator's command drives it. */
export interface Driven {
  readonly jobDeps: JobDeps;
  readonly platform: Platform;
  readonly registry: Registry;
  workInbox(): Promise<number>;
  drainOutbox(): Promise<void>;
}

/** Everything outside of the process, handed in. */
export interface World {
  readonly env: Record<string, string | undefined>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly stdin: () => AsyncIterable<string>;
  readonly wall: Clock;
  readonly sleep: (ms: number) => Promise<void>;
  readonly migrations: string;
  /** Opens the database, migrated. Throws ConfigError where it cannot be had. */
  readonly openLedger: (config: Config) => Promise<Store>;
  readonly createLog: (config: Config) => Log;
  /** The office's clock: real, or the playground's. */
  readonly officeClock: (config: Config, store: Store) => Promise<Clock>;
  readonly drive: (config: Config, store: Store, now: Clock, log: Log) => Driven;
  readonly operator: (config: Config, store: Store, log: Log) => Operator;
  readonly registry: () => Registry;
}

/** What a command is given. */
export interface Cli extends World {
  readonly config: Config;
  readonly log: Log;
  readonly words: readonly string[];
  readonly flags: ReadonlyMap<string, string | true>;
}

export interface CliCommand {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** Flags that take a value, and those that stand alone; without the dashes. */
  readonly valued?: readonly string[];
  readonly bare?: readonly string[];
  /** How many words may follow. */
  readonly words: readonly [least: number, most: number];
  run(cli: Cli): Promise<Exit>;
}

/** Wrong usage, told with the line that would be right. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Runs with the database open, and closes it. */
export async function withLedger<T>(cli: Cli, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await cli.openLedger(cli.config);
  try {
    return await work(store);
  } finally {
    await closeQuietly(cli, store);
  }
}

/**
 * Closes the database after the last write has ended: a call's place at the gate is given back a moment after its
 * answer, and a transaction that is cut off keeps the file locked.
 */
export async function closeQuietly(cli: Pick<World, "sleep">, store: Store): Promise<void> {
  await cli.sleep(0);
  await store.write(() => Promise.resolve()).catch(() => undefined);
  store.close();
}

/** The value of a flag, or undefined. */
export function flagOf(cli: Pick<Cli, "flags">, name: string): string | undefined {
  const value = cli.flags.get(name);
  return typeof value === "string" ? value : undefined;
}
