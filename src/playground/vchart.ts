import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

export interface Script {
  readonly plain: Buffer;
  readonly zipped: Buffer;
}

let held: Promise<Script> | undefined;

/** Reads VChart, the library with which Feishu draws the charts of its cards; zipped once, kept in memory. */
export function readVChart(): Promise<Script> {
  held ??= read();
  return held;
}

async function read(): Promise<Script> {
  const path = createRequire(import.meta.url).resolve("@visactor/vchart/build/index.min.js");
  const plain = await readFile(path);
  return { plain, zipped: await promisify(gzip)(plain) };
}
