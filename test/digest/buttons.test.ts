import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { checkCard } from "../../src/feishu/card/check.ts";
import { eveningLine } from "../../src/jobs/evening-line.ts";
import { digest } from "../../src/jobs/digest.ts";
import type { Job } from "../../src/jobs/job.ts";
import { monthly } from "../../src/jobs/monthly.ts";
import { reminders } from "../../src/jobs/reminders.ts";
import { weekly } from "../../src/jobs/weekly.ts";
import type { Message } from "../../src/playground/feishu/world.ts";
import { cardWords, type Office, openOffice } from "../e2e/office.ts";

const LEADERS = "oc_lingdao";
const ZHOU = "ou_zhou_quzhang";
const WANG = "ou_wang_zhuangan";

let office: Office;
beforeEach(async () => {
  office = await openOffice({ start: "2021-12-16T14:30:00+08:00" });
});
afterEach(() => office.close());

async function run(job: Job, at: string): Promise<void> {
  office.setClock(at);
  await job.run(office.runtime.jobDeps, office.now());
  await office.settle();
}

/** An afternoon with reports in three groups and a problem that waits for a leader's word. */
async function afternoon(): Promise<void> {
  await office.say("oc_tiedonglu", WANG, "/report 签约3户 腾房2户 交地6亩");
  await office.say("oc_damichang", "ou_tan_zhuangan", "/report 签约2户 拆除1户");
  await office.say("oc_xiangjiang", "ou_luo_zhuangan", "/report 腾房1户");
  await office.say("oc_damichang", "ou_tan_zhuangan", "/issue 大米厂 产权证面积不符 @李指挥长", {
    mentions: ["ou_li_zhihuizhang"],
  });
  await office.say("oc_damichang", "ou_li_zhihuizhang", "/extend #1 3天 等房产局核实");
  await office.say("oc_xiangjiang", "ou_luo_zhuangan", "/issue 两户小孩转学 @何指挥长", {
    mentions: ["ou_he_zhihuizhang"],
  });
  await office.say("oc_xiangjiang", "ou_he_zhihuizhang", "/resolve #2 已和学校说好");
}

interface Found {
  readonly label: string;
  readonly value: unknown;
}

/** Every button of a card that calls back. */
function buttonsOf(message: Message): Found[] {
  const found: Found[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one);
    else if (typeof node === "object" && node !== null) {
      const { tag, text, behaviors } = node as {
        tag?: string;
        text?: { content?: string };
        behaviors?: { type: string; value: unknown }[];
      };
      const callback = behaviors?.find((one) => one.type === "callback");
      if (tag === "button" && callback)
        found.push({ label: text?.content ?? "", value: callback.value });
      for (const one of Object.values(node)) walk(one);
    }
  };
  walk(JSON.parse(message.content));
  return found;
}

const bots = (): Message[] =>
  [...office.double.world.messages.values()].filter(
    (one) => one.senderId === office.double.app.botOpenId,
  );

function raise(fault: string): never {
  throw new Error(fault);
}

/** The last card of a person's or a group's chat whose words begin so. */
function last(begins: RegExp): Message {
  const found = bots().filter((one) => begins.test(cardWords(one)));
  return found.at(-1) ?? raise(`no card begins ${begins}`);
}

/** What a chat hears once the platform takes letters again. */
async function later(chatId: string): Promise<Message[]> {
  const had = office.heard(chatId).length;
  return await vi.waitFor(
    async () => {
      office.setClock(new Date(office.now().getTime() + 5_000).toISOString());
      await office.settle();
      const come = office.heard(chatId).slice(had);
      if (come.length === 0) throw new Error("nothing has come yet");
      return come;
    },
    { timeout: 3_000, interval: 100 },
  );
}

/** Presses every button of a card; each must lead to a card that the platform takes, or to a word that is no fault. */
async function pressAll(message: Message, by: string): Promise<string[]> {
  const pressed: string[] = [];
  for (const { label, value } of buttonsOf(message)) {
    // A person takes a moment from one button to the next; a chat is sent only so much in a second.
    office.setClock(new Date(office.now().getTime() + 2_000).toISOString());
    const { toast, fault, isRedrawn, said } = await office.press({
      messageId: message.messageId,
      by,
      value,
    });
    // The platform may put an answer off where many are given in one second; then it comes with the next try.
    const heard = said.length > 0 || toast || isRedrawn ? said : await later(message.chatId);
    const came = {
      label,
      fault,
      isError: toast?.type === "error",
      isNothing: heard.length === 0 && !toast && !isRedrawn,
      faults: heard.flatMap((one) => checkCard(JSON.parse(one.content))),
    };
    expect(came).toEqual({ label, isError: false, isNothing: false, faults: [] });
    pressed.push(label);
  }
  return pressed;
}

describe("every button of a digest leads to what is behind it", () => {
  test.each([
    ["in the leaders' group", "2021-12-17T08:31:00+08:00"],
    ["a week later", "2021-12-24T10:00:00+08:00"],
  ])("%s", async (_title, at) => {
    await afternoon();
    await run(digest, "2021-12-17T08:30:00+08:00");
    const message = office.heard(LEADERS).find((one) => cardWords(one).startsWith("早报"));
    office.setClock(at);
    const labels = await pressAll(message!, ZHOU);
    expect(labels).toEqual(
      expect.arrayContaining(["同意 #1", "不同意 #1", "要您定的", "红黄灯", "谁没报", "资金"]),
    );
  });

  test("in a leader's own chat", async () => {
    await afternoon();
    await run(digest, "2021-12-17T08:30:00+08:00");
    const chat = office.double.direct(ZHOU).chatId;
    const message = office.heard(chat).find((one) => cardWords(one).startsWith("早报"))!;
    expect((await pressAll(message, ZHOU)).length).toBeGreaterThan(5);
  });

  test.each([
    ["周报", weekly, "2021-12-20T08:30:00+08:00"],
    ["月报", monthly, "2022-01-04T08:30:00+08:00"],
  ])("of a %s", async (title, job, at) => {
    await afternoon();
    await run(job, at);
    const message = office.heard(LEADERS).find((one) => cardWords(one).startsWith(title))!;
    expect((await pressAll(message, ZHOU)).length).toBeGreaterThan(4);
  });

  test("asked for by a line", async () => {
    await afternoon();
    await office.say(LEADERS, ZHOU, "/digest");
    expect((await pressAll(last(/^早报/), ZHOU)).length).toBeGreaterThan(4);
  });
});

describe("every button of a status card leads somewhere", () => {
  test.each([
    ["/status 铁东路", /^铁东路南段新建工程/],
    ["/status 铁东路 详细", /^铁东路南段新建工程/],
    ["/status 枫溪街道", /^枫溪街道进度/],
    ["/status 全区", /^全区进度/],
    ["/谁没报", /上报情况/],
  ])("%s", async (line, begins) => {
    await afternoon();
    await office.say(LEADERS, ZHOU, line);
    const message = last(begins);
    expect(await pressAll(message, ZHOU)).toHaveLength(buttonsOf(message).length);
  });
});

describe("every button of a reminder leads somewhere", () => {
  test("of the private one, the group's and the evening line", async () => {
    await afternoon();
    await run(eveningLine, "2021-12-16T18:00:00+08:00");
    await pressAll(last(/^今天（12月16日）上报/), WANG);
    await run(reminders, "2021-12-17T16:30:00+08:00");
    await run(reminders, "2021-12-20T16:30:00+08:00");
    expect(await pressAll(last(/^连续两个工作日/), WANG)).not.toEqual([]);
  });
});
