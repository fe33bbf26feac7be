import { describe, expect, it } from "vitest";

import { read, samples, settled } from "./fixture.ts";

describe("readMessage()", () => {
  it.each(samples.map((sample) => [sample.text, sample] as const))(
    "reads the sample: %s",
    (text, sample) => {
      const { kind, project, expect: meant } = sample;
      expect(settled(read(text))).toEqual(settled({ kind, project, expect: meant }));
    },
  );
});
