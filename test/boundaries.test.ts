import { existsSync, readFileSync, readdirSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

/** The storeys of the reader, from the ground up: none knows of one above it. */
const storeys =
  "reading.ts text time name token fact problem report issue query kind read.ts record.ts index.ts"
    .split(" ")
    .map((name) => `src/domain/read/${name}`);
const storeyRules = storeys.map((storey, nth) => [
  storey,
  ["src/domain", ...storeys.slice(nth + 1).map((above) => `!${above}`), "big.js", "pinyin-pro"],
]);

/**
 * Folder or file → what its files may import. The longest row that fits a file is its rule.
 * "src/domain" is a folder or a file of this repository, "zod" a package, "node:*" anything of Node,
 * "hono/*" a package with all its doors, "type:…" the same for types alone.
 */
const may: Record<string, readonly string[]> = {
  "src/errors.ts": [],
  "src/chat.ts": [],
  "src/card.ts": [],
  "src/ports.ts": ["src/chat.ts", "src/card.ts"],
  "src/config.ts": ["src/errors.ts", "type:src/log.ts", "zod"],
  "src/log.ts": ["type:src/ports.ts"],
  "src/metrics.ts": [],
  "src/domain": ["src/domain", "big.js"],
  ...Object.fromEntries(storeyRules),
  db: [
    "db",
    "src/domain",
    "src/errors.ts",
    "src/ports.ts",
    "src/chat.ts",
    "src/card.ts",
    "drizzle-orm/*",
    "@libsql/client/*",
    "node:*",
  ],
  "src/verbs": [
    "src/verbs",
    "src/domain",
    "src/outbox/enqueue.ts",
    "src/ports.ts",
    "src/errors.ts",
    "src/chat.ts",
    "src/card.ts",
    "db",
  ],
  "src/text": ["src/text", "src/card.ts", "src/domain", "type:src/ports.ts", "type:src/verbs"],
  commands: [
    "commands",
    "src/command",
    "src/verbs",
    "src/text",
    "src/card.ts",
    "src/domain",
    "zod",
  ],
  "src/command": [
    "src/command",
    "src/verbs",
    "src/text",
    "src/card.ts",
    "src/chat.ts",
    "src/domain",
    "src/ports.ts",
    "src/errors.ts",
    "src/outbox/enqueue.ts",
    "type:src/outbox/letter.ts",
    "db",
    "pinyin-pro",
    "zod",
  ],
  "src/inbox": [
    "src/inbox",
    "src/command",
    "src/text",
    "src/domain",
    "src/chat.ts",
    "src/ports.ts",
    "src/errors.ts",
    "src/outbox/enqueue.ts",
    "db",
  ],
  "src/notices": [
    "src/notices",
    "src/verbs",
    "src/text",
    "src/card.ts",
    "src/domain",
    "src/outbox/letter.ts",
    "type:src/outbox/render.ts",
    "db",
  ],
  "src/outbox": [
    "src/outbox",
    "src/text",
    "src/card.ts",
    "src/ports.ts",
    "src/errors.ts",
    "src/domain",
    "db",
    "node:crypto",
  ],
  "src/jobs": [
    "src/jobs",
    "src/verbs",
    "src/domain",
    "src/ports.ts",
    "src/errors.ts",
    "src/outbox/enqueue.ts",
    "db",
  ],
  "src/feishu": [
    "src/feishu",
    "src/chat.ts",
    "src/card.ts",
    "src/ports.ts",
    "src/errors.ts",
    "node:crypto",
    "type:@larksuiteoapi/node-sdk",
  ],
  "src/sheet": [
    "src/sheet",
    "src/domain",
    "src/errors.ts",
    "csv-parse/*",
    "read-excel-file/*",
    "write-excel-file/*",
  ],
  "src/http": [
    "src/http",
    "src/feishu",
    "src/chat.ts",
    "src/card.ts",
    "src/ports.ts",
    "src/errors.ts",
    "src/metrics.ts",
    "hono/*",
  ],
  "src/playground": [
    "src/playground",
    "src/domain",
    "src/ports.ts",
    "src/errors.ts",
    "hono/*",
    "@hono/node-server/*",
    "esbuild",
    "node:*",
  ],
  playground: [
    "playground",
    "preact/*",
    "@preact/signals",
    "type:src/playground",
    "type:src/card.ts",
  ],
  // Everything but the entry, which puts the parts together.
  "src/cli": ["src", "!src/entry", "commands", "db", "*"],
  "src/entry": ["src", "commands", "db", "*"],
};

/** Where the clock is read; everybody else is handed it. */
// The page runs in a person's browser and shows that person's own time.
const mayReadClock = ["src/entry", "src/playground/clock.ts", "playground"];
const clock = /\bDate\.now\b|\bnew Date\b(?!\s*\(\s*[^\s)])|(?<!new )\bDate\(\)/g;

/** Where ids and chance come from; the simulated platform stands for the world outside. */
const mayRoll = ["src/entry", "src/playground/feishu"];
const chance =
  /\bMath\.random\b|\b(?:randomUUID|getRandomValues|randomBytes|randomInt|randomFill(?:Sync)?)\b/g;

const root = fileURLToPath(new URL("..", import.meta.url));
const folders = ["src", "commands", "db", "playground"];
const files = folders.flatMap((folder) => sourcesIn(folder));
const contents = new Map(files.map((file) => [file, withoutComments(read(file))]));

interface Import {
  readonly from: string;
  /** Path in the repository, or the specifier of a package. */
  readonly to: string;
  readonly isLocal: boolean;
  readonly isType: boolean;
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function sourcesIn(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
    .filter((name) => /\.tsx?$/.test(name))
    .sort();
}

/** Line breaks stay, and so do addresses in strings: only `//` after white space begins a comment. */
function withoutComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ""))
    .replace(/(^|\s)\/\/.*$/gm, "$1");
}

