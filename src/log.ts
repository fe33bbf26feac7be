import type { Clock, Log } from "./ports.ts";

export type LogLevel = "debug" | "info" | "warn" | "error";

export interface LogOptions {
  readonly level: LogLevel;
  /** Takes one finished line, without the line break. */
  readonly write: (line: string) => void;
  readonly now: Clock;
}

const order = { debug: 0, info: 1, warn: 2, error: 3 } as const;
const maxText = 200;
const maxItems = 20;
const maxDepth = 4;
const hidden = "[hidden]";

/** Words that, anywhere in a field's name (`appSecret`, `user_name`), keep its value out of the log. */
const hiddenWords = new Set(
  (
    "secret secrets token tokens key keys password passphrase authorization auth cookie cookies signature " +
    "text texts content contents body raw quote quoted summary title subject message says say line lines " +
    "name names filename nickname mention mentions phone mobile tel idcard bank card address " +
    "args form value values params input headers payload"
  ).split(" "),
);

/** Last words that make a field tell about a hidden thing, not the thing: `messageId`, `textLength`. */
const tellingEnds = new Set("id ids type kind count length size bytes ms".split(" "));

/** Builds the log: one JSON object a line, without what people wrote, who they are, or secrets. */
export function createLog(options: LogOptions): Log {
  return logWith(options, {});
}

function logWith(options: LogOptions, bound: Record<string, unknown>): Log {
  const at =
    (level: LogLevel) =>
    (event: string, fields: Record<string, unknown> = {}) => {
      if (order[level] < order[options.level]) return;
      const head = { time: options.now().toISOString(), level, event };
      let line: string;
      try {
        const shown = showFields({ ...bound, ...fields }, 0, options.level === "debug");
        line = JSON.stringify({ ...head, ...shown, ...head });
      } catch {
        // A getter that throws must not take down what was only being told about.
        line = JSON.stringify({ ...head, fault: "fields could not be written" });
      }
      options.write(line);
    };
  return {
    debug: at("debug"),
    info: at("info"),
    warn: at("warn"),
    error: at("error"),
    with: (fields) => logWith(options, { ...bound, ...fields }),
  };
}

function showFields(fields: object, depth: number, hasStack: boolean): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    const isPlain = value === null || typeof value === "boolean";
    if (value instanceof Error) shown[key] = showError(value, depth, hasStack);
    else if (value !== undefined && !isPlain && isHidden(key)) shown[key] = hidden;
    else shown[key] = show(value, depth, hasStack);
  }
  return shown;
}

function isHidden(key: string): boolean {
  const spaced = key.replace(/([a-z\d])([A-Z])/g, "$1 $2").toLowerCase();
  const words = spaced.split(/[^a-z\d]+/);
  return !tellingEnds.has(words.at(-1)!) && words.some((word) => hiddenWords.has(word));
}

function show(value: unknown, depth: number, hasStack: boolean): unknown {
  if (typeof value === "string") return clean(value, maxText);
  if (typeof value === "bigint") return String(value);
  if (typeof value === "function" || typeof value === "symbol") return undefined;
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Error) return showError(value, depth, hasStack);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  // What follows the path of an address may be a password.
  if (value instanceof URL)
    return clean(`${value.protocol}//${value.host}${value.pathname}`, maxText);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (value instanceof Map || value instanceof Set) return `[${value.size} entries]`;
  if (depth >= maxDepth) return "[deep]";
  if (Array.isArray(value)) {
    const items = value.slice(0, maxItems).map((item) => show(item, depth + 1, hasStack));
    return value.length > maxItems ? [...items, `… ${value.length - maxItems} more`] : items;
  }
  if ("toJSON" in value && typeof value.toJSON === "function")
    return show(value.toJSON(), depth + 1, hasStack);
  return showFields(value, depth + 1, hasStack);
}

function showError(error: Error, depth: number, hasStack: boolean): Record<string, unknown> {
  const shown: Record<string, unknown> = {
    name: error.name,
    message: clean(error.message, 2 * maxText),
  };
  if ("code" in error && ["string", "number"].includes(typeof error.code))
    shown["code"] = error.code;
  if ("refusal" in error) shown["refusal"] = show(error.refusal, depth + 1, hasStack);
  if (hasStack && error.stack) shown["stack"] = clean(framesOf(error.stack), 20 * maxText);
  if (error.cause instanceof Error && depth < maxDepth)
    shown["cause"] = showError(error.cause, depth + 1, hasStack);
  return shown;
}

/** Only the frames: the first lines repeat the message, and that has been cleaned apart. */
function framesOf(stack: string): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}

/** Takes out what should not have come this far (personal numbers, credentials), and cuts. */
function clean(text: string, max: number): string {
  const safe = text
    // drizzle quotes the bound values, and those are what people wrote.
    .replace(/\nparams: [\s\S]*$/, "\nparams: [hidden]")
    .replace(/\b(bearer|basic)\s+[\w.~+/=-]+/gi, "$1 [hidden]")
    .replace(/([?&][^=&\s]*(?:token|secret|key|password)[^=&\s]*=)[^&\s"']+/gi, "$1[hidden]")
    .replace(/(\/\/)[^/\s@]+@/g, "$1[hidden]@")
    .replace(/(?<!\w)(?:1[3-9]\d{9}|\d{15,18}[\dXx]?)(?!\w)/g, "[number]");
  return safe.length > max ? `${safe.slice(0, max)}… (+${safe.length - max})` : safe;
}
