import type { Context } from "hono";
import type { CardPress, ChatEvent } from "../chat.ts";
import { StoreBusyError } from "../errors.ts";
import { writeAnswer } from "../feishu/answer.ts";
import { type Arrival, DoorError, readArrival } from "../feishu/door/arrival.ts";
import type { PressAnswer } from "../ports.ts";
import { readBody } from "./body.ts";
import type { HttpDeps } from "./deps.ts";

/** The platform shows people an error after 3 s; the way there and back needs its share. */
const pressPatienceMs = 2500;

/** After so many seconds a caller may come again when the database is busy. */
const retryAfter = "5";

const stillWorking: PressAnswer = { toast: { tone: "info", text: "已收到，正在处理" } };
const busy: PressAnswer = { toast: { tone: "error", text: "系统繁忙，没有办成，请稍后再按一次" } };
const broken: PressAnswer = { toast: { tone: "error", text: "系统出错，没有办成，请联系管理员" } };

/** Makes the handler of the platform's calls; one takes events, card callbacks and url_verification alike. */
export function createWebhook(deps: HttpDeps): (c: Context) => Promise<Response> {
  const newId = deps.newId ?? (() => crypto.randomUUID());

  return async (c) => {
    const request = newId();
    const refuse = (status: 400 | 401 | 413 | 415, reason: string): Response => {
      deps.metrics?.count("refused", { status: String(status) });
      deps.log.warn("call_refused", { request, status, reason });
      c.header("x-request-id", request);
      return c.text(`${reason}\n`, status);
    };

    if (!isJson(c.req.header("content-type")))
      return refuse(415, "the content type must be application/json");
    const body = await readBody(c.req);
    if (body === null) return refuse(413, "the body is larger than 1 MiB");

    let arrival: Arrival;
    try {
      arrival = await readArrival(body, (name) => c.req.header(name), deps.keys, deps.now());
    } catch (error) {
      if (error instanceof DoorError) return refuse(error.status, error.reason);
      throw error;
    }
    switch (arrival.kind) {
      case "challenge":
        return c.json({ challenge: arrival.challenge });
      case "senseless":
        deps.metrics?.count("events", { kind: "senseless", result: "ignored" });
        deps.log.warn("event_senseless", { request, why: arrival.why });
        return c.json({});
      default:
        return arrival.event.kind === "press"
          ? c.json(writeAnswer(await answerPress(deps, arrival.event, request)))
          : await take(deps, c, arrival.event, request);
    }
  };
}

function isJson(type: string | undefined): boolean {
  return type !== undefined && /^application\/json\s*(;|$)/i.test(type);
}

/** Answers 200 only after the event is stored for good. */
async function take(
  deps: HttpDeps,
  c: Context,
  event: ChatEvent,
  request: string,
): Promise<Response> {
  try {
    const result = await deps.accept(event);
    deps.metrics?.count("events", { kind: event.kind, result });
    deps.log.debug("event_taken", { request, kind: event.kind, result });
    return c.json({});
  } catch (error) {
    if (!(error instanceof StoreBusyError)) throw error;
    deps.metrics?.count("events", { kind: event.kind, result: "busy" });
    deps.log.warn("event_put_off", { request, kind: event.kind });
    c.header("retry-after", retryAfter);
    return c.text("the database is busy: come again\n", 503);
  }
}

/** Answers in time whatever happens: a press is never repeated by the platform, and its errors are shown to people. */
async function answerPress(
  deps: HttpDeps,
  event: CardPress,
  request: string,
): Promise<PressAnswer> {
  const timer = deps.timer ?? startTimer;
  const count = (result: string) => deps.metrics?.count("events", { kind: "press", result });
  return await new Promise<PressAnswer>((resolve) => {
    const cancel = timer(pressPatienceMs, () => {
      count("late");
      resolve(stillWorking);
    });
    const settle = (result: string, answer: PressAnswer): void => {
      cancel();
      count(result);
      resolve(answer);
    };
    deps
      .press(event)
      .then((answer) => settle("answered", answer))
      .catch((error: unknown) => {
        const isBusy = error instanceof StoreBusyError;
        if (isBusy) deps.log.warn("press_put_off", { request });
        else deps.log.error("press_failed", { request, error });
        settle(isBusy ? "busy" : "failed", isBusy ? busy : broken);
      });
  });
}

function startTimer(ms: number, task: () => void): () => void {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
}
