import { z } from "zod";
import { ConfigError } from "./errors.ts";
import type { LogLevel } from "./log.ts";

interface Common {
  /** Origin of the platform's API, without a slash at the end. */
  readonly feishuDomain: string;
  readonly encryptKey?: string;
  readonly verificationToken?: string;
  /** Unencrypted, unsigned events are taken; the operator has said that the risk is known. */
  readonly isPlaintextAllowed: boolean;
  readonly maxEventAgeMs: number;
  readonly databaseUrl: string;
  readonly databaseAuthToken?: string;
  readonly host: string;
  /** 0 lets the system choose one. */
  readonly port: number;
  /** IANA name of the zone of every date that people see. */
  readonly timezone: string;
  readonly adminOpenIds: readonly string[];
  /** False: the serving process starts no job by itself. */
  readonly isScheduled: boolean;
  /** Without it `/metrics` answers 404. */
  readonly metricsToken?: string;
  readonly logLevel: LogLevel;
  /** How many calls to others one call of the Worker may make. */
  readonly subrequests: number;
}

/** Everything that an operator can set, read once and handed in. */
export type Config =
  | (Common & { readonly mode: "playground"; readonly app: null })
  | (Common & {
      readonly mode: "webhook" | "websocket";
      readonly app: { readonly id: string; readonly secret: string };
    });

/** What the place where the product runs cannot do. */
export interface Surroundings {
  /** True on Workers: no files, no long connection, no playground. */
  readonly isWorker?: boolean;
}

const spanMs = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

const schema = z.object({
  FEISHU_APP_ID: z.string().optional(),
  FEISHU_APP_SECRET: z.string().optional(),
  FEISHU_MODE: choice("webhook", "websocket", "playground").optional(),
  FEISHU_ENCRYPT_KEY: z.string().optional(),
  FEISHU_VERIFICATION_TOKEN: z.string().optional(),
  FEISHU_ALLOW_PLAINTEXT: flag("1", "0").default(false),
  // The platform repeats an unanswered event for about 7 hours: a shorter default would refuse those.
  FEISHU_MAX_EVENT_AGE: reading(
    readSpan,
    "要写成 8h、90m、30s 这样（want a span like 8h）",
  ).default(8 * spanMs.h),
  FEISHU_DOMAIN: reading(
    readOrigin,
    "要写成 https://open.feishu.cn 这样，不带路径（want an http or https origin without a path）",
  ).default("https://open.feishu.cn"),
  DATABASE_URL: reading(
    readDatabaseUrl,
    "要以 file:、http(s)://、libsql:// 或 ws(s):// 开头（want a libSQL address）",
    true,
  ).default("file:data/buguoye.db"),
  DATABASE_AUTH_TOKEN: z.string().optional(),
  HOST: reading(
    (value) => (/^[\w.:%-]+$/.test(value) ? value : null),
    "要写主机名或 IP，不带 http:// 和端口（want a host name or address）",
  ).optional(),
  PORT: reading(
    (value) => (/^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : null),
    "要写 0 到 65535 的整数（want a whole number from 0 to 65535）",
  ).default(3000),
  OFFICE_TIMEZONE: reading(
    readTimezone,
    "要写时区名，如 Asia/Shanghai（want the name of a time zone）",
  ).default("Asia/Shanghai"),
  ADMIN_OPEN_IDS: reading(
    readOpenIds,
    "要写 open_id（ou_ 开头），用逗号隔开（want open_ids, separated by commas）",
    true,
  ).default([]),
  SCHEDULER: flag("on", "off").default(true),
  METRICS_TOKEN: z.string().optional(),
  LOG_LEVEL: choice("debug", "info", "warn", "error").default("info"),
  // Fewer than these, and a report could not be handled in one call.
  SUBREQUESTS: reading(
    (value) => (/^\d{2,5}$/.test(value) && Number(value) >= 50 ? Number(value) : null),
    "要写 50 以上的整数（want a whole number from 50 on）",
  ).default(50),
});

