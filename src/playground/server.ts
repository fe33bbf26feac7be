import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { streamSSE } from "hono/streaming";

import { createCalendar } from "../domain/calendar/index.ts";
import type { WorkCalendar } from "../domain/day.ts";
import { seatCast } from "./cast.ts";
import type { MovableClock } from "./clock.ts";
import type { Reading } from "./feishu/doings.ts";
import type { FeishuDouble } from "./feishu/double.ts";
import type { Press } from "./feishu/press.ts";
import { isMove, moveFrom } from "./moves.ts";
import { drawPage, readPieces } from "./page.ts";
import { sendPiece } from "./piece.ts";
import { createRelay } from "./relay.ts";
import { TOUR } from "./tour.ts";
import { readVChart } from "./vchart.ts";
import {
  takeSnapshot,
  viewClock,
  type CommandHint,
  type OfficeView,
  type Trace,
  type TourStep,
} from "./view.ts";

export interface PlaygroundOptions {
  readonly double: FeishuDouble;
  readonly clock: MovableClock;
  readonly commands?: () => readonly CommandHint[];
  readonly tour?: readonly TourStep[];
  /** The office's days, as they stand now; those of the notices when left out. */
  readonly calendar?: () => Promise<WorkCalendar>;
  /** The roster, and the days of a month (YYYY-MM; the present one when left out). */
  readonly office?: (month?: string) => Promise<OfficeView>;
  readonly timeZone?: string;
  /** Why the clock starts where it does; shown beside it. */
  readonly clockNote?: string;
  /** Moments at which the clock halts on its way, so that jobs run when they would have run. */
  readonly stops?: (from: Date, to: Date) => readonly Date[] | Promise<readonly Date[]>;
  /** Awaited at every halt and at the end of a move; the product runs what is due. */
  readonly onClockMoved?: (from: Date, to: Date) => Promise<void>;
  /** Fills the empty platform after a reset; the sample office when left out. */
  readonly seat?: (double: FeishuDouble) => void;
  /** Empties the product's own data and fills it again; the chats are already empty then. */
  readonly onReset?: () => Promise<void>;
  /** Everything the product has stored because of one message. */
  readonly inspect?: (messageId: string) => Promise<Trace>;
}

export interface Playground {
  /** The page, its API under /playground and the simulated platform under /open-apis. */
  readonly app: Hono;
  /** Moves the clock forward as the page does; throws RangeError for a moment that has passed. */
  readonly moveTo: (at: Date) => Promise<void>;
  /** Ends the open streams, so that the server can close. */
  readonly close: () => void;
}

const MAX_UPLOAD = 31 * 1024 * 1024;
/** Every job on the way is run at its time, about a second a day: further, and one would wait for minutes. */
const FURTHEST_MS = 124 * 24 * 3_600_000;
const TOO_FAR = "一次最多往前拨四个月：途中每一天的事都要照时办一遍。";
const LATER_ONLY = "时间只能往前走；想从头来，请到“说明”里点“重置”。";

