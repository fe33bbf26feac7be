import {
  BODY_FIELDS,
  CONFIG_FIELDS,
  HEADER_FIELDS,
  ICON_FIELDS,
  PANEL_HEADER_FIELDS,
  TOP_FIELDS,
  WORDS_FIELDS,
  type FieldRule,
  type Kind,
} from "./card-fields.ts";
import { TAGS } from "./card-rules.ts";
import { checkChart, checkTable } from "./card-data.ts";
import { refuseCard } from "./refused.ts";

export type Json = Readonly<Record<string, unknown>>;

/** What the platform looks up while it checks a card. */
export interface CardFacts {
  hasPerson(openId: string): boolean;
  hasImage(key: string): boolean;
}

const MAX_ELEMENTS = 200;
const MAX_TABLES = 5;
const MAX_DEPTH = 5;

interface Walk {
  readonly facts: CardFacts;
  elements: number;
  tables: number;
  readonly ids: Set<string>;
  readonly formNames: Set<string>;
}

interface Place {
  readonly path: string;
  readonly depth: number;
  readonly isRoot: boolean;
  /** Names taken inside the form around it. */
  readonly form?: Set<string>;
}

export const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Refuses (230099 with a sub-code) what the platform would refuse of a card in JSON 2.0. */
export function checkCardJson(card: unknown, facts: CardFacts): void {
  if (!isJson(card)) refuseCard(200621, "parse card json err", "ROOT");
  if (card["schema"] !== "2.0")
    refuseCard(200861, "only schema 2.0 is known here", "ROOT -> schema");
  const walk: Walk = { facts, elements: 0, tables: 0, ids: new Set(), formNames: new Set() };
  const root: Place = { path: "ROOT", depth: 0, isRoot: true };
  checkFields(walk, card, TOP_FIELDS, root);
  if (isJson(card["config"])) {
    checkFields(walk, card["config"], CONFIG_FIELDS, { ...root, path: "ROOT -> config" });
    if (card["config"]["update_multi"] === false)
      refuseCard(200861, "update_multi of a 2.0 card is always true", "ROOT -> config");
  }
  const header = card["header"];
  if (isJson(header)) {
    checkFields(walk, header, HEADER_FIELDS, { ...root, path: "ROOT -> header" });
    const tags = header["text_tag_list"];
    if (tags !== undefined && (!Array.isArray(tags) || tags.length > 3))
      refuseCard(200861, "text_tag_list holds at most 3", "ROOT -> header");
    if (Array.isArray(tags)) walk.elements += tags.length * 2;
  }
  checkFields(walk, card["body"] as Json, BODY_FIELDS, { ...root, path: "ROOT -> body" });
  if (walk.elements > MAX_ELEMENTS)
    refuseCard(11310, `element exceeds the limit (${walk.elements} of ${MAX_ELEMENTS})`, "ROOT");
  if (walk.tables > MAX_TABLES) refuseCard(11310, "card table number over limit", "ROOT");
}

function checkFields(
  walk: Walk,
  value: Json,
  rules: Readonly<Record<string, FieldRule>>,
  place: Place,
): void {
  for (const key of Object.keys(value))
    if (!(key in rules)) refuseCard(200861, `unknown property, property: ${key}`, place.path);
  for (const [key, rule] of Object.entries(rules)) {
    const field = value[key];
    const inside = { ...place, path: `${place.path} -> ${key}` };
    if (typeof rule !== "string") {
      if (field !== undefined && !rule.includes(field as string))
        refuseCard(200861, `unknown value ${JSON.stringify(field)}`, inside.path);
      continue;
    }
    if (field === undefined) {
      if (rule.endsWith("!")) refuseCard(200861, `required property ${key} is missing`, place.path);
      continue;
    }
    checkKind(walk, field, rule.replace("!", "") as Kind, inside);
  }
}

