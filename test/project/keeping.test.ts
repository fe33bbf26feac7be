import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBindings } from "../../db/queries/bindings.ts";
import { findPostsFor } from "../../db/queries/posts.ts";
import { commands } from "../../commands/index.ts";
import { createRegistry } from "../../src/command/registry.ts";
import { loadOffice } from "../../src/verbs/office.ts";
import { ADMIN, cardWords, openOffice, type Office } from "../e2e/office.ts";

const GROUP = "oc_tiedonglu";
const STAFF = "ou_wang_zhuangan";
const OTHER = "ou_peng_zhuren";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const say = async (text: string, more = {}, by: string = ADMIN, chat = GROUP): Promise<string> => {
  const said = await office.say(chat, by, text, more);
  expect(said.length).toBe(1);
  return cardWords(said[0]);
};
const direct = (text: string, by: string = ADMIN) =>
  say(text, {}, by, office.double.direct(by).chatId);
const posts = (scope: string) => findPostsFor(office.store.db, [scope], "2021-12-17");
const bound = (chat = GROUP) => findBindings(office.store.db, chat);

describe("/project", () => {
  test("lists tasks by kind, and shows one in short", async () => {
    expect(await direct("/项目")).toContain("集体土地征拆**　43 个，已完成 38 个");
    const one = await direct("/项目 大米厂棚改");
    expect(one).toContain("大米厂棚改");
    expect(one).toContain("指挥长");
  });

  test("adds a project that can be reported on at once, and refuses it twice", async () => {
    const line = "/项目 新增 新桥地块 枫溪街道 集体土地征拆 面积120亩 35户 期限2022-12-31";
    expect(await direct(line)).toContain("已新增：新桥地块");
    expect(await direct("/上报 新桥地块 签约2户")).toContain("还剩 33户");
    expect(await direct(line)).toContain("已经有了");
    expect(await direct("/项目 新增 老桥地块")).toContain("还差：街道、类别");
  });

  test("changes cells by hand and gives them back", async () => {
    expect(await direct("/项目 新桥地块 总户数 52户 期限2022-11-30")).toContain("总户数 35 → 52");
    expect(await direct("/项目 新桥地块")).toContain("2/52户");
    expect(await direct("/导入 撤销")).toContain("已撤销");
    expect(await direct("/项目 新桥地块")).toContain("2/35户");
    expect(await direct("/项目 新桥地块 总户数 1户")).toContain("不能少于已完成的 2");
    expect(await direct("/项目 新桥地块 颜色 红")).toContain("没看懂：颜色、红");
  });

  test("gives another name, and the posts go along", async () => {
    await say("/项目 新桥地块 指挥长 @彭主任", { mentions: [OTHER] });
    expect(await direct("/项目 新桥地块 改名 新桥北地块")).toContain("名称 新桥地块 → 新桥北地块");
    expect((await posts("新桥北地块")).map((one) => one.openId)).toEqual([OTHER]);
    expect(await direct("/项目 新桥北地块 改名 大米厂棚改")).toContain("已经有了");
  });

  test("adds and removes a nickname, which is read from then on", async () => {
    expect(await direct("/项目 新桥北地块 别名 老码头")).toContain("加了别名");
    expect(await direct("/上报 老码头 签约1户")).toContain("新桥北地块");
    expect(await direct("/项目 新桥北地块 别名 删除 老码头")).toContain("去掉了别名");
    expect(await direct("/项目 新桥北地块 别名 大米厂棚改")).toContain("另一个项目的全名");
  });

  test("closes after a confirmation, and reopens", async () => {
    expect(await direct("/项目 新桥北地块 关闭")).toContain("关闭「新桥北地块」？");
    expect(await direct("确认")).toContain("已关闭");
    expect(await direct("/项目 新桥北地块")).toContain("已关闭");
    expect(await direct("/项目 新桥北地块 重开")).toContain("已重开");
    expect(await direct("/上报 新桥北地块 签约1户")).toContain("已记下");
  });

  test("names who may to everybody else, with the line to pass on", async () => {
    const words = await direct("/项目 大米厂棚改 总户数 52户", STAFF);
    expect(words).toContain("项目服务股或管理员");
    expect(words).toContain("/项目 大米厂棚改 总户数 52户");
    expect(await direct("/项目 大米厂棚改", STAFF)).toContain("大米厂棚改");
  });
});

