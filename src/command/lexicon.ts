import { findMeta, PROJECTS_VERSION } from "../../db/queries/meta.ts";
import { listKnownProjects } from "../../db/queries/projects.ts";
import type { Tx } from "../../db/store.ts";
import { buildLexicon, type Lexicon } from "../domain/read/index.ts";

/** Makes the reader's word list, built anew only when a project, a nickname or a state has changed. */
export function createLexiconCache(): (tx: Tx) => Promise<Lexicon> {
  let version: string | null = null;
  let built: Lexicon | null = null;
  return async (tx) => {
    const current = (await findMeta(tx, PROJECTS_VERSION)) ?? "0";
    if (built && version === current) return built;
    const projects = await listKnownProjects(tx);
    built = buildLexicon(projects, { streets: [...new Set(projects.map((one) => one.street))] });
    version = current;
    return built;
  };
}
