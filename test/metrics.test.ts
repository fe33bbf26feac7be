import { describe, expect, test } from "vitest";
import { createOfficeMetrics, createRegistry } from "../src/metrics.ts";

/** One sample line of the text format: name, labels with escapes, value. */
const sampleLine =
  /^[a-zA-Z_:][\w:]*(\{[a-zA-Z_]\w*="(\\[\\"n]|[^"\\\n])*"(,[a-zA-Z_]\w*="(\\[\\"n]|[^"\\\n])*")*\})? (NaN|[+-]Inf|-?\d+(\.\d+)?(e[+-]?\d+)?)$/;

describe("createRegistry()", () => {
  test("writes nothing, when nothing is counted", async () => {
    expect(await createRegistry().render()).toBe("");
  });

  test("counts by label set, under HELP and TYPE", async () => {
    const registry = createRegistry();
    const sent = registry.counter<"api" | "result">({
      name: "sent_total",
      help: "Letters sent.",
      labels: ["api", "result"],
    });
    sent.add({ api: "reply", result: "ok" });
    sent.add({ result: "ok", api: "reply" }, 2);
    sent.add({ api: "create", result: "failed" }, 0.5);
    expect(await registry.render()).toBe(
      [
        "# HELP sent_total Letters sent.",
        "# TYPE sent_total counter",
        'sent_total{api="reply",result="ok"} 3',
        'sent_total{api="create",result="failed"} 0.5',
        "",
      ].join("\n"),
    );
  });

  test("begins at 0, when there are no labels", async () => {
    const registry = createRegistry();
    registry.counter({ name: "a_total", help: "A." });
    registry.gauge({ name: "b", help: "B." }).set({}, -1.5);
    expect(await registry.render()).toBe(
      "# HELP a_total A.\n# TYPE a_total counter\na_total 0\n# HELP b B.\n# TYPE b gauge\nb -1.5\n",
    );
  });

  test("writes cumulative buckets, sum and count of a histogram, bounds included", async () => {
    const registry = createRegistry();
    const took = registry.histogram<"job">({
      name: "took_seconds",
      help: "Time.",
      labels: ["job"],
      buckets: [1, 0.5, 5, 1, Infinity],
    });
    for (const value of [0.5, 1, 4, 7, Number.NaN]) took.observe({ job: "digest" }, value);
    expect(await registry.render()).toBe(
      [
        "# HELP took_seconds Time.",
        "# TYPE took_seconds histogram",
        'took_seconds_bucket{job="digest",le="0.5"} 1',
        'took_seconds_bucket{job="digest",le="1"} 2',
        'took_seconds_bucket{job="digest",le="5"} 3',
        'took_seconds_bucket{job="digest",le="+Inf"} 4',
        'took_seconds_sum{job="digest"} 12.5',
        'took_seconds_count{job="digest"} 4',
        "",
      ].join("\n"),
    );
  });

  test("escapes labels and help, and keeps what differs apart", async () => {
    const registry = createRegistry();
    const odd = registry.counter<"a" | "b">({ name: "odd", help: 'a\\b\n"c"', labels: ["a", "b"] });
    odd.add({ a: 'x",b="', b: "y" });
    odd.add({ a: "x", b: ',b="y' });
    odd.add({ a: "back\\slash\nbreak", b: "中" });
    const lines = (await registry.render()).trimEnd().split("\n");
    expect(lines).toEqual([
      String.raw`# HELP odd a\\b\n"c"`,
      "# TYPE odd counter",
      String.raw`odd{a="x\",b=\"",b="y"} 1`,
      String.raw`odd{a="x",b=",b=\"y"} 1`,
      String.raw`odd{a="back\\slash\nbreak",b="中"} 1`,
    ]);
    for (const line of lines.slice(2)) expect(line).toMatch(sampleLine);
  });

  test.each([
    [Infinity, "+Inf"],
    [-Infinity, "-Inf"],
    [Number.NaN, "NaN"],
    [1e21, "1e+21"],
  ])("writes %d as %s", async (value, want) => {
    const registry = createRegistry();
    registry.gauge({ name: "g", help: "G." }).set({}, value);
    expect(await registry.render()).toContain(`\ng ${want}\n`);
  });

  test("refuses a bad or second name, a bad label and a negative count", () => {
    const registry = createRegistry();
    const counter = registry.counter({ name: "a_total", help: "A." });
    expect(() => registry.gauge({ name: "a_total", help: "A." })).toThrow('"a_total" twice');
    expect(() => registry.gauge({ name: "a-b", help: "A." })).toThrow('"a-b"');
    expect(() => registry.gauge({ name: "b", help: "B.", labels: ["le"] })).toThrow('"le"');
    expect(() => registry.gauge({ name: "c", help: "C.", labels: ["__x"] })).toThrow('"__x"');
    expect(() => counter.add({}, -1)).toThrow("by -1");
  });

  test("looks gauges up before it renders, and renders all the same, when that fails", async () => {
    const registry = createRegistry();
    const depth = registry.gauge({ name: "depth", help: "Depth." });
    registry.beforeRender(() => {
      throw new Error("database away");
    });
    registry.beforeRender(async () => depth.set({}, 7));
    expect(await registry.render()).toContain("\ndepth 7\n");
  });
});

describe("createOfficeMetrics()", () => {
  test("names what the operator watches, in lines that the format allows", async () => {
    const registry = createRegistry();
    const office = createOfficeMetrics(registry);
    office.events.add({ type: "im.message.receive_v1", result: "stored" });
    office.commands.add({ command: "report", result: "ok" });
    office.commandSeconds.observe({ command: "report" }, 0.02);
    office.outboxLetters.set({ state: "due" }, 3);
    office.outboxAgeSeconds.set({}, 1.5);
    office.refused.add({ status: "401" });
    office.platformCalls.add({ api: "reply", result: "ok" });
    office.platformSeconds.observe({ api: "reply" }, 0.2);
    office.jobRuns.add({ job: "digest", result: "done" });
    office.jobSeconds.observe({ job: "digest" }, 3);
    const lines = (await registry.render()).trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith("# TYPE"))).toHaveLength(
      Object.keys(office).length,
    );
    for (const line of lines.filter((line) => !line.startsWith("#")))
      expect(line).toMatch(sampleLine);
  });
});
