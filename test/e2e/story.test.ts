import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ADMIN, cardWords, openOffice, type Office } from "./office.ts";

const CLERK = "ou_tan_zhuangan";
const HEAD = "ou_li_zhihuizhang";
const GROUP = "oc_bangongshi";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  await office.double.join(GROUP, [CLERK, HEAD], ADMIN);
  await office.settle();
});
afterEach(() => office.close());

const say = async (by: string, text: string, mentions?: string[]) => {
  const said = await office.say(GROUP, by, text, mentions ? { mentions } : {});
  return said.filter((one) => one.chatId === GROUP).map(cardWords);
};

test("a day in a project's group: bound, reported, taken back, a problem raised, listed, resolved, asked about", async () => {
  const [refused] = await say(CLERK, "/绑定 大米厂棚改");
  expect(refused).toContain("项目服务股");
  const [bound] = await say(ADMIN, "/bind 大米厂棚改");
  expect(bound).toContain("大米厂棚改");

  const [first] = await office.say(GROUP, CLERK, "/report 签约3户 腾房2户");
  expect(cardWords(first)).toContain("**签约** +3户　累计 3户");
  await office.press({ by: CLERK, messageId: first!.messageId, text: "撤" });
  const [again] = await say(CLERK, "／上报 签约２户");
  expect(again).toContain("累计 0 → **2户**");

  const [raised] = await say(CLERK, "/问题 施工便道被堵，车进不去 @李指挥长 3天内", [HEAD]);
  expect(raised).toContain("施工便道被堵");
  expect(raised).toContain("李指挥长");
  const [listed] = await say(CLERK, "/未办结");
  expect(listed).toContain("#1");
  expect(listed).toContain("施工便道被堵");
  const [vague] = await say(HEAD, "/办结 #1 已处理");
  expect(vague).toContain("一句");
  const [resolved] = await say(HEAD, "/resolve #1 便道已清通，货车进场");
  expect(resolved).toContain("便道已清通");
  const [none] = await say(CLERK, "/issues");
  expect(none).not.toContain("施工便道被堵");

  const [status] = await say(CLERK, "/进度");
  expect(status).toContain("大米厂棚改");
  const [district] = await say(CLERK, "/status 全区");
  for (const figure of ["46", "43", "2871", "3", "15380", "38", "2200", "76.6", "88.4"]) {
    expect(district).toContain(figure);
  }
});

test.each(["projects-2021.csv", "projects-2021.zh.csv"])(
  "the office's own list %s is imported from the chat: preview, confirm, the same figures, undo",
  async (name) => {
    await office.close();
    office = await openOffice({ sample: false });
    const chat = office.double.direct(ADMIN).chatId;
    const bytes = await readFile(new URL(`../../sample/${name}`, import.meta.url));
    const [preview] = await office.sendFile(chat, ADMIN, name, bytes);
    expect(cardWords(preview)).toContain("64");
    expect(cardWords(await statusOf(chat))).not.toContain("2871");
    await office.press({ by: ADMIN, messageId: preview!.messageId, text: "1 确认导入" });
    const words = cardWords(await statusOf(chat));
    for (const figure of ["46", "43", "2871", "15380", "38", "2200"])
      expect(words).toContain(figure);
    expect(words).toMatch(/市下达 10个，完成 8个.*区自压 7个，完成 5个/);
    await office.press({ by: ADMIN, messageId: preview!.messageId, text: "撤销导入" });
    expect(cardWords(await statusOf(chat))).not.toContain("2871");
  },
);

async function statusOf(chat: string) {
  const [answer] = await office.say(chat, ADMIN, "/status 全区");
  return answer;
}
