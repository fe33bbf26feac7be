import { fileURLToPath } from "node:url";
import { seatCast } from "../../src/playground/cast.ts";
import type { Mode } from "./mode.ts";
import { openOnNode, type NodeOptions } from "./on-node.ts";
import { openOnWorkerd } from "./on-workerd.ts";
import { ADMIN, tellDay, type Seen } from "./story.ts";

// npm run modes -- [FOLDER] [mode …]: starts each way of running the product from FOLDER (a fresh clone, or this
// repository) and goes through the same day in each, against the simulated platform; prints what was seen as a table.
const root = fileURLToPath(new URL("../..", import.meta.url));
const words = process.argv.slice(2);
const folder = words[0]?.includes("/") ? words.shift()! : root;
/** Two of its own for each run, below those that the kernel hands out. */
const PORT = 20_000 + 2 * (process.pid % 5_000);

const onNode = (more: Partial<NodeOptions> & { name: string }) => () =>
  openOnNode({
    folder,
    port: PORT,
    admin: ADMIN,
    database: "file",
    arrival: "webhook",
    processes: 1,
    ...more,
  });
const modes: Record<string, () => Promise<Mode>> = {
  file: onNode({ name: "webhook, file" }),
  server: onNode({ name: "webhook, remote libSQL", database: "server" }),
  two: onNode({ name: "two processes, one file", processes: 2 }),
  websocket: onNode({ name: "long connection", arrival: "websocket" }),
  workers: () => openOnWorkerd({ folder, admin: ADMIN }),
};

const unknown = words.filter((word) => !(word in modes));
if (unknown.length > 0) {
  console.error(`Cannot run "${unknown.join(" ")}": there are ${Object.keys(modes).join(", ")}`);
  process.exit(2);
}

const all: { readonly name: string; readonly seen: Seen }[] = [];
for (const [word, open] of Object.entries(modes)) {
  if (words.length > 0 && !words.includes(word)) continue;
  const mode = await open();
  const from = performance.now();
  try {
    seatCast(mode.double);
    const seen = await tellDay(mode);
    seen.set("the whole day", `${Math.round((performance.now() - from) / 1000)} s`);
    all.push({ name: mode.name, seen });
    console.error(`${mode.name}: ${mode.typed.join(" · ")}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    for (const line of mode.logged().slice(-40)) console.error(JSON.stringify(line));
    process.exitCode = 1;
  } finally {
    await mode.close();
  }
}

const cell = (text: string): string => text.replaceAll("|", "\\|");
console.log(`| step | ${all.map((one) => one.name).join(" | ")} |`);
console.log(`| --- |${all.map(() => " --- |").join("")}`);
for (const step of new Set(all.flatMap((one) => [...one.seen.keys()])))
  console.log(`| ${step} | ${all.map((one) => cell(one.seen.get(step) ?? "")).join(" | ")} |`);
process.exit();
