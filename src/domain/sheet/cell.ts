import { addDays, isDay } from "../day.ts";
import type { Day } from "../day.ts";
import { LARGEST, figure } from "../figure.ts";
import type { Figure } from "../figure.ts";
import type { FaultReason } from "./fault.ts";

/** A cell as read: absent where it is blank, refused with a reason where it makes no sense. */
export type CellReading<T> =
  | { readonly ok: true; readonly value?: T }
  | { readonly ok: false; readonly reason: FaultReason };

export type CellUnit = "mu" | "sqm" | "household" | "wan_yuan" | "project";

/** Suffix → how much of the column's own unit it is. Anything else in the cell is a wrong unit. */
const suffixes: Record<CellUnit, Readonly<Record<string, string>>> = {
  mu: { 亩: "1" },
  sqm: { m2: "1", "m²": "1", 平方米: "1", 平米: "1", 平方: "1", 平: "1" },
  household: { 户: "1" },
  wan_yuan: { 万元: "1", 万: "1", 元: "0.0001" },
  project: { 项: "1", 个: "1" },
};

const knownUnit = /^(?:亩|公顷|m2|平方米|平米|平方|平|户|万元|万|元|项|个|栋|人|%)$/;
const blank = /^(?:[-—–―/\\]+|无|空)?$/;
const number = /^([-−]?)\+?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(.*)$/;

/** True for an empty cell and for the marks that people put into one. */
export function isBlank(text: string): boolean {
  return blank.test(text.normalize("NFKC").replace(/\s/g, ""));
}

/** Reads a figure in the column's unit, exactly: "147亩", "15,380.00" and full-width digits too. */
export function readFigure(text: string, unit: CellUnit): CellReading<Figure> {
  const compact = text.normalize("NFKC").replace(/\s/g, "");
  if (blank.test(compact)) return { ok: true };
  const match = number.exec(compact);
  if (!match) return { ok: false, reason: "unreadable_number" };
  const [, sign, whole = "", fraction = "", suffix = ""] = match;
  const factor = suffix === "" ? "1" : suffixes[unit][suffix.replace(/^\((.*)\)$/, "$1")];
  if (factor === undefined) {
    return { ok: false, reason: knownUnit.test(suffix) ? "wrong_unit" : "unreadable_number" };
  }
  const value = figure(whole.replaceAll(",", "") + fraction).times(factor);
  if (sign !== "" && !value.eq(0)) return { ok: false, reason: "negative" };
  if (value.gt(LARGEST)) return { ok: false, reason: "too_large" };
  const isCounted = unit === "household" || unit === "project";
  if (isCounted && !value.mod(1).eq(0)) return { ok: false, reason: "not_whole" };
  return { ok: true, value };
}

const day = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?(?:[T ].*)?$/;
/** Day numbers of a spreadsheet from 2000 to 2099, counted from the end of 1899. */
const serial = { first: 36_526, last: 73_050, zero: "1899-12-30" };

/** Reads a day as people write it in sheets, or a spreadsheet's own day number. */
export function readDay(text: string): CellReading<Day> {
  const plain = text.normalize("NFKC").trim();
  if (isBlank(plain)) return { ok: true };
  const tight = plain.replace(/\s*([年月日./-])\s*/g, "$1");
  const match = day.exec(tight) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(tight);
  if (match) {
    const [, year = "", month = "", date = ""] = match;
    const value = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
    const isNear = year >= "1980" && year <= "2099";
    return isNear && isDay(value) ? { ok: true, value } : { ok: false, reason: "impossible_day" };
  }
  const count = /^\d{5}(?:\.\d+)?$/.test(plain) ? Math.floor(Number(plain)) : 0;
  if (count >= serial.first && count <= serial.last) {
    return { ok: true, value: addDays(serial.zero, count) };
  }
  return { ok: false, reason: "unreadable_day" };
}

/** Reads a list inside one cell, parted by | or the Chinese enumeration comma. */
export function readList(text: string): readonly string[] {
  return text
    .split(/[|｜、;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
