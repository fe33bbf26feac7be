import { createDecipheriv, createHash } from "node:crypto";

const block = 16;

/** The AES key is the SHA-256 of the Encrypt Key; there are one or two in a process's life. */
const keys = new Map<string, Uint8Array>();

function aesKeyOf(encryptKey: string): Uint8Array {
  let key = keys.get(encryptKey);
  if (!key) {
    if (keys.size > 16) keys.clear();
    key = createHash("sha256").update(encryptKey, "utf8").digest();
    keys.set(encryptKey, key);
  }
  return key;
}

/** Reads the `encrypt` field into initial vector and ciphertext; null where it cannot be one by its form. */
export function readCiphertext(encrypt: unknown): Uint8Array | null {
  if (typeof encrypt !== "string" || !/^[A-Za-z0-9+/]+={0,2}$/.test(encrypt)) return null;
  const bytes = Buffer.from(encrypt, "base64");
  return bytes.length >= 2 * block && bytes.length % block === 0 ? bytes : null;
}

/** Decrypts AES-256-CBC with the vector in front; null where the padding is wrong, so the key is not ours. */
export function decrypt(ciphertext: Uint8Array, encryptKey: string): string | null {
  try {
    const decipher = createDecipheriv(
      "aes-256-cbc",
      aesKeyOf(encryptKey),
      ciphertext.subarray(0, block),
    );
    const head = decipher.update(ciphertext.subarray(block));
    return Buffer.concat([head, decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
