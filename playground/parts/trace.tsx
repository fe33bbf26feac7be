import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import type { Trace } from "../../src/playground/view.ts";
import { api } from "../api.ts";
import { isJson, str, type Json } from "../json.ts";
import { previewOf } from "../preview.ts";
import { attempt, calls, clock, deliveries, inspectedId, messages, nameOf } from "../store.ts";
import { secondsText } from "../when.ts";

const TABLES: readonly (readonly [string, string, (row: Json) => string])[] = [
  ["inbox", "收件箱", (row) => `${str(row["type"])} · ${INBOX[str(row["state"])] ?? ""}`],
  ["entries", "台账记录", (row) => `${str(row["asOf"])} · ${str(row["words"])}`],
  [
    "facts",
    "数字",
    (row) =>
      `${str(row["metric"])} ${str(row["before"])} → ${str(row["after"])} ${str(row["unit"])} · ${str(row["state"])}`,
  ],
  [
    "issues",
    "问题",
    (row) =>
      `#${str(row["no"])} ${str(row["text"])} · ${ISSUES[str(row["state"])] ?? str(row["state"])}`,
  ],
  [
    "issueEvents",
    "问题的经过",
    (row) => `#${str(row["no"])} ${str(row["what"])} · ${nameOf(str(row["by"]))}`,
  ],
  [
    "letters",
    "发件箱",
    (row) =>
      `${headOf(row)} · ${LETTERS[str(row["state"])] ?? ""}${row["errorCode"] ? ` · ${str(row["errorCode"])}` : ""}`,
  ],
];
/** What a letter says: its card's title, else the reason it is known by. */
function headOf(row: Json): string {
  const body = isJson(row["body"]) ? row["body"] : {};
  const card = isJson(body["card"]) ? body["card"] : {};
  return str(card["title"], str(row["key"]));
}
const ISSUES: Readonly<Record<string, string>> = {
  open: "待签收",
  acked: "在办",
  snoozed: "挂账",
  resolved: "已办结，待确认",
  accepted: "已确认",
  ended: "已终结",
};
const INBOX: Readonly<Record<string, string>> = {
  new: "待处理",
  done: "已处理",
  ignored: "不归它管",
  failed: "处理失败",
};
const LETTERS: Readonly<Record<string, string>> = {
  due: "待发",
  sent: "已发出",
  failed: "发送失败",
  doubt: "不知是否送达",
  dropped: "不用发了",
};

/** What the database holds because of the chosen message: event, ledger rows, letters. */
export function TraceOf() {
  const trace = useSignal<Trace>({});
  const id = inspectedId.value;
  const message = id === null ? undefined : messages.value.get(id);
  const seen = `${calls.value[0]?.no} ${deliveries.value[0]?.no} ${deliveries.value[0]?.state} ${clock.value.at}`;
  useEffect(() => {
    let isGone = false;
    trace.value = {};
    if (id !== null)
      void attempt(async () => {
        const found = await api.trace(id);
        if (!isGone) trace.value = found;
      });
    return () => {
      isGone = true;
    };
  }, [id, seen]);
  if (!message)
    return (
      <p class="hint">
        点任何一条消息旁的“查账”，就能看到它的事件、写进库里的每一行，以及发出的信和结果。
      </p>
    );
  const shown = TABLES.filter(([table]) => (trace.value[table]?.length ?? 0) > 0);
  return (
    <section class="trace" aria-label="这条消息在库里">
      <p class="quote">
        {nameOf(message.senderId)} {secondsText(message.at)}：{previewOf(message)}
      </p>
      {shown.length === 0 && <p class="hint">库里没有因它而写的东西。</p>}
      {shown.map(([table, title, say]) => (
        <div key={table}>
          <h4>
            {title} <code>{table}</code>
          </h4>
          {trace.value[table]!.filter(isJson).map((row) => (
            <details key={str(row["id"] ?? row["seq"] ?? row["no"])}>
              <summary>{say(row)}</summary>
              <pre>{JSON.stringify(row, null, 2)}</pre>
            </details>
          ))}
        </div>
      ))}
    </section>
  );
}
