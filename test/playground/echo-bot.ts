import { createDecipheriv, createHash } from "node:crypto";

import { Hono } from "hono";

import type { AppIdentity } from "../../src/playground/feishu/hub.ts";
import type { Post } from "../../src/playground/feishu/delivery.ts";
import { sampleCards } from "./sample-cards.ts";

interface Pushed {
  type?: string;
  challenge?: string;
  header?: { event_type: string };
  event?: {
    message?: { message_id: string; content: string; message_type: string };
    action?: { value?: Record<string, unknown>; form_value?: unknown };
    operator?: { open_id: string };
  };
}

/**
 * A small bot of its own: checks each push, answers `卡片` with a card of every component, everything
 * else with an echo. It stands in for the product where only the page is tested.
 */
export function createEchoBot(app: AppIdentity, feishu: Post): Hono {
  const server = new Hono();
  let token: string | undefined;
  const send = async (path: string, body: object): Promise<void> => {
    token ??= await login(app, feishu);
    await feishu(`http://feishu/open-apis/im/v1/messages${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  };

  server.post("/webhook/event", async (c) => {
    const pushed = open(app, c.req.raw.headers, await c.req.text());
    if (!pushed) return c.text("forged", 401);
    if (pushed.type === "url_verification") return c.json({ challenge: pushed.challenge });
    const message = pushed.event?.message;
    if (message?.message_type === "text") {
      const { text } = JSON.parse(message.content) as { text: string };
      const [first, ...rest] = text.includes("卡片") ? sampleCards() : [];
      const reply = first
        ? { msg_type: "interactive", content: JSON.stringify(first) }
        : { msg_type: "text", content: JSON.stringify({ text: `收到：${text}` }) };
      await send(`/${message.message_id}/reply`, reply);
      for (const card of rest)
        await send(`/${message.message_id}/reply`, {
          msg_type: "interactive",
          content: JSON.stringify(card),
        });
    }
    return c.json({});
  });

  server.post("/webhook/card", async (c) => {
    const pushed = open(app, c.req.raw.headers, await c.req.text());
    if (!pushed) return c.text("forged", 401);
    const action = pushed.event?.action ?? {};
    const card = {
      schema: "2.0",
      header: { title: { tag: "plain_text", content: "已办理" }, template: "green" },
      body: {
        elements: [
          {
            tag: "markdown",
            content: `<person id='${pushed.event?.operator?.open_id}'></person> 已办理`,
          },
          {
            tag: "div",
            text: {
              tag: "plain_text",
              content: JSON.stringify(action.form_value ?? action.value ?? {}),
            },
          },
        ],
      },
    };
    return c.json({
      toast: { type: "success", content: "已办理" },
      card: { type: "raw", data: card },
    });
  });
  return server;
}

async function login({ appId, appSecret }: AppIdentity, feishu: Post): Promise<string> {
  const response = await feishu("http://feishu/open-apis/auth/v3/tenant_access_token/internal", {
    method: "POST",
    body: JSON.stringify({ app_id: appId, app_secret: appSecret }),
  });
  return ((await response.json()) as { tenant_access_token: string }).tenant_access_token;
}

function open({ encryptKey = "" }: AppIdentity, headers: Headers, body: string): Pushed | null {
  const stamp = `${headers.get("x-lark-request-timestamp")}${headers.get("x-lark-request-nonce")}`;
  const hash = createHash("sha256")
    .update(stamp + encryptKey + body)
    .digest("hex");
  if (headers.get("x-lark-signature") !== hash) return null;
  const bytes = Buffer.from((JSON.parse(body) as { encrypt: string }).encrypt, "base64");
  const key = createHash("sha256").update(encryptKey).digest();
  const decipher = createDecipheriv("aes-256-cbc", key, bytes.subarray(0, 16));
  return JSON.parse(
    decipher.update(bytes.subarray(16), undefined, "utf8") + decipher.final("utf8"),
  ) as Pushed;
}
