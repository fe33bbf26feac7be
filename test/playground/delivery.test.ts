import { createDecipheriv, createHash } from "node:crypto";
import { expect, test } from "vitest";

import { encrypt, sign } from "../../src/playground/feishu/envelope.ts";
import type { Change, Journal } from "../../src/playground/feishu/world.ts";
import {
  cardOf,
  GROUP,
  openOffice,
  OTHER,
  SEND,
  toChat,
  type Office,
  type Received,
} from "./office.ts";

// Encrypt Key, IV and results as the platform's algorithm gives them, checked with its SDK.
const KEY = "kE7y-vector-2026";
const IV = Buffer.from("000102030405060708090a0b0c0d0e0f", "hex");

test.each([
  [
    '{"challenge":"c-7f3a","token":"vt-0001","type":"url_verification"}',
    "AAECAwQFBgcICQoLDA0OD/Ne5oa+xfFinoOKExt7/jUsGcm151nxWRZ5+HJLfvqdcKgDwkvVocAjhz+44PnXLVc2nGe2WoM18I8K6NtmvLKlphvvVDHov2E7mxVlFT0H",
    "1de5220d837b028500e247baf734e5b4e91a7928ad796c1e4ce64083a5655614",
  ],
  [
    '{"schema":"2.0","header":{"event_id":"ev-0001","token":"vt-0001","event_type":"im.message.receive_v1"},"event":{"message":{"message_id":"om_m1","content":"{\\"text\\":\\"周报\\"}"}}}',
    "AAECAwQFBgcICQoLDA0OD4fYHkLDelnM57wHsEd7OH8eR8cw7F2bu4LZoQ350yxAGZbVOX6WNbJGZX8sISjpC5w3UVQmVF2tiMQzSZ4ADGclJ6c+96MVyCuDNgsm7veBBIGuwOkVGhZwzzCASMwTgVqM9vdDAs7X9eYwZBquW1f6Cce3VMD45Pag63OngGydkSqAw8+usRzoWrIk5W4DQs+5kybWvV8SFwVH/qvcON+crSVbGvk1jVv5HgMiPbP2+8aP9Y5Jqkgo/p7YiGZ9LQ==",
    "41ee97d1368facd563c7d7de04ce44a836a17b3c8e133757acdffc9395c4a96b",
  ],
])("encrypt() and sign() give the known result for %s", (plain, sealed, signature) => {
  expect(encrypt(plain, KEY, IV)).toBe(sealed);
  const body = JSON.stringify({ encrypt: sealed });
  expect(sign("1760000000", "n0nce-0001", KEY, body)).toBe(signature);
});

test("encrypt() puts a whole block of padding behind a whole block", () => {
  const sealed = "AAECAwQFBgcICQoLDA0OD7ckhzPNA9dD5ONB1EV/0RFAcE9jenWcH9ce5B8nvCbm";
  expect(encrypt("0123456789abcdef", KEY, IV)).toBe(sealed);
});

interface Opened {
  header: { event_type: string; event_id: string; token: string; app_id: string };
  event: Record<string, unknown> & {
    message: Record<string, unknown>;
    action: Record<string, unknown>;
  };
}

/** Reads a pushed request back with nothing of the code under test. */
function open(request: Received | undefined, key: string): Opened {
  const { headers, body } = request!;
  const stamp = headers.get("x-lark-request-timestamp")! + headers.get("x-lark-request-nonce")!;
  const hash = createHash("sha256")
    .update(stamp + key + body, "utf8")
    .digest("hex");
  expect(headers.get("x-lark-signature")).toBe(hash);
  const bytes = Buffer.from((JSON.parse(body) as { encrypt: string }).encrypt, "base64");
  const aes = createHash("sha256").update(key).digest();
  const decipher = createDecipheriv("aes-256-cbc", aes, bytes.subarray(0, 16));
  return JSON.parse(
    decipher.update(bytes.subarray(16), undefined, "utf8") + decipher.final("utf8"),
  ) as Opened;
}

