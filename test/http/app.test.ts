import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import type { CardPress, ChatEvent } from "../../src/chat.ts";
import { StoreBusyError } from "../../src/errors.ts";
import { createApp } from "../../src/http/app.ts";
import type { HttpDeps } from "../../src/http/deps.ts";
import type { Log, PressAnswer } from "../../src/ports.ts";
import {
  encryptKey,
  envelope,
  messageEvent,
  now,
  sealed,
  sign,
  verificationToken,
} from "../feishu/sealed.ts";

/** An edge whose inside remembers what it was given; timers fire when told. */
function edge(over: Partial<HttpDeps> = {}) {
  const taken: ChatEvent[] = [];
  const pressed: CardPress[] = [];
  const counted: string[] = [];
  const logged: string[] = [];
  const timers: { ms: number; fire: () => void; isOff: boolean }[] = [];
  const at = (level: string) => (event: string, fields?: object) =>
    void logged.push(`${level} ${event} ${JSON.stringify(fields)}`);
  const log: Log = {
    debug: at("debug"),
    info: at("info"),
    warn: at("warn"),
    error: at("error"),
    with: () => log,
  };
  const deps: HttpDeps = {
    keys: {
      appId: "cli_1",
      encryptKey,
      verificationToken,
      allowPlaintext: false,
      maxAgeMs: 28_800_000,
    },
    now: () => now,
    log,
    accept: async (event) => {
      const isNew = !taken.some((it) => JSON.stringify(it) === JSON.stringify(event));
      taken.push(event);
      return isNew ? "new" : "duplicate";
    },
    press: async (event): Promise<PressAnswer> => {
      pressed.push(event);
      return { toast: { tone: "success", text: "已签收" } };
    },
    ready: async () => ({ ok: true }),
    metrics: {
      token: "m-token",
      text: async () => "up 1\n",
      count: (name, labels) => void counted.push(`${name} ${Object.values(labels).join(" ")}`),
    },
    timer: (ms, task) => {
      const timer = { ms, fire: task, isOff: false };
      timers.push(timer);
      return () => {
        timer.isOff = true;
      };
    },
    newId: () => "req-1",
    ...over,
  };
  return { app: createApp(deps), taken, pressed, counted, logged, timers };
}

const json = { "content-type": "application/json;charset=utf-8" };
const message = sealed(envelope("im.message.receive_v1", messageEvent()));
const pressEvent = envelope("card.action.trigger", {
  operator: { open_id: "ou_li" },
  action: { value: { c: "ack", a: {} } },
  context: { open_message_id: "om_1", open_chat_id: "oc_1" },
});

function post(
  app: Hono,
  call = message,
  path = "/webhook/event",
  headers: Record<string, string> = json,
) {
  const body = call.body as Uint8Array<ArrayBuffer>;
  return app.request(path, { method: "POST", body, headers: { ...headers, ...call.headers } });
}

