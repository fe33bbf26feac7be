import { readdirSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { read, settled } from "./fixture.ts";
import type { Case } from "./meaning.ts";

const folder = new URL("cases/", import.meta.url);

describe.each(readdirSync(folder))("cases of %s", async (file) => {
  const lists = (await import(new URL(file, folder).href)) as Record<string, readonly Case[]>;
  for (const [name, list] of Object.entries(lists)) {
    it.each(list.map((one) => [one[0], one] as const))(
      `reads ${name}: %s`,
      (text, [, kind, project, meant]) => {
        expect(settled(read(text))).toEqual(settled({ kind, project, expect: meant }));
      },
    );
  }
});
