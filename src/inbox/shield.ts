import type { ChatEvent } from "../chat.ts";
import { findSecrecyMark, maskNames, maskPersonal } from "../domain/personal/index.ts";

/**
 * What of an event may be kept: personal numbers and households' names are masked, and words that carry a
 * secrecy mark are dropped but for the command they stood in. Runs before anything is stored.
 */
export function shield(event: ChatEvent): ChatEvent {
  if (event.kind === "message") {
    if (findSecrecyMark(event.text)) {
      const command = event.text.match(/^\s*[/／]\s*\S+/)?.[0] ?? "";
      return { ...event, text: command, attachments: [], isSecret: true };
    }
    const { text, found } = mask(event.text);
    const attachments = event.attachments.map((one) => ({ ...one, name: mask(one.name).text }));
    const masked = found.length > 0 ? { masked: found } : {};
    return { ...event, text, attachments, ...masked };
  }
  if (event.kind === "press") {
    const found = new Set<string>();
    let isSecret = false;
    const form: Record<string, string | readonly string[] | boolean> = {};
    for (const [name, value] of Object.entries(event.form)) {
      form[name] = value;
      if (typeof value !== "string") continue;
      if (findSecrecyMark(value)) {
        isSecret = true;
        form[name] = "";
      } else {
        const clean = mask(value);
        for (const kind of clean.found) found.add(kind);
        form[name] = clean.text;
      }
    }
    return {
      ...event,
      form,
      ...(found.size > 0 ? { masked: [...found] } : {}),
      ...(isSecret ? { isSecret } : {}),
    };
  }
  return event;
}

function mask(text: string): { text: string; found: string[] } {
  const numbers = maskPersonal(text);
  return { text: maskNames(numbers.text), found: [...numbers.found] };
}
