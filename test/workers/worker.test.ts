import { afterEach, describe, expect, test } from "vitest";
import { enqueue } from "../../src/outbox/enqueue.ts";
import type { NewLetter } from "../../src/outbox/letter.ts";
import { frameText } from "../../src/text/frame.ts";
import { cardWords } from "../e2e/office.ts";
import { bundleWorker, findWrangler, type Bundle } from "./bundle.ts";
import { openStage, whyNoWorkerd, type Stage } from "./stage.ts";

const wrangler = findWrangler();
const noTool = wrangler ? null : "the Workers tool (wrangler) is not installed";
const noRuntime = noTool ?? (await whyNoWorkerd());
const because = (why: string | null) => (why ? ` (left out: ${why})` : "");

const CLERK = "ou_tan_zhuangan";
const HEAD = "ou_li_zhihuizhang";
const GROUP = "oc_damichang";
/** A Friday that is a workday. */
const AFTERNOON = "2021-12-17T14:30:00+08:00";
const EVENING = "2021-12-17T18:00:30+08:00";

let bundled: Promise<Bundle> | null = null;
const bundle = (): Promise<Bundle> => (bundled ??= bundleWorker(wrangler!));

let stage: Stage | null = null;
afterEach(async () => {
  await stage?.close();
  stage = null;
});

async function open(options: Partial<Parameters<typeof openStage>[0]> = {}): Promise<Stage> {
  const { script } = await bundle();
  const bindings = { SUBREQUESTS: "1000", ...options.bindings };
  stage = await openStage({ script, at: AFTERNOON, ...options, bindings });
  return stage;
}

const WAIT = { timeout: 15_000, interval: 20 };

