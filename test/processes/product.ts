import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createClient } from "@libsql/client";

/** The product as a process of its own, as an operator starts it. */
export interface Product {
  readonly base: string;
  readonly child: ChildProcess;
  /** What it wrote to its log, one parsed line each. */
  readonly logged: readonly Record<string, unknown>[];
  /** Resolves with its exit status once it has ended. */
  readonly gone: Promise<number | null>;
  /** Ends it as SIGTERM does; resolves with its exit status. */
  stop(): Promise<number | null>;
  /** Ends it without warning. */
  kill(): Promise<void>;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

type Settings = Readonly<Record<string, string>> & { readonly PORT: string };

/** Starts the product with these variables and waits until it is ready. */
export async function startProduct(env: Settings): Promise<Product> {
  const product = launch(env);
  await until(async () => {
    if (product.child.exitCode !== null)
      throw new Error(`Cannot start the product: ${JSON.stringify(product.logged)}`);
    return (await fetch(`${product.base}/readyz`).catch(() => null))?.ok === true;
  });
  return product;
}

/** Starts the product with these variables, from this repository or from another copy of it with a settings file. */
export function launch(
  env: Settings,
  { folder = root, settings }: { readonly folder?: string; readonly settings?: string } = {},
): Product {
  const given = settings === undefined ? [] : [`--env-file=${settings}`];
  const child = spawn(process.execPath, [...given, "scripts/start.mjs"], {
    cwd: folder,
    env: { PATH: process.env["PATH"] ?? "", HOST: "127.0.0.1", LOG_LEVEL: "info", ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const logged: Record<string, unknown>[] = [];
  let rest = "";
  child.stderr.setEncoding("utf8").on("data", (part: string) => {
    const lines = (rest + part).split("\n");
    rest = lines.pop()!;
    for (const line of lines)
      logged.push(
        line.startsWith("{") ? (JSON.parse(line) as Record<string, unknown>) : { text: line },
      );
  });
  const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {
    base: `http://127.0.0.1:${env.PORT}`,
    child,
    logged,
    gone,
    async stop() {
      child.kill("SIGTERM");
      return await gone;
    },
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** Waits until something is true; throws after so long. */
export async function until(
  isTrue: () => Promise<boolean> | boolean,
  withinMs = 45_000,
): Promise<void> {
  for (const end = Date.now() + withinMs; Date.now() < end;) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("Cannot go on: what was waited for did not come");
}

/** Asks the database beside the processes that serve on it. */
export async function query(
  databaseUrl: string,
  sql: string,
): Promise<readonly Record<string, unknown>[]> {
  const client = createClient({ url: databaseUrl, timeout: 2_000 });
  try {
    const { rows } = await client.execute(sql);
    return rows;
  } finally {
    client.close();
  }
}
