import { foldWidth } from "../../src/command/line.ts";

/** The numbers of issues at the head of a line, and what follows them. */
export interface Numbered {
  readonly nos: readonly number[];
  readonly rest: string;
}

const CHINESE = "零一二三四五六七八九";
const MARKED = /^(?:#|№|no\.?|第)\s*(\d{1,6}|[一二三四五六七八九十百]{1,4})\s*号?/i;
const CALLED = /^(\d{1,6}|[一二三四五六七八九十百]{1,4})\s*号(?![楼栋房院铺])/;
/** A bare number is an issue's only where nothing is counted with it. */
const BARE = /^(\d{1,6})(?=[\s,，、:：。]|$)(?!\s*[户亩天个人万元㎡])/;
const TAIL = /^\s*(?:问题|事项|堵点)?/;
const JOINT = /^\s*(?:、|,|，|和|及|与|\s)\s*/;
const INSIDE =
  /(?:#|№)\s*(\d{1,6})\s*号?|第?(\d{1,6}|[一二三四五六七八九十百]{1,4})号(?:问题|事项|堵点)/;

/** Reads #7, 7号, №7, 第七号问题, or several of them, at the head of a line or once within it. */
export function readNumbers(line: string): Numbered {
  const folded = foldWidth(line);
  let rest = folded.trim();
  const nos: number[] = [];
  for (;;) {
    const isNext = nos.length > 0;
    const joint = isNext ? JOINT.exec(rest) : null;
    if (isNext && !joint) break;
    const after = joint ? rest.slice(joint[0].length) : rest;
    const isSpaced = joint !== null && joint[0].trim() === "";
    const match = MARKED.exec(after) ?? CALLED.exec(after) ?? (isSpaced ? null : BARE.exec(after));
    const no = match ? valueOf(match[1]!) : null;
    if (!match || no === null) break;
    if (!nos.includes(no)) nos.push(no);
    rest = after.slice(match[0].length);
    rest = rest.slice(TAIL.exec(rest)![0].length);
  }
  if (nos.length > 0) return { nos, rest: trimmed(asWritten(line, rest)) };
  const inside = INSIDE.exec(folded);
  const no = inside ? valueOf((inside[1] ?? inside[2])!) : null;
  if (!inside || no === null) return { nos: [], rest: line.trim() };
  const left = folded.slice(0, inside.index) + folded.slice(inside.index + inside[0].length);
  return { nos: [no], rest: trimmed(left) };
}

/** The end of a line as it was typed: full-width commas in a sentence stay. */
function asWritten(line: string, rest: string): string {
  const end = line.trimEnd().slice(-rest.length);
  return rest !== "" && foldWidth(end) === rest ? end : rest;
}

function trimmed(words: string): string {
  return words.replace(/^[\s,，、:：。；;]+/, "").trim();
}

function valueOf(words: string): number | null {
  if (/^\d+$/.test(words)) return Number(words) || null;
  let sum = 0;
  let digit = 0;
  for (const char of words) {
    if (char === "百") [sum, digit] = [sum + (digit || 1) * 100, 0];
    else if (char === "十") [sum, digit] = [sum + (digit || 1) * 10, 0];
    else digit = CHINESE.indexOf(char);
  }
  return sum + digit || null;
}
