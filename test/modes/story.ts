import type { Message } from "../../src/playground/feishu/world.ts";
import { cardWords } from "../e2e/office.ts";
import { until } from "../processes/product.ts";
import type { Mode, Stop } from "./mode.ts";

export const ADMIN = "ou_liu_guzhang";
const CLERK = "ou_wang_zhuangan";
const HEAD = "ou_qin_zhihuizhang";
const LEADER = "ou_zhou_quzhang";
const DIRECTOR = "ou_chen_zhuren";
const GROUP = "oc_tiedonglu";
const LEADERS = "oc_lingdao";
const PROJECT = "铁东路南段新建工程";

/** A Friday that is a workday, its evening, and the Monday after. */
const AFTERNOON = "2021-12-17T14:30:00+08:00";
const EVENING = "2021-12-17T18:00:30+08:00";
const CUTOFF = "2021-12-17T20:00:30+08:00";
const DIGEST = "2021-12-20T08:30:30+08:00";
const LADDER = "2021-12-20T09:00:30+08:00";
const AWAY_MS = 3_000;

/** What was seen at each step, in the order in which it was. */
export type Seen = Map<string, string>;

/** Goes through an office's day in one mode. Everything it returns was observed; it throws where a step went wrong. */
export async function tellDay(mode: Mode): Promise<Seen> {
  const seen: Seen = new Map();
  const { double } = mode;
  const asked: string[] = [];
  const waits: number[] = [];
  const acks: number[] = [];
  const stops: Stop[] = [];

  const botMessages = (): Message[] =>
    [...double.world.messages.values()].filter((one) => one.senderId === double.app.botOpenId);
  const repliesTo = (id: string) => botMessages().filter((one) => one.parentId === id);
  const heardBy = (openId: string) =>
    botMessages().filter((one) => one.chatId === double.direct(openId).chatId);
  const check = (isSo: boolean, what: string): void => {
    if (!isSo) throw new Error(`${mode.name}: ${what}`);
  };
  const waitFor = (what: string, isSo: () => boolean | Promise<boolean>): Promise<void> =>
    until(isSo).catch(() => check(false, `${what} did not come`));
  const count = async (what: string): Promise<number> =>
    Number((await mode.query(`select count(*) as n from ${what}`))[0]!["n"]);
  const settled = (): Promise<void> =>
    waitFor("the end of the outbox", async () => {
      const due = `letters where state = 'due' and next_at <= ${mode.now().getTime()}`;
      return (await count(due)) === 0;
    });
  /** Moves on, until the jobs of that moment have run and what they decided is sent. */
  async function moveTo(iso: string): Promise<Message[]> {
    const before = new Set(botMessages());
    stops.push(...(await mode.jump(iso)));
    const minute = new Date(Math.floor(Date.parse(iso) / 60_000) * 60_000).toISOString();
    await waitFor(`the jobs of ${iso}`, async () => {
      const ran = await count(
        `job_runs where name = 'ladder' and slot >= '${minute}' and result <> 'running'`,
      );
      return ran > 0 && (await count("job_runs where result = 'running'")) === 0;
    });
    await settled();
    return botMessages().filter((one) => !before.has(one));
  }

  async function say(
    by: string,
    text: string,
    more: { chatId?: string; mentions?: string[] } = {},
  ) {
    const said = await double.say({ chatId: more.chatId ?? GROUP, by, text, ...more });
    asked.push(said.messageId);
    return said;
  }
  /** Says something and waits for what the bot answers. */
  async function ask(by: string, text: string, more: Parameters<typeof say>[2] = {}) {
    const from = performance.now();
    const said = await say(by, text, more);
    check(
      said.delivery?.tries[0]?.status === 200,
      `"${text}" was answered ${said.delivery?.tries[0]?.status}`,
    );
    acks.push(said.delivery!.tries[0]!.ms);
    await waitFor(`the answer to "${text}"`, () => repliesTo(said.messageId).length > 0);
    waits.push(performance.now() - from);
    const reply = repliesTo(said.messageId)[0]!;
    return { said, reply, words: cardWords(reply) };
  }
  function expectWords(words: string, want: RegExp, step: string): void {
    check(want.test(words), `${step}: wanted ${want}, heard: ${words.replaceAll("\n", " / ")}`);
    seen.set(step, `yes: ${words.match(want)![0].replaceAll("\n", " ").replaceAll("*", "")}`);
  }

  const startedAt = performance.now();
  await mode.start(AFTERNOON);
  seen.set("start to /readyz 200", `${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  check(mode.name === "long connection" || (await double.verifyUrl()), "no url_verification");
  await mode.cli("import", "sample/projects-2021.csv");

  const bound = await ask(ADMIN, `/绑定 ${PROJECT}`);
  expectWords(bound.words, /铁东路南段新建工程/, "bind");
  await ask(ADMIN, "/绑定 领导群", { chatId: LEADERS });
  await ask(ADMIN, `/项目 ${PROJECT} 指挥长 @秦指挥长`, { mentions: [HEAD] });
  await ask(ADMIN, `/项目 ${PROJECT} 区级联系领导 @周区长`, { mentions: [LEADER] });
  await ask(ADMIN, "/设置 主任 @陈主任", { chatId: "oc_bangongshi", mentions: [DIRECTOR] });

  const first = await ask(CLERK, "/上报 签约3户 腾房2户");
  expectWords(first.words, /\*\*签约\*\* \+3户　累计 22 → \*\*25户\*\*/, "report");
  const wrong = await ask(CLERK, "/上报 累计签约20户");
  expectWords(wrong.words, /签约会变少：原来 25户，照这样是 20户/, "wrong figure asked");
  const why = await ask(CLERK, "确认");
  check(why.words.includes("原因"), `no reason was asked for: ${why.words}`);
  const kept = await ask(CLERK, "@不过夜 两户重复计算", { mentions: ["ou_bot"] });
  expectWords(kept.words, /累计 25 → \*\*20户\*\*/, "confirmed with its reason");

  const pressed = await double.press({ by: CLERK, messageId: kept.reply.messageId, text: "撤" });
  const redrawn = (): string => cardWords(double.message(kept.reply.messageId));
  await waitFor("the redrawn card", () => /累计 20 → \*\*25户\*\*/.test(redrawn()));
  seen.set(
    "card button 撤",
    `${pressed.isRedrawn ? "redrawn by the answer" : "redrawn"}, ${pressed.delivery!.tries[0]!.ms} ms`,
  );

  const raised = await ask(ADMIN, "/问题 缺测绘报告 @王专干", { mentions: [CLERK] });
  expectWords(raised.words, /今天（\d+月\d+日） 20:00/, "problem with a mention");
  const signed = await ask(CLERK, "/签收 #1");
  expectWords(signed.words, /签收/, "signed for");

  if (mode.killOne) {
    double.fail({ api: "im.message.reply", times: 2, delayMs: 1_500, dropAnswer: true });
    const calls = double.calls.length;
    const said = await Promise.all(Array.from({ length: 6 }, () => say(CLERK, "/上报 没有进展")));
    await waitFor("a send", () =>
      double.calls.slice(calls).some((one) => one.api === "im.message.reply"),
    );
    const killedAt = performance.now();
    await mode.killOne();
    for (const { delivery } of said)
      if (delivery!.state !== "done") await double.redeliver(delivery!.eventId);
    await waitFor("what the dead one held", () =>
      said.every((one) => repliesTo(one.messageId).length > 0),
    );
    seen.set(
      "one killed, the other took over",
      `6 of 6 after ${((performance.now() - killedAt) / 1000).toFixed(1)} s`,
    );
  } else seen.set("one killed, the other took over", "–");

  const giveBack = await mode.takeDatabase();
  const late = await say(CLERK, "/上报 签约1户");
  const refusal = late.delivery!.tries[0]!.status;
  check(refusal === 503 || refusal === 500, `with the database away it answered ${refusal}`);
  const held = await double.press({ by: CLERK, messageId: first.reply.messageId, text: "撤" });
  await new Promise((resolve) => setTimeout(resolve, AWAY_MS));
  await giveBack();
  await waitFor(
    "the repeated event",
    async () => (await double.redeliver(late.delivery!.eventId)).tries.at(-1)!.status === 200,
  );
  await waitFor("its answer", () => repliesTo(late.messageId).length > 0);
  seen.set(
    "database away 3 s",
    `event ${refusal}, then booked once; press: ${held.toast?.content ?? "no word"}`,
  );

  const messagesBefore = botMessages().length;
  const inboxBefore = await count("inbox");
  const events = double.deliveries.filter((one) => one.kind === "event");
  for (const one of events)
    check(
      (await double.redeliver(one.eventId)).tries.at(-1)!.status === 200,
      "a repeated event was refused",
    );
  check((await count("inbox")) === inboxBefore, "a repeated event was stored again");
  seen.set("events pushed again", `${events.length}, all 200`);

  const title = (one: Message): string => cardWords(one).split("\n")[0]!;
  const inChat = (said: readonly Message[], chatId: string): string =>
    said
      .filter((one) => one.chatId === chatId)
      .map(cardWords)
      .join("\n\n");
  await moveTo(EVENING);
  const evening = heardBy(CLERK).filter((one) => title(one).startsWith("今晚清零"));
  check(evening.length === 1, `${evening.length} evening cards`);
  expectWords(title(evening[0]!), /今晚清零：您有 1 个没动/, "18:00 clearing");
  const night = inChat(await moveTo(CUTOFF), GROUP);
  expectWords(night, /<at id=ou_wang_zhuangan><\/at>/, "20:00 owner mentioned");

  const isDigest = (one: Message): boolean =>
    one.chatId === LEADERS && title(one).startsWith("早报");
  await moveTo(DIGEST);
  await waitFor("the digest", () => botMessages().some(isDigest));
  await settled();
  expectWords(cardWords(botMessages().find(isDigest)), /过夜 1件/, "Monday 8:30 digest");
  const morning = inChat(await moveTo(LADDER), GROUP);
  expectWords(morning, /<at id=ou_qin_zhihuizhang><\/at>/, "9:00 rung 2, head mentioned");
  const digests = botMessages().filter(isDigest);
  check(digests.length === 1, `${digests.length} digests in the leaders' group`);

  const resolved = await ask(CLERK, "/办结 #1 测绘报告已补齐，3户都签了字");
  expectWords(resolved.words, /测绘报告已补齐/, "resolved, those on the way told");
  check(/<at id=ou_qin_zhihuizhang>/.test(resolved.words), "the head did not hear of the end");

  await settled();
  stops.push(...(await mode.stop()));
  const answers = asked.map((id) => repliesTo(id).length);
  check(
    answers.every((n) => n === 1),
    `answers: ${answers.join(" ")}`,
  );
  seen.set("answers", `${answers.length} of ${answers.length}, one each`);
  const sent = await count(
    "letters where state = 'sent' and kind in ('reply', 'chat', 'person', 'file') and message_id is not null",
  );
  check(
    sent === botMessages().length,
    `${sent} letters sent, ${botMessages().length} messages seen`,
  );
  check((await count("letters where state in ('failed', 'doubt')")) === 0, "letters failed");
  seen.set(
    "letters sent, messages seen",
    `${sent} = ${botMessages().length} (${messagesBefore} before the repeats)`,
  );
  seen.set("event acknowledged", `median ${median(acks)} ms, worst ${Math.max(...acks)} ms`);
  seen.set(
    "answer on screen",
    `median ${median(waits)} ms, worst ${Math.round(Math.max(...waits))} ms`,
  );
  check(
    stops.every((one) => one.status === 0 && one.ms < 10_000),
    `ended ${JSON.stringify(stops)}`,
  );
  seen.set(
    "SIGTERM",
    stops.length === 0
      ? "–"
      : `${stops.length} times status 0, worst ${Math.max(...stops.map((one) => one.ms))} ms`,
  );
  const errors = mode.logged().filter((one) => one["level"] === "error");
  check(errors.length === 0, `errors in the log: ${JSON.stringify(errors)}`);
  seen.set("errors in the log", `0 of ${mode.logged().length} lines`);
  return seen;
}

function median(values: readonly number[]): number {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!);
}
