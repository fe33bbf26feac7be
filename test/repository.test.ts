import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig, variableNames } from "../src/config.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), "utf8");

type Versions = Readonly<Record<string, string>>;
interface Manifest {
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
  readonly scripts: Versions;
}
interface Locked extends Partial<Manifest> {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Versions;
}

const manifest = JSON.parse(read("package.json")) as Manifest;
const lock = (JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> })
  .packages;
const wanted = { ...manifest.dependencies, ...manifest.devDependencies };

describe("the packages", () => {
  test("are pinned to exact versions", () => {
    const isExact = (version: string) => /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version);
    expect(Object.entries(wanted).filter(([, version]) => !isExact(version))).toEqual([]);
  });

  test("are the same in the lockfile", () => {
    expect(lock[""]!.dependencies).toEqual(manifest.dependencies);
    expect(lock[""]!.devDependencies).toEqual(manifest.devDependencies);
    const locked = Object.keys(wanted).map((name) => [name, lock[`node_modules/${name}`]?.version]);
    expect(Object.fromEntries(locked)).toEqual(wanted);
  });

  test("are locked for every system, so that a clean install works on each", () => {
    const locked = new Set(Object.keys(lock).map((path) => path.replace(/^.*node_modules\//, "")));
    const missing = Object.values(lock).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies).filter((name) => !locked.has(name)),
    );
    expect(missing).toEqual([]);
  });

  test("come from the public registry, with their integrity", () => {
    const odd = Object.entries(lock).filter(
      ([path, { resolved = "https://registry.npmjs.org/", integrity, link }]) =>
        path !== "" && (link || !integrity || !resolved.startsWith("https://registry.npmjs.org/")),
    );
    expect(odd.map(([path, { resolved }]) => `${path} ${resolved ?? ""}`)).toEqual([]);
  });

  test("are started by scripts that are there", () => {
    const files = Object.values(manifest.scripts).flatMap(
      (script) => script.match(/\bscripts\/[\w.-]+/g) ?? [],
    );
    expect(files.length).toBeGreaterThanOrEqual(3);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

describe("the tracked files", () => {
  const isGit = existsSync(join(root, ".git"));

  test.runIf(isGit)("name no folder of somebody's machine", () => {
    const list = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
    const files = list.split("\0").filter((file) => file !== "" && existsSync(join(root, file)));
    expect(files).toContain("package.json");
    // Put together here, or this file would be the first to name one.
    const folders = ["work", "home", "Users", "root", "private", "mnt"].join("|");
    const place = new RegExp(String.raw`(?<![\w.)}*\]/-])(?:/(?:${folders})/|[A-Z]:\\Users\\)\S*`);
    const found: string[] = [];
    for (const file of files) {
      const text = read(file);
      if (text.includes("\0")) continue;
      text.split("\n").forEach((line, i) => {
        const match = place.exec(line);
        if (match) found.push(`${file}:${i + 1} ${match[0].slice(0, 60)}`);
      });
    }
    expect(found).toEqual([]);
  });
});

/** Reads `NAME=value` lines, and those that are commented out. */
function variablesOf(text: string): [string, string][] {
  return [...text.matchAll(/^#?[ \t]*([A-Z][A-Z_]+)[ \t]*=[ \t]*(.*)$/gm)].map((m) => [
    m[1]!,
    m[2]!,
  ]);
}

describe("the settings", () => {
  test(".env.example names every variable once, and no other", () => {
    const named = variablesOf(read(".env.example")).map(([name]) => name);
    expect(named.sort()).toEqual([...variableNames].sort());
  });

  test(".env.example gives the playground, as it is", () => {
    expect(readConfig(Object.fromEntries(variablesOf(read(".env.example"))))).toEqual(
      readConfig({}),
    );
  });

  test("wrangler.toml holds known variables and no secret, and works once the secrets are put", () => {
    const [, section = ""] = /^\[vars\]\n([\s\S]*?)(?=^\[|(?![\s\S]))/m.exec(
      read("wrangler.toml"),
    )!;
    const vars = Object.fromEntries(
      variablesOf(section).map(([name, value]) => [name, JSON.parse(value) as string]),
    );
    expect(vars).toHaveProperty("DATABASE_URL");
    const names = Object.keys(vars);
    expect(names.filter((name) => !variableNames.some((known) => known === name))).toEqual([]);
    expect(names.filter((name) => /SECRET|TOKEN|KEY|APP_ID/.test(name))).toEqual([]);
    const secrets = { FEISHU_APP_ID: "cli_x", FEISHU_APP_SECRET: "s", FEISHU_ENCRYPT_KEY: "k" };
    expect(readConfig({ ...vars, ...secrets }, { isWorker: true }).mode).toBe("webhook");
  });
});

describe("start", () => {
  let place: string;
  const entry = () => join(place, "src", "entry", "node.ts");
  const built = () => statSync(join(place, "dist", "node.mjs")).mtimeMs;

  /** A repository in small: the real scripts about an entry of its own. */
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), "start-"));
    mkdirSync(join(place, "src", "entry"), { recursive: true });
    mkdirSync(join(place, "db"));
    cpSync(join(root, "scripts"), join(place, "scripts"), { recursive: true });
    for (const file of ["package.json", "tsconfig.json"])
      cpSync(join(root, file), join(place, file));
    cpSync(join(root, "src", "errors.ts"), join(place, "src", "errors.ts"));
    symlinkSync(join(root, "node_modules"), join(place, "node_modules"), "dir");
    writeFileSync(join(place, "db", "note.txt"), "beside its source");
    writeFileSync(
      join(place, "db", "note.ts"),
      `import { readFileSync } from "node:fs";
       export const note = readFileSync(new URL("./note.txt", import.meta.url), "utf8");`,
    );
    writeFileSync(
      entry(),
      `import { note } from "../../db/note.ts";
       import { ConfigError } from "../errors.ts";
       if (process.env["FAULT"] === "config") throw new ConfigError(["PORT is odd", "HOST is odd"]);
       if (process.env["FAULT"] === "bug") throw new Error("a bug");
       process.on("SIGTERM", () => { console.log("ended"); process.exit(3); });
       setTimeout(() => process.exit(1), 10_000);
       console.log(note);
       process.kill(process.pid, "SIGTERM");`,
    );
    writeFileSync(
      join(place, "src", "entry", "cli.ts"),
      "console.log(process.argv.slice(2).join('|')); process.exitCode = 2;",
    );
    // Older than any bundle, whatever the resolution of the clock.
    for (const file of [entry(), join(place, "package.json")]) utimesSync(file, 1, 1);
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  const run = (script: string, args: string[] = [], env: Versions = {}) => {
    const options = { cwd: tmpdir(), encoding: "utf8", env: { ...process.env, ...env } } as const;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(place, "scripts", script), ...args],
      options,
    );
    return { status, stdout: stdout.trim(), stderr };
  };

  test("runs the entry in its own process: signals, exit status and files beside a source", () => {
    expect(run("start.mjs")).toEqual({ status: 3, stdout: "beside its source\nended", stderr: "" });
  });

  test("bundles again only when a source is newer", () => {
    run("start.mjs");
    const before = built();
    run("start.mjs");
    expect(built()).toBe(before);
    const later = new Date(before + 1_000);
    utimesSync(entry(), later, later);
    run("start.mjs");
    expect(built()).toBeGreaterThan(before);
    utimesSync(entry(), 1, 1);
  });

  test("ends with 78 and the faults alone, when the environment is at fault", () => {
    const { status, stderr } = run("start.mjs", [], { FAULT: "config" });
    expect([status, stderr]).toEqual([78, "PORT is odd\nHOST is odd\n"]);
  });

  test("ends with 1 and the line of the source, when there is a bug", () => {
    const { status, stderr } = run("start.mjs", [], { FAULT: "bug" });
    expect(status).toBe(1);
    expect(stderr).toMatch(/a bug[\s\S]*src\/entry\/node\.ts:4/);
  });

  test("hands the operator's words on, and the exit status back", () => {
    const { status, stdout } = run("cli.mjs", ["read", "今天 签约3户", "--json"]);
    expect([status, stdout]).toEqual([2, "read|今天 签约3户|--json"]);
  });
});
