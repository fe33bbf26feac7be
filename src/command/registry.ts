import type { CommandSpec, Registry } from "./spec.ts";
import { spellingOf } from "./spelling.ts";

const NEAREST = 3;
/** How far a word is from one that sounds the same. */
const SAME_SOUND = 0.2;

/** Makes the one table of commands that parser, help and permission read. Throws where two share a word. */
export function createRegistry(specs: readonly CommandSpec[]): Registry {
  const byWord = new Map<string, CommandSpec>();
  for (const spec of specs) {
    for (const word of [spec.name, ...spec.aliases]) {
      const key = word.toLowerCase();
      if (byWord.has(key)) throw new Error(`Cannot register "${spec.name}": "${word}" is taken`);
      byWord.set(key, spec);
    }
  }
  // Spelled out only once somebody mistypes: the dictionary of sounds is large.
  let spelled: { word: string; spec: CommandSpec; sound: string }[] | null = null;

  return {
    list: specs,
    find: (word) => byWord.get(word.toLowerCase()) ?? null,
    findGlued(word) {
      const typed = word.toLowerCase();
      const names = [...byWord.keys()].filter(
        (name) =>
          name.length >= 2 &&
          typed.length > name.length &&
          typed.startsWith(name) &&
          // reporting is another word, report签约 is not.
          !(/[a-z]$/.test(name) && /[a-z]/.test(typed[name.length]!)),
      );
      const name = names.sort((a, b) => b.length - a.length)[0];
      return name ? { spec: byWord.get(name)!, rest: word.slice(name.length) } : null;
    },
    near(word) {
      const typed = word.toLowerCase();
      const sound = spellingOf(typed);
      spelled ??= [...byWord].map(([word, spec]) => ({ word, spec, sound: spellingOf(word) }));
      const scored = spelled
        .filter((one) => !one.spec.isHidden)
        .map((one) => ({
          spec: one.spec,
          word: one.word,
          far: Math.min(
            one.sound === sound ? SAME_SOUND : 99,
            distance(typed, one.word) / Math.max(typed.length, one.word.length),
            distance(sound, one.sound) / Math.max(sound.length, one.sound.length, 4) + 0.1,
          ),
        }))
        .filter((one) => one.far <= 0.5 && isLike(typed, one.word, one.far))
        .sort((a, b) => a.far - b.far || a.word.length - b.word.length);
      const seen = new Set<CommandSpec>();
      // What sounds the same is what was meant; what is merely like it would only confuse.
      const isHeard = (scored[0]?.far ?? 1) <= SAME_SOUND;
      const likely = isHeard ? scored.filter((one) => one.far <= SAME_SOUND) : scored;
      return likely.filter((one) => !seen.has(one.spec) && seen.add(one.spec)).slice(0, NEAREST);
    },
  };
}

/** Two short Chinese words that share no character are alike only where they sound the same. */
function isLike(typed: string, word: string, far: number): boolean {
  if (!/[\u4e00-\u9fff]/.test(typed) || !/[\u4e00-\u9fff]/.test(word)) return true;
  return far < 0.25 || Array.from(typed).some((char) => word.includes(char));
}

/** Edits between two words: a swap of neighbours counts as one. */
export function distance(a: string, b: string): number {
  const rows: number[][] = [[...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
