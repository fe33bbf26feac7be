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

type Read<T> = { -readonly [K in keyof T]: T[K] extends () => Promise<infer R> ? R : never };

/**
 * Reads several things: at once where the database is a server, as questions of one turn travel together; one after
 * another on a file, where each blocks the process and arrivals must come in between.
 */
export async function readAll<const T extends readonly (() => Promise<unknown>)[]>(
  isRemote: boolean,
  readings: T,
): Promise<Read<T>> {
  if (isRemote) return (await Promise.all(readings.map((read) => read()))) as Read<T>;
  const found: unknown[] = [];
  for (const read of readings) found.push(await read());
  return found as Read<T>;
}
