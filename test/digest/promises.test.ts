import { afterEach, describe, expect, test } from "vitest";
import { dueShare } from "../../src/domain/board/period.ts";
import { figure, plain } from "../../src/domain/figure.ts";
import { digest } from "../../src/jobs/digest.ts";
import { cardWords, type Office, openOffice } from "../e2e/office.ts";

let office: Office | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

test.each([
  ["a whole stretch", "120", "2021-11-01", "2021-12-30", "2021-12-30", "120"],
  ["a month of two", "122", "2021-11-01", "2021-11-30", "2021-12-31", "60"],
  ["its last month", "80", "2021-12-01", "2021-12-31", "2021-12-31", "80"],
  ["a day past the promise", "80", "2021-12-01", "2022-01-31", "2021-12-31", "80"],
])("dueShare() takes %s", (_title, promised, from, to, by, want) => {
  expect(plain(dueShare(figure(promised), { from, to }, by))).toBe(want);
});

describe("last month's promises", () => {
  /** The district's digest of a morning as the leaders' group hears it. */
  async function digestAt(office: Office, at: string): Promise<string> {
    office.setClock(at);
    await digest.run(office.runtime.jobDeps, office.now());
    await office.settle();
    return office.heard("oc_lingdao").map(cardWords).at(-1)!;
  }

  test("are kept with the month's first digest and told in the next month's", async () => {
    office = await openOffice({ start: "2021-11-01T08:30:00+08:00" });
    expect(await digestAt(office, "2021-11-01T08:30:00+08:00")).not.toMatch(/月承诺兑现|上月承诺/);
    office.setClock("2021-11-10T10:00:00+08:00");
    await office.say("oc_tiedonglu", "ou_wang_zhuangan", "/report 交地10亩");
    expect(await digestAt(office, "2021-11-11T08:30:00+08:00")).not.toMatch(/月承诺兑现|上月承诺/);
    const words = await digestAt(office, "2021-12-01T08:30:00+08:00");
    // 558 亩 were promised for the 61 days to the year's end: 30 of them are due in November, and 10 亩 came.
    expect(words).toMatch(
      /11月承诺兑现 3\.6%：按天折算该交 274\.4亩，交了 10亩；照这样，到12月31日/,
    );
  });

  test("are silent where no digest has kept any", async () => {
    office = await openOffice({ start: "2021-12-01T08:30:00+08:00" });
    expect(await digestAt(office, "2021-12-01T08:30:00+08:00")).not.toMatch(/月承诺兑现|上月承诺/);
  });
});
