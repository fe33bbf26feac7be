import type { Client } from "@libsql/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { jobs } from "../../src/jobs/list.ts";
import { runDue } from "../../src/jobs/run-due.ts";
import type { Log } from "../../src/ports.ts";
import { cardWords, openOffice, type Office } from "../e2e/office.ts";
import {
  ask,
  CLERK,
  DIRECTOR,
  GROUP,
  HEAD,
  inPrivate,
  LEADER,
  press,
  rungs,
  stored,
  visit,
  wallOf,
} from "./help.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice({ start: "2021-12-17T14:30:00+08:00" });
});
afterEach(() => office.close());

async function raised(line = "/issue 3户权属有争议 @谭专干") {
  return await ask(office, HEAD, line, { mentions: line.includes("@") ? [CLERK] : [] });
}

const week = [
  "12-17 18:00",
  "12-17 20:00",
  "12-18 09:00",
  "12-20 09:00",
  "12-20 12:00",
  "12-21 09:00",
  "12-22 09:00",
  "12-23 09:00",
  "12-24 09:00",
];
const whole = [
  "12-17 14:30 told 0 ou_tan_zhuangan",
  "12-17 20:00 rung 1 ou_tan_zhuangan",
  "12-20 09:00 rung 2 ou_li_zhihuizhang",
  "12-21 09:00 rung 3 ou_zhou_quzhang",
  "12-24 09:00 rung 4 ou_chen_zhuren",
];

describe("the ladder of a normal issue", () => {
  test("goes from the owner to the director over a weekend, each rung once, each a fresh reply to its card", async () => {
    const { message } = await raised();
    await visit(office, ...week, "12-24 15:00", "12-26 12:00");
    expect(await rungs(office)).toEqual(whole);
    const said = office.heard(GROUP).slice(1);
    expect(said).toHaveLength(4);
    expect(new Set(said.map((one) => one.parentId))).toEqual(new Set([message.messageId]));
    expect(said.map((one) => /<at id=(\w+)>/.exec(cardWords(one))?.[1] ?? "")).toEqual([
      CLERK,
      HEAD,
      LEADER,
      "",
    ]);
    // The director is not in the group: named there, told in private.
    expect(cardWords(said[3])).toContain("@陈主任");
    expect(inPrivate(office, DIRECTOR).map(cardWords).join()).toContain("提到主任");
  });

  test("goes on after it is signed for, stops at the result, and goes on where it was when it is returned", async () => {
    const { message } = await raised();
    await ask(office, CLERK, "收到", { replyTo: message.messageId });
    await visit(office, "12-17 20:00", "12-20 09:00", "12-20 10:00");
    expect(await rungs(office)).toEqual(whole.slice(0, 3));
    const done = await ask(office, CLERK, "/办结 #1 三户都签了协议");
    expect(done.words).toMatch(/<at id=ou_tan_zhuangan>.*<at id=ou_li_zhihuizhang>/);
    await visit(office, "12-21 09:00", "12-21 10:00");
    expect(await rungs(office)).toEqual(whole.slice(0, 3));
    await press(office, HEAD, done.message, "退回");
    await visit(office, "12-21 20:00", "12-22 08:59", "12-22 09:00", "12-23 09:00", "12-24 09:00");
    expect((await rungs(office)).slice(3)).toEqual(["12-22 09:00 rung 3 ou_zhou_quzhang"]);
  });

  test("urges the leader in the app at rung 3, on the message that reached him", async () => {
    await raised();
    await visit(office, "12-17 20:00", "12-20 09:00", "12-21 09:00");
    const urged = office.heard(GROUP).filter((one) => Object.keys(one.urged).length > 0);
    expect(urged.map((one) => Object.keys(one.urged))).toEqual([[LEADER]]);
  });

  test("urges somebody who is not in the group on the private copy, at rung 3 alone", async () => {
    const chatId = "oc_tiedonglu";
    await office.double.leave(chatId, [LEADER], "ou_liu_guzhang");
    await ask(office, "ou_wang_zhuangan", "/issue 缺测绘报告 @王专干", {
      chatId,
      mentions: ["ou_wang_zhuangan"],
    });
    await visit(office, ...week);
    const urged = [...office.double.world.messages.values()].filter(
      (one) => Object.keys(one.urged).length > 0,
    );
    expect(urged.map((one) => [one.chatId, Object.keys(one.urged)])).toEqual([
      [office.double.direct(LEADER).chatId, [LEADER]],
    ]);
  });

  test("counts from an agreed deadline", async () => {
    await raised();
    const asked = await ask(office, CLERK, "/延期 #1 12-22 等测绘报告");
    await press(office, HEAD, asked.message, "同意");
    await visit(office, "12-17 20:00", "12-20 09:00", "12-21 09:00", "12-22 20:00", "12-23 09:00");
    expect((await rungs(office)).slice(1)).toEqual([
      "12-22 20:00 rung 1 ou_tan_zhuangan",
      "12-23 09:00 rung 2 ou_li_zhihuizhang",
    ]);
  });

  test("mentions the head once where nobody owns it, and he stands in until somebody is assigned", async () => {
    await raised("/issue 3户权属有争议");
    await visit(office, "12-17 14:59", "12-17 15:00", "12-17 15:01", "12-17 15:40");
    expect(await rungs(office)).toEqual(["12-17 15:00 owner_by_default 0 ou_li_zhihuizhang"]);
    expect(office.heard(GROUP)).toHaveLength(2);
    expect((await stored(office))["owner"]).toBe(HEAD);
  });
});

