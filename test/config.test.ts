import { describe, expect, test } from "vitest";
import { readConfig, variableNames, type Surroundings } from "../src/config.ts";
import { ConfigError } from "../src/errors.ts";

const app = { FEISHU_APP_ID: "cli_0123456789abcdef", FEISHU_APP_SECRET: "sesame" };
const webhook = { ...app, FEISHU_ENCRYPT_KEY: "open" };

function faultsOf(env: Record<string, unknown>, where?: Surroundings): readonly string[] {
  try {
    readConfig(env, where);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

/** The variable that each fault begins with. */
const blamed = (env: Record<string, unknown>, where?: Surroundings): string[] =>
  faultsOf(env, where).map((fault) => fault.split(" ")[0]!);

describe("readConfig()", () => {
  test("gives the playground with its defaults, when nothing is set", () => {
    expect(readConfig({})).toEqual({
      mode: "playground",
      app: null,
      feishuDomain: "https://open.feishu.cn",
      isPlaintextAllowed: false,
      maxEventAgeMs: 8 * 3_600_000,
      databaseUrl: "file:data/buguoye.db",
      host: "127.0.0.1",
      port: 3000,
      timezone: "Asia/Shanghai",
      adminOpenIds: [],
      isScheduled: true,
      logLevel: "info",
      subrequests: 50,
    });
  });

  test("reads every variable, when all are set", () => {
    expect(
      readConfig({
        ...webhook,
        FEISHU_MODE: "webhook",
        FEISHU_VERIFICATION_TOKEN: "vt",
        FEISHU_ALLOW_PLAINTEXT: "1",
        FEISHU_MAX_EVENT_AGE: "90m",
        FEISHU_DOMAIN: "http://127.0.0.1:8080/",
        DATABASE_URL: "libsql://ledger.example.com",
        DATABASE_AUTH_TOKEN: "dt",
        HOST: "::1",
        PORT: "0",
        OFFICE_TIMEZONE: "Asia/Urumqi",
        ADMIN_OPEN_IDS: " ou_a, ou_b，ou_a ",
        SCHEDULER: "off",
        METRICS_TOKEN: "mt",
        LOG_LEVEL: "DEBUG",
        SUBREQUESTS: "1000",
      }),
    ).toEqual({
      mode: "webhook",
      app: { id: app.FEISHU_APP_ID, secret: "sesame" },
      encryptKey: "open",
      verificationToken: "vt",
      isPlaintextAllowed: true,
      maxEventAgeMs: 90 * 60_000,
      feishuDomain: "http://127.0.0.1:8080",
      databaseUrl: "libsql://ledger.example.com",
      databaseAuthToken: "dt",
      host: "::1",
      port: 0,
      timezone: "Asia/Urumqi",
      adminOpenIds: ["ou_a", "ou_b"],
      isScheduled: false,
      metricsToken: "mt",
      logLevel: "debug",
      subrequests: 1000,
    });
  });

  test("counts empty and blank values as unset, and ignores what is not its own", () => {
    const empty = Object.fromEntries(variableNames.map((name) => [name, "  "]));
    expect(readConfig({ ...empty, PATH: "/bin", DB: { binding: true } })).toEqual(readConfig({}));
  });

  test("takes a Worker's variables, when they are numbers and booleans", () => {
    const config = readConfig({ PORT: 8787, FEISHU_ALLOW_PLAINTEXT: true });
    expect([config.port, config.isPlaintextAllowed]).toEqual([8787, true]);
  });

  test.each([
    ["playground without credentials", {}, "playground", "127.0.0.1"],
    ["webhook with both", webhook, "webhook", "0.0.0.0"],
    [
      "webhook without a key, when plaintext is allowed",
      { ...app, FEISHU_ALLOW_PLAINTEXT: "1" },
      "webhook",
      "0.0.0.0",
    ],
    [
      "websocket without a key, when told",
      { ...app, FEISHU_MODE: "websocket" },
      "websocket",
      "0.0.0.0",
    ],
    [
      "playground in spite of credentials, when told",
      { ...app, FEISHU_MODE: "playground" },
      "playground",
      "127.0.0.1",
    ],
    ["the host that was told", { HOST: "0.0.0.0" }, "playground", "0.0.0.0"],
  ] as const)("decides mode and host: %s", (_title, env, mode, host) => {
    const config = readConfig(env);
    expect([config.mode, config.host]).toEqual([mode, host]);
  });

  test.each([
    [
      "the secret, when only the id is there",
      { FEISHU_APP_ID: "cli_x", FEISHU_ENCRYPT_KEY: "k" },
      ["FEISHU_APP_SECRET"],
    ],
    [
      "the id, when only the secret is there",
      { FEISHU_APP_SECRET: "s", FEISHU_ENCRYPT_KEY: "k" },
      ["FEISHU_APP_ID"],
    ],
    [
      "a lone credential in the playground too",
      { FEISHU_APP_ID: "cli_x", FEISHU_MODE: "playground" },
      ["FEISHU_APP_SECRET"],
    ],
    [
      "both, when the mode needs them",
      { FEISHU_MODE: "websocket" },
      ["FEISHU_APP_ID", "FEISHU_APP_SECRET"],
    ],
    ["the key, in webhook mode", app, ["FEISHU_ENCRYPT_KEY"]],
    [
      "the key, when plaintext is refused",
      { ...app, FEISHU_ALLOW_PLAINTEXT: "0" },
      ["FEISHU_ENCRYPT_KEY"],
    ],
    [
      "an id with which no long connection starts",
      { ...app, FEISHU_APP_ID: "cli_x", FEISHU_MODE: "websocket" },
      ["FEISHU_APP_ID"],
    ],
    [
      "a mode that is none, and nothing that follows from it",
      { ...app, FEISHU_MODE: "socket" },
      ["FEISHU_MODE"],
    ],
    ["a binding in place of a text", { METRICS_TOKEN: { get() {} } }, ["METRICS_TOKEN"]],
  ] as const)("blames %s", (_title, env, want) => {
    expect(blamed(env)).toEqual(want);
  });

  test.each([
    [
      "FEISHU_MAX_EVENT_AGE",
      ["30s", "1m", "8h", "2d", "8H"],
      ["8", "0h", "-1h", "8 hours", "1.5h"],
    ],
    [
      "FEISHU_DOMAIN",
      ["https://open.larksuite.com", "http://[::1]:9"],
      [
        "open.feishu.cn",
        "ftp://a.cn",
        "https://a.cn/open-apis",
        "https://u:p@a.cn",
        "https://a.cn?x=1",
      ],
    ],
    [
      "DATABASE_URL",
      ["file:x.db", "file:///var/x.db", "http://127.0.0.1:1", "libsql://a.b", "wss://a.b"],
      ["data/x.db", "postgres://a/b", "file:", "https://", "libsql:a"],
    ],
    ["HOST", ["localhost", "::", "10.0.0.1"], ["http://a", "a b"]],
    ["PORT", ["0", "65535", " 80 "], ["65536", "-1", "80a", "3e3", "80.5"]],
    ["OFFICE_TIMEZONE", ["UTC", "asia/shanghai"], ["Beijing", "Asia/Nowhere"]],
    [
      "ADMIN_OPEN_IDS",
      ["ou_1", "ou_1；ou_2 ou_3", "ou_a，ou_b", ","],
      ["abc", "ou_1,ou_", "on_1", "a@b.cn", "ou_1,cli_2", "张三"],
    ],
    ["SCHEDULER", ["on", "OFF", "1"], ["maybe"]],
    ["LOG_LEVEL", ["warn", "Error"], ["verbose"]],
    ["FEISHU_ALLOW_PLAINTEXT", ["1", "0", "true"], ["2"]],
  ] as const)("judges %s", (name, good, bad) => {
    for (const value of good) expect([value, blamed({ [name]: value })]).toEqual([value, []]);
    for (const value of bad) expect([value, blamed({ [name]: value })]).toEqual([value, [name]]);
  });

  test("names every fault at once, when there are several", () => {
    const env = {
      FEISHU_APP_ID: "cli_x",
      PORT: "x",
      LOG_LEVEL: "x",
      DATABASE_URL: "x",
      OFFICE_TIMEZONE: "x",
    };
    expect(blamed(env).sort()).toEqual(
      ["DATABASE_URL", "FEISHU_APP_SECRET", "FEISHU_ENCRYPT_KEY", "LOG_LEVEL", "OFFICE_TIMEZONE", "PORT"], // prettier-ignore
    );
    expect(() => readConfig(env)).toThrow(/PORT .*LOG_LEVEL /s);
  });

  test("shows a bad value, but never one that may hold a secret", () => {
    const shown = faultsOf({ PORT: "abc", DATABASE_URL: "mysql://me:hunter2@db", ADMIN_OPEN_IDS: "13812345678@a" }); // prettier-ignore
    expect(shown.join()).toContain('"abc"');
    expect(shown.join()).not.toMatch(/hunter2|138123/);
    const secrets = { FEISHU_APP_SECRET: "hunter2", FEISHU_ENCRYPT_KEY: "hunter3", PORT: "x" };
    expect(faultsOf(secrets).join()).not.toContain("hunter");
  });

  test.each([
    ["nothing, when all is remote", { ...webhook, DATABASE_URL: "libsql://a.b" }, []],
    ["the default database, which is a file", webhook, ["DATABASE_URL"]],
    ["the missing app", { DATABASE_URL: "libsql://a.b" }, ["FEISHU_APP_ID、FEISHU_APP_SECRET"]],
    [
      "the long connection",
      { ...app, FEISHU_MODE: "websocket", DATABASE_URL: "https://a.b" },
      ["FEISHU_MODE"],
    ],
  ] as const)("blames on a Worker %s", (_title, env, want) => {
    expect(blamed(env, { isWorker: true })).toEqual(want);
  });
});