describe("posts", () => {
  test("are filled, replaced, given a deputy and emptied by mention", async () => {
    expect(await say("/项目 铁东路 指挥长 @王专干", { mentions: [STAFF] })).toContain("岗位已定");
    await say("/project 铁东路 区级联系领导 @彭主任", { mentions: [OTHER] });
    await say("/项目 铁东路 指挥长 副手 @彭主任", { mentions: [OTHER] });
    const held = await posts("铁东路南段新建工程");
    expect(held.find((one) => one.post === "head")).toMatchObject({
      openId: STAFF,
      deputyOpenId: OTHER,
    });
    expect(held.find((one) => one.post === "leader")?.openId).toBe(OTHER);
    const who = await say("/who 铁东路");
    expect(who).toContain("指挥长");
    expect(who).toContain("副手");
    expect(await say("/项目 铁东路 指挥长 无")).toContain("已空出岗位");
    expect((await posts("铁东路南段新建工程")).some((one) => one.post === "head")).toBe(false);
    expect(await say("/谁负责 铁东路")).not.toContain("指挥长");
  });

  test("of streets and of the office are filled alike", async () => {
    await say("/项目 龙泉街道 负责人 @王专干", { mentions: [STAFF] });
    expect((await posts("龙泉街道"))[0]).toMatchObject({ post: "street_head", openId: STAFF });
    await say("/设置 主任 @彭主任", { mentions: [OTHER] });
    await say("/设置 主任 副手 @王专干", { mentions: [STAFF] });
    await say("/settings 项目服务股 @王专干", { mentions: [STAFF] });
    const held = await posts("office");
    expect(held.find((one) => one.post === "director")).toMatchObject({
      openId: OTHER,
      deputyOpenId: STAFF,
    });
    expect(held.filter((one) => one.post === "service")).toHaveLength(2);
    await say("/设置 项目服务股 去掉 @王专干", { mentions: [STAFF] });
    expect((await posts("office")).filter((one) => one.post === "service")).toHaveLength(1);
  });
});

describe("/bind", () => {
  test.each([
    ["/bind 铁东路 龙泉路南延", ["铁东路南段新建工程", "龙泉路南延工程"], "project"],
    ["/绑定 枫溪街道", [null], "street"],
    ["/bind leaders", [null], "leaders"],
    ["/绑定 领导群", [null], "leaders"],
    ["/绑定 大米厂棚改、湘江1号（二期）", ["大米厂棚改", "湘江1号（二期）"], "project"],
  ] as const)("%s replaces what the group spoke for", async (line, names, kind) => {
    await say(line);
    const rows = await bound();
    expect(rows.map((row) => row.projectName)).toEqual(names);
    expect(new Set(rows.map((row) => row.kind))).toEqual(new Set([kind]));
  });

  test("asks which one of several is meant, and ends", async () => {
    expect(await say("/bind 枫溪港")).toContain("是哪个项目");
    await say("1");
    expect(await bound()).toHaveLength(1);
    expect(await say("/绑定 解除")).toContain("已解除");
    expect(await bound()).toEqual([]);
    expect(await say("/绑定")).toContain("还没有绑定");
  });

  test("is for groups and for the section", async () => {
    expect(await direct("/绑定 铁东路")).toContain("要在群里绑定");
    expect(await say("/绑定 铁东路", {}, STAFF)).toContain("项目服务股");
    expect(await bound()).toEqual([]);
  });
});

describe("/settings", () => {
  test("shows what is in force, and changes times", async () => {
    expect(await direct("/设置")).toContain("日报 08:30");
    expect(await direct("/设置 日报 8：15")).toContain("08:15");
    expect((await loadOffice(office.store.db)).digestAt).toBe("08:15");
    expect(await direct("/设置 晚清零 21:00")).toContain("早于");
    expect(await direct("/设置 日报 25:00")).toContain("没看懂时间");
  });

  test("loads a year's calendar and single days", async () => {
    expect(await direct("/设置 日历 2027 休 01-01..01-03 02-05 班 02-07")).toContain(
      "休 4 天，调班 1 天",
    );
    const { calendar } = await loadOffice(office.store.db);
    expect(calendar.knows(2027)).toBe(true);
    expect(calendar.isWorkday("2027-01-01")).toBe(false);
    expect(calendar.isWorkday("2027-02-07")).toBe(true);
    expect(await direct("/设置 日历 2027 休 01-01 班 01-04")).toContain("本来就是工作日");
    await direct("/设置 日历 2021-12-31 休");
    expect((await loadOffice(office.store.db)).calendar.isWorkday("2021-12-31")).toBe(false);
  });

  test("are the administrator's", async () => {
    expect(await direct("/设置 日报 09:00", STAFF)).toContain("管理员");
  });
});

const examples = createRegistry(commands)
  .list.filter((spec) => ["project", "bind", "settings", "who", "import"].includes(spec.name))
  .flatMap((spec) => spec.examples.map((one) => [one.say, spec] as const));

test.each(examples)("the example %s is answered without a refusal", async (line) => {
  const words = await say(line, {}, ADMIN, "oc_bangongshi");
  expect(words).not.toMatch(/没看懂|没有找到|没有「|这句/);
});
