import { describe, expect, test } from "vitest";

import { cardOf, GROUP, openOffice, OTHER, SEND, toChat, type Office } from "./office.ts";

const DAY_MS = 86_400_000;
const text = toChat({ text: "你好" });

async function sent(office: Office, body: object = text): Promise<string> {
  const { data } = await office.api("POST", SEND, body);
  return data["message_id"] as string;
}

const card = (...elements: unknown[]): object =>
  toChat(cardOf(...elements), { msg_type: "interactive" });

const md = (content: string): object => ({ tag: "markdown", content });

const refusals: readonly (readonly [string, number, (office: Office) => Promise<unknown>])[] = [
  [
    "a chat where the bot is not",
    230002,
    (o) => o.api("POST", SEND, toChat({ text: "a" }, {}, OTHER)),
  ],
  [
    "a chat that it was removed from",
    230002,
    async (o) => {
      await o.double.removeBot(GROUP, "ou_li");
      return o.api("POST", SEND, text);
    },
  ],
  [
    "a dissolved chat",
    232009,
    async (o) => {
      await o.double.dissolve(GROUP, "ou_li");
      return o.api("POST", SEND, text);
    },
  ],
  [
    "a group where it may not speak",
    230018,
    async (o) => {
      o.double.mute(GROUP, true);
      return o.api("POST", SEND, text);
    },
  ],
  ["an unknown receiver", 230034, (o) => o.api("POST", SEND, toChat({ text: "a" }, {}, "oc_none"))],
  [
    "somebody who left",
    230013,
    (o) =>
      o.api(
        "POST",
        "/im/v1/messages?receive_id_type=open_id",
        toChat({ text: "a" }, {}, "ou_gone"),
      ),
  ],
  [
    "content that is not JSON",
    230001,
    (o) => o.api("POST", SEND, { receive_id: GROUP, msg_type: "text", content: "hi" }),
  ],
  ["an empty text", 230001, (o) => o.api("POST", SEND, toChat({ text: "" }))],
  [
    "a type that is not there",
    230001,
    (o) => o.api("POST", SEND, toChat({ text: "a" }, { msg_type: "poem" })),
  ],
  [
    "a uuid of 51 characters",
    230001,
    (o) => o.api("POST", SEND, { ...text, uuid: "u".repeat(51) }),
  ],
  ["a text over 150 KB", 230025, (o) => o.api("POST", SEND, toChat({ text: "长".repeat(52_000) }))],
  ["a card over 30 KB", 230025, (o) => o.api("POST", SEND, card(md("长".repeat(11_000))))],
  [
    "a reply to a recalled message",
    230011,
    async (o) => {
      const { messageId } = await o.double.say({ chatId: GROUP, by: "ou_wang", text: "喂" });
      await o.double.recall(messageId);
      return o.api("POST", `/im/v1/messages/${messageId}/reply`, text);
    },
  ],
  [
    "a redrawing of somebody else's message",
    230012,
    async (o) => {
      const { messageId } = await o.double.say({ chatId: GROUP, by: "ou_wang", text: "喂" });
      return o.api("PATCH", `/im/v1/messages/${messageId}`, { content: JSON.stringify(cardOf()) });
    },
  ],
  [
    "a redrawing of a text",
    230001,
    async (o) =>
      o.api("PATCH", `/im/v1/messages/${await sent(o)}`, { content: JSON.stringify(cardOf()) }),
  ],
  [
    "a redrawing after 14 days",
    230031,
    async (o) => {
      const id = await sent(o, card(md("a")));
      await o.wait(14 * DAY_MS + 1);
      return o.api("PATCH", `/im/v1/messages/${id}`, { content: JSON.stringify(cardOf()) });
    },
  ],
  [
    "a recall of somebody else's message",
    230026,
    async (o) => {
      const { messageId } = await o.double.say({ chatId: GROUP, by: "ou_wang", text: "喂" });
      return o.api("DELETE", `/im/v1/messages/${messageId}`);
    },
  ],
  [
    "readers of an old message",
    230033,
    async (o) => {
      const id = await sent(o);
      await o.wait(7 * DAY_MS + 1);
      return o.api("GET", `/im/v1/messages/${id}/read_users?user_id_type=open_id`);
    },
  ],
  [
    "an urge to nobody in the chat",
    230001,
    async (o) =>
      o.api("PATCH", `/im/v1/messages/${await sent(o)}/urgent_app`, { user_id_list: ["ou_zhou"] }),
  ],
  [
    "a file key of another message",
    234003,
    async (o) => {
      const file = { name: "计划.xlsx", bytes: new Uint8Array([1]) };
      const withFile = await o.double.say({ chatId: GROUP, by: "ou_wang", file });
      const other = await o.double.say({ chatId: GROUP, by: "ou_wang", text: "喂" });
      const { file_key: key } = JSON.parse(withFile.content) as { file_key: string };
      return o.api("GET", `/im/v1/messages/${other.messageId}/resources/${key}?type=file`);
    },
  ],
  [
    "members of a chat where the bot is not",
    232011,
    (o) => o.api("GET", `/im/v1/chats/${OTHER}/members`),
  ],
  ["a chat id that is not there", 232006, (o) => o.api("GET", "/im/v1/chats/oc_none")],
  [
    "a person who is not there",
    41012,
    (o) => o.api("GET", "/contact/v3/users/ou_none?user_id_type=open_id"),
  ],
  [
    "a page of 51 messages",
    99992402,
    (o) =>
      o.api("GET", `/im/v1/messages?container_id_type=chat&container_id=${GROUP}&page_size=51`),
  ],
  [
    "a second slash command of one name",
    40000000,
    async (o) => {
      const command = { command: "report", description: { default_value: "上报" } };
      await o.api("POST", "/application/v7/app_slash_commands", command);
      return o.api("POST", "/application/v7/app_slash_commands", command);
    },
  ],
];

