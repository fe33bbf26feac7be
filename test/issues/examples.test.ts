import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueCommands } from "../../commands/issue/all.ts";
import { openOffice, type Office } from "../e2e/office.ts";
import { ask, CLERK, GROUP, HEAD, STRANGER } from "./help.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await office.double.join(GROUP, [STRANGER], HEAD);
  for (let n = 1; n <= 7; n++)
    await ask(office, HEAD, `/issue 缺第${n}份报告 @谭专干`, { mentions: [CLERK] });
});
afterAll(() => office.close());

const people: Record<string, string> = { "@李指挥长": HEAD, "@谭专干": CLERK, "@罗专干": STRANGER };
const shown = issueCommands.filter((one) => !("isHidden" in one && one.isHidden));
const examples = shown.flatMap((one) => one.examples.map(({ say }) => [one.name, say] as const));

describe("the examples that help shows", () => {
  test("are there for every command that people type", () => {
    expect(shown.filter((one) => one.examples.length === 0).map((one) => one.name)).toEqual([]);
  });

  test.each(examples)("/%s: %s is understood and answered once", async (name, line) => {
    const mentions = Object.entries(people).flatMap(([word, id]) =>
      line.includes(word) ? [id] : [],
    );
    const by = name === "handover" ? "ou_liu_guzhang" : CLERK;
    const sorted = mentions.toSorted((a, b) => {
      const at = (id: string) =>
        line.indexOf(Object.entries(people).find(([, one]) => one === id)![0]);
      return at(a) - at(b);
    });
    const { words, all } = await ask(office, by, line, { mentions: sorted });
    expect(all.filter((one) => one.chatId === GROUP)).toHaveLength(1);
    expect(words).not.toMatch(/这句没看懂|没有「|没处理成功|照这样发|谁交给谁/);
  });
});
