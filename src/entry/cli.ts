import { createInterface } from "node:readline";
import { exits } from "../cli/cli.ts";
import { runCli } from "../cli/run.ts";
import { createWorld } from "./cli-world.ts";

const world = createWorld({
  env: process.env,
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  stdin: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
});

// Whoever reads the results may have seen enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  process.exitCode = await runCli(process.argv.slice(2), world);
} catch (error) {
  console.error(error);
  process.exitCode = exits.refused;
}
