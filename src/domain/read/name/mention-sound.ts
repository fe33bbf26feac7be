import type { Lexicon } from "./lexicon.ts";
import { leads, type View } from "./mention-view.ts";

/** What has to follow a name of two characters that is only heard. */
const FOLLOWS_SHORT = /^(?:项目|棚改|地块|今|昨|签|腾|拆|累计|[:，])/;

/** Finds the projects whose names sound like what is written at `at`: 白官北 for 白关北. */
export function heardAt(
  lexicon: Lexicon,
  view: View,
  at: number,
): { length: number; projects: readonly number[] } | null {
  const lengths = lexicon.sounds.lengths.get(view.sound.slice(at, at + 2));
  if (!lengths) return null;
  for (const length of lengths) {
    const key = view.sound.slice(at, at + length);
    const projects = key.length < length ? undefined : lexicon.sounds.keys.get(key);
    if (!projects) continue;
    const written = view.text.slice(at, at + length);
    const isWord = /[\u4e00-\u9fff]/.test(written) && !/\d{2}/.test(written);
    if (!isWord || !shareACharacter(written, lexicon.soundKeys.get(key) ?? "")) continue;
    if (length === 2 && !standsAlone(view, at, written)) continue;
    return { length, projects };
  }
  return null;
}

/** Names that are only heard have at least one character right. */
function shareACharacter(one: string, other: string): boolean {
  for (let i = 0; i < one.length; i += 1) if (one[i] === other[i]) return true;
  return false;
}

function standsAlone(view: View, at: number, written: string): boolean {
  // 合理 is a word of its own
  return written !== "合理" && leads(view, at) && FOLLOWS_SHORT.test(view.text.slice(at + 2));
}
