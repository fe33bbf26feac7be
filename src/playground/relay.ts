import type { SSEStreamingApi } from "hono/streaming";

import type { FeishuDouble } from "./feishu/double.ts";
import { viewMessage, type CallView, type DeliveryView, type PageEvent } from "./view.ts";

const KEPT = 60;
const BEAT_MS = 20_000;

export interface Relay {
  send(event: PageEvent): void;
  /** How many events have been sent; says whether a page has missed one. */
  told(): number;
  /** Stays until the page goes away or the server closes. */
  listen(stream: SSEStreamingApi): Promise<void>;
  /** The latest pushed requests and API calls, newest first. */
  recent(): { deliveries: DeliveryView[]; calls: CallView[] };
  clear(): void;
  close(): void;
}

/** Tells every open page what changes in the simulated platform, the moment it changes. */
export function createRelay(double: FeishuDouble): Relay {
  const streams = new Map<SSEStreamingApi, () => void>();
  const calls: CallView[] = [];

  let told = 0;

  const send = (event: PageEvent): void => {
    told++;
    const data = JSON.stringify(event);
    for (const stream of streams.keys()) void stream.writeSSE({ event: event.kind, data });
  };

  double.world.onChange((change) => {
    if (change.do === "chat") send({ kind: "chat", chat: change.chat });
    else if (change.do === "person") send({ kind: "person", person: change.person });
    else {
      const ids =
        change.do === "message"
          ? [change.message.messageId]
          : "messageIds" in change
            ? change.messageIds
            : "messageId" in change
              ? [change.messageId]
              : [];
      for (const id of ids) {
        const message = double.world.messages.get(id);
        if (message) send({ kind: "message", message: viewMessage(message, double.world.files) });
      }
    }
  });
  double.onCall((call) => {
    calls.unshift(call);
    calls.length = Math.min(calls.length, KEPT);
    send({ kind: "call", call });
  });
  double.onDelivery((delivery) => send({ kind: "delivery", delivery }));

  return {
    send,
    told: () => told,
    async listen(stream) {
      const gone = new Promise<void>((resolve) => {
        streams.set(stream, resolve);
        stream.onAbort(resolve);
      });
      // The first word, before anything else can be sent to it.
      await stream.writeSSE({ event: "hello", data: String(told) });
      const beat = setInterval(() => void stream.writeSSE({ event: "beat", data: "" }), BEAT_MS);
      await gone;
      clearInterval(beat);
      streams.delete(stream);
    },
    recent: () => ({ deliveries: double.deliveries.slice(-KEPT).reverse(), calls }),
    clear: () => void calls.splice(0),
    close() {
      for (const done of streams.values()) done();
    },
  };
}
