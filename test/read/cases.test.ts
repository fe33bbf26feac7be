import { readdirSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { read, settled } from "./fixture.ts";
import type { Case } from "./meaning.ts";

/** Each file of the folder shows one theme, each of its lists one side of it. */
const folder = new URL("cases/", import.meta.url);

const files = await Promise.all(
  readdirSync(folder).map(async (name) => ({
    name,
    lists: (await import(new URL(name, folder).href)) as Record<string, readonly Case[]>,
  })),
);

describe.each(files)("cases of $name", ({ lists }) => {
  for (const [name, list] of Object.entries(lists)) {
    it.each(list.map((one) => [one[0], one] as const))(
      `reads ${name}: %s`,
      (text, [, kind, project, meant]) => {
        expect(settled(read(text))).toEqual(settled({ kind, project, expect: meant }));
      },
    );
  }
});

it("holds no text twice", () => {
  const texts = files.flatMap(({ lists }) => Object.values(lists).flat()).map(([text]) => text);
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
});
