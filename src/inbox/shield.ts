import type { ChatEvent } from "../chat.ts";
import { findSecrecyMark, maskNames, maskPersonal } from "../domain/personal/index.ts";

/**
 * What of an event may be kept: personal numbers and households' names are masked, and words that carry a
 * secrecy mark are dropped but for the command they stood in. Runs before anything is stored.
 */
export function shield(event: ChatEvent): ChatEvent {
  if (event.kind === "message") {
    const names = event.attachments.map((one) => mask(one.name));
    if (findSecrecyMark(event.text) || event.attachments.some((one) => findSecrecyMark(one.name))) {
      const command = event.text.match(/^\s*[/／]\s*\S+/)?.[0] ?? "";
      return { ...event, text: command, attachments: [], isSecret: true };
    }
    const { text, found } = mask(event.text);
    const attachments = event.attachments.map((one, at) => ({ ...one, name: names[at]!.text }));
    const kinds = [...new Set([...found, ...names.flatMap((one) => one.found)])];
    return { ...event, text, attachments, ...(kinds.length > 0 ? { masked: kinds } : {}) };
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
  const masked = maskNames(numbers.text);
  const hasName = masked !== numbers.text;
  return { text: masked, found: [...numbers.found, ...(hasName ? ["name"] : [])] };
}
