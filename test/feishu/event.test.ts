import { describe, expect, test } from "vitest";
import type { CardPress, ChatMessage } from "../../src/chat.ts";
import { readEvent } from "../../src/feishu/event.ts";
import { parseJson } from "../../src/feishu/json.ts";
import { envelope, messageEvent } from "./sealed.ts";

const reception = { botOpenId: "ou_bot", receivedAt: 1_760_000_060_000 };

function message(over: Record<string, unknown>, botOpenId: string | undefined = "ou_bot") {
  const payload = envelope("im.message.receive_v1", messageEvent(over));
  return readEvent(payload, { ...reception, botOpenId }) as ChatMessage;
}

const bot = { key: "@_user_1", id: { open_id: "ou_bot" }, mentioned_type: "bot", name: "不过夜" };
const li = { key: "@_user_2", id: { open_id: "ou_li" }, mentioned_type: "user", name: "李工" };
const otherBot = { key: "@_user_3", id: { open_id: "ou_b2" }, mentioned_type: "bot", name: "日历" };
const tenth = { key: "@_user_10", id: { open_id: "ou_ten" }, mentioned_type: "user", name: "十号" };

describe("readEvent() on a message", () => {
  test("fills in every field of the product's message", () => {
    const read = message({
      parent_id: "om_p",
      root_id: "om_r",
      thread_id: "omt_1",
      mentions: [bot, li],
      content: JSON.stringify({ text: "@_user_1 /issue 电线未迁 @_user_2" }),
    });
    expect(read).toEqual({
      kind: "message",
      messageId: "om_1",
      chatId: "oc_1",
      isDirect: false,
      senderId: "ou_li",
      isPerson: true,
      text: "/issue 电线未迁 @李工",
      mentions: [
        { openId: "ou_bot", name: "不过夜", isBot: true },
        { openId: "ou_li", name: "李工", isBot: false },
      ],
      mentionsBot: true,
      parentId: "om_p",
      rootId: "om_r",
      threadId: "omt_1",
      attachments: [],
      type: "text",
      saidAt: 1759999980123,
    });
  });

  test.each([
    ["the bot before the command", "@_user_1 /report 签约3户", "/report 签约3户"],
    ["the bot after the command", "/report 签约3户 @_user_1", "/report 签约3户"],
    ["the bot in the middle", "今天 @_user_1 签约3户", "今天 签约3户"],
    ["the bot between lines", "@_user_1\n签约3户\n腾房2户", "签约3户\n腾房2户"],
    ["a full-width slash", "@_user_1　／上报 3户", "／上报 3户"],
    ["a key that another begins", "@_user_10 与 @_user_1 谈", "@十号 与 谈"],
    ["everybody", "@_all 今天报数", "@所有人 今天报数"],
    ["somebody not in the list", "@_user_9 在", "@_user_9 在"],
    ["another bot", "@_user_3 提醒", "@日历 提醒"],
    ["dollar signs in no special way", "@_user_2 $& 元", "@李工 $& 元"],
  ])("names %s", (_title, text, want) => {
    const read = message({
      mentions: [bot, li, otherBot, tenth],
      content: JSON.stringify({ text }),
    });
    expect(read.text).toBe(want);
  });

  test("leaves a name alone that looks like a placeholder", () => {
    const tricky = { ...li, name: "@_user_1" };
    const content = JSON.stringify({ text: "@_user_2 好" });
    expect(message({ mentions: [bot, tricky], content }).text).toBe("@@_user_1 好");
  });

  test("takes any bot for itself while it does not know its own id, and only then", () => {
    const over = { mentions: [otherBot], content: JSON.stringify({ text: "@_user_3 你好" }) };
    const payload = envelope("im.message.receive_v1", messageEvent(over));
    const unknown = readEvent(payload, { ...reception, botOpenId: undefined }) as ChatMessage;
    expect([unknown.mentionsBot, unknown.text]).toEqual([true, "你好"]);
    const known = message(over);
    expect([known.mentionsBot, known.text]).toEqual([false, "@日历 你好"]);
  });

  test("drops an entry for everybody from the mentions", () => {
    const all = { key: "@_all", id: {}, name: "所有人" };
    expect(message({ mentions: [all] }).mentions).toEqual([]);
  });

  const files = (kind: string, key: string, name: string) => [{ kind, key, name }];
  test.each<[string, unknown, string, unknown[]]>([
    ["image", { image_key: "img_1" }, "", files("image", "img_1", "图片")],
    ["file", { file_key: "f1", file_name: "计划.xlsx" }, "", files("file", "f1", "计划.xlsx")],
    ["folder", { file_key: "f1", file_name: "资料" }, "[文件夹] 资料", []],
    ["audio", { file_key: "f1", duration: 2000 }, "", files("audio", "f1", "语音")],
    [
      "media",
      { file_key: "f1", image_key: "i", file_name: "现场.mp4" },
      "",
      files("video", "f1", "现场.mp4"),
    ],
    ["sticker", { file_key: "f1" }, "", []],
    [
      "interactive",
      {
        title: "周报",
        elements: [
          [
            { tag: "text", text: "签约 " },
            { tag: "text", text: "3" },
          ],
          [],
        ],
      },
      "周报\n签约 3",
      [],
    ],
    ["hongbao", { text: "[红包]" }, "[红包]", []],
    ["share_calendar_event", { summary: "会商" }, "[日程] 会商", []],
    ["calendar", { summary: "会商" }, "[日程] 会商", []],
    ["general_calendar", {}, "[日程]", []],
    ["share_chat", { chat_id: "oc_2" }, "[群名片]", []],
    ["share_user", { user_id: "ou_2" }, "[个人名片]", []],
    ["system", { template: "{from_user} 入群" }, "[系统消息]", []],
    ["location", { name: "大米厂", longitude: "1", latitude: "2" }, "[位置] 大米厂", []],
    ["video_chat", { topic: "例会", start_time: "1" }, "[视频会议] 例会", []],
    [
      "todo",
      { summary: { title: "", content: [[{ tag: "text", text: "交表" }]] } },
      "[任务] 交表",
      [],
    ],
    ["vote", { topic: "哪天", options: ["周一", "周二"] }, "[投票] 哪天 / 周一 / 周二", []],
    ["merge_forward", { content: "Merged and Forwarded Message" }, "[合并转发]", []],
    ["hologram", { x: 1 }, "[hologram]", []],
  ])("reads a %s", (type, content, text, attachments) => {
    const read = message({ message_type: type, content: JSON.stringify(content) });
    expect([read.text, read.attachments, read.type]).toEqual([text, attachments, type]);
  });

  test("flattens rich text to lines, with names and pictures", () => {
    const content = {
      title: "日报",
      content: [
        [
          { tag: "at", user_id: "@_user_1", user_name: "不过夜" },
          { tag: "text", text: " /report 大米厂 " },
          { tag: "at", user_id: "@_user_2", user_name: "李工" },
        ],
        [
          { tag: "text", text: "签约3户", style: ["bold"] },
          { tag: "emotion", emoji_type: "OK" },
        ],
        [{ tag: "img", image_key: "img_9" }],
        [
          { tag: "a", text: "附件", href: "https://x.cn" },
          { tag: "a", href: "https://y.cn" },
        ],
        [{ tag: "hr" }],
        [{ tag: "code_block", language: "x", text: "腾房2户" }],
        [
          { tag: "at", user_id: "@_all" },
          { tag: "media", file_key: "f2", image_key: "i" },
        ],
      ],
    };
    const read = message({
      message_type: "post",
      mentions: [bot, li],
      content: JSON.stringify(content),
    });
    expect(read.text).toBe(
      "日报\n /report 大米厂 @李工\n签约3户\n\n附件https://y.cn\n\n腾房2户\n@所有人",
    );
    expect(read.attachments).toEqual([
      { kind: "image", key: "img_9", name: "图片" },
      { kind: "video", key: "f2", name: "视频" },
    ]);
    expect(read.mentionsBot).toBe(true);
  });

  test("reads rich text that comes in a layer of locales", () => {
    const content = { zh_cn: { title: "", content: [[{ tag: "text", text: "好" }]] } };
    expect(message({ message_type: "post", content: JSON.stringify(content) }).text).toBe("好");
  });

  test.each([
    ["user", true],
    ["bot", false],
    ["app", false],
    ["anonymous", false],
  ])("takes a sender of type %s for a person: %s", (type, want) => {
    const payload = envelope("im.message.receive_v1", messageEvent({}, { sender_type: type }));
    expect((readEvent(payload, reception) as ChatMessage).isPerson).toBe(want);
  });

  test.each([
    ["p2p", true],
    ["group", false],
    ["topic", false],
  ])("tells a chat of type %s", (chatType, isDirect) => {
    expect(message({ chat_type: chatType }).isDirect).toBe(isDirect);
  });

  test("takes a message without content, recalled before it came, as empty", () => {
    expect(message({ content: "" }).text).toBe("");
    expect(message({ content: undefined }).text).toBe("");
  });

  test("takes out NUL and broken surrogates, also in names", () => {
    const raw = JSON.stringify(
      envelope(
        "im.message.receive_v1",
        messageEvent({
          content: JSON.stringify({ text: "签\u0000约3户\ud800 @_user_2" }),
          mentions: [{ ...li, name: "李\u0000工" }],
        }),
      ),
    );
    const read = readEvent(parseJson(raw) as never, reception) as ChatMessage;
    expect(read.text).toBe("签约3户\ufffd @李工");
    expect(read.mentions[0]?.name).toBe("李工");
  });

  test.each([
    ["message_id", { message_id: undefined }],
    ["chat_id", { chat_id: "" }],
    ["message_type", { message_type: 3 }],
    ["a content in JSON", { content: "{" }],
    ["a content that is an object", { content: "[]" }],
  ])("finds no sense in one without %s", (_title, over) => {
    expect(message(over)).toHaveProperty("why");
  });

  test("finds no sense in a person without an id", () => {
    const payload = envelope("im.message.receive_v1", messageEvent({}, { sender_id: null }));
    expect(readEvent(payload, reception)).toHaveProperty("why");
  });
});

