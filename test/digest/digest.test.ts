import { afterEach, describe, expect, test } from "vitest";
import { digest } from "../../src/jobs/digest.ts";
import { checkCard } from "../../src/feishu/card/check.ts";
import { cardWords, type Office, openOffice } from "../e2e/office.ts";

let office: Office;
afterEach(() => office.close());

const LEADERS = "oc_lingdao";
const plain = (words: string): string => words.replace(/[*_\\]|<[^>]+>/g, "");

/** Runs the job as of a moment and sends what it decided on. */
async function run(at: string): Promise<string> {
  office.setClock(at);
  const said = await digest.run(office.runtime.jobDeps, office.now());
  await office.settle();
  return said;
}

/** What the leaders' group has heard that is a morning digest. */
function digests(): string[] {
  return office
    .heard(LEADERS)
    .map(cardWords)
    .map(plain)
    .filter((words) => words.startsWith("早报"));
}

describe("digest, on the list of 2021 on 17 December", () => {
  test("tells every figure of the year on a card that the platform takes", async () => {
    office = await openOffice({ start: "2021-12-17T08:30:00+08:00" });
    expect(await run("2021-12-17T08:30:00+08:00")).toBe("3 digests");
    const [words] = digests();
    for (const wanted of [
      /^早报 12月17日\n/,
      /市下达任务 46个，完成 41个/,
      /集体土地征拆 43个 2871亩，完成 38个 2200亩：按面积 76\.6%，按个数 88\.4%/,
      /国有土地房屋征收 3个 15380㎡，完成 3个 15380㎡/,
      /清零扫尾：市下达 8\/10个，区自压 5\/7个/,
      /亩 \d+\.\d% ●红灯：综合进度 \d+\.\d%，按时间该到 \d+\.\d%，再补/,
      /综合进度：签约、腾房、拆除、交地合在一起折算/,
      /按时序 2287\.7亩；按承诺 2758亩（96\.1%）、41个项目（95\.3%）/,
    ])
      expect(words).toMatch(wanted);
    for (const message of office.heard(LEADERS))
      expect(checkCard(JSON.parse(message.content))).toEqual([]);
  });

  test("gives each leader in private only what is his", async () => {
    office = await openOffice({ start: "2021-12-17T08:30:00+08:00" });
    await run("2021-12-17T08:30:00+08:00");
    const cards = [...office.double.world.messages.values()]
      .filter((one) => one.senderId === office.double.app.botOpenId && one.chatId !== LEADERS)
      .map(cardWords)
      .map(plain);
    expect(cards.filter((words) => words.includes("市下达任务 46个"))).toHaveLength(1);
    const own = cards.find((words) => !words.includes("市下达任务 46个"))!;
    expect(own).toMatch(/市下达任务 \d个/);
    expect(own).toContain("铁东路南段新建工程");
    expect(own).not.toContain("白关北储备地块");
  });
});