describe("the ladder of an urgent issue", () => {
  test("runs by the wall clock through the weekend; what falls into the night comes at half past seven", async () => {
    await raised("/issue 村民要上访，紧急 @谭专干");
    await visit(
      office,
      "12-17 16:30",
      "12-18 02:30",
      "12-18 07:29",
      "12-18 07:30",
      "12-18 14:30",
      "12-19 14:30",
      "12-20 09:00",
    );
    expect(await rungs(office)).toEqual([
      "12-17 14:30 told 0 ou_tan_zhuangan",
      "12-17 16:30 rung 1 ou_tan_zhuangan",
      "12-18 07:30 rung 2 ou_li_zhihuizhang",
      "12-18 14:30 rung 3 ou_zhou_quzhang",
      "12-19 14:30 rung 4 ou_chen_zhuren",
    ]);
  });

  test("wakes people for a safety matter", async () => {
    await raised("/issue 危房要塌了，有安全隐患，紧急 @谭专干");
    await visit(office, "12-17 16:30", "12-18 02:30", "12-18 03:00");
    expect((await rungs(office)).at(-1)).toBe("12-18 02:30 rung 2 ou_li_zhihuizhang");
  });
});

describe("runs that are late, grouped or doubled", () => {
  test("say three due at once in one message, each person once", async () => {
    for (const n of [1, 2, 3]) await raised(`/issue 缺第${n}份报告 @谭专干`);
    const before = office.heard(GROUP).length;
    await visit(office, "12-17 20:00");
    const said = office.heard(GROUP).slice(before);
    expect(said).toHaveLength(1);
    const words = cardWords(said[0]);
    expect(words).toContain("3 个问题到时未办结");
    expect(words.match(/<at id=ou_tan_zhuangan>/g)).toHaveLength(1);
    expect(["#1", "#2", "#3"].every((no) => words.includes(no))).toBe(true);
  });

  test("make up for an outage in one message with the highest rung, the lower ones recorded as passed", async () => {
    await raised();
    const before = office.heard(GROUP).length;
    office.setClock("2021-12-21T10:00:00+08:00");
    await office.tick();
    const said = office.heard(GROUP).slice(before);
    expect(said).toHaveLength(1);
    expect(cardWords(said[0])).toContain("（补发）");
    expect(cardWords(said[0]).match(/<at id=\w+>/g)).toEqual(["<at id=ou_zhou_quzhang>"]);
    expect((await rungs(office)).slice(1)).toEqual([
      "12-21 10:00 passed 1",
      "12-21 10:00 passed 2",
      "12-21 10:00 rung 3 ou_zhou_quzhang",
    ]);
    await visit(office, "12-21 10:01", "12-22 09:00", "12-23 09:00");
    expect(await rungs(office)).toHaveLength(4);
  });

  test("wait for the morning after an outage that ends at night", async () => {
    await raised();
    office.setClock("2021-12-20T23:00:00+08:00");
    await office.tick();
    expect(await rungs(office)).toHaveLength(1);
    await visit(office, "12-21 03:00", "12-21 07:29", "12-21 07:30");
    expect((await rungs(office)).at(-1)).toBe("12-21 07:30 rung 2 ou_li_zhihuizhang");
  });

  test("double nothing when two processes run at the same moment, nor when a slot is run again", async () => {
    await raised();
    office.setClock("2021-12-20T09:00:00+08:00");
    const { jobDeps } = office.runtime;
    await Promise.all([1, 2].map(() => runDue(jobDeps, jobs, office.now(), () => new Date())));
    const ladder = jobs.find((one) => one.name === "ladder")!;
    await Promise.all([ladder.run(jobDeps, office.now()), ladder.run(jobDeps, office.now())]);
    await office.settle();
    expect((await rungs(office)).filter((line) => line.includes("rung 2"))).toHaveLength(1);
    expect(office.heard(GROUP)).toHaveLength(2);
  });

  test.each([
    [
      "cannot be worked out",
      `insert into ladders (version, snapshot, made_at) values ('torn', '{}', 0);
       update issues set ladder = 'torn' where no = 2`,
    ],
    [
      "cannot be written down",
      `create trigger bad before insert on issue_events when new.no = 2 and new.what = 'rung'
       begin select raise(abort, 'bad'); end`,
    ],
  ])("are not stopped by one problem that %s", async (_title, harm) => {
    await office.close();
    const broken: unknown[] = [];
    const log: Log = {
      debug() {},
      info() {},
      warn() {},
      error: (event, fields) => void broken.push([event, fields?.["no"]]),
      with: () => log,
    };
    office = await openOffice({ start: "2021-12-17T14:30:00+08:00", log });
    for (const n of [1, 2, 3]) await raised(`/issue 缺第${n}份报告 @谭专干`);
    const [first, ...rest] = harm.startsWith("create") ? [harm] : harm.split(";");
    for (const one of [first!, ...rest]) await office.store.execute(one);
    office.setClock("2021-12-17T20:00:00+08:00");
    const ladder = jobs.find((one) => one.name === "ladder")!;
    expect(await ladder.run(office.runtime.jobDeps, office.now())).toContain("rungs 2 in");
    await office.settle();
    expect(broken).toEqual([["issue_broken", 2]]);
    for (const no of [1, 3]) expect((await rungs(office, no)).at(-1)).toContain("rung 1");
    expect(await rungs(office, 2)).toHaveLength(1);
    // It is looked at again in an hour, not every minute.
    expect(wallOf((await stored(office, 2))["next_step_at"])).toBe("12-17 21:00");
  });

  test("look at what is due and at nothing else: 10 of 10,000 open ones", async () => {
    await raised();
    await office.store.execute("delete from issues where no <> 1");
    const columns = Object.keys(await stored(office)).filter((one) => one !== "no");
    const far = Date.parse("2022-06-01T20:00:00+08:00");
    const near = Date.parse("2021-12-17T20:00:00+08:00");
    const picked = columns.map((one) =>
      one === "due_at" || one === "next_step_at"
        ? `case when n.value <= 10 then ${near} else ${far} end`
        : one,
    );
    await office.store.execute(
      `with recursive n(value) as (select 2 union all select value + 1 from n where value < 10000)
       insert into issues (no, ${columns.join(", ")}) select n.value, ${picked.join(", ")} from issues, n where no = 1`,
    );
    await office.store.execute("update issues set next_step_at = due_at where no = 1");
    const queries = vi.spyOn(
      (office.store.db as unknown as { $client: Client }).$client,
      "execute",
    );
    const writes = vi.spyOn(office.store, "write");
    office.setClock("2021-12-17T20:00:00+08:00");
    const ladder = jobs.find((one) => one.name === "ladder")!;
    expect(await ladder.run(office.runtime.jobDeps, office.now())).toContain(
      "rungs 10 in 1 letters",
    );
    expect(writes.mock.calls.length).toBe(1);
    expect(queries.mock.calls.length).toBeLessThan(60);
    const { rows } = await office.store.execute("select count(*) as n from issues where rung = 1");
    expect(Number(rows[0]!["n"])).toBe(10);
  });
});

