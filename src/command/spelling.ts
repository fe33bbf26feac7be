import { pinyin } from "pinyin-pro";

/** How a word is typed in pinyin, without tones, so that shangbao, 上抱 and 上报 meet; Latin letters stay. */
export function spellingOf(word: string): string {
  return pinyin(word, { toneType: "none", type: "array", nonZh: "consecutive" })
    .join("")
    .toLowerCase()
    .replace(/\s+/g, "");
}
