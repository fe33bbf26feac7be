import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { commands } from "../../commands/index.ts";
import type { Store } from "../../db/store.ts";
import { createApology, createHandler } from "../command/handle.ts";
import { createRegistry } from "../command/registry.ts";
import type { Config } from "../config.ts";
import { dayOf } from "../domain/day.ts";
import { createPlatform } from "../feishu/client.ts";
import { createApp } from "../http/app.ts";
import type { HttpDeps } from "../http/deps.ts";
import { createAccept } from "../inbox/accept.ts";
import { startInboxLoop, type InboxLoop } from "../inbox/loop.ts";
import { createPresses } from "../inbox/press.ts";
import { workInbox } from "../inbox/work.ts";
import { createAfterSent } from "../outbox/after-sent.ts";
import { createDeliver, createLookUp } from "../outbox/deliver.ts";
import { createDrain } from "../outbox/drain.ts";
import { startOutboxLoop, type OutboxLoop } from "../outbox/loop.ts";
import { createGate } from "../outbox/pace.ts";
import { noticeReaders, wordCopy } from "../notices/index.ts";
import { createRender } from "../outbox/render.ts";
import type { Shelf } from "../jobs/backup.ts";
import type { JobDeps } from "../jobs/job.ts";
import type { CardPress } from "../chat.ts";
import type { Clock, Log, Platform, PressAnswer } from "../ports.ts";
import { AN_EVENT, roomFor, type Allowance } from "./allowance.ts";
import { createMemory, type Memory } from "./memory.ts";
import { noteWrites } from "./note-writes.ts";
import { createOwnId } from "./own-id.ts";
import { createReadiness } from "./readiness.ts";
import { atEndOfTurn, breathe, sleep, timer } from "./timers.ts";
import { countCommands, createWatch } from "./watch.ts";

export interface RuntimeOptions {
  readonly config: Config;
  readonly store: Store;
  /** How many migrations the database lacks. */
  readonly pending: () => Promise<number>;
  /** How many bytes the disk of the database has left; left out where it is no file here. */
  readonly bytesLeft?: (() => Promise<number>) | undefined;
  readonly fetch: typeof fetch;
  /** The office's clock, which the playground moves. */
  readonly now: Clock;
  /** Real time: leases and rates. */
  readonly wall: Clock;
  readonly random: () => number;
  readonly log: Log;
  readonly app: { readonly id: string; readonly secret: string };
  readonly admins?: readonly string[];
  readonly mount?: Hono;
  /** Where nightly copies of the database go. */
  readonly shelf?: Shelf | undefined;
  /** What an earlier runtime of this process has learnt. */
  readonly memory?: Memory;
  /** Called when new events are stored, where no loop runs. */
  readonly onArrival?: () => void;
  /** One of many on the same inbox leaves it to whoever is at it already, unless a press waits here for its answer. */
  readonly yieldsInbox?: boolean;
  /** What may still be asked of others, where that is little. */
  readonly allowance?: Allowance;
}

export interface Runtime {
  readonly app: Hono;
  /** What the HTTP edge is built from; the long connection is built from the same. */
  readonly edge: HttpDeps;
  readonly platform: Platform;
  readonly registry: ReturnType<typeof createRegistry>;
  readonly jobDeps: JobDeps;
  readonly now: Clock;
  /** Numbers for whoever watches this process. */
  readonly metrics: Memory["metrics"];
  /** Something may be due: look at the inbox and the outbox now. */
  readonly wake: () => void;
  /** Handles what the inbox holds; resolves when nothing is left, or when somebody else is found at it. */
  workInbox(): Promise<number>;
  /** Sends what is due; resolves when it has left or been put off. */
  drainOutbox(): Promise<void>;
  /** When the next letter is due, or null. */
  nextDueAt(): Promise<Date | null>;
  /** Learns the bot's own id, from the database or from the platform. */
  learnOwnId(): Promise<void>;
  /** Starts the loops of a serving process. */
  start(): void;
  /** Takes nothing new up and ends what is under way. */
  stop(): Promise<void>;
}