describe("reminders to the owner alone", () => {
  test("ask for the signature after two hours and warn at 70 % of the time, in private, once", async () => {
    await raised();
    await visit(office, "12-17 16:29", "12-17 16:30", "12-17 16:31", "12-17 17:30");
    expect(inPrivate(office, CLERK).map((one) => cardWords(one).split("\n")[0])).toEqual([
      "#1 还没有签收",
    ]);
    await visit(office, "12-17 18:00", "12-17 18:20", "12-17 18:21", "12-17 18:30");
    expect(inPrivate(office, CLERK).map((one) => cardWords(one).split("\n")[0])).toEqual([
      "#1 还没有签收",
      "今晚清零：您有 1 个没动",
      "#1 快到期了",
    ]);
  });

  test("stop once it is signed for", async () => {
    await raised();
    await ask(office, CLERK, "/签收 #1");
    await visit(office, "12-17 16:30", "12-17 17:30");
    expect(inPrivate(office, CLERK)).toEqual([]);
  });

  test("come in one letter and give way once a person has had enough that day", async () => {
    for (let n = 1; n <= 3; n++) await raised(`/issue 缺第${n}份报告，5天内 @谭专干`);
    await visit(office, "12-17 16:30");
    expect(inPrivate(office, CLERK).map((one) => cardWords(one).split("\n")[0])).toEqual([
      "3 件事提醒您",
    ]);
    for (let n = 4; n <= 6; n++) await raised(`/issue 缺第${n}份报告，5天内 @谭专干`);
    await visit(office, "12-17 17:30", "12-17 18:30", "12-17 19:30");
    expect(inPrivate(office, CLERK)).toHaveLength(1);
  });
});

