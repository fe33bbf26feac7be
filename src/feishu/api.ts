import { PlatformError, SpentError } from "../errors.ts";
import type { Clock, Log } from "../ports.ts";
import { isTokenCode, ownCodes, refusalOf } from "./codes.ts";
import { type Fields, fieldsOf, isFields, parseJson, wordOf } from "./json.ts";
import { lostRefusal } from "./lost.ts";
import { createTokenSource, type Token, type TokenCache } from "./token.ts";

/** Waits until a call may be made; what it returns is called when the answer is there. */
export type Gate = (api: string, place?: string) => Promise<() => unknown>;

export interface ApiOptions {
  readonly appId: string;
  readonly appSecret: string;
  /** The platform's origin: `https://open.feishu.cn`, Lark's, a private deployment's. */
  readonly domain: string;
  readonly fetch: typeof fetch;
  readonly now: Clock;
  readonly gate: Gate;
  readonly log: Log;
  readonly cache?: TokenCache;
  /** How long an answer may take; 10 s unless told. */
  readonly timeoutMs?: number;
  /** Told of each call, how it ended (`ok`, or the code) and how long it took. */
  readonly observe?: (api: string, result: string, seconds: number) => void;
}

export interface Call {
  /** The call's name for limits, logs and counts, such as `im.message.create`. */
  readonly api: string;
  /** What is being tried, for the error: "send a message". */
  readonly tried: string;
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  /** The chat or person whose own rate counts. */
  readonly place?: string;
  /** Doing it twice would show. */
  readonly isSend?: boolean;
  readonly timeoutMs?: number;
}

export interface Api {
  readonly appId: string;
  readonly log: Log;
  /** Calls and returns the whole answer; throws a PlatformError on any refusal. */
  call(call: Call): Promise<Fields>;
  /** The same for a call that not every deployment has: null where it answers HTTP 404. */
  tryCall(call: Call): Promise<Fields | null>;
  /** Downloads at most `maxBytes`. */
  download(call: Call, maxBytes: number): Promise<Uint8Array>;
}

/** Builds the caller: token, pace, time limit and errors in one place. */
export function createApi(options: ApiOptions): Api {
  const { log, observe } = options;
  const tokens = createTokenSource(() => fetchToken(options), options.now, options.cache);

  /** Runs a call once more with a fresh token where the platform no longer takes the one at hand. */
  async function withToken<T>(call: Call, read: (response: Response) => Promise<T>): Promise<T> {
    const token = await tokens.get();
    try {
      return await once(options, call, token, read);
    } catch (error) {
      if (!(error instanceof PlatformError) || !isTokenCode(error.refusal.code)) throw error;
      tokens.drop(token);
      return await once(options, call, await tokens.get(), read);
    }
  }

  async function observed<T>(call: Call, read: (response: Response) => Promise<T>): Promise<T> {
    const askedAt = options.now().getTime();
    const told = (result: string): void =>
      observe?.(call.api, result, Math.max(0, options.now().getTime() - askedAt) / 1000);
    try {
      const answer = await withToken(call, read);
      told("ok");
      return answer;
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      const { code, logId } = error.refusal;
      told(String(code));
      log.warn("feishu_refused", { api: call.api, code, ...(logId ? { logId } : {}) });
      throw error;
    }
  }

  return {
    appId: options.appId,
    log,
    call: (call) => observed(call, (response) => readAnswer(call, response)),
    tryCall: (call) =>
      observed(call, async (response) =>
        response.status === 404 ? null : await readAnswer(call, response),
      ),
    download: (call, maxBytes) => observed(call, (response) => readBytes(call, response, maxBytes)),
  };
}

async function fetchToken(options: ApiOptions): Promise<Token> {
  const call: Call = {
    api: "auth.tenant_token",
    tried: "fetch a tenant token",
    method: "POST",
    path: "/open-apis/auth/v3/tenant_access_token/internal",
    body: { app_id: options.appId, app_secret: options.appSecret },
  };
  const askedAt = options.now().getTime();
  const answer = await once(options, call, null, (response) => readAnswer(call, response)).catch(
    (error: unknown) => {
      // A wrong secret is no fault of the message at hand: that one waits until the operator has put it right.
      if (!(error instanceof PlatformError)) throw error;
      throw new PlatformError(call.tried, { ...error.refusal, canRetry: true }, { cause: error });
    },
  );
  const token = wordOf(answer["tenant_access_token"]);
  const seconds = Number(answer["expire"]);
  if (token === undefined || !(seconds > 0)) throw unreadable(call, "an answer without a token");
  return { token, expiresAt: new Date(askedAt + seconds * 1000) };
}

