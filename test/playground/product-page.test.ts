import { fileURLToPath } from "node:url";

import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { TOUR } from "../../src/playground/tour.ts";
import { canBrowse, launch, openPage } from "./browser.ts";
import { startProduct, type Product } from "./product.ts";

const DESKTOP = [1280, 800] as const;
const PHONE = [375, 812] as const;
const LIST = fileURLToPath(new URL("../../sample/projects-2021.zh.csv", import.meta.url));

/** What the last step of the round brings in the open chat; each in the product's own words. */
const BRINGS: Readonly<Record<string, string>> = {
  在群里报进度: "累计 22 → 25户",
  说错了就改: "累计 25 → 24户",
  "数不对，先问一句": "还没有记",
  "提一个问题，点名负责人": "3户对补偿有异议",
  "到了傍晚 18:00": "今晚清零",
  "回头看看：问题过夜了": "提级",
  "下一个工作日早上 08:30": "早报 12月20日",
  问一句进度: "全区进度",
  办结: "已办结",
  看看自己能做什么: "您在这里能做的",
};

describe.skipIf(!canBrowse)(
  "the product in the playground, in Chromium",
  { timeout: 60_000 },
  () => {
    let browser: Browser;
    let product: Product;
    const faults: string[] = [];
    const open = (size: readonly [number, number]): Promise<Page> =>
      openPage(browser, product.url, size, faults);

    beforeAll(async () => {
      [product, browser] = await Promise.all([startProduct(), launch()]);
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await product?.close();
    });

    const answers = (page: Page): Locator => page.locator(".message:not(.is-mine)");
    const say = async (page: Page, text: string): Promise<Locator> => {
      const before = await answers(page).count();
      const box = page.locator(".composer textarea");
      await box.fill(text);
      await page.getByRole("button", { name: "发送", exact: true }).click();
      const answer = answers(page).nth(before);
      await answer.waitFor();
      return answer;
    };
    const become = async (page: Page, openId: string, chat: Locator): Promise<void> => {
      await page.locator(".who select").selectOption(openId);
      await chat.click();
      await page.locator(".scroll").waitFor();
    };
    const group = (page: Page, name: string): Locator =>
      page.locator(".chat-row", { hasText: name });
    const isWide = (page: Page): Promise<boolean> =>
      page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

    test("the terminal says where to look, in Chinese and in English", () => {
      expect(product.said()).toMatch(/在浏览器打开 http:\/\/localhost:\d+/);
      expect(product.said()).toMatch(/Buguoye playground: open http:\/\/localhost:\d+/);
    });

    test("a newcomer on a phone gets a report understood with two taps", async () => {
      const page = await open(PHONE);
      await expect.poll(() => page.locator(".chats-note").innerText()).toContain("2021年12月17日");
      expect(await answers(page).count()).toBe(0);
      // Groups that one is not in stand apart; opening one is being somebody else.
      expect(await page.locator(".chat-row.is-other", { hasText: "大米厂" }).count()).toBe(1);
      await group(page, "铁东路").click();
      await page.locator(".starters").getByRole("button", { name: "/上报 签约3户" }).click();
      const card = page.locator(".card", { hasText: "已记下" });
      await card.waitFor();
      expect(await card.innerText()).toContain("累计 22 → 25户");
      expect(await isWide(page)).toBe(false);

      // 撤 redraws that very card, and tells so.
      await card.getByRole("button", { name: "撤", exact: true }).click();
      await page.locator(".card", { hasText: "已撤回" }).waitFor();
      expect(await page.locator(".card", { hasText: "已撤回" }).innerText()).toContain(
        "累计 25 → 22户",
      );
      await page.close();
    });

    test("a form with an error says what is wrong, and is taken when put right", async () => {
      const page = await open(DESKTOP);
      await become(page, "ou_wang_zhuangan", group(page, "铁东路"));
      const form = await say(page, "/上报");
      await form.locator("input").first().fill("三五个");
      await form.getByRole("button", { name: "上报", exact: true }).click();
      const again = page.locator(".card", { hasText: "没看懂「签约三五个」" });
      await again.waitFor();
      // Right the second time, in the form that came back.
      await again.locator("input").first().fill("1");
      await again.getByRole("button", { name: "上报", exact: true }).click();
      await page.locator(".card", { hasText: "签约 +1户" }).waitFor();

      const issue = await say(page, "/问题");
      await issue.getByRole("button", { name: "提交" }).click();
      await page.locator(".toast", { hasText: "请先填写必填项" }).waitFor();
      expect(await issue.locator("textarea").getAttribute("aria-invalid")).toBe("true");
      await page.close();
    });

    test("a list sent as a file is previewed, taken over and taken back", async () => {
      const page = await open(DESKTOP);
      await become(
        page,
        "ou_liu_guzhang",
        page.locator(".chat-row", { has: page.locator(".tag") }),
      );
      await page.locator(".attach input").setInputFiles(LIST);
      const card = answers(page).last();
      await page.locator(".card", { hasText: "还没有导入" }).waitFor();
      await card.getByRole("button", { name: "确认导入" }).click();
      await page.locator(".card", { hasText: "任务表已导入" }).waitFor();
      await card.getByRole("button", { name: "撤销导入" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "确定" }).click();
      const undone = page.locator(".card", { hasText: "已撤销导入" });
      await undone.waitFor();
      expect(await undone.innerText()).toContain("恢复改动的 9 个");
      await page.close();
    });

    test("a reply and a thread about a card stay with it", async () => {
      const page = await open(DESKTOP);
      await become(page, "ou_wang_zhuangan", group(page, "铁东路"));
      const card = await say(page, "/问题 围挡倒了 @彭主任");
      await card.hover();
      await card.getByRole("button", { name: "回复", exact: true }).click();
      const noted = await say(page, "已联系施工队，下午到");
      expect(await noted.innerText()).toContain("已记一条跟进");

      await card.hover();
      await card.getByRole("button", { name: "话题" }).click();
      await page.locator(".composer textarea").fill("/办结 已扶正加固");
      await page.getByRole("button", { name: "发送", exact: true }).click();
      await card.locator(".thread-link").click();
      await page.locator(".message", { hasText: "已办结" }).last().waitFor();
      expect(await page.locator(".message").first().innerText()).toContain("围挡倒了");
      await page.close();
    });

    test("chats and clock outlive a restart; reset goes back to the beginning", async () => {
      const page = await open(DESKTOP);
      const clock = (): Promise<string> => page.locator(".clock-face strong").innerText();
      const before = await page.locator(".message").count();
      expect(before).toBeGreaterThan(0);
      const shown = await clock();
      await product.restart();
      await page.goto(product.url);
      await page.waitForSelector(".message");
      expect(await page.locator(".message").count()).toBe(before);
      expect((await clock()) >= shown).toBe(true);

      await page.getByRole("button", { name: "说明" }).click();
      await page.getByRole("button", { name: "重置演示环境" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "确定" }).click();
      await page.locator(".toast", { hasText: "已重置" }).waitFor();
      await page.locator(".starters").waitFor();
      expect(await clock()).toMatch(/^14:30:/);
      await page.close();
    });

    test("every step of the round does what it says, and messages stand in order", async () => {
      const page = await open(DESKTOP);
      expect(await page.locator(".tour li").count()).toBe(TOUR.length);
      for (const [index, { title }] of TOUR.entries()) {
        const step = page.locator(".tour li").nth(index);
        await step.getByRole("button").click();
        await page.locator(".tour li.is-done").nth(index).waitFor();
        const words = BRINGS[title];
        if (words === undefined) throw new Error(`No words for the step ${title}`);
        await answers(page).filter({ hasText: words }).last().waitFor();
      }
      expect(await isWide(page)).toBe(false);
      const state = (await (await fetch(`${product.url}/playground/state`)).json()) as {
        messages: { at: number; senderId: string }[];
      };
      const times = state.messages.map((one) => one.at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      await page.close();
    });

    test("the page asks for nothing while nothing happens", async () => {
      const page = await open(DESKTOP);
      await page.waitForLoadState("load");
      await page.locator(".scroll").waitFor();
      const asked: string[] = [];
      // What the first look marks as read has left by then.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      page.on("request", (request) => asked.push(request.url()));
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
      expect(asked).toEqual([]);
      await page.close();
    });

    test("nothing went wrong in the browser's console", () => {
      expect(faults.filter((one) => !one.includes("ERR_"))).toEqual([]);
    });
  },
);