describe("the evening", () => {
  test("sends each owner one card with his own unmoved problems, and its buttons do", async () => {
    await raised();
    await ask(office, CLERK, "/issue 缺安置协议 @李指挥长", { mentions: [HEAD] });
    await raised("/issue 缺长期报告，5天内 @谭专干");
    await visit(office, "12-17 16:30", "12-17 18:00", "12-17 18:01");
    const card = inPrivate(office, CLERK).at(-1)!;
    expect(cardWords(card)).toContain("今晚清零：您有 1 个没动");
    const form = await press(office, CLERK, card, "提级");
    const said = form.said.at(-1)!;
    await press(office, CLERK, said, "提级", { text: "请区司法局牵头" });
    expect((await stored(office))["rung"]).toBe(2);
    await visit(office, "12-17 20:00", "12-17 20:30");
    const { rows } = await office.store.execute(
      "select no, data from issue_events where what = 'overnight' order by no",
    );
    expect(
      rows.map((row) => [
        Number(row["no"]),
        (JSON.parse(row["data"] as string) as { day: string }).day,
      ]),
    ).toEqual([[2, "2021-12-17"]]);
  });

  test("is silent on rest days and marks each night once", async () => {
    await raised();
    await visit(office, "12-17 18:00", "12-17 20:00", "12-18 18:00", "12-18 20:00", "12-19 20:00");
    const marks = await office.store.execute(
      "select count(*) as n from issue_events where what = 'overnight'",
    );
    expect(Number(marks.rows[0]!["n"])).toBe(1);
    expect(
      inPrivate(office, CLERK).filter((one) => cardWords(one).includes("今晚清零")),
    ).toHaveLength(1);
    await visit(office, "12-20 18:00", "12-20 20:00", "12-20 20:01");
    const later = await office.store.execute(
      "select count(*) as n from issue_events where what = 'overnight'",
    );
    expect(Number(later.rows[0]!["n"])).toBe(2);
  });
});

