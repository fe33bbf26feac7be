import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { attempt, calls, deliveries, readWire } from "../store.ts";
import { secondsText } from "../when.ts";
import { Drawer } from "./drawer.tsx";
import { TraceOf } from "./trace.tsx";

/** Comes for every look at a direct chat, and hides what one is after. */
const RECEIPT = "im.message.message_read_v1";

const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** What went over the wire: the last pushes with their signatures, and the product's API calls. */
export function Inspector() {
  const isAll = useSignal(false);
  useEffect(() => void attempt(readWire), []);
  const told = deliveries.value.filter((one) => isAll.value || one.type !== RECEIPT);
  const receipts = deliveries.value.length - told.length;
  const [last] = told;
  return (
    <Drawer title="查账与接口" isWide>
      <TraceOf />
      <h3>接口往来</h3>
      <p class="hint">
        平台推给机器人的每个事件都经过加密和签名，机器人的每次发言都走开放平台的接口；上线后走的是同一条路。
      </p>
      <h4>推送给机器人</h4>
      {!last && <p class="hint">还没有。在群里说一句就有了。</p>}
      {receipts > 0 && (
        <button type="button" class="link" onClick={() => (isAll.value = true)}>
          另有{receipts}条已读回执
        </button>
      )}
      {told.slice(0, 20).map((one) => (
        <details key={one.no} open={one === last}>
          <summary>
            <b class={one.state === "done" ? "is-good" : "is-bad"}>
              {one.tries.at(-1)?.status || one.tries.at(-1)?.error || "…"}
            </b>{" "}
            {one.type}
            <small>
              {one.tries[0] ? secondsText(one.tries[0].at) : ""} · {one.tries.at(-1)?.ms ?? 0}毫秒
              {one.tries.length > 1 ? ` · 第${one.tries.length}次` : ""}
              {one.nextAt ? ` · ${secondsText(one.nextAt)}重试` : ""}
            </small>
          </summary>
          <h4>请求头</h4>
          <pre>
            {Object.entries(one.headers)
              .map(([name, value]) => `${name}: ${value}`)
              .join("\n")}
          </pre>
          <h4>密文</h4>
          <pre>
            {one.body.slice(0, 400)}
            {one.body.length > 400 ? "…" : ""}
          </pre>
          <h4>明文</h4>
          <pre>{json(one.plain)}</pre>
          <h4>应答</h4>
          <pre>{one.answer.slice(0, 2000)}</pre>
        </details>
      ))}
      <h4>机器人调用的接口</h4>
      {calls.value.slice(0, 40).map((call) => (
        <details key={call.no}>
          <summary>
            <b class={call.code === 0 ? "is-good" : "is-bad"}>{call.code}</b> {call.method}{" "}
            {call.path.replace("/open-apis", "")}
            <small>
              {secondsText(call.at)} · {call.ms}毫秒
            </small>
          </summary>
          <h4>请求</h4>
          <pre>{json({ query: call.query, body: call.request })}</pre>
          <h4>应答</h4>
          <pre>{json(call.answer ?? "（文件内容）")}</pre>
        </details>
      ))}
    </Drawer>
  );
}
