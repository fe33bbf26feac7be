import { type Fields, fieldsOf, listOf } from "../json.ts";
import { common, components } from "./components.ts";
import { frame } from "./frame.ts";
import { isShapedAs } from "./shape.ts";

export type Rule =
  | "frame"
  | "size"
  | "count"
  | "nesting"
  | "tables"
  | "tag"
  | "property"
  | "place"
  | "name"
  | "submit"
  | "cells"
  | "id";

/** One breach of the platform's rules: which rule, where in the card, and what is wrong. */
export interface Fault {
  readonly rule: Rule;
  readonly at: string;
  readonly says: string;
}

/** The platform's limits of a card sent as a message (card JSON 2.0, ground rules). */
export const limits = { bytes: 30_000, elements: 200, nesting: 5, tables: 5, markdownTables: 4 };

/**
 * Finds every breach of the platform's rules in a card's JSON. The platform refuses a card whole for one unknown
 * property, so whatever is not known to be taken is a fault here.
 */
export function checkCard(json: unknown): Fault[] {
  const card = fieldsOf(json);
  const walk: Walk = { faults: [], names: new Set(), ids: new Set(), tables: 0 };
  const shaped = isShapedAs(frame, ["schema", "body"])(json);
  if (shaped) add(walk, "frame", "card", shaped);
  const body = fieldsOf(card["body"]);
  walkAll(listOf(body["elements"]), "body", { depth: 0, inForm: false, inside: "root" }, walk);

  const bytes = new TextEncoder().encode(JSON.stringify(json) ?? "").length;
  if (bytes > limits.bytes) add(walk, "size", "card", `is ${bytes} bytes, over ${limits.bytes}`);
  const count = countTagged(card);
  if (count > limits.elements)
    add(walk, "count", "card", `has ${count} elements, over ${limits.elements}`);
  if (walk.tables > limits.tables)
    add(walk, "tables", "card", `has ${walk.tables} tables, over ${limits.tables}`);
  return walk.faults;
}

interface Walk {
  readonly faults: Fault[];
  readonly names: Set<string>;
  readonly ids: Set<string>;
  tables: number;
}

interface Place {
  readonly depth: number;
  readonly inForm: boolean;
  readonly inside: string;
}

function add(walk: Walk, rule: Rule, at: string, says: string): void {
  walk.faults.push({ rule, at, says });
}

function walkAll(list: readonly unknown[], path: string, place: Place, walk: Walk): void {
  for (const [at, element] of list.entries())
    walkOne(fieldsOf(element), `${path}[${at}]`, place, walk);
}

function walkOne(element: Fields, path: string, place: Place, walk: Walk): void {
  const tag = typeof element["tag"] === "string" ? element["tag"] : "";
  const component = Object.hasOwn(components, tag) ? components[tag] : undefined;
  const at = `${path}:${tag || "?"}`;
  if (!component) return add(walk, "tag", at, "is no component of schema 2.0");
  const shaped = isShapedAs({ ...common, ...component.props }, component.required)(element);
  if (shaped) add(walk, "property", at, shaped);
  checkPlace(tag, at, place, walk);
  checkNames(element, tag, component.isInput ?? false, at, place, walk);
  if (tag === "table") checkTable(element, at, walk);
  if (tag === "markdown") checkMarkdown(element, at, walk);
  if (tag === "form" && !hasSubmit(element)) add(walk, "submit", at, "has no submit button");

  const depth = place.depth + (component.isContainer ? 1 : 0);
  if (depth > limits.nesting)
    return add(walk, "nesting", at, `is nested over ${limits.nesting} deep`);
  const children = listOf(tag === "column_set" ? element["columns"] : element["elements"]);
  walkAll(children, at, { depth, inForm: place.inForm || tag === "form", inside: tag }, walk);
}

function checkPlace(tag: string, at: string, place: Place, walk: Walk): void {
  const isRootOnly = tag === "form" || tag === "table";
  if (isRootOnly && place.inside !== "root") add(walk, "place", at, "may stand at the root only");
  if ((tag === "column") !== (place.inside === "column_set"))
    add(walk, "place", at, "columns and nothing else stand in a column_set");
  if (tag === "chart" && place.inForm) add(walk, "place", at, "may not stand in a form");
  if (tag.startsWith("multi_select") && !place.inForm)
    add(walk, "place", at, "may stand in a form only");
}

function checkNames(
  element: Fields,
  tag: string,
  isInput: boolean,
  at: string,
  place: Place,
  walk: Walk,
): void {
  const id = element["element_id"];
  if (typeof id === "string") {
    if (walk.ids.has(id)) add(walk, "id", at, `repeats the element_id "${id}"`);
    walk.ids.add(id);
  }
  const name = element["name"];
  const needsName = tag === "form" || (place.inForm && (isInput || tag === "button"));
  if (typeof name !== "string" || name === "") {
    if (needsName) add(walk, "name", at, "has no name");
    return;
  }
  if (walk.names.has(name)) add(walk, "name", at, `repeats the name "${name}"`);
  walk.names.add(name);
}

function checkTable(table: Fields, at: string, walk: Walk): void {
  walk.tables += 1;
  const columns = listOf(table["columns"]).map((column) => fieldsOf(column));
  const names = columns.map((column) => column["name"]);
  if (new Set(names).size < names.length) add(walk, "cells", at, "repeats a column's name");
  for (const [no, it] of listOf(table["rows"]).entries()) {
    const row = fieldsOf(it);
    for (const key of Object.keys(row))
      if (!names.includes(key))
        add(walk, "cells", at, `row ${no} has a cell "${key}" of no column`);
    for (const column of columns) {
      const cell = row[String(column["name"])];
      if (cell !== undefined && !isCell(column["data_type"], cell))
        add(walk, "cells", at, `row ${no} has a cell that is no ${String(column["data_type"])}`);
    }
  }
}

function isCell(type: unknown, cell: unknown): boolean {
  if (type === "number" || type === "date") return typeof cell === "number";
  if (type === "options") return Array.isArray(cell) || typeof cell === "string";
  if (type === "persons") return Array.isArray(cell) || typeof cell === "string";
  return typeof cell === "string";
}

/** A table in markdown counts as a table of the card; more than four in one component are refused. */
function checkMarkdown(element: Fields, at: string, walk: Walk): void {
  const content = typeof element["content"] === "string" ? element["content"] : "";
  const tables = content.match(/^ {0,3}\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$/gm)?.length ?? 0;
  walk.tables += tables;
  if (tables > limits.markdownTables)
    add(walk, "tables", at, `holds ${tables} tables, over ${limits.markdownTables}`);
}

function hasSubmit(form: Fields): boolean {
  return [...listOf(form["elements"]), ...listOf(form["columns"])].some((it) => {
    const element = fieldsOf(it);
    return (
      (element["tag"] === "button" && element["form_action_type"] === "submit") ||
      hasSubmit(element)
    );
  });
}

/** Everything with a tag counts, texts and icons too; a chart's spec, a button's value and a table's rows do not. */
function countTagged(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, it) => sum + countTagged(it), 0);
  if (typeof value !== "object" || value === null) return 0;
  let sum = typeof (value as Fields)["tag"] === "string" ? 1 : 0;
  for (const [key, inner] of Object.entries(value))
    if (key !== "chart_spec" && key !== "value" && key !== "rows") sum += countTagged(inner);
  return sum;
}
