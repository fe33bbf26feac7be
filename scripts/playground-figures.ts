// Measures the playground: node --import tsx scripts/playground-figures.ts [RUNS]
// How long a start takes, what the page weighs, when its first message is there, and what both cost while nothing happens.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser } from "playwright-core";

const runs = Number(process.argv[2] ?? 3);
const IDLE_MS = 60_000;
const START = fileURLToPath(new URL("start.mjs", import.meta.url));
const ARGS = "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-sync";
/** As the browser's own tools name it: 1.44 Mbit/s with 562 ms to and fro. */
const FAST_3G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
};

/** Marks the frame in which the first message is painted. */
const WATCH = `
  sessionStorage.setItem("me", "ou_wang_zhuangan");
  requestAnimationFrame(function look() {
    requestAnimationFrame(document.querySelector(".message") ? () => performance.mark("first-message") : look);
  });`;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const say = (what: string, figure: string) =>
  process.stdout.write(`${what.padEnd(46)} ${figure}\n`);

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address ? address.port : 0;
}

interface Served {
  readonly url: string;
  readonly child: ChildProcess;
  readonly pageMs: number;
  readonly readyMs: number;
  end(): Promise<void>;
}

/** Starts it on an empty folder; measures until the page is there, and until the sample is too. */
async function serve(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "buguoye-figures-"));
  const url = `http://127.0.0.1:${await freePort()}`;
  const env = {
    ...process.env,
    FEISHU_MODE: "playground",
    DATABASE_URL: `file:${join(folder, "ledger.db")}`,
    PORT: new URL(url).port,
    LOG_LEVEL: "error",
  };
  const from = performance.now();
  const child = spawn(process.execPath, [START], { env, stdio: ["ignore", "pipe", "inherit"] });
  const ready = once(child.stdout, "data").then(() => performance.now() - from);
  let pageMs = 0;
  while (pageMs === 0) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) pageMs = performance.now() - from;
    else await sleep(5);
  }
  return {
    url,
    child,
    pageMs,
    readyMs: await ready,
    async end() {
      const over = once(child, "exit");
      child.kill("SIGTERM");
      await over;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function post(url: string, path: string, body: object): Promise<void> {
  await fetch(`${url}/playground/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** CPU seconds that a process has used. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** When the first message stands on the screen, with an empty cache. */
async function firstMessage(
  browser: Browser,
  url: string,
  { cpu = 1, isSlow = false }: { cpu?: number; isSlow?: boolean },
): Promise<{ at: number; paint: number; bytes: number }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  if (isSlow) await devtools.send("Network.emulateNetworkConditions", FAST_3G);
  let bytes = 0;
  devtools.on("Network.loadingFinished", (one) => (bytes += one.encodedDataLength));
  await page.goto(url);
  const timing = await page.waitForFunction(() => {
    const [mark] = performance.getEntriesByName("first-message");
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    return mark && { at: mark.startTime, paint };
  });
  const found = (await timing.jsonValue()) as { at: number; paint: number };
  await context.close();
  return { ...found, bytes };
}

const ms = (value: number): string => `${Math.round(value)} ms`;
for (let run = 0; run <= runs; run++) {
  const one = await serve();
  const name = run === 0 ? "first start (may bundle)" : `start ${run}`;
  say(name, `page ${ms(one.pageMs)}, ready ${ms(one.readyMs)}`);
  await one.end();
}

const served = await serve();
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: ARGS.split(" "),
});
try {
  for (const text of ["/上报 签约3户 腾房2户", "/问题 3户对补偿有异议，谈不拢 @彭主任"])
    await post(served.url, "say", { chatId: "oc_tiedonglu", by: "ou_wang_zhuangan", text });
  await sleep(1000);

  const html = await (await fetch(served.url)).text();
  const paths = [
    "/",
    ...(html.match(/\/playground\/page-[0-9a-f]+\.(?:js|css)/g) ?? []),
    "/playground/vchart.js",
  ];
  for (const path of paths) {
    const whole = (await (await fetch(served.url + path)).arrayBuffer()).byteLength;
    // Without a body-decoding client the length says what goes over the wire.
    const sent = await new Promise<number>((resolve, reject) => {
      const curl = spawn("curl", [
        "-s",
        "--output",
        "/dev/null",
        "-H",
        "accept-encoding: gzip",
        "-w",
        "%{size_download}",
        served.url + path,
      ]);
      curl.once("error", reject);
      curl.stdout.on("data", (data) => resolve(Number(data)));
    });
    say(`gzip of ${path}`, `${(sent / 1000).toFixed(1)} kB (${(whole / 1000).toFixed(1)} kB)`);
  }

  const cases = [
    ["as it is", {}],
    ["CPU 4× slower", { cpu: 4 }],
    ["Fast 3G", { isSlow: true }],
    ["Fast 3G and CPU 4× slower", { cpu: 4, isSlow: true }],
  ] as const;
  for (const [name, how] of cases) {
    const seen = [];
    for (let run = 0; run < runs; run++) seen.push(await firstMessage(browser, served.url, how));
    const list = seen.map(({ at }) => Math.round(at)).join(", ");
    say(
      `first message, ${name}`,
      `${list} ms (first paint ${ms(seen[0]!.paint)}, ${(seen[0]!.bytes / 1000).toFixed(0)} kB)`,
    );
  }

  const page = await browser.newPage();
  await page.goto(served.url);
  await page.waitForSelector(".message");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const busy = async (): Promise<number> =>
    (await devtools.send("Performance.getMetrics")).metrics.find(
      (one) => one.name === "TaskDuration",
    )!.value;
  await sleep(3000);
  const [server, tab] = [cpuOf(served.child.pid!), await busy()];
  await sleep(IDLE_MS);
  say(
    "server while nothing happens, 60 s",
    `${((cpuOf(served.child.pid!) - server) * 1000).toFixed(0)} ms of CPU`,
  );
  say(
    "page while nothing happens, 60 s",
    `${(((await busy()) - tab) * 1000).toFixed(0)} ms of the main thread`,
  );
} finally {
  await browser.close();
  await served.end();
}