describe("the webhook", () => {
  test.each(["/webhook/event", "/webhook/card"])(
    "takes an event at %s after it is stored",
    async (path) => {
      const { app, taken, counted } = edge();
      const response = await post(app, message, path);
      expect([response.status, await response.json()]).toEqual([200, {}]);
      expect(taken).toMatchObject([{ kind: "message", messageId: "om_1", text: "签约3户" }]);
      expect(counted).toEqual(["events message new"]);
    },
  );

  test("answers a duplicate alike", async () => {
    const { app, counted } = edge();
    await post(app);
    const again = await post(app);
    expect([again.status, await again.json()]).toEqual([200, {}]);
    expect(counted).toEqual(["events message new", "events message duplicate"]);
  });

  test.each(["/webhook/event", "/webhook/card"])(
    "answers a press at %s with its toast",
    async (path) => {
      const { app, pressed, taken, timers } = edge();
      const response = await post(app, sealed(pressEvent), path);
      expect(await response.json()).toEqual({ toast: { type: "success", content: "已签收" } });
      expect(pressed).toMatchObject([{ by: "ou_li", value: { c: "ack", a: {} } }]);
      expect(taken).toEqual([]);
      expect(timers).toMatchObject([{ ms: 2500, isOff: true }]);
    },
  );

  test("answers a press that takes too long with a toast, and lets it go on", async () => {
    let finish = (_answer: PressAnswer): void => undefined;
    const { app, timers, counted } = edge({
      press: () => new Promise((resolve) => (finish = resolve)),
    });
    const waiting = post(app, sealed(pressEvent));
    while (timers.length === 0) await Promise.resolve();
    timers[0]?.fire();
    const response = await waiting;
    expect(await response.json()).toEqual({ toast: { type: "info", content: "已收到，正在处理" } });
    finish({});
    expect(counted).toEqual(["events press late"]);
  });

  test.each([
    ["busy", new StoreBusyError("busy"), "系统繁忙，没有办成，请稍后再按一次"],
    ["failed", new Error("a bug"), "系统出错，没有办成，请联系管理员"],
  ])("answers a press that is %s with an error toast and 200", async (result, error, content) => {
    const { app, counted } = edge({ press: () => Promise.reject(error) });
    const response = await post(app, sealed(pressEvent));
    expect([response.status, await response.json()]).toEqual([
      200,
      { toast: { type: "error", content } },
    ]);
    expect(counted).toEqual([`events press ${result}`]);
  });

  test("puts an event off while the database is busy", async () => {
    const { app } = edge({ accept: () => Promise.reject(new StoreBusyError("busy")) });
    const response = await post(app);
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
  });

  test("answers 500 to a bug, so that the platform comes again, and says nothing of it", async () => {
    const { app, logged } = edge({ accept: () => Promise.reject(new Error("secret inside")) });
    const response = await post(app);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
    expect(logged.join()).toContain("call_failed");
  });

  test("answers url_verification before anything is stored", async () => {
    const never = () => Promise.reject(new Error("nothing is to be stored"));
    const { app } = edge({ accept: never, press: never });
    const challenge = { type: "url_verification", challenge: "c-1", token: verificationToken };
    const plain = { body: new TextEncoder().encode(JSON.stringify(challenge)), headers: {} };
    for (const call of [plain, { ...sealed(challenge), headers: {} }]) {
      const response = await post(app, call);
      expect([response.status, await response.json()]).toEqual([200, { challenge: "c-1" }]);
    }
  });

  test("takes what makes no sense without storing it, and stores what nobody knows", async () => {
    const { app, taken, counted } = edge();
    const senseless = await post(app, sealed(envelope("im.message.receive_v1", {})));
    expect([senseless.status, await senseless.json()]).toEqual([200, {}]);
    expect(taken).toEqual([]);
    expect((await post(app, sealed(envelope("im.new_v9", {})))).status).toBe(200);
    expect(taken).toMatchObject([{ kind: "unknown", type: "im.new_v9" }]);
    expect(counted).toEqual(["events senseless ignored", "events unknown new"]);
  });

  const big = (bytes: number) => sign(JSON.stringify({ encrypt: "A".repeat(bytes) }));
  test.each([
    ["an unsigned event", { ...message, headers: {} }, json, 401],
    ["what is no JSON", sign("hello"), json, 400],
    ["what does not decrypt", sign('{"encrypt":"AAAA"}'), json, 400],
    ["a body over 1 MiB", big(1024 * 1024), json, 413],
    [
      "a body over 1 MiB that lies about it",
      big(1024 * 1024),
      { ...json, "content-length": "10" },
      413,
    ],
    ["a length over 1 MiB", message, { ...json, "content-length": "1048577" }, 413],
    ["another content type", message, { "content-type": "text/plain" }, 415],
    [
      "a content type that only looks like it",
      message,
      { "content-type": "application/jsonp" },
      415,
    ],
  ])("refuses %s in one line, with the call's id", async (_title, call, headers, want) => {
    const { app, taken, counted, logged } = edge();
    const response = await post(app, call, "/webhook/event", headers);
    expect(response.status).toBe(want);
    expect((await response.text()).trim().split("\n")).toHaveLength(1);
    expect(response.headers.get("x-request-id")).toBe("req-1");
    expect(taken).toEqual([]);
    expect(counted).toEqual([`refused ${want}`]);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('"request":"req-1"');
  });

  test.each([
    ["keeps the id that a proxy gave the call", "proxy-0a1b2c3d", "proxy-0a1b2c3d"],
    ["gives its own where the id at hand is no plain one", 'x" level=error', "req-1"],
    ["gives its own where there is none", undefined, "req-1"],
  ])("%s, stores the event under it and answers with it", async (_title, given, want) => {
    const stored: string[] = [];
    const { app } = edge({
      accept: async (_event, request) => {
        stored.push(request);
        return "new";
      },
    });
    const headers = given === undefined ? {} : { "x-request-id": given };
    const response = await post(app, message, "/webhook/event", { ...json, ...headers });
    expect(response.status).toBe(200);
    expect(response.headers.get("x-request-id")).toBe(want);
    expect(stored).toEqual([want]);
  });

  test("refuses a call without a content type", async () => {
    const { app } = edge();
    const request = new Request("http://x/webhook/event", {
      method: "POST",
      body: new Uint8Array(message.body),
    });
    expect((await app.request(request)).status).toBe(415);
  });

  test("stops reading a stream that does not end", async () => {
    let given = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const init = { method: "POST", body, headers: json, duplex: "half" };
    const response = await edge().app.request(new Request("http://x/webhook/event", init));
    expect(response.status).toBe(413);
    expect(given).toBeLessThan(25);
  });

  test("takes a body just under 1 MiB", async () => {
    const event = messageEvent({ content: JSON.stringify({ text: "字".repeat(250_000) }) });
    expect((await post(edge().app, sealed(envelope("im.message.receive_v1", event)))).status).toBe(
      200,
    );
  });

  test("is for POST only", async () => {
    const response = await edge().app.request("/webhook/event");
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  });

  test("logs no words of the body", async () => {
    const { app, logged } = edge();
    await post(app);
    await post(app, sealed(pressEvent));
    await post(app, sealed(envelope("im.message.receive_v1", {})));
    expect(logged.join()).not.toMatch(/签约|ou_li|vt-0001/);
  });
});

