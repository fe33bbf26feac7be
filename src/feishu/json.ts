/** An object of the platform's, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Reads JSON; undefined where it is none. NUL is taken out and broken surrogates are replaced: no database keeps them. */
export function parseJson(text: string): unknown {
  try {
    // The escapes are rare, so the slow reviver only runs where one can be hidden in the text.
    if (!/\\u(?:0000|[dD][89a-fA-F])/.test(text)) return JSON.parse(text);
    return JSON.parse(text, (_key, value: unknown) =>
      typeof value === "string"
        ? value.replaceAll("\u0000", "").replace(/\p{Surrogate}/gu, "\ufffd")
        : value,
    );
  } catch {
    return undefined;
  }
}

/** The value as an object's fields; an empty object where it is anything else. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as a list; an empty one where it is anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as a string; undefined where it is none or empty. */
export function wordOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/**
 * A moment as the platform writes it, in ms since 1970: seconds, milliseconds or microseconds told apart by their
 * number of digits (10, 13, 16), as its pages do not agree. Undefined where it is no such number.
 */
export function momentOf(value: unknown): number | undefined {
  const digits = typeof value === "number" ? String(value) : value;
  if (typeof digits !== "string" || !/^\d{9,17}$/.test(digits)) return undefined;
  const read = Number(digits);
  if (digits.length >= 15) return Math.floor(read / 1000);
  return digits.length <= 11 ? read * 1000 : read;
}
