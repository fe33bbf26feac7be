import { expect, it } from "vitest";

import { read } from "./fixture.ts";

// a pattern with a run inside a run takes twice as long for each more character: minutes at this length
it.each(["哈", "嗯", "1", "8", "好的", "👍", "收到"])(
  "readMessage() reads a long run of %s as fast as any other text",
  (word) => {
    const from = performance.now();
    const reading = read(`${word.repeat(28)}，铁东路今天签约3户`);
    expect(reading.kind).toBe("report");
    expect(performance.now() - from).toBeLessThan(2000);
  },
);
