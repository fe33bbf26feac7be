import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCli } from "../../src/cli/run.ts";
import { createWorld } from "../../src/entry/cli-world.ts";
import { launch, startProduct, until } from "./product.ts";

const port = String(42_000 + (process.pid % 9_000));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "buguoye-start-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a clean start of the playground warns of nothing, wherever it listens", async () => {
  for (const HOST of ["127.0.0.1", "::1"]) {
    const url = `file:${join(folder, HOST === "::1" ? "six.db" : "four.db")}`;
    const product =
      HOST === "::1"
        ? launch({ DATABASE_URL: url, PORT: port, HOST })
        : await startProduct({ DATABASE_URL: url, PORT: port, HOST });
    await until(() => product.logged.some((line) => line["event"] === "catch_up"));
    expect(await product.stop()).toBe(0);
    const told = product.logged.filter((line) => !/info|debug/.test(String(line["level"])));
    expect(told).toEqual([]);
  }
}, 60_000);

// Where folders cannot be made, node's own way of making them never ends.
test.skipIf(process.platform !== "linux")(
  "a folder that cannot be made is told of: start ends with 78, doctor with a fault",
  async () => {
    const DATABASE_URL = "file:/proc/nope/x.db";
    const product = launch({ DATABASE_URL, PORT: port });
    expect(await product.gone).toBe(78);
    expect(JSON.stringify(product.logged)).toMatch(/DATABASE_URL: 打不开数据库.*ENOENT/);
    const out: string[] = [];
    const world = createWorld({
      env: { DATABASE_URL, LOG_LEVEL: "error" },
      out: (line) => void out.push(line),
      err: () => {},
      stdin: async function* () {},
    });
    expect(await runCli(["doctor"], world)).toBe(1);
    expect(out.join("\n")).toMatch(/fault 数据库 database：DATABASE_URL: 打不开数据库/);
  },
  60_000,
);