describe("readEvent() on a press", () => {
  const action = { tag: "button", value: { c: "ack", a: { no: 7 } } };
  const event = {
    operator: { open_id: "ou_li" },
    token: "c-1",
    action,
    host: "im_message",
    context: { open_message_id: "om_1", open_chat_id: "oc_1" },
  };
  const read = (over: object, payload: object = {}) =>
    readEvent(
      {
        ...envelope(
          "card.action.trigger",
          { ...event, ...over },
          { create_time: "1759999990000123" },
        ),
        ...payload,
      },
      reception,
    ) as CardPress;

  test("fills in every field, with the time in microseconds read as such", () => {
    expect(read({})).toEqual({
      kind: "press",
      eventId: "ev-1",
      chatId: "oc_1",
      messageId: "om_1",
      by: "ou_li",
      value: { c: "ack", a: { no: 7 } },
      form: {},
      saidAt: 1759999990000,
    });
  });

  test("finds the context beside the event", () => {
    const press = read(
      { context: undefined },
      { context: { open_message_id: "om_9", open_chat_id: "oc_9" } },
    );
    expect([press.messageId, press.chatId]).toEqual(["om_9", "oc_9"]);
  });

  test("normalises what a form holds", () => {
    const form_value = {
      due: "2024-04-01 +0800",
      at: "2024-04-29 07:07 +0800",
      time: "00:00 +0800",
      text: "签约 +3",
      owner: "ou_x",
      kinds: ["a", 1, "b"],
      urgent: true,
      count: 3,
      f2__text: "第二张表",
      nothing: null,
      __proto__x: "y",
    };
    expect(read({ action: { ...action, form_value } }).form).toEqual({
      due: "2024-04-01",
      at: "2024-04-29 07:07",
      time: "00:00",
      text: "第二张表",
      owner: "ou_x",
      kinds: ["a", "b"],
      urgent: true,
      count: "3",
      __proto__x: "y",
    });
  });

  test.each([
    ["an option", { option: "a" }, { option: "a", form: {} }],
    ["a date outside a form", { option: "2024-04-01 +0800" }, { option: "2024-04-01", form: {} }],
    ["an input outside a form", { name: "why", input_value: "雨" }, { form: { why: "雨" } }],
    ["a check", { name: "done", checked: false }, { form: { done: false } }],
    ["several options", { name: "k", options: ["a"] }, { form: { k: ["a"] } }],
    ["a value in a string", { value: '{"c":"x","a":{}}' }, { value: { c: "x", a: {} } }],
    ["a value that is words", { value: "x" }, { value: "x" }],
    ["no value", { value: undefined }, { value: null }],
  ])("reads %s", (_title, over, want) => {
    expect(read({ action: { ...action, ...over } })).toMatchObject(want);
  });

  test.each([
    ["operator", { operator: {} }],
    ["message", { context: { open_chat_id: "oc_1" } }],
    ["action", { action: null }],
  ])("finds no sense in one without its %s", (_title, over) => {
    expect(read(over)).toHaveProperty("why");
  });
});

