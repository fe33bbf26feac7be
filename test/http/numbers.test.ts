import { afterEach, beforeEach, expect, test } from "vitest";
import { openOffice, type Office } from "../e2e/office.ts";

const GROUP = "oc_damichang";
const CLERK = "ou_tan_zhuangan";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

/** The samples of one name, each as its labels and value. */
async function samples(name: string): Promise<string[]> {
  const text = await office.runtime.edge.metrics!.text();
  return text
    .split("\n")
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .map((line) => line.slice(name.length).trim());
}

test("metrics count events, commands, calls and job runs of a day", async () => {
  await office.say(GROUP, CLERK, "/report 签约3户");
  await office.say(GROUP, CLERK, "/帮助");
  office.setClock("2021-12-17T18:00:30+08:00");
  await office.tick();
  expect(await samples("buguoye_events_total")).toContain('{type="message",result="new"} 2');
  const commands = await samples("buguoye_commands_total");
  expect(commands).toContain('{command="report",result="ok"} 1');
  expect(commands).toContain('{command="help",result="ok"} 1');
  expect(await samples("buguoye_command_duration_seconds_count")).toContain('{command="report"} 1');
  expect(await samples("buguoye_feishu_calls_total")).toContain(
    '{api="im.message.reply",result="ok"} 2',
  );
  expect(await samples("buguoye_feishu_call_duration_seconds_count")).toContain(
    '{api="im.message.reply"} 2',
  );
  expect(await samples("buguoye_job_runs_total")).toContain('{job="clearing",result="done"} 1');
});

test("metrics tell the outbox's depth and age, and refused calls by their status", async () => {
  office.double.fail({ api: "im.message.reply", code: 230020, times: 1 });
  await office.double.say({ chatId: GROUP, by: CLERK, text: "/帮助" });
  await office.runtime.workInbox();
  await office.runtime.drainOutbox();
  office.setClock("2021-12-17T14:40:00+08:00");
  expect(await samples("buguoye_outbox_letters")).toContain('{state="due"} 1');
  const age = Number((await samples("buguoye_outbox_oldest_age_seconds"))[0]);
  expect(age).toBeGreaterThan(590);
  expect(age).toBeLessThanOrEqual(600);

  await office.settle();
  expect(await samples("buguoye_outbox_letters")).toContain('{state="due"} 0');
  expect(await samples("buguoye_outbox_oldest_age_seconds")).toEqual(["0"]);

  await office.runtime.app.request("/webhook/event", { method: "POST", body: "{}" });
  expect(await samples("buguoye_refused_calls_total")).toEqual(['{status="415"} 1']);
});

test("metrics show the counters while the database does not answer", async () => {
  await office.say(GROUP, CLERK, "/帮助");
  office.store.close();
  expect(await samples("buguoye_events_total")).toContain('{type="message",result="new"} 1');
});
