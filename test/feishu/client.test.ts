import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test, vi } from "vitest";
import { type Card, text } from "../../src/card.ts";
import { PlatformError, type Refusal } from "../../src/errors.ts";
import { createPlatform } from "../../src/feishu/client.ts";
import { createOperator } from "../../src/feishu/operator.ts";
import type { Token } from "../../src/feishu/token.ts";
import { refused, smallPlatform } from "./small-platform.ts";

const card: Card = {
  title: "问题 #7",
  tone: "red",
  blocks: [text("请 ", { at: "ou_li", name: "李工" }, " 今天 20:00 前办结 <at id=all></at>")],
};
const chat = { to: "chat", chatId: "oc_1" } as const;
const sent = { code: 0, data: { message_id: "om_9", chat_id: "oc_1" } };
const create = "POST /im/v1/messages";

async function refusalOf(promise: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await promise.then(
    () => new Error("nothing was refused"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof PlatformError)) throw error;
  expect(String(error)).not.toMatch(/s3cret|t-\d|李工/);
  return error.refusal;
}

describe("send()", () => {
  test("posts a card to a chat, once through the gate, and gives the place back", async () => {
    const small = smallPlatform({ [create]: () => sent });
    const got = await createPlatform(small.options).send(chat, card, { uuid: "u1" });
    expect(got).toEqual({ messageId: "om_9", chatId: "oc_1" });
    const [call] = small.calls();
    expect(call?.query).toEqual({ receive_id_type: "chat_id" });
    expect(call?.headers.get("authorization")).toBe("Bearer t-1");
    expect(call?.body).toMatchObject({ receive_id: "oc_1", msg_type: "interactive", uuid: "u1" });
    const content = (call!.body as { content: string }).content;
    expect(JSON.parse(content)).toMatchObject({ schema: "2.0" });
    expect(content).toContain("<at id=ou_li></at>");
    expect(content).not.toContain("<at id=all>");
    expect(small.gates).toEqual(["auth.tenant_token", "im.message.create oc_1"]);
    await vi.waitFor(() => expect(small.openPlaces()).toBe(0));
  });

  test("writes to a person by open_id and returns the chat that the platform names", async () => {
    const small = smallPlatform({ [create]: () => sent });
    const to = { to: "person", openId: "ou_li" } as const;
    expect(await createPlatform(small.options).send(to, card, { uuid: "u1" })).toEqual({
      messageId: "om_9",
      chatId: "oc_1",
    });
    expect(small.calls()[0]?.query).toEqual({ receive_id_type: "open_id" });
    expect(small.calls()[0]?.body).toMatchObject({ receive_id: "ou_li" });
  });

  test("replies under a message, in its thread where asked", async () => {
    const small = smallPlatform({ "POST /im/v1/messages/om_1/reply": () => sent });
    const to = { to: "reply", messageId: "om_1", chatId: "oc_1", inThread: true } as const;
    await createPlatform(small.options).send(to, card, { uuid: "u2" });
    expect(small.calls()[0]?.body).toMatchObject({ reply_in_thread: true, uuid: "u2" });
    expect(small.gates.at(-1)).toBe("im.message.reply oc_1");
  });

  test("redraws a card, as a plain card where only text is wanted", async () => {
    const small = smallPlatform({ "PATCH /im/v1/messages/om_1": () => ({ code: 0 }) });
    const platform = createPlatform(small.options);
    const to = { to: "card", messageId: "om_1", chatId: "oc_1" } as const;
    expect(await platform.send(to, card, { uuid: "u" })).toEqual({
      messageId: "om_1",
      chatId: "oc_1",
    });
    await platform.send(to, card, { uuid: "u", asText: true });
    const [full, plain] = small.calls().map((call) => (call.body as { content: string }).content);
    expect(full).toContain("<at id=ou_li></at>");
    expect(plain).toContain("@李工");
    expect(plain).not.toContain("<at id");
    expect(JSON.parse(plain!)).toMatchObject({ schema: "2.0" });
  });

  test("writes text that rings who can be rung and carries no other tag", async () => {
    const small = smallPlatform({ [create]: () => sent });
    const both: Card = {
      ...card,
      blocks: [...card.blocks, text({ at: "ou_zh", name: "赵" }, '<at user_id="all">')],
    };
    await createPlatform(small.options).send(chat, both, {
      uuid: "u",
      asText: true,
      canRing: (openId) => openId === "ou_li",
    });
    const body = small.calls()[0]?.body as { msg_type: string; content: string };
    const said = (JSON.parse(body.content) as { text: string }).text;
    expect(body.msg_type).toBe("text");
    expect(said).toContain('<at user_id="ou_li">李工</at>');
    expect(said).toContain("@赵");
    expect(said.match(/<at/g)).toHaveLength(1);
  });

  test("sends the text where a card cannot be drawn within the rules", async () => {
    const small = smallPlatform({ [create]: () => sent });
    const unfit: Card = {
      ...card,
      blocks: [
        { kind: "chart", chart: { title: "t", says: "升了", spec: {}, ratio: "3:1" as never } },
      ],
    };
    await createPlatform(small.options).send(chat, unfit, { uuid: "u" });
    expect(small.calls()[0]?.body).toMatchObject({ msg_type: "text" });
    expect(small.logged).toContainEqual(["card_unfit", expect.anything()]);
  });

  test("refuses a uuid that the platform would not keep", async () => {
    const small = smallPlatform({ [create]: () => sent });
    const sending = createPlatform(small.options).send(chat, card, { uuid: "x".repeat(51) });
    await expect(sending).rejects.toThrow(RangeError);
    expect(small.calls()).toEqual([]);
  });
});

