import { describe, expect, test } from "vitest";
import { createLog, type LogLevel } from "../src/log.ts";
import type { Log } from "../src/ports.ts";

type Line = Record<string, unknown>;

function memory(level: LogLevel = "info"): { log: Log; raw: string[]; lines: () => Line[] } {
  const raw: string[] = [];
  const now = () => new Date("2021-11-26T09:00:00+08:00");
  const log = createLog({ level, write: (line) => void raw.push(line), now });
  return { log, raw, lines: () => raw.map((line) => JSON.parse(line) as Line) };
}

/** What one field of a line becomes. */
function shown(field: string, value: unknown, level: LogLevel = "info"): unknown {
  const { log, lines } = memory(level);
  log.error("tried", { [field]: value });
  return lines()[0]![field];
}

describe("createLog()", () => {
  test("writes one JSON line with time, level, event and ids", () => {
    const { log, raw } = memory();
    log.info("event stored", { eventId: "e1", tries: 2, isNew: true, chatId: "oc_1" });
    expect(raw).toEqual([
      '{"time":"2021-11-26T01:00:00.000Z","level":"info","event":"event stored","eventId":"e1","tries":2,"isNew":true,"chatId":"oc_1"}',
    ]);
  });

  test.each([
    ["debug", ["debug", "info", "warn", "error"]],
    ["info", ["info", "warn", "error"]],
    ["warn", ["warn", "error"]],
    ["error", ["error"]],
  ] as const)("writes from its level on: %s", (level, want) => {
    const { log, lines } = memory(level);
    for (const name of ["debug", "info", "warn", "error"] as const) log[name]("x");
    expect(lines().map((line) => line["level"])).toEqual(want);
  });

  test("with() adds fields to every line, and later ones win", () => {
    const { log, lines } = memory();
    const inner = log.with({ eventId: "e1", step: 1 }).with({ step: 2 });
    inner.info("a");
    inner.warn("b", { step: 3 });
    log.info("c");
    expect(lines().map((line) => [line["eventId"], line["step"]])).toEqual([
      ["e1", 2],
      ["e1", 3],
      [undefined, undefined],
    ]);
  });

  test("keeps time, level and event, when a field has that name", () => {
    const { log, lines } = memory();
    log.info("real", { event: "false", level: "false", time: "false" });
    expect(lines()).toEqual([{ time: "2021-11-26T01:00:00.000Z", level: "info", event: "real" }]);
  });

  test.each([
    "appSecret",
    "FEISHU_APP_SECRET",
    "access_token",
    "encryptKey",
    "text",
    "content",
    "name",
    "userName",
    "phone",
    "Authorization",
    "body",
    "mentions",
    "household-address",
    "args",
  ])("hides the field %s, at every depth", (field) => {
    const { log, raw } = memory();
    log.info("x", { [field]: "张三丰", inner: { list: [{ [field]: { deep: "张三丰" } }] } });
    expect(raw[0]).not.toContain("张三丰");
    expect(raw[0]!.match(/\[hidden\]/g)).toHaveLength(2);
  });

  test.each([
    "messageId",
    "uuid",
    "code",
    "msg",
    "textLength",
    "project_no",
    "context",
    "nameless",
    "hockey",
  ])("shows the field %s", (field) => {
    expect(shown(field, "v")).toBe("v");
  });

  test("tells whether a hidden thing was there, when it is a truth value or null", () => {
    expect([shown("hasText", true), shown("text", null), shown("token", undefined)]).toEqual([
      true,
      null,
      undefined,
    ]);
  });

  test.each([
    ["a long text", "长".repeat(300), `${"长".repeat(200)}… (+100)`],
    ["a mobile number", "call 13812345678 now", "call [number] now"],
    ["an identity number", "11010519491231002X", "[number]"],
    ["a bank card", "6222020200112233445", "[number]"],
    ["no time in milliseconds", "1637888400000", "1637888400000"],
    ["no id", "om_11010519491231002X", "om_11010519491231002X"],
    ["a bearer token", "sent Bearer abc.def-1", "sent Bearer [hidden]"],
    [
      "a token in an address",
      "libsql://a.b?authToken=abc&tls=1",
      "libsql://a.b?authToken=[hidden]&tls=1",
    ],
    ["a password in an address", "https://u:p@a.b/c", "https://[hidden]@a.b/c"],
    ["a URL", new URL("https://u:p@a.b/c?x=1"), "https://a.b/c"],
    ["a moment", new Date(0), "1970-01-01T00:00:00.000Z"],
    ["no moment at all", new Date(Number.NaN), null],
    ["a big whole number", 12n, "12"],
    ["bytes", new Uint8Array(3), "[3 bytes]"],
    ["a map", new Map([["a", 1]]), "[1 entries]"],
    ["a function", () => 1, undefined],
    ["a long list", Array.from({ length: 22 }, (_, i) => i), [...Array(20).keys(), "… 2 more"]],
    ["what can write itself", { toJSON: () => "2.5" }, "2.5"],
  ] as const)("cleans %s", (_title, value, want) => {
    expect(shown("value_of_x".replace("value", "v"), value)).toEqual(want);
  });

  test("ends, when a thing holds itself", () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    expect(JSON.stringify(shown("loop", loop))).toContain("[deep]");
  });

  test("still writes the event, when a field throws", () => {
    const { log, lines } = memory();
    log.info("seen", { x: { toJSON: () => { throw new Error("no"); } } }); // prettier-ignore
    expect(lines()[0]).toMatchObject({ event: "seen", fault: "fields could not be written" });
  });

  test("gives an error's name, message, code and cause, and its stack only at debug", () => {
    const cause = Object.assign(new TypeError("no route to 13812345678"), { code: "EHOSTUNREACH" });
    const error = new Error("Cannot send", { cause });
    expect(shown("error", error)).toEqual({
      name: "Error",
      message: "Cannot send",
      cause: { name: "TypeError", message: "no route to [number]", code: "EHOSTUNREACH" },
    });
    const { stack } = shown("error", error, "debug") as { stack: string };
    expect(stack).toMatch(/^ +at .*log\.test\.ts/);
    expect(stack).not.toContain("Cannot send");
  });

  test("hides the bound values, when a query failed", () => {
    const error = new Error("Failed query: insert into facts values (?)\nparams: 张三,今天签约");
    expect((shown("error", error) as { message: string }).message).toBe(
      "Failed query: insert into facts values (?)\nparams: [hidden]",
    );
  });
});
