import { useSignal } from "@preact/signals";
import type { TargetedInputEvent } from "preact";

import { DateField } from "../parts/date-field.tsx";
import { TimeField } from "../parts/time-field.tsx";
import { chats, nameOf } from "../store.ts";
import {
  isJson,
  listOf,
  useCard,
  useForm,
  wordsOf,
  type Json,
  type Value,
  str,
} from "./context.ts";

const INITIAL = [
  "default_value",
  "initial_option",
  "initial_date",
  "initial_time",
  "initial_datetime",
  "selected_values",
  "checked",
];

/** What an input holds before anybody touches it. */
export function initialOf(part: Json): Value | undefined {
  for (const key of INITIAL) if (part[key] !== undefined) return part[key] as Value;
  return undefined;
}

/** An input, a select, a picker or a checker; outside a form a choice is sent at once. */
export function Field({ part }: { part: Json }) {
  const { press, isBusy, chatId } = useCard();
  const form = useForm();
  const own = useSignal<Value | undefined>(undefined);
  const tag = String(part["tag"]);
  const name = str(part["name"], "");
  const value = (form ? form.valueOf(name) : own.value) ?? initialOf(part);
  const put = (next: Value): void => {
    if (form) form.put(name, next);
    else {
      own.value = next;
      press(part, String(next));
    }
  };
  const shared = {
    disabled: part["disabled"] === true || isBusy,
    "aria-label": wordsOf(part["label"]) || wordsOf(part["placeholder"]) || name,
    "aria-required": part["required"] === true,
    "aria-invalid": form?.isMissing(name) ?? false,
  };

  if (tag === "input") return <Input part={part} value={value} shared={shared} />;
  const chosen = { shared, placeholder: wordsOf(part["placeholder"]) };
  const [date = "", time = ""] = str(value, "").split(" ");
  if (tag === "date_picker") return <DateField value={date} put={put} {...chosen} />;
  if (tag === "picker_time") return <TimeField value={str(value, "")} put={put} {...chosen} />;
  if (tag === "picker_datetime")
    return (
      <span class="date-time">
        <DateField
          value={date}
          put={(day) => put(day && `${day} ${time || "00:00"}`)}
          {...chosen}
        />
        <TimeField
          value={time}
          put={(at) => put(date && `${date} ${at || "00:00"}`)}
          shared={shared}
        />
      </span>
    );
  if (tag === "checker")
    return (
      <label class="checker">
        <input
          {...shared}
          type="checkbox"
          checked={value === true || value === "true"}
          onChange={(event) =>
            put(form ? event.currentTarget.checked : String(event.currentTarget.checked))
          }
        />
        <span>{wordsOf(part["text"])}</span>
      </label>
    );

  const given = listOf(part["options"]).map((one) => ({
    value: String(one["value"]),
    text: isJson(one["text"]) ? wordsOf(one["text"]) : nameOf(String(one["value"])),
  }));
  const members = chats.value.find((one) => one.chatId === chatId)?.members ?? [];
  const isPerson = tag.endsWith("select_person");
  const options =
    isPerson && given.length === 0 ? members.map((id) => ({ value: id, text: nameOf(id) })) : given;
  if (tag.startsWith("multi_"))
    return (
      <select
        {...shared}
        multiple
        size={Math.min(4, options.length)}
        onChange={(event) => put([...event.currentTarget.selectedOptions].map((one) => one.value))}
      >
        {options.map((one) => (
          <option value={one.value} selected={Array.isArray(value) && value.includes(one.value)}>
            {one.text}
          </option>
        ))}
      </select>
    );
  if (options.length === 0 && tag !== "overflow" && tag !== "select_static")
    return <p class="unknown">这里还画不出“{tag}”</p>;
  return (
    <select {...shared} value={str(value, "")} onChange={(event) => put(event.currentTarget.value)}>
      <option value="">
        {wordsOf(part["placeholder"]) || (tag === "overflow" ? "更多…" : "请选择")}
      </option>
      {options.map((one) => (
        <option value={one.value}>{one.text}</option>
      ))}
    </select>
  );
}

function Input({ part, value, shared }: { part: Json; value: Value | undefined; shared: object }) {
  const { press } = useCard();
  const form = useForm();
  const draft = useSignal(str(value, ""));
  const name = str(part["name"], "");
  const typed = (text: string): void => {
    if (form) form.put(name, text);
    else draft.value = text;
  };
  const given = {
    ...shared,
    value: form ? str(value, "") : draft.value,
    placeholder: wordsOf(part["placeholder"]),
    maxLength: typeof part["max_length"] === "number" ? part["max_length"] : 1000,
  };
  const line = {
    ...given,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => typed(event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent) => {
      if (!form && event.key === "Enter" && !event.isComposing) press(part, draft.value);
    },
  };
  const label = wordsOf(part["label"]);
  return (
    <label class={`input${part["label_position"] === "left" ? " is-left" : ""}`}>
      {label && (
        <span>
          {label}
          {part["required"] === true && <b class="is-bad"> *</b>}
        </span>
      )}
      {part["input_type"] === "multiline_text" ? (
        <textarea
          {...given}
          rows={Number(part["rows"] ?? 3)}
          onInput={(event) => typed(event.currentTarget.value)}
        />
      ) : part["input_type"] === "password" ? (
        <input {...line} type="password" />
      ) : (
        <input {...line} type="text" />
      )}
    </label>
  );
}
