import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

import { normalize } from "../../src/domain/read/text/normalize.ts";

const folder = new URL("../../src/domain/read/", import.meta.url);

/** Files whose patterns are put to the writer's own words. */
const OF_OWN_WORDS = ["issue/about.ts", "kind/told-beside.ts", "problem/blocker.ts"];

const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !file.startsWith("text/") && !OF_OWN_WORDS.includes(file),
);

/** The code of a file, without its comments. */
function codeOf(file: string): string {
  return readFileSync(new URL(file, folder), "utf8")
    .split("\n")
    .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line))
    .map((line) => line.replace(/\s\/\/ .*$/, ""))
    .join("\n");
}

it.each(files)("seeks nothing in a normalised text that cannot stand there: %s", (file) => {
  const lost = [...new Set(codeOf(file).match(/[^\u0000-\u007f]/gu))].filter(
    (char) => normalize(char).text !== char,
  );
  expect(lost).toEqual([]);
});

it.each(files)("seeks none of the region's words, which are put into the trade's: %s", (file) => {
  expect(codeOf(file).match(/没得|冇|晓得/g) ?? []).toEqual([]);
});
