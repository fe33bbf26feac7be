import { statfs } from "node:fs/promises";
import { createServer } from "node:http";
import { dirname, resolve } from "node:path";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { pathOf } from "../cli/path-of.ts";
import { catchUp } from "../jobs/backfill.ts";
import { runDue } from "../jobs/run-due.ts";
import { jobs } from "../jobs/list.ts";
import type { Config } from "../config.ts";
import { ConfigError } from "../errors.ts";
import type { ReceiverDeps } from "../feishu/long-connection.ts";
import type { Log } from "../ports.ts";
import { startScheduler } from "./schedule.ts";
import { joinPlayground } from "./playground.ts";
import { createRuntime, type Runtime } from "./runtime.ts";
import { openServingLedger } from "./serving-ledger.ts";
import { openShelf } from "./shelf.ts";
import { sleep } from "./timers.ts";
import { openLongConnection } from "./websocket.ts";

const STOP_WITHIN_MS = 9_000;
/** Jobs wait no longer for the chats' histories at the start. */
const CATCH_UP_WITHIN_MS = 20_000;

/** Serves until a signal: opens the ledger, joins the rooms, listens. Throws ConfigError where it cannot start. */
export async function serveNode(config: Config, log: Log): Promise<void> {
  const { store, pending, ready } = await openServingLedger(config, log, sleep);
  const now = () => new Date();
  const common = {
    config,
    store,
    pending,
    bytesLeft: bytesLeftAt(pathOf(config)),
    fetch,
    wall: now,
    random: Math.random,
    log,
    // The playground's clock may run through a year in a minute, and its ledger is a sample.
    shelf: config.mode === "playground" ? undefined : openShelf(config, store),
  };
  let runtime: Runtime;
  let afterListen = async (_port: number): Promise<void> => {};
  let closePlayground = (): void => {};
  let welcome = (_port: number): string => "";
  let isStopping = false;
  if (config.mode === "playground") {
    const joined = joinPlayground(common);
    runtime = joined.runtime;
    afterListen = joined.open;
    closePlayground = joined.close;
    welcome = joined.welcome;
  } else {
    runtime = createRuntime({ ...common, now, app: config.app });
  }
  const { server, port } = await listen(runtime.app, config);
  // The playground's platform stands on this very port: nobody calls it before it is seated.
  await afterListen(port);
  // Nothing is looked up in a database that is not there yet, or has no tables.
  void ready.then(() => {
    if (!isStopping) runtime.start();
  });
  const connection =
    config.mode === "websocket"
      ? await openLongConnection({
          app: config.app,
          domain: config.feishuDomain,
          receiver: receiverOf(runtime),
          log,
          onBack: () => {
            if (config.isScheduled) void catchUpAll(runtime, log);
          },
        })
      : null;
  if (connection) {
    const up = runtime.metrics.gauge({
      name: "buguoye_long_connection_up",
      help: "1 while the long connection to the platform stands.",
    });
    runtime.metrics.beforeRender(() => up.set({}, connection.isConnected() ? 1 : 0));
  }
  const stopSchedule = config.isScheduled
    ? startScheduler(
        () => runDue(runtime.jobDeps, jobs, runtime.now(), now).then(runtime.wake),
        log,
        // What was resolved during an outage must be booked before the ladder climbs over it.
        async () => {
          await ready;
          await Promise.race([catchUpAll(runtime, log), sleep(CATCH_UP_WITHIN_MS)]);
        },
      )
    : () => {};
  log.info("serving", { mode: config.mode, host: config.host, port });
  process.stdout.write(welcome(port));

  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    const late = setTimeout(() => process.exit(0), STOP_WITHIN_MS);
    late.unref();
    stopSchedule();
    closePlayground();
    server.close();
    server.closeIdleConnections();
    void Promise.resolve(connection?.stop())
      .then(() => runtime.stop())
      .catch((error: unknown) => log.error("stop_broken", { error }))
      .finally(() => {
        store.close();
        process.exit(0);
      });
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

/** Books what the chats' histories hold and no event has brought, and handles it. */
async function catchUpAll(runtime: Runtime, log: Log): Promise<void> {
  try {
    log.info("catch_up", { result: await catchUp(runtime.jobDeps, runtime.now()) });
    await runtime.workInbox();
  } catch (error) {
    log.warn("catch_up_broken", { error });
  }
}

/** How much room the disk under a database file has; nothing to ask where it is no file. */
function bytesLeftAt(path: string | null): (() => Promise<number>) | undefined {
  if (path === null) return undefined;
  return async () => {
    const { bavail, bsize } = await statfs(dirname(resolve(path)));
    return bavail * bsize;
  };
}

/** The long connection takes events through the same door as the webhook. */
function receiverOf({ edge }: Runtime): ReceiverDeps {
  const { keys, now, log, timer, metrics, newId } = edge;
  return {
    keys,
    now,
    log,
    accept: (event, request) => edge.accept(event, request),
    press: (event, request) => edge.press(event, request),
    newId,
    ...(timer ? { timer } : {}),
    count: (labels) => metrics?.count("events", labels),
  };
}

async function listen(
  app: Hono,
  config: Config,
): Promise<{ server: ReturnType<typeof createServer>; port: number }> {
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const variable = error.code === "EADDRINUSE" || error.code === "EACCES" ? "PORT" : "HOST";
      reject(
        new ConfigError([
          `${variable}: 端口或地址不能用（cannot listen on ${config.host}:${config.port}): ${error.code ?? error.message}`,
        ]),
      );
    });
    server.listen(config.port, config.host, resolve);
  });
  const address = server.address();
  return { server, port: typeof address === "object" && address ? address.port : config.port };
}
