import { maskNames, maskPersonal } from "../../personal/index.ts";

/** 138******78: a number that was masked before the message came here. */
const MASKED = /\d{3}\*{3,}\d{2}/;

/** True where the text holds a phone, identity or card number, or a householder's full name. */
export function holdsPersonalData(text: string): boolean {
  return MASKED.test(text) || maskPersonal(text).found.length > 0 || maskNames(text) !== text;
}
