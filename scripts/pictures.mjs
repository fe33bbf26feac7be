// Makes the pictures of the README: node scripts/pictures.mjs [FOLDER]
// Serves a fresh playground on a free port, tells the story in it and takes one picture per width.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const [folder = "docs"] = process.argv.slice(2);
const MAX_BYTES = 300_000;
const START = fileURLToPath(new URL("start.mjs", import.meta.url));
const ARGS =
  "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync";

const probe = createServer().listen(0, "127.0.0.1");
await once(probe, "listening");
const { port } = probe.address();
probe.close();

const data = mkdtempSync(join(tmpdir(), "buguoye-pictures-"));
const env = {
  ...process.env,
  FEISHU_MODE: "playground",
  DATABASE_URL: `file:${join(data, "ledger.db")}`,
  PORT: String(port),
  LOG_LEVEL: "error",
};
const server = spawn(process.execPath, [START], { env, stdio: ["ignore", "pipe", "inherit"] });
const over = once(server, "exit");
await Promise.race([
  once(server.stdout, "data"),
  over.then(([code]) => Promise.reject(new Error(`Cannot serve: status ${code}`))),
]);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ARGS.split(" "),
});
const post = async (path, body) => {
  const response = await fetch(`http://127.0.0.1:${port}/playground/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`Cannot ${path}: ${await response.text()}`);
};
const open = async ([width, height, scale], openId) => {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: "zh-CN",
  });
  await page.addInitScript((me) => {
    sessionStorage.setItem("me", me);
    sessionStorage.setItem("guide", "off");
  }, openId);
  await page.goto(`http://127.0.0.1:${port}`);
  return page;
};
const take = async (page, name) => {
  const path = join(folder, `playground-${name}.png`);
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement?.blur());
  await page.screenshot({ path });
  const { size } = statSync(path);
  if (size > MAX_BYTES) throw new Error(`Cannot keep "${path}": ${size} bytes, over ${MAX_BYTES}`);
  console.log(`${path} ${Math.round(size / 1000)} kB`);
};

try {
  mkdirSync(folder, { recursive: true });
  // A report that was understood and one that was not taken at its word, in the project's group.
  const desktop = await open([1200, 1110, 1.3], "ou_wang_zhuangan");
  await desktop.locator(".chat-row", { hasText: "铁东路" }).click();
  const said = (text) => post("say", { chatId: "oc_tiedonglu", by: "ou_wang_zhuangan", text });
  await said("/上报 签约3户 腾房2户");
  await desktop.locator(".card", { hasText: "累计 22 → 25户" }).waitFor();
  await said("@不过夜 刚才铁东路又签约30户");
  await desktop.locator(".card", { hasText: "还没有记" }).waitFor();
  await desktop.locator(".scroll").evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await take(desktop, "desktop");

  // What the leaders read on Monday morning, on a phone.
  await post("clock", { move: "workday" });
  const phone = await open([375, 812, 2], "ou_zhou_quzhang");
  await phone.locator(".chat-row", { hasText: "领导群" }).click();
  const digest = phone.locator(".message", { hasText: "早报" }).first();
  await digest.waitFor();
  await digest.locator(".chart").first().scrollIntoViewIfNeeded();
  await digest.locator(".chart.is-drawn canvas").first().waitFor();
  // Down to the buttons under it.
  await digest.evaluate((card) => {
    const box = card.closest(".scroll");
    const { bottom } = card.getBoundingClientRect();
    box.scrollTop += bottom - box.getBoundingClientRect().bottom;
  });
  await take(phone, "phone");
} finally {
  await browser.close();
  server.kill("SIGTERM");
  await over;
  rmSync(data, { recursive: true, force: true });
}
