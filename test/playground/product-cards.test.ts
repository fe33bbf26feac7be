import { expect, test } from "vitest";

import { buttons, note, text, type Card } from "../../src/card.ts";
import { drawCard } from "../../src/feishu/card/draw.ts";
import { openOffice, SEND, toChat } from "./office.ts";

const CARD: Card = {
  title: "每样都有",
  subtitle: "小标题",
  tone: "blue",
  tags: [{ text: "过夜", tone: "red" }],
  blocks: [
    text(
      { at: "ou_li", name: "李指挥长" },
      " 请看 ",
      { b: "重点" },
      { text: "红", tone: "red" },
      { code: "#7" },
    ),
    note("<at id=ou_none></at> **不是粗体** | --- |"),
    {
      kind: "figures",
      items: [
        { label: "签约", value: "3 户" },
        { label: "腾房", value: "2 户", tone: "green" },
      ],
    },
    {
      kind: "table",
      columns: [{ title: "项目" }, { title: "负责人" }, { title: "户", align: "right" }],
      rows: [[["大米厂"], [{ at: "ou_li", name: "李指挥长" }], ["3"]]],
    },
    { kind: "rule" },
    {
      kind: "chart",
      chart: {
        title: "趋势",
        says: "上升",
        spec: { type: "line", data: { values: [{ x: "1", y: 2 }] }, xField: "x", yField: "y" },
      },
    },
    {
      kind: "fold",
      title: "明细",
      blocks: [text("里面"), buttons({ text: "看", does: { command: "status", args: {} } })],
    },
    {
      kind: "form",
      name: "f",
      fields: [
        { kind: "text", name: "a", label: "甲", isRequired: true, lines: 3 },
        {
          kind: "choice",
          name: "b",
          label: "乙",
          choices: [{ text: "一", value: "1" }],
          value: "1",
        },
        { kind: "person", name: "c", label: "丙" },
        { kind: "date", name: "d", label: "丁", value: "2021-12-31" },
      ],
      submit: { text: "交", does: { command: "report", args: { x: 1 } } },
      more: [
        {
          text: "再想想",
          does: { command: "help", args: {} },
          style: "danger",
          confirm: { title: "真的？", text: "是" },
        },
      ],
    },
    buttons({ text: "签收", does: { command: "ack", args: { no: 7 } }, style: "primary" }),
  ],
};

test("drawCard() draws every kind of block so that the platform takes it and rings whom it names", async () => {
  const { api, double } = openOffice();
  const answer = await api("POST", SEND, toChat(drawCard(CARD), { msg_type: "interactive" }));
  expect(answer).toMatchObject({ code: 0 });
  expect(double.message(answer.data["message_id"] as string).rings).toEqual(["ou_li"]);
});

test("drawCard() leaves a name as words where it must not ring", async () => {
  const { api, double } = openOffice();
  const card: Card = { title: "t", tone: "grey", blocks: [text({ at: "ou_none", name: "外人" })] };
  const drawn = drawCard(card, { canRing: (id) => id !== "ou_none" });
  const answer = await api("POST", SEND, toChat(drawn, { msg_type: "interactive" }));
  expect(double.message(answer.data["message_id"] as string).rings).toEqual([]);
  expect(
    await api("POST", SEND, toChat(drawCard(card), { msg_type: "interactive" })),
  ).toMatchObject({ code: 230099 });
});
