import type { Clock } from "../ports.ts";

export interface Token {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Keeps the token outside this process, so that several share one. */
export interface TokenCache {
  get(): Promise<Token | undefined>;
  set(token: Token): Promise<void>;
}

export interface TokenSource {
  /** The tenant token in force; fetched or renewed where needed. */
  get(): Promise<string>;
  /** Says that the platform no longer takes this one. */
  drop(token: string): void;
}

/**
 * From here on the platform hands out a new token while the old one is still good (its page on the tenant token), so
 * renewing now leaves no gap.
 */
const renewBeforeMs = 30 * 60_000;

/** Keeps one tenant token: fetched once however many wait for it, renewed in its last half hour. */
export function createTokenSource(
  fetchToken: () => Promise<Token>,
  now: Clock,
  cache?: TokenCache,
): TokenSource {
  let held: Token | undefined;
  let fetching: Promise<Token> | undefined;
  let dead: string | undefined;

  const leftMs = (token: Token): number => token.expiresAt.getTime() - now().getTime();
  const isGood = (token: Token | undefined): token is Token =>
    token !== undefined && token.token !== dead && leftMs(token) > renewBeforeMs;

  async function renew(): Promise<Token> {
    const cached = await cache?.get().catch(() => undefined);
    if (isGood(cached)) return cached;
    const fresh = await fetchToken();
    // The platform may hand out the same one again: then its word stands, or every call would ask anew.
    dead = undefined;
    await cache?.set(fresh).catch(() => undefined);
    return fresh;
  }

  return {
    async get() {
      if (isGood(held)) return held.token;
      fetching ??= renew().finally(() => {
        fetching = undefined;
      });
      try {
        held = await fetching;
      } catch (error) {
        // While it has a few minutes left, an outage of the renewal is no reason to stop.
        if (!held || held.token === dead || leftMs(held) <= 60_000) throw error;
      }
      return held.token;
    },
    drop(token) {
      dead = token;
    },
  };
}