describe("what a send that fails leads to", () => {
  const failing: readonly [string, () => Response | never, Partial<Refusal>][] = [
    [
      "a limit with its wait",
      () => refused(99991400, 429, { "x-ogw-ratelimit-reset": "7" }),
      { code: 99991400, canRetry: true, retryAfterMs: 7000 },
    ],
    ["a limit in HTTP 400", () => refused(230020), { canRetry: true }],
    [
      "a limit without JSON",
      () => new Response("slow", { status: 429, headers: { "retry-after": "3" } }),
      { code: 429, canRetry: true, retryAfterMs: 3000 },
    ],
    ["the bot gone from the chat", () => refused(230002), { canRetry: false, isChatClosed: true }],
    ["a code in HTTP 200", () => refused(230002, 200), { canRetry: false, isChatClosed: true }],
    ["a card at fault", () => refused(230099), { canRetry: false, isCardFault: true }],
    ["a server's fault", () => refused(2200, 500), { canRetry: true, isOutcomeUnknown: true }],
    [
      "a server's fault without JSON",
      () => new Response("<html>", { status: 502 }),
      { code: 502, canRetry: true, isOutcomeUnknown: true },
    ],
    [
      "a page in place of an answer",
      () => new Response("<html>"),
      { canRetry: true, isOutcomeUnknown: true },
    ],
    [
      "an answer without the message's id",
      () => Response.json({ code: 0, data: {} }),
      { code: -4, canRetry: true, isOutcomeUnknown: true },
    ],
    [
      "a message still being sent",
      () => refused(230049),
      { canRetry: true, isOutcomeUnknown: true },
    ],
    [
      "a redirect",
      () => new Response(null, { status: 302, headers: { location: "https://x.cn" } }),
      { canRetry: true },
    ],
    ["a connection refused", () => lost("ECONNREFUSED"), { code: -2, canRetry: true }],
    ["a name not found", () => lost("ENOTFOUND"), { code: -2, canRetry: true }],
    [
      "a connection reset",
      () => lost("ECONNRESET"),
      { code: -1, canRetry: true, isOutcomeUnknown: true },
    ],
    [
      "a socket that broke",
      () => lost("UND_ERR_SOCKET"),
      { code: -1, canRetry: true, isOutcomeUnknown: true },
    ],
  ];
  test.each(failing)("send() reports %s", async (_title, answer, want) => {
    const small = smallPlatform({ [create]: () => answer() });
    const refusal = await refusalOf(createPlatform(small.options).send(chat, card, { uuid: "u" }));
    expect(refusal).toMatchObject(want);
    expect(refusal.isOutcomeUnknown ?? false).toBe(want.isOutcomeUnknown ?? false);
    expect(small.calls()).toHaveLength(1);
    await vi.waitFor(() => expect(small.openPlaces()).toBe(0));
  });

  test("send() gives up after its time, with the outcome unknown", async () => {
    const small = smallPlatform({ [create]: () => new Promise<never>(() => undefined) });
    const platform = createPlatform({ ...small.options, timeoutMs: 20 });
    const refusal = await refusalOf(platform.send(chat, card, { uuid: "u" }));
    expect(refusal).toEqual({
      code: -1,
      msg: "no answer in time",
      canRetry: true,
      isOutcomeUnknown: true,
    });
    await vi.waitFor(() => expect(small.openPlaces()).toBe(0));
  });

  test("a lost answer to a question leaves no doubt behind", async () => {
    const small = smallPlatform({ "GET /bot/v3/info": () => lost("ECONNRESET") });
    const refusal = await refusalOf(createPlatform(small.options).self());
    expect(refusal.isOutcomeUnknown).toBeUndefined();
  });

  test("the log and the counts name the code and no words", async () => {
    const small = smallPlatform({ [create]: () => refused(230002, 400, { "x-tt-logid": "L1" }) });
    const seen: string[] = [];
    const observe = (api: string, result: string) => void seen.push(`${api} ${result}`);
    const refusal = await refusalOf(
      createPlatform({ ...small.options, observe }).send(chat, card, { uuid: "u" }),
    );
    expect(refusal.logId).toBe("L1");
    expect(small.logged).toEqual([
      ["feishu_refused", { api: "im.message.create", code: 230002, logId: "L1" }],
    ]);
    expect(seen).toEqual(["im.message.create 230002"]);
  });
});

