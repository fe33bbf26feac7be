import { join } from "node:path";

import { build } from "esbuild";

import { packageRoot } from "./package-root.ts";

export interface PageBundle {
  readonly js: string;
  readonly css: string;
}

let held: Promise<PageBundle> | undefined;

/** Bundles the page once and keeps it in memory (about a tenth of a second). */
export function bundlePage(): Promise<PageBundle> {
  held ??= bundle();
  return held;
}

async function bundle(): Promise<PageBundle> {
  const root = packageRoot();
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, "playground", "main.tsx")],
    outdir: join(root, "playground"),
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    charset: "utf8",
    logLevel: "silent",
  });
  const textOf = (ending: string): string =>
    outputFiles.find((file) => file.path.endsWith(ending))?.text ?? "";
  return { js: textOf(".js"), css: textOf(".css") };
}