function checkKind(walk: Walk, value: unknown, kind: Kind, place: Place): void {
  const bad = (): never => refuseCard(200861, `expected ${kind}`, place.path);
  switch (kind) {
    case "any":
      return;
    case "string":
    case "number":
    case "boolean":
      if (typeof value !== kind) bad();
      return;
    case "object":
      if (!isJson(value)) bad();
      return;
    case "plain":
    case "words":
      return checkWords(walk, value, kind === "plain", place);
    case "icon":
      if (!isJson(value) || !["standard_icon", "custom_icon"].includes(value["tag"] as string))
        bad();
      return onlyKeys(value as Json, ICON_FIELDS, place.path);
    case "confirm":
      if (!isJson(value)) return void bad();
      onlyKeys(value, ["title", "text"], place.path);
      checkWords(walk, value["title"], true, place);
      return checkWords(walk, value["text"], true, place);
    case "behaviors":
      if (!Array.isArray(value) || value.length === 0) return void bad();
      for (const one of value) checkBehavior(one, place.path);
      return;
    case "options":
      if (!Array.isArray(value)) return void bad();
      for (const one of value) {
        if (!isJson(one) || typeof one["value"] !== "string") return void bad();
        onlyKeys(one, ["text", "value", "icon", "multi_url"], place.path);
        checkWords(walk, one["text"], true, place);
      }
      return;
    case "person":
      return checkPerson(walk, value, place.path);
    case "people":
      if (!Array.isArray(value)) return void bad();
      for (const one of value)
        checkPerson(walk, isJson(one) ? (one["id"] ?? one["value"]) : one, place.path);
      return;
    case "image":
      if (typeof value !== "string" || !walk.facts.hasImage(value))
        refuseCard(200570, `invalid image keys: ${String(value)}`, place.path);
      return;
    case "elements":
      if (!Array.isArray(value)) return void bad();
      value.forEach((one, index) => {
        checkElement(walk, one, { ...place, path: `${place.path} -> [${index}]` });
      });
  }
}

function checkElement(walk: Walk, value: unknown, place: Place): void {
  if (!isJson(value)) refuseCard(200861, "an element is an object", place.path);
  const tag = String(value["tag"]);
  const rule = TAGS[tag];
  const path = `${place.path}(tag: ${tag})`;
  if (!rule) refuseCard(200861, `not support tag: ${tag}`, path);
  walk.elements += 1;
  const { element_id: elementId, margin, tag: _, ...fields } = value;
  if (margin !== undefined && typeof margin !== "string")
    refuseCard(200861, "expected string", path);
  if (elementId !== undefined) checkElementId(walk, elementId, path);
  const depth = place.depth + (rule.isContainer ? 1 : 0);
  if (depth > MAX_DEPTH) refuseCard(200861, "containers are nested too deep", path);
  if ((tag === "form" || tag === "table") && !place.isRoot)
    refuseCard(200861, `${tag} stands at the root only`, path);
  if (tag === "chart" && place.form) refuseCard(200861, "no chart inside a form", path);
  if (tag.startsWith("multi_select") && !place.form)
    refuseCard(200861, `${tag} stands inside a form only`, path);
  if (place.form && rule.isInput) takeName(place.form, fields["name"], path);

  const within = { ...place, path, depth, isRoot: false };
  if (tag === "form") return checkForm(walk, fields, within);
  checkFields(walk, fields, rule.fields, within);
  if (tag === "column_set") checkColumns(walk, fields["columns"], within);
  if (tag === "collapsible_panel")
    checkFields(walk, fields["header"] as Json, PANEL_HEADER_FIELDS, {
      ...within,
      path: `${path} -> header`,
    });
  if (tag === "markdown") checkMarkdown(walk, String(fields["content"]), path);
  if (tag === "chart") checkChart(fields["chart_spec"] as Json, path);
  if (tag === "table") {
    walk.tables += 1;
    checkTable(fields, path, {
      person: (openId) => checkPerson(walk, openId, path),
      markdown: (content) => checkAts(walk, content, path),
    });
  }
}