describe("the other routes", () => {
  test("healthz answers without the database", async () => {
    const { app } = edge({ ready: () => Promise.reject(new Error("away")) });
    expect((await app.request("/healthz")).status).toBe(200);
  });

  test.each([
    [200, { ok: true }],
    [503, { ok: false, reason: "the database does not answer" }],
  ] as const)("readyz answers %d with %j", async (status, state) => {
    const response = await edge({ ready: async () => state }).app.request("/readyz");
    expect([response.status, await response.json()]).toEqual([status, state]);
  });

  test("readyz answers 503 where the check itself fails", async () => {
    const { app } = edge({ ready: () => Promise.reject(new Error("away")) });
    expect((await app.request("/readyz")).status).toBe(503);
  });

  test.each([
    ["Bearer m-token", 200],
    ["bearer m-token", 200],
    ["Bearer m-toke", 401],
    ["m-token", 401],
    [undefined, 401],
  ])("metrics with %s answers %d", async (authorization, want) => {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const response = await edge().app.request("/metrics", { headers });
    expect(response.status).toBe(want);
  });

  test("metrics are in the Prometheus text format", async () => {
    const headers = { authorization: "Bearer m-token" };
    const response = await edge().app.request("/metrics", { headers });
    expect(response.headers.get("content-type")).toContain("version=0.0.4");
    expect(await response.text()).toBe("up 1\n");
  });

  test("metrics is not there without a token", async () => {
    const metrics = { text: async () => "up 1", count: () => undefined };
    const headers = { authorization: "Bearer undefined" };
    expect((await edge({ metrics }).app.request("/metrics", { headers })).status).toBe(404);
  });

  test("the root is one line, or the pages mounted", async () => {
    const pointer = await (await edge().app.request("/")).text();
    expect(pointer.trim().split("\n")).toHaveLength(1);
    const mount = new Hono()
      .get("/", (c) => c.text("playground"))
      .get("/app.js", (c) => c.text("js"));
    const { app } = edge({ mount });
    expect(await (await app.request("/")).text()).toBe("playground");
    expect(await (await app.request("/app.js")).text()).toBe("js");
    expect((await app.request("/healthz")).status).toBe(200);
  });

  test("what is not there is 404", async () => {
    expect((await edge().app.request("/admin")).status).toBe(404);
  });
});
