import { afterEach, describe, expect, test } from "vitest";
import { eveningLine } from "../../src/jobs/evening-line.ts";
import type { Job } from "../../src/jobs/job.ts";
import { reminders } from "../../src/jobs/reminders.ts";
import { cardWords, type Office, openOffice } from "../e2e/office.ts";

let office: Office;
afterEach(() => office.close());

const GROUP = "oc_tiedonglu";
const WANG = "ou_wang_zhuangan";

async function run(job: Job, at: string): Promise<string> {
  office.setClock(at);
  const said = await job.run(office.runtime.jobDeps, office.now());
  await office.settle();
  return said;
}

/** Everything that the bot has said, in any chat, that begins so. */
function heard(title: string): { chatId: string; words: string }[] {
  return [...office.double.world.messages.values()]
    .filter((one) => one.senderId === office.double.app.botOpenId)
    .map((one) => ({ chatId: one.chatId, words: cardWords(one) }))
    .filter((one) => one.words.startsWith(title));
}

const report = (at: string, text: string) => {
  office.setClock(at);
  return office.say(GROUP, WANG, text);
};

describe("job reminders", () => {
  test("asks whoever reported last, in private, with a form, once a day", async () => {
    office = await openOffice({ start: "2021-12-15T10:00:00+08:00" });
    await report("2021-12-15T10:00:00+08:00", "/report 签约1户");
    await run(reminders, "2021-12-16T16:30:00+08:00");
    await run(reminders, "2021-12-16T17:10:00+08:00");
    const asked = heard("铁东路南段新建工程：今天的进度");
    expect(asked).toHaveLength(1);
    expect(asked[0]!.chatId).not.toBe(GROUP);
    expect(asked[0]!.words).toContain("上报");
  });

  test("leaves alone whoever has filed, 没有进展 as well", async () => {
    office = await openOffice({ start: "2021-12-15T10:00:00+08:00" });
    await report("2021-12-15T10:00:00+08:00", "/report 签约1户");
    await report("2021-12-16T15:00:00+08:00", "/report 没有进展");
    await run(reminders, "2021-12-16T16:30:00+08:00");
    expect(heard("铁东路南段新建工程：今天的进度")).toHaveLength(0);
  });

  test("names the project in its group only on the second silent workday, after the private word", async () => {
    office = await openOffice({ start: "2021-12-15T10:00:00+08:00" });
    await report("2021-12-15T10:00:00+08:00", "/report 签约1户");
    await run(reminders, "2021-12-16T16:30:00+08:00");
    expect(heard("连续两个工作日")).toHaveLength(0);
    await run(reminders, "2021-12-17T16:30:00+08:00");
    await run(reminders, "2021-12-17T16:31:00+08:00");
    const named = heard("连续两个工作日").filter((one) => one.chatId === GROUP);
    expect(named).toHaveLength(1);
    expect(named[0]!.words).toContain("铁东路南段新建工程（王专干）");
  });

  test.each([
    ["on a Saturday", "2021-12-18T16:30:00+08:00", "rest day"],
    ["before its time", "2021-12-17T16:29:00+08:00", "before 16:30"],
    ["at night", "2021-12-17T22:00:00+08:00", "night"],
  ])("is silent %s", async (_title, at, said) => {
    office = await openOffice({ start: "2021-12-15T10:00:00+08:00" });
    await report("2021-12-15T10:00:00+08:00", "/report 签约1户");
    expect(await run(reminders, at)).toBe(said);
    expect(heard("铁东路南段新建工程：今天的进度")).toHaveLength(0);
  });
});

describe("job evening-line", () => {
  test("tells a group what it has reported today, once, and others nothing", async () => {
    office = await openOffice({ start: "2021-12-16T10:00:00+08:00" });
    await report("2021-12-16T10:00:00+08:00", "/report 签约2户 交地3亩");
    await run(eveningLine, "2021-12-16T18:00:00+08:00");
    await run(eveningLine, "2021-12-16T18:30:00+08:00");
    const lines = heard("今天（12月16日）上报 1次");
    expect(lines.map((one) => one.chatId)).toEqual([GROUP]);
    expect(lines[0]!.words).toMatch(/签约2户，交地3亩/);
    expect(heard("今天（")).toHaveLength(1);
  });
});
