import { serve } from "@hono/node-server";

import { seatCast } from "../../src/playground/cast.ts";
import { createClock } from "../../src/playground/clock.ts";
import { createFeishuDouble } from "../../src/playground/feishu/double.ts";
import { createPlayground } from "../../src/playground/server.ts";
import { createEchoBot } from "./echo-bot.ts";

/** The whole page over a real socket, with the echo bot in the product's place. */
export async function openStage(port = 0) {
  const clock = createClock({ start: new Date("2021-12-20T09:12:00+08:00") });
  const double = createFeishuDouble({
    now: clock.now,
    tick: () => performance.now(),
    webhook: { event: "http://bot/webhook/event", card: "http://bot/webhook/card" },
    fetch: async (url, init) => bot.request(new URL(url).pathname, init),
  });
  const bot = createEchoBot(double.app, double.fetch);
  seatCast(double);
  const moves: [Date, Date][] = [];
  const playground = createPlayground({
    double,
    clock,
    commands: () => [
      { name: "/report", aliases: ["/上报", "/汇报"], summary: "报进度", example: "/上报 签约3户" },
      { name: "/status", aliases: ["/进度"], summary: "查进度", example: "/进度 全区" },
      {
        name: "/issue",
        aliases: ["/问题"],
        summary: "提问题",
        example: "/问题 水管爆裂 @李指挥长",
      },
    ],
    onClockMoved: async (from, to) => void moves.push([from, to]),
  });
  const server = serve({ fetch: playground.app.fetch, port, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("Cannot tell the port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    double,
    clock,
    moves,
    close: () =>
      new Promise<void>((resolve) => {
        playground.close();
        server.close(() => resolve());
      }),
  };
}

// `node --import tsx test/playground/stage.ts 3100` serves it to look at.
const port = process.argv[1]?.endsWith("stage.ts") ? Number(process.argv[2]) : 0;
if (port) console.log((await openStage(port)).url);
