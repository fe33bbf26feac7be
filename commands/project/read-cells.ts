import { readDay, readFigure, type CellUnit } from "../../src/domain/sheet/cell.ts";
import { findCode, kindWords, sourceWords } from "../../src/domain/sheet/words.ts";
import type { HandCells } from "../../src/verbs/projects-change.ts";

/** What the words after a project's name set, what could not be read, and what is left over. */
export interface HandReading {
  readonly cells: HandCells;
  readonly unreadable: readonly string[];
  readonly rest: readonly string[];
}

type Field = keyof HandCells;

/** The words that name a cell, longest first, so that 房屋面积 is not read as 面积. */
const keywords: readonly (readonly [word: string, field: Field, unit?: CellUnit | "day"])[] = [
  ["年初剩余户数", "startRemaining", "household"],
  ["年初剩余", "startRemaining", "household"],
  ["房屋面积", "targetSqm", "sqm"],
  ["任务面积", "targetMu", "mu"],
  ["完成时限", "dueOn", "day"],
  ["完成期限", "dueOn", "day"],
  ["下达时间", "issuedOn", "day"],
  ["任务编号", "code"],
  ["总户数", "households", "household"],
  ["户数", "households", "household"],
  ["面积", "targetMu", "mu"],
  ["期限", "dueOn", "day"],
  ["时限", "dueOn", "day"],
  ["改名", "name"],
  ["名称", "name"],
  ["街道", "street"],
  ["类别", "kind"],
  ["来源", "source"],
  ["编号", "code"],
  ["备注", "note"],
];

/** Reads `面积120亩 35户 期限2021-12-31` and `总户数 52户`: a word and its value, glued or not, or a value that tells itself. */
export function readCells(
  words: readonly string[],
  streets: ReadonlyMap<string, string>,
): HandReading {
  const cells: Partial<Record<Field, unknown>> = {};
  const unreadable: string[] = [];
  const rest: string[] = [];
  const put = (field: Field, text: string, unit?: CellUnit | "day"): boolean => {
    const value = valueOf(field, text, unit, streets);
    if (value === undefined) return false;
    cells[field] = value;
    return true;
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!.normalize("NFKC");
    const key = keywords.find(([name]) => word.startsWith(name) && !streets.has(word));
    if (key) {
      const [name, field, unit] = key;
      const glued = word.slice(name.length).replace(/^[:=为是到]+/, "");
      const value = glued || (words[++at] ?? "");
      if (!put(field, value, unit)) unreadable.push(`${name} ${value}`.trim());
    } else if (!putByItself(word, put)) rest.push(words[at]!);
  }
  return { cells: cells as HandCells, unreadable, rest };
}

function putByItself(
  word: string,
  put: (field: Field, text: string, unit?: CellUnit | "day") => boolean,
): boolean {
  if (/^[\d.,]+亩$/.test(word)) return put("targetMu", word, "mu");
  if (/^[\d,]+户$/.test(word)) return put("households", word, "household");
  if (/^[\d.,]+(m2|平方米|平米|平方|平)$/.test(word)) return put("targetSqm", word, "sqm");
  if (/^\d{4}[-./年]/.test(word)) return put("dueOn", word, "day");
  if (findCode(kindWords, word)) return put("kind", word);
  if (findCode(sourceWords, word)) return put("source", word);
  return put("street", word);
}

function valueOf(
  field: Field,
  text: string,
  unit: CellUnit | "day" | undefined,
  streets: ReadonlyMap<string, string>,
): unknown {
  if (text === "") return undefined;
  if (unit === "day") {
    const day = readDay(text);
    return day.ok ? day.value : undefined;
  }
  if (unit) {
    const figure = readFigure(text, unit);
    return figure.ok ? figure.value : undefined;
  }
  if (field === "kind") return findCode(kindWords, text) ?? undefined;
  if (field === "source") return findCode(sourceWords, text) ?? undefined;
  // A street that is not known yet is taken by its full name.
  if (field === "street")
    return streets.get(text) ?? (/^.{2,10}(街道|镇|乡)$/.test(text) ? text : undefined);
  return text;
}
