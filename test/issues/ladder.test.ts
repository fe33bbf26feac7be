import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cardWords, openOffice, type Office } from "../e2e/office.ts";

const GROUP = "oc_damichang";
const CLERK = "ou_tan_zhuangan";

let office: Office;
beforeEach(async () => {
  office = await openOffice({ start: "2021-12-17T14:30:00+08:00" });
});
afterEach(() => office.close());

/** When each rung of an issue was reached and who was mentioned, from the timeline. */
async function rungs(no = 1): Promise<string[]> {
  const { rows } = await office.store.execute({
    sql: "select at, what, data from issue_events where no = ? and what in ('told','owner_by_default','rung','passed','repeat') order by at, id",
    args: [no],
  });
  return rows.map((row) => {
    const data = JSON.parse(String(row["data"])) as { rung: number; mentioned?: string[] };
    const wall = new Date(Number(row["at"]) + 8 * 3_600_000).toISOString().slice(5, 16).replace("T", " ");
    return `${wall} ${String(row["what"])} ${data.rung} ${(data.mentioned ?? []).join()}`;
  });
}

describe("the ladder", () => {
  test("takes a normal issue from the owner to the director, each rung once, over a weekend", async () => {
    await office.say(GROUP, CLERK, "/issue 3户权属有争议 @谭专干", { mentions: [CLERK] });
    await office.moveTo("2021-12-24T12:00:00+08:00", 30);
    console.log(await rungs());
    console.log(office.heard(GROUP).map(cardWords).join("\n-----\n"));
    expect(await rungs()).toEqual([
      "12-17 14:30 told 0 ou_tan_zhuangan",
      "12-17 20:00 rung 1 ou_tan_zhuangan",
      "12-20 09:00 rung 2 ou_li_zhihuizhang",
      "12-21 09:00 rung 3 ou_zhou_quzhang",
      "12-24 09:00 rung 4 ou_chen_zhuren",
    ]);
  });
});
