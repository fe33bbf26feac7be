import { pinyin } from "pinyin-pro";

/**
 * Syllables are kept as one private-use character each, so that a text and its sound have the same length
 * and sounds can be compared as strings. Tones are left out, and sounds that speech input and local speech
 * mix up count as one: n/l, z/zh, c/ch, s/sh, h/f, in/ing, en/eng, an/ang (so uan/uang and ian/iang).
 */
const FIRST_CODE = 0xe000;
const codes = new Map<string, string>();
const sounds = new Map<string, readonly string[]>();
const numerals = "零一二三四五六七八九";

function fold(syllable: string): string {
  return syllable
    .replace(/^zh/, "z")
    .replace(/^ch/, "c")
    .replace(/^sh/, "s")
    .replace(/^n(?=[aeiouvü])/, "l")
    .replace(/^f/, "h")
    .replace(/ing$/, "in")
    .replace(/eng$/, "en")
    .replace(/ang$/, "an")
    .replace(/ü/g, "v");
}

function codeOf(syllable: string): string {
  const known = codes.get(syllable);
  if (known !== undefined) return known;
  const code = String.fromCharCode(FIRST_CODE + codes.size);
  codes.set(syllable, code);
  return code;
}

/** The sounds of a character, most usual first, at most three; a character that has none stands for itself. */
function soundsOf(char: string): readonly string[] {
  const known = sounds.get(char);
  if (known) return known;
  let found: readonly string[] = [char];
  const spoken = /\d/.test(char) ? numerals[Number(char)]! : char;
  if (/[\u3007\u4e00-\u9fff]/.test(spoken)) {
    const read = pinyin(spoken, { toneType: "none", multiple: true, type: "array" });
    const folded = [...new Set(read.map((one) => codeOf(fold(one))))];
    if (folded.length > 0) found = folded.slice(0, 3);
  }
  sounds.set(char, found);
  return found;
}

/** The sound of a text, one character for each of its characters. */
export function soundOf(text: string): string {
  let sound = "";
  for (let at = 0; at < text.length; at += 1) sound += soundsOf(text[at]!)[0]!;
  return sound;
}

/** The sounds of a name, more than one where its characters have several readings; at most eight. */
export function soundsOfName(name: string): readonly string[] {
  let all = [""];
  for (const char of name) {
    const readings = soundsOf(char);
    const some = all.length * readings.length <= 8 ? readings : readings.slice(0, 1);
    all = all.flatMap((head) => some.map((one) => head + one));
  }
  return all;
}

/** True where two characters can be heard as the same. */
export function soundAlike(one: string, other: string): boolean {
  return one === other || soundsOf(one).some((sound) => soundsOf(other).includes(sound));
}
