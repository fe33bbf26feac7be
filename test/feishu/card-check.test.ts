import { describe, expect, test } from "vitest";
import { type Block, type Card, type Line, mentionedIn, text } from "../../src/card.ts";
import { checkCard, limits } from "../../src/feishu/card/check.ts";
import { fitCard, plainCard } from "../../src/feishu/card/fit.ts";

type Json = Record<string, unknown>;

const plain = (content: string): Json => ({ tag: "plain_text", content });
const md = (content = "好"): Json => ({ tag: "markdown", content });
const callback = { type: "callback", value: { c: "x", a: {} } };
const button = (over: Json = {}): Json => ({
  tag: "button",
  text: plain("好"),
  behaviors: [callback],
  ...over,
});
const submit = button({ name: "go", form_action_type: "submit" });
const form = (elements: Json[], over: Json = {}): Json => ({
  tag: "form",
  name: "f",
  elements,
  ...over,
});
const table = (over: Json = {}): Json => ({
  tag: "table",
  columns: [{ name: "a", data_type: "text" }],
  rows: [{ a: "1" }],
  ...over,
});
const set = (...elements: Json[]): Json => ({
  tag: "column_set",
  columns: [{ tag: "column", elements }],
});
const panel = (...elements: Json[]): Json => ({
  tag: "collapsible_panel",
  header: { title: plain("t") },
  elements,
});
const nest = (depth: number): Json => (depth === 0 ? md() : set(nest(depth - 1)));
const cardOf = (elements: Json[], over: Json = {}): Json => ({
  schema: "2.0",
  body: { elements },
  ...over,
});

