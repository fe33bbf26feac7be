import { createFeishuDouble, type FeishuDouble } from "../../src/playground/feishu/double.ts";
import type { AppIdentity, Later } from "../../src/playground/feishu/hub.ts";
import type { Journal } from "../../src/playground/feishu/world.ts";

export interface Received {
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

export interface Office {
  readonly double: FeishuDouble;
  /** What the webhook was sent. */
  readonly received: Received[];
  /** How the webhook answers next; 200 `{}` when empty. */
  readonly answers: (Response | "hang" | "refuse" | ((request: Received) => Response))[];
  /** Moves the clock and runs every timer that falls due on the way, in order. */
  readonly wait: (ms: number) => Promise<void>;
  readonly now: () => number;
  /** Calls the platform's API with a good token. */
  readonly api: (method: string, path: string, body?: unknown) => Promise<Answer>;
  readonly token: () => Promise<string>;
}

export interface Answer {
  readonly status: number;
  readonly code: number;
  readonly msg: string;
  readonly data: Record<string, unknown>;
  readonly headers: Headers;
}

export const GROUP = "oc_mill";
export const OTHER = "oc_other";

/** A small office on a clock of its own: a group with the bot, one without, four people. */
export function openOffice(app: Partial<AppIdentity> = {}, journal?: Journal): Office {
  let now = Date.parse("2021-12-20T09:00:00+08:00");
  let count = 0;
  const timers = new Map<number, { at: number; run: () => void }>();
  const later: Later = (ms, run) => {
    const id = ++count;
    timers.set(id, { at: now + ms, run });
    return () => timers.delete(id);
  };
  const received: Received[] = [];
  const answers: Office["answers"] = [];
  const double = createFeishuDouble({
    now: () => new Date(now),
    newId: (prefix) => `${prefix}${++count}`,
    later,
    app,
    ...(journal && { journal }),
    webhook: { event: "http://bot/webhook/event", card: "http://bot/webhook/card" },
    fetch: async (url, init) => {
      const request = { url, headers: new Headers(init.headers), body: init.body as string };
      received.push(request);
      const answer = answers.shift() ?? Response.json({});
      if (answer === "refuse") throw new TypeError("fetch failed");
      if (typeof answer === "function") return answer(request);
      return answer === "hang" ? new Promise<Response>(() => {}) : answer;
    },
  });
  if (!double.world.chats.has(GROUP)) {
    for (const [openId, name] of [
      ["ou_wang", "王专干"],
      ["ou_li", "李指挥长"],
      ["ou_zhou", "周区长"],
      ["ou_gone", "赵旧同事"],
    ] as const)
      double.addPerson({ openId, name, isActive: openId !== "ou_gone" });
    double.addGroup({ chatId: GROUP, name: "大米厂棚改项目群", members: ["ou_wang", "ou_li"] });
    double.addGroup({ chatId: OTHER, name: "别的群", members: ["ou_zhou"], hasBot: false });
  }

  const token = async (): Promise<string> => {
    const response = await double.fetch(
      "http://feishu/open-apis/auth/v3/tenant_access_token/internal",
      {
        method: "POST",
        body: JSON.stringify({ app_id: double.app.appId, app_secret: double.app.appSecret }),
      },
    );
    return ((await response.json()) as { tenant_access_token: string }).tenant_access_token;
  };

  return {
    double,
    received,
    answers,
    now: () => now,
    token,
    async wait(ms) {
      const end = now + ms;
      for (;;) {
        // Lets what is already answered settle before the next timer is looked for.
        await new Promise((resolve) => setImmediate(resolve));
        const [id, next] = [...timers].sort((a, b) => a[1].at - b[1].at)[0] ?? [];
        if (id === undefined || !next || next.at > end) break;
        timers.delete(id);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
    async api(method, path, body) {
      const response = await double.fetch(`http://feishu/open-apis${path}`, {
        method,
        headers: { authorization: `Bearer ${await token()}`, "content-type": "application/json" },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const answer = (await response.json()) as Omit<Answer, "status" | "headers">;
      return { ...answer, status: response.status, headers: response.headers };
    },
  };
}

/** The body of a send to a chat. */
export const toChat = (content: unknown, more: object = {}, chatId = GROUP): object => ({
  receive_id: chatId,
  msg_type: "text",
  content: JSON.stringify(content),
  ...more,
});

/** A card of JSON 2.0 around these elements. */
export const cardOf = (...elements: unknown[]): Record<string, unknown> => ({
  schema: "2.0",
  header: { title: { tag: "plain_text", content: "题目" }, template: "blue" },
  body: { elements },
});

export const SEND = "/im/v1/messages?receive_id_type=chat_id";
