/** One pattern out of word lists: true where any of them is said. An entry may itself be a small pattern. */
export function anyOf(...lists: readonly (readonly string[])[]): RegExp {
  return new RegExp(oneOf(...lists));
}

/** The same as a group, to be built into a longer pattern. */
export function oneOf(...lists: readonly (readonly string[])[]): string {
  return `(?:${lists.flat().join("|")})`;
}
