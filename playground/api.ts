import type {
  CallView,
  ClockView,
  DeliveryView,
  OfficeView,
  PageEvent,
  Snapshot,
  Trace,
} from "../src/playground/view.ts";

export interface PressAnswer {
  readonly toast?: { readonly type: string; readonly content: string };
  readonly fault?: number;
}

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`/playground/${path}`, init);
  const body = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(body.error ?? `出错了（${response.status}）`);
  return body;
}

const post = <T>(path: string, body: unknown): Promise<T> =>
  ask<T>(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

/** What came with the page itself. */
export function readState(): Snapshot | null {
  const text = document.getElementById("state")?.textContent;
  return text ? (JSON.parse(text) as Snapshot) : null;
}

export const api = {
  state: () => ask<Snapshot>("state"),
  inspect: () => ask<{ deliveries: DeliveryView[]; calls: CallView[] }>("inspect"),
  office: (month?: string) =>
    ask<OfficeView | null>(month === undefined ? "office" : `office?month=${month}`),
  trace: (messageId: string) => ask<Trace>(`inspect/${encodeURIComponent(messageId)}`),
  say: (what: {
    chatId: string;
    by: string;
    text: string;
    mentions?: readonly string[];
    replyTo?: string;
    inThread?: boolean;
  }) => post("say", what),
  press: (what: object) => post<PressAnswer>("press", what),
  read: (by: string, messageIds: readonly string[]) => post("read", { by, messageIds }),
  recall: (by: string, messageId: string) => post("recall", { by, messageId }),
  clock: (what: { move?: string; at?: string; do?: string }) => post<ClockView>("clock", what),
  reset: () => post("reset", {}),
  sendFile(chatId: string, by: string, file: File) {
    const form = new FormData();
    form.set("chatId", chatId);
    form.set("by", by);
    form.set("file", file);
    return ask("files", { method: "POST", body: form });
  },
};

/**
 * Hears what changes; `found` is called after each (re)connection, as something may have been missed, with how many
 * events have been sent so far.
 */
export function listen(heard: (event: PageEvent) => void, found: (told: number) => void): void {
  const source = new EventSource("/playground/events");
  source.addEventListener("hello", (event) => found(Number((event as MessageEvent<string>).data)));
  for (const kind of ["message", "chat", "person", "clock", "call", "delivery", "reset"])
    source.addEventListener(kind, (event) => {
      heard(JSON.parse((event as MessageEvent<string>).data) as PageEvent);
    });
}