test.each(refusals)("the platform refuses %s with %i", async (_what, code, act) => {
  expect(await act(openOffice())).toMatchObject({ code, status: 400 });
});

const button = (more: object = {}): object => ({
  tag: "button",
  text: { tag: "plain_text", content: "好" },
  behaviors: [{ type: "callback", value: { a: 1 } }],
  ...more,
});
const submit = button({ name: "ok", form_action_type: "submit" });
const form = (...elements: unknown[]): object => ({ tag: "form", name: "f", elements });
const table = (more: object = {}): object => ({
  tag: "table",
  columns: [{ name: "a", display_name: "甲", data_type: "text" }],
  rows: [{ a: "1" }],
  ...more,
});
const fold = (...elements: unknown[]): object => ({
  tag: "collapsible_panel",
  header: { title: { tag: "plain_text", content: "详情" } },
  elements,
});

const badCards: readonly (readonly [string, number, Record<string, unknown>])[] = [
  ["schema 1.0", 200861, { config: {}, elements: [] }],
  ["an unknown tag", 200861, cardOf({ tag: "note", elements: [] })],
  ["an unknown property", 200861, cardOf({ tag: "hr", colour: "red" })],
  ["an unknown property of the card", 200861, { ...cardOf(), i18n_elements: {} }],
  [
    "an unknown colour of the header",
    200861,
    { ...cardOf(), header: { title: { tag: "plain_text", content: "a" }, template: "pink" } },
  ],
  [
    "four tags in the header",
    200861,
    {
      ...cardOf(),
      header: { title: { tag: "plain_text", content: "a" }, text_tag_list: [1, 2, 3, 4] },
    },
  ],
  ["update_multi false", 200861, { ...cardOf(), config: { update_multi: false } }],
  [
    "an element_id twice",
    200861,
    cardOf({ tag: "hr", element_id: "a" }, { tag: "hr", element_id: "a" }),
  ],
  ["201 elements", 11310, cardOf(...Array.from({ length: 201 }, () => ({ tag: "hr" })))],
  [
    "101 elements with a text inside each",
    11310,
    cardOf(...Array.from({ length: 101 }, () => button())),
  ],
  ["six tables", 11310, cardOf(...Array.from({ length: 6 }, () => table()))],
  ["five markdown tables in one text", 11310, cardOf(md("|a|b|\n|---|---|\n|1|2|\n\n".repeat(5)))],
  ["a mention of nobody", 100290, cardOf(md("<at id=ou_none></at> 请看"))],
  ["a person who is not there", 100290, cardOf({ tag: "person", user_id: "ou_none" })],
  [
    "a picture that is not there",
    200570,
    cardOf({ tag: "img", img_key: "img_none", alt: { tag: "plain_text", content: "" } }),
  ],
  ["a form in a fold", 200861, cardOf(fold(form(submit)))],
  ["a table in a fold", 200861, cardOf(fold(table()))],
  ["a form without a submit button", 200861, cardOf(form({ tag: "input", name: "a" }))],
  ["an input without a name in a form", 200530, cardOf(form({ tag: "input" }, submit))],
  ["a name twice in a form", 200861, cardOf(form({ tag: "input", name: "ok" }, submit))],
  [
    "a chart in a form",
    200861,
    cardOf(form({ tag: "chart", chart_spec: { type: "bar", data: {} } }, submit)),
  ],
  [
    "a multi-select outside a form",
    200861,
    cardOf({ tag: "multi_select_static", name: "a", options: [] }),
  ],
  [
    "a callback whose value is a text",
    200861,
    cardOf(button({ behaviors: [{ type: "callback", value: "a" }] })),
  ],
  [
    "a chart of an unknown kind",
    200550,
    cardOf({ tag: "chart", chart_spec: { type: "map", data: {} } }),
  ],
  ["a row with a column that is not there", 200915, cardOf(table({ rows: [{ b: "1" }] }))],
  [
    "a number cell with a text",
    200915,
    cardOf(table({ columns: [{ name: "a", data_type: "number" }] })),
  ],
  ["a page of 11 rows", 200914, cardOf(table({ page_size: 11 }))],
  ["six containers inside each other", 200861, cardOf(fold(fold(fold(fold(fold(fold()))))))],
];

