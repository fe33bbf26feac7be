import { randomUUID } from "node:crypto";

import { Hono } from "hono";

import { createActions } from "./actions.ts";
import type { Actions } from "./doings.ts";
import { createSender, type Delivery, type Post } from "./delivery.ts";
import { directoryApis } from "./directory.ts";
import { fileApis } from "./files.ts";
import { mount } from "./gate.ts";
import {
  ALL_SCOPES,
  type ApiCall,
  type AppIdentity,
  type Fault,
  type Hub,
  type Later,
} from "./hub.ts";
import { messageApis } from "./messages.ts";
import { createTokens } from "./tokens.ts";
import { createWindows } from "./windows.ts";
import { createWorld, type Journal, type World } from "./world.ts";

export interface DoubleOptions {
  readonly now: () => Date;
  /** The clock of the rate limits (ms), where `now` is moved or stopped by hand; else `now`. */
  readonly tick?: () => number;
  readonly newId?: (prefix: string) => string;
  /** How pushed requests travel; the global fetch when left out. */
  readonly fetch?: Post;
  /** Timers, as a function that starts one and returns what stops it. */
  readonly later?: Later;
  readonly app?: Partial<AppIdentity>;
  /** Where events and card callbacks go; none are sent until it is known. */
  readonly webhook?: Webhook;
  readonly journal?: Journal;
}

export interface Webhook {
  readonly event: string;
  readonly card: string;
}

/** A simulated Feishu: the platform's API as a Hono app, and hands to act in its chats. */
export interface FeishuDouble extends Actions {
  readonly server: Hono;
  /** Takes the product's calls in this process: hand it in where the product wants `fetch`. */
  readonly fetch: Post;
  readonly app: AppIdentity;
  readonly world: World;
  readonly calls: readonly ApiCall[];
  readonly deliveries: readonly Delivery[];
  /** Makes coming calls of an API fail, hang, or lose their answer. */
  fail(fault: Fault): void;
  /** Takes all faults back. */
  heal(): void;
  /** Makes every token issued so far worthless. */
  revokeTokens(): void;
  /** Makes every retry of an event that is due by now; call it after moving the clock. */
  runDue(): Promise<void>;
  /** Pushes an event that was already pushed once more. */
  redeliver(eventId: string): Promise<Delivery>;
  /** Asks the webhook the url_verification question; true when it gives the challenge back. */
  verifyUrl(): Promise<boolean>;
  setWebhook(webhook: Webhook): void;
  onCall(heard: (call: ApiCall) => void): void;
  onDelivery(heard: (delivery: Delivery) => void): void;
  /** Forgets everything: people, chats, messages, calls. */
  clear(): void;
}

const IDENTITY: AppIdentity = {
  appId: "cli_a1b2c3d4e5f60718",
  appSecret: "playground-secret",
  encryptKey: "playground-encrypt-key",
  verificationToken: "playground-token",
  botOpenId: "ou_bot",
  botName: "不过夜",
  tenantKey: "tenant_playground",
  scopes: ALL_SCOPES,
};

const realLater: Later = (ms, run) => {
  const timer = setTimeout(run, ms);
  timer.unref();
  return () => clearTimeout(timer);
};

/** Opens a simulated Feishu that refuses what the real one refuses. */
export function createFeishuDouble(options: DoubleOptions): FeishuDouble {
  const app = { ...IDENTITY, ...options.app };
  const tick = options.tick ?? (() => options.now().getTime());
  const callListeners = new Set<(call: ApiCall) => void>();
  const deliveryListeners = new Set<(delivery: Delivery) => void>();
  const hub: Hub = {
    app,
    world: createWorld(options.journal),
    now: options.now,
    tick,
    newId: options.newId ?? ((prefix) => prefix + randomUUID().replaceAll("-", "")),
    later: options.later ?? realLater,
    windows: createWindows(tick),
    calls: [],
    faults: [],
    heardCall: (call) => {
      for (const heard of callListeners) heard(call);
    },
  };
  const tokens = createTokens(hub);
  const sender = createSender(hub, options.fetch ?? fetch, (delivery) => {
    for (const heard of deliveryListeners) heard(delivery);
  });

  const server = new Hono();
  server.onError((error) => {
    throw error;
  });
  for (const api of [tokens.api, ...messageApis(hub), ...directoryApis(hub), ...fileApis(hub)])
    mount(hub, tokens, server, api);

  let webhook = options.webhook;
  return {
    ...createActions(hub, sender, () => webhook),
    server,
    fetch: async (url, init) => {
      const { pathname, search } = new URL(url);
      return server.request(pathname + search, init);
    },
    app,
    world: hub.world,
    calls: hub.calls,
    deliveries: sender.deliveries,
    fail: (fault) => void hub.faults.push({ fault, left: fault.times ?? 1 }),
    heal: () => void hub.faults.splice(0),
    revokeTokens: () => tokens.revoke(),
    runDue: () => sender.runDue(),
    redeliver(eventId) {
      const found = sender.deliveries.find((one) => one.eventId === eventId);
      if (!found) throw new Error(`Cannot redeliver "${eventId}": no such event was pushed`);
      return sender.again(found);
    },
    async verifyUrl() {
      if (!webhook) return false;
      const challenge = hub.newId("challenge-");
      const plain = { challenge, token: app.verificationToken, type: "url_verification" };
      const sent = await sender.push(
        "challenge",
        "url_verification",
        challenge,
        webhook.event,
        plain,
      );
      return sent.state === "done" && sent.answer.includes(`"${challenge}"`);
    },
    setWebhook: (next) => {
      webhook = next;
    },
    onCall: (heard) => void callListeners.add(heard),
    onDelivery: (heard) => void deliveryListeners.add(heard),
    clear() {
      sender.clear();
      hub.calls.length = 0;
      hub.faults.length = 0;
      hub.world.clear();
    },
  };
}