describe("the tenant token", () => {
  const bot = { code: 0, bot: { open_id: "ou_bot", app_name: "不过夜" } };
  const info = "GET /bot/v3/info";
  const minutes = 60_000;

  test("is fetched once for many calls at a time", async () => {
    const small = smallPlatform({ [info]: () => bot });
    const platform = createPlatform(small.options);
    await Promise.all([platform.self(), platform.self(), platform.self()]);
    expect(small.state.tokens).toBe(1);
    expect(small.asked[0]?.body).toEqual({ app_id: "cli_1", app_secret: "s3cret" });
  });

  test("is renewed in its last half hour and not before", async () => {
    const small = smallPlatform({ [info]: () => bot });
    const platform = createPlatform(small.options);
    await platform.self();
    small.state.now += 89 * minutes;
    await platform.self();
    expect(small.state.tokens).toBe(1);
    small.state.now += 2 * minutes;
    await platform.self();
    expect(small.state.tokens).toBe(2);
  });

  test("stays in use while its renewal fails and it is still good", async () => {
    let isDown = false;
    const small = smallPlatform({
      [info]: () => bot,
      "POST /auth/v3/tenant_access_token/internal": () =>
        isDown ? new Response("", { status: 503 }) : small.answerToken(),
    });
    const platform = createPlatform(small.options);
    await platform.self();
    isDown = true;
    small.state.now += 100 * minutes;
    expect((await platform.self()).openId).toBe("ou_bot");
    small.state.now += 20 * minutes;
    expect(await refusalOf(platform.self())).toMatchObject({ code: 503, canRetry: true });
  });

  test.each([99991663, 99991664, 99991665, 99991671])(
    "is fetched anew and the call made once more on %d",
    async (code) => {
      const small = smallPlatform({ [info]: (_asked, nth) => (nth === 1 ? refused(code) : bot) });
      expect((await createPlatform(small.options).self()).openId).toBe("ou_bot");
      const tokens = small.calls().map((call) => call.headers.get("authorization"));
      expect(tokens).toEqual(["Bearer t-1", "Bearer t-2"]);
    },
  );

  test("is kept where the platform hands out the same one again", async () => {
    const small = smallPlatform({
      [info]: (_asked, nth) => (nth === 1 ? refused(99991663) : bot),
      "POST /auth/v3/tenant_access_token/internal": () => {
        small.answerToken();
        return { code: 0, tenant_access_token: "t-same", expire: 7200 };
      },
    });
    const platform = createPlatform(small.options);
    await platform.self();
    await platform.self();
    expect(small.state.tokens).toBe(2);
  });

  test("is not fetched for ever when the platform never takes it", async () => {
    const small = smallPlatform({ [info]: () => refused(99991663) });
    const refusal = await refusalOf(createPlatform(small.options).self());
    expect(refusal).toMatchObject({ code: 99991663, canRetry: true });
    expect(small.calls()).toHaveLength(2);
  });

  test("refused for a wrong secret leaves the message waiting, and never says the secret", async () => {
    const small = smallPlatform({
      "POST /auth/v3/tenant_access_token/internal": () => ({
        code: 10014,
        msg: "app secret invalid",
      }),
    });
    const refusal = await refusalOf(createPlatform(small.options).send(chat, card, { uuid: "u" }));
    expect(refusal).toMatchObject({ code: 10014, canRetry: true });
    expect(refusal.isOutcomeUnknown).toBeUndefined();
  });

  test("is shared through a cache, except one that the platform refused", async () => {
    let kept: Token | undefined;
    const cache = {
      get: async () => kept,
      set: async (token: Token) => {
        kept = token;
      },
    };
    const small = smallPlatform({
      [info]: (asked) =>
        asked.headers.get("authorization") === "Bearer t-1" ? refused(99991663) : bot,
    });
    await createPlatform({ ...small.options, cache }).self();
    expect(kept?.token).toBe("t-2");
    await createPlatform({ ...small.options, cache }).self();
    expect(small.state.tokens).toBe(2);
  });
});