async function once<T>(
  options: ApiOptions,
  call: Call,
  token: string | null,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const release = await options.gate(call.api, call.place);
  try {
    const response = await options.fetch(urlOf(options.domain, call), {
      method: call.method,
      headers: headersOf(call, token),
      // A redirect would turn a POST into a GET and carry the token elsewhere.
      redirect: "manual",
      signal: AbortSignal.timeout(call.timeoutMs ?? options.timeoutMs ?? 10_000),
      ...(call.body === undefined ? {} : { body: bodyOf(call.body) }),
    });
    return await read(response);
  } catch (error) {
    // Nothing was asked where no call is left.
    if (error instanceof PlatformError || error instanceof SpentError) throw error;
    throw new PlatformError(call.tried, lostRefusal(error, call.isSend ?? false), { cause: error });
  } finally {
    // What the platform answered counts, whatever becomes of the place at the gate.
    Promise.resolve()
      .then(release)
      .catch((error: unknown) => options.log.warn("gate_release_failed", { error: String(error) }));
  }
}

function urlOf(domain: string, call: Call): string {
  const url = new URL(domain.replace(/\/+$/, "") + call.path);
  for (const [name, value] of Object.entries(call.query ?? {}))
    if (value !== undefined) url.searchParams.set(name, String(value));
  return url.href;
}

function headersOf(call: Call, token: string | null): Record<string, string> {
  return {
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(call.body === undefined || call.body instanceof FormData
      ? {}
      : { "content-type": "application/json; charset=utf-8" }),
  };
}

function bodyOf(body: unknown): string | FormData {
  return body instanceof FormData ? body : JSON.stringify(body);
}

/** The platform refuses with HTTP 400 and up, and also with 200 and a code: the code decides. */
async function readAnswer(call: Call, response: Response): Promise<Fields> {
  const answer = parseJson(await response.text());
  if (isFields(answer) && response.ok && answer["code"] === 0) return answer;
  throw refusedBy(call, response, answer);
}

function refusedBy(call: Call, response: Response, answer: unknown): PlatformError {
  const fields = fieldsOf(answer);
  const code = fields["code"];
  const reset = Number(
    response.headers.get("x-ogw-ratelimit-reset") ?? response.headers.get("retry-after") ?? NaN,
  );
  const refusal = refusalOf({
    status: response.status,
    code: typeof code === "number" && code !== 0 ? code : undefined,
    msg: wordOf(fields["msg"])?.slice(0, 300) ?? `HTTP ${response.status}`,
    logId:
      response.headers.get("x-tt-logid") ??
      response.headers.get("x-request-id") ??
      wordOf(fieldsOf(fields["error"])["log_id"]),
    resetSeconds: Number.isFinite(reset) && reset >= 0 ? reset : undefined,
    isSend: call.isSend ?? false,
  });
  return new PlatformError(call.tried, refusal);
}

async function readBytes(call: Call, response: Response, maxBytes: number): Promise<Uint8Array> {
  if (!response.ok || response.body === null)
    throw refusedBy(call, response, parseJson(await response.text()));
  const tooLarge = () =>
    new PlatformError(call.tried, {
      code: ownCodes.tooLarge,
      msg: `the file is larger than ${maxBytes} bytes`,
      canRetry: false,
    });
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body.getReader();
  if (Number(response.headers.get("content-length") ?? 0) > maxBytes) {
    await reader.cancel();
    throw tooLarge();
  }
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(parts, size);
    size += value.length;
    if (size > maxBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    parts.push(value);
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** An answer that is the platform's but lacks what it must hold. */
export function unreadable(call: Pick<Call, "tried" | "isSend">, msg: string): PlatformError {
  return new PlatformError(call.tried, {
    code: ownCodes.unreadable,
    msg,
    canRetry: true,
    ...(call.isSend ? { isOutcomeUnknown: true } : {}),
  });
}
