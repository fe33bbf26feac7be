import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isUnwritable } from "../../db/faults.ts";
import { createQueue } from "../../db/queue.ts";
import { StoreUnwritableError } from "../../src/errors.ts";
import type { Log } from "../../src/ports.ts";
import { cardWords, openOffice, type Office } from "../e2e/office.ts";

const GROUP = "oc_tiedonglu";
const CLERK = "ou_wang_zhuangan";
const silent: Log = { debug() {}, info() {}, warn() {}, error() {}, with: () => silent };

let office: Office;
beforeEach(async () => {
  office = await openOffice({ log: silent });
});
afterEach(() => office.close());

/** From here on the database may not grow: SQLite answers as it does on a full disk. */
const fill = () => office.store.execute("PRAGMA max_page_count = 1");
const makeRoom = () => office.store.execute("PRAGMA max_page_count = 1000000");
const readyz = async () => {
  const answer = await office.runtime.app.request("/readyz");
  return [answer.status, await answer.text()] as const;
};
/** Longer than what is left of the database's last page. */
const long = `/issue 大米厂棚改 ${"断头路口积水，车进不去。".repeat(700)}`;

describe("a full disk", () => {
  test("puts events off until there is room, and readyz says so", async () => {
    await fill();
    const said = await office.double.say({ chatId: GROUP, by: CLERK, text: long });
    expect(said.delivery).toMatchObject({ state: "waiting", tries: [{ status: 503 }] });
    expect(said.delivery!.answer).toContain("takes no writes");
    expect(await readyz()).toEqual([503, expect.stringContaining("disk is full")]);

    await makeRoom();
    expect((await readyz())[0]).toBe(200);
    const again = await office.double.redeliver(said.delivery!.eventId);
    expect(again.tries.at(-1)!.status).toBe(200);
    await office.settle();
    const answers = office.heard(GROUP).filter((one) => one.parentId === said.messageId);
    expect(answers).toHaveLength(1);
  });

  test("an event that was taken is not given up, however long the disk stays full", async () => {
    const said = await office.double.say({ chatId: GROUP, by: CLERK, text: "/report 签约3户" });
    await fill();
    // The handling itself is what finds no room.
    await office.store.execute(
      "create temp trigger no_room before insert on main.entries begin insert into meta values ('x', zeroblob(100000)); end",
    );
    for (let round = 0; round < 5; round++)
      await expect(office.runtime.workInbox()).rejects.toBeInstanceOf(StoreUnwritableError);
    await office.store.execute("drop trigger no_room");
    await makeRoom();
    await office.settle();
    const answer = office.heard(GROUP).find((one) => one.parentId === said.messageId);
    expect(cardWords(answer)).toContain("已记下");
  });
});

test.each([
  ["SQLITE_FULL", true],
  ["SQLITE_IOERR_WRITE", true],
  ["SQLITE_READONLY_DBMOVED", true],
  ["SQLITE_CONSTRAINT_UNIQUE", false],
])("a write that fails with %s is put off: %s", async (code, isPutOff) => {
  const error = Object.assign(new Error(code), { code });
  expect(isUnwritable(new Error("Failed query", { cause: error }))).toBe(isPutOff);
  const inTurn = createQueue({ lockWaitMs: 1, pauseMs: 1, afterBusy() {}, isRemote: false });
  const failed: unknown = await inTurn(() => Promise.reject(error)).catch((it: unknown) => it);
  expect(failed instanceof StoreUnwritableError).toBe(isPutOff);
});
