import { mkdtemp, rm, symlink, utimes, writeFile, mkdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { readBundle } from "../../src/playground/bundle.ts";

let root: string;
const page = () => join(root, "playground", "main.tsx");
const write = async (text: string, at: Date): Promise<void> => {
  await writeFile(page(), `document.title = "${text}";`);
  await utimes(page(), at, at);
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "buguoye-bundle-"));
  await mkdir(join(root, "playground"));
  await writeFile(join(root, "package-lock.json"), "{}");
});
afterAll(() => rm(root, { recursive: true, force: true }));

test("readBundle() keeps what it made, until a source of the page is newer", async () => {
  await write("one", new Date());
  expect((await readBundle(root)).js).toContain("one");
  const kept = join(root, "dist", "page.json");
  expect(await readFile(kept, "utf8")).toContain("one");

  // What is kept is read, not made again.
  await writeFile(kept, JSON.stringify({ js: "kept", css: "" }));
  const later = new Date(Date.now() + 60_000);
  await utimes(kept, later, later);
  expect((await readBundle(root)).js).toBe("kept");

  await write("two", new Date(later.getTime() + 60_000));
  expect((await readBundle(root)).js).toContain("two");
});

test("readBundle() serves where nothing can be kept", async () => {
  await rm(join(root, "dist"), { recursive: true, force: true });
  await symlink("/dev/null", join(root, "dist"));
  expect((await readBundle(root)).js).toContain("two");
});
