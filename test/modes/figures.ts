import { readFileSync, readdirSync } from "node:fs";
import { bundleWorker, findWrangler } from "../workers/bundle.ts";
import { openStage } from "../workers/stage.ts";

// node --import tsx test/modes/figures.ts: what the Worker costs against the limits of Cloudflare's free plan.
const CLERK = "ou_tan_zhuangan";
const GROUP = "oc_damichang";
const REPORTS = 100;
/** The kernel's clock of processes ticks a hundred times a second. */
const TICK_MS = 10;

/** CPU time of every workerd of this process, in ms. */
function cpuMs(): number {
  let sum = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (stat.includes("(workerd)") && Number(fields[1]) === process.pid)
        sum += (Number(fields[11]) + Number(fields[12])) * TICK_MS;
    } catch {
      // It has ended meanwhile.
    }
  }
  return sum;
}

const wrangler = findWrangler();
if (!wrangler) throw new Error("Cannot measure: wrangler is not installed");
const { said, script } = await bundleWorker(wrangler);
console.log(said.match(/Total Upload: .*/)?.[0]);

// As many as each thing takes: what it costs is the question here.
const bindings = { SUBREQUESTS: "10000" };
const stage = await openStage({ script, at: "2021-12-17T14:30:00+08:00", bindings });
const { double, hrana, store } = stage;
async function settled(): Promise<void> {
  for (;;) {
    const { rows } = await store.execute(
      "select (select count(*) from letters where state = 'due') + (select count(*) from inbox where state = 'new') as n",
    );
    if (rows[0]!["n"] === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
/** Subrequests of a piece of work: calls to the database and to the platform. */
async function callsOf(work: () => Promise<unknown>): Promise<string> {
  const from = { database: hrana.calls.length, platform: double.calls.length };
  await work();
  await settled();
  // The gate's place is given back a moment later.
  await new Promise((resolve) => setTimeout(resolve, 200));
  const database = hrana.calls.length - from.database;
  const platform = double.calls.length - from.platform;
  return `${database + platform} (${database} to the database, ${platform} to the platform)`;
}
const report = () => double.say({ chatId: GROUP, by: CLERK, text: "/report 没有进展" });

console.log("first report of an isolate:", await callsOf(report));
console.log("report:", await callsOf(report));
console.log(
  "report asked back:",
  await callsOf(() => double.say({ chatId: GROUP, by: CLERK, text: "/report 签约-3户" })),
);
console.log(
  "problem:",
  await callsOf(() => double.say({ chatId: GROUP, by: CLERK, text: "/问题 缺测绘报告 @李指挥长" })),
);
console.log("help:", await callsOf(() => double.say({ chatId: GROUP, by: CLERK, text: "/帮助" })));
console.log("first tick, which makes up for the day:", await callsOf(() => stage.tick()));
await stage.setClock("2021-12-17T14:45:30+08:00");
console.log("tick with nothing to do:", await callsOf(() => stage.tick()));
const from = cpuMs();
for (let nth = 0; nth < REPORTS; nth++) {
  await report();
  await settled();
}
console.log(`CPU a report, to its sent answer: ${((cpuMs() - from) / REPORTS).toFixed(1)} ms`);
const acks = double.deliveries
  .slice(-REPORTS)
  .map((one) => one.tries[0]!.ms)
  .sort((a, b) => a - b);
console.log(`acknowledged: median ${acks[REPORTS / 2]} ms, p99 ${acks[REPORTS - 2]} ms`);
const duplicate = double.deliveries.at(-1)!;
const before = cpuMs();
for (let nth = 0; nth < REPORTS; nth++) await double.redeliver(duplicate.eventId);
console.log(`CPU a webhook that is only stored: ${((cpuMs() - before) / REPORTS).toFixed(1)} ms`);
for (const [what, at] of [
  ["evening tick", "2021-12-17T18:00:30+08:00"],
  ["cut-off tick", "2021-12-17T20:00:30+08:00"],
  ["Monday morning tick, two digests", "2021-12-20T08:30:30+08:00"],
  ["first tick of a month", "2022-01-04T08:30:30+08:00"],
] as const) {
  await stage.setClock(at);
  const began = cpuMs();
  const calls = await callsOf(() => stage.tick());
  console.log(`${what}: ${calls}, CPU with the start of the isolate ${cpuMs() - began} ms`);
}
await stage.close();
process.exit();
