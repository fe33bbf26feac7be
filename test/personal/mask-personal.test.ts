import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { isBankCard, isIdentity, isLandline, isMobile } from "../../src/domain/personal/checks.ts";
import { maskPersonal } from "../../src/domain/personal/index.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function identity(body: string): string {
  const sum = weights.reduce((so, weight, i) => so + weight * Number(body[i]), 0);
  return body + "10X98765432"[sum % 11];
}

function card(body: string): string {
  const digit = "0123456789".split("").find((last) => luhn(body + last));
  return body + digit;
}

/** Written apart from the code under test: doubles every second digit from the right. */
function luhn(number: string): boolean {
  const sum = number
    .split("")
    .reverse()
    .reduce((so, sign, i) => {
      const value = Number(sign) * (i % 2 === 1 ? 2 : 1);
      return so + Math.floor(value / 10) + (value % 10);
    }, 0);
  return sum % 10 === 0;
}

const full = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const person = identity("43020319850612471");
const withX = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
  .map((last) => identity(`4302031990010112${last}`))
  .find((number) => number.endsWith("X"))!;
const bank = card("622202190301234567");

describe("numbers that are masked", () => {
  test.each([
    ["an identity number", person, "identity"],
    ["one that ends in X", withX, "identity"],
    ["one that ends in x", withX.toLowerCase(), "identity"],
    ["one of 15 digits", "430203850612471", "identity"],
    ["one with a blank and a hyphen", person.replace(/^(.{6})(.{8})/, "$1 $2-"), "identity"],
    ["one with lines between", person.replace(/^(.{6})(.{8})/, "$1_$2_"), "identity"],
    ["one that is broken by a new line", person.replace(/^(.{6})/, "$1\n"), "identity"],
    ["a mobile number with a blank and a hyphen", "138 7331-2345", "mobile"],
    ["a mobile number with a hyphen and a blank", "138-7331 2345", "mobile"],
    [
      "a bank card with blanks and a hyphen",
      bank.replace(/^(.{4})(.{4})(.{4})(.{4})/, "$1 $2-$3 $4 "),
      "bank_card",
    ],
    ["a full-width identity number", full(person), "identity"],
    ["a spaced identity number", person.replace(/^(.{6})(.{8})/, "$1 $2 "), "identity"],
    ["a hyphened identity number", person.replace(/^(.{6})(.{8})/, "$1-$2-"), "identity"],
    ["an identity number in fours", person.replace(/(.{4})(?=.)/g, "$1 "), "identity"],
    ["a mobile number", "13873312345", "mobile"],
    ["a spaced mobile number", "138 7331 2345", "mobile"],
    ["a hyphened mobile number", "138-7331-2345", "mobile"],
    ["a mobile number in full-width digits", full("13873312345"), "mobile"],
    ["a full-width spaced mobile number", full("138　7331　2345"), "mobile"],
    ["a mobile number digit by digit", "1 3 8 7 3 3 1 2 3 4 5", "mobile"],
    ["a bank card of 19 digits", bank, "bank_card"],
    ["a bank card of 16 digits", card("622588123456789"), "bank_card"],
    ["a bank card in fours", bank.replace(/(.{4})(?=.)/g, "$1 "), "bank_card"],
    ["a bank card in fours with hyphens", bank.replace(/(.{4})(?=.)/g, "$1-"), "bank_card"],
    ["a full-width bank card", full(bank), "bank_card"],
    ["a landline with its area code", "0731-28221234", "phone"],
  ] as const)("maskPersonal() masks %s", (_what, number, kind) => {
    for (const text of [
      number,
      `户主的号码是${number}，请核实`,
      `电话:${number}。`,
      `(${number})`,
    ]) {
      const masked = maskPersonal(text);
      expect(masked.found).toEqual([kind]);
      expect(masked.text).not.toContain(number);
      const shown = masked.text.match(/(\d*)\*+([\dX]*)/)!;
      expect(shown[1]!.length).toBeLessThanOrEqual(3);
      expect(shown[2]!.length).toBeLessThanOrEqual(2);
      expect(masked.text.replace(/[\d*X]/g, "")).toBe(text.replace(number, ""));
    }
  });

  test("maskPersonal() shows the first three and last two digits", () => {
    expect(maskPersonal("打13873312345找他").text).toBe("打138******45找他");
    expect(maskPersonal("+86 13873312345").text).toBe("+86 138******45");
    expect(maskPersonal("8613873312345").text).toBe("86138******45");
  });

  test("maskPersonal() names each kind once, in the order of the text", () => {
    const text = `卡${bank}，电话13873312345、13973312346，证${person}`;
    expect(maskPersonal(text).found).toEqual(["bank_card", "mobile", "identity"]);
  });

  test("maskPersonal() finds a number behind a label in letters and inside escaped JSON", () => {
    expect(maskPersonal("tel13873312345").found).toEqual(["mobile"]);
    expect(maskPersonal("wx:13873312345").found).toEqual(["mobile"]);
    const content = JSON.stringify({
      content: JSON.stringify({ text: `一\n${bank}\n13873312345` }),
    });
    expect(maskPersonal(content).found).toEqual(["bank_card", "mobile"]);
    expect(JSON.parse(maskPersonal(content).text)).toHaveProperty("content");
    expect(maskPersonal(String.raw`{"text":"\u753513873312345"}`).found).toEqual(["mobile"]);
  });

  test("maskPersonal() keeps an X that belongs to no identity number", () => {
    expect(maskPersonal("13873312345 x").text).toBe("138******45 x");
    expect(maskPersonal(`${bank}x`).found).toEqual(["bank_card"]);
    expect(maskPersonal(withX.replace(/^(.{6})(.{8})(.{3})/, "$1 $2 $3 ")).found).toEqual([
      "identity",
    ]);
  });

  test("maskPersonal() masks two numbers side by side", () => {
    expect(maskPersonal("13873312345 13973312346").text).toBe("138******45 139******46");
    expect(maskPersonal("13873312345/13973312346").text).toBe("138******45/139******46");
    expect(maskPersonal("2021-12-17 13873312345 3户").text).toBe("2021-12-17 138******45 3户");
    expect(maskPersonal("打138 7331-2345 3户").text).toBe("打138******45 3户");
  });
});