type Name = keyof typeof schema.shape;
type Raw = Partial<Record<Name, string>>;

/** Names of every variable that `readConfig` looks at. */
export const variableNames = Object.keys(schema.shape) as readonly Name[];

/**
 * Reads the environment once; throws one ConfigError naming every bad variable, never a secret's value.
 * Empty values count as unset; what is not this product's is ignored.
 */
export function readConfig(env: Record<string, unknown>, where: Surroundings = {}): Config {
  const faults: string[] = [];
  const raw: Raw = {};
  for (const name of variableNames) {
    const value = env[name] ?? "";
    // A Worker's variables may be numbers and booleans as well; its bindings are objects.
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      const text = String(value).trim();
      if (text !== "") raw[name] = text;
    } else faults.push(`${name} 要写成文字（want text）`);
  }
  const parsed = schema.safeParse(raw);
  for (const issue of parsed.error?.issues ?? [])
    faults.push(`${issue.path.join(".")} ${issue.message}`);
  const mode = decideMode(raw);
  faults.push(...clashes(raw, mode, where));
  if (!parsed.success || mode === null || faults.length > 0)
    throw new ConfigError([...new Set(faults)]);

  const set = parsed.data;
  const common: Common = {
    feishuDomain: set.FEISHU_DOMAIN,
    isPlaintextAllowed: set.FEISHU_ALLOW_PLAINTEXT,
    maxEventAgeMs: set.FEISHU_MAX_EVENT_AGE,
    databaseUrl: set.DATABASE_URL,
    // The playground lets anybody speak as anybody: it stays on this machine unless told otherwise.
    host: set.HOST ?? (mode === "playground" ? "127.0.0.1" : "0.0.0.0"),
    port: set.PORT,
    timezone: set.OFFICE_TIMEZONE,
    adminOpenIds: set.ADMIN_OPEN_IDS,
    isScheduled: set.SCHEDULER,
    logLevel: set.LOG_LEVEL,
    subrequests: set.SUBREQUESTS,
    ...(set.FEISHU_ENCRYPT_KEY && { encryptKey: set.FEISHU_ENCRYPT_KEY }),
    ...(set.FEISHU_VERIFICATION_TOKEN && { verificationToken: set.FEISHU_VERIFICATION_TOKEN }),
    ...(set.DATABASE_AUTH_TOKEN && { databaseAuthToken: set.DATABASE_AUTH_TOKEN }),
    ...(set.METRICS_TOKEN && { metricsToken: set.METRICS_TOKEN }),
  };
  if (mode === "playground") return { ...common, mode, app: null };
  // Both are there: `clashes` has refused a mode without them.
  return { ...common, mode, app: { id: set.FEISHU_APP_ID!, secret: set.FEISHU_APP_SECRET! } };
}

/** The mode in force; null where FEISHU_MODE cannot be read, which is a fault of its own. */
function decideMode(raw: Raw): Config["mode"] | null {
  const told = schema.shape.FEISHU_MODE.safeParse(raw.FEISHU_MODE);
  if (!told.success) return null;
  if (told.data) return told.data;
  return raw.FEISHU_APP_ID || raw.FEISHU_APP_SECRET ? "webhook" : "playground";
}

