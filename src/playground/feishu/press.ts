import { checkCardJson, isJson, type Json } from "./card-check.ts";
import { Refused } from "./refused.ts";
import type { Delivery } from "./delivery.ts";
import type { Hub } from "./hub.ts";

/** Which part of a card is used, by whom, with what typed in. */
export interface Press {
  readonly by: string;
  readonly messageId: string;
  /** Finds a button by its words, any part by its name, or by what it carries. */
  readonly text?: string;
  readonly name?: string;
  readonly value?: unknown;
  /** Inputs of the form by name; dates as `YYYY-MM-DD`. */
  readonly form?: Readonly<Record<string, string | readonly string[] | boolean>>;
  /** The choice, where the part is a select or a picker outside a form. */
  readonly option?: string;
}

export interface PressResult {
  readonly toast?: { readonly type: string; readonly content: string };
  /** The card was redrawn by the answer. */
  readonly isRedrawn: boolean;
  /** The code that the person is shown when the answer cannot be used (200671, 200672 …). */
  readonly fault?: number;
  readonly delivery?: Delivery;
}

/** All parts of a card that something can be done with, each with the form around it. */
export function partsOf(card: unknown, form?: Json): { part: Json; form?: Json }[] {
  if (Array.isArray(card)) return card.flatMap((one) => partsOf(one, form));
  if (!isJson(card)) return [];
  const inside = card["tag"] === "form" ? card : form;
  const found = Object.values(card).flatMap((value) => partsOf(value, inside));
  const { tag } = card;
  const isPart =
    typeof tag === "string" && (USABLE.includes(tag) || tag === "interactive_container");
  return isPart ? [{ part: card, ...(inside && { form: inside }) }, ...found] : found;
}

const USABLE =
  "button input select_static multi_select_static select_person multi_select_person date_picker picker_time picker_datetime checker overflow".split(
    " ",
  );

const callbackOf = (part: Json): unknown => {
  const behaviors = Array.isArray(part["behaviors"]) ? (part["behaviors"] as Json[]) : [];
  return behaviors.find((one) => one["type"] === "callback")?.["value"];
};

const wordsOf = (part: Json): unknown =>
  isJson(part["text"]) ? part["text"]["content"] : undefined;

/** Finds what was pressed; throws where a person could not have pressed it either. */
export function findPart(card: unknown, press: Press): { part: Json; form?: Json } {
  const found = partsOf(card).filter(
    ({ part }) =>
      (press.text === undefined || wordsOf(part) === press.text) &&
      (press.name === undefined || part["name"] === press.name) &&
      (press.value === undefined ||
        JSON.stringify(callbackOf(part)) === JSON.stringify(press.value)),
  );
  const hit = found[0];
  const wanted = JSON.stringify(press.text ?? press.name ?? press.value);
  if (!hit) {
    const there = partsOf(card).map(({ part }) => wordsOf(part) ?? part["name"]);
    throw new Error(`Cannot press ${wanted}: the card has ${JSON.stringify(there)}`);
  }
  if (hit.part["disabled"] === true) throw new Error(`Cannot press ${wanted}: it is disabled`);
  if (hit.form && hit.part["form_action_type"] === "submit")
    checkRequired(hit.form, press.form ?? {});
  return hit;
}

/** Clients hold a form back while a required field is empty. */
function checkRequired(form: Json, values: NonNullable<Press["form"]>): void {
  for (const { part } of partsOf(form["elements"])) {
    const { name, required } = part;
    const value = values[String(name)] ?? initialOf(part);
    if (
      required === true &&
      (value === undefined || value === "" || (value as string[]).length === 0)
    )
      throw new Error(`Cannot send the form: "${String(name)}" is required and empty`);
  }
}

const initialOf = (part: Json): unknown =>
  part["default_value"] ??
  part["initial_option"] ??
  part["initial_date"] ??
  part["initial_time"] ??
  part["initial_datetime"] ??
  part["selected_values"] ??
  part["checked"];

/** What a client puts in `action`: pickers carry the offset of the person's zone. */
export function actionOf(part: Json, form: Json | undefined, press: Press, offset = "+0800"): Json {
  const value = callbackOf(part);
  const zoned = (tag: unknown, raw: unknown): unknown =>
    /^(date_picker|picker_)/.test(String(tag)) && typeof raw === "string" && raw !== ""
      ? `${raw} ${offset}`
      : raw;
  const action: Record<string, unknown> = { tag: part["tag"], timezone: "Asia/Shanghai" };
  if (value !== undefined) action["value"] = value;
  if (typeof part["name"] === "string") action["name"] = part["name"];
  if (form && part["form_action_type"] === "submit") {
    const values: Record<string, unknown> = {};
    for (const { part: field } of partsOf(form["elements"])) {
      const name = String(field["name"]);
      if (field["tag"] === "button") continue;
      const raw = press.form?.[name] ?? initialOf(field);
      if (raw !== undefined) values[name] = zoned(field["tag"], raw);
    }
    action["form_value"] = values;
  } else if (part["tag"] === "input") action["input_value"] = press.option ?? "";
  else if (part["tag"] === "checker") action["checked"] = press.option === "true";
  else if (press.option !== undefined) action["option"] = zoned(part["tag"], press.option);
  return action;
}

export interface ReadAnswer {
  readonly toast?: { readonly type: string; readonly content: string };
  readonly card?: string;
  readonly fault?: number;
}

/** Reads the answer to a card callback as a client would; a fault is the code that it then shows. */
export function readAnswer(hub: Hub, delivery: Delivery): ReadAnswer {
  const last = delivery.tries.at(-1);
  if (!last || last.status === 0) return { fault: last?.error === "timeout" ? 200341 : 200342 };
  if (last.status !== 200) return { fault: 200671 };
  let answer: unknown;
  try {
    answer = JSON.parse(delivery.answer) as unknown;
  } catch {
    return { fault: 200672 };
  }
  if (!isJson(answer)) return { fault: 200672 };
  const { toast, card } = answer;
  if (toast !== undefined && !isToast(toast)) return { fault: 200672 };
  if (card === undefined)
    return toast ? { toast: toast as unknown as { type: string; content: string } } : {};
  if (!isJson(card) || card["type"] !== "raw" || !isJson(card["data"])) return { fault: 200673 };
  if (card["data"]["schema"] !== "2.0") return { fault: 200830 };
  try {
    checkCardJson(card["data"], {
      hasPerson: (id) => hub.world.people.has(id) || id === hub.app.botOpenId,
      hasImage: (key) => hub.world.files.has(key),
    });
  } catch (error) {
    if (error instanceof Refused) return { fault: 200673 };
    throw error;
  }
  const content = JSON.stringify(card["data"]);
  if (Buffer.byteLength(content) > 30 * 1024) return { fault: 200673 };
  return {
    card: content,
    ...(toast ? { toast: toast as unknown as { type: string; content: string } } : {}),
  };
}

function isToast(value: unknown): boolean {
  return (
    isJson(value) &&
    ["info", "success", "error", "warning"].includes(String(value["type"])) &&
    typeof value["content"] === "string"
  );
}
