import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join, parse } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { neededScopes } from "../../src/cli/checks/scopes.ts";
import { cliCommands } from "../../src/cli/run.ts";
import { createRegistry } from "../../src/command/registry.ts";
import { readConfig, variableNames } from "../../src/config.ts";
import { readEvent } from "../../src/feishu/event.ts";
import { ADMIN, cardWords, openOffice } from "../e2e/office.ts";

/** What the deployment guide says must be so. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");
const guide = read("docs/deploy/README.zh.md");
const code = [...guide.matchAll(/`([^`\n]+)`/g)].map((found) => found[1]!);
const blocks = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map((found) => found[1]!).join("\n");

describe("the deployment guide", () => {
  test("names every right that is made use of, and the list to paste holds the same", () => {
    const wanted = [...new Set(neededScopes.map((need) => need.anyOf[0]))].sort();
    const named = code.filter((one) => /^(im|contact|application):[\w:.]+$/.test(one));
    expect([...new Set(named)].sort()).toEqual(wanted);
    const list = JSON.parse(read("deploy/feishu-scopes.json")) as { scopes: { tenant: string[] } };
    expect([...list.scopes.tenant].sort()).toEqual(wanted);
  });

  test("names events that the product reads", () => {
    const types = code.filter((one) => /^(im|application)\.[\w.]+_v\d$/.test(one));
    expect(types.length).toBeGreaterThan(8);
    for (const event_type of new Set(types)) {
      const read = readEvent(
        { schema: "2.0", header: { event_type, event_id: "e" }, event: {} },
        { botOpenId: undefined, receivedAt: 0 },
      );
      expect([event_type, "kind" in read && read.kind]).not.toEqual([event_type, "unknown"]);
    }
  });

  test("tells operator's commands that there are", () => {
    const told = [
      ...`${code.join("\n")}\n${blocks}`.matchAll(/(?:buguoye|cli --|cli\.mjs) ([a-z]+)\b/g),
    ].map((found) => found[1]!);
    expect(told).toContain("restore");
    const known = cliCommands.map((one) => one.name);
    expect(told.filter((one) => !known.includes(one) && one !== "node")).toEqual([]);
  });

  test("names settings that there are", () => {
    const named = [...guide.matchAll(/\b([A-Z]+(?:_[A-Z]+)+)=?/g)].map((found) => found[1]!);
    const others = ["PUBLIC_HOST"];
    expect(
      [...new Set(named)].filter(
        (one) => !(variableNames as readonly string[]).includes(one) && !others.includes(one),
      ),
    ).toEqual([]);
  });

  test("names files that there are", () => {
    const paths = [
      ...guide.matchAll(/\b((?:deploy|scripts|docs)\/[\w./-]+|wrangler\.toml|\.env\.example)/g),
    ];
    for (const [, path] of paths)
      expect(existsSync(`${root}${path!.replace(/[.]$/, "")}`)).toBe(true);
    expect(paths.length).toBeGreaterThan(8);
  });

  test("tells chat commands that there are", () => {
    const registry = createRegistry(commands);
    const said = code.flatMap((one) => /^\/([\u4e00-\u9fff]+)/.exec(one)?.[1] ?? []);
    expect(said.length).toBeGreaterThan(3);
    expect(said.filter((word) => !registry.find(word))).toEqual([]);
  });

  test("fills in settings that are taken", () => {
    const filled = {
      FEISHU_APP_ID: "cli_a1b2c3d4e5f60718",
      FEISHU_APP_SECRET: "s",
      FEISHU_ENCRYPT_KEY: "k",
      FEISHU_VERIFICATION_TOKEN: "t",
      FEISHU_MODE: "websocket",
      DATABASE_URL: "file:/var/lib/buguoye/buguoye.db",
    };
    expect(readConfig(filled).mode).toBe("websocket");
  });

  test("is right that a stranger who says /设置 is told the open_id", async () => {
    const office = await openOffice();
    const stranger = "ou_wang_zhuangan";
    expect(stranger).not.toBe(ADMIN);
    const [answer] = await office.say(office.double.direct(stranger).chatId, stranger, "/设置");
    // Underscores travel escaped, or they would be read as slanted print.
    expect(cardWords(answer).replaceAll("&#95;", "_")).toContain(stranger);
    await office.close();
  });
});

describe("the files to deploy with", () => {
  const unit = read("deploy/buguoye.service");

  test("the service starts a file that is there, with the settings the guide fills in", () => {
    expect(unit).toContain("ExecStart=/usr/bin/env node scripts/start.mjs");
    expect(existsSync(`${root}scripts/start.mjs`)).toBe(true);
    const settings = /EnvironmentFile=(\S+)/.exec(unit)![1]!;
    expect(guide).toContain(settings);
    expect(read("deploy/buguoye")).toContain(settings);
    const state = /StateDirectory=(\S+)/.exec(unit)![1]!;
    expect(guide).toContain(`DATABASE_URL=file:/var/lib/${state}/`);
  });

  test("a faulty setting is not tried again and again", () => {
    expect(unit).toContain("RestartPreventExitStatus=78");
  });

  test("the operator's command runs with the service's settings", async () => {
    const folder = await mkdtemp(join(tmpdir(), "buguoye-guide-"));
    const settings = join(folder, "buguoye.env");
    await writeFile(settings, `DATABASE_URL=file:${folder}/ledger.db\nLOG_LEVEL=error\n`);
    const { stdout } = await promisify(execFile)(`${root}deploy/buguoye`, ["doctor"], {
      cwd: folder,
      env: {
        PATH: process.env["PATH"],
        BUGUOYE_HOME: root,
        BUGUOYE_ENV: settings,
        BUGUOYE_USER: userInfo().username,
      },
    });
    expect(stdout).toContain(`${folder}/ledger.db`);
    await rm(folder, { recursive: true, force: true });
  });

  test("the containers keep the database in a volume where the image has one", () => {
    const compose = read("deploy/compose.yaml");
    const folder = /DATABASE_URL: file:(\S+)/.exec(compose)![1]!;
    expect(compose).toContain(`data:${parse(folder).dir}`);
    expect(read("Dockerfile")).toContain(`VOLUME ${parse(folder).dir}`);
  });
});
