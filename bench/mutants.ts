import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { build, type Plugin } from "esbuild";

import type * as reader from "../src/domain/read/index.ts";

/*
 * A mutation run on the reader: one small fault at a time is put into src/domain/read, and the cases of test/read and
 * the samples are read with it. A mutant that reads every one of them as before has survived.
 *
 *   npm run mutants -- 400        so many, drawn at random but the same each time
 */

const folder = join(import.meta.dirname, "../src/domain/read");
const entry = join(folder, "index.ts");

/** A kind of fault: where it may be put in, and what stands there then. */
const FAULTS: readonly (readonly [
  name: string,
  place: RegExp,
  fault: (found: string) => string,
])[] = [
  ["and for or", / && | \|\| /g, (found) => (found.includes("&&") ? " || " : " && ")],
  ["is for is not", / === | !== /g, (found) => (found.includes("===") ? " !== " : " === ")],
  ["not left out", /(?<=[(\s])!(?=[a-zA-Z(])/g, () => ""],
  [
    "true for false",
    /\breturn (?:true|false);/g,
    (found) => (found.includes("true") ? "return false;" : "return true;"),
  ],
  ["row left out", /^ {2}\[[^\n]*\],$/gm, () => ""],
  ["word left out", /"[^"\n]{2,60}",(?= |$)/gm, () => ""],
  ["alternative left out", /(?<=\(\?:)[\u4e00-\u9fff]{1,4}\|/g, () => ""],
  ["one more", /\b[1-9]\b(?=[;,)\]])/g, (found) => String(Number(found) + 1)],
];

interface Mutant {
  readonly file: string;
  readonly name: string;
  readonly at: number;
  readonly found: string;
  readonly source: string;
}

type Read = typeof reader;

function mutants(): Mutant[] {
  const all: Mutant[] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts")) continue;
    const text = readFileSync(join(folder, file), "utf8");
    const body = text.lastIndexOf("\nimport ") + 1;
    for (const [name, place, fault] of FAULTS) {
      for (const { index: at, 0: found } of text.matchAll(place)) {
        const line = text.slice(text.lastIndexOf("\n", at) + 1, at);
        if (at < body || /^\s*(?:\/\/|\/?\*)/.test(line)) continue;
        const source = text.slice(0, at) + fault(found) + text.slice(at + found.length);
        all.push({ file, name, at, found, source });
      }
    }
  }
  return all;
}

/** Drawn evenly, the same at every run. */
function drawn(all: readonly Mutant[], count: number): Mutant[] {
  let seed = 20_211_217;
  const next = (): number =>
    (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  return all
    .map((one) => ({ one, key: next() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ one }) => one);
}

async function load(mutant: Mutant | null): Promise<Read> {
  const plugin: Plugin = {
    name: "mutant",
    setup(on) {
      on.onLoad({ filter: /domain.read.+\.ts$/ }, ({ path }) =>
        mutant && path === join(folder, mutant.file)
          ? { contents: mutant.source, loader: "ts" }
          : undefined,
      );
    },
  };
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    logLevel: "silent",
    packages: "external",
    plugins: [plugin],
    outfile: join(folder, "mutant.mjs"),
  });
  const code = outputFiles[0]!.text.replaceAll(
    /from "([^."/][^"]*)"/g,
    (_, name: string) => `from "${import.meta.resolve(name)}"`,
  );
  return (await import(
    `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`
  )) as Read;
}

const { projects, now, readSamples } = await import("../test/read/fixture.ts");

async function texts(): Promise<string[]> {
  const cases = join(import.meta.dirname, "../test/read/cases");
  const found = new Set<string>(readSamples("messages.jsonl").map((one) => one.text));
  for (const file of readdirSync(cases)) {
    const lists = (await import(pathToFileURL(join(cases, file)).href)) as Record<string, unknown>;
    for (const list of Object.values(lists)) {
      for (const one of list as readonly (readonly [string])[]) found.add(one[0]);
    }
  }
  return [...found];
}

const said = await texts();

/** What every text is read as; an exception is a reading too. */
function readings({ buildLexicon, readMessage, toRecord }: Read, before?: readonly string[]) {
  const lexicon = buildLexicon(projects);
  const all: string[] = [];
  for (const [n, text] of said.entries()) {
    let reading: string;
    try {
      reading = JSON.stringify(toRecord(readMessage(text, lexicon, { now, isAddressed: true })));
    } catch (error) {
      reading = String(error);
    }
    if (before && reading !== before[n]) return null;
    all.push(reading);
  }
  return all;
}

const before = readings(await load(null))!;
const some = drawn(mutants(), Number(process.argv[2] ?? 300));
const survived: Mutant[] = [];
for (const mutant of some) {
  let isFound: boolean;
  try {
    isFound = readings(await load(mutant), before) === null;
  } catch {
    isFound = true;
  }
  if (!isFound) survived.push(mutant);
}
for (const { file, at, name, found } of survived) {
  process.stdout.write(`survived  ${file}:${at}  ${name}  ${found.trim()}\n`);
}
const killed = some.length - survived.length;
process.stdout.write(
  `${killed} of ${some.length} mutants found by ${said.length} texts: ${((100 * killed) / some.length).toFixed(1)} %\n`,
);