function checkForm(walk: Walk, fields: Json, place: Place): void {
  takeName(walk.formNames, fields["name"], place.path);
  checkFields(walk, fields, TAGS["form"]!.fields, { ...place, form: new Set() });
  if (!JSON.stringify(fields["elements"]).includes('"form_action_type":"submit"'))
    refuseCard(200861, "a form needs a submit button", place.path);
}

function checkColumns(walk: Walk, value: unknown, place: Place): void {
  if (!Array.isArray(value)) refuseCard(200861, "columns is a list", place.path);
  value.forEach((one, index) => {
    const path = `${place.path} -> columns -> [${index}]`;
    if (!isJson(one) || one["tag"] !== "column")
      refuseCard(200861, "only column stands here", path);
    checkElement(walk, one, { ...place, path });
  });
}

function checkWords(walk: Walk, value: unknown, isPlain: boolean, place: Place): void {
  const tags = isPlain ? ["plain_text"] : ["plain_text", "lark_md", "markdown"];
  if (!isJson(value) || !tags.includes(value["tag"] as string))
    refuseCard(200861, `expected ${tags.join(" or ")}`, place.path);
  if (typeof value["content"] !== "string") refuseCard(200861, "content is missing", place.path);
  onlyKeys(value, WORDS_FIELDS, place.path);
  walk.elements += 1;
  if (value["tag"] !== "plain_text") checkMarkdown(walk, value["content"], place.path);
}

function checkMarkdown(walk: Walk, content: string, path: string): void {
  checkAts(walk, content, path);
  const tables = content.match(/^\s*\|?[\s:|-]*-{3,}[\s:|-]*\|[\s:|-]*$/gm)?.length ?? 0;
  if (tables > 4) refuseCard(11310, "card table number over limit", path);
  walk.tables += tables;
}

function checkAts(walk: Walk, content: string, path: string): void {
  for (const [, id, ids] of content.matchAll(
    /<at\s+(?:id\s*=\s*['"]?([^'"\s>]+)|ids\s*=\s*['"]?([^'"\s>]+))/g,
  ))
    for (const one of (ids ?? id ?? "").split(",")) if (one !== "all") checkPerson(walk, one, path);
}

function checkBehavior(value: unknown, path: string): void {
  if (!isJson(value)) refuseCard(200861, "a behavior is an object", path);
  if (value["type"] === "callback") {
    onlyKeys(value, ["type", "value"], path);
    if (!isJson(value["value"])) refuseCard(200861, "value of a callback is an object", path);
  } else if (value["type"] === "open_url") {
    onlyKeys(value, ["type", "default_url", "pc_url", "ios_url", "android_url"], path);
  } else refuseCard(200861, `unknown behavior ${String(value["type"])}`, path);
}

function checkPerson(walk: Walk, openId: unknown, path: string): void {
  if (typeof openId !== "string" || !walk.facts.hasPerson(openId))
    refuseCard(100290, `invalid user resource err: the user id ${String(openId)} is invalid`, path);
}

function checkElementId(walk: Walk, id: unknown, path: string): void {
  if (typeof id !== "string" || !/^[A-Za-z]\w{0,19}$/.test(id) || walk.ids.has(id))
    refuseCard(200861, `element_id ${String(id)} is malformed or taken`, path);
  walk.ids.add(id);
}

function takeName(taken: Set<string>, name: unknown, path: string): void {
  if (typeof name !== "string" || name === "")
    refuseCard(200530, "a name is missing in a form", path);
  if (taken.has(name)) refuseCard(200861, `the name ${name} is taken`, path);
  taken.add(name);
}

function onlyKeys(value: Json, keys: readonly string[], path: string): void {
  for (const key of Object.keys(value))
    if (!keys.includes(key)) refuseCard(200861, `unknown property, property: ${key}`, path);
}
