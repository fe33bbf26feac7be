import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context, Hono } from "hono";

import type { ApiCall, Fault, Hub } from "./hub.ts";
import { refuse, Refused } from "./refused.ts";
import type { Tokens } from "./tokens.ts";

/** One call as a handler sees it. */
export interface Call {
  readonly c: Context;
  /** The JSON body, `{}` where there is none or where it is a form. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly param: (name: string) => string;
  readonly query: (name: string) => string | undefined;
}

export interface Api {
  readonly name: string;
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  readonly path: string;
  /** Any one of these is enough. */
  readonly scopes?: readonly string[];
  /** Only the token endpoint. */
  readonly isOpen?: boolean;
  /** What it hands back stands under `data`, unless it is a Response or `{ $top: … }`. */
  readonly run: (call: Call) => unknown;
}

/** Fields that stand beside `code` and not under `data`. */
export interface TopLevel {
  readonly $top: Readonly<Record<string, unknown>>;
}

const MINUTE_MS = 60_000;
/** A playground may run for weeks. */
const KEPT_CALLS = 20_000;

/** Puts an API behind what the platform checks first: faults on demand, token, frequency, scopes. */
export function mount(hub: Hub, tokens: Tokens, server: Hono, api: Api): void {
  server.on(api.method, api.path, async (c) => {
    const started = performance.now();
    const call = await begin(hub, c, api);
    const fault = takeFault(hub, api.name);
    if (fault?.delayMs) await pause(hub, fault.delayMs);
    const response = await answer(hub, tokens, c, api, call, fault);
    call.ms = Math.round(performance.now() - started);
    hub.heardCall(call);
    return fault?.dropAnswer ? drop(c) : response;
  });
}

async function begin(hub: Hub, c: Context, api: Api): Promise<ApiCall> {
  const isForm = (c.req.header("content-type") ?? "").startsWith("multipart/");
  const request = isForm || api.method === "GET" ? undefined : await readJson(c);
  const call: ApiCall = {
    no: (hub.calls.at(-1)?.no ?? 0) + 1,
    api: api.name,
    method: api.method,
    path: c.req.path,
    query: c.req.query(),
    at: hub.now().getTime(),
    tick: hub.tick(),
    request: api.isOpen ? { app_id: hub.app.appId, app_secret: "…" } : request,
    status: 0,
    code: 0,
    answer: undefined,
    ms: 0,
  };
  c.set("body", request);
  hub.calls.push(call);
  if (hub.calls.length > KEPT_CALLS) hub.calls.shift();
  return call;
}

async function answer(
  hub: Hub,
  tokens: Tokens,
  c: Context,
  api: Api,
  call: ApiCall,
  fault: Fault | undefined,
): Promise<Response> {
  const logId = { "x-tt-logid": hub.newId("log") };
  const reply = (status: number, body: Record<string, unknown>, headers: object = {}): Response => {
    call.status = status;
    call.code = Number(body["code"]);
    call.answer = api.isOpen ? { ...body, tenant_access_token: "t-…" } : body;
    return Response.json(body, { status, headers: { ...logId, ...headers } });
  };
  try {
    if (fault && (fault.code !== undefined || fault.status !== undefined))
      throw new Refused(fault.code ?? 2200, fault.msg ?? "on demand", fault.status, {
        ...fault.headers,
      });
    if (!api.isOpen) {
      tokens.check(c.req.header("authorization"));
      checkFrequency(hub, api.name);
      if (api.scopes && !api.scopes.some((scope) => hub.app.scopes.includes(scope)))
        refuse(
          99991672,
          `Access denied. One of the following scopes is required: [${api.scopes.join(", ")}]`,
        );
    }
    const body = c.get("body") as unknown;
    const result = await api.run({
      c,
      body: typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {},
      param: (name) => c.req.param(name) ?? "",
      query: (name) => c.req.query(name),
    });
    if (result instanceof Response) {
      call.status = result.status;
      return result;
    }
    if (isTopLevel(result)) return reply(200, { code: 0, msg: "ok", ...result.$top });
    return reply(200, { code: 0, msg: "success", data: result ?? {} });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return reply(error.status, { code: error.code, msg: error.message }, error.headers);
  }
}

/** Each API takes 50 calls a second and 1000 a minute from one app (platform page "频控策略"). */
function checkFrequency(hub: Hub, api: string): void {
  const second = hub.windows.take(`second ${api}`, 50, 1000);
  const wait = second || hub.windows.take(`minute ${api}`, 1000, MINUTE_MS);
  if (!wait) return;
  throw new Refused(99991400, "request trigger frequency limit", 429, {
    "x-ogw-ratelimit-limit": second ? "50" : "1000",
    "x-ogw-ratelimit-reset": String(Math.ceil(wait / 1000)),
  });
}

function takeFault(hub: Hub, api: string): Fault | undefined {
  const at = hub.faults.findIndex((one) => one.fault.api === api || one.fault.api === "*");
  const found = hub.faults[at];
  if (!found) return undefined;
  found.left -= 1;
  if (found.left <= 0) hub.faults.splice(at, 1);
  return found.fault;
}

/** Over a real socket the connection breaks; within one process the call fails as fetch would. */
function drop(c: Context): Response {
  const outgoing = (c.env as { outgoing?: { destroy(): void } } | undefined)?.outgoing;
  if (!outgoing) throw new TypeError("fetch failed");
  outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

const pause = (hub: Hub, ms: number): Promise<void> =>
  new Promise((resolve) => {
    hub.later(ms, resolve);
  });

async function readJson(c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (text === "") return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isTopLevel(value: unknown): value is TopLevel {
  return typeof value === "object" && value !== null && "$top" in value;
}
