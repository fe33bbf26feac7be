import type { Store } from "../../db/store.ts";
import type { WorkCalendar } from "../domain/day.ts";
import type { Log, Platform, TakeIn } from "../ports.ts";
import type { Shelf } from "./backup.ts";

/** What a job may use. It decides and writes letters; the outbox sends them. */
export interface JobDeps {
  readonly store: Store;
  readonly timeZone: string;
  /** Administrators by the environment: the last who are told. */
  readonly admins: readonly string[];
  /** For asking, never for sending: read marks, members. */
  readonly platform: Platform;
  /** Books a message found in a chat's history. */
  readonly takeIn: TakeIn;
  /** Where nightly copies go; absent where the database is no file of this machine. */
  readonly shelf?: Shelf;
  readonly log: Log;
  readonly newToken: () => string;
  /** Runs a task after so many ms; what it returns calls it off. */
  readonly timer: (ms: number, task: () => void) => () => void;
  /** How many calls to others may still be made; as many as needed where left out. */
  readonly callsLeft?: () => number;
  /** Runs work that may not touch the last so many of them. */
  readonly keepingCalls?: <T>(count: number, work: () => Promise<T>) => Promise<T>;
  /** Told of each run that has ended: `done` or `failed`, and how long it took. */
  readonly observe?: (job: string, result: "done" | "failed", seconds: number) => void;
}

/** The office's times, as far as schedules need them. */
export interface OfficeHours {
  readonly timeZone: string;
  readonly calendar: WorkCalendar;
  readonly digestAt: string;
  readonly clearingAt: string;
  readonly cutoff: string;
  readonly remindAt: string;
}

/**
 * A job is a name, a schedule and a deed. The deed is safe to repeat: what it decides is keyed, so that a second
 * run, or a second process, finds it decided.
 */
export interface Job {
  readonly name: string;
  /** The latest moment up to `now` for which it should have run; null where there is none worth making up. */
  dueAt(now: Date, hours: OfficeHours): Date | null;
  /** Runs older than so many days are forgotten; where left out they are kept. */
  readonly keepsRunsForDays?: number;
  /** Runs as of a moment; returns one line that says what came of it. */
  run(deps: JobDeps, at: Date): Promise<string>;
}

/** Every whole minute. */
export function everyMinute(now: Date): Date {
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000);
}

/** Every whole hour. */
export function everyHour(now: Date): Date {
  return new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000);
}
