import { afterEach, expect, test } from "vitest";
import { cardWords, type Office, openOffice } from "./office.ts";

let office: Office;
afterEach(() => office.close());

const plain = (words: string): string => words.replace(/[*_\\]|<[^>]+>/g, "");

async function say(chatId: string, by: string, text: string): Promise<string> {
  office.setClock(new Date(office.now().getTime() + 60_000).toISOString());
  return plain((await office.say(chatId, by, text)).map(cardWords).join("\n"));
}

test("a clear-up with nobody left books what is said and says what does not fit", async () => {
  office = await openOffice();
  const said = await say("oc_damichang", "ou_tan_zhuangan", "/report 签约3户");
  expect(said).toMatch(/已记下/);
  expect(said).toMatch(
    /签约 \+3户　累计 0?.*3户\n可是账上已全部清零，没有剩余户了：多报了点「撤」/,
  );
  expect(said).not.toContain("还剩");
});

test("what is done already is not booked once more", async () => {
  office = await openOffice();
  const again = await say("oc_damichang", "ou_tan_zhuangan", "/report 大米厂棚改 已完成");
  expect(again).toMatch(/^大米厂棚改早已记为完成\n12月10日完成的，不用再报/);
  const { rows } = await office.store.execute("select count(*) as n from entries");
  expect(Number(rows[0]!["n"])).toBe(0);
});

test("a task that is done by its area says what of its households is still open", async () => {
  office = await openOffice();
  const said = await say("oc_lingdao", "ou_liu_guzhang", "/report 枫溪港二期 交地76亩");
  expect(said).toMatch(/已达到目标，项目记为已完成\n可是签约才 9\/24户.*漏报了就补报/);
});
