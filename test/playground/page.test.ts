import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { canBrowse, launch, openPage } from "./browser.ts";
import { openStage } from "./stage.ts";

describe.skipIf(!canBrowse)("the page in Chromium", () => {
  let browser: Browser;
  let stage: Awaited<ReturnType<typeof openStage>>;
  const faults: string[] = [];

  beforeAll(async () => {
    stage = await openStage();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  const open = (width: number, height: number): Promise<Page> =>
    openPage(browser, stage.url, [width, height], faults);

  test("a person speaks, presses buttons, sends a form, starts a thread and moves the clock", async () => {
    const page = await open(1280, 800);
    const box = page.locator(".composer textarea");
    await box.fill("@");
    await page.locator(".picker li", { hasText: "不过夜" }).first().click();
    expect(await box.inputValue()).toBe("@不过夜 ");
    await box.pressSequentially("来张卡片");
    await box.press("Enter");

    // Both cards come over the open stream, without a reload.
    const digest = page.locator(".card", { hasText: "征拆晨报" });
    await digest.waitFor();
    expect(await digest.locator(".table").nth(1).locator("tbody tr").count()).toBe(3);
    await digest.getByLabel("下一页").click();
    expect(await digest.locator(".table").nth(1).innerText()).toContain("白关北储备地块");
    expect(await digest.innerText()).toContain("*不是粗体*");
    await digest.getByText("未报告的项目").click();
    await digest.getByText("航空产业园三期").waitFor();
    await digest.getByRole("button", { name: "终结" }).click();
    await page.getByRole("dialog").getByText("终结后单独计数").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "确定" }).click();
    await page.locator(".toast", { hasText: "已办理" }).first().waitFor();
    await page.locator(".marks", { hasText: "已更新1次" }).waitFor();

    const form = page.locator(".card", { hasText: "报一个问题" });
    await form.getByRole("button", { name: "提交" }).click();
    await page.locator(".toast", { hasText: "请先填写必填项" }).waitFor();
    await form.locator("textarea").fill("水管爆裂");
    await form.locator("select").first().selectOption({ label: "彭主任" });
    await form.getByRole("button", { name: "提交" }).click();
    await page.locator(".card", { hasText: "水管爆裂" }).waitFor();
    expect(await page.locator(".card", { hasText: "水管爆裂" }).innerText()).toContain(
      "2021-12-20 +0800",
    );

    const first = page.locator(".message").first();
    await first.hover();
    await first.getByRole("button", { name: "话题" }).click();
    await box.fill("在话题里说");
    await box.press("Enter");
    await page.locator(".thread-link").click();
    await page.locator(".message", { hasText: "收到：在话题里说" }).waitFor();

    await page.getByRole("button", { name: "18:00" }).click();
    await page.locator(".clock-face", { hasText: "18:00" }).waitFor();
    expect(stage.moves).toHaveLength(1);
    await page.close();
  });

  test("a first look asks for page, script, style and stream, and misses nothing said meanwhile", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(stage.url);
    await page.waitForSelector(".chat-row");
    await expect.poll(() => asked).toContain("/playground/events");
    expect(await page.locator("#app > *").count()).toBe(1);
    const own = asked.filter((path) => !path.endsWith("/read"));
    expect(own.map((path) => path.replace(/-[0-9a-f]+\./, ".")).toSorted()).toEqual([
      "/",
      "/playground/events",
      "/playground/page.css",
      "/playground/page.js",
    ]);

    // Between the page and its stream.
    await page.route("**/playground/events", async (route) => {
      await stage.double.say({
        chatId: "oc_damichang",
        by: "ou_tan_zhuangan",
        text: "正好这时说的",
      });
      await route.continue();
    });
    await page.reload();
    await page.locator(".chat-row", { hasText: "正好这时说的" }).waitFor();
    await page.close();
  });

  test("a phone shows the list or the chat, and nothing is wider than the screen", async () => {
    const page = await open(375, 812);
    const isWide = (): Promise<boolean> =>
      page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(await isWide()).toBe(false);
    await page.locator(".who select").selectOption("ou_li_zhihuizhang");
    await page.locator(".chat-row", { hasText: "大米厂" }).click();
    expect(await page.locator(".chats").isVisible()).toBe(false);
    await page.locator(".scroll").waitFor();
    expect(await isWide()).toBe(false);
    await page.getByLabel("返回会话列表").click();
    expect(await page.locator(".chats").isVisible()).toBe(true);
    await page.close();
  });

  test("nothing went wrong in the browser's console", () => {
    expect(faults).toEqual([]);
  });
});
