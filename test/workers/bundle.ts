import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The Workers tool's program, or null where it is not installed. */
export function findWrangler(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve("wrangler/package.json");
    return join(dirname(manifest), "bin", "wrangler.js");
  } catch {
    return null;
  }
}

export interface Bundle {
  readonly script: string;
  /** What the tool said. */
  readonly said: string;
}

/** Does everything of a deploy but the deploy; needs no network and no account. */
export async function bundleWorker(wrangler: string, cwd = root): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), "buguoye-worker-"));
  try {
    const said = await new Promise<string>((resolve, reject) => {
      execFile(
        process.execPath,
        [wrangler, "deploy", "--dry-run", "--outdir", folder],
        {
          cwd,
          timeout: 90_000,
          env: { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false", FORCE_COLOR: "0" },
        },
        (error, out, err) =>
          error ? reject(new Error(`${error.message}\n${out}\n${err}`)) : resolve(out),
      );
    });
    return { said, script: await readFile(join(folder, "worker.js"), "utf8") };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
