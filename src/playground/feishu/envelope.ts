import { createCipheriv, createHash, randomBytes } from "node:crypto";

/**
 * Encrypts a pushed body: AES-256-CBC, key = SHA-256 of the Encrypt Key, 16 random bytes in front,
 * base64 (platform page "Encrypt Key 加密策略").
 */
export function encrypt(
  plain: string,
  encryptKey: string,
  iv: Uint8Array = randomBytes(16),
): string {
  const key = createHash("sha256").update(encryptKey, "utf8").digest();
  const cipher = createCipheriv("aes-256-cbc", key, iv);
  const parts = [Buffer.from(iv), cipher.update(plain, "utf8"), cipher.final()];
  return Buffer.concat(parts).toString("base64");
}

/** Signs a pushed body: hex SHA-256 of timestamp, nonce, Encrypt Key and the raw bytes, in this order. */
export function sign(timestamp: string, nonce: string, encryptKey: string, body: string): string {
  return createHash("sha256")
    .update(timestamp + nonce + encryptKey, "utf8")
    .update(body, "utf8")
    .digest("hex");
}

export interface Sealing {
  readonly encryptKey?: string;
  readonly timestamp: string;
  readonly nonce: string;
}

/** Builds one pushed request; without an Encrypt Key it travels plain and unsigned. */
export function seal(
  payload: unknown,
  how: Sealing,
): { headers: Record<string, string>; body: string } {
  const plain = JSON.stringify(payload);
  const headers: Record<string, string> = { "content-type": "application/json;charset=utf-8" };
  if (!how.encryptKey) return { headers, body: plain };
  const body = JSON.stringify({ encrypt: encrypt(plain, how.encryptKey) });
  headers["x-lark-request-timestamp"] = how.timestamp;
  headers["x-lark-request-nonce"] = how.nonce;
  headers["x-lark-signature"] = sign(how.timestamp, how.nonce, how.encryptKey, body);
  return { headers, body };
}
