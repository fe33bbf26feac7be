import { afterEach, beforeEach, expect, test } from "vitest";
import { createLog } from "../../src/log.ts";
import { cardWords, openOffice, type Office } from "./office.ts";

/** One id leads through the log from an arrival, or a job's run, to every letter that came of it. */
const GROUP = "oc_damichang";
const CLERK = "ou_tan_zhuangan";
const HEAD = "ou_li_zhihuizhang";

type Line = Record<string, unknown>;
let lines: Line[];
let office: Office;
beforeEach(async () => {
  lines = [];
  const write = (line: string): void => void lines.push(JSON.parse(line) as Line);
  office = await openOffice({ log: createLog({ level: "info", write, now: () => new Date() }) });
});
afterEach(() => office.close());

const under = (request: unknown) => lines.filter((line) => line["request"] === request);
const eventsOf = (request: unknown) => under(request).map((line) => line["event"]);
const rows = async (sql: string) => (await office.store.execute(sql)).rows;

test("a report is followed by one id from its arrival to its answer", async () => {
  const [answer] = await office.say(GROUP, CLERK, "/report 签约3户");
  const [arrival] = await rows("select key, request from inbox");
  expect(arrival!["request"]).toMatch(/^[\w-]{8,}$/);
  expect(under(arrival!["request"])).toMatchObject([
    { event: "event_handled", type: "message", eventId: arrival!["key"] },
    { event: "letter_sent", kind: "reply", tries: 1, messageId: answer!.messageId },
  ]);
  expect(cardWords(answer)).toContain("签约");
});

test("what a sent letter leads to bears the same id: the private copy of somebody who is not in the group", async () => {
  const stranger = "ou_chen_fuquzhang";
  office.double.addPerson({ openId: stranger, name: "陈股长" });
  await office.say(GROUP, CLERK, "/问题 施工便道被堵 @陈股长 3天内", { mentions: [stranger] });
  const request = (await rows("select request from inbox order by seq desc limit 1"))[0]![
    "request"
  ];
  const sent = under(request).filter((line) => line["event"] === "letter_sent");
  expect(sent.map((line) => line["kind"])).toEqual(["reply", "person"]);
  // Of people and words the log has nothing.
  expect(JSON.stringify(lines)).not.toMatch(/陈股长|施工便道/);
});

test("a job's letters bear the job and its slot", async () => {
  await office.say(GROUP, CLERK, "/问题 施工便道被堵 @李指挥长 3天内", { mentions: [HEAD] });
  office.setClock("2021-12-17T18:00:30+08:00");
  await office.tick();
  expect(eventsOf("clearing@2021-12-17T10:00:00.000Z")).toEqual(["job_ran"]);
  // What runs every minute is told of by what it sends alone.
  const sent = eventsOf("ladder@2021-12-17T10:00:00.000Z");
  expect(sent.length).toBeGreaterThan(0);
  expect(new Set(sent)).toEqual(new Set(["letter_sent"]));
});

test("a letter that is put off and one that fails are told of under their id, with the code", async () => {
  office.double.fail({ api: "im.message.reply", code: 230020, times: 1 });
  await office.double.say({ chatId: GROUP, by: CLERK, text: "/帮助" });
  await office.settle();
  const request = (await rows("select request from inbox"))[0]!["request"];
  expect(under(request)).toMatchObject([
    { event: "event_handled" },
    { event: "letter_put_off", code: 230020 },
  ]);
});
