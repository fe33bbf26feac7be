import { existsSync } from "node:fs";

import { chromium, type Browser, type Page } from "playwright-core";

const path = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Without a browser the page's tests are skipped, by name; REQUIRE_BROWSER=1 makes them fail instead. */
export const canBrowse = existsSync(path) || process.env["REQUIRE_BROWSER"] === "1";

const ARGS =
  "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync";

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: path, args: ARGS.split(" ") });

/** Opens the page in a window of that size; what goes wrong in it is put into `faults`. */
export async function openPage(
  browser: Browser,
  url: string,
  [width, height]: readonly [number, number],
  faults: string[],
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, locale: "zh-CN" });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (line) => {
    if (line.type() === "error") faults.push(line.text());
  });
  await page.goto(url);
  await page.waitForSelector(".chat-row");
  return page;
}
