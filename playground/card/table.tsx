import { nameOf } from "../store.ts";
import { isJson, listOf, type Json, str } from "./context.ts";
import { inline, Tag } from "./inline.tsx";
import { Pages } from "./pages.tsx";

/** The table component: typed columns, rows in pages. */
export function Table({ element }: { element: Json }) {
  const columns = listOf(element["columns"]);
  const side = (column: Json): { textAlign: string; width?: string } => ({
    textAlign: str(column["horizontal_align"], "left"),
    ...(typeof column["width"] === "string" &&
      column["width"] !== "auto" && { width: column["width"] }),
  });
  return (
    <Pages
      rows={listOf(element["rows"])}
      size={typeof element["page_size"] === "number" ? element["page_size"] : 5}
      head={
        <tr>
          {columns.map((column) => (
            <th style={side(column)}>{str(column["display_name"], "")}</th>
          ))}
        </tr>
      }
      draw={(row) => (
        <tr>
          {columns.map((column) => (
            <td style={side(column)}>
              <Cell column={column} value={row[String(column["name"])]} />
            </td>
          ))}
        </tr>
      )}
    />
  );
}

function Cell({ column, value }: { column: Json; value: unknown }) {
  if (value === undefined || value === null) return null;
  switch (column["data_type"]) {
    case "number":
      return <>{numberText(Number(value), isJson(column["format"]) ? column["format"] : {})}</>;
    case "options":
      return (
        <>
          {typeof value === "string" ? (
            <Tag tone="">{value}</Tag>
          ) : (
            listOf(value).map((one) => (
              <Tag tone={str(one["color"], "")}>{String(one["text"])}</Tag>
            ))
          )}
        </>
      );
    case "persons":
      return (
        <>
          {(Array.isArray(value) ? value : [value]).map((id) => (
            <span class="person">{nameOf(String(id))}</span>
          ))}
        </>
      );
    case "date":
      return <>{new Date(Number(value)).toLocaleDateString("zh-CN")}</>;
    case "lark_md":
    case "markdown":
      return <>{inline(str(value))}</>;
    default:
      return <>{str(value)}</>;
  }
}

function numberText(value: number, format: Json): string {
  const digits = typeof format["precision"] === "number" ? format["precision"] : undefined;
  const text = value.toLocaleString("zh-CN", {
    useGrouping: format["separator"] === true,
    ...(digits === undefined
      ? { maximumFractionDigits: 10 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  });
  const symbol = str(format["symbol"], "");
  return symbol === "%" ? text + symbol : symbol + text;
}