describe("job digest", () => {
  test.each([
    ["is silent a minute early", "2021-12-17T08:29:00+08:00", 0, false],
    ["speaks on time", "2021-12-17T08:30:00+08:00", 1, false],
    ["is not late by nine", "2021-12-17T09:00:00+08:00", 1, false],
    ["is marked after nine", "2021-12-17T09:01:00+08:00", 1, true],
    ["is silent on a Saturday", "2021-12-18T10:00:00+08:00", 0, false],
    ["is silent on a holiday", "2021-10-01T10:00:00+08:00", 0, false],
    ["speaks on a Saturday that is worked", "2021-10-09T08:30:00+08:00", 1, false],
    ["is silent at night", "2021-12-17T22:00:00+08:00", 0, false],
  ])("%s", async (_title, at, count, isLate) => {
    office = await openOffice({ start: at });
    await run(at);
    expect(digests()).toHaveLength(count);
    expect(digests().some((words) => words.includes("补发"))).toBe(isLate);
  });

  test("sends one a day, though it runs again and beside itself", async () => {
    office = await openOffice({ start: "2021-12-16T08:30:00+08:00" });
    await run("2021-12-16T08:30:00+08:00");
    await run("2021-12-16T15:00:00+08:00");
    office.setClock("2021-12-17T08:30:00+08:00");
    const { jobDeps } = office.runtime;
    await Promise.all([digest.run(jobDeps, office.now()), digest.run(jobDeps, office.now())]);
    await office.settle();
    expect(digests()).toHaveLength(2);
  });

  test("does not make missed days up one by one", async () => {
    office = await openOffice({ start: "2021-12-13T08:30:00+08:00" });
    await office.tick();
    office.setClock("2021-12-17T11:00:00+08:00");
    await office.tick();
    await office.tick();
    expect(digests()).toHaveLength(2);
    expect(digests()[1]).toMatch(/^早报 12月17日（补发）/);
  });

  test("tells what has changed since the digest before", async () => {
    office = await openOffice({ start: "2021-12-16T08:30:00+08:00" });
    await run("2021-12-16T08:30:00+08:00");
    office.setClock("2021-12-16T15:00:00+08:00");
    await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/report 签约2户 交地5亩");
    await run("2021-12-17T08:30:00+08:00");
    expect(digests()[1]).toMatch(/比12月16日早报：签约 \+2户，交地 \+5亩/);
  });

  test("rings whoever is responsible for an overdue problem, and nobody else", async () => {
    office = await openOffice({ start: "2021-12-15T10:00:00+08:00" });
    await office.say("oc_damichang", "ou_tan_zhuangan", "/issue 大米厂 3-12户搬不走 @李指挥长", {
      mentions: ["ou_li_zhihuizhang"],
    });
    await run("2021-12-16T08:30:00+08:00");
    const card = office.heard(LEADERS).find((one) => cardWords(one).startsWith("早报"))!;
    const rung = [...card.content.matchAll(/<at id=\\?"?([\w]+)/g)].map((match) => match[1]);
    expect(new Set(rung)).toEqual(new Set(["ou_li_zhihuizhang"]));
    expect(plain(cardWords(card))).toMatch(/超期问题（1）/);
  });
});

describe("what waits for a leader's word", () => {
  test("leads the digest, and is given by a press in it", async () => {
    office = await openOffice({ start: "2021-12-15T10:00:00+08:00" });
    await office.say("oc_damichang", "ou_tan_zhuangan", "/issue 大米厂 3-12户搬不走 @李指挥长", {
      mentions: ["ou_li_zhihuizhang"],
    });
    await office.say("oc_damichang", "ou_li_zhihuizhang", "/extend #1 3天 户主出差");
    await run("2021-12-16T08:30:00+08:00");
    const card = office.heard(LEADERS).find((one) => cardWords(one).startsWith("早报"))!;
    expect(plain(cardWords(card))).toMatch(
      /^早报 12月16日\n要您定 1件：#1请延期\n红灯 5个：.*等\n超期 1件（都是新的）：李指挥长 #1\n完成 41\/46个任务，交地 2200\/2871亩（76.6%）\n全年时间过了 95.9%，到12月31日预计 2758亩，还差 113亩\n/,
    );
    const pressed = await office.press({
      messageId: card.messageId,
      by: "ou_zhou_quzhang",
      value: { c: "agree", a: { no: 1, what: "extension" } },
    });
    expect(pressed.said.map(cardWords).join("\n")).toMatch(/同意|延/);
    office.setClock("2021-12-16T09:00:00+08:00");
    await office.say(LEADERS, "ou_zhou_quzhang", "/digest");
    expect(plain(cardWords(office.heard(LEADERS).at(-1)))).not.toContain("要您定 1件");
  });

  test("leads to the lists behind its figures", async () => {
    office = await openOffice({ start: "2021-12-17T08:30:00+08:00" });
    await run("2021-12-17T08:30:00+08:00");
    const card = office.heard(LEADERS).find((one) => cardWords(one).startsWith("早报"))!;
    const wanted = [...card.content.matchAll(/\{"c":"detail","a":(\{[^}]*\})\}/g)];
    expect(wanted.length).toBeGreaterThanOrEqual(3);
    for (const [, args] of wanted) {
      const { said } = await office.press({
        messageId: card.messageId,
        by: "ou_zhou_quzhang",
        value: { c: "detail", a: JSON.parse(args!) as Record<string, unknown> },
      });
      expect(said).toHaveLength(1);
      expect(checkCard(JSON.parse(said[0]!.content))).toEqual([]);
    }
  });
});
