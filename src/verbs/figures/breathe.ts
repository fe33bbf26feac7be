/** Lets other work of the process go on between two pages of a long reading. */
export type Breathe = () => Promise<void>;

/** For use outside a transaction. */
export const breathe: Breathe = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Inside a transaction nothing is waited for: the database is held meanwhile. */
export const hurry: Breathe = () => Promise.resolve();

/** Cuts a list into pages. */
export function pagesOf<T>(list: readonly T[], size: number): T[][] {
  const pages: T[][] = [];
  for (let at = 0; at < list.length; at += size) pages.push(list.slice(at, at + size));
  return pages;
}
