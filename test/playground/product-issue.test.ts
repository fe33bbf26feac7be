import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Snapshot, Trace } from "../../src/playground/view.ts";
import { canBrowse, launch, openPage } from "./browser.ts";
import { startProduct, type Product } from "./product.ts";

const WIDTHS = [
  ["on a phone", [375, 812]],
  ["wide", [1280, 800]],
] as const;

describe.skipIf(!canBrowse)("a problem and a morning on the page", { timeout: 60_000 }, () => {
  let browser: Browser;
  let product: Product;
  const faults: string[] = [];

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), launch()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const reset = async (): Promise<void> => {
    const answer = await fetch(`${product.url}/playground/reset`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect(answer.status).toBe(200);
  };
  const shut = async (page: Page): Promise<void> => {
    const drawer = page.locator(".drawer-head button");
    if (await drawer.isVisible()) await drawer.click();
  };
  /** Speaks as somebody in a group; on a phone by way of the list. */
  const become = async (page: Page, openId: string, name: string): Promise<void> => {
    await shut(page);
    const back = page.locator(".back");
    if (await back.isVisible()) await back.click();
    await page.locator(".who select").selectOption(openId);
    await page.locator(".chat-row:not(.is-other)", { hasText: name }).click();
    await page.locator(".scroll").waitFor();
  };
  const say = async (page: Page, text: string): Promise<void> => {
    await page.locator(".composer textarea").fill(text);
    await page.getByRole("button", { name: "发送", exact: true }).click();
  };
  const card = (page: Page, words: string): Locator =>
    page.locator(".card", { hasText: words }).last();
  /** The problem's rows as they stand, and every message as it is shown. */
  const readIssue = async (): Promise<unknown> => {
    const ask = async (path: string) => (await fetch(`${product.url}/playground/${path}`)).json();
    const { messages } = (await ask("state")) as Snapshot;
    const said = messages.find((one) => String(one.content?.["text"]).startsWith("/问题"))!;
    const { issues } = (await ask(`inspect/${said.messageId}`)) as Trace;
    return issues;
  };
  const isTooWide = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

  test.each(WIDTHS)("three people bring a problem to its end, %s", async (_, size) => {
    await reset();
    const page = await openPage(browser, product.url, size, faults);
    await become(page, "ou_wang_zhuangan", "铁东路");
    await say(page, "/问题 3户对补偿有异议，谈不拢 @彭主任");
    await card(page, "3户对补偿有异议").waitFor();

    await become(page, "ou_peng_zhuren", "铁东路");
    await card(page, "3户对补偿有异议").getByRole("button", { name: "签收", exact: true }).click();
    await card(page, "已签收").waitFor();
    await say(page, "/办结 #1 上门三次，3户都签了");
    await card(page, "上门三次，3户都签了").waitFor();

    // A third person looks on and may not accept in the raiser's place.
    await become(page, "ou_qin_zhihuizhang", "铁东路");
    const before = await readIssue();
    await card(page, "上门三次，3户都签了")
      .getByRole("button", { name: "属实", exact: true })
      .click();
    await page.locator(".toast", { hasText: "#1 要提出人 王专干 来确认" }).waitFor();
    expect(await readIssue()).toEqual(before);
    expect(before).toMatchObject([{ state: "resolved" }]);

    await become(page, "ou_wang_zhuangan", "铁东路");
    await card(page, "上门三次，3户都签了")
      .getByRole("button", { name: "属实", exact: true })
      .click();
    await card(page, "确认属实").waitFor();
    expect(await isTooWide(page)).toBe(false);
    await page.close();
  });

  test.each(WIDTHS)("the morning's digest shows its chart and its figures, %s", async (_, size) => {
    await reset();
    const page = await openPage(browser, product.url, size, faults);
    const moved = await fetch(`${product.url}/playground/clock`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ move: "workday" }),
    });
    expect(moved.status).toBe(200);
    await become(page, "ou_chen_zhuren", "领导");
    const digest = card(page, "早报 12月20日");
    await digest.waitFor();
    const chart = digest.locator(".chart").first();
    await chart.scrollIntoViewIfNeeded();
    await digest.locator(".chart.is-drawn canvas").first().waitFor();
    expect(await chart.getAttribute("aria-label")).toMatch(/^图表：/);
    expect(await isTooWide(page)).toBe(false);

    // A press on the digest leads to the detail.
    const before = await page.locator(".message").count();
    await digest.getByRole("button").last().click();
    await expect.poll(() => page.locator(".message").count()).toBeGreaterThan(before);
    await page.close();
  });

  test("nothing went wrong in the browser's console", () => {
    expect(faults.filter((one) => !one.includes("ERR_"))).toEqual([]);
  });
});