test.each([
  ["amounts", "共支付1234567.89元，累计254.20万元，合计12,345,678.90元"],
  ["dates and times", "2021-12-17 18:30:00，20211217183000，2021.12.31前，12/31"],
  ["areas", "147.00亩、15380㎡、5260.50平方米"],
  ["house numbers", "建设街道 1201 1202 1203 1204 1301 号，3-2-1201"],
  ["years in a row", "2018 2019 2020 2021 2022"],
  ["an issue's number", "#7 №12 问题20211217001"],
  ["message ids", "om_dc13264520392913993dd051dba21dcf oc_a0553eda9014c201e6969b478895c230"],
  ["an id of letters and digits", "cli_a13873312345b ou_7d8a6e6df7621556ce0d21922b676706ccs"],
  ["an event id", "5e3702a84e847582be8db7fb73283c02 550e8400-e29b-41d4-a716-446655440000"],
  ["a time in milliseconds", "1639737000000 1639737000123"],
  ["the hotline", "请打12345或110、0731号段"],
  ["an identity number with a wrong check digit", "43020319850612471Z 100000200001010000"],
  ["a row longer than any number", `13873312345${"0".repeat(10)} ${"6222".repeat(6)}`],
  ["a card in a longer row", "6222-0219-0301-2345-6789-6222-0219"],
  ["ten digits", "1387331234"],
  ["eleven digits that begin otherwise", "12012345678 20211217001"],
  ["a moment to the millisecond", "20211217183000123"],
  ["figures one below the other", "138\n7331\n2345\n6222\n0219"],
  ["a date and a figure", "2021-12-17 1387 3312 户"],
  ["figures between spaces", "147 30 31 22 15 13 18 312 66 58 56"],
  ["a masked number", "138******45"],
  ["a number of a contract", "HT6222021903012345"],
])("maskPersonal() leaves %s alone", (_what, text) => {
  expect(maskPersonal(text)).toEqual({ text, found: [] });
});