describe("the audit and the receipts", () => {
  const audit = jobs.find((one) => one.name === "audit")!;
  const ladder = jobs.find((one) => one.name === "ladder")!;

  test("finds nothing where every rung was sent", async () => {
    await raised();
    await visit(office, "12-17 20:00", "12-20 09:00", "12-20 10:00");
    expect(await audit.run(office.runtime.jobDeps, office.now())).toContain(
      "missed 0, repaired 0, doubled 0",
    );
  });

  test.each([
    ["an issue whose next moment was lost", "update issues set next_step_at = null"],
    [
      "a rung that counts as reached and is on no record",
      "delete from issue_events where what = 'rung' and no = 1",
    ],
    ["a rung whose letter was lost", "delete from letters where key like 'rung:%'"],
  ])("makes up for %s and tells the administrator next morning", async (title, damage) => {
    await raised();
    office.setClock("2021-12-17T20:00:00+08:00");
    if (title.startsWith("an issue")) await office.store.execute(damage);
    await ladder.run(office.runtime.jobDeps, office.now());
    // Lost before it could leave.
    await office.store.execute("delete from letters where key like 'rung:%'");
    await office.store.execute(damage);
    office.setClock("2021-12-17T20:30:00+08:00");
    expect(await audit.run(office.runtime.jobDeps, office.now())).toMatch(/missed 1, repaired 1/);
    await office.settle();
    expect(office.heard(GROUP)).toHaveLength(2);
    expect(cardWords(office.heard(GROUP)[1])).toContain("<at id=ou_tan_zhuangan>");
    expect(await audit.run(office.runtime.jobDeps, office.now())).toContain("missed 0");
    await visit(office, "12-18 08:30");
    expect(inPrivate(office, "ou_liu_guzhang").map(cardWords).join()).toContain("漏了 1 次，已补");
  });

  test("take the read mark of a direct message from its event", async () => {
    await raised();
    await visit(office, ...week);
    // The morning's digest comes to the director in private as well, in whatever order.
    const card = inPrivate(office, DIRECTOR).findLast((one) => cardWords(one).includes("提级："))!;
    office.setClock("2021-12-24T09:10:00+08:00");
    await office.double.read(DIRECTOR, { messageId: card.messageId });
    await office.settle();
    const { rows } = await office.store.execute(
      "select data from issue_events where what = 'rung' order by id desc limit 1",
    );
    expect(JSON.parse(rows[0]!["data"] as string)).toMatchObject({
      rung: 4,
      read_at: "2021-12-24T01:10:00.000Z",
    });
  });

  test("keep for each mention when it was sent, read and acted on", async () => {
    await raised();
    await visit(office, "12-17 20:00", "12-20 09:00");
    office.setClock("2021-12-20T09:05:00+08:00");
    await office.double.read(HEAD, { chatId: GROUP });
    office.setClock("2021-12-20T09:30:00+08:00");
    await audit.run(office.runtime.jobDeps, office.now());
    await ask(office, HEAD, "/跟进 #1 已约三户面谈");
    const { rows } = await office.store.execute(
      "select data from issue_events where what = 'rung' order by id desc limit 1",
    );
    const data = JSON.parse(rows[0]!["data"] as string) as Record<string, string>;
    expect([data["sent_at"], data["read_at"], data["acted_at"]]).toEqual([
      "2021-12-20T01:00:00.000Z",
      "2021-12-20T01:05:00.000Z",
      "2021-12-20T01:30:00.000Z",
    ]);
    expect((await ask(office, HEAD, "/问题清单 #1")).words).toContain(
      "（今天 09:00 已送达，今天 09:05 已读，今天 09:30 已处理）",
    );
  });
});