/** Faults that lie between variables. They read the raw values: one bad variable hides no other. */
function clashes(raw: Raw, mode: Config["mode"] | null, where: Surroundings): string[] {
  const found: string[] = [];
  const hasId = raw.FEISHU_APP_ID !== undefined;
  const hasSecret = raw.FEISHU_APP_SECRET !== undefined;
  const lacks = "没有设置（is missing）";
  if (hasId !== hasSecret) {
    const [missing, given] = hasId
      ? ["FEISHU_APP_SECRET", "FEISHU_APP_ID"]
      : ["FEISHU_APP_ID", "FEISHU_APP_SECRET"];
    found.push(`${missing} ${lacks}，而 ${given} 已设置：两个都设，或都不设`);
  } else if (!hasId && mode && mode !== "playground") {
    for (const name of ["FEISHU_APP_ID", "FEISHU_APP_SECRET"])
      found.push(`${name} ${lacks}，FEISHU_MODE=${mode} 要用它`);
  }
  const isPlaintextAllowed = /^(1|true|yes|on)$/i.test(raw.FEISHU_ALLOW_PLAINTEXT ?? "");
  if (mode === "webhook" && !raw.FEISHU_ENCRYPT_KEY && !isPlaintextAllowed)
    found.push(
      `FEISHU_ENCRYPT_KEY ${lacks}，webhook 模式要用它验签；确知风险可设 FEISHU_ALLOW_PLAINTEXT=1`,
    );
  // The SDK only logs a wrong id and never connects.
  if (mode === "websocket" && hasId && !/^cli_[0-9a-f]{16}$/i.test(raw.FEISHU_APP_ID!))
    found.push(
      "FEISHU_APP_ID 要写成 cli_ 加 16 位十六进制，长连接才接得上（want cli_ and 16 hex digits）",
    );
  if (where.isWorker) {
    if (mode === "playground" && !raw.FEISHU_MODE)
      found.push(`FEISHU_APP_ID、FEISHU_APP_SECRET ${lacks}，Workers 上没有试用场`);
    else if (mode && mode !== "webhook")
      found.push(`FEISHU_MODE 在 Workers 上只能是 webhook（only webhook there），现在是 ${mode}`);
    if (!raw.DATABASE_URL || /^file:/i.test(raw.DATABASE_URL))
      found.push(
        "DATABASE_URL 在 Workers 上要写远程库的地址，如 libsql://…（want a remote database）",
      );
  }
  return found;
}

/** A field read by `read`, which answers null for what it cannot take. A secret's value is not echoed. */
function reading<T>(read: (value: string) => T | null, want: string, isSecret = false) {
  return z.string().transform((value, context): T => {
    const got = read(value);
    if (got !== null) return got;
    const shown = isSecret ? "" : `，现在是 "${value.slice(0, 40)}"`;
    context.addIssue({ code: "custom", message: `${want}${shown}` });
    return z.NEVER;
  });
}

function choice<const T extends string>(...words: T[]) {
  return reading(
    (value) => words.find((word) => word === value.toLowerCase()) ?? null,
    `只能是 ${words.join("、")} 之一（want one of these）`,
  );
}

function flag(yes: string, no: string) {
  const words = { true: [yes, "1", "true", "yes", "on"], false: [no, "0", "false", "no", "off"] };
  return reading((value) => {
    const word = value.toLowerCase();
    return words.true.includes(word) ? true : words.false.includes(word) ? false : null;
  }, `只能是 ${yes} 或 ${no}（want ${yes} or ${no}）`);
}

function readSpan(value: string): number | null {
  const match = /^(\d{1,9})([smhd])$/i.exec(value);
  if (!match) return null;
  const ms = Number(match[1]) * spanMs[match[2]!.toLowerCase() as keyof typeof spanMs];
  return ms > 0 ? ms : null;
}

function readOrigin(value: string): string | null {
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  const isBare = url.pathname === "/" && !url.search && !url.hash && !url.username && !url.password;
  return isBare && /^https?:$/.test(url.protocol) ? url.origin : null;
}

function readDatabaseUrl(value: string): string | null {
  if (/^file:.+/i.test(value)) return value;
  return /^(https?|libsql|wss?):\/\/[^/]/i.test(value) && URL.canParse(value) ? value : null;
}

function readTimezone(value: string): string | null {
  try {
    return Intl.DateTimeFormat("en", { timeZone: value }) && value;
  } catch {
    return null;
  }
}

function readOpenIds(value: string): string[] | null {
  const ids = value.split(/[\s,，;；、]+/).filter((id) => id !== "");
  // A union_id (on_), a user_id or a name would make nobody an administrator, and nobody would hear of it.
  const isOpenId = (id: string) => /^ou_[\w-]+$/.test(id);
  return ids.every(isOpenId) ? [...new Set(ids)] : null;
}
