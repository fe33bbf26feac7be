import type { Block, Field } from "../../card.ts";
import { drawSubmit, rowOf } from "./button.ts";
import { escapeLineStarts, escapeMarkdown } from "./escape.ts";
import { type Element, markdown, plainText } from "./json.ts";

type Form = Extract<Block, { kind: "form" }>;

/** Names given so far on one card: of forms and of what stands in them, which the platform wants unique. */
export interface Names {
  readonly taken: Set<string>;
  forms: number;
}

/** Draws a form; it may stand at the card's root only. */
export function drawForm(form: Form, names: Names): Element {
  names.forms += 1;
  const order = names.forms;
  /** A field that clashes with one of an earlier form gets `f2__` in front, which the reading of a press takes off. */
  const unique = (name: string): string => {
    let free = name;
    for (let n = order; names.taken.has(free); n += 1) free = `f${n}__${name}`;
    names.taken.add(free);
    return free;
  };
  const name = unique(form.name);
  const inputs = form.fields.flatMap((field) => drawField(field, unique(field.name)));
  const submits = [form.submit, ...(form.more ?? [])].map((button, at) =>
    drawSubmit(
      { ...button, style: button.style ?? (at === 0 ? "primary" : "default") },
      unique(at === 0 ? `${form.name}_submit` : `${form.name}_submit_${at + 1}`),
    ),
  );
  return { tag: "form", name, elements: [...inputs, ...rowOf(submits)] };
}

function drawField(field: Field, name: string): Element[] {
  const shared = {
    name,
    ...(field.isRequired ? { required: true } : {}),
    ...(field.hint === undefined ? {} : { placeholder: plainText(field.hint) }),
    width: "fill",
  };
  if (field.kind === "text" || (field.kind === "choice" && field.choices.length === 0))
    return [drawInput(field, shared)];
  // Only inputs have a label of their own.
  const label = markdown(
    escapeLineStarts(escapeMarkdown(field.label)) +
      (field.isRequired ? " <font color='red'>&#42;</font>" : ""),
  );
  if (field.kind === "choice") {
    const isOffered = field.choices.some((choice) => choice.value === field.value);
    return [
      label,
      {
        tag: "select_static",
        ...shared,
        options: field.choices.map(({ text, value }) => ({ text: plainText(text), value })),
        ...(isOffered ? { initial_option: field.value } : {}),
      },
    ];
  }
  if (field.kind === "person")
    return [
      label,
      {
        tag: "select_person",
        ...shared,
        ...(field.value ? { initial_option: field.value } : {}),
      },
    ];
  return [
    label,
    { tag: "date_picker", ...shared, ...(field.value ? { initial_date: field.value } : {}) },
  ];
}

function drawInput(field: Field, shared: Record<string, unknown>): Element {
  const lines = field.kind === "text" ? (field.lines ?? 1) : 1;
  const maxLength =
    field.kind === "text" ? Math.min(Math.max(field.maxLength ?? 500, 1), 1000) : 500;
  return {
    tag: "input",
    ...shared,
    label: plainText(field.label),
    label_position: "top",
    max_length: maxLength,
    ...(lines > 1 ? { input_type: "multiline_text", rows: lines } : {}),
    ...(field.value ? { default_value: field.value.slice(0, maxLength) } : {}),
  };
}
