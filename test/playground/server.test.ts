import { appendFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";

import { bundlePage } from "../../src/playground/bundle.ts";
import { GROUPS, PEOPLE, seatCast } from "../../src/playground/cast.ts";
import { createClock } from "../../src/playground/clock.ts";
import { createFeishuDouble } from "../../src/playground/feishu/double.ts";
import { fileClock, fileJournal } from "../../src/playground/journal.ts";
import { createPlayground, type PlaygroundOptions } from "../../src/playground/server.ts";
import type { Snapshot } from "../../src/playground/view.ts";

const START = "2021-12-20T09:12:00+08:00";

function openPage(more: Partial<PlaygroundOptions> = {}, path?: string) {
  let real = 0;
  const clock = createClock({ start: new Date(START), real: () => real });
  const double = createFeishuDouble({
    now: clock.now,
    ...(path !== undefined && { journal: fileJournal(path) }),
  });
  seatCast(double);
  const { app, moveTo, close } = createPlayground({ double, clock, ...more });
  const post = async (at: string, body: unknown, headers: Record<string, string> = {}) => {
    const init = {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    };
    const response = await app.request(`http://localhost/playground/${at}`, init);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const state = async (): Promise<Snapshot> =>
    (await (await app.request("/playground/state")).json()) as Snapshot;
  return { app, double, clock, post, state, moveTo, close, pass: (ms: number) => (real += ms) };
}

test("the state holds the cast, a direct chat for each, and what was said", async () => {
  const { post, state } = openPage();
  await post("say", { chatId: "oc_damichang", by: "ou_tan_zhuangan", text: "喂 @李指挥长" });
  const seen = await state();
  expect(seen.people).toHaveLength(PEOPLE.length);
  expect(seen.chats).toHaveLength(GROUPS.length + PEOPLE.length);
  expect(seen.messages).toMatchObject([
    { senderId: "ou_tan_zhuangan", content: { text: "喂 @_user_1" }, rings: ["ou_li_zhihuizhang"] },
  ]);
});

test("members of the sample groups are people of the cast", () => {
  const known = new Set<string>(PEOPLE.map((one) => one.openId));
  expect(GROUPS.flatMap((one) => one.members).filter((id) => !known.has(id))).toEqual([]);
});

test.each([
  ["hour", "2021-12-20T10:12:00+08:00"],
  ["evening", "2021-12-20T18:00:00+08:00"],
  ["cutoff", "2021-12-20T20:00:00+08:00"],
  ["morning", "2021-12-21T08:30:00+08:00"],
  ["workday", "2021-12-21T08:30:00+08:00"],
  // New Year's Day of 2022 was a Saturday with Monday off.
  ["holiday", "2022-01-04T08:30:00+08:00"],
])("the clock moves to %s", async (move, want) => {
  const { post, clock } = openPage();
  await post("clock", { move });
  expect(clock.now()).toEqual(new Date(want));
});

test("a move on a Friday skips the weekend to the next workday", async () => {
  const { post, clock, moveTo } = openPage();
  await moveTo(new Date("2021-12-24T19:00:00+08:00"));
  await post("clock", { move: "workday" });
  expect(clock.now()).toEqual(new Date("2021-12-27T08:30:00+08:00"));
  await post("clock", { move: "evening" });
  await post("clock", { move: "evening" });
  expect(clock.now()).toEqual(new Date("2021-12-28T18:00:00+08:00"));
});

test("a move halts at each stop and waits for what is due there", async () => {
  const seen: string[] = [];
  const { post, clock } = openPage({
    stops: () => [new Date("2021-12-20T18:00:00+08:00"), new Date("2021-12-20T20:00:00+08:00")],
    onClockMoved: async (from, to) => {
      await Promise.resolve();
      seen.push(`${from.toISOString()} ${to.toISOString()} ${clock.now().toISOString()}`);
    },
  });
  await post("clock", { move: "morning" });
  const [start, six, eight, next] = [
    "2021-12-20T01:12",
    "2021-12-20T10:00",
    "2021-12-20T12:00",
    "2021-12-21T00:30",
  ].map((one) => `${one}:00.000Z`);
  expect(seen).toEqual([
    `${start} ${six} ${six}`,
    `${six} ${eight} ${eight}`,
    `${eight} ${next} ${next}`,
  ]);
});

test("the clock never goes back, stops, and runs on from there", async () => {
  const { post, clock, pass } = openPage();
  expect(await post("clock", { at: "2021-12-19T08:00:00+08:00" })).toMatchObject({ status: 400 });
  await post("clock", { do: "stop" });
  pass(60_000);
  expect(clock.now()).toEqual(new Date(START));
  await post("clock", { do: "run" });
  pass(60_000);
  expect(clock.now().getTime() - Date.parse(START)).toBe(60_000);
});

test("a move over more than four months is refused, and the clock can be moved all the same", async () => {
  const { post, clock } = openPage();
  const far = await post("clock", { at: "2022-06-01T08:30:00+08:00" });
  expect(far).toMatchObject({ status: 400, body: { error: expect.stringContaining("四个月") } });
  expect(clock.now()).toEqual(new Date(START));
  expect(await post("clock", { at: "2022-04-01T08:30:00+08:00" })).toMatchObject({ status: 200 });
});

test("moving the clock makes retries that fell due", async () => {
  const { double, post } = openPage();
  double.setWebhook({ event: "http://127.0.0.1:9/", card: "http://127.0.0.1:9/" });
  await post("say", { chatId: "oc_damichang", by: "ou_tan_zhuangan", text: "喂" });
  await post("clock", { move: "hour" });
  expect(double.deliveries[0]?.tries).toHaveLength(2);
});

test("another site cannot speak here", async () => {
  const { post, double } = openPage();
  const what = { chatId: "oc_damichang", by: "ou_tan_zhuangan", text: "喂" };
  expect(
    await post("say", what, { origin: "http://evil.example", host: "localhost" }),
  ).toMatchObject({ status: 403 });
  expect(double.messages("oc_damichang")).toHaveLength(0);
});

test("reset() empties the chats, puts the clock back and calls the product", async () => {
  let resets = 0;
  const { post, state, clock } = openPage({ onReset: async () => void (resets += 1) });
  await post("say", { chatId: "oc_damichang", by: "ou_tan_zhuangan", text: "喂" });
  await post("clock", { move: "morning" });
  await post("reset", {});
  expect((await state()).messages).toEqual([]);
  expect((await state()).people).toHaveLength(PEOPLE.length);
  expect(clock.now()).toEqual(new Date(START));
  expect(resets).toBe(1);
});

test("a restart finds the conversation and the clock in their files, a torn last line aside", async () => {
  const folder = mkdtempSync(join(tmpdir(), "playground-"));
  const path = join(folder, "chats.jsonl");
  const first = openPage({}, path);
  await first.post("say", { chatId: "oc_damichang", by: "ou_tan_zhuangan", text: "喂" });
  appendFileSync(path, '{"do":"message","mess');
  const second = openPage({}, path);
  expect((await second.state()).messages).toEqual((await first.state()).messages);
  await second.post("say", { chatId: "oc_damichang", by: "ou_tan_zhuangan", text: "再说" });
  expect((await openPage({}, path).state()).messages).toHaveLength(2);

  const keep = fileClock(join(folder, "clock.json"));
  createClock({ keep, real: () => 0 }).moveTo(new Date(5000));
  expect(createClock({ keep, real: () => 0 }).now()).toEqual(new Date(5000));
});

test("files are handed out so that nothing in them runs", async () => {
  const { app, double } = openPage();
  const form = new FormData();
  form.set("chatId", "oc_damichang");
  form.set("by", "ou_tan_zhuangan");
  form.set("file", new File(["<script>1</script>"], "页.html", { type: "text/html" }));
  await app.request("/playground/files", { method: "POST", body: form });
  const [message] = double.messages("oc_damichang");
  const { file_key: key } = JSON.parse(message!.content) as { file_key: string };
  const response = await app.request(`/playground/files/${key}`);
  expect(response.headers.get("content-type")).toBe("application/octet-stream");
  expect(response.headers.get("content-disposition")).toMatch(/^attachment/);
  expect(await response.text()).toBe("<script>1</script>");
});

test("the page is one script and one sheet, bundled within half a second", async () => {
  const started = performance.now();
  const { js, css } = await bundlePage();
  expect(performance.now() - started).toBeLessThan(2000);
  expect(js.length).toBeGreaterThan(10_000);
  expect(css).toContain(".card");
  expect(await bundlePage()).toEqual({ js, css });
});

test("the page brings its state along; script and style are zipped and kept for good", async () => {
  const { app, post, state } = openPage();
  await post("say", { chatId: "oc_damichang", by: "ou_tan_zhuangan", text: "</script><b>喂" });
  const answer = await app.request("/", { headers: { "accept-encoding": "gzip" } });
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const html = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString();
  const told = /<script type="application\/json" id="state">(.*?)<\/script>/s.exec(html)![1]!;
  expect(JSON.parse(told)).toEqual(await state());

  for (const path of html.match(/\/playground\/page-[0-9a-f]{10}\.(?:js|css)/g)!) {
    const piece = await app.request(path, { headers: { "accept-encoding": "gzip" } });
    expect(piece.headers.get("content-encoding")).toBe("gzip");
    expect(piece.headers.get("cache-control")).toContain("immutable");
    expect(gunzipSync(Buffer.from(await piece.arrayBuffer())).length).toBeGreaterThan(10_000);
  }
  expect((await app.request("/playground/page-0123456789.js")).status).toBe(404);
});

test.each([
  ["gzip", { "accept-encoding": "gzip, br" }],
  [null, {}],
])(
  "the chart library comes from this machine and is kept by the browser, encoding %s",
  async (encoding, headers) => {
    const { app } = openPage();
    const answer = await app.request("/playground/vchart.js", { headers });
    expect(answer.headers.get("content-encoding")).toBe(encoding);
    expect(answer.headers.get("cache-control")).toMatch(/^public, max-age=\d{6,}$/);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect((encoding ? gunzipSync(bytes) : bytes).toString()).toContain("linearProgress");
  },
);

test("a message is followed only where the product hands that in", async () => {
  const asked: string[] = [];
  const inspect = async (messageId: string) => {
    asked.push(messageId);
    return { inbox: [{ key: messageId }] };
  };
  const read = async (more: Partial<PlaygroundOptions>): Promise<unknown> =>
    await (await openPage(more).app.request("/playground/inspect/om_1")).json();
  expect(await read({ inspect })).toEqual({ inbox: [{ key: "om_1" }] });
  expect(asked).toEqual(["om_1"]);
  expect(await read({})).toEqual({});
});
