import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { ALL_SCOPES } from "../../src/playground/feishu/hub.ts";
import { openStage, type OperatorStage, type StageOptions } from "./platform.ts";

let folder: string;
let stage: OperatorStage | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "buguoye-setup-"));
});
afterEach(async () => {
  stage?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(options: Omit<StageOptions, "databaseUrl"> = {}): Promise<OperatorStage> {
  stage = await openStage({ databaseUrl: `file:${join(folder, "ledger.db")}`, ...options });
  return stage;
}

const visible = commands.filter((spec) => !spec.isHidden);
const wordsOf = (description: unknown): string | undefined =>
  (description as { default_value?: string }).default_value;
const panel = (): Record<string, string | undefined> =>
  Object.fromEntries(
    [...stage!.double.world.slash.values()].map((one) => [one.command, wordsOf(one.description)]),
  );

test("setup registers every command of help, and nothing the second time", async () => {
  const { cli, double } = await open();
  const first = await cli(["setup"]);
  expect([first.code, first.out.join("\n").includes(`新增 ${visible.length}`)]).toEqual([0, true]);
  expect(panel()).toEqual(Object.fromEntries(visible.map((spec) => [spec.name, spec.summary])));
  const before = double.calls.length;
  const second = await cli(["setup"]);
  expect(second.out.join("\n")).toContain(`新增 0，改动 0，删除 0，不变 ${visible.length}`);
  expect(
    double.calls.slice(before).filter((call) => !["GET", "POST"].includes(call.method)),
  ).toEqual([]);
});

test("setup changes what differs and takes away what is no command any more", async () => {
  const { cli, double } = await open();
  await cli(["setup"]);
  const [changed, stale] = [...double.world.slash.values()];
  double.world.apply({
    do: "slash",
    entry: { ...changed!, description: { default_value: "旧的说明" } },
  });
  double.world.apply({ do: "slash", entry: { ...stale!, commandId: "cmd_old", command: "old" } });
  const ran = await cli(["setup"]);
  expect(ran.out.join("\n")).toContain(`新增 0，改动 1，删除 1，不变 ${visible.length - 1}`);
  expect(panel()).toEqual(Object.fromEntries(visible.map((spec) => [spec.name, spec.summary])));
});

test("setup reports a platform without a panel and goes on", async () => {
  const { cli } = await open({
    intercept: (request) =>
      request.url.includes("/app_slash_commands")
        ? new Response("404 page not found", { status: 404 })
        : undefined,
  });
  const ran = await cli(["setup"]);
  expect([ran.code, ran.err]).toEqual([0, ""]);
  expect(ran.out.join("\n")).toContain("404");
});

test("setup names a right that is missing, and is refused where it needs it itself", async () => {
  const { cli } = await open({
    app: { scopes: ALL_SCOPES.filter((one) => !/slash|urgent/.test(one)) },
  });
  const ran = await cli(["setup"]);
  expect(ran.out.join("\n")).toContain("im:message.urgent：没有开通");
  expect(ran.code).toBe(1);
  expect(ran.err).toContain("application:app_slash_command:write");
});

test("setup does all it can and is refused while a needed right is missing", async () => {
  const { cli } = await open({ app: { scopes: ALL_SCOPES.filter((one) => !/urgent/.test(one)) } });
  const ran = await cli(["setup"]);
  expect([ran.code, ran.err.includes("还缺 1 项")]).toEqual([1, true]);
  expect(Object.keys(panel())).toHaveLength(visible.length);
  stage?.close();
  const optional = await open({
    app: { scopes: ALL_SCOPES.filter((one) => one !== "im:message.group_msg") },
  });
  expect((await optional.cli(["setup"])).code).toBe(0);
});

test("setup goes on where it was cut off", async () => {
  const { cli, double } = await open();
  double.fail({ api: "application.slash.patch", code: 2200, status: 500, times: 1 });
  await cli(["setup"]);
  const half = [...double.world.slash.values()].slice(0, 5);
  for (const { commandId } of half) double.world.apply({ do: "unslash", commandId });
  expect((await cli(["setup"])).out.join("\n")).toContain("新增 5");
  expect(Object.keys(panel())).toHaveLength(visible.length);
});
