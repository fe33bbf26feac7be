import { describe, expect, test } from "vitest";
import { DoorError, type Keys, readArrival } from "../../src/feishu/door/arrival.ts";
import { decrypt, readCiphertext } from "../../src/feishu/door/decrypt.ts";
import { isFresh, signatureOf } from "../../src/feishu/door/verify.ts";
import {
  encryptKey,
  envelope,
  messageEvent,
  nonce,
  now,
  seal,
  sealed,
  type Sealed,
  sign,
  timestamp,
  verificationToken,
} from "./sealed.ts";

const hours = 3_600_000;
const keys: Keys = {
  appId: "cli_1",
  encryptKey,
  verificationToken,
  allowPlaintext: false,
  maxAgeMs: 8 * hours,
};
const plainKeys: Keys = {
  appId: "cli_1",
  verificationToken,
  allowPlaintext: true,
  maxAgeMs: hours,
};

const bodyA =
  '{"encrypt":"AAECAwQFBgcICQoLDA0OD/Ne5oa+xfFinoOKExt7/jUsGcm151nxWRZ5+HJLfvqdcKgDwkvVocAjhz+44PnXLVc2nGe2WoM18I8K6NtmvLKlphvvVDHov2E7mxVlFT0H"}';
const cipherB =
  "AAECAwQFBgcICQoLDA0OD4fYHkLDelnM57wHsEd7OH8eR8cw7F2bu4LZoQ350yxAGZbVOX6WNbJGZX8sISjpC5w3UVQmVF2tiMQzSZ4ADGclJ6c+96MVyCuDNgsm7veBBIGuwOkVGhZwzzCASMwTgVqM9vdDAs7X9eYwZBquW1f6Cce3VMD45Pag63OngGydkSqAw8+usRzoWrIk5W4DQs+5kybWvV8SFwVH/qvcON+crSVbGvk1jVv5HgMiPbP2+8aP9Y5Jqkgo/p7YiGZ9LQ==";
const utf8 = new TextEncoder();

function read(call: Sealed, withKeys: Keys = keys, at: Date = now) {
  return readArrival(call.body, (name) => call.headers[name], withKeys, at);
}

function plain(payload: unknown): Sealed {
  return { body: utf8.encode(JSON.stringify(payload)), headers: {} };
}

function statusOf(call: Sealed, withKeys: Keys = keys, at: Date = now): Promise<unknown> {
  return read(call, withKeys, at).then(
    (arrival) => arrival.kind,
    (error: unknown) => (error instanceof DoorError ? error.status : error),
  );
}