/** Reads the import and export-from statements of one file, and what it imports on the way. */
function importsOf(file: string, source: string): Import[] {
  const found: Import[] = [];
  const note = (specifier: string, isType: boolean): void => {
    const isLocal = specifier.startsWith(".");
    const to = isLocal ? posix.join(dirname(file), specifier) : specifier;
    found.push({ from: file, to, isLocal, isType });
  };
  const statement = /^\s*(?:import|export)\s+(?:([^;'"`]*?)\s+from\s+)?["']([^"']+)["']/gm;
  for (const [, clause = "", specifier] of source.matchAll(statement))
    note(specifier!, isTypeOnly(clause));
  // In the place of a type, import("x").Y loads nothing.
  for (const [, before, specifier] of source.matchAll(/(\S*\s*)\bimport\(\s*["']([^"']+)["']/g))
    note(specifier!, /(?:[:|<&]|typeof|extends)\s*$/.test(before!));
  return found;
}

function isTypeOnly(clause: string): boolean {
  if (/^type\s/.test(clause)) return true;
  const named = /^\{([^}]*)\}$/.exec(clause.trim());
  const names = named?.[1]!.split(",").filter((name) => name.trim() !== "") ?? [];
  return names.length > 0 && names.every((name) => /^\s*type\s/.test(name));
}

const covers = (place: string, path: string): boolean =>
  path === place || path.startsWith(`${place}/`);

function ruleFor(file: string): string | undefined {
  return Object.keys(may)
    .filter((place) => covers(place, file))
    .sort((a, b) => b.length - a.length)[0];
}

function isAllowed(entry: string, { to, isLocal, isType }: Import): boolean {
  if (entry.startsWith("type:")) {
    return isType && isAllowed(entry.slice(5), { from: "", to, isLocal, isType });
  }
  if (entry === "*") return !isLocal;
  if (entry === "node:*") return to.startsWith("node:");
  if (isLocal) return covers(entry, to);
  return entry.endsWith("/*") ? covers(entry.slice(0, -2), to) : entry === to;
}

/** Says what is wrong with one import, or null. */
function objectionTo(found: Import): string | null {
  const place = ruleFor(found.from);
  if (!place) return `${found.from}: no row of the table is about this file`;
  const list = may[place]!;
  const isBarred = list.some((entry) => entry[0] === "!" && isAllowed(entry.slice(1), found));
  if (!isBarred && list.some((entry) => isAllowed(entry, found))) return null;
  const kind = found.isType ? "types of " : "";
  return `${found.from} imports ${kind}"${found.to}", but "${place}" may only import: ${list.join(", ") || "nothing"}`;
}

const imports = files.flatMap((file) => importsOf(file, contents.get(file)!));

describe("the boundaries", () => {
  test("are about every file, and every file keeps to them", () => {
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => !ruleFor(file))).toEqual([]);
    expect(imports.map(objectionTo).filter((objection) => objection !== null)).toEqual([]);
  });

  test("name files that are there, with their ending", () => {
    const isBad = ({ to, isLocal }: Import) =>
      isLocal && !(/\.(tsx?|json|sql|css|html)$/.test(to) && existsSync(join(root, to)));
    expect(imports.filter(isBad).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test("hold no circle: no file needs itself through others", () => {
    const next = new Map(files.map((file) => [file, [] as string[]]));
    for (const { from, to, isLocal, isType } of imports)
      if (isLocal && !isType) next.get(from)!.push(to);
    expect(findCircle(next)).toBeNull();
  });

  test("let in no package that is not listed as a dependency", () => {
    const { dependencies } = JSON.parse(read("package.json")) as {
      dependencies: Record<string, string>;
    };
    const packageOf = (to: string) => /^(@[^/]+\/)?[^/]+/.exec(to)![0];
    const isUnlisted = ({ to, isLocal, isType }: Import) =>
      !isLocal && !isType && !isBuiltin(to) && !(packageOf(to) in dependencies);
    expect(imports.filter(isUnlisted).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test("keep clock, chance and ids out of everything but the entry", () => {
    const found: string[] = [];
    for (const [file, source] of contents) {
      for (const [words, places] of [
        [clock, mayReadClock],
        [chance, mayRoll],
      ] as const) {
        if (places.some((place) => covers(place, file))) continue;
        for (const { 0: word, index } of source.matchAll(words)) {
          const line = source.slice(0, index).split("\n").length;
          found.push(`${file}:${line} uses ${word}: take it as an argument`);
        }
      }
    }
    expect(found).toEqual([]);
  });

  test("keep files short enough to read in one go", () => {
    const sizes = files.map((file) => ({ file, lines: read(file).split("\n").length - 1 }));
    const long = sizes.filter(({ lines }) => lines > 250);
    if (long.length > 0)
      console.warn(
        long.map(({ file, lines }) => `${file}: ${lines} lines (aim at 250)`).join("\n"),
      );
    expect(long.filter(({ lines }) => lines > 400)).toEqual([]);
  });
});

/** The files of one circle, or null. */
function findCircle(next: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const walk = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const to of next.get(file) ?? []) {
      const circle = walk(to, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of next.keys()) {
    const circle = walk(file, []);
    if (circle) return circle;
  }
  return null;
}

describe("the checker itself", () => {
  test("reads every form of import", () => {
    const source = [
      'import "./a.ts";',
      'import type { A } from "./b.ts";',
      'import { type B, type C } from "./c.ts";',
      'import d, { type D } from "./d.ts";',
      'import {\n  e,\n  f,\n} from "../text/e.ts";',
      'export * from "./f.ts";',
      'export type { G } from "./g.ts";',
      'const h = await import("zod");',
      'let i: import("hono").Hono;',
      'export const j = "k";',
    ].join("\n");
    expect(importsOf("src/verbs/x.ts", source).map(({ to, isType }) => [to, isType])).toEqual([
      ["src/verbs/a.ts", false],
      ["src/verbs/b.ts", true],
      ["src/verbs/c.ts", true],
      ["src/verbs/d.ts", false],
      ["src/text/e.ts", false],
      ["src/verbs/f.ts", false],
      ["src/verbs/g.ts", true],
      ["zod", false],
      ["hono", true],
    ]);
  });

  test.each([
    ["src/domain/day.ts", 'import x from "../../db/x.ts";', true],
    ["src/domain/day.ts", 'import { pinyin } from "pinyin-pro";', true],
    ["src/domain/read/text/x.ts", 'import { pinyin } from "pinyin-pro";', false],
    ["src/domain/read/text/x.ts", 'import { pinyin } from "pinyin-pro/x";', true],
    ["src/domain/read/fact/x.ts", 'import { x } from "../token/token.ts";', false],
    ["src/domain/read/fact/x.ts", 'import { x } from "../issue/issue.ts";', true],
    ["src/verbs/x.ts", 'import { enqueue } from "../outbox/enqueue.ts";', false],
    ["src/verbs/x.ts", 'import { drain } from "../outbox/drain.ts";', true],
    ["src/verbs/x.ts", 'import { x } from "../text/x.ts";', true],
    ["src/text/x.ts", 'import type { Log } from "../ports.ts";', false],
    ["src/text/x.ts", 'import { Log } from "../ports.ts";', true],
    ["src/feishu/x.ts", 'import type { Client } from "@larksuiteoapi/node-sdk";', false],
    ["src/feishu/x.ts", 'const x = await import("@larksuiteoapi/node-sdk");', true],
    ["commands/x.ts", 'import { x } from "../db/x.ts";', true],
    ["db/x.ts", 'import { x } from "drizzle-orm/libsql";', false],
    ["src/cli/x.ts", 'import { x } from "../entry/x.ts";', true],
    ["src/cli/x.ts", 'import { x } from "../verbs/x.ts";', false],
    ["src/elsewhere/x.ts", 'import { x } from "zod";', true],
  ])("judges in %s: %s", (file, source, isBad) => {
    const objections = importsOf(file, source).map(objectionTo);
    expect(objections).toHaveLength(1);
    expect(objections[0] !== null).toBe(isBad);
  });

  test("names file, import and rule, when it objects", () => {
    const [found] = importsOf("src/chat.ts", 'import { z } from "zod";');
    expect(objectionTo(found!)).toBe(
      'src/chat.ts imports "zod", but "src/chat.ts" may only import: nothing',
    );
  });

  test.each([
    ["Date.now()", true],
    ["now = Date.now", true],
    ["new Date()", true],
    ["new Date( )", true],
    ["new Date", true],
    ["new Date(ms)", false],
    ["Math.random()", true],
    ["crypto.randomUUID()", true],
    ["const at: Date = clock()", false],
    ["x instanceof Date", false],
    ["new DateReader()", false],
  ])("sees clock and chance in: %s", (line, isBad) => {
    expect([clock, chance].some((words) => line.match(words) !== null)).toBe(isBad);
  });

  test("passes over comments, and not over addresses", () => {
    const source = 'a("https://x"); // Date.now()\n/* new Date()\n */ b();\n';
    expect(withoutComments(source)).toBe('a("https://x"); \n\n b();\n');
  });

  test("finds a circle", () => {
    const next = new Map([["a", ["b"]], ["b", ["c"]], ["c", ["b"]]]); // prettier-ignore
    expect(findCircle(next)).toEqual(["b", "c", "b"]);
    expect(findCircle(new Map([["a", ["b"]], ["b", []]]))).toBeNull(); // prettier-ignore
  });
});
