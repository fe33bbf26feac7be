import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { startProduct, type Product } from "./product.ts";

type Row = Readonly<Record<string, unknown>>;
type Trace = Readonly<Record<string, readonly Row[]>>;

describe("GET /playground/inspect/:messageId", { timeout: 30_000 }, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  }, 60_000);
  afterAll(() => product?.close());

  const ask = async <T>(path: string, body?: object): Promise<T> => {
    const response = await fetch(`${product.url}/playground/${path}`, {
      ...(body && { method: "POST", body: JSON.stringify(body) }),
      headers: { "content-type": "application/json" },
    });
    return (await response.json()) as T;
  };
  const say = async (text: string): Promise<string> => {
    const what = { chatId: "oc_tiedonglu", by: "ou_wang_zhuangan", text };
    return (await ask<{ messageId: string }>("say", what)).messageId;
  };
  const trace = (messageId: string): Promise<Trace> => ask<Trace>(`inspect/${messageId}`);
  /** The trace, once what it tells has been sent. */
  const sent = async (messageId: string): Promise<Trace> => {
    await expect
      .poll(async () => (await trace(messageId))["letters"]?.map((one) => one["state"]))
      .toContain("sent");
    return await trace(messageId);
  };
  const parts = (rows: readonly Row[] | undefined, ...keys: string[]): unknown[] =>
    (rows ?? []).map((row) => keys.map((key) => row[key]));

  test("follows a report from its event to its figures and its letter", async () => {
    const id = await say("/上报 签约3户 腾房2户");
    const found = await sent(id);
    expect(parts(found["inbox"], "key", "type", "state")).toEqual([[id, "message", "done"]]);
    expect(parts(found["entries"], "messageId", "state")).toEqual([[id, "ok"]]);
    expect(parts(found["facts"], "metric", "before", "after")).toEqual([
      ["signed_households", "22", "25"],
      ["vacated_households", "15", "17"],
    ]);
    expect(parts(found["letters"], "kind", "key")).toEqual([["reply", `reply:${id}`]]);
    expect(found["issues"]).toEqual([]);

    // From the answer's side the same letter is found.
    const answer = String(found["letters"]![0]!["messageId"]);
    expect(parts((await trace(answer))["letters"], "key")).toEqual([[`reply:${id}`]]);
  });

  test("follows a problem, and what a later message did to it", async () => {
    const raised = await sent(await say("/问题 3户谈不拢 @彭主任"));
    expect(parts(raised["issues"], "no", "state")).toEqual([[1, "open"]]);
    expect(parts(raised["issueEvents"], "what")).toContainEqual(["raise"]);
    const closed = await sent(await say("/办结 #1 都签了"));
    expect(closed["issues"]).toEqual([]);
    expect(parts(closed["issueEvents"], "no", "by")).toContainEqual([1, "ou_wang_zhuangan"]);
  });

  test("finds no rows for chatter and for an unknown id", async () => {
    const chatter = await trace(await say("中午吃什么"));
    expect(chatter["entries"]).toEqual([]);
    expect(chatter["letters"]).toEqual([]);
    expect(Object.values(await trace("om_none")).flat()).toEqual([]);
  });
});
