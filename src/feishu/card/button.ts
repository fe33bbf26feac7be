import type { Button } from "../../card.ts";
import { type Element, plainText } from "./json.ts";

/** What a button carries through the client and back: `c` the command, `a` its arguments. */
export interface Carried {
  readonly c: string;
  readonly a: Readonly<Record<string, unknown>>;
}

/** Draws one button that calls back with its command. */
export function drawButton(button: Button): Element {
  const carried: Carried = { c: button.does.command, a: button.does.args };
  return {
    tag: "button",
    text: plainText(button.text),
    type: button.style ?? "default",
    ...(button.disabled ? { disabled: true } : {}),
    ...(button.confirm
      ? {
          confirm: {
            title: plainText(button.confirm.title),
            text: plainText(button.confirm.text),
          },
        }
      : {}),
    behaviors: [{ type: "callback", value: carried }],
  };
}

/** Draws a button inside a form: a press sends the form's inputs along. */
export function drawSubmit(button: Button, name: string): Element {
  return { ...drawButton(button), name, form_action_type: "submit" };
}

/** Draws buttons side by side; on a narrow screen they wrap. */
export function drawButtons(buttons: readonly Button[]): Element[] {
  return rowOf(buttons.map(drawButton));
}

/** Lays drawn buttons side by side. */
export function rowOf(drawn: readonly Element[]): Element[] {
  if (drawn.length < 2) return [...drawn];
  return [
    {
      tag: "column_set",
      flex_mode: "flow",
      horizontal_spacing: "8px",
      columns: drawn.map((element) => ({ tag: "column", width: "auto", elements: [element] })),
    },
  ];
}