test("say() pushes a signed, encrypted event in which names stand as keys", async () => {
  const { double, received, now } = openOffice();
  const said = await double.say({
    chatId: GROUP,
    by: "ou_wang",
    text: "@不过夜 今天签约3户，@李指挥长 请看",
  });
  expect(received[0]?.url).toBe("http://bot/webhook/event");
  expect(received[0]?.headers.get("x-lark-request-timestamp")).toBe(String(now() / 1000));
  const { header, event } = open(received[0], double.app.encryptKey!);
  expect(header).toMatchObject({
    event_type: "im.message.receive_v1",
    token: double.app.verificationToken,
    app_id: double.app.appId,
  });
  const byLength = [
    { key: "@_user_1", name: "李指挥长", mentioned_type: "user" },
    { key: "@_user_2", name: "不过夜", mentioned_type: "bot" },
  ];
  expect(event.message).toMatchObject({
    message_id: said.messageId,
    chat_type: "group",
    create_time: String(now()),
    content: JSON.stringify({ text: "@_user_2 今天签约3户，@_user_1 请看" }),
    mentions: byLength,
  });
  expect(said.delivery?.state).toBe("done");
});

test("without an Encrypt Key events travel plain and unsigned", async () => {
  const { double, received } = openOffice({ encryptKey: "" });
  await double.say({ chatId: GROUP, by: "ou_wang", text: "喂" });
  expect(received[0]?.headers.has("x-lark-signature")).toBe(false);
  expect(JSON.parse(received[0]!.body)).toMatchObject({ schema: "2.0" });
});

test.each([
  ["every message with the scope for it", ["im:message.group_msg"], 2],
  ["only those that call it with the scope for mentions", ["im:message.group_at_msg:readonly"], 1],
  ["none without a scope", [], 0],
])("in a group the bot is told %s", async (_what, scopes, count) => {
  const { double, received } = openOffice({ scopes });
  await double.say({ chatId: GROUP, by: "ou_wang", text: "/上报 签约3户" });
  await double.say({ chatId: GROUP, by: "ou_wang", text: "@不过夜 签约3户" });
  expect(received).toHaveLength(count);
});

test("a chat without the bot tells it nothing, and a stranger cannot speak there", async () => {
  const { double, received } = openOffice();
  await double.say({ chatId: OTHER, by: "ou_zhou", text: "@不过夜 在吗" });
  expect(received).toHaveLength(0);
  await expect(double.say({ chatId: OTHER, by: "ou_wang", text: "喂" })).rejects.toThrow(
    "is not in it",
  );
});

const statuses = (office: Office): unknown =>
  office.double.deliveries[0]?.tries.map((one) => one.status);

test("an event without a 200 comes again after 15 s, 5 min, 1 h and 6 h, then never", async () => {
  const office = openOffice();
  const { double, wait, answers } = office;
  answers.push(...Array.from({ length: 9 }, () => new Response("busy", { status: 503 })));
  const start = office.now();
  const { delivery } = await double.say({ chatId: GROUP, by: "ou_wang", text: "喂" });
  await wait(86_400_000);
  const waits = delivery!.tries.map((one) => (one.at - start) / 1000);
  expect(waits).toEqual([0, 15, 315, 3915, 25_515]);
  expect(delivery!.state).toBe("failed");
  expect(statuses(office)).toEqual([503, 503, 503, 503, 503]);
});

test("an event that is not answered within 3 s counts as failed and comes again", async () => {
  const office = openOffice();
  office.answers.push("hang");
  const saying = office.double.say({ chatId: GROUP, by: "ou_wang", text: "喂" });
  await office.wait(3000);
  const { delivery } = await saying;
  expect(delivery).toMatchObject({ state: "waiting", tries: [{ status: 0, error: "timeout" }] });
  await office.wait(15_000);
  expect(delivery).toMatchObject({ state: "done" });
  expect(office.received[1]?.body).toBe(office.received[0]?.body);
});

test("redeliver() pushes the same event once more", async () => {
  const { double, received } = openOffice();
  const { delivery } = await double.say({ chatId: GROUP, by: "ou_wang", text: "喂" });
  await double.redeliver(delivery!.eventId);
  expect(received.map((one) => one.body)).toEqual([received[0]!.body, received[0]!.body]);
});

test("verifyUrl() asks for its challenge and is content with nothing else", async () => {
  const { double, answers } = openOffice();
  expect(await double.verifyUrl()).toBe(false);
  answers.push((request) => {
    const { challenge } = open(request, double.app.encryptKey!) as unknown as { challenge: string };
    return Response.json({ challenge });
  });
  expect(await double.verifyUrl()).toBe(true);
});

const button = {
  tag: "button",
  text: { tag: "plain_text", content: "签收" },
  behaviors: [{ type: "callback", value: { do: "ack", no: 7 } }],
};
const form = {
  tag: "form",
  name: "f",
  elements: [
    { tag: "input", name: "fact", required: true },
    { tag: "date_picker", name: "due", initial_date: "2021-12-31" },
    {
      ...button,
      text: { tag: "plain_text", content: "提交" },
      name: "send",
      form_action_type: "submit",
    },
  ],
};