describe("checkCard()", () => {
  test.each<[string, string, Json]>([
    ["frame", "another schema", cardOf([], { schema: "1.0" })],
    ["frame", "no schema", { body: { elements: [] } }],
    ["frame", "no body", { schema: "2.0" }],
    ["frame", "elements at the top, as in 1.0", cardOf([], { elements: [] })],
    ["frame", "update_multi off", cardOf([], { config: { update_multi: false } })],
    ["frame", "wide_screen_mode, as in 1.0", cardOf([], { config: { wide_screen_mode: true } })],
    ["frame", "an unknown colour", cardOf([], { header: { title: plain("t"), template: "pink" } })],
    ["frame", "a header without title", cardOf([], { header: { template: "red" } })],
    [
      "frame",
      "four tags",
      cardOf([], {
        header: {
          title: plain("t"),
          text_tag_list: Array.from({ length: 4 }, () => ({
            tag: "text_tag",
            text: plain("x"),
            color: "red",
          })),
        },
      }),
    ],
    [
      "frame",
      "an unknown property of the body",
      cardOf([], { body: { elements: [], color: "red" } }),
    ],
    ["tag", "note, gone in 2.0", cardOf([{ tag: "note", elements: [] }])],
    ["tag", "action, gone in 2.0", cardOf([{ tag: "action", actions: [] }])],
    ["tag", "a name of every object", cardOf([{ tag: "constructor" }])],
    ["tag", "no tag", cardOf([{ content: "x" }])],
    ["property", "an unknown property", cardOf([{ ...md(), href: {} }])],
    ["property", "empty markdown", cardOf([md("")])],
    ["property", "markdown without content", cardOf([{ tag: "markdown" }])],
    ["property", "an unknown size", cardOf([{ ...md(), text_size: "huge" }])],
    ["property", "an unknown type of button", cardOf([button({ type: "green" })])],
    [
      "property",
      "a value that is no object",
      cardOf([button({ behaviors: [{ type: "callback", value: "x" }] })]),
    ],
    [
      "property",
      "a button's text in markdown",
      cardOf([button({ text: { tag: "lark_md", content: "x" } })]),
    ],
    ["property", "a confirm without text", cardOf([button({ confirm: { title: plain("t") } })])],
    ["property", "an unknown flex_mode", cardOf([{ ...set(md()), flex_mode: "wrap" }])],
    [
      "property",
      "a weight of 6",
      cardOf([{ tag: "column_set", columns: [{ tag: "column", weight: 6, elements: [] }] }]),
    ],
    ["property", "page_size 11", cardOf([table({ page_size: 11 })])],
    ["property", "page_size 0", cardOf([table({ page_size: 0 })])],
    [
      "property",
      "fifty-one columns",
      cardOf([
        table({
          columns: Array.from({ length: 51 }, (_, at) => ({ name: `c${at}`, data_type: "text" })),
          rows: [],
        }),
      ]),
    ],
    [
      "property",
      "an unknown data_type",
      cardOf([table({ columns: [{ name: "a", data_type: "money" }] })]),
    ],
    [
      "property",
      "a column too narrow",
      cardOf([table({ columns: [{ name: "a", data_type: "text", width: "20px" }] })]),
    ],
    ["property", "a chart without spec", cardOf([{ tag: "chart" }])],
    [
      "property",
      "an unknown ratio",
      cardOf([{ tag: "chart", chart_spec: {}, aspect_ratio: "3:1" }]),
    ],
    [
      "property",
      "max_length 1001",
      cardOf([form([{ tag: "input", name: "i", max_length: 1001 }, submit])]),
    ],
    [
      "property",
      "a select without options",
      cardOf([form([{ tag: "select_static", name: "s", options: [] }, submit])]),
    ],
    [
      "property",
      "a date written otherwise",
      cardOf([form([{ tag: "date_picker", name: "d", initial_date: "2021/12/31" }, submit])]),
    ],
    [
      "property",
      "a panel's padding of two values",
      cardOf([{ ...panel(md()), header: { title: plain("t"), padding: "4px 8px" } }]),
    ],
    ["property", "an element_id of digits", cardOf([{ ...md(), element_id: "1a" }])],
    ["place", "a form in a panel", cardOf([panel(form([submit]))])],
    ["place", "a form in a form", cardOf([form([form([submit], { name: "g" }), submit])])],
    ["place", "a table in a column", cardOf([set(table())])],
    ["place", "a table in a panel", cardOf([panel(table())])],
    ["place", "a chart in a form", cardOf([form([{ tag: "chart", chart_spec: {} }, submit])])],
    ["place", "a column at the root", cardOf([{ tag: "column", elements: [] }])],
    ["place", "text where columns stand", cardOf([{ tag: "column_set", columns: [md()] }])],
    [
      "place",
      "a choice of several outside a form",
      cardOf([{ tag: "multi_select_static", options: [{ text: plain("a"), value: "a" }] }]),
    ],
    ["name", "a form's input without name", cardOf([form([{ tag: "input" }, submit])])],
    [
      "name",
      "a form's button without name",
      cardOf([form([button({ form_action_type: "submit" })])]),
    ],
    ["name", "a name twice", cardOf([form([{ tag: "input", name: "go" }, submit])])],
    ["name", "a name in two forms", cardOf([form([submit]), form([submit], { name: "g" })])],
    ["name", "two forms of a name", cardOf([form([submit]), form([{ ...submit, name: "x" }])])],
    ["submit", "a form without submit button", cardOf([form([{ tag: "input", name: "i" }])])],
    [
      "submit",
      "a form with a reset button only",
      cardOf([form([button({ name: "r", form_action_type: "reset" })])]),
    ],
    ["tables", "six tables", cardOf(Array.from({ length: 6 }, () => table()))],
    [
      "tables",
      "five tables and one in markdown",
      cardOf([...Array.from({ length: 5 }, () => table()), md("|a|b|\n|---|---|\n|1|2|")]),
    ],
    [
      "tables",
      "five tables in one markdown",
      cardOf([md("|a|b|\n|:--|--:|\n|1|2|\n\n".repeat(5))]),
    ],
    ["cells", "a cell of no column", cardOf([table({ rows: [{ a: "1", b: "2" }] })])],
    ["cells", "a number where text stands", cardOf([table({ rows: [{ a: 1 }] })])],
    [
      "cells",
      "text where a number stands",
      cardOf([table({ columns: [{ name: "a", data_type: "number" }] })]),
    ],
    [
      "cells",
      "two columns of a name",
      cardOf([
        table({
          columns: [
            { name: "a", data_type: "text" },
            { name: "a", data_type: "text" },
          ],
        }),
      ]),
    ],
    ["nesting", "six containers in each other", cardOf([nest(6)])],
    [
      "id",
      "an element_id twice",
      cardOf([
        { ...md(), element_id: "a" },
        { ...md(), element_id: "a" },
      ]),
    ],
    ["count", "201 elements", cardOf(Array.from({ length: 201 }, () => md()))],
    [
      "count",
      "101 buttons, whose texts count as well",
      cardOf(Array.from({ length: 101 }, () => button())),
    ],
    ["size", "over 30 KB, in bytes and not in letters", cardOf([md("字".repeat(10_001))])],
  ])("finds a fault of %s: %s", (rule, _title, json) => {
    expect(checkCard(json).map((fault) => fault.rule)).toContain(rule);
  });

  test.each<[string, Json]>([
    ["200 elements", cardOf(Array.from({ length: 200 }, () => md()))],
    ["five containers in each other", cardOf([nest(5)])],
    ["five tables", cardOf(Array.from({ length: 5 }, () => table()))],
    ["a submit button in a column of the form", cardOf([form([set(submit)])])],
    [
      "tags inside a chart's spec and a button's value",
      cardOf([
        { tag: "chart", chart_spec: { marks: Array.from({ length: 300 }, () => ({ tag: "x" })) } },
      ]),
    ],
  ])("takes %s", (_title, json) => {
    expect(checkCard(json)).toEqual([]);
  });

  test("says where the fault is and what it is", () => {
    expect(checkCard(cardOf([md(), panel({ ...md(), href: 1 })]))).toEqual([
      {
        rule: "property",
        at: "body[1]:collapsible_panel[0]:markdown",
        says: 'has an unknown property "href"',
      },
    ]);
  });

  test.each([null, 7, "x", [], {}])("takes %j for no card at all", (json) => {
    expect(checkCard(json).length).toBeGreaterThan(0);
  });
});

