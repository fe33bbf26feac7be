import type { CardPress } from "../chat.ts";
import { type Fields, fieldsOf, isFields, listOf, parseJson, wordOf } from "./json.ts";

/** Reads `card.action.trigger`; a word on what is missing where it makes no sense. */
export function readPress(
  payload: Fields,
  eventId: string,
  saidAt: number,
): CardPress | { why: string } {
  const event = fieldsOf(payload["event"]);
  // One sample of the platform's has the context beside the event instead of inside.
  const context = { ...fieldsOf(payload["context"]), ...fieldsOf(event["context"]) };
  const by = wordOf(fieldsOf(event["operator"])["open_id"]);
  const messageId = wordOf(context["open_message_id"]);
  const chatId = wordOf(context["open_chat_id"]);
  if (by === undefined) return { why: "a card press without its operator" };
  if (messageId === undefined) return { why: "a card press without its message" };
  if (!isFields(event["action"])) return { why: "a card press without its action" };
  const action = event["action"];
  const option = wordOf(action["option"]);
  return {
    kind: "press",
    eventId,
    chatId: chatId ?? "",
    messageId,
    by,
    value: readValue(action["value"]),
    form: readForm(action),
    ...(option === undefined ? {} : { option: withoutOffset(option) }),
    saidAt,
  };
}

/** What the button carried; older clients send it as a JSON string. */
function readValue(value: unknown): unknown {
  if (typeof value !== "string") return value ?? null;
  return parseJson(value) ?? value;
}

type FormValue = string | readonly string[] | boolean;

/** The form's inputs, or the one input outside a form under its own name. */
function readForm(action: Fields): Readonly<Record<string, FormValue>> {
  const name = wordOf(action["name"]) ?? "value";
  const inputs: [string, unknown][] = Object.entries(fieldsOf(action["form_value"]));
  if (typeof action["input_value"] === "string") inputs.push([name, action["input_value"]]);
  if (typeof action["checked"] === "boolean") inputs.push([name, action["checked"]]);
  if (Array.isArray(action["options"])) inputs.push([name, action["options"]]);
  return Object.fromEntries(
    inputs.flatMap(([key, value]) => {
      const read = readInput(value);
      return read === undefined ? [] : [[fieldNameOf(key), read] as const];
    }),
  );
}

function readInput(value: unknown): FormValue | undefined {
  if (typeof value === "string") return withoutOffset(value);
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return listOf(value).filter((it) => typeof it === "string");
  return undefined;
}

/** Dates and times come with the offset of whoever picked them; the day picked is the day meant. */
function withoutOffset(value: string): string {
  return /^(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?|\d{2}:\d{2}) [+-]\d{4}$/.exec(value)?.[1] ?? value;
}

/** A card's second form gives its fields names of its own where they would clash; see `card/form.ts`. */
function fieldNameOf(name: string): string {
  return name.replace(/^f\d+__/, "");
}
