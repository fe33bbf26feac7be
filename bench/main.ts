import { readdir } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

/** One figure that was measured. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it should keep to, in words. */
  readonly goal?: string;
  /** Against the figure that it is to be compared with, measured in the same run. */
  readonly ratio?: number;
}

/** One case of which several figures were measured. */
export interface Row {
  readonly name: string;
  readonly values: Readonly<Record<string, string | number>>;
}

type Line = Readonly<Record<"bench" | "what" | "value" | "unit" | "goal" | "ratio", string>>;

function linesOf(bench: string, row: Measure | Row): Line[] {
  if ("values" in row) {
    return Object.entries(row.values).map(([figure, value]) => {
      const unit = / (ms|s|MB|KB)$/.exec(figure)?.[1] ?? "";
      const isRatio = row.name === "ratio";
      return {
        bench,
        what: `${row.name}, ${figure}`,
        value: isRatio ? "" : String(value),
        unit: isRatio ? "" : unit,
        goal: "",
        ratio: isRatio ? String(value) : "",
      };
    });
  }
  const { name, value, unit, goal = "", ratio } = row;
  const shown = String(Math.round(value * 10) / 10);
  return [{ bench, what: name, value: shown, unit, goal, ratio: ratio?.toFixed(2) ?? "" }];
}

const folder = fileURLToPath(new URL(".", import.meta.url));
const files = (await readdir(folder)).filter((name) => name.endsWith(".ts") && name !== "main.ts");
const wanted = process.argv.slice(2);
const table: Line[] = [];

for (const file of files.toSorted()) {
  const name = file.replace(/\.ts$/, "");
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const bench = (await import(pathToFileURL(`${folder}${file}`).href)) as {
    run?: () => Promise<(Measure | Row)[]>;
  };
  if (!bench.run) continue;
  console.error(`${name} …`);
  for (const row of await bench.run()) table.push(...linesOf(name, row));
}
console.table(table);
