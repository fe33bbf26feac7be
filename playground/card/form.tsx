import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";

import { toast } from "../store.ts";
import { FormContext, listOf, useCard, type FormHands, type Json, type Value } from "./context.ts";
import { initialOf } from "./field.tsx";
import { find, sendPress } from "./press.ts";

/** All inputs inside, however deep the columns. */
function inputsOf(elements: readonly Json[]): Json[] {
  return elements.flatMap((one) => [
    ...(typeof one["name"] === "string" && one["tag"] !== "button" ? [one] : []),
    ...inputsOf(listOf(one["elements"])),
    ...inputsOf(listOf(one["columns"])),
  ]);
}

/** A form: holds what is typed and sends it all at once. */
export function Form({ element, children }: { element: Json; children: ComponentChildren }) {
  const { messageId } = useCard();
  const typed = useSignal<Readonly<Record<string, Value>>>({});
  const missing = useSignal<readonly string[]>([]);
  const isSending = useSignal(false);
  const inputs = inputsOf(listOf(element["elements"]));

  const submit = async (part: Json): Promise<void> => {
    const form: Record<string, Value> = {};
    for (const one of inputs) {
      const value = typed.value[String(one["name"])] ?? initialOf(one);
      if (value !== undefined) form[String(one["name"])] = value;
    }
    const isEmpty = (value: Value | undefined): boolean =>
      value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
    missing.value = inputs
      .filter((one) => one["required"] === true && isEmpty(form[String(one["name"])]))
      .map((one) => String(one["name"]));
    if (missing.value.length > 0) return toast("warning", "请先填写必填项");
    isSending.value = true;
    await sendPress({ messageId, ...find(part), form });
    isSending.value = false;
  };
  const hands: FormHands = {
    valueOf: (name) => typed.value[name],
    put: (name, value) => {
      typed.value = { ...typed.value, [name]: value };
      missing.value = missing.value.filter((one) => one !== name);
    },
    submit: (part) => {
      if (!isSending.value) void submit(part);
    },
    reset: () => {
      typed.value = {};
    },
    isMissing: (name) => missing.value.includes(name),
  };
  return (
    <FormContext.Provider value={hands}>
      <div class="form" role="group">
        {children}
      </div>
    </FormContext.Provider>
  );
}
