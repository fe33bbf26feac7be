import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const start = fileURLToPath(new URL("../../scripts/start.mjs", import.meta.url));

export interface Product {
  readonly url: string;
  /** What it has said on the terminal. */
  readonly said: () => string;
  /** Ends it and starts it again on the same database. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Serves the playground as `npm start` does, on a free port, with a database of its own. */
export async function startProduct(): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), "buguoye-page-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PATH: process.env["PATH"],
    HOME: process.env["HOME"],
    DATABASE_URL: `file:${join(folder, "ledger.db")}`,
    PORT: String(port),
    LOG_LEVEL: "warn",
  };
  let said = "";
  const open = async () => {
    const child = spawn(process.execPath, [start], { env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (data: Buffer) => (said += data.toString()));
    await new Promise<void>((resolve, reject) => {
      child.stdout.on("data", () => said.includes(`localhost:${port}`) && resolve());
      child.once("exit", (code) => reject(new Error(`Cannot start: status ${code}\n${said}`)));
    });
    return child;
  };
  let child = await open();
  const end = async (): Promise<void> => {
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    await gone;
  };
  return {
    url,
    said: () => said,
    async restart() {
      await end();
      said = "";
      child = await open();
    },
    async close() {
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("Cannot find a free port");
  return address.port;
}