describe("fitCard()", () => {
  const card = (...blocks: Block[]): Card => ({ title: "早报", tone: "blue", blocks });
  const row = (no: number): Line[] => [
    [`项目${no}`],
    [{ b: "3" }, " 户，另有一段较长的说明文字在此"],
  ];
  const rows = (count: number): Block => ({
    kind: "table",
    columns: [{ title: "项目" }, { title: "签约" }],
    rows: Array.from({ length: count }, (_, no) => row(no)),
  });
  const size = (json: unknown) => new TextEncoder().encode(JSON.stringify(json)).length;

  test("leaves a card alone that fits", () => {
    const fitted = fitCard(card(rows(20)));
    expect(fitted.isCut).toBe(false);
    expect(JSON.stringify(fitted.json)).not.toContain("其余");
  });

  test.each([
    ["a table of a thousand rows", card(rows(1000)), "…其余 970 行"],
    ["five long tables", card(...Array.from({ length: 5 }, () => rows(400))), "…其余"],
    [
      "a thousand paragraphs",
      card(...Array.from({ length: 1000 }, (_, no) => text(`第${no}件`))),
      "段从略",
    ],
    ["one endless paragraph", card(text("字".repeat(20_000))), "字…"],
    [
      "a fold with hundreds of lines",
      card({ kind: "fold", title: "明细", blocks: Array.from({ length: 300 }, () => text("行")) }),
      "段从略",
    ],
    [
      "a hundred buttons",
      card({
        kind: "buttons",
        buttons: Array.from({ length: 100 }, () => ({
          text: "看",
          does: { command: "status", args: {} },
        })),
      }),
      "看",
    ],
    [
      "a chart of a hundred thousand points",
      card({
        kind: "chart",
        chart: { title: "趋势", says: "比上周多 3 户", spec: { values: "x".repeat(40_000) } },
      }),
      "趋势：比上周多 3 户",
    ],
  ])("cuts %s and says so", (_title, whole, mark) => {
    const { json, isCut, faults } = fitCard(whole);
    expect(faults.length).toBeGreaterThan(0);
    expect(isCut).toBe(true);
    expect(checkCard(json)).toEqual([]);
    expect(size(json)).toBeLessThanOrEqual(limits.bytes);
    expect(JSON.stringify(json)).toContain(mark);
  });

  test("keeps forms and buttons, and rings everybody whom the whole card rings", () => {
    const people = Array.from({ length: 60 }, (_, no) => `ou_${no}`);
    const whole = card(
      ...people.flatMap((openId, no) => [
        text({ at: openId, name: `人${no}` }, "：", "字".repeat(300)),
      ]),
      { kind: "buttons", buttons: [{ text: "看全部", does: { command: "issues", args: {} } }] },
    );
    const said = JSON.stringify(fitCard(whole).json);
    expect(said).toContain("看全部");
    for (const openId of mentionedIn(whole)) expect(said).toContain(`<at id=${openId}></at>`);
  });

  test("gives up on a card whose fault no cutting mends", () => {
    const chart = { title: "t", says: "s", spec: {}, ratio: "3:1" as never };
    const { json, faults } = fitCard(card({ kind: "chart", chart }));
    expect(json).toBeNull();
    expect(faults.map((fault) => fault.rule)).toEqual(["property"]);
  });

  test("plainCard() fits whatever is said", () => {
    expect(checkCard(plainCard("早报", "<*|>".repeat(9000)))).toEqual([]);
  });
});
