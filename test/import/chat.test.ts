import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findPostsFor } from "../../db/queries/posts.ts";
import { listTasks } from "../../db/queries/projects.ts";
import { figuresOf } from "../../src/verbs/task-figures.ts";
import { plain } from "../../src/domain/figure.ts";
import type { PressResult } from "../../src/playground/feishu/press.ts";
import type { Message } from "../../src/playground/feishu/world.ts";
import { ADMIN, cardWords, openOffice, type Office } from "../e2e/office.ts";

const sample = new URL("../../sample/projects-2021.csv", import.meta.url);
const STAFF = "ou_tan_zhuangan";
const GROUP = "oc_damichang";

let office: Office;
let list: string;
beforeEach(async () => {
  office = await openOffice();
  list = await readFile(sample, "utf8");
});
afterEach(() => office.close());

const bytes = (text: string) => new TextEncoder().encode(text);
const direct = (openId: string) => office.double.direct(openId).chatId;
const send = (text: string, name = "任务表.csv") =>
  office.sendFile(direct(ADMIN), ADMIN, name, bytes(text));
const say = (text: string) => office.say(direct(ADMIN), ADMIN, text);

/** Puts another value into a column of the line that begins with this code. */
function changed(code: string, header: string, value: string): string {
  const lines = list.split("\n");
  const at = lines[0]!.split(",").indexOf(header);
  return lines
    .map((line) => {
      if (!line.startsWith(`${code},`)) return line;
      const cells = line.split(",");
      cells[at] = value;
      return cells.join(",");
    })
    .join("\n");
}

async function signed(code = "C01"): Promise<string | undefined> {
  const found = (await listTasks(office.store.db)).find(({ task }) => task.code === code);
  const figure = found && figuresOf(found).signed;
  return figure && plain(figure);
}

function pressOf(message: Message, button: string): Promise<PressResult & { said: Message[] }> {
  return office.press({ by: ADMIN, messageId: message.messageId, text: button });
}