describe("what is asked of the platform", () => {
  test("members() reads all pages, each person once", async () => {
    const small = smallPlatform({
      "GET /im/v1/chats/oc_1/members": ({ query }) => ({
        code: 0,
        data:
          query["page_token"] === "p2"
            ? {
                items: [
                  { member_id: "ou_b", name: "乙" },
                  { member_id: "ou_c", name: "丙" },
                ],
                has_more: false,
              }
            : {
                items: [
                  { member_id: "ou_a", name: "甲" },
                  { member_id: "ou_b", name: "乙" },
                ],
                has_more: true,
                page_token: "p2",
              },
      }),
    });
    const platform = createPlatform(small.options);
    expect((await platform.members("oc_1")).map((member) => member.name)).toEqual([
      "甲",
      "乙",
      "丙",
    ]);
    expect(await platform.isMember("oc_1", "ou_c")).toBe(true);
    expect(await platform.isMember("oc_1", "ou_x")).toBe(false);
    const before = small.calls().length;
    expect(await platform.isMember("oc_1", "ou_a")).toBe(true);
    expect(small.calls().length - before).toBe(1);
  });

  test("history() names who wrote, what, and what it answers, within the time asked for", async () => {
    const items = [
      { message_id: "om_0", create_time: "1759999999999", msg_type: "text", sender: {}, body: {} },
      {
        message_id: "om_1",
        create_time: "1760000000500",
        msg_type: "interactive",
        parent_id: "om_0",
        chat_id: "oc_1",
        sender: { id: "cli_1", id_type: "app_id", sender_type: "app" },
        body: { content: JSON.stringify({ title: "问题 #7", elements: [] }) },
      },
      {
        message_id: "om_2",
        create_time: "1760000001000",
        msg_type: "text",
        sender: { id: "ou_li", sender_type: "user" },
        mentions: [{ key: "@_user_1", id: "ou_zh", id_type: "open_id", name: "赵" }],
        body: { content: JSON.stringify({ text: "@_user_1 好" }) },
      },
      {
        message_id: "om_3",
        create_time: "1760000001000",
        msg_type: "text",
        sender: { id: "cli_2", sender_type: "app" },
        deleted: true,
        body: { content: '{"text":"x"}' },
      },
    ];
    const small = smallPlatform({
      "GET /im/v1/messages": () => ({ code: 0, data: { items, has_more: false } }),
    });
    const from = new Date(1_760_000_000_200);
    const past = await createPlatform(small.options).history(
      "oc_1",
      from,
      new Date(1_760_000_001_900),
    );
    expect(past).toEqual([
      {
        messageId: "om_1",
        chatId: "oc_1",
        saidAt: 1760000000500,
        isOwn: true,
        parentId: "om_0",
        text: "问题 #7",
      },
      { messageId: "om_2", chatId: "oc_1", saidAt: 1760000001000, isOwn: false, text: "@赵 好" },
      { messageId: "om_3", chatId: "oc_1", saidAt: 1760000001000, isOwn: false, text: "" },
    ]);
    expect(small.calls()[0]?.query).toMatchObject({
      start_time: "1760000000",
      end_time: "1760000002",
      container_id: "oc_1",
    });
  });

  test("readers(), person() and self() read the fields that the product needs", async () => {
    const small = smallPlatform({
      "GET /im/v1/messages/om_1/read_users": () => ({
        code: 0,
        data: {
          items: [{ user_id: "ou_li", timestamp: "1760000000500" }, { user_id: "ou_x" }],
          has_more: false,
        },
      }),
      "GET /contact/v3/users/ou_li": () => ({ code: 0, data: { user: { name: "李工" } } }),
      "GET /bot/v3/info": () => ({ code: 0, bot: { open_id: "ou_bot", app_name: "不过夜" } }),
    });
    const platform = createPlatform(small.options);
    expect(await platform.readers("om_1")).toEqual([
      { openId: "ou_li", readAt: new Date(1_760_000_000_500) },
    ]);
    expect(await platform.person("ou_li")).toEqual({ openId: "ou_li", name: "李工" });
    expect(await platform.self()).toEqual({ openId: "ou_bot", name: "不过夜" });
  });

  test("urge() returns those it cannot reach, in parts of two hundred", async () => {
    const small = smallPlatform({
      "PATCH /im/v1/messages/om_1/urgent_app": ({ body }, nth) =>
        nth === 2
          ? refused(230001)
          : {
              code: 0,
              data: {
                invalid_user_id_list: [(body as { user_id_list: string[] }).user_id_list[0]],
              },
            },
    });
    const people = Array.from({ length: 202 }, (_, at) => `ou_${at}`);
    expect(await createPlatform(small.options).urge("om_1", people)).toEqual([
      "ou_0",
      "ou_200",
      "ou_201",
    ]);
    expect(small.calls()[0]?.query).toEqual({ user_id_type: "open_id" });
  });

  test("urge() passes on what is not about the people", async () => {
    const small = smallPlatform({ "PATCH /im/v1/messages/om_1/urgent_app": () => refused(230023) });
    const refusal = await refusalOf(createPlatform(small.options).urge("om_1", ["ou_1"]));
    expect(refusal).toMatchObject({ canRetry: true, retryAfterMs: 3_600_000 });
  });
});

