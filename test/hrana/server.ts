import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type HranaPipeline, HranaError } from "./protocol.ts";
import { HranaStream, wordError } from "./stream.ts";

export interface HranaOptions {
  /** The database's file. */
  readonly path: string;
  /** Without it anybody may call. */
  readonly token?: string;
  /** At first; see the server's. */
  readonly streamTimeoutMs?: number;
}

/** What happens to one call on its way, for tests of a bad line. */
export type Mishap =
  | { readonly kind: "delay"; readonly ms: number }
  /** The line breaks before the server has done anything. */
  | { readonly kind: "lost" }
  /** The server has done it, and the line breaks before the answer is through. */
  | { readonly kind: "answer_lost" }
  /** The stream's connection was given up. */
  | { readonly kind: "expired" }
  | { readonly kind: "status"; readonly status: number };

export interface HranaServer {
  readonly url: string;
  /** Every call so far, with the SQL in it: one is one round trip. */
  readonly calls: readonly { readonly sql: readonly string[] }[];
  /** Says what happens to a call; null lets it through. */
  mishap: (sql: readonly string[]) => Mishap | null;
  /** A stream that is not used for so long is rolled back and closed. */
  streamTimeoutMs: number;
  /** How many streams are open. */
  streamCount(): number;
  close(): Promise<void>;
}

/** Serves a file's database over Hrana 2, as libSQL servers do, on a free port of this machine. */
export async function startHrana(options: HranaOptions): Promise<HranaServer> {
  const streams = new Map<string, HranaStream>();
  const calls: { sql: string[] }[] = [];
  // The journal's kind stands in the file: once set, every connection has it.
  const first = new HranaStream(options.path);
  await first.handle({ type: "sequence", sql: "PRAGMA journal_mode=WAL" });
  first.close();

  const sweep = setInterval(() => {
    const oldest = performance.now() - server.streamTimeoutMs;
    for (const [baton, stream] of streams) if (stream.lastUsedAt < oldest) drop(baton, stream);
  }, 100);
  sweep.unref();

  function drop(baton: string, stream: HranaStream): void {
    streams.delete(baton);
    stream.close();
  }

  function take(baton: string | null | undefined): HranaStream {
    if (!baton) return new HranaStream(options.path);
    const stream = streams.get(baton);
    if (!stream) throw new HranaError("The stream has expired due to inactivity", "STREAM_EXPIRED");
    // A baton is good for one call.
    streams.delete(baton);
    return stream;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const say = (status: number, body: unknown): void => {
      // The client reads an error's body only under exactly this type.
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    if (request.method === "GET") return say(request.url === "/v2" ? 200 : 404, {});
    if (request.url !== "/v2/pipeline") return say(404, { message: "not here", code: "NOT_FOUND" });
    if (options.token && request.headers.authorization !== `Bearer ${options.token}`)
      return say(401, { message: "the token is missing or wrong", code: "AUTH_JWT_INVALID" });

    const pipeline = JSON.parse(await textOf(request)) as HranaPipeline;
    const sql = textsIn(pipeline);
    calls.push({ sql });
    const mishap = server.mishap(sql);
    if (mishap?.kind === "delay") await new Promise((go) => setTimeout(go, mishap.ms));
    if (mishap?.kind === "lost") return void request.socket.destroy();
    if (mishap?.kind === "status") return say(mishap.status, { error: "no database here" });
    if (mishap?.kind === "expired" && pipeline.baton) {
      const stream = streams.get(pipeline.baton);
      if (stream) drop(pipeline.baton, stream);
    }

    let stream: HranaStream;
    try {
      stream = take(pipeline.baton);
    } catch (error) {
      const { message, code } = wordError(error);
      return say(400, { message, code });
    }
    const results: unknown[] = [];
    let isOpen = true;
    for (const one of pipeline.requests) {
      if (one.type === "close") isOpen = false;
      results.push(await settle(stream, one));
    }
    let baton: string | null = null;
    if (isOpen) {
      baton = randomUUID();
      stream.lastUsedAt = performance.now();
      streams.set(baton, stream);
    } else stream.close();
    if (mishap?.kind === "answer_lost") return void request.socket.destroy();
    say(200, { baton, base_url: null, results });
  }

  const http: Server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const { message, code } = wordError(error);
      response.writeHead(500, { "content-type": "application/json" });
      response.end(JSON.stringify({ message, code }));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const server: HranaServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    calls,
    mishap: () => null,
    streamTimeoutMs: options.streamTimeoutMs ?? 10_000,
    streamCount: () => streams.size,
    async close() {
      clearInterval(sweep);
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      for (const [baton, stream] of streams) drop(baton, stream);
    },
  };
  return server;
}

async function settle(stream: HranaStream, request: HranaPipeline["requests"][number]) {
  try {
    return { type: "ok", response: await stream.handle(request) };
  } catch (error) {
    const { message, code } = wordError(error);
    return { type: "error", error: { message, code } };
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function textsIn({ requests }: HranaPipeline): string[] {
  return requests.flatMap((one) => {
    if (one.type === "execute") return [one.stmt.sql ?? `#${one.stmt.sql_id}`];
    if (one.type === "batch")
      return one.batch.steps.map(({ stmt }) => stmt.sql ?? `#${stmt.sql_id}`);
    if (one.type === "store_sql" || one.type === "sequence") return [one.sql ?? ""];
    return one.type === "close" ? ["close"] : [];
  });
}