describe("readEvent() on what else happens", () => {
  const id = { operator_id: { open_id: "ou_op" }, chat_id: "oc_1" };
  const users = [
    { name: "王", user_id: { open_id: "ou_w" } },
    { name: "x", user_id: {} },
  ];
  const on = { eventId: "ev-1", saidAt: 1759999990000 };
  const people = [{ openId: "ou_w", name: "王" }];
  test.each<[string, object, object]>([
    [
      "im.chat.member.bot.added_v1",
      { ...id, name: "大米厂" },
      { kind: "bot_added", chatId: "oc_1", name: "大米厂", by: "ou_op" },
    ],
    ["im.chat.member.bot.deleted_v1", id, { kind: "bot_removed", chatId: "oc_1" }],
    ["im.chat.disbanded_v1", id, { kind: "chat_gone", chatId: "oc_1" }],
    [
      "im.chat.member.user.added_v1",
      { ...id, users },
      { kind: "people_joined", chatId: "oc_1", people },
    ],
    [
      "im.chat.member.user.deleted_v1",
      { ...id, users },
      { kind: "people_left", chatId: "oc_1", people },
    ],
    [
      "im.chat.member.user.withdrawn_v1",
      { ...id, users },
      { kind: "people_left", chatId: "oc_1", people },
    ],
    [
      "im.chat.updated_v1",
      { ...id, after_change: { name: "新名" } },
      { kind: "chat_renamed", chatId: "oc_1", name: "新名" },
    ],
    [
      "im.chat.updated_v1",
      { ...id, after_change: { avatar: "x" } },
      { kind: "unknown", type: "im.chat.updated_v1" },
    ],
    [
      "im.message.recalled_v1",
      { chat_id: "oc_1", message_id: "om_1", recall_time: "1" },
      { kind: "message_recalled", chatId: "oc_1", messageId: "om_1" },
    ],
    [
      "im.chat.access_event.bot_p2p_chat_entered_v1",
      id,
      { kind: "chat_entered", chatId: "oc_1", by: "ou_op" },
    ],
    [
      "application.bot.menu_v6",
      { operator: { operator_id: { open_id: "ou_op" } }, event_key: "mine" },
      { kind: "menu_pressed", by: "ou_op", menuKey: "mine" },
    ],
    [
      "im.message.reaction.created_v1",
      {},
      { kind: "unknown", type: "im.message.reaction.created_v1" },
    ],
  ])("reads %s", (type, event, want) => {
    expect(readEvent(envelope(type, event), reception)).toEqual({ ...want, ...on });
  });

  test("reads who has read, at the time it was read", () => {
    const event = {
      reader: { reader_id: { open_id: "ou_w" }, read_time: "1759999991000" },
      message_id_list: ["om_1", 2, "om_2"],
    };
    expect(readEvent(envelope("im.message.message_read_v1", event), reception)).toEqual({
      kind: "messages_read",
      eventId: "ev-1",
      by: "ou_w",
      messageIds: ["om_1", "om_2"],
      saidAt: 1759999991000,
    });
  });

  test.each([
    ["its ids", envelope("im.message.recalled_v1", {})],
    ["its event_id", envelope("im.chat.disbanded_v1", id, { event_id: undefined })],
    ["its type", envelope("x", {}, { event_type: undefined })],
    ["anything", {}],
    ["its chat", envelope("im.chat.updated_v1", { after_change: { name: "x" } })],
    ["its menu key", envelope("application.bot.menu_v6", {})],
  ])("finds no sense in one without %s", (_title, payload) => {
    expect(readEvent(payload, reception)).toHaveProperty("why");
  });

  test("takes the time of receipt where none is said", () => {
    const payload = envelope("im.chat.disbanded_v1", id, { create_time: "soon" });
    expect(readEvent(payload, reception)).toMatchObject({ saidAt: reception.receivedAt });
  });
});