describe("files", () => {
  const resource = "GET /im/v1/messages/om_1/resources/f1";

  test("fetchFile() returns the bytes", async () => {
    const small = smallPlatform({ [resource]: () => new Response(new Uint8Array([1, 2, 3])) });
    const bytes = await createPlatform(small.options).fetchFile("om_1", "f1", "file");
    expect([...bytes]).toEqual([1, 2, 3]);
    expect(small.calls()[0]?.query).toEqual({ type: "file" });
  });

  test.each([
    ["by its announced length", { "content-length": String(21 * 1024 * 1024) }, 1],
    ["while it comes", {}, 21],
  ])("fetchFile() stops a file over 20 MB %s", async (_title, headers, chunks) => {
    let given = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1;
        if (given > chunks + 20) controller.close();
        else controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const small = smallPlatform({ [resource]: () => new Response(stream, { headers }) });
    const refusal = await refusalOf(createPlatform(small.options).fetchFile("om_1", "f1", "file"));
    expect(refusal).toMatchObject({ code: -3, canRetry: false });
    expect(given).toBeLessThanOrEqual(chunks + 2);
  });

  test("fetchFile() reads the platform's refusal", async () => {
    const small = smallPlatform({ [resource]: () => refused(234003) });
    const refusal = await refusalOf(createPlatform(small.options).fetchFile("om_1", "f1", "file"));
    expect(refusal).toMatchObject({ code: 234003, canRetry: false });
  });

  test("sendFile() uploads under its type and sends the key", async () => {
    const small = smallPlatform({
      "POST /im/v1/files": () => ({ code: 0, data: { file_key: "file_9" } }),
      [create]: () => sent,
    });
    const got = await createPlatform(small.options).sendFile(
      chat,
      "台账.xlsx",
      new Uint8Array([7]),
      "k1",
    );
    expect(got.messageId).toBe("om_9");
    const [upload, message] = small.calls();
    const form = upload?.body as FormData;
    expect([form.get("file_type"), form.get("file_name")]).toEqual(["xls", "台账.xlsx"]);
    expect((form.get("file") as File).size).toBe(1);
    expect(upload?.headers.get("content-type")).toBeNull();
    expect(message?.body).toMatchObject({
      msg_type: "file",
      content: '{"file_key":"file_9"}',
      uuid: "k1",
    });
  });
});

