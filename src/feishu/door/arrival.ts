import type { ChatEvent } from "../../chat.ts";
import { readEvent } from "../event.ts";
import { type Fields, fieldsOf, isFields, parseJson, wordOf } from "../json.ts";
import { decrypt, readCiphertext } from "./decrypt.ts";
import { isFresh, isSameText, signatureOf } from "./verify.ts";

/** What a call is checked against. */
export interface Keys {
  readonly appId?: string;
  readonly encryptKey?: string;
  readonly verificationToken?: string;
  /** The operator knows the risk of events that nobody signed; without effect where there is an Encrypt Key. */
  readonly allowPlaintext: boolean;
  readonly maxAgeMs: number;
  /** The bot's own open_id once it is known, to recognise its own mention. */
  readonly botOpenId?: () => string | undefined;
}

export type Arrival =
  | { readonly kind: "challenge"; readonly challenge: string }
  | { readonly kind: "event"; readonly event: ChatEvent }
  /** From the platform, but nothing can be made of it; to be taken and counted. */
  | { readonly kind: "senseless"; readonly why: string };

/** The call is refused. `reason` is one line for the caller; it never holds a secret or a part of the body. */
export class DoorError extends Error {
  override readonly name = "DoorError";
  readonly status: 400 | 401;
  readonly reason: string;
  constructor(status: 400 | 401, reason: string) {
    super(reason);
    this.status = status;
    this.reason = reason;
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads one call of the platform: checks signature, age, token and app, decrypts, and types what it says. Throws a
 * DoorError where the call is malformed (400) or not proven to be the platform's (401).
 */
export async function readArrival(
  body: Uint8Array,
  header: (name: string) => string | undefined,
  keys: Keys,
  now: Date,
): Promise<Arrival> {
  const outer = readJson(body);
  const isEncrypted = "encrypt" in outer;
  const payload = isEncrypted ? open(outer, body, header, keys, now) : outer;

  if (payload["type"] === "url_verification") return challenge(payload, keys, isEncrypted);
  if (!isEncrypted) {
    if (keys.encryptKey)
      throw new DoorError(401, "plain events are refused: an Encrypt Key is set");
    if (!keys.allowPlaintext)
      throw new DoorError(401, "plain events are refused: no Encrypt Key is set");
  }
  checkToken(payload, keys);
  checkApp(payload, keys);
  return readInside(payload, keys, now);
}

/**
 * Reads what came over a connection that proved itself when it was opened: nothing is signed or encrypted there, and
 * token and app are checked where they are given. Throws a DoorError where they are another's.
 */
export function readDelivered(payload: unknown, keys: Keys, now: Date): Arrival {
  if (!isFields(payload)) return { kind: "senseless", why: "a payload that is not a JSON object" };
  if (wordOf(fieldsOf(payload["header"])["token"] ?? payload["token"]) !== undefined)
    checkToken(payload, keys);
  checkApp(payload, keys);
  return readInside(payload, keys, now);
}

function readJson(body: Uint8Array): Fields {
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    throw new DoorError(400, "the body is not UTF-8");
  }
  const read = parseJson(text);
  if (!isFields(read)) throw new DoorError(400, "the body is not a JSON object");
  return read;
}

/** Decrypts; what is not properly signed may only be a url_verification, which is never signed. */
function open(
  outer: Fields,
  body: Uint8Array,
  header: (name: string) => string | undefined,
  keys: Keys,
  now: Date,
): Fields {
  const ciphertext = readCiphertext(outer["encrypt"]);
  if (!ciphertext) throw new DoorError(400, "the encrypted part is malformed");
  if (!keys.encryptKey) throw new DoorError(400, "cannot decrypt: no Encrypt Key is set");
  const fault = signatureFault(body, header, keys.encryptKey, keys.maxAgeMs, now);
  const text = decrypt(ciphertext, keys.encryptKey);
  const payload = text === null ? undefined : parseJson(text);
  if (fault) {
    // One answer for whatever is wrong inside, or unsigned calls would tell good padding from bad.
    if (!isFields(payload) || payload["type"] !== "url_verification")
      throw new DoorError(401, fault);
    return payload;
  }
  if (!isFields(payload)) throw new DoorError(400, "the encrypted part does not decrypt to JSON");
  return payload;
}

function signatureFault(
  body: Uint8Array,
  header: (name: string) => string | undefined,
  encryptKey: string,
  maxAgeMs: number,
  now: Date,
): string | null {
  const signature = header("x-lark-signature");
  const timestamp = header("x-lark-request-timestamp");
  const nonce = header("x-lark-request-nonce");
  if (!signature || !timestamp || nonce === undefined) return "the signature is missing";
  if (!isSameText(signature, signatureOf(body, timestamp, nonce, encryptKey)))
    return "the signature is wrong";
  if (!isFresh(timestamp, now, maxAgeMs)) return "the timestamp is too old or in the future";
  return null;
}

function challenge(payload: Fields, keys: Keys, isEncrypted: boolean): Arrival {
  // Encryption alone proves the key; a plain one has nothing but the token.
  if (keys.verificationToken || !isEncrypted) checkToken(payload, keys);
  if (!isEncrypted && keys.encryptKey && !keys.verificationToken)
    throw new DoorError(401, "a plain url_verification is refused: no Verification Token is set");
  const word = wordOf(payload["challenge"]);
  if (word === undefined) throw new DoorError(400, "the url_verification has no challenge");
  return { kind: "challenge", challenge: word };
}

function checkToken(payload: Fields, keys: Keys): void {
  if (!keys.verificationToken) return;
  const token = fieldsOf(payload["header"])["token"] ?? payload["token"];
  if (typeof token !== "string" || !isSameText(token, keys.verificationToken))
    throw new DoorError(401, "the verification token is missing or wrong");
}

function checkApp(payload: Fields, keys: Keys): void {
  const appId =
    fieldsOf(payload["header"])["app_id"] ??
    // Events of schema 1.0 have it inside; inside those of 2.0 it may be somebody else's.
    (payload["schema"] === undefined ? fieldsOf(payload["event"])["app_id"] : undefined);
  if (keys.appId && appId !== undefined && appId !== keys.appId)
    throw new DoorError(401, "the event is for another app");
}

function readInside(payload: Fields, keys: Keys, now: Date): Arrival {
  if (payload["schema"] === undefined && payload["type"] === undefined && !keys.verificationToken)
    throw new DoorError(400, "the body is not an event");
  const read = readEvent(payload, { botOpenId: keys.botOpenId?.(), receivedAt: now.getTime() });
  return "why" in read ? { kind: "senseless", why: read.why } : { kind: "event", event: read };
}
