/** Says what is wrong with a value, or null where nothing is. */
export type Shape = (value: unknown) => string | null;

export const isBool: Shape = (value) =>
  typeof value === "boolean" ? null : "is not true or false";
export const isText: Shape = (value) => (typeof value === "string" ? null : "is not a string");
export const isWord: Shape = (value) =>
  typeof value === "string" && value !== "" ? null : "is not a string with something in it";
export const isObject: Shape = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? null : "is not an object";

/** A whole number within bounds. */
export function isBetween(least: number, most: number): Shape {
  return (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
      ? null
      : `is not a whole number from ${least} to ${most}`;
}

/** One of the words listed. */
export function isOneOf(...words: readonly string[]): Shape {
  return (value) => (words.includes(value as string) ? null : `is not one of ${words.join(", ")}`);
}

/** A string of that form. */
export function isLike(form: RegExp, says: string): Shape {
  return (value) => (typeof value === "string" && form.test(value) ? null : `is not ${says}`);
}

/** A list of `least` to `most` values of one shape. */
export function isListOf(shape: Shape, most = Infinity, least = 0): Shape {
  return (value) => {
    if (!Array.isArray(value)) return "is not a list";
    if (value.length > most) return `holds ${value.length}, more than ${most}`;
    if (value.length < least) return `holds ${value.length}, fewer than ${least}`;
    for (const [at, item] of value.entries()) {
      const fault = shape(item);
      if (fault) return `[${at}] ${fault}`;
    }
    return null;
  };
}

/** An object with these properties and no other. */
export function isShapedAs(
  props: Readonly<Record<string, Shape>>,
  required: readonly string[] = [],
): Shape {
  return (value) => {
    const fault = isObject(value);
    if (fault) return fault;
    const fields = value as Record<string, unknown>;
    for (const name of required) if (fields[name] === undefined) return `lacks "${name}"`;
    for (const [name, inner] of Object.entries(fields)) {
      const shape = Object.hasOwn(props, name) ? props[name] : undefined;
      if (!shape) return `has an unknown property "${name}"`;
      const said = shape(inner);
      if (said) return `.${name} ${said}`;
    }
    return null;
  };
}

/** One of several shapes; the fault told is the first one's. */
export function isEither(...shapes: readonly Shape[]): Shape {
  return (value) => {
    const faults = shapes.map((shape) => shape(value));
    return faults.includes(null) ? null : (faults[0] ?? null);
  };
}
