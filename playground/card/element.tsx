import { nameOf } from "../store.ts";
import { Button } from "./button.tsx";
import { ChartView } from "./chart-view.tsx";
import { color, isJson, listOf, space, useCard, wordsOf, type Json, str } from "./context.ts";
import { Field } from "./field.tsx";
import { Form } from "./form.tsx";
import { inline } from "./inline.tsx";
import { Markdown } from "./markdown.tsx";
import { Table } from "./table.tsx";

export function Elements({ elements }: { elements: readonly Json[] }) {
  return (
    <>
      {elements.map((element, index) => (
        <Element
          key={str(element["element_id"] ?? element["name"], String(index))}
          element={element}
        />
      ))}
    </>
  );
}

function Element({ element }: { element: Json }) {
  const style = { margin: space(element["margin"]) ?? "" };
  return (
    <div class={`el el-${String(element["tag"])}`} style={style}>
      <Inside element={element} />
    </div>
  );
}

function Inside({ element }: { element: Json }) {
  switch (element["tag"]) {
    case "markdown":
      return (
        <div
          class={sizeOf(element["text_size"])}
          style={{ textAlign: str(element["text_align"], "") }}
        >
          <Markdown text={String(element["content"])} />
        </div>
      );
    case "div":
      return <Div element={element} />;
    case "hr":
      return <hr />;
    case "img":
      return (
        <img
          class="picture"
          src={`/playground/files/${String(element["img_key"])}`}
          alt={wordsOf(element["alt"])}
        />
      );
    case "person":
      return <span class="person">{nameOf(String(element["user_id"]))}</span>;
    case "person_list":
      return (
        <>
          {listOf(element["persons"]).map((one) => (
            <span class="person">{nameOf(String(one["id"]))}</span>
          ))}
        </>
      );
    case "table":
      return <Table element={element} />;
    case "chart":
      return <ChartView element={element} />;
    case "column_set":
      return <ColumnSet element={element} />;
    case "collapsible_panel":
      return <Panel element={element} />;
    case "interactive_container":
      return <Pressable element={element} />;
    case "form":
      return (
        <Form element={element}>
          <Elements elements={listOf(element["elements"])} />
        </Form>
      );
    case "button":
      return <Button part={element} />;
    default:
      return <Field part={element} />;
  }
}

export function sizeOf(value: unknown): string {
  return typeof value === "string" ? `size-${value}` : "";
}

function Div({ element }: { element: Json }) {
  const text = isJson(element["text"]) ? element["text"] : undefined;
  return (
    <>
      {text && <Text text={text} />}
      {listOf(element["fields"]).map((field) => (
        <div class={field["is_short"] === true ? "field-short" : ""}>
          {isJson(field["text"]) && <Text text={field["text"]} />}
        </div>
      ))}
    </>
  );
}

function Text({ text }: { text: Json }) {
  const words = wordsOf(text);
  const style = {
    color: color(text["text_color"]) ?? "",
    textAlign: str(text["text_align"], ""),
  };
  return (
    <p class={`plain ${sizeOf(text["text_size"])}`} style={style}>
      {text["tag"] === "plain_text" ? words : inline(words)}
    </p>
  );
}

function ColumnSet({ element }: { element: Json }) {
  const mode = str(element["flex_mode"], "none");
  const style = {
    columnGap: space(element["horizontal_spacing"]) ?? "",
    background: color(element["background_style"], "back") ?? "",
  };
  return (
    <div class={`columns is-${mode}`} style={style}>
      {listOf(element["columns"]).map((column) => {
        const width = column["width"];
        const isWeighted = width === "weighted";
        return (
          <div
            class={`column${color(column["background_style"], "back") ? " is-tinted" : ""}`}
            style={{
              flex: isWeighted ? `${Number(column["weight"] ?? 1)} 1 0` : "",
              width: typeof width === "string" && width.endsWith("px") ? width : "",
              padding: space(column["padding"]) ?? "",
              gap: space(column["vertical_spacing"]) ?? "",
              background: color(column["background_style"], "back") ?? "",
              alignItems:
                { center: "center", right: "flex-end" }[String(column["horizontal_align"])] ?? "",
            }}
          >
            <Elements elements={listOf(column["elements"])} />
          </div>
        );
      })}
    </div>
  );
}

function Panel({ element }: { element: Json }) {
  const header = isJson(element["header"]) ? element["header"] : {};
  const title = isJson(header["title"]) ? header["title"] : {};
  return (
    <details class="panel" open={element["expanded"] === true}>
      <summary style={{ background: color(header["background_color"], "back") ?? "" }}>
        {title["tag"] === "plain_text" ? wordsOf(title) : inline(wordsOf(title))}
      </summary>
      <div class="panel-body">
        <Elements elements={listOf(element["elements"])} />
      </div>
    </details>
  );
}

function Pressable({ element }: { element: Json }) {
  const { press, isBusy } = useCard();
  return (
    <div
      class={`pressable${element["has_border"] === true ? " has-border" : ""}`}
      role="button"
      tabIndex={0}
      aria-disabled={isBusy}
      onClick={() => press(element)}
      onKeyDown={(event) => {
        if (event.key === "Enter") press(element);
      }}
    >
      <Elements elements={listOf(element["elements"])} />
    </div>
  );
}
