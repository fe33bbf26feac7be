import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readLadderLine } from "../../commands/settings/read-ladder.ts";
import { checkLadder, DEFAULT_LADDER } from "../../src/domain/ladder/index.ts";
import { ladderLines } from "../../src/text/settings-ladder.ts";
import { ADMIN, openOffice, type Office } from "../e2e/office.ts";
import { ask, CLERK, HEAD, rungs, stored, visit, wallOf } from "./help.ts";

describe("readLadderLine()", () => {
  test("reads every line of the page back as what it says", () => {
    const repeated = readLadderLine("第4级 每2个工作日10:00再催3次", DEFAULT_LADDER)!;
    for (const ladder of [DEFAULT_LADDER, repeated]) {
      const again = ladderLines(ladder)
        .slice(1)
        .reduce<typeof ladder | null>((had, line) => had && readLadderLine(line, had), ladder);
      expect(again).toEqual(ladder);
    }
    expect(repeated.rungs[4]!.repeat).toEqual({ everyWorkdays: 2, at: "10:00", count: 3 });
  });

  test.each([
    ["第2级 指挥长 次日09:30", 2, { normal: { from: "deadline", workdays: 1, at: "09:30" } }],
    [
      "第2级 街道负责人 到期后2小时",
      2,
      { post: "street_head", normal: { from: "deadline", minutes: 120 } },
    ],
    [
      "第３级　主任　再过２个工作日１４：００",
      3,
      { post: "director", normal: { from: "previous", workdays: 2, at: "14:00" } },
    ],
    ["第3级 不加急 紧急20小时", 3, { isUrged: false, urgentAfterMinutes: 1200 }],
    ["3级 上会", 3, { isOnAgenda: true, isUrged: true }],
    ["第5级 主任 再过1个工作日09:00 紧急72小时", 5, { post: "director", urgentAfterMinutes: 4320 }],
  ] as const)("reads %s", (line, no, expected) => {
    const read = readLadderLine(line, DEFAULT_LADDER);
    expect(read?.rungs[no]).toMatchObject(expected);
    expect(checkLadder(read!)).toEqual([]);
  });

  test.each([
    "第2级 张三 次日09:00",
    "第9级 主任 次日09:00",
    "第0级 主任",
    "第2级",
    "随便写写",
    "快到期 很快",
  ])("refuses %s", (line) => expect(readLadderLine(line, DEFAULT_LADDER)).toBeNull());
});

describe("/设置", () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice({ start: "2021-12-17T14:30:00+08:00" });
  });
  afterEach(() => office.close());

  test("提级 shows the ladder, changes it for new issues alone, and one is moved by a command", async () => {
    await ask(office, HEAD, "/问题 缺测绘报告 @谭专干", { mentions: [CLERK] });
    expect((await ask(office, HEAD, "/设置 提级")).words).toContain("管理员");
    const page = await ask(office, ADMIN, "/设置 提级");
    expect(page.words).toContain("提级规则（最初）");
    expect(page.words).toContain("第3级 区级联系领导 再过1个工作日09:00 紧急24小时 加急");
    const bad = await ask(office, ADMIN, "/设置 提级 第2级 指挥长 次日29:00 紧急1小时");
    expect(bad.words).toContain("提级规则没有改");
    expect(bad.words).toContain("第2级的紧急时间要比上一级晚");

    const changed = await ask(
      office,
      ADMIN,
      "/设置 提级 第2级 街道负责人 次日10:30\n静默 21:30-08:00",
    );
    expect(changed.words).toContain("提级规则已改（2021-12-17）");
    expect(changed.words).toContain("静默 21:30-08:00");
    expect((await ask(office, ADMIN, "/设置 提级 快到期 80%")).words).toContain("2021-12-17-2");
    expect((await ask(office, ADMIN, "/设置 提级 快到期 80%")).words).toContain("没有变化");

    const second = await ask(office, HEAD, "/问题 缺安置协议 @谭专干", { mentions: [CLERK] });
    expect(second.words).not.toContain("提级规则办");
    expect(await stored(office, 2)).toMatchObject({ ladder: "2021-12-17-2" });
    const old = await ask(office, HEAD, "/问题清单 #1");
    expect(old.words).toContain("按 最初 的提级规则办");
    await visit(office, "12-17 20:00", "12-20 09:00", "12-20 10:30");
    expect((await rungs(office, 1)).at(-1)).toBe("12-20 09:00 rung 2 ou_li_zhihuizhang");
    expect((await rungs(office, 2)).at(-1)).toMatch(/^12-20 10:30 rung 2/);

    expect((await ask(office, HEAD, "/改按新规则 #1")).words).toContain("项目服务股");
    expect((await ask(office, ADMIN, "/改按新规则 #1")).words).toContain("已改按新的提级规则");
    expect(await stored(office, 1)).toMatchObject({ ladder: "2021-12-17-2", rung: 2 });
    expect((await ask(office, ADMIN, "/设置 提级 默认")).words).toContain("已恢复最初的规则");
  });

  test("类别 shows the table of kinds and changes a row, which new issues are given and shown", async () => {
    expect((await ask(office, ADMIN, "/设置 类别")).words).toContain(
      "进场阻工　当天 无责任人 紧急",
    );
    const set = await ask(office, ADMIN, "/设置 类别 权属 2个工作日 责任人 指挥长 需佐证");
    expect(set.words).toContain("2个工作日 责任人 指挥长 需佐证");
    const { words } = await ask(office, CLERK, "/问题 3户权属有争议");
    expect(words).toContain("期限：**12月21日（周二） 20:00**");
    const issue = await stored(office);
    expect(issue).toMatchObject({ owner: HEAD, category: "ownership" });
    expect(wallOf(issue["due_at"])).toBe("12-21 20:00");
    expect((await ask(office, HEAD, "/办结 三户都签了确认书")).words).toMatch(/照片|佐证|材料/);
    expect((await ask(office, ADMIN, "/设置 类别 权属 很快")).words).toContain("没看懂：很快");
    expect((await ask(office, ADMIN, "/设置 类别 天气 1天")).words).toContain("没有「天气」");
    expect((await ask(office, ADMIN, "/设置 类别")).words).toContain("权属　2个工作日");
  });
});
