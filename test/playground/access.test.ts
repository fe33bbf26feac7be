import axe, { type AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { canBrowse, launch, openPage } from "./browser.ts";
import { startProduct, type Product } from "./product.ts";

const DESKTOP = [1280, 800] as const;
const PHONE = [375, 812] as const;

describe.skipIf(!canBrowse)("the page by keyboard and by ear", { timeout: 60_000 }, () => {
  let browser: Browser;
  let product: Product;
  const faults: string[] = [];

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), launch()]);
    const post = (path: string, body: object): Promise<Response> =>
      fetch(`${product.url}/playground/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    const by = "ou_wang_zhuangan";
    for (const text of ["/上报", "/上报 签约3户 腾房2户", "/问题 3户谈不拢 @彭主任"])
      await post("say", { chatId: "oc_tiedonglu", by, text });
    await post("say", { chatId: "oc_lingdao", by: "ou_zhou_quzhang", text: "/进度 全区" });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  /** What axe finds that keeps people out, as `rule: place`. */
  const barriers = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(async () => {
      const { axe: here } = window as unknown as { axe: { run(): Promise<AxeResults> } };
      return await here.run();
    });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  };
  const openGroup = async (size: readonly [number, number], name: string, who?: string) => {
    const page = await openPage(browser, product.url, size, faults);
    if (who) await page.locator(".who select").selectOption(who);
    await page.locator(".chat-row", { hasText: name }).click();
    await page.locator(".card").first().waitFor();
    return page;
  };
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const at = document.activeElement;
      return at === document.body ? "" : (at?.textContent ?? "");
    });

  test.each([
    ["wide", DESKTOP],
    ["on a phone", PHONE],
  ])("axe finds no barrier in list, chat, form, drawers and clock, %s", async (_, size) => {
    const page = await openPage(browser, product.url, size, faults);
    const shut = page.locator(".drawer-head button");
    if (await shut.isVisible()) await shut.click();
    expect.soft(await barriers(page), "list").toEqual([]);
    await page.locator(".chat-row", { hasText: "铁东路" }).click();
    await page.locator(".card form, .card .form").first().waitFor();
    expect.soft(await barriers(page), "chat and form").toEqual([]);
    for (const drawer of ["导览", "岗位", "查账", "说明"]) {
      if (size === PHONE) await page.getByRole("button", { name: "更多工具" }).click();
      await page.locator(".tools button", { hasText: drawer }).click();
      await page.locator(".drawer").waitFor();
      expect.soft(await barriers(page), drawer).toEqual([]);
      await shut.click();
    }
    const first = page.locator(".message").first();
    await first.hover();
    if (size === PHONE) await first.getByRole("button", { name: "更多" }).click();
    await first.getByRole("button", { name: "查账" }).click();
    await page.locator(".trace details").first().waitFor();
    expect.soft(await barriers(page), "one message in the database").toEqual([]);
    await shut.click();
    await page.locator(".clock-face").click();
    expect.soft(await barriers(page), "clock").toEqual([]);
    await page.close();
  });

  test.each([
    ["wide", DESKTOP],
    ["on a phone", PHONE],
  ])("a chart is drawn by the client's library and read out, %s", async (_, size) => {
    const page = await openGroup(size, "领导群", "ou_zhou_quzhang");
    const chart = page.locator(".chart").first();
    await chart.scrollIntoViewIfNeeded();
    await page.locator(".chart.is-drawn canvas").first().waitFor();
    expect(await chart.getAttribute("aria-label")).toMatch(/^图表：枫溪街道 65\.6；/);
    expect.soft(await barriers(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth),
    ).toBe(false);
    await page.close();
  });

  test("a chart's values stand as a list where the library does not come", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.route("**/playground/vchart.js", (route) => route.abort());
    await page.addInitScript(() => sessionStorage.setItem("me", "ou_zhou_quzhang"));
    await page.goto(product.url);
    await page.locator(".chat-row", { hasText: "领导群" }).click();
    await page.locator(".chart, .chart-list").first().scrollIntoViewIfNeeded();
    await page.locator(".chart-list").waitFor();
    expect(await page.locator(".chart-list li").first().innerText()).toBe("枫溪街道 65.6");
    await page.close();
  });

  test("on a phone nothing to press is smaller than a fingertip", async () => {
    const small = (page: Page): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll("button, select, summary, textarea, input, a, .attach")]
          .filter((one) => !one.matches("input[type=file]"))
          .filter((one) => one.checkVisibility())
          .map((one) => ({ one, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 44 || box.height < 43.5)
          .map(({ one, box }) => `${one.textContent} ${box.width}×${box.height}`),
      );
    const page = await openPage(browser, product.url, PHONE, faults);
    expect.soft(await small(page), "list").toEqual([]);
    await page.locator(".chat-row", { hasText: "铁东路" }).click();
    await page.locator(".card .form").first().waitFor();
    expect.soft(await small(page), "chat and form").toEqual([]);
    await page.locator(".clock-face").click();
    expect.soft(await small(page), "clock").toEqual([]);
    for (const drawer of ["导览", "岗位", "查账", "说明"]) {
      await page.getByRole("button", { name: "更多工具" }).click();
      await page.locator(".tools button", { hasText: drawer }).click();
      await page.locator(".drawer").waitFor();
      if (drawer === "岗位") await page.locator(".month").waitFor();
      expect.soft(await small(page), drawer).toEqual([]);
      await page.locator(".drawer-head button").click();
    }
    await page.close();
  });

  test("a day is typed or chosen by the keyboard, and stands as 2021-12-20", async () => {
    const page = await openGroup(DESKTOP, "铁东路", "ou_wang_zhuangan");
    await page.locator(".composer textarea").fill("/问题");
    await page.locator(".composer textarea").press("Escape");
    await page.locator(".composer textarea").press("Enter");
    const day = page
      .locator(".card", { hasText: "提一个问题" })
      .last()
      .locator(".date-field input");
    await day.fill("12月20日");
    await day.press("Tab");
    expect(await day.inputValue()).toBe("2021-12-20");
    await day.press("ArrowDown");
    const grid = page.getByRole("dialog", { name: "选日期" });
    await expect.poll(() => focused(page)).toBe("20");
    expect.soft(await barriers(page), "the calendar").toEqual([]);
    for (const key of ["ArrowDown", "ArrowRight", "PageDown", "Enter"])
      await page.keyboard.press(key);
    await grid.waitFor({ state: "detached" });
    expect(await day.inputValue()).toBe("2022-01-28");
    await day.press("ArrowDown");
    await grid.waitFor();
    await page.keyboard.press("Escape");
    await grid.waitFor({ state: "detached" });
    expect(await day.evaluate((one) => one === document.activeElement)).toBe(true);

    await day.fill("过几天");
    await day.press("Tab");
    expect(await day.getAttribute("aria-invalid")).toBe("true");
    await page.close();
  });

  test("a drawer and a dialog take the focus and give it back", async () => {
    const page = await openGroup(DESKTOP, "铁东路", "ou_wang_zhuangan");
    const shut = page.locator(".drawer-head button");
    if (await shut.isVisible()) await shut.click();
    await page.locator(".tools button", { hasText: "说明" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toMatch(/不过夜|说明|这里/);
    await page.getByRole("button", { name: "重置演示环境" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    const seen = new Set<string>();
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press("Tab");
      seen.add(await focused(page));
    }
    // Between the last and the first stands the browser's own frame.
    expect([...seen].toSorted()).toEqual(["", "取消", "确定"]);
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe("重置演示环境");
    await page.keyboard.press("Escape");
    await page.locator(".drawer").waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toBe("说明");
    await page.close();
  });

  test("the keyboard alone reaches a message's doings and a card's buttons, with the focus in sight", async () => {
    const page = await openGroup(DESKTOP, "铁东路", "ou_wang_zhuangan");
    await page.locator(".scroll").focus();
    const reached: string[] = [];
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press("Tab");
      const { name, isShown, isLast } = await page.evaluate(() => {
        const at = document.activeElement!;
        let isOutlined = false;
        for (let one: Element | null = at; one && !isOutlined; one = one.parentElement)
          isOutlined = getComputedStyle(one).outlineStyle !== "none";
        return {
          name: at.textContent || at.getAttribute("aria-label") || at.tagName,
          isShown: isOutlined,
          isLast: at.matches("input[type=file]"),
        };
      });
      expect.soft(isShown, name).toBe(true);
      reached.push(name);
      if (isLast) break;
    }
    expect(reached).toEqual(expect.arrayContaining(["回复", "查账", "撤", "改"]));
    await page.close();
  });

  test("nothing went wrong in the browser's console", () => {
    expect(faults).toEqual([]);
  });
});
