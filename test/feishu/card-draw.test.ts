import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Button, Card, Line, Span } from "../../src/card.ts";
import { buttons, note, text } from "../../src/card.ts";
import { checkCard } from "../../src/feishu/card/check.ts";
import { drawCard } from "../../src/feishu/card/draw.ts";
import { drawLine } from "../../src/feishu/card/line.ts";
import { cardText } from "../../src/feishu/card/text.ts";
import { writeAnswer } from "../../src/feishu/answer.ts";

type Json = Record<string, unknown>;

const press = (label: string, args: Json = {}): Button => ({
  text: label,
  does: { command: "ack", args },
});
const table = (rows: readonly (readonly Line[])[], pageSize?: number): Block => ({
  kind: "table",
  columns: [{ title: "街道" }, { title: "签约", align: "right" }],
  rows,
  ...(pageSize === undefined ? {} : { pageSize }),
});
const form = (name: string): Block => ({
  kind: "form",
  name,
  fields: [
    {
      kind: "text",
      name: "text",
      label: "一句话",
      hint: "例如：已迁",
      lines: 3,
      maxLength: 5000,
      isRequired: true,
    },
    {
      kind: "choice",
      name: "kind",
      label: "类别",
      choices: [{ text: "电力", value: "power" }],
      value: "power",
    },
    { kind: "person", name: "owner", label: "责任人", value: "ou_li" },
    { kind: "date", name: "due", label: "期限", value: "2021-12-31" },
  ],
  submit: press("提交"),
  more: [press("不同意")],
});

function card(...blocks: Block[]): Card {
  return { title: "标题", tone: "blue", blocks };
}

function draw(...blocks: Block[]): Json[] {
  const json = drawCard(card(...blocks));
  expect(checkCard(json)).toEqual([]);
  return (json["body"] as { elements: Json[] }).elements;
}

/** What a reader sees of escaped text. */
function decode(markdown: string): string {
  return markdown
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)))
    .replaceAll("&amp;", "&")
    .replace(/[\t\u00a0]/g, " ");
}

function drawn(...line: Span[]): string {
  return drawLine(line, {});
}

