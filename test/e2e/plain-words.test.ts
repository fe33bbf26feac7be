import { afterEach, beforeEach, expect, test } from "vitest";
import { ADMIN, cardWords, openOffice, type Office } from "./office.ts";

const CLERK = "ou_wang_zhuangan";
const GROUP = "oc_tiedonglu";
const BOT = { mentions: ["ou_bot"] };

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const say = async (text: string, by = CLERK, chatId = GROUP): Promise<string> => {
  const isPlain = !text.startsWith("/");
  const said = await office.say(chatId, by, isPlain ? `@不过夜 ${text}` : text, isPlain ? BOT : {});
  return cardWords(said.find((one) => one.chatId === chatId));
};
const direct = (openId: string) => office.double.direct(openId).chatId;

test.each([
  ["谁负责白关北", "白关北储备地块 谁负责"],
  ["白关北谁负责", "白关北储备地块 谁负责"],
  ["请问白关北是谁在负责？", "白关北储备地块 谁负责"],
  ["白关北的指挥长是谁", "白关北储备地块 谁负责"],
  ["枫溪街道谁负责", "枫溪街道 谁负责"],
  ["谁负责", "铁东路南段新建工程 谁负责"],
  ["这个项目谁负责", "铁东路南段新建工程 谁负责"],
  ["我要请假", "请到哪天？谁代班？"],
  ["我想请个假", "请到哪天？谁代班？"],
])("%s in plain words does what the command does", async (words, want) => {
  expect(await say(words)).toContain(want);
});

test("a leave is taken with its day and its deputy from plain words", async () => {
  expect(await say("我要请假到12-31，李指挥长代班")).toContain("李指挥长");
  const { rows } = await office.store.execute(
    "select open_id, until, deputy_open_id from absences",
  );
  expect(rows.map((row) => [row["open_id"], row["until"], row["deputy_open_id"]])).toEqual([
    [CLERK, "2021-12-31", "ou_li_zhihuizhang"],
  ]);
});

test.each(["这件事谁负责的问题以后再说", "王专干请假了"])("%s is no command", async (words) => {
  expect(await say(words)).not.toMatch(/谁负责$|谁代班/m);
});

test("a list of issues for an unknown name says so instead of listing everything", async () => {
  await say("/issue 缺测绘报告");
  expect(await say("/issues 张三")).toContain("没有找到「张三」");
  expect(await say("/issues 秦指挥长")).not.toContain("没有找到");
  expect(await say("/issues")).toContain("缺测绘报告");
  expect(await say("/问题清单 看一下超期的")).not.toContain("没有找到");
});

test("settings name the administrators to whom a clerk has to go, and show nobody's id", async () => {
  const refused = await say("/绑定 铁东路", CLERK, direct(CLERK));
  expect(refused).toContain("请找 刘股长");
  expect(refused).not.toContain("ou_");
  await office.store.execute("update posts set ended_at = 1 where post = 'admin'");
  expect(await say("/设置", CLERK)).toContain("请找 刘股长");
  expect(await say("/设置", ADMIN)).toContain("管理员　刘股长");
  await office.store.execute("delete from people where open_id = 'ou_liu_guzhang'");
  expect(await say("/设置", CLERK)).toContain("部署时指定的管理员");
  expect(await say("/设置", ADMIN)).toContain("管理员　部署时指定的 1 人");
});

test("a figure written twice in one report is booked once, and said to be", async () => {
  const words = await say("/report 签约1户，签约1户");
  expect(words).toContain("**签约** +1户");
  expect(words).toContain("「签约1户」写了两遍，只记了一遍");
  expect(await say("/report 签约1户，腾房1户")).not.toContain("两遍");
  expect(await say("/report 铁东路\n签约1户\n白关北\n签约1户")).not.toContain("两遍");
  const anew = await say("/report 上午又签1户，又签1户");
  expect(anew).toContain("**签约** +2户");
  expect(anew).not.toContain("两遍");
});

test("what is too long is said to be too long", async () => {
  const words = await say(`/issue ${"便道被堵".repeat(600)}`);
  expect(words).toContain("太长了，没有记");
  expect(words).not.toContain("没看懂");
});

test("on an issue without an owner a refusal says how to take it on", async () => {
  await say("/issue 缺测绘报告", "ou_qin_zhihuizhang");
  const words = await say("/extend #1 2天 等报告");
  expect(words).toContain("#1 还没有责任人");
  expect(words).toContain("/签收 #1");
});

test("one more in a shared post leaves the others in it, and says so", async () => {
  const said = await office.say(GROUP, ADMIN, "/设置 项目服务股 @王专干", { mentions: [CLERK] });
  expect(cardWords(said[0])).toContain("原来的 刘股长 不变");
});