async function withCard(app = {}): Promise<Office & { id: string }> {
  const office = openOffice(app);
  const body = toChat(cardOf(button, form), { msg_type: "interactive" });
  const { data } = await office.api("POST", SEND, body);
  return { ...office, id: data["message_id"] as string };
}

test("press() sends the callback and redraws the card with the answer", async () => {
  const { double, received, answers, id } = await withCard();
  const next = cardOf({ tag: "markdown", content: "已签收" });
  answers.push(
    Response.json({ toast: { type: "success", content: "好" }, card: { type: "raw", data: next } }),
  );
  const result = await double.press({ by: "ou_li", messageId: id, text: "签收" });
  expect(result).toMatchObject({ toast: { type: "success", content: "好" }, isRedrawn: true });
  expect(JSON.parse(double.message(id).content)).toEqual(next);
  expect(received.at(-1)?.url).toBe("http://bot/webhook/card");
  const { header, event } = open(received.at(-1), double.app.encryptKey!);
  expect(header.event_type).toBe("card.action.trigger");
  expect(event).toMatchObject({
    operator: { open_id: "ou_li" },
    action: { tag: "button", value: { do: "ack", no: 7 } },
    context: { open_message_id: id, open_chat_id: GROUP },
  });
});

test("press() sends a form with the zone behind its dates, and holds it back while a field is missing", async () => {
  const { double, received, id } = await withCard();
  await expect(double.press({ by: "ou_li", messageId: id, name: "send" })).rejects.toThrow(
    '"fact" is required',
  );
  await double.press({ by: "ou_li", messageId: id, name: "send", form: { fact: "已拆" } });
  const { event } = open(received.at(-1), double.app.encryptKey!);
  expect(event.action).toMatchObject({
    name: "send",
    form_value: { fact: "已拆", due: "2021-12-31 +0800" },
  });
});

test("press() says which buttons there are when it cannot find one", async () => {
  const { double, id } = await withCard();
  await expect(double.press({ by: "ou_li", messageId: id, text: "同意" })).rejects.toThrow("签收");
});

test.each([
  ["another status than 200", () => new Response("{}", { status: 503 }), 200671],
  ["an empty body", () => new Response(""), 200672],
  ["null", () => new Response("null"), 200672],
  [
    "an unknown kind of toast",
    () => Response.json({ toast: { type: "loud", content: "a" } }),
    200672,
  ],
  [
    "a card that the platform would refuse",
    () => Response.json({ card: { type: "raw", data: cardOf({ tag: "note" }) } }),
    200673,
  ],
  [
    "a card of schema 1.0",
    () => Response.json({ card: { type: "raw", data: { elements: [] } } }),
    200830,
  ],
])("press() shows a code and leaves the card alone after %s", async (_what, answer, fault) => {
  const { double, answers, id } = await withCard();
  answers.push(answer());
  const before = double.message(id).content;
  expect(await double.press({ by: "ou_li", messageId: id, text: "签收" })).toMatchObject({
    fault,
    isRedrawn: false,
  });
  expect(double.message(id).content).toBe(before);
});

test("press() shows 200341 after 3 s without an answer, and does not ask again", async () => {
  const { double, answers, wait, received, id } = await withCard();
  answers.push("hang");
  const pressing = double.press({ by: "ou_li", messageId: id, text: "签收" });
  await wait(3000);
  expect(await pressing).toMatchObject({ fault: 200341 });
  const count = received.length;
  await wait(86_400_000);
  expect(received).toHaveLength(count);
});

test("read() marks for the query API and reports only direct messages by an event", async () => {
  const { double, api, received } = openOffice();
  const { data } = await api("POST", SEND, toChat({ text: "群里" }));
  const direct = await api(
    "POST",
    "/im/v1/messages?receive_id_type=open_id",
    toChat({ text: "私下" }, {}, "ou_li"),
  );
  await double.read("ou_li", { chatId: GROUP });
  expect(received).toHaveLength(0);
  await double.read("ou_li", { chatId: direct.data["chat_id"] as string });
  expect(open(received[0], double.app.encryptKey!)).toMatchObject({
    header: { event_type: "im.message.message_read_v1" },
    event: { message_id_list: [direct.data["message_id"]] },
  });
  const readers = await api(
    "GET",
    `/im/v1/messages/${String(data["message_id"])}/read_users?user_id_type=open_id`,
  );
  expect(readers.data["items"]).toMatchObject([{ user_id: "ou_li" }]);
});