/** Builds the page and its API around a simulated platform and a movable clock. */
export function createPlayground(options: PlaygroundOptions): Playground {
  const { double, clock, seat = seatCast, tour = TOUR, timeZone = "Asia/Shanghai" } = options;
  const fixed = { tour, timeZone, clockNote: options.clockNote ?? "" };
  const calendar = options.calendar ?? (async () => createCalendar());
  let isMoving = false;
  const clockNow = () => viewClock(clock, isMoving);
  const relay = createRelay(double);

  const moveTo = async (to: Date): Promise<void> => {
    const start = clock.now();
    if (to < start) throw new RangeError(LATER_ONLY);
    if (to.getTime() - start.getTime() > FURTHEST_MS) throw new RangeError(TOO_FAR);
    isMoving = true;
    relay.send({ kind: "clock", clock: clockNow() });
    try {
      const stops = (await options.stops?.(start, to)) ?? [];
      const halts = stops.filter((at) => at > start && at < to);
      for (const halt of [...halts, to]) {
        const from = clock.now();
        if (halt > from) clock.moveTo(halt);
        relay.send({ kind: "clock", clock: clockNow() });
        await double.runDue();
        await options.onClockMoved?.(from, clock.now());
      }
    } finally {
      isMoving = false;
      relay.send({ kind: "clock", clock: clockNow() });
    }
  };

  const app = new Hono();
  app.use("/playground/*", sameOriginOnly);
  app.onError((error, c) => c.json({ error: error.message }, 400));

  const look = () =>
    takeSnapshot(double, clockNow(), {
      ...fixed,
      commands: options.commands?.() ?? [],
      told: relay.told(),
    });
  // Not the open stream, which must not wait for a block to fill.
  for (const path of ["/", "/playground/state", "/playground/inspect"]) app.use(path, compress());

  app.get("/", async (c) => {
    c.header("cache-control", "no-store");
    return c.html(drawPage(await readPieces(), look()));
  });
  app.get("/playground/:piece{page-[0-9a-f]+\\.(?:js|css)}", async (c) => {
    const { js, css } = await readPieces();
    const piece = [js, css].find((one) => one.path === c.req.path);
    return piece ? sendPiece(c, piece) : c.notFound();
  });
  app.get("/playground/vchart.js", async (c) =>
    sendPiece(
      c,
      { ...(await readVChart()), type: "text/javascript; charset=utf-8" },
      "max-age=2592000",
    ),
  );
  app.get("/playground/state", (c) => c.json(look()));
  app.get("/playground/inspect", (c) => c.json(relay.recent()));
  app.get("/playground/inspect/:messageId", async (c) =>
    c.json((await options.inspect?.(c.req.param("messageId"))) ?? {}),
  );
  app.get("/playground/office", async (c) => {
    const month = c.req.query("month");
    if (month !== undefined && !/^20\d{2}-(?:0[1-9]|1[0-2])$/.test(month))
      throw new Error("看不懂这个月份。");
    return c.json((await options.office?.(month)) ?? null);
  });
  app.get("/playground/events", (c) => streamSSE(c, (stream) => relay.listen(stream)));

  app.post("/playground/say", async (c) => {
    const { delivery, messageId } = await double.say(await c.req.json());
    return c.json({ messageId, isTold: delivery !== undefined, state: delivery?.state });
  });
  app.post("/playground/press", async (c) => {
    const { delivery: _, ...result } = await double.press(await c.req.json<Press>());
    return c.json(result);
  });
  app.post("/playground/read", async (c) => {
    const { by, ...what } = await c.req.json<{ by: string } & Reading>();
    await double.read(by, what);
    return c.json({});
  });
  app.post("/playground/recall", async (c) => {
    const { by, messageId } = await c.req.json<{ by: string; messageId: string }>();
    if (double.message(messageId).senderId !== by) throw new Error("只能撤回自己的消息。");
    await double.recall(messageId);
    return c.json({});
  });
  app.post("/playground/files", bodyLimit({ maxSize: MAX_UPLOAD }), async (c) => {
    const form = await c.req.formData();
    const file = form.get("file");
    const [chatId, by] = [form.get("chatId"), form.get("by")];
    if (!(file instanceof File) || typeof chatId !== "string" || typeof by !== "string")
      throw new Error("缺少文件。");
    const bytes = new Uint8Array(await file.arrayBuffer());
    await double.say({ chatId, by, file: { name: file.name, bytes, mime: file.type } });
    return c.json({});
  });
  app.get("/playground/files/:key", (c) => {
    const file = double.world.files.get(c.req.param("key"));
    if (!file) return c.notFound();
    const isShown = file.kind === "image" && /^image\/(png|jpeg|gif|webp|bmp)$/.test(file.mime);
    return c.body(new Uint8Array(Buffer.from(file.base64, "base64")), 200, {
      "content-type": isShown ? file.mime : "application/octet-stream",
      "content-disposition": `${isShown ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "x-content-type-options": "nosniff",
    });
  });

  app.post("/playground/clock", async (c) => {
    const asked = await c.req.json<{ move?: unknown; at?: unknown; do?: unknown }>();
    if (isMoving) throw new Error("时钟正在走，请稍候。");
    if (asked.do === "stop") clock.stop();
    else if (asked.do === "run") clock.run();
    else if (asked.do === "real") {
      await moveTo(new Date());
      clock.goReal();
    } else if (isMove(asked.move)) {
      await moveTo(moveFrom(clock.now(), asked.move, await calendar(), timeZone));
    } else {
      const at = new Date(typeof asked.at === "string" ? asked.at : Number.NaN);
      if (Number.isNaN(at.getTime())) throw new Error("看不懂这个时间。");
      await moveTo(at);
    }
    relay.send({ kind: "clock", clock: clockNow() });
    return c.json(clockNow());
  });

  app.post("/playground/reset", async (c) => {
    // A move that goes on would carry the fresh office along.
    if (isMoving) throw new Error("时钟正在走，请稍候。");
    double.clear();
    relay.clear();
    clock.reset();
    seat(double);
    await options.onReset?.();
    relay.send({ kind: "reset" });
    return c.json({});
  });

  app.route("/", double.server);
  return { app, moveTo, close: () => relay.close() };
}

/** Another site open in the same browser must not speak here. */
const sameOriginOnly: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header("origin");
  if (origin !== undefined && URL.canParse(origin) && new URL(origin).host !== c.req.header("host"))
    return c.json({ error: "other origin" }, 403);
  return next();
};
