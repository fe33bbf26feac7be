import { createClient } from "@libsql/client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ChatEvent, ChatMessage } from "../../src/chat.ts";
import { StoreBusyError } from "../../src/errors.ts";
import { createAccept } from "../../src/inbox/accept.ts";
import { openTestLedger, type TestLedger } from "../db/ledger.ts";

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger();
});
afterEach(() => ledger.close());

function message(messageId: string, text = "/report 签约1户"): ChatMessage {
  return {
    kind: "message",
    messageId,
    chatId: "oc_1",
    isDirect: false,
    senderId: "ou_1",
    isPerson: true,
    text,
    mentions: [],
    mentionsBot: false,
    attachments: [],
    type: "text",
    saidAt: 1_639_722_600_000,
  };
}

function door() {
  const woken: number[] = [];
  const accept = createAccept({
    store: ledger.store,
    now: () => new Date(1_639_722_600_000),
    wake: () => woken.push(1),
    defer: setImmediate,
  });
  return { accept, woken };
}

async function rows(): Promise<{ key: string; event: ChatEvent; state: string }[]> {
  const { rows } = await ledger.store.execute("select key, event, state from inbox order by seq");
  return rows.map((row) => ({
    key: row["key"] as string,
    event: JSON.parse(row["event"] as string) as ChatEvent,
    state: row["state"] as string,
  }));
}

describe("createAccept()", () => {
  test("stores the arrivals of one turn in one transaction and tells the new from the known", async () => {
    const { accept, woken } = door();
    const outcomes = await Promise.all(["a", "b", "a", "c"].map((id) => accept(message(id))));
    expect(outcomes).toEqual(["new", "new", "duplicate", "new"]);
    expect(await accept(message("b"))).toBe("duplicate");
    expect((await rows()).map((row) => row.key)).toEqual(["a", "b", "c"]);
    expect(woken).toHaveLength(2);
  });

  test("keeps no personal number, not in the raw event either", async () => {
    const { accept } = door();
    await accept(message("a", "户主电话13812345678，身份证11010519491231002X"));
    const stored = JSON.stringify(await rows());
    expect(stored).not.toContain("13812345678");
    expect(stored).not.toContain("11010519491231002X");
    const [row] = await rows();
    expect((row!.event as ChatMessage).masked).toEqual(
      expect.arrayContaining(["mobile", "identity"]),
    );
  });

  test("keeps nothing of a message that carries a secrecy mark but its command", async () => {
    const { accept } = door();
    await accept(message("a", "/report 【机密】铁东路签约3户"));
    const [row] = await rows();
    expect(row!.event).toMatchObject({ isSecret: true, text: "/report" });
    expect(JSON.stringify(row)).not.toContain("铁东路");
  });

  test("stores an event of no use as ignored", async () => {
    const { accept } = door();
    await accept({ kind: "unknown", eventId: "ev_1", type: "drive.file.edit_v1", saidAt: 1 });
    expect(await rows()).toMatchObject([{ key: "ev_1", state: "ignored" }]);
  });

  test("gives up within two seconds while another holds the database, without blocking the process", async () => {
    const { accept } = door();
    const other = createClient({ url: ledger.url });
    const held = await other.transaction("write");
    const startedAt = performance.now();
    let longestGap = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longestGap = Math.max(longestGap, performance.now() - last);
      last = performance.now();
    }, 5);
    await expect(accept(message("a"))).rejects.toBeInstanceOf(StoreBusyError);
    clearInterval(watch);
    expect(performance.now() - startedAt).toBeLessThan(2_500);
    // The driver waits for a lock without yielding; it may do so only in short stretches.
    expect(longestGap).toBeLessThan(1_000);
    await held.rollback();
    other.close();
    expect(await accept(message("a"))).toBe("new");
    expect(await rows()).toHaveLength(1);
  });
});
