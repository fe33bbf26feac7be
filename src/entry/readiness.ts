import { tryWriting } from "../../db/try-writing.ts";
import { StoreReplacedError, StoreUnwritableError } from "../errors.ts";
import type { HttpDeps } from "../http/deps.ts";
import type { NotedStore } from "./note-writes.ts";

export interface ReadinessDeps {
  /** How many migrations the database lacks. */
  readonly pending: () => Promise<number>;
  readonly noted: NotedStore;
  /** How many bytes the disk of the database has left; left out where it is no file. */
  readonly bytesLeft?: (() => Promise<number>) | undefined;
  readonly timer: (ms: number, task: () => void) => () => void;
}

/** Whoever asks for readiness does not wait long. */
const WITHIN_MS = 2_500;
/** What is smaller holds no event's transaction and its log. */
const LEAST_BYTES = 1024 * 1024;

/** Makes the check behind `/readyz`: the database answers, has every migration, and takes what is written. */
export function createReadiness(deps: ReadinessDeps): HttpDeps["ready"] {
  const { pending, noted, bytesLeft, timer } = deps;

  async function find(): Promise<string | null> {
    const lacking = await pending();
    if (lacking > 0) return `${lacking} migrations pending`;
    if (bytesLeft && (await bytesLeft()) < LEAST_BYTES) return "the disk of the database is full";
    // Whether what kept the last write away is over, only another one tells.
    if (noted.isBroken()) await tryWriting(noted.store);
    return null;
  }

  return async () => {
    const tooLate = new Promise<never>((_, fail) =>
      timer(WITHIN_MS, () => fail(new Error("Too late"))),
    );
    const reason = await Promise.race([find(), tooLate]).catch(wordsFor);
    return reason === null ? { ok: true } : { ok: false, reason };
  };
}

function wordsFor(error: unknown): string {
  if (error instanceof StoreReplacedError)
    return "the database file was replaced under this process: restart it";
  if (error instanceof StoreUnwritableError)
    return "the database takes no writes: its disk is full, fails or is read-only";
  return "the database does not answer";
}
