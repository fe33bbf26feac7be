import { readdir } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

/** One line of the table: what was measured, and its figures by name. */
export interface Row {
  readonly name: string;
  readonly values: Readonly<Record<string, string | number>>;
}

const folder = fileURLToPath(new URL(".", import.meta.url));
const files = (await readdir(folder)).filter((name) => name.endsWith(".ts") && name !== "main.ts");
const wanted = process.argv.slice(2);

for (const file of files.sort()) {
  const name = file.replace(/\.ts$/, "");
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const bench = (await import(pathToFileURL(`${folder}${file}`).href)) as {
    run?: () => Promise<Row[]>;
  };
  if (!bench.run) continue;
  console.log(`\n${name}`);
  const rows = await bench.run();
  console.table(Object.fromEntries(rows.map((row) => [row.name, row.values])));
}