describe("drawLine()", () => {
  test.each([
    ["a mention in untrusted text", "<at id=all></at>", "&#60;at id=all&#62;&#60;/at&#62;"],
    ["a link", "[点我](http://x.cn)", "&#91;点我&#93;(http&#58;//x.cn)"],
    [
      "emphasis",
      "*a* _b_ ~~c~~ `d`",
      "&#42;a&#42; &#95;b&#95; &#126;&#126;c&#126;&#126; &#96;d&#96;",
    ],
    ["an entity", "&#60;at&#62;", "&amp;#60;at&amp;#62;"],
    ["a backslash and a formula", "\\* $x$", "&#92;&#42; &#36;x&#36;"],
    ["an emoji's name", ":DONE: 好", "&#58;DONE: 好"],
    ["a heading", "# 大", "&#35; 大"],
    ["a list", "- 一\n+ 二", "&#45; 一\n&#43; 二"],
    ["a numbered list", "2. 一\n10) 二", "2&#46; 一\n10&#41; 二"],
    ["a rule", "---", "&#45;--"],
    ["a line under a heading", "字\n===", "字\n&#61;=="],
    ["a table", "a|b", "a&#124;b"],
    ["code by blanks", "    x", "\u00a0\u00a0\u00a0\u00a0x"],
    [
      "nothing in dates, times and figures",
      "2021-12-31 08:30 签约3户 12.5亩（+3%）",
      "2021-12-31 08:30 签约3户 12.5亩（+3%）",
    ],
  ])("makes harmless: %s", (_title, words, want) => {
    expect(drawn(words)).toBe(want);
  });

  test.each<[string, Span, string]>([
    ["bold", { b: "3户" }, "**3户**"],
    ["bold with marks in it", { b: "*a*" }, "**&#42;a&#42;**"],
    ["a tone", { text: "逾期", tone: "red" }, "<font color='red'>逾期</font>"],
    ["no tone", { text: "好", tone: "default" }, "好"],
    ["code", { code: "/report 3户" }, "`/report 3户`"],
    ["code that cannot be code", { code: "`<at>" }, "&#96;&#60;at&#62;"],
    [
      "a link",
      { link: "依[据]", url: "https://x.cn/a(b)" },
      "[依&#91;据&#93;](https://x.cn/a%28b%29)",
    ],
    ["a link that is none", { link: "点", url: "javascript:alert(1)" }, "点"],
    ["a mention", { at: "ou_li", name: "李" }, "<at id=ou_li></at>"],
    ["a mention by a made-up id", { at: "all></at>", name: "李" }, "@李"],
    ["a person without ringing", { person: "ou_li", name: "李_工" }, "李&#95;工"],
  ])("draws %s", (_title, span, want) => {
    expect(drawn(span)).toBe(want);
  });

  test("leaves nothing in untrusted text that could ring, link, colour or lay out", () => {
    const marks = fc.constantFrom(..."<>[]()*_~`#-+=:!|$\\&;/@ \n\tat1.ou".split(""));
    const unit = fc.oneof(marks, fc.string({ maxLength: 1 }));
    const spans = fc.array(fc.string({ unit, maxLength: 12 }), { maxLength: 4 });
    fc.assert(
      fc.property(spans, (line) => {
        const safe = drawLine(line, {});
        expect(safe).not.toMatch(/[<>[\]*_~`|$\\]/);
        expect(safe).not.toMatch(/^[^\S\n]*(#|[-+=]|\d{1,9}[.)](\s|$))|^[ \t]/m);
        expect(safe).not.toMatch(/&(?!amp;|#\d+;)/);
        expect(decode(safe)).toBe(line.join("").replace(/[\t\u00a0]/g, " "));
      }),
      { numRuns: 500 },
    );
  });

  test("names in plain text who cannot be rung", () => {
    const canRing = (openId: string) => openId !== "ou_li";
    const line = [{ at: "ou_li", name: "李<工>" }, "、", { at: "ou_zh", name: "赵" }];
    expect(drawLine(line, { canRing })).toBe("@李&#60;工&#62;、<at id=ou_zh></at>");
  });

  test("escapes what begins a line only where one begins", () => {
    expect(drawn("剩 ", "- 3", "\n- 4", "- 5")).toBe("剩 - 3\n&#45; 4- 5");
  });

  test("keeps bold bold between a mark and a letter", () => {
    expect(drawn("共", { b: "（重点）" }, "项目")).toBe("共**\u200b（重点）\u200b**项目");
    expect(drawn({ b: "（重点）" }, " 项目")).toBe("**（重点）** 项目");
  });
});

describe("drawCard()", () => {
  test("fills in the frame", () => {
    const json = drawCard({
      title: "早报\n12月31日",
      subtitle: "征拆办",
      tone: "orange",
      tags: ["补发", "二", "三", "四"].map((words) => ({ text: words, tone: "grey" as const })),
      summary: "3 件逾期",
      blocks: [text("好")],
    });
    expect(checkCard(json)).toEqual([]);
    expect(json).toMatchObject({
      schema: "2.0",
      config: {
        update_multi: true,
        enable_forward_interaction: false,
        summary: { content: "3 件逾期" },
      },
      header: {
        title: { content: "早报 12月31日" },
        subtitle: { content: "征拆办" },
        template: "orange",
      },
    });
    const tags = (json["header"] as { text_tag_list: Json[] }).text_tag_list;
    expect(tags).toHaveLength(3);
    expect(tags[0]).toMatchObject({ color: "neutral" });
  });

  test("draws text in its size and leaves empty text out", () => {
    expect(draw(text("大"), note("小"), text(""), text(" "), { kind: "rule" })).toEqual([
      { tag: "markdown", content: "大", text_size: "normal" },
      { tag: "markdown", content: "小", text_size: "notation" },
      { tag: "hr" },
    ]);
  });

  test("draws figures side by side, label over value", () => {
    const items = [
      { label: "签约", value: "38/46", tone: "green" as const },
      { label: "面积", value: "2200亩" },
      { label: "过夜", value: "-1" },
    ];
    const [set] = draw({ kind: "figures", items });
    expect(set).toMatchObject({ tag: "column_set", flex_mode: "trisect" });
    const column = (set!["columns"] as Json[])[0];
    expect(column).toMatchObject({
      elements: [
        { content: "<font color='grey'>签约</font>", text_size: "notation" },
        { content: "<font color='green'>**38/46**</font>", text_size: "heading" },
      ],
    });
  });

  test("draws buttons that carry their command, and wrap", () => {
    const [one] = draw(
      buttons({
        ...press("签收", { no: 7 }),
        style: "primary",
        confirm: { title: "确定？", text: "签收 #7" },
      }),
    );
    expect(one).toMatchObject({
      tag: "button",
      type: "primary",
      confirm: { title: { content: "确定？" } },
      behaviors: [{ type: "callback", value: { c: "ack", a: { no: 7 } } }],
    });
    const [row] = draw(buttons(press("一"), press("二"), { ...press("三"), disabled: true }));
    expect(row).toMatchObject({ tag: "column_set", flex_mode: "flow" });
    expect(row?.["columns"]).toHaveLength(3);
  });

  test("draws a table with plain cells as text and others as markdown", () => {
    const [drawnTable] = draw(
      table(
        [
          [["枫溪_街道"], [{ b: "3" }]],
          [["东湖"], []],
        ],
        50,
      ),
    );
    expect(drawnTable).toMatchObject({
      tag: "table",
      page_size: 10,
      columns: [
        { name: "c0", data_type: "text", horizontal_align: "left" },
        { name: "c1", data_type: "lark_md", horizontal_align: "right" },
      ],
      rows: [
        { c0: "枫溪_街道", c1: "**3**" },
        { c0: "东湖", c1: "" },
      ],
    });
  });

  test("draws five tables and the sixth as a list", () => {
    const rows = [[["枫溪"], ["3"]]];
    const elements = draw(...Array.from({ length: 6 }, () => table(rows)));
    expect(elements.filter((element) => element["tag"] === "table")).toHaveLength(5);
    expect(elements[5]).toMatchObject({ tag: "markdown", content: "- **枫溪**：签约 3" });
  });

  test("draws a form with its inputs, a submit button and unique names", () => {
    const [first, second] = draw(form("resolve"), form("resolve")) as [Json, Json];
    expect(first).toMatchObject({ tag: "form", name: "resolve" });
    const byTag = (it: Json) =>
      Object.fromEntries((it["elements"] as Json[]).map((element) => [element["tag"], element]));
    const inputs = byTag(first);
    expect(inputs["input"]).toMatchObject({
      name: "text",
      required: true,
      input_type: "multiline_text",
      rows: 3,
      max_length: 1000,
      label: { content: "一句话" },
    });
    expect(inputs["select_static"]).toMatchObject({ name: "kind", initial_option: "power" });
    expect(inputs["select_person"]).toMatchObject({ name: "owner", initial_option: "ou_li" });
    expect(inputs["date_picker"]).toMatchObject({ name: "due", initial_date: "2021-12-31" });
    expect(byTag(second)["input"]).toMatchObject({ name: "f2__text" });
    const submits = JSON.stringify(first).match(/"form_action_type":"submit"/g);
    expect(submits).toHaveLength(2);
  });

  test("draws a choice without choices as an input", () => {
    const [drawnForm] = draw({
      kind: "form",
      name: "f",
      fields: [{ kind: "choice", name: "project", label: "项目", choices: [] }],
      submit: press("提交"),
    });
    expect((drawnForm!["elements"] as Json[])[0]).toMatchObject({ tag: "input", name: "project" });
  });

  test("draws a fold without what may not stand in one", () => {
    const inner: Block = { kind: "fold", title: "更里", blocks: [text("深"), form("g")] };
    const elements = draw({
      kind: "fold",
      title: "明细",
      blocks: [text("甲"), table([[["枫溪"], ["3"]]]), inner, form("f"), buttons(press("看"))],
    });
    expect(elements.map((element) => element["tag"])).toEqual([
      "collapsible_panel",
      "form",
      "form",
    ]);
    const inside = (elements[0]!["elements"] as Json[]).map((element) => element["tag"]);
    expect(inside).toEqual(["markdown", "markdown", "markdown", "markdown", "button"]);
    expect(elements[0]).toMatchObject({ expanded: false, header: { title: { content: "明细" } } });
  });

  test("draws a chart under its title", () => {
    const chart = { title: "趋势", says: "升了", spec: { type: "line" }, ratio: "2:1" as const };
    expect(draw({ kind: "chart", chart })).toEqual([
      { tag: "markdown", content: "**趋势**" },
      { tag: "chart", aspect_ratio: "2:1", chart_spec: { type: "line" } },
    ]);
  });
});

test("cardText() says all that the card says", () => {
  const said = cardText({
    title: "早报",
    subtitle: "征拆办",
    tone: "red",
    tags: [{ text: "补发", tone: "red" }],
    blocks: [
      text("请 ", { at: "ou_li", name: "李工" }, " ", { b: "今天" }, " 看 ", {
        link: "依据",
        url: "https://x.cn",
      }),
      {
        kind: "figures",
        items: [
          { label: "签约", value: "38/46" },
          { label: "面积", value: "2200亩" },
        ],
      },
      table([
        [["枫溪"], [{ b: "3" }]],
        [["东湖"], []],
      ]),
      { kind: "fold", title: "明细", blocks: [text("甲")] },
      { kind: "chart", chart: { title: "趋势", says: "比上周多 3 户", spec: {} } },
      { kind: "rule" },
      buttons(press("签收", { no: 7 }), { ...press("看"), disabled: true }),
      form("f"),
    ],
  });
  expect(said).toBe(
    [
      "早报［补发］",
      "征拆办",
      "请 @李工 今天 看 依据（https://x.cn）",
      "签约 38/46，面积 2200亩",
      "· 枫溪：签约 3",
      "· 东湖",
      "明细",
      "甲",
      "趋势：比上周多 3 户",
      "签收：/ack #7",
      "一句话、类别、责任人、期限 → 提交：/ack；不同意：/ack",
    ].join("\n"),
  );
});

describe("writeAnswer()", () => {
  test("is an object also where there is nothing to say", () => {
    expect(writeAnswer({})).toEqual({});
  });

  test("carries a toast and the card whole", () => {
    const body = writeAnswer({
      toast: { tone: "success", text: "已签收" },
      card: card(text("好")),
    });
    expect(body["toast"]).toEqual({ type: "success", content: "已签收" });
    expect(body["card"]).toMatchObject({ type: "raw", data: { schema: "2.0" } });
  });

  test("leaves the pressed card standing where the new one cannot be drawn", () => {
    const chart = { title: "t", says: "s", spec: {}, ratio: "3:1" as never };
    const body = writeAnswer({
      toast: { tone: "info", text: "好" },
      card: card({ kind: "chart", chart }),
    });
    expect(body).toEqual({ toast: { type: "info", content: "好" } });
  });
});