describe.skipIf(noTool)(`wrangler deploy --dry-run${because(noTool)}`, () => {
  test("bundles the Worker small enough for a paid and a free account, without native code", async () => {
    const { said, script } = await bundle();
    const gzipKib = Number(/gzip: ([\d.]+) KiB/.exec(said)?.[1]);
    // Cloudflare's page on limits: 3 MB compressed on the free plan.
    expect(gzipKib).toBeLessThan(1_500);
    expect(script).not.toMatch(/\.node["'`]/);
    expect(script).not.toContain("@larksuiteoapi/node-sdk");
  });
});

describe.skipIf(noRuntime)(`the Worker in workerd${because(noRuntime)}`, () => {
  test("books a report, takes it back by a press, and sends what a tick decides", async () => {
    const { double, store, setClock, tick } = await open();
    const said = await double.say({ chatId: GROUP, by: CLERK, text: "/report 签约3户 腾房2户" });
    expect(said.delivery).toMatchObject({ state: "done" });
    const answers = () => double.messages(GROUP).filter((one) => one.parentId === said.messageId);
    await expect.poll(() => answers().length, WAIT).toBe(1);
    const [echo] = answers();
    expect(cardWords(echo)).toContain("**签约** +3户");

    const pressed = await double.press({ by: CLERK, messageId: echo!.messageId, text: "撤" });
    expect(pressed.isRedrawn).toBe(true);
    expect(pressed.delivery!.tries[0]!.ms).toBeLessThan(2_500);
    expect(cardWords(double.message(echo!.messageId))).toContain("累计 3 → **0户**");

    const raised = await double.say({
      chatId: GROUP,
      by: CLERK,
      text: "/问题 施工便道被堵 @李指挥长 3天内",
      mentions: [HEAD],
    });
    const heard = () => double.messages(GROUP).some((one) => one.parentId === raised.messageId);
    await expect.poll(heard, WAIT).toBe(true);
    // The answer is out before it is marked as sent; a clock that jumps in between would outlive its uuid.
    const waiting = async (): Promise<unknown> =>
      (await store.execute("select count(*) as n from letters where state = 'due'")).rows[0]!["n"];
    await expect.poll(waiting, WAIT).toBe(0);

    const before = double.messages(GROUP).length;
    const since = () => double.messages(GROUP).slice(before).map(cardWords);
    await setClock(EVENING);
    await tick();
    expect(since()).toEqual([expect.stringContaining("施工便道被堵")]);
    const { rows } = await store.execute("select name from job_runs where name = 'clearing'");
    expect(rows).toHaveLength(1);
    // A second tick finds it said.
    await tick();
    expect(since()).toHaveLength(1);
  });

  test("answers a press in time with the database 60 ms away", async () => {
    const { double, hrana } = await open();
    const said = await double.say({ chatId: GROUP, by: CLERK, text: "/report 签约1户" });
    const echo = () => double.messages(GROUP).find((one) => one.parentId === said.messageId);
    await expect.poll(() => echo() !== undefined, WAIT).toBe(true);
    hrana.mishap = () => ({ kind: "delay", ms: 60 });
    const pressed = await double.press({ by: CLERK, messageId: echo()!.messageId, text: "撤" });
    expect(pressed.isRedrawn).toBe(true);
    expect(pressed.delivery!.tries[0]!.ms).toBeLessThan(2_200);
  });

  test("books and answers each of twenty reports that come at once, once", async () => {
    const { double, store } = await open();
    const said = await Promise.all(
      Array.from({ length: 20 }, () =>
        double.say({ chatId: GROUP, by: CLERK, text: "/report 没有进展" }),
      ),
    );
    // The platform comes again where it was put off.
    for (const { delivery } of said)
      while (delivery!.state !== "done") await double.redeliver(delivery!.eventId);
    const counts = () =>
      said.map(
        ({ messageId }) =>
          double.messages(GROUP).filter((one) => one.parentId === messageId).length,
      );
    await expect.poll(counts, { timeout: 30_000, interval: 100 }).toEqual(said.map(() => 1));
    const { rows } = await store.execute("select count(*) as n from entries");
    expect(rows[0]!["n"]).toBe(said.length);
  }, 60_000);

  test("sends with the next tick what a call did not live to send", async () => {
    const { double, store, tick } = await open();
    const letter: NewLetter = {
      key: "left",
      to: { kind: "chat", chatId: GROUP },
      subject: "left",
      priority: "reminder",
      body: { card: frameText.hello() },
    };
    await store.write((tx) => enqueue(tx, letter, new Date(0)));
    await tick();
    expect(double.messages(GROUP).map(cardWords)).toEqual([
      expect.stringContaining("/绑定 项目名"),
    ]);
  });

  test("keeps each call within the free plan's 50 subrequests; what does not fit comes with the next ticks, once", async () => {
    const { double, hrana, store, setClock, tick } = await open({
      bindings: { SUBREQUESTS: "50" },
    });
    await double.say({
      chatId: GROUP,
      by: CLERK,
      text: "/问题 施工便道被堵 @李指挥长",
      mentions: [HEAD],
    });
    const count = async (what: string): Promise<number> =>
      Number((await store.execute(`select count(*) as n from ${what}`)).rows[0]!["n"]);
    await expect.poll(() => count("letters where state = 'sent'"), WAIT).toBe(1);
    const { columns } = await store.execute("select * from issues");
    const copied = columns.filter((one) => one !== "no").join(", ");
    await store.execute(
      `with recursive n(value) as (select 2 union all select value + 1 from n where value < 30)
       insert into issues (no, ${copied}) select n.value, ${copied} from issues, n where no = 1`,
    );
    const people = [...double.world.people.keys()].filter((one) => one.startsWith("ou_"));
    const before = double.messages(GROUP).length;
    for (let nth = 0; nth < 40; nth++) {
      const letter: NewLetter = {
        key: `left-${nth}`,
        to: { kind: "person", openId: people[nth % people.length]! },
        subject: `left-${nth}`,
        priority: "reminder",
        body: { card: { title: `left-${nth}`, tone: "blue", blocks: [] } },
      };
      await store.write((tx) => enqueue(tx, letter, new Date(0)));
    }
    await setClock("2021-12-17T20:00:30+08:00");
    const costs: number[] = [];
    const waiting = () => count("letters where state = 'due'");
    const isDone = async (): Promise<boolean> =>
      (await count(
        "job_runs where name in ('clearing', 'audit', 'backfill') and result <> 'running'",
      )) === 3 && (await waiting()) === 0;
    while (costs.length < 15 && !(await isDone())) {
      const from = hrana.calls.length + double.calls.length;
      await tick();
      costs.push(hrana.calls.length + double.calls.length - from);
    }
    if (process.env["SHOW_TRIPS"]) console.log({ costs });
    expect(await isDone()).toBe(true);
    expect(Math.max(...costs)).toBeLessThanOrEqual(50);
    expect(costs.length).toBeGreaterThan(1);
    expect(await count("issues where rung = 1")).toBe(30);
    expect(await count("issue_events where what = 'rung'")).toBe(30);
    const night = double.messages(GROUP).slice(before).map(cardWords);
    expect(night.filter((words) => words.includes("30 个问题到时未办结"))).toHaveLength(1);
    const left = [...double.world.messages.values()].map(cardWords);
    for (let nth = 0; nth < 40; nth++)
      expect(left.filter((words) => words === `left-${nth}`)).toHaveLength(1);
  }, 120_000);

  test("takes nothing while the database is away or lacks migrations, and loses nothing", async () => {
    const { double, store, hrana, fetch } = await open();
    hrana.mishap = () => ({ kind: "lost" });
    const said = await double.say({ chatId: GROUP, by: CLERK, text: "/report 签约1户" });
    expect(said.delivery!.tries[0]).toMatchObject({ status: 503 });
    expect((await fetch("/readyz")).status).toBe(503);
    expect((await fetch("/healthz")).status).toBe(200);
    expect(await double.verifyUrl()).toBe(true);
    hrana.mishap = () => null;
    await double.redeliver(said.delivery!.eventId);
    const answers = () => double.messages(GROUP).filter((one) => one.parentId === said.messageId);
    await expect.poll(() => answers().length, WAIT).toBe(1);
    const { rows } = await store.execute("select count(*) as n from entries");
    expect(rows[0]!["n"]).toBe(1);
  });

  test("answers 503 to events and readiness before the database is migrated, but tells its challenge", async () => {
    const { double, fetch } = await open({ isMigrated: false });
    const said = await double.say({ chatId: GROUP, by: CLERK, text: "/report 签约1户" });
    expect(said.delivery!.tries[0]).toMatchObject({ status: 503 });
    const ready = await fetch("/readyz");
    expect([ready.status, await ready.text()]).toEqual([503, expect.stringContaining("pending")]);
    expect(await double.verifyUrl()).toBe(true);
  });

  test("names no secret and serves nothing where its variables are at fault", async () => {
    const { fetch } = await open({ bindings: { DATABASE_URL: "file:data/x.db" } });
    const answer = await fetch("/webhook/event", { method: "POST", body: "{}" });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain("variables");
  });
});
