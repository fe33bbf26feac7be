import { join } from "node:path";
import { traceMessage } from "../../db/queries/inspect.ts";
import { skipJob } from "../../db/queries/jobs.ts";
import { hoursOf, runDue } from "../jobs/run-due.ts";
import { jobs } from "../jobs/list.ts";
import { pathOf } from "../cli/path-of.ts";
import type { Config } from "../config.ts";
import { ADMIN_OPEN_ID, seatCast } from "../playground/cast.ts";
import { createClock } from "../playground/clock.ts";
import { createFeishuDouble } from "../playground/feishu/double.ts";
import { fileClock, fileJournal } from "../playground/journal.ts";
import { createPlayground } from "../playground/server.ts";
import { loadOffice } from "../verbs/office.ts";
import { haltsBetween } from "./halts.ts";
import { viewOffice } from "./playground-office.ts";
import { emptyLedger, fillSample, sampleNote, sampleStart } from "./sample.ts";
import { originOf } from "./origin.ts";
import { createRuntime, type Runtime, type RuntimeOptions } from "./runtime.ts";

/** The product against a simulated Feishu in the same process, spoken to over HTTP as Feishu is. */
export function joinPlayground(common: Omit<RuntimeOptions, "now" | "app" | "mount">): {
  runtime: Runtime;
  /** Fills an empty office and lets events flow, once the port is known. */
  open: (port: number) => Promise<void>;
  /** What the terminal says once it serves. */
  welcome: (port: number) => string;
  close: () => void;
} {
  const { store, wall, log } = common;
  const folder = folderOf(common.config);
  const clock = createClock({
    start: sampleStart(wall()),
    ...(folder ? { keep: fileClock(join(folder, "playground-clock.json")) } : {}),
  });
  const double = createFeishuDouble({
    now: clock.now,
    tick: () => performance.now(),
    ...(folder ? { journal: fileJournal(join(folder, "playground-chats.jsonl")) } : {}),
  });
  let runtime: Runtime;
  /** A fresh office owes nothing of the time before it began: no digest of this morning made up for. */
  const fill = async (): Promise<void> => {
    if (!(await fillSample(store, clock.now()))) return;
    const hours = await hoursOf(runtime.jobDeps);
    const slots = jobs.flatMap((job) => {
      const slot = job.dueAt(clock.now(), hours)?.toISOString();
      return slot ? [{ name: job.name, slot }] : [];
    });
    await store.write(async (tx) => {
      for (const slot of slots) await skipJob(tx, slot, "before the start", wall());
    });
  };
  const playground = createPlayground({
    double,
    clock,
    timeZone: common.config.timezone,
    clockNote: sampleNote(wall()),
    commands: () =>
      runtime.registry.list
        .filter((spec) => !spec.isHidden)
        .map((spec) => ({
          name: spec.name,
          aliases: [...spec.aliases],
          summary: spec.summary,
          example: spec.examples[0]?.say ?? `/${spec.name}`,
        })),
    stops: async (from, to) => haltsBetween(from, to, jobs, await hoursOf(runtime.jobDeps)),
    onClockMoved: async () => {
      await runDue(runtime.jobDeps, jobs, clock.now(), wall);
      await runtime.workInbox();
      await runtime.drainOutbox();
    },
    calendar: async () => (await loadOffice(store.db)).calendar,
    office: async (month) => viewOffice(store, clock.now(), common.config.timezone, month),
    inspect: async (messageId) => ({ ...(await traceMessage(store.db, messageId)) }),
    onReset: async () => {
      await emptyLedger(store);
      await fill();
    },
  });
  const config = {
    ...common.config,
    encryptKey: double.app.encryptKey,
    verificationToken: double.app.verificationToken,
    isPlaintextAllowed: false,
  } as Config;
  // The address is known only once the server listens.
  let origin = "";
  const here: typeof fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    return fetch(`${origin}${url.pathname}${url.search}`, init);
  };
  runtime = createRuntime({
    ...common,
    config,
    fetch: here,
    now: clock.now,
    app: { id: double.app.appId, secret: double.app.appSecret },
    admins: [ADMIN_OPEN_ID],
    mount: playground.app,
  });
  return {
    runtime,
    async open(port) {
      origin = originOf(common.config, port);
      double.setWebhook({ event: `${origin}/webhook/event`, card: `${origin}/webhook/card` });
      if (seatCast(double)) log.info("playground_seated", {});
      await fill();
    },
    welcome: (port) =>
      [
        "",
        `  不过夜 · 演示环境已就绪：在浏览器打开 http://localhost:${port}`,
        "  飞书是模拟的，不连外网；在群里说“/上报 签约3户 腾房2户”试试。",
        `  Buguoye playground: open http://localhost:${port} (simulated Feishu, sample data, nothing leaves this machine).`,
        "  Ctrl+C 停止 to stop",
        "",
        "",
      ].join("\n"),
    close: () => playground.close(),
  };
}

function folderOf(config: Config): string | null {
  const path = pathOf(config);
  return path ? join(path, "..") : null;
}
