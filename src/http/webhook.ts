import type { Context } from "hono";
import type { ChatEvent } from "../chat.ts";
import { StoreBusyError, StoreUnwritableError } from "../errors.ts";
import { answerPress, type AnswerPressDeps } from "../feishu/answer-press.ts";
import { writeAnswer } from "../feishu/answer.ts";
import { type Arrival, DoorError, readArrival } from "../feishu/door/arrival.ts";
import { readBody } from "./body.ts";
import type { HttpDeps } from "./deps.ts";

/** After so many seconds a caller may come again when the database is busy. */
const retryAfter = "5";

/** Makes the handler of the platform's calls; one takes events, card callbacks and url_verification alike. */
export function createWebhook(deps: HttpDeps): (c: Context) => Promise<Response> {
  const newId = deps.newId;

  const pressDeps = (request: string): AnswerPressDeps => ({
    press: (event) => deps.press(event, request),
    count: (result) => deps.metrics?.count("events", { kind: "press", result }),
    log: deps.log.with({ request }),
    timer: deps.timer,
  });

  return async (c) => {
    const request = givenId(c.req.header("x-request-id")) ?? newId();
    c.header("x-request-id", request);
    const refuse = (status: 400 | 401 | 413 | 415, reason: string): Response => {
      deps.metrics?.count("refused", { status: String(status) });
      deps.log.warn("call_refused", { request, status, reason });
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
          ? c.json(writeAnswer(await answerPress(pressDeps(request), arrival.event)))
          : await take(deps, c, arrival.event, request);
    }
  };
}

/** A proxy in front may have given the call an id already; what is no plain one is not taken over. */
function givenId(header: string | undefined): string | null {
  return header !== undefined && /^[\w.:-]{8,64}$/.test(header) ? header : null;
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
    const result = await deps.accept(event, request);
    deps.metrics?.count("events", { kind: event.kind, result });
    deps.log.debug("event_taken", { request, kind: event.kind, result });
    return c.json({});
  } catch (error) {
    if (!(error instanceof StoreBusyError)) throw error;
    deps.metrics?.count("events", { kind: event.kind, result: "busy" });
    deps.log.warn("event_put_off", { request, kind: event.kind, error });
    c.header("retry-after", retryAfter);
    const isUnwritable = error instanceof StoreUnwritableError;
    return c.text(
      `the database ${isUnwritable ? "takes no writes" : "is busy"}: come again\n`,
      503,
    );
  }
}
