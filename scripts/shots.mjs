// Takes pictures of a running playground: node scripts/shots.mjs [URL] [FOLDER] [SAY]
// With SAY, that text is said in the first chat before the pictures are taken.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [url = "http://127.0.0.1:3000", folder = "reports/shots", say] = process.argv.slice(2);
const sizes = [
  ["desktop", 1280, 800],
  ["phone", 375, 812],
];
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
try {
  for (const [name, width, height] of sizes) {
    const page = await browser.newPage({ viewport: { width, height }, locale: "zh-CN" });
    const shot = (what) => page.screenshot({ path: join(folder, `${name}-${what}.png`) });
    page.on("pageerror", (error) => console.error(`${name}: ${error.message}`));
    await page.goto(url);
    await page.waitForSelector(".chat-row, .talk-head");
    await shot("list");
    await page.locator(".chat-row").first().click();
    if (say) {
      await page.locator(".composer textarea").fill(say);
      await page.locator(".composer textarea").press("Enter");
      await page.waitForSelector(".message:not(.is-mine)");
      await page.waitForTimeout(500);
    }
    await shot("chat");
    await page.locator(".scroll").evaluate((box) => box.scrollTo(0, 0));
    await shot("top");
    await page.locator(".scroll").evaluate((box) => box.scrollTo(0, box.scrollHeight * 0.45));
    await shot("middle");
    await page.locator(".composer textarea").fill("/");
    await shot("commands");
    await page.locator(".composer textarea").fill("@");
    await shot("names");
    await page.locator(".composer textarea").fill("");
    for (const [button, what] of [
      ["导览", "tour"],
      ["岗位", "office"],
      ["查账", "inspect"],
      ["说明", "about"],
    ]) {
      const more = page.locator(".tools-more");
      if (await more.isVisible()) await more.click();
      const tool = page.locator(".tools button", { hasText: button });
      if ((await tool.getAttribute("aria-pressed")) === "false") await tool.click();
      await page.waitForSelector(".drawer");
      await shot(what);
      await page.locator(".drawer-head button").click();
    }
    await page.locator(".clock-face").click();
    await shot("clock");
    await page.close();
  }
} finally {
  await browser.close();
}
console.log(`pictures are in ${folder}`);
