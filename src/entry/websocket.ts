import {
  createReceiver,
  keepLine,
  type Line,
  type ReceiverDeps,
} from "../feishu/long-connection.ts";
import type { Log } from "../ports.ts";
import { timer } from "./timers.ts";

export interface WebsocketOptions {
  readonly app: { readonly id: string; readonly secret: string };
  readonly domain: string;
  readonly receiver: ReceiverDeps;
  readonly log: Log;
  /** The line stands again after it was down. */
  readonly onBack: () => void;
  /** Shorter times for tests. */
  readonly pace?: { readonly patienceMs?: number; readonly pingTimeoutSeconds?: number };
}

export interface LongConnection {
  isConnected(): boolean;
  /** Takes nothing new, answers what was taken, and hangs up. */
  stop(): Promise<void>;
}

/** A line that is dead without a word is noticed this long after a ping; the SDK alone would not notice. */
const PING_TIMEOUT_S = 10;
const HANDSHAKE_TIMEOUT_MS = 10_000;

/** Opens the long connection with the official SDK, which is only loaded here: it weighs 30 MB. Node only. */
export async function openLongConnection(options: WebsocketOptions): Promise<LongConnection> {
  const sdk = await import("@larksuiteoapi/node-sdk");
  const { app, domain, log } = options;
  const receiver = createReceiver(options.receiver);
  // The SDK's own dispatcher lays the envelope's fields flat, and answers 200 for events it has no handler for.
  const dispatcher = {
    invoke: (payload: unknown) => receiver.receive(payload),
  } as unknown as InstanceType<typeof sdk.EventDispatcher>;

  function createLine(onUp: () => void): Line {
    const client = new sdk.WSClient({
      appId: app.id,
      appSecret: app.secret,
      domain,
      handshakeTimeoutMs: HANDSHAKE_TIMEOUT_MS,
      wsConfig: { pingTimeout: options.pace?.pingTimeoutSeconds ?? PING_TIMEOUT_S },
      onReady: onUp,
      onReconnected: onUp,
      loggerLevel: sdk.LoggerLevel.warn,
      logger: quietLogger(log),
    });
    return {
      open: () => void client.start({ eventDispatcher: dispatcher }),
      close: () => client.close({ force: true }),
      state() {
        const { state } = client.getConnectionStatus();
        return state === "connected" || state === "failed" ? state : "waiting";
      },
    };
  }

  const keeper = keepLine({
    createLine,
    tick: () => performance.now(),
    timer,
    log,
    onBack: options.onBack,
    ...(options.pace?.patienceMs === undefined
      ? {}
      : { patienceMs: options.pace.patienceMs, lookEveryMs: 20 }),
  });
  return {
    isConnected: () => keeper.isConnected(),
    async stop() {
      await receiver.stop();
      // The last answers are written in the turn after the handler's end.
      await new Promise((resolve) => setImmediate(resolve));
      keeper.stop();
    },
  };
}

/** The SDK's words go into the structured log; addresses carry a ticket, and are left out. */
function quietLogger(log: Log) {
  const say = (write: (what: string) => void) => (message: unknown[]) =>
    write(
      [message]
        .flat(2)
        .map(String)
        .join(" ")
        .replace(/\b(?:wss?|https?):\/\/\S+/g, "…")
        .slice(0, 300),
    );
  const warn = say((what) => log.warn("long_connection_trouble", { what }));
  const none = (): void => {};
  return { error: warn, warn, info: none, debug: none, trace: none };
}
