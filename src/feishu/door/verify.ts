import { createHash, timingSafeEqual } from "node:crypto";

const utf8 = new TextEncoder();

/** Compares two strings without telling by its duration where they differ. */
export function isSameText(got: string, want: string): boolean {
  const a = utf8.encode(got);
  const b = utf8.encode(want);
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * The signature the platform puts on a call: SHA-256 over timestamp, nonce, Encrypt Key and the raw bytes, in hex
 * (not an HMAC). The bytes as received: JSON written anew gives another hash.
 */
export function signatureOf(
  body: Uint8Array,
  timestamp: string,
  nonce: string,
  encryptKey: string,
): string {
  return createHash("sha256")
    .update(timestamp + nonce + encryptKey, "utf8")
    .update(body)
    .digest("hex");
}

/** Tells whether a call's age lies within bounds; `timestamp` is in seconds, as the header carries it. */
export function isFresh(timestamp: string, now: Date, maxAgeMs: number): boolean {
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  const age = now.getTime() - Number(timestamp) * 1000;
  return age <= maxAgeMs && age >= -maxAheadMs;
}

/** A sender's clock may run ahead of ours by this much. */
const maxAheadMs = 5 * 60_000;
