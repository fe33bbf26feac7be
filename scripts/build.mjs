// Bundles the two programs into dist/. Start and the operator's commands call `bundle` themselves, which
// does nothing while the bundle is newer than every source; run directly, it builds both anew.
import {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(fileURLToPath(new URL("..", import.meta.url)));
const sources = ["src", "commands", "db", "playground", "sample", "scripts"];
const settings = ["package.json", "package-lock.json", "tsconfig.json"];

/** Bundles `src/entry/NAME.ts` into `dist/NAME.mjs` where that is stale, and returns its address. */
export async function bundle(name, { isForced = false } = {}) {
  const out = join(root, "dist", `${name}.mjs`);
  if (isForced || (!isShipped(out) && changedAt() >= builtAt(out))) await build(name, out);
  return pathToFileURL(out).href;
}

/** Runs a bundled program in this process; a fault of the environment ends it with status 78. */
export async function run(name) {
  process.setSourceMapsEnabled(true);
  try {
    await import(await bundle(name));
  } catch (error) {
    const isConfig = error?.name === "ConfigError" && Array.isArray(error.faults);
    // esbuild has told of its own errors already, with the lines.
    if (!error?.errors) console.error(isConfig ? error.faults.join("\n") : error);
    process.exit(isConfig ? 78 : 1);
  }
}

async function build(name, out) {
  const startedAt = new Date();
  const esbuild = await import("esbuild");
  const result = await esbuild.build({
    entryPoints: [join(root, "src", "entry", `${name}.ts`)],
    outfile: out,
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    sourcesContent: false,
    logLevel: "warning",
    // Native code, a package that reads its own files, and the bundler itself cannot be inlined.
    external: ["libsql", "@larksuiteoapi/node-sdk", "esbuild"],
    // What is CommonJS inside still asks for these; the odd names keep out of the sources' way.
    banner: {
      js: [
        'import { createRequire as createRequire_ } from "node:module";',
        "const require = createRequire_(import.meta.url);",
        'const sourceUrl_ = (path) => new URL("../" + path, import.meta.url).href;',
      ].join("\n"),
    },
    plugins: [keepAddresses],
  });
  // Its helper process would stay for as long as this one serves.
  await esbuild.stop();
  mkdirSync(join(root, "dist"), { recursive: true });
  // The map first, and each by renaming: a process that starts meanwhile never reads half a file.
  for (const file of result.outputFiles.sort((a, b) => Number(b.path === out) - 1)) {
    const draft = `${file.path}.${process.pid}`;
    writeFileSync(draft, file.contents);
    // What changed while bundling must look newer than the bundle.
    utimesSync(draft, startedAt, startedAt);
    renameSync(draft, file.path);
  }
}

/** In a bundle `import.meta.url` would be the bundle's: each source keeps the address of its own file. */
const keepAddresses = {
  name: "keep-addresses",
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      if (path.includes(`${sep}node_modules${sep}`)) return undefined;
      const text = readFileSync(path, "utf8");
      if (!text.includes("import.meta.")) return undefined;
      if (/\bimport\.meta\.(?!url\b)/.test(text))
        return {
          errors: [{ text: `${relative(root, path)}: of import.meta, only url can be bundled` }],
        };
      const own = JSON.stringify(relative(root, path).split(sep).join("/"));
      const contents = text.replace(/\bimport\.meta\.url\b/g, `sourceUrl_(${own})`);
      return { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
    });
  },
};

/** When anything that goes into a bundle last changed. A folder's own time tells of removed files. */
function changedAt() {
  let newest = 0;
  const look = (path, isFolder) => {
    newest = Math.max(newest, statSync(path).mtimeMs);
    if (!isFolder) return;
    for (const entry of readdirSync(path, { withFileTypes: true }))
      if (!entry.name.startsWith(".")) look(join(path, entry.name), entry.isDirectory());
  };
  for (const name of [...sources, ...settings]) {
    const stat = statSync(join(root, name), { throwIfNoEntry: false });
    if (stat) look(join(root, name), stat.isDirectory());
  }
  return newest;
}

/** In an image the bundle belongs to root and the process does not: it is what was shipped. */
function isShipped(out) {
  if (builtAt(out) === 0) return false;
  try {
    accessSync(dirname(out), constants.W_OK);
    return false;
  } catch (error) {
    return ["EACCES", "EPERM", "EROFS"].includes(error.code);
  }
}

function builtAt(out) {
  return statSync(out, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const name of ["node", "cli"]) await bundle(name, { isForced: true });