describe("the platform's vectors", () => {
  test.each([
    ["A", bodyA, "1de5220d837b028500e247baf734e5b4e91a7928ad796c1e4ce64083a5655614"],
    [
      "B",
      `{"encrypt":"${cipherB}"}`,
      "41ee97d1368facd563c7d7de04ce44a836a17b3c8e133757acdffc9395c4a96b",
    ],
    [
      "C, with other blanks",
      `{ "encrypt": "${cipherB}" }`,
      "95d90199289a34a72fad1006cf90b287c09b5f626a50c31c76d55916e3cf0f5b",
    ],
    [
      "D, in plain",
      '{"schema":"2.0","header":{"token":"vt-0001"},"event":{"text":"周报"}}',
      "390f514af6712676b0762989699aa3c31f580a679c322d58576ba3d906716b6b",
    ],
  ])("signatureOf() gives the platform's hash of vector %s", (_title, body, want) => {
    expect(signatureOf(utf8.encode(body), timestamp, nonce, encryptKey)).toBe(want);
  });

  test("readArrival() answers vector A's challenge, though it is not signed", async () => {
    const call = { body: utf8.encode(bodyA), headers: {} };
    expect(await read(call)).toEqual({ kind: "challenge", challenge: "c-7f3a" });
  });

  test("readArrival() takes vector B, whose inside lacks its ids, as senseless", async () => {
    expect(await statusOf(sign(`{"encrypt":"${cipherB}"}`))).toBe("senseless");
  });

  test("readArrival() takes vector C by its raw bytes and not by its JSON written anew", async () => {
    const call = sign(`{ "encrypt": "${cipherB}" }`);
    expect(await statusOf(call)).toBe("senseless");
    const rewritten = { ...call, body: utf8.encode(`{"encrypt":"${cipherB}"}`) };
    expect(await statusOf(rewritten)).toBe(401);
  });

  test.each([
    [
      "E",
      encryptKey,
      "AAECAwQFBgcICQoLDA0OD7ckhzPNA9dD5ONB1EV/0RFAcE9jenWcH9ce5B8nvCbm",
      "0123456789abcdef",
    ],
    ["G", "test key", "P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=", "hello world"],
  ])("decrypt() reads vector %s", (_title, key, cipher, want) => {
    expect(decrypt(readCiphertext(cipher)!, key)).toBe(want);
  });

  test("readArrival() refuses vector F, the old card callback, which signs another way", async () => {
    const old = {
      open_id: "ou_u1",
      open_message_id: "om_m1",
      open_chat_id: "oc_c1",
      tenant_key: "tk01",
      token: "c-0001",
      action: { value: { k: "v" }, tag: "button" },
    };
    expect(await statusOf(plain(old))).toBe(401);
  });

  test.each([
    ["an encrypt that is no string", '{"encrypt":7}', 400],
    ["an encrypt that is no base64", '{"encrypt":"这不是"}', 400],
    ["less than two blocks", '{"encrypt":"AAECAwQFBgcICQoLDA0ODw=="}', 400],
    ["half a block", `{"encrypt":"${Buffer.alloc(40).toString("base64")}"}`, 400],
    ["bad padding", `{"encrypt":"${Buffer.alloc(48).toString("base64")}"}`, 400],
    ["plain text that is no JSON", `{"encrypt":"${seal("hello")}"}`, 400],
    ["plain text that is a list", `{"encrypt":"${seal("[1]")}"}`, 400],
    ["no schema, type or token", `{"encrypt":"${seal("{}")}"}`, 401],
    ["a body that is no JSON", "hello", 400],
    ["a body that is a list", "[]", 400],
    ["an empty body", "", 400],
  ])("readArrival() refuses vector H: %s", async (_title, body, want) => {
    expect(await statusOf(sign(body))).toBe(want);
  });
});

