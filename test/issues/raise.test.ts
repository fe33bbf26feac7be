import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cardWords, openOffice, type Office } from "../e2e/office.ts";

const GROUP = "oc_tiedonglu";
const CLERK = "ou_wang_zhuangan";
const HEAD = "ou_peng_zhuren";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

describe("/issue", () => {
  test("answers with number, text, owner rung, deadline and the minute it will climb", async () => {
    const said = await office.say(GROUP, CLERK, "/issue 3户权属有争议 @彭主任 3天内", { mentions: [HEAD] });
    expect(said).toHaveLength(1);
    const words = cardWords(said[0]);
    console.log(words);
    expect(words).toContain("#1");
  });
});
