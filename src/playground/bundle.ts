import { mkdir, readFile, readdir, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { packageRoot } from "./package-root.ts";

export interface PageBundle {
  readonly js: string;
  readonly css: string;
}

let held: Promise<PageBundle> | undefined;

/** The page's script and style: as bundled by an earlier start, anew where a source has changed since. */
export function bundlePage(root = packageRoot()): Promise<PageBundle> {
  held ??= readBundle(root);
  return held;
}

/** Reads the kept bundle, or makes and keeps one (about a tenth of a second). */
export async function readBundle(root: string): Promise<PageBundle> {
  const kept = join(root, "dist", "page.json");
  const [builtAt, changedAt] = await Promise.all([timeOf(kept), lastChange(root)]);
  if (builtAt > changedAt) return JSON.parse(await readFile(kept, "utf8")) as PageBundle;
  const bundle = await build(root);
  await keep(root, kept, bundle).catch(() => {
    // An image may be read-only: it bundles again at the next start.
  });
  return bundle;
}

async function build(root: string): Promise<PageBundle> {
  const esbuild = await import("esbuild");
  const { outputFiles } = await esbuild.build({
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
  // Its helper process would stay for as long as this one serves.
  await esbuild.stop();
  const textOf = (ending: string): string =>
    outputFiles.find((file) => file.path.endsWith(ending))?.text ?? "";
  return { js: textOf(".js"), css: textOf(".css") };
}

/** By renaming: a process that starts meanwhile never reads half a file. */
async function keep(root: string, path: string, bundle: PageBundle): Promise<void> {
  await mkdir(join(root, "dist"), { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, JSON.stringify(bundle));
  await rename(draft, path);
}

async function lastChange(root: string): Promise<number> {
  const folder = join(root, "playground");
  const names = await readdir(folder, { recursive: true });
  const paths = [
    folder,
    ...names.map((name) => join(folder, name)),
    join(root, "package-lock.json"),
  ];
  return Math.max(...(await Promise.all(paths.map(timeOf))));
}

const timeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
