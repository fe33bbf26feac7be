import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commandTable, linesTable, withParts } from "../scripts/readme-parts.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test("README shows the commands and the readings as they are (node --import tsx scripts/readme.ts)", () => {
  expect(withParts(readme, { commands: commandTable(), lines: linesTable() })).toBe(readme);
});

test("README shows only pictures that exist", () => {
  const shown = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path!);
  const missing = shown.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)));
  expect(shown.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});