/** Joins all rooms of the house. Nothing runs before start(). */
export function createRuntime(options: RuntimeOptions): Runtime {
  const { config, now, wall, log, allowance } = options;
  const noted = noteWrites(options.store);
  const { store } = noted;
  const memory = options.memory ?? createMemory();
  const metrics = memory.counts;
  const registry = createRegistry(countCommands(commands, metrics));
  // Where each call has a process of its own, that is gone before the second is over; those clocks agree.
  const gate = createGate({ store, wall, sleep, timer, ...(allowance ? { skewMs: 0 } : {}) });
  const platform = createPlatform({
    appId: options.app.id,
    appSecret: options.app.secret,
    domain: config.feishuDomain,
    fetch: options.fetch,
    now: wall,
    gate,
    log,
    ...(memory.tokens ? { cache: memory.tokens } : {}),
    observe(api, result, seconds) {
      metrics.platformCalls.add({ api, result });
      metrics.platformSeconds.observe({ api }, seconds);
    },
  });
  let inboxLoop: InboxLoop | null = null;
  let outboxLoop: OutboxLoop | null = null;

  function wakeInbox(): void {
    inboxLoop?.wake();
    options.onArrival?.();
  }

  const render = createRender(store, config.timezone, noticeReaders);
  const drain = createDrain({
    store,
    deliver: createDeliver({
      platform,
      render,
      wordCopy,
      afterSent: createAfterSent(),
      dayOf: (at) => dayOf(at, config.timezone),
      // What reads and writes sheets is large and seldom needed: it is loaded with the first file.
      fetchFile: async (letter) => {
        const { createFetchFile } = await import("./fetch-file.ts");
        return await createFetchFile({ platform, store, now, log, wake: wakeInbox })(letter);
      },
      sendFile: async (letter) => {
        const { createSendFile } = await import("./send-file.ts");
        return await createSendFile({ platform, store, now, timeZone: config.timezone })(letter);
      },
      wall,
      log,
    }),
    lookUp: createLookUp(platform, now, render),
    now,
    wall,
    sleep,
    random: options.random,
    newToken: randomUUID,
    ...(allowance ? { room: (flying: number) => roomFor(allowance.left(), flying) } : {}),
    log,
  });

  const frame = {
    registry,
    lexicon: memory.lexicon,
    now,
    timeZone: config.timezone,
    admins: [...config.adminOpenIds, ...(options.admins ?? [])],
  };
  const accept = createAccept({ store, now, defer: atEndOfTurn, wake: wakeInbox });
  const presses = createPresses({ store, accept, log, timer });
  let pressesWaiting = 0;
  async function press(event: CardPress, request?: string): Promise<PressAnswer> {
    pressesWaiting++;
    return await presses.press(event, request).finally(() => pressesWaiting--);
  }

  async function work(isStopped: () => boolean = () => false): Promise<number> {
    let isTaken = false;
    return await workInbox(
      {
        store,
        handle: createHandler(frame),
        handleBroken: createApology(frame),
        onCommit: () => outboxLoop?.wake(),
        onHandled: presses.settle,
        onTaken: () => (isTaken = options.yieldsInbox === true && pressesWaiting === 0),
        now,
        log,
        breathe,
      },
      () => isTaken || isStopped() || (allowance?.left() ?? Infinity) < AN_EVENT,
    );
  }

  const edge: HttpDeps = {
    keys: {
      appId: options.app.id,
      ...(config.encryptKey ? { encryptKey: config.encryptKey } : {}),
      ...(config.verificationToken ? { verificationToken: config.verificationToken } : {}),
      allowPlaintext: config.isPlaintextAllowed,
      maxAgeMs: config.maxEventAgeMs,
      botOpenId: () => memory.botOpenId,
    },
    now,
    log,
    accept,
    press,
    ready: createReadiness({
      pending: options.pending,
      noted,
      bytesLeft: options.bytesLeft,
      timer,
    }),
    timer,
    newId: randomUUID,
    metrics: createWatch({
      store,
      now,
      registry: memory.metrics,
      metrics,
      token: config.metricsToken,
    }),
    ...(options.mount ? { mount: options.mount } : {}),
  };
  const app = createApp(edge);

  const ownId = createOwnId({ store, platform, memory, log, timer });
  let stopAsking = (): void => {};

  return {
    app,
    edge,
    platform,
    registry,
    now,
    metrics: memory.metrics,
    jobDeps: {
      store,
      timeZone: config.timezone,
      admins: frame.admins,
      platform,
      takeIn: accept,
      newToken: randomUUID,
      timer,
      observe(job, result, seconds) {
        metrics.jobRuns.add({ job, result });
        metrics.jobSeconds.observe({ job }, seconds);
      },
      ...(options.shelf ? { shelf: options.shelf } : {}),
      ...(allowance ? { callsLeft: allowance.left, keepingCalls: allowance.keeping } : {}),
      log,
    },
    wake() {
      inboxLoop?.wake();
      outboxLoop?.wake();
    },
    workInbox: () => work(),
    async drainOutbox() {
      await drain.run();
      await gate.settle();
    },
    nextDueAt: () => drain.nextDueAt(),
    async learnOwnId() {
      await ownId.learn();
    },
    start() {
      inboxLoop = startInboxLoop({ work, log, timer });
      outboxLoop = startOutboxLoop({ drain, now, log, timer });
      stopAsking = ownId.keepAsking();
    },
    async stop() {
      stopAsking();
      await inboxLoop?.stop();
      await outboxLoop?.stop();
    },
  };
}
