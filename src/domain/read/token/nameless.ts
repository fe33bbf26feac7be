import type { Prepared } from "./prepare.ts";

/** The text with the projects' names blanked out, so that a name is not read as a word of the trade. */
export function withoutProjects(message: Prepared): string {
  let out = message.text;
  for (const { start, end } of message.projects)
    out = out.slice(0, start) + " ".repeat(end - start) + out.slice(end);
  return out;
}

/** The same without the streets' names. */
export function withoutPlaces(message: Prepared): string {
  let out = withoutProjects(message);
  for (const [name] of message.lexicon.streets) {
    if (name.length > 2 && out.includes(name)) out = out.split(name).join(" ".repeat(name.length));
  }
  return out;
}
