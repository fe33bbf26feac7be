import { describe, expect, it } from "vitest";

import { read, readSamples, settled } from "./fixture.ts";

describe("readMessage()", () => {
  it.each(readSamples("messages.jsonl").map((sample) => [sample.text, sample] as const))(
    "reads the sample: %s",
    (text, sample) => {
      expect(settled(read(text))).toEqual(settled(sample));
    },
  );
});
