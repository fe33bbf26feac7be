import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { canBrowse, launch, openPage } from "./browser.ts";
import { startProduct, type Product } from "./product.ts";

const DESKTOP = [1280, 800] as const;
const PHONE = [375, 812] as const;
const CLEARING = "今晚清零：您有 1 个没动";

describe.skipIf(!canBrowse)("roster and calendar on the page", { timeout: 60_000 }, () => {
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
  beforeEach(async () => {
    const answer = await fetch(`${product.url}/playground/reset`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    if (!answer.ok) throw new Error(`Cannot reset: status ${answer.status}`);
  });

  const open = (size: typeof DESKTOP | typeof PHONE): Promise<Page> =>
    openPage(browser, product.url, size, faults);
  /** Speaks as somebody, in the direct chat with the bot or in a group. */
  const become = async (page: Page, openId: string, group?: string): Promise<void> => {
    const drawer = page.locator(".drawer-head button");
    if (await drawer.isVisible()) await drawer.click();
    const back = page.locator(".back");
    if (await back.isVisible()) await back.click();
    await page.locator(".who select").selectOption(openId);
    const rows = page.locator(".chat-row:not(.is-other)");
    await (group ? rows.filter({ hasText: group }) : rows.filter({ has: page.locator(".tag") }))
      .first()
      .click();
    await page.locator(".scroll").waitFor();
  };
  const say = async (page: Page, text: string): Promise<void> => {
    await page.locator(".composer textarea").fill(text);
    await page.getByRole("button", { name: "发送", exact: true }).click();
  };
  const card = (page: Page, words: string): Locator =>
    page.locator(".card", { hasText: words }).last();
  const openOffice = async (page: Page): Promise<void> => {
    const more = page.getByRole("button", { name: "更多工具" });
    if (await more.isVisible()) await more.click();
    await page.getByRole("button", { name: "岗位", exact: true }).click();
    await page.locator(".month").waitFor();
  };
  const moveToEvening = async (page: Page): Promise<void> => {
    const moves = page.locator(".clock-moves");
    if (!(await moves.isVisible())) await page.locator(".clock-face").click();
    await moves.getByRole("button", { name: "今天 18:00" }).click();
    await page.locator(".toast").waitFor();
    await page.locator(".clock-face", { hasText: "18:00" }).waitFor();
  };
  const raise = async (page: Page): Promise<void> => {
    await become(page, "ou_wang_zhuangan", "铁东路");
    await say(page, "/问题 3户对补偿有异议，谈不拢 @彭主任");
    await card(page, "请签收").waitFor();
  };

  test("who is given a post on the page may do what that post may", async () => {
    const page = await open(DESKTOP);
    await become(page, "ou_deng_zhuren");
    await say(page, "/导出 项目");
    await card(page, "「导出」要项目服务股或管理员来做").waitFor();
    expect(await page.locator(".message .file").count()).toBe(0);

    await openOffice(page);
    await page.getByLabel("征拆办项目服务股加人").selectOption({ label: "邓主任" });
    await card(page, "岗位已加一人").waitFor();
    const seat = page.locator(".posts li", { hasText: "项目服务股" });
    await seat.filter({ hasText: "刘股长、邓主任" }).waitFor();

    await become(page, "ou_deng_zhuren");
    await say(page, "/导出 项目");
    await expect
      .poll(() => page.locator(".message .file", { hasText: "任务表-2021-12-17.xlsx" }).count())
      .toBe(1);
    await page.close();
  });

  test("the bot names whom the page has put into a post", async () => {
    const page = await open(DESKTOP);
    await become(page, "ou_wang_zhuangan", "铁东路");
    await openOffice(page);
    await page.getByLabel("铁东路南段新建工程指挥长换人").selectOption({ label: "王专干" });
    await card(page, "指挥长：王专干").waitFor();
    const seat = page.locator(".posts li", { hasText: "指挥长" }).first();
    await seat.filter({ hasText: "王专干" }).waitFor();
    await become(page, "ou_qin_zhihuizhang", "铁东路");
    await say(page, "/谁负责 铁东路");
    expect(await card(page, "指挥长").innerText()).toContain("王专干");
    await page.close();
  });

  test.each([
    ["wide", DESKTOP],
    ["on a phone", PHONE],
  ])("no evening clearing comes on a day that the page sets free, %s", async (_, size) => {
    const page = await open(size);
    await raise(page);
    await openOffice(page);
    await page.getByRole("button", { name: "12月17日（周五），上班" }).click();
    await page.getByRole("button", { name: "改成休息" }).click();
    await card(page, "2021-12-17 休息").waitFor();
    if (size === PHONE) await openOffice(page);
    await page.getByRole("button", { name: "12月17日（周五），休息" }).waitFor();

    await become(page, "ou_peng_zhuren", "铁东路");
    await moveToEvening(page);
    await become(page, "ou_peng_zhuren");
    expect(await page.locator(".card", { hasText: "今晚清零" }).count()).toBe(0);
    await page.close();
  });

  test("the clearing comes on the same day while it is worked", async () => {
    const page = await open(DESKTOP);
    await raise(page);
    await moveToEvening(page);
    await become(page, "ou_peng_zhuren");
    await card(page, CLEARING).waitFor();
    expect(await card(page, CLEARING).innerText()).toContain("3户对补偿有异议");
    await page.close();
  });

  test("nothing went wrong in the browser's console", () => {
    expect(faults.filter((one) => !one.includes("ERR_"))).toEqual([]);
  });
});