describe("odd callers", () => {
  const event = envelope("im.message.receive_v1", messageEvent());
  const good = sealed(event);
  const challenge = { type: "url_verification", challenge: "c1", token: verificationToken };
  const wrongToken = { ...challenge, token: "vt-0002" };
  const ahead = (minutes: number) => String(Number(timestamp) + minutes * 60);

  const cases: readonly [string, Sealed, Keys, unknown][] = [
    ["takes a signed event", good, keys, "event"],
    ["refuses an event without headers", { ...good, headers: {} }, keys, 401],
    ["refuses a wrong signature", withHeader(good, "x-lark-signature", "0".repeat(64)), keys, 401],
    ["refuses a signature cut short", withHeader(good, "x-lark-signature", "ab"), keys, 401],
    [
      "refuses another timestamp",
      withHeader(good, "x-lark-request-timestamp", ahead(1)),
      keys,
      401,
    ],
    ["refuses another nonce", withHeader(good, "x-lark-request-nonce", "n"), keys, 401],
    [
      "refuses a changed body",
      { ...good, body: utf8.encode(bodyA.replace("AAE", "BAE")) },
      keys,
      401,
    ],
    [
      "refuses another key's event",
      sign(JSON.stringify({ encrypt: seal("{}", "k2") }), timestamp, "k2"),
      keys,
      401,
    ],
    ["takes an event of 8 hours less a minute", sealed(event, ahead(-8 * 60 + 2)), keys, "event"],
    ["refuses an event older than 8 hours", sealed(event, ahead(-8 * 60)), keys, 401],
    ["takes a clock 5 minutes ahead", sealed(event, ahead(6)), keys, "event"],
    ["refuses a clock 6 minutes ahead", sealed(event, ahead(7)), keys, 401],
    ["refuses a timestamp that is no number", sealed(event, "soon"), keys, 401],
    ["refuses a wrong token inside", sealed(envelope("x", {}, { token: "vt-0002" })), keys, 401],
    ["refuses a missing token inside", sealed(envelope("x", {}, { token: undefined })), keys, 401],
    ["refuses another app's event", sealed(envelope("x", {}, { app_id: "cli_2" })), keys, 401],
    ["refuses a plain event with a key set", plain(event), keys, 401],
    [
      "refuses it also where plain text is allowed",
      plain(event),
      { ...keys, allowPlaintext: true },
      401,
    ],
    ["refuses a signed plain event with a key set", sign(JSON.stringify(event)), keys, 401],
    ["takes a plain event where allowed", plain(event), plainKeys, "event"],
    [
      "refuses a plain event where not allowed",
      plain(event),
      { ...plainKeys, allowPlaintext: false },
      401,
    ],
    [
      "refuses a plain event of another app",
      plain(envelope("x", {}, { app_id: "cli_2" })),
      plainKeys,
      401,
    ],
    [
      "refuses a plain event with a wrong token",
      plain(envelope("x", {}, { token: "no" })),
      plainKeys,
      401,
    ],
    ["refuses an encrypted event without a key", good, plainKeys, 400],
    ["answers a plain challenge with a key set", plain(challenge), keys, "challenge"],
    ["answers a plain challenge without a key", plain(challenge), plainKeys, "challenge"],
    ["refuses a plain challenge with a wrong token", plain(wrongToken), keys, 401],
    [
      "refuses a plain challenge where no token is set",
      plain(challenge),
      { encryptKey, allowPlaintext: false, maxAgeMs: hours },
      401,
    ],
    [
      "refuses an encrypted challenge with a wrong token",
      { ...sealed(wrongToken), headers: {} },
      keys,
      401,
    ],
    ["answers an encrypted challenge, however old", sealed(challenge, "1"), keys, "challenge"],
    ["refuses a challenge without its word", plain({ ...challenge, challenge: 1 }), keys, 400],
    [
      "takes an event with the right token and no inside as senseless",
      sealed({ token: verificationToken }),
      keys,
      "senseless",
    ],
    ["takes a type nobody knows", sealed(envelope("im.new_v9", {})), keys, "event"],
    [
      "refuses plain JSON that is no event",
      plain({}),
      { allowPlaintext: true, maxAgeMs: hours },
      400,
    ],
  ];
  test.each(cases)("readArrival() %s", async (_title, call, withKeys, want) => {
    expect(await statusOf(call, withKeys)).toBe(want);
  });

  test("readArrival() tells unsigned callers nothing about the padding", async () => {
    const reasons = await Promise.all(
      [Buffer.alloc(48).toString("base64"), seal("hello"), seal('{"type":"x"}')].map(
        async (encrypt) => {
          const call = plain({ encrypt });
          return await read(call).catch((error: unknown) => (error as DoorError).reason);
        },
      ),
    );
    expect(new Set(reasons)).toEqual(new Set(["the signature is missing"]));
  });

  test("readArrival() never says a secret or a part of the body", async () => {
    for (const [, call, withKeys, want] of cases) {
      if (typeof want !== "number") continue;
      const said = await read(call, withKeys).then(
        () => "",
        (error: unknown) => String(error),
      );
      expect(said).not.toContain(encryptKey);
      expect(said).not.toContain(verificationToken);
      expect(said).not.toContain("vt-0002");
      expect(said).not.toBe("");
      expect(said.split("\n")).toHaveLength(1);
    }
  });

  test("readArrival() reads an event of schema 1.0 with its own key", async () => {
    const old = {
      ts: "1759999990.5",
      uuid: "u-1",
      token: verificationToken,
      type: "event_callback",
      event: {
        type: "p2p_chat_create",
        app_id: "cli_1",
        chat_id: "oc_p",
        user: { open_id: "ou_li" },
      },
    };
    expect(await read(sealed(old))).toEqual({
      kind: "event",
      event: {
        kind: "chat_entered",
        eventId: "u-1",
        chatId: "oc_p",
        by: "ou_li",
        saidAt: 1759999990000,
      },
    });
    const other = { ...old, event: { ...old.event, app_id: "cli_2" } };
    expect(await statusOf(sealed(other))).toBe(401);
  });
});

test.each([
  ["0", -1, false],
  ["1760000000", 0, true],
  ["1760000000", 300_000, true],
  ["1760000000", -300_001, false],
  ["-5", 0, false],
  ["1e9", 0, false],
])("isFresh() judges %s seen %d ms later", (stamp, laterMs, want) => {
  expect(isFresh(stamp, new Date(1_760_000_000_000 + laterMs), 300_000)).toBe(want);
});

function withHeader(call: Sealed, name: string, value: string): Sealed {
  return { ...call, headers: { ...call.headers, [name]: value } };
}