test("urgent_app marks those in the chat and names the others", async () => {
  const { double, api } = openOffice();
  const { data } = await api("POST", SEND, toChat({ text: "急" }));
  const id = data["message_id"] as string;
  const answer = await api("PATCH", `/im/v1/messages/${id}/urgent_app?user_id_type=open_id`, {
    user_id_list: ["ou_li", "ou_zhou"],
  });
  expect(answer.data["invalid_user_id_list"]).toEqual(["ou_zhou"]);
  expect(Object.keys(double.message(id).urged)).toEqual(["ou_li"]);
});

test("history pages in order of time, flattens cards, and keeps what is inside threads apart", async () => {
  const { double, api, wait } = openOffice();
  const root = await double.say({ chatId: GROUP, by: "ou_wang", text: "一" });
  await wait(1000);
  await api(
    "POST",
    SEND,
    toChat(cardOf({ tag: "markdown", content: "正文" }), { msg_type: "interactive" }),
  );
  await wait(1000);
  await double.say({
    chatId: GROUP,
    by: "ou_wang",
    text: "二",
    replyTo: root.messageId,
    inThread: true,
  });
  const path = `/im/v1/messages?container_id_type=chat&container_id=${GROUP}&sort_type=ByCreateTimeAsc&page_size=1`;
  const first = await api("GET", path);
  expect(first.data).toMatchObject({ has_more: true, items: [{ message_id: root.messageId }] });
  const second = await api("GET", `${path}&page_token=${String(first.data["page_token"])}`);
  const flat = JSON.stringify({ title: "题目", elements: [[{ tag: "text", text: "正文" }]] });
  expect(second.data).toMatchObject({ has_more: false, items: [{ body: { content: flat } }] });
});

test("files go both ways with their bytes", async () => {
  const { double, token } = openOffice();
  const bytes = new Uint8Array([80, 75, 3, 4]);
  const said = await double.say({
    chatId: GROUP,
    by: "ou_wang",
    file: { name: "计划.xlsx", bytes },
  });
  const { file_key: key } = JSON.parse(said.content) as { file_key: string };
  const authorization = `Bearer ${await token()}`;
  const path = `http://feishu/open-apis/im/v1/messages/${said.messageId}/resources/${key}?type=file`;
  const got = await double.fetch(path, { headers: { authorization } });
  expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes);
  const form = new FormData();
  form.set("file_type", "xls");
  form.set("file_name", "导出.xlsx");
  form.set("file", new Blob([bytes]));
  const up = await double.fetch("http://feishu/open-apis/im/v1/files", {
    method: "POST",
    headers: { authorization },
    body: form,
  });
  expect(await up.json()).toMatchObject({
    code: 0,
    data: { file_key: expect.stringMatching(/^file_/) as string },
  });
});

test("a journal brings everything back after a restart", async () => {
  const kept: Change[] = [];
  const journal: Journal = {
    load: () => kept,
    append: (change) => kept.push(change),
    clear: () => kept.splice(0),
  };
  const first = openOffice({}, journal);
  await first.double.say({ chatId: GROUP, by: "ou_wang", text: "喂" });
  await first.api("POST", SEND, { ...toChat({ text: "在" }), uuid: "a" });
  const second = openOffice({}, journal);
  expect(second.double.messages(GROUP)).toEqual(first.double.messages(GROUP));
  expect(second.double.world.people).toEqual(first.double.world.people);
});

test("changes of a chat are told: bot in and out, people, name, end", async () => {
  const { double, received } = openOffice();
  await double.addBot(OTHER, "ou_zhou");
  await double.join(OTHER, ["ou_li"], "ou_zhou");
  await double.leave(OTHER, ["ou_li"], "ou_zhou");
  await double.rename(OTHER, "新名字", "ou_zhou");
  await double.removeBot(OTHER, "ou_zhou");
  await double.dissolve(OTHER, "ou_zhou");
  await double.enter("ou_li");
  await double.pressMenu("ou_li", "mine");
  expect(received.map((one) => open(one, double.app.encryptKey!).header.event_type)).toEqual([
    "im.chat.member.bot.added_v1",
    "im.chat.member.user.added_v1",
    "im.chat.member.user.deleted_v1",
    "im.chat.updated_v1",
    "im.chat.member.bot.deleted_v1",
    "im.chat.disbanded_v1",
    "im.chat.access_event.bot_p2p_chat_entered_v1",
    "application.bot.menu_v6",
  ]);
});