const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(""));
const mobiles = fc
  .tuple(fc.constantFrom("13", "14", "15", "16", "17", "18", "19"), digits(9))
  .map((parts) => parts.join(""));
const identities = fc
  .tuple(
    fc.constantFrom("110101", "430203", "440305", "650102"),
    fc.integer({ min: 1930, max: 2015 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    digits(3),
  )
  .map(([place, year, month, day, order]) =>
    identity(
      `${place}${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}${order}`,
    ),
  );
const cards = fc
  .tuple(fc.constantFrom("62", "4", "51"), digits(13), fc.integer({ min: 0, max: 3 }), digits(3))
  .map(([begin, middle, more, rest]) => card((begin + middle + rest).slice(0, 15 + more)));
const numbers = fc.oneof(mobiles, identities, cards);
const words = fc.constantFrom(
  "电话",
  "签约3户",
  "，",
  "\n",
  "。147.00亩",
  "（卡）",
  "户主：",
  "2021-12-17，",
);

test("maskPersonal() leaves no valid number in what it gives back, and nothing to mask again", () => {
  const texts = fc.array(fc.oneof(numbers, words), { maxLength: 12 });
  fc.assert(
    fc.property(texts, (parts) => {
      const { text } = maskPersonal(parts.join("；"));
      expect(maskPersonal(text)).toEqual({ text, found: [] });
      for (const run of text.match(/[\dX]+/g) ?? []) {
        expect([isIdentity(run), isMobile(run), isBankCard(run)]).toEqual([false, false, false]);
      }
    }),
  );
});

test("maskPersonal() finds each number in a sentence", () => {
  const after = words.filter((word) => !/^\d/.test(word));
  fc.assert(
    fc.property(numbers, words, after, (number, before, after) => {
      expect(maskPersonal(`${before}${number}${after}`).text).not.toContain(number);
    }),
  );
});

test("maskPersonal() is stable on any mixture of digits and signs", () => {
  const signs = "0123456789０１X -.－　亩a*\n".split("");
  const mixtures = fc.string({ unit: fc.constantFrom(...signs), maxLength: 80 });
  fc.assert(
    fc.property(mixtures, (text) => {
      const once = maskPersonal(text).text;
      expect(maskPersonal(once)).toEqual({ text: once, found: [] });
    }),
    { numRuns: 2000 },
  );
});

test("maskPersonal() gives back a text without digits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const bare = text.replace(/[0-9０-９]/g, "");
      expect(maskPersonal(bare).text).toBe(bare);
    }),
  );
});

test("isLandline() tells area codes from other numbers", () => {
  expect(isLandline("0731", "28221234")).toBe(true);
  expect(isLandline("010", "62221234")).toBe(true);
  expect(isLandline("0731", "18221234")).toBe(false);
  expect(isLandline("2021", "28221234")).toBe(false);
});

test("maskPersonal() takes less than 50 µs for a usual message", () => {
  const text =
    "/report 白关北储备地块 签约3户 腾房2户，户主电话 138 7331 2345，12月17日前交地12.5亩";
  // The best of some rounds: on a busy machine the others measure what else is running.
  const rounds = Array.from({ length: 20 }, () => {
    const start = performance.now();
    for (let i = 0; i < 500; i++) maskPersonal(text);
    return ((performance.now() - start) / 500) * 1000;
  });
  expect(Math.min(...rounds)).toBeLessThan(50);
});
