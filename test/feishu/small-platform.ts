import type { Log } from "../../src/ports.ts";
import type { ApiOptions } from "../../src/feishu/api.ts";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Record<string, string>;
  readonly headers: Headers;
  readonly body: unknown;
}

type Answer = Response | Record<string, unknown>;
type Route = (asked: Asked, nth: number) => Answer | Promise<Answer>;

/** A platform that remembers what it was asked; routes by `METHOD /path`, tokens by itself. */
export function smallPlatform(routes: Record<string, Route> = {}) {
  const asked: Asked[] = [];
  const gates: string[] = [];
  const logged: unknown[] = [];
  const counts = new Map<string, number>();
  let open = 0;
  const state = { now: 1_760_000_000_000, expire: 7200, tokens: 0 };

  const answerToken = (): Answer => {
    state.tokens += 1;
    return { code: 0, msg: "ok", tenant_access_token: `t-${state.tokens}`, expire: state.expire };
  };

  const fetch = async (
    input: string | URL | Request,
    init: RequestInit = {},
  ): Promise<Response> => {
    init.signal?.throwIfAborted();
    const url = new URL(input as string);
    const body = typeof init.body === "string" ? JSON.parse(init.body) : init.body;
    const one: Asked = {
      method: init.method ?? "GET",
      path: url.pathname.replace("/open-apis", ""),
      query: Object.fromEntries(url.searchParams),
      headers: new Headers(init.headers),
      body,
    };
    asked.push(one);
    const key = `${one.method} ${one.path}`;
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    const isToken = one.path === "/auth/v3/tenant_access_token/internal";
    const route = routes[key];
    const work = Promise.resolve(
      route ? route(one, nth) : isToken ? answerToken() : new Response("no", { status: 404 }),
    );
    // As the real one: an abort ends the waiting.
    const aborted = new Promise<never>((_resolve, reject) => {
      init.signal?.addEventListener("abort", () => reject(init.signal!.reason as Error));
    });
    const answer = await Promise.race([work, aborted]);
    return answer instanceof Response ? answer : Response.json(answer);
  };

  const log: Log = {
    debug: (event, fields) => void logged.push([event, fields]),
    info: (event, fields) => void logged.push([event, fields]),
    warn: (event, fields) => void logged.push([event, fields]),
    error: (event, fields) => void logged.push([event, fields]),
    with: () => log,
  };

  const options: ApiOptions = {
    appId: "cli_1",
    appSecret: "s3cret",
    domain: "https://open.example.cn/",
    fetch,
    now: () => new Date(state.now),
    gate: async (api, place) => {
      gates.push(place === undefined ? api : `${api} ${place}`);
      open += 1;
      return () => (open -= 1);
    },
    log,
  };
  return {
    options,
    asked,
    gates,
    logged,
    state,
    answerToken,
    /** Calls that passed the gate and have not given their place back. */
    openPlaces: () => open,
    /** What was asked apart from tokens. */
    calls: () => asked.filter((one) => !one.path.startsWith("/auth/")),
  };
}

/** A refusal as the platform writes it. */
export function refused(
  code: number,
  status = 400,
  headers: Record<string, string> = {},
): Response {
  return Response.json({ code, msg: `refused ${code}` }, { status, headers });
}
