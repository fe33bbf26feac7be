import { createContext } from "preact";
import { useContext } from "preact/hooks";

import { isJson, type Json } from "../json.ts";

export { isJson, listOf, str, type Json } from "../json.ts";

export type Value = string | readonly string[] | boolean;

/** What the parts of one card share. */
export interface CardHands {
  readonly messageId: string;
  readonly chatId: string;
  readonly isBusy: boolean;
  /** Sends a press; `option` is the choice where the part is no button. */
  readonly press: (part: Json, option?: string) => void;
}

/** What the inputs of one form share. */
export interface FormHands {
  valueOf(name: string): Value | undefined;
  put(name: string, value: Value): void;
  /** Sends the form, after the browser has checked what is required. */
  submit(part: Json): void;
  reset(): void;
  isMissing(name: string): boolean;
}

export const CardContext = createContext<CardHands | null>(null);
export const FormContext = createContext<FormHands | null>(null);

export const useCard = (): CardHands => useContext(CardContext)!;
export const useForm = (): FormHands | null => useContext(FormContext);

/** The words of a plain_text (or markdown) object. */
export const wordsOf = (value: unknown): string =>
  isJson(value) && typeof value["content"] === "string" ? value["content"] : "";

const NAMED: Readonly<Record<string, string>> = {
  small: "4px",
  medium: "8px",
  large: "12px",
  extra_large: "16px",
};

/** A spacing of the platform as CSS; undefined for what is none. */
export function space(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const sizes = value
    .split(/\s+/)
    .map((one) => NAMED[one] ?? (/^-?\d{1,2}px$/.test(one) ? one : ""));
  return sizes.every((one) => one !== "") ? sizes.join(" ") : undefined;
}

/** A colour of the palette as a CSS variable; `rgba(…)` as it stands. */
export function color(value: unknown, kind: "text" | "back" = "text"): string | undefined {
  if (typeof value !== "string" || value === "default" || value === "") return undefined;
  if (/^rgba?\([\d\s.,%]+\)$/.test(value)) return value;
  const name = /^[a-z]+/.exec(value)?.[0] ?? "";
  return `var(--${kind === "text" ? "ink" : "tint"}-${name === "neutral" ? "grey" : name})`;
}
