/** One line of the doctor's: all is well, something to know, or a fault with what to do about it. */
export interface Line {
  readonly state: "ok" | "note" | "fault";
  /** In Chinese and English. */
  readonly what: string;
  readonly says: string;
}

type Say = (what: string, says: string) => Line;

export const ok: Say = (what, says) => ({ state: "ok", what, says });
export const note: Say = (what, says) => ({ state: "note", what, says });
export const fault: Say = (what, says) => ({ state: "fault", what, says });

/** A span as people say it, in both languages. */
export function spanOf(ms: number): { zh: string; en: string } {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  if (minutes < 120) return { zh: `${minutes} 分钟`, en: `${minutes} min` };
  const hours = Math.round(minutes / 60);
  if (hours < 48) return { zh: `${hours} 小时`, en: `${hours} h` };
  const days = Math.round(hours / 24);
  return { zh: `${days} 天`, en: `${days} days` };
}