describe("importing in a chat", () => {
  test("previews cell by cell, writes on confirmation, and gives back every row on undo", async () => {
    const [preview, ...more] = await send(changed("C01", "signed_households", "25"));
    expect(more).toEqual([]);
    expect(cardWords(preview)).toContain("第 2 行 铁东路南段新建工程：已签约 22 → 25");
    expect(await signed()).toBe("22");
    const [done] = await say("1");
    expect(cardWords(done)).toContain("任务表已导入");
    expect(await signed()).toBe("25");
    const [undone] = await say("/导入 撤销");
    expect(cardWords(undone)).toContain("已撤销导入");
    expect(await signed()).toBe("22");
    expect(cardWords((await say("/导入 撤销"))[0])).toContain("没有可撤销的导入");
  });

  test("says that nothing differs when the same list comes again", async () => {
    const [answer] = await send(list);
    expect(cardWords(answer)).toContain("和台账一样");
  });

  test("leaves on top what was reported since, whatever the list of that day corrects", async () => {
    await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/上报 铁东路 签约2户");
    expect(await signed()).toBe("24");
    expect(cardWords((await send(list))[0])).toContain("和台账一样");
    const [preview] = await send(changed("C01", "signed_households", "23"));
    expect(cardWords(preview)).toContain("已签约 24 → 25");
    await say("确认导入");
    expect(await signed()).toBe("25");
    await say("/导入 撤销");
    expect(await signed()).toBe("24");
  });

  test("takes a later list's figure for all that was said up to its day", async () => {
    await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/上报 铁东路 签约2户");
    office.setClock("2021-12-20T10:00:00+08:00");
    list = changed("C01", "as_of", "2021-12-19");
    list = changed("C01", "signed_households", "25");
    await send(list);
    await say("1");
    expect(await signed()).toBe("25");
    await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/上报 铁东路 签约1户");
    expect(await signed()).toBe("26");
    expect(cardWords((await send(list))[0])).toContain("和台账一样");
    await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/撤销");
    expect(await signed()).toBe("25");
  });

  test("refuses row by row, in the sheet's own count, and takes nothing", async () => {
    const broken = changed("C01", "signed_households", "四十");
    const [answer] = await send(`${broken.trimEnd()}\nC01,city,,,,,,,,,,,,,,,,,,,,,,,,,,\n`);
    const words = cardWords(answer);
    expect(words).toContain("没有导入");
    expect(words).toContain("第 2 行「已签约」“四十”：看不懂这个数，请只写数字");
    expect(words).toContain("第 66 行");
    expect(words).not.toContain("确认导入");
  });

  test("refuses to take back new tasks that have been reported on", async () => {
    const line =
      "X1,city,collective_land,collective,新桥地块,,枫溪街道,50,,,,10,,,,,,,not_started,,,,,,,,,";
    await send(`${list.trimEnd()}\n${line}\n`);
    await say("1");
    await say("/上报 新桥地块 签约1户");
    expect(cardWords((await say("/导入 撤销"))[0])).toContain("撤不了");
    expect(await signed("X1")).toBe("1");
  });

  test("withdraws new tasks on undo, so that the list can come again", async () => {
    const line =
      "X1,city,collective_land,collective,新桥地块,,枫溪街道,50,,,,10,2,,,,,,in_progress,,,,,,,,,";
    await send(`${list.trimEnd()}\n${line}\n`);
    await say("1");
    expect(await signed("X1")).toBe("2");
    await say("/导入 撤销");
    expect(await signed("X1")).toBeUndefined();
    await send(`${list.trimEnd()}\n${line}\n`);
    await say("1");
    expect(await signed("X1")).toBe("2");
  });

  test("answers a reply to a file in a group, and a file sent after the command", async () => {
    const edited = bytes(changed("C01", "stage", "L16"));
    expect(await office.sendFile(GROUP, ADMIN, "表.csv", edited)).toEqual([]);
    const [message] = [...office.double.world.messages.values()].slice(-1);
    const [byReply] = await office.say(GROUP, ADMIN, "/导入", { replyTo: message!.messageId });
    expect(cardWords(byReply)).toContain("阶段 L15 → L16");
    const [before] = await office.say(GROUP, ADMIN, "/导入");
    expect(cardWords(before)).toContain("还没有导入");
    const [asked] = await office.say("oc_lingdao", ADMIN, "/导入");
    expect(cardWords(asked)).toContain("请把表发过来");
    const [after] = await office.sendFile("oc_lingdao", ADMIN, "表.csv", edited);
    expect(cardWords(after)).toContain("还没有导入");
  });

  test("seats a roster's people and remembers their names, and gives the posts back", async () => {
    const roster = [
      "scope,post,open_id,name,deputy_open_id,until",
      "铁东路,head,ou_new_head,蔡指挥长,,",
      "office,director,ou_new_director,马主任,,",
    ].join("\n");
    const [preview] = await send(roster, "roster.csv");
    expect(cardWords(preview)).toMatch(/第 2 行 铁东路南段新建工程 指挥长：(换成 )?蔡指挥长/);
    expect(cardWords(preview)).toContain("全办 主任：换成 马主任");
    const director = async () =>
      (await findPostsFor(office.store.db, ["office"], "2021-12-17")).find(
        (one) => one.post === "director",
      )?.openId;
    const before = await director();
    await say("1");
    expect(await director()).toBe("ou_new_director");
    expect(cardWords((await say("/谁负责 铁东路"))[0])).toContain("蔡指挥长");
    expect(cardWords((await say("/导入 撤销"))[0])).toContain("已撤销");
    expect(await director()).toBe(before);
  });

  test("keeps a budget's lines under their year", async () => {
    const budget = await readFile(new URL("../../sample/budget-2021.csv", import.meta.url), "utf8");
    const [preview] = await send(budget, "budget-2021.csv");
    expect(cardWords(preview)).toContain("记为 2021 年");
    await say("1");
    expect(cardWords((await send(budget, "budget-2021.csv"))[0])).toContain("和台账一样");
  });

  test("masks personal numbers before anything is stored, and refuses what is marked secret", async () => {
    const phone = "13812345678";
    await send(changed("C02", "name_basis", `联系 ${phone}`));
    const kept = await office.store.execute("select rows from imports order by id desc limit 1");
    expect(JSON.stringify(kept.rows[0]!["rows"])).not.toContain(phone);
    const [refused] = await send(changed("C02", "name_basis", "涉密"));
    expect(cardWords(refused)).toContain("涉密");
  });

  test("names who may to everybody else", async () => {
    const [answer] = await office.sendFile(direct(STAFF), STAFF, "表.csv", bytes(list));
    expect(cardWords(answer)).toContain("项目服务股");
  });

  test("says what to do with a file that is no table", async () => {
    const [answer] = await send("%PDF-1.4", "说明.pdf");
    expect(cardWords(answer)).toContain("请发 .xlsx 或 .csv");
  });

  test("confirms and undoes by pressing", async () => {
    const [preview] = await send(changed("C01", "signed_households", "25"));
    await pressOf(preview!, "1 确认导入");
    expect(await signed()).toBe("25");
  });
});

describe("exporting in a chat", () => {
  test("sends the list as a file to whoever asked, and importing it moves no figure", async () => {
    await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/上报 铁东路 签约2户");
    office.setClock("2021-12-20T10:00:00+08:00");
    const said = await office.say(GROUP, ADMIN, "/导出 项目 csv");
    expect(cardWords(said.find((one) => one.chatId === GROUP))).toContain("任务表正在发给您");
    const sent = said.find((one) => one.chatId === direct(ADMIN));
    const { file_key: key } = JSON.parse(sent!.content) as Record<string, string>;
    const file = office.double.world.files.get(key!)!;
    expect(file.name).toBe("任务表-2021-12-20.csv");
    const text = Buffer.from(file.base64, "base64").toString("utf8");
    expect(text).toMatch(/C01,.*,31,24,15,13,/);
    const [preview] = await send(text);
    expect(cardWords(preview)).toContain("数据截至 2021-12-17 → 2021-12-20");
    await say("1");
    expect(await signed()).toBe("24");
    await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/上报 铁东路 签约1户");
    expect(await signed()).toBe("25");
  });

  test("names the lists that there are", async () => {
    expect(cardWords((await say("/导出 人员"))[0])).toContain("有：项目、问题、上报、资金");
  });
});