describe("the operator's side", () => {
  const slash = "/application/v7/app_slash_commands";

  test("lists scopes and keeps slash commands", async () => {
    const small = smallPlatform({
      "GET /application/v6/scopes": () => ({
        code: 0,
        data: {
          scopes: [
            { scope_name: "im:resource", grant_status: 1 },
            { scope_name: "im:chat:read", grant_status: 2 },
          ],
        },
      }),
      [`GET ${slash}`]: () => ({
        code: 0,
        data: {
          items: [
            { command_id: "1", command: "report", description: { default_value: "上报" } },
            {},
          ],
        },
      }),
      [`POST ${slash}`]: () => ({ code: 0, data: { command_id: "2" } }),
      [`PATCH ${slash}/1`]: () => ({ code: 0 }),
      [`DELETE ${slash}/1`]: () => ({ code: 0 }),
    });
    const operator = createOperator(small.options);
    expect(await operator.scopes()).toEqual({
      ok: true,
      value: [
        { name: "im:resource", isGranted: true },
        { name: "im:chat:read", isGranted: false },
      ],
    });
    expect(await operator.slashCommands()).toEqual({
      ok: true,
      value: [{ id: "1", command: "report", description: "上报" }],
    });
    expect(await operator.createSlashCommand("issue", "提问题")).toEqual({ ok: true, value: "2" });
    expect(await operator.changeSlashCommand("1", "报进度")).toEqual({ ok: true, value: null });
    expect(await operator.deleteSlashCommand("1")).toEqual({ ok: true, value: null });
    expect(small.calls()[2]?.body).toEqual({
      command: "issue",
      description: { default_value: "提问题" },
    });
  });

  test("says where the platform has no such call, and throws on any other refusal", async () => {
    const absent = smallPlatform();
    expect(await createOperator(absent.options).slashCommands()).toEqual({ ok: false });
    const coded = smallPlatform({ [`GET ${slash}`]: () => refused(99991672, 404) });
    expect(await createOperator(coded.options).slashCommands()).toEqual({ ok: false });
    const forbidden = smallPlatform({ [`GET ${slash}`]: () => refused(99991672) });
    const refusal = await refusalOf(createOperator(forbidden.options).slashCommands());
    expect(refusal).toMatchObject({ code: 99991672, canRetry: false });
  });
});

describe("over Node's own fetch", () => {
  async function listening(onCall: (socket: { destroy(): void }) => void) {
    const server = createServer((request) => onCall(request.socket));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return { server, domain: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }

  test("a port that nobody listens on leaves no doubt", async () => {
    const { server, domain } = await listening(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    const small = smallPlatform();
    const platform = createPlatform({ ...small.options, domain, fetch });
    const refusal = await refusalOf(platform.send(chat, card, { uuid: "u" }));
    expect(refusal).toEqual({ code: -2, msg: "no connection: ECONNREFUSED", canRetry: true });
  });

  test.each([
    ["hangs up", (socket: { destroy(): void }) => socket.destroy(), 5000],
    ["never answers", () => undefined, 50],
  ])("a server that %s leaves the outcome unknown", async (_title, onCall, timeoutMs) => {
    const { server, domain } = await listening(onCall);
    const tokens = smallPlatform();
    const cached = { token: "t-9", expiresAt: new Date(tokens.state.now + 7_200_000) };
    const cache = { get: async () => cached, set: async () => undefined };
    const platform = createPlatform({ ...tokens.options, domain, fetch, cache, timeoutMs });
    const refusal = await refusalOf(platform.send(chat, card, { uuid: "u" }));
    expect(refusal).toMatchObject({ code: -1, canRetry: true, isOutcomeUnknown: true });
    server.closeAllConnections();
    server.close();
  });
});

function lost(code: string): never {
  throw new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
}
