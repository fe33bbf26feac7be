import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { WebSocketServer, type WebSocket } from "ws";
import { createFeishuDouble, type FeishuDouble } from "../../src/playground/feishu/double.ts";
import { readFrame, writeFrame, type Frame } from "./frames.ts";

export interface Ack {
  readonly code: number;
  /** What the handler answered, read from its base64. */
  readonly data?: unknown;
  readonly frame: Frame;
}

/** The simulated platform with its long connection: events leave as frames instead of as web calls. */
export interface LineServer {
  readonly double: FeishuDouble;
  readonly domain: string;
  /** How often a client asked for the address to connect to, and with what. */
  readonly asked: readonly { readonly AppID: string; readonly AppSecret: string }[];
  readonly sockets: ReadonlySet<WebSocket>;
  readonly pings: number;
  /** Sends a payload to one connection, split into so many frames; resolves with the answer. */
  push(payload: unknown, parts?: number): Promise<Ack>;
  /** Refuses the next questions for an address with these codes. */
  refuseNext(...codes: number[]): void;
  /** From now on the server is silent: no pong, no frame, the sockets stay open. */
  freeze(isFrozen: boolean): void;
  /** Cuts all connections without a word. */
  cut(): void;
  close(): Promise<void>;
}

const SERVICE = 7;

/** Starts it on a port of this machine. */
export async function startLineServer(
  options: { pingSeconds?: number; now?: () => Date } = {},
): Promise<LineServer> {
  const clientConfig = {
    PingInterval: options.pingSeconds ?? 120,
    ReconnectCount: -1,
    ReconnectInterval: 0.05,
    ReconnectNonce: 0.05,
  };
  const asked: { AppID: string; AppSecret: string }[] = [];
  const refusals: number[] = [];
  const sockets = new Set<WebSocket>();
  const waiting = new Map<string, (ack: Ack) => void>();
  let isFrozen = false;
  let pings = 0;

  const double = createFeishuDouble({
    now: options.now ?? (() => new Date()),
    tick: () => performance.now(),
    // Without a key the payload travels plain, as it does in a frame.
    app: { encryptKey: "" },
    webhook: { event: "http://line/event", card: "http://line/card" },
    fetch: async (_url, init) => {
      const ack = await push(JSON.parse(init.body as string));
      return new Response(JSON.stringify(ack.data ?? {}), { status: ack.code });
    },
  });
  double.server.post("/callback/ws/endpoint", async (c) => {
    asked.push(await c.req.json());
    const code = refusals.shift() ?? 0;
    if (code !== 0) return c.json({ code, msg: "refused on demand", data: {} });
    const URL = `ws://127.0.0.1:${port()}/line?device_id=d1&service_id=${SERVICE}`;
    return c.json({ code, msg: "", data: { URL, ClientConfig: clientConfig } });
  });

  const server: Server = createServer(getRequestListener(double.server.fetch));
  const door = new WebSocketServer({ server, path: "/line" });
  door.on("connection", (socket) => {
    socket.on("close", () => sockets.delete(socket));
    socket.on("message", (bytes: Buffer) => {
      const frame = readFrame(bytes);
      if (frame.method === 0) {
        // The client listens only from here on: what is sent earlier is lost on it.
        sockets.add(socket);
        pings++;
        if (!isFrozen) socket.send(writeFrame(pong(clientConfig)));
        return;
      }
      const { code, data } = JSON.parse(Buffer.from(frame.payload).toString("utf8")) as {
        code: number;
        data?: string;
      };
      const read =
        data === undefined
          ? undefined
          : (JSON.parse(Buffer.from(data, "base64").toString("utf8")) as unknown);
      waiting.get(frame.headers["message_id"]!)?.({ code, data: read, frame });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = (): number => (server.address() as AddressInfo).port;

  async function push(payload: unknown, parts = 1): Promise<Ack> {
    const socket = [...sockets].at(-1);
    if (!socket) throw new Error("Cannot push: nobody is connected");
    const bytes = Buffer.from(JSON.stringify(payload), "utf8");
    const messageId = randomUUID();
    const answered = new Promise<Ack>((resolve) => waiting.set(messageId, resolve));
    const size = Math.ceil(bytes.length / parts);
    for (let seq = 0; seq < parts; seq++) {
      const headers = {
        type: "event",
        message_id: messageId,
        sum: String(parts),
        seq: String(seq),
        trace_id: "t1",
      };
      const part = bytes.subarray(seq * size, (seq + 1) * size);
      socket.send(
        writeFrame({ seqId: 1, logId: 2, service: SERVICE, method: 1, headers, payload: part }),
      );
    }
    return await answered;
  }

  return {
    double,
    get domain() {
      return `http://127.0.0.1:${port()}`;
    },
    asked,
    sockets,
    get pings() {
      return pings;
    },
    push,
    refuseNext: (...codes) => void refusals.push(...codes),
    freeze: (value) => void (isFrozen = value),
    cut() {
      for (const socket of sockets) socket.terminate();
    },
    async close() {
      for (const socket of sockets) socket.terminate();
      door.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pong(config: object): Frame {
  const payload = new TextEncoder().encode(JSON.stringify(config));
  return { seqId: 0, logId: 0, service: SERVICE, method: 0, headers: { type: "pong" }, payload };
}
