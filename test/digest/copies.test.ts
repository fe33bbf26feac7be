import { afterEach, expect, test } from "vitest";
import { cardWords, type Office, openOffice } from "../e2e/office.ts";

let office: Office;
afterEach(() => office.close());

const LEADERS = "oc_lingdao";
const GROUP = "oc_tiedonglu";
const CLERK = "ou_wang_zhuangan";
const plain = (words: string): string => words.replace(/[*_\\]|<[^>]+>/g, "");
const titled = (chatId: string, title: RegExp): string[] =>
  office
    .heard(chatId)
    .map(cardWords)
    .map(plain)
    .filter((words) => title.test(words));

test("whoever is late and not in the leaders' group hears of it once, and why, without what leaders decide", async () => {
  office = await openOffice({ start: "2021-12-29T10:00:00+08:00" });
  await office.say(GROUP, CLERK, "/issue 断头路口积水 @王专干", { mentions: [CLERK] });
  for (const at of ["2021-12-30T09:00", "2021-12-31T09:00", "2022-01-04T08:30", "2022-01-04T08:31"])
    await office.moveTo(`${at}:00+08:00`, 24 * 60);

  const [morning] = titled(LEADERS, /^早报 1月4日/);
  expect(morning).toContain("要您定 1件");
  for (const title of [/^周报/, /^月报/]) expect(titled(LEADERS, title)).toHaveLength(1);

  const own = office.double.world.directChat(CLERK)!.chatId;
  const told = titled(own, /^(早报 1月4日|周报|月报|季报)/);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(
    /^早报 1月4日\n您有 1件问题超期：#1。早报点到您，您不在那个群，所以单独发给您\n/,
  );
  expect(told[0]).toContain("超期问题（1）");
  expect(told[0]).not.toContain("要您定");
});
