/** What the platform answered when it refused, and what follows from it. */
export interface Refusal {
  readonly code: number;
  readonly msg: string;
  readonly logId?: string;
  /** Trying the very same again later can help. */
  readonly canRetry: boolean;
  /** The send may have happened all the same: the answer was lost on the way. */
  readonly isOutcomeUnknown?: boolean;
  readonly retryAfterMs?: number;
  /** The platform would take a plainer form: the card is at fault, not the place. */
  readonly isCardFault?: boolean;
  /** The bot cannot speak in this chat any more until something there changes. */
  readonly isChatClosed?: boolean;
}

/** The platform refused, or could not be reached. Never holds a token or a body. */
export class PlatformError extends Error {
  override readonly name = "PlatformError";
  readonly refusal: Refusal;
  constructor(tried: string, refusal: Refusal, options?: ErrorOptions) {
    super(`Cannot ${tried}: the platform answered ${refusal.code} "${refusal.msg}"`, options);
    this.refusal = refusal;
  }
}

/** The database cannot take it now (locked, away); the caller may come again. */
export class StoreBusyError extends Error {
  override readonly name = "StoreBusyError";
}

/** The database takes nothing until somebody makes room or gives it its rights: the disk is full, fails or is read-only. */
export class StoreUnwritableError extends StoreBusyError {}

/** Another file lies where the database was: this process must not write any more, the next one may. */
export class StoreReplacedError extends StoreBusyError {}

/** A call of a Worker may ask no more of others; what is left waits for the next one. */
export class SpentError extends StoreBusyError {
  readonly code = "ALLOWANCE_SPENT";
}

/** The environment is at fault; every fault is named. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`Cannot start: ${faults.join("; ")}`);
    this.faults = faults;
  }
}
