import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { runCli } from "../../src/cli/run.ts";
import { createWorld } from "../../src/entry/cli-world.ts";
import { createFeishuDouble, type FeishuDouble } from "../../src/playground/feishu/double.ts";
import type { AppIdentity } from "../../src/playground/feishu/hub.ts";

/** A simulated platform on a port, and the operator's commands against it. */
export interface OperatorStage {
  readonly double: FeishuDouble;
  readonly domain: string;
  readonly cli: (
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => Promise<{ code: number; out: string[]; err: string }>;
  close(): void;
}

export interface StageOptions {
  readonly databaseUrl: string;
  readonly app?: Partial<AppIdentity>;
  /** Answers instead of the platform, by `METHOD /path`; a Response, or nothing to let it through. */
  readonly intercept?: (request: Request) => Response | undefined;
}

export async function openStage(options: StageOptions): Promise<OperatorStage> {
  const double = createFeishuDouble({
    now: () => new Date(),
    tick: () => performance.now(),
    ...(options.app ? { app: options.app } : {}),
  });
  const server: Server = createServer(
    getRequestListener(
      async (request, env) =>
        options.intercept?.(request) ?? (await double.server.fetch(request, env as never)),
    ),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const domain = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    double,
    domain,
    async cli(args, env = {}) {
      const out: string[] = [];
      const err: string[] = [];
      const world = createWorld({
        env: {
          FEISHU_APP_ID: double.app.appId,
          FEISHU_APP_SECRET: double.app.appSecret,
          FEISHU_ENCRYPT_KEY: "k",
          FEISHU_VERIFICATION_TOKEN: "t",
          FEISHU_DOMAIN: domain,
          ADMIN_OPEN_IDS: "ou_clerk",
          DATABASE_URL: options.databaseUrl,
          LOG_LEVEL: "error",
          ...env,
        },
        out: (line) => void out.push(line),
        err: (line) => void err.push(line),
        stdin: async function* () {},
      });
      return { code: await runCli(args, world), out, err: err.join("\n") };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
