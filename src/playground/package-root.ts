import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder of package.json, looked for upwards from this file. It stays the same where the server was
 * bundled into another folder of the package, which the place of this file does not.
 */
export function packageRoot(from: string = fileURLToPath(import.meta.url)): string {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (folder === dirname(folder))
      throw new Error(`Cannot find package.json above "${from}": start from the project's folder`);
  }
}
