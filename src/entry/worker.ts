import { isPutOff } from "../../db/faults.ts";
import { jobs } from "../jobs/list.ts";
import { runDue } from "../jobs/run-due.ts";
import { ConfigError } from "../errors.ts";
import { sleep } from "./timers.ts";
import { finishWork } from "./worker-finish.ts";
import { openIsolate, visit, type Isolate } from "./worker-isolate.ts";

/** The part of a call's context that is used here. */
interface Context {
  /** Keeps the call alive until the work has ended. */
  waitUntil(work: Promise<unknown>): void;
}

type Env = Record<string, unknown>;

const now = (): Date => new Date();
let isolate: Isolate | null = null;

/** The settings do not change while an isolate lives; a fault in them is told at every call. */
function isolateOf(env: Env): Isolate {
  return (isolate ??= openIsolate(env));
}

/**
 * The product on Cloudflare Workers. A call stores its event, answers, and then handles and sends what there is; what
 * it cannot finish is taken up by the next call, or by the next tick at the latest.
 */
export default {
  async fetch(request: Request, env: Env, context: Context): Promise<Response> {
    let here: Isolate;
    try {
      here = isolateOf(env);
    } catch (error) {
      return refuse(error);
    }
    let work: Promise<void> | null = null;
    const { runtime, callsLeft } = visit(here, () => {
      work ??= finishWork({ runtime, now, sleep, log: here.log, callsLeft });
      context.waitUntil(work);
    });
    return await runtime.app.fetch(request);
  },

  async scheduled(_tick: unknown, env: Env): Promise<void> {
    const here = isolateOf(env);
    const { runtime, ensure, callsLeft } = visit(here, () => {});
    try {
      await ensure();
    } catch (error) {
      if (!isPutOff(error)) throw error;
      here.log.warn("tick_put_off");
      return;
    }
    if (!here.memory.botOpenId) await runtime.learnOwnId();
    if (here.config.isScheduled) {
      await runDue(runtime.jobDeps, jobs, now(), now).catch((error: unknown) =>
        here.log.error("tick_broken", { error }),
      );
    }
    await finishWork({ runtime, now, sleep, log: here.log, callsLeft });
  },
};

/** Names the variables at fault in the log, and to the caller only that something is. */
function refuse(error: unknown): Response {
  if (!(error instanceof ConfigError)) throw error;
  console.error(JSON.stringify({ level: "error", event: "not_configured", faults: error.faults }));
  return new Response("the variables of this Worker are at fault: its log names them\n", {
    status: 503,
    headers: { "retry-after": "60", "content-type": "text/plain; charset=utf-8" },
  });
}