test.each(badCards)("the platform refuses a card with %s (%i)", async (_what, subCode, bad) => {
  const { api } = openOffice();
  const answer = await api("POST", SEND, toChat(bad, { msg_type: "interactive" }));
  expect(answer.code).toBe(230099);
  expect(answer.msg).toContain(`ErrCode: ${subCode};`);
});

describe("token", () => {
  const call = (office: Office, authorization?: string): Promise<Response> =>
    office.double.fetch("http://feishu/open-apis/bot/v3/info", {
      headers: authorization === undefined ? {} : { authorization },
    });

  test.each([
    ["none", undefined, 99991661],
    ["another kind", "Bearer x-1", 99991671],
    ["an invented one", "Bearer t-none", 99991663],
  ])("%s is refused with %i", async (_what, header, code) => {
    expect(await (await call(openOffice(), header)).json()).toMatchObject({ code });
  });

  test("one is the same until half an hour is left, then a new one stands beside it for that time", async () => {
    const office = openOffice();
    const first = await office.token();
    await office.wait(89 * 60_000);
    expect(await office.token()).toBe(first);
    await office.wait(2 * 60_000);
    expect(await office.token()).not.toBe(first);
    expect(await (await call(office, `Bearer ${first}`)).json()).toMatchObject({ code: 0 });
    await office.wait(30 * 60_000);
    expect(await (await call(office, `Bearer ${first}`)).json()).toMatchObject({ code: 99991663 });
  });

  test("a wrong secret gets none", async () => {
    const { double } = openOffice();
    const response = await double.fetch(
      "http://feishu/open-apis/auth/v3/tenant_access_token/internal",
      {
        method: "POST",
        body: JSON.stringify({ app_id: double.app.appId, app_secret: "guess" }),
      },
    );
    expect(await response.json()).toMatchObject({ code: 10014 });
  });
});

describe("frequency", () => {
  test("the sixth send to a group within a second is refused, the next second takes it", async () => {
    const { api, wait } = openOffice();
    for (let i = 0; i < 5; i++) {
      expect(await api("POST", SEND, text)).toMatchObject({ code: 0 });
      await wait(100);
    }
    expect(await api("POST", SEND, text)).toMatchObject({ code: 230020 });
    await wait(500);
    expect(await api("POST", SEND, text)).toMatchObject({ code: 0 });
    expect(await api("POST", SEND, text)).toMatchObject({ code: 230020 });
  });

  test("the 51st call of one API within a second gets 429 and the seconds to wait", async () => {
    const { api, wait } = openOffice();
    for (let i = 0; i < 50; i++) await api("GET", `/im/v1/chats/${GROUP}`);
    const answer = await api("GET", `/im/v1/chats/${GROUP}`);
    expect(answer).toMatchObject({ status: 429, code: 99991400 });
    expect(answer.headers.get("x-ogw-ratelimit-reset")).toBe("1");
    expect(await api("GET", `/im/v1/chats/${GROUP}/members`)).toMatchObject({ code: 0 });
    await wait(1000);
    expect(await api("GET", `/im/v1/chats/${GROUP}`)).toMatchObject({ code: 0 });
  });
});

describe("uuid", () => {
  test("the same one within an hour gives the first message again, afterwards a second", async () => {
    const office = openOffice();
    const body = { ...text, uuid: "letter-1" };
    const first = await sent(office, body);
    await office.wait(3_599_000);
    expect(await sent(office, body)).toBe(first);
    await office.wait(1000);
    expect(await sent(office, body)).not.toBe(first);
    expect(office.double.messages(GROUP)).toHaveLength(2);
  });
});

test("a scope that was not granted is named", async () => {
  const { api } = openOffice({ scopes: [] });
  expect(await api("POST", SEND, text)).toMatchObject({
    code: 99991672,
    msg: expect.stringContaining("im:message:send_as_bot") as string,
  });
});

test("fail() loses the answer after the work is done, once", async () => {
  const office = openOffice();
  office.double.fail({ api: "im.message.create", dropAnswer: true });
  await expect(office.api("POST", SEND, { ...text, uuid: "a" })).rejects.toThrow("fetch failed");
  expect(office.double.messages(GROUP)).toHaveLength(1);
  expect(await office.api("POST", SEND, { ...text, uuid: "a" })).toMatchObject({ code: 0 });
  expect(office.double.messages(GROUP)).toHaveLength(1);
});

test("fail() answers as told, as often as told, and leaves other APIs alone", async () => {
  const { api, double } = openOffice();
  double.fail({ api: "im.message.create", times: 2, status: 500, code: 2200, msg: "internal" });
  expect(await api("GET", "/bot/v3/info")).toMatchObject({ code: 0 });
  for (let i = 0; i < 2; i++)
    expect(await api("POST", SEND, text)).toMatchObject({ status: 500, code: 2200 });
  expect(await api("POST", SEND, text)).toMatchObject({ code: 0 });
  expect(
    double.calls.filter((one) => one.api === "im.message.create").map((one) => one.code),
  ).toEqual([2200, 2200, 0]);
});
