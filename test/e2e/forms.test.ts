import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cardWords, openOffice, type Office } from "./office.ts";

const CLERK = "ou_wang_zhuangan";
const HEAD = "ou_qin_zhihuizhang";
const GROUP = "oc_tiedonglu";
const SECTION = "ou_liu_guzhang";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const shown = (messageId: string) => cardWords(office.double.message(messageId));
const direct = (openId: string) => office.double.direct(openId).chatId;

async function openForm(): Promise<string> {
  const [form] = await office.say(GROUP, CLERK, "/上报");
  return form!.messageId;
}

const send = (messageId: string, form: Record<string, string>, text = "上报") =>
  office.press({ by: CLERK, messageId, text, form });

async function entries(): Promise<Record<string, unknown>[]> {
  return (await office.store.execute("select * from entries where state = 'ok'")).rows;
}

describe("the form of a bare report", () => {
  test("starts from where the project stands and gives way to what it booked", async () => {
    const form = await openForm();
    expect(office.double.message(form).content).toContain("已累计 22户，共 31户");
    const done = await send(form, { signed: "1", other: "迁坟两座" });
    expect(done.said).toEqual([]);
    expect(shown(form)).toContain("**签约** +1户　累计 22 → **23户**");
    expect(shown(form)).toContain("**迁坟** +2座");
  });

  test("is sent once, also when two press at the same time", async () => {
    const messageId = await openForm();
    const both = await Promise.all(
      [CLERK, HEAD].map((by) =>
        office.press({ by, messageId, text: "上报", form: { signed: "1" } }),
      ),
    );
    expect(both.filter((one) => one.toast?.content.includes("已经交过"))).toHaveLength(1);
    expect(await entries()).toHaveLength(1);
  });

  test.each([
    ["is not understood", { signed: "一大堆" }, "没看懂", "没看懂「签约一大堆」"],
    ["is empty", {}, "还没填", "今天的进度"],
  ])("stays where it is when it %s", async (_title, typed, toast, words) => {
    const form = await openForm();
    const done = await send(form, typed);
    expect(done.toast?.content).toContain(toast);
    expect(done.said).toEqual([]);
    expect(shown(form)).toContain(words);
    await send(form, { signed: "2" });
    expect(shown(form)).toContain("累计 22 → **24户**");
  });

  test("asks in its own place about what cannot be, and keeps the other fields", async () => {
    const form = await openForm();
    await send(form, { signed: "50", vacated: "2" });
    expect(shown(form)).toContain("请核对，还没有记");
    await office.press({ by: CLERK, messageId: form, text: "改成这个数", form: { typed: "5" } });
    expect(shown(form)).toContain("累计 22 → **27户**");
    expect(shown(form)).toContain("累计 15 → **17户**");
  });

  test("asks each kind of project for its own figures", async () => {
    const DM = direct(SECTION);
    const [clear] = await office.say(DM, SECTION, "/上报 供销社");
    expect(cardWords(clear)).toContain("今天清零（户）");
    expect(cardWords(clear)).not.toContain("交地");
    const [house] = await office.say(DM, SECTION, "/上报 老面粉厂");
    expect(cardWords(house)).toContain("今天拆除面积（㎡）");
  });

  test("says in one tap that nothing moved, once a day", async () => {
    const form = await openForm();
    await send(form, {}, "今天没有进展");
    expect(shown(form)).toContain("没有进展，已记为已报");
    const second = await openForm();
    await send(second, {}, "今天没有进展");
    expect(shown(second)).toContain("王专干已经报过");
    expect(await entries()).toHaveLength(1);
    const [moved] = await office.say(GROUP, CLERK, "/上报 签约1户");
    expect(cardWords(moved)).toContain("**签约** +1户");
  });
});
