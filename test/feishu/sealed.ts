import { createCipheriv, createHash } from "node:crypto";

export const encryptKey = "kE7y-vector-2026";
export const verificationToken = "vt-0001";
export const timestamp = "1760000000";
export const nonce = "n0nce-0001";
/** One minute after the vectors' timestamp. */
export const now = new Date((Number(timestamp) + 60) * 1000);

/** Encrypts as the platform does; the vector is fixed so that bodies repeat. */
export function seal(plain: string, key = encryptKey): string {
  const iv = Buffer.from("000102030405060708090a0b0c0d0e0f", "hex");
  const cipher = createCipheriv("aes-256-cbc", createHash("sha256").update(key).digest(), iv);
  return Buffer.concat([iv, cipher.update(plain, "utf8"), cipher.final()]).toString("base64");
}

export interface Sealed {
  readonly body: Uint8Array;
  readonly headers: Record<string, string>;
}

/** A body with the headers that sign it. */
export function sign(text: string, at: string = timestamp, key = encryptKey): Sealed {
  const signature = createHash("sha256")
    .update(at + nonce + key + text)
    .digest("hex");
  return {
    body: new TextEncoder().encode(text),
    headers: {
      "x-lark-request-timestamp": at,
      "x-lark-request-nonce": nonce,
      "x-lark-signature": signature,
    },
  };
}

/** A payload encrypted and signed. */
export function sealed(payload: unknown, at?: string): Sealed {
  const plain = typeof payload === "string" ? payload : JSON.stringify(payload);
  return sign(JSON.stringify({ encrypt: seal(plain) }), at);
}

/** An event's envelope in schema 2.0. */
export function envelope(type: string, event: unknown, header: Record<string, unknown> = {}) {
  return {
    schema: "2.0",
    header: {
      event_id: "ev-1",
      token: verificationToken,
      create_time: "1759999990000",
      event_type: type,
      tenant_key: "t",
      app_id: "cli_1",
      ...header,
    },
    event,
  };
}

/** A message's event. */
export function messageEvent(message: Record<string, unknown> = {}, sender: object = {}) {
  return {
    sender: { sender_id: { open_id: "ou_li" }, sender_type: "user", ...sender },
    message: {
      message_id: "om_1",
      chat_id: "oc_1",
      chat_type: "group",
      message_type: "text",
      create_time: "1759999980123",
      content: JSON.stringify({ text: "签约3户" }),
      ...message,
    },
  };
}
