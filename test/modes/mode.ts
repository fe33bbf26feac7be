import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { FeishuDouble } from "../../src/playground/feishu/double.ts";

/** One way of running the product, started from a copy of the repository with the guide's own lines. */
export interface Mode {
  readonly name: string;
  readonly double: FeishuDouble;
  /** The story's clock. */
  readonly now: () => Date;
  /** What it wrote to its log so far, one parsed line each. */
  readonly logged: () => readonly Record<string, unknown>[];
  /** Starts it on the story's first moment; what was typed for it is in `typed`. */
  start(iso: string): Promise<void>;
  readonly typed: string[];
  /** Runs one of the operator's commands as the guide has it; throws where it does not end with 0. */
  cli(...words: string[]): Promise<string>;
  /** Moves to another moment: ends it by SIGTERM where there is a process, starts it anew, and lets it tick. */
  jump(iso: string): Promise<Stop[]>;
  /** Ends it for good. */
  stop(): Promise<Stop[]>;
  /** Takes the database away from it; the returned function gives it back. */
  takeDatabase(): Promise<() => Promise<void>>;
  /** Looks into the ledger past the product. */
  query(sql: string): Promise<readonly Record<string, unknown>[]>;
  /** Kills one of several with letters in its hands; undefined where there is one only. */
  readonly killOne?: () => Promise<void>;
  close(): Promise<void>;
}

/** How a process ended. */
export interface Stop {
  readonly status: number | null;
  readonly ms: number;
}

/** Copies `.env.example` and fills in lines, as the guide's second section says. */
export async function fillSettings(
  folder: string,
  file: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  let text = await readFile(join(folder, ".env.example"), "utf8");
  for (const [name, value] of Object.entries(values)) {
    const line = new RegExp(`^${name}=.*$`, "m");
    if (!line.test(text)) throw new Error(`Cannot fill in ${name}: .env.example does not have it`);
    text = text.replace(line, `${name}=${value}`);
  }
  await writeFile(file, text, { mode: 0o600 });
}

/** Runs an operator's command with a settings file; the clock of the day is the story's. */
export async function runCommand(
  folder: string,
  settings: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const args = [`--env-file=${settings}`, "scripts/cli.mjs", ...words];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env["PATH"] ?? "", LOG_LEVEL: "error", ...env },
  });
  return stdout;
}

/** What a process is given so that its clock stands at `to` when it was `from` (both ms). */
export function clockAt(shift: { readonly from: number; readonly to: number }) {
  const preload = new URL("../processes/shift-clock.mjs", import.meta.url).href;
  return {
    SHIFT_FROM: String(shift.from),
    SHIFT_TO: String(shift.to),
    NODE_OPTIONS: `--import ${preload}`,
  };
}

/** Serves the simulated platform on a free port. */
export async function servePlatform(app: Hono): Promise<{ domain: string; server: Server }> {
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { domain: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
