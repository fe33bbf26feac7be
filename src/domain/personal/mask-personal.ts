import { isBankCard, isIdentity, isLandline, isMobile } from "./checks.ts";
import type { PersonalKind } from "./checks.ts";
import { findSpans } from "./digit-spans.ts";
import type { Edge, Group, Span } from "./digit-spans.ts";

export interface Masked {
  readonly text: string;
  /** What was found, each kind once, in the order of the text. */
  readonly found: readonly PersonalKind[];
}

interface Hit {
  readonly kind: PersonalKind;
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** The shortest number that is looked for: area code 021 and seven digits. */
const fewestDigits = 10;
/** The most groups that people write one number in: a sign at a time. */
const mostGroups = 19;

/**
 * Masks identity numbers, mobile numbers, bank cards and landlines with an area code, however they are
 * spaced, to the first three and last two digits. Everything else stays as it was written.
 */
export function maskPersonal(text: string): Masked {
  if (!hasDigits(text, fewestDigits)) return { text, found: [] };
  const hits = findSpans(text).flatMap(findHits);
  if (hits.length === 0) return { text, found: [] };
  let masked = "";
  let at = 0;
  for (const hit of hits) {
    const stars = "*".repeat(hit.digits.length - 5);
    masked += text.slice(at, hit.start) + hit.digits.slice(0, 3) + stars + hit.digits.slice(-2);
    at = hit.end;
  }
  return { text: masked + text.slice(at), found: [...new Set(hits.map((hit) => hit.kind))] };
}

function hasDigits(text: string, count: number): boolean {
  let so = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) {
      so++;
      if (so === count) return true;
    }
  }
  return false;
}

function findHits(span: Span): readonly Hit[] {
  const hits: Hit[] = [];
  const { groups } = span;
  const isTaken = new Set<number>();
  groups.forEach((group, i) => {
    const hit = wholeGroup(group, edgeOf(span, i, i));
    if (!hit) return;
    hits.push(hit);
    isTaken.add(i);
  });
  for (let from = 0; from < groups.length; from++) {
    const most = Math.min(groups.length - 1, from + mostGroups - 1);
    for (let to = most; to > from; to--) {
      if (edgeOf(span, from, to) === "identifier") continue;
      const taken = groups.slice(from, to + 1);
      if (taken.some((_, i) => isTaken.has(from + i))) continue;
      const hit = joined(groups, from, to);
      if (!hit) continue;
      hits.push(hit);
      for (let i = from; i <= to; i++) isTaken.add(i);
      break;
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}

/** What the groups lean on: only the first and the last of a span touch anything. */
function edgeOf(span: Span, from: number, to: number): Edge {
  const before = from === 0 ? span.before : "free";
  const after = to === span.groups.length - 1 ? span.after : "free";
  if (before === "identifier" || after === "identifier") return "identifier";
  return before === "word" || after === "word" ? "word" : "free";
}

function wholeGroup({ digits, start, end, endOfX }: Group, edge: Edge): Hit | null {
  if (edge === "identifier" || digits.length < 11) return null;
  if (endOfX !== undefined && isIdentity(`${digits}X`)) {
    return { kind: "identity", digits: `${digits}X`, start, end: endOfX };
  }
  if (isIdentity(digits)) return { kind: "identity", digits, start, end };
  if (isMobile(digits)) return { kind: "mobile", digits, start, end };
  const abroad = /^(?:00)?86(?=1[3-9]\d{9}$)/.exec(digits);
  if (abroad) {
    const code = abroad[0].length;
    return { kind: "mobile", digits: digits.slice(code), start: start + code, end };
  }
  // Letters in front make it a contract's or a parcel's number more often than a card's.
  if (edge === "free" && isBankCard(digits)) return { kind: "bank_card", digits, start, end };
  return null;
}

function joined(groups: readonly Group[], from: number, to: number): Hit | null {
  const taken = groups.slice(from, to + 1);
  const digits = taken.map((group) => group.digits).join("");
  if (digits.length < fewestDigits || digits.length > 19) return null;
  const { end, endOfX } = taken.at(-1)!;
  const joints = new Set(taken.slice(1).map((group) => group.joint));
  const before = joins(groups[from], joints) ? groups[from - 1] : undefined;
  const after = joins(groups[to + 1], joints) ? groups[to + 1] : undefined;
  const isAbroad = before !== undefined && /^(?:00)?86$/.test(before.digits);
  // A longer row of hyphens or dots is a number of its own, such as a parcel's.
  const isInRow = (one: Group | undefined, at: Group | undefined): boolean =>
    one !== undefined && at!.joint !== "space";
  if ((isInRow(before, groups[from]) && !isAbroad) || isInRow(after, groups[to + 1])) return null;
  const { start } = taken[0]!;
  if (endOfX !== undefined && isIdentity(`${digits}X`)) {
    return { kind: "identity", digits: `${digits}X`, start, end: endOfX };
  }
  // Two lines are two figures, but for the one number that proves itself.
  if (joints.has("line")) {
    const isOne = digits.length === 18 && isIdentity(digits);
    return isOne ? { kind: "identity", digits, start, end } : null;
  }
  const shape = taken.map((group) => group.digits.length).join("-");
  const kind = kindOf(digits, shape, taken, [before, after]);
  return kind && { kind, digits, start, end };
}

/** 138 1234-5678: a group that hangs on the one before as those of the number do. */
function joins(group: Group | undefined, joints: ReadonlySet<Group["joint"]>): boolean {
  return group !== undefined && group.joint !== null && joints.has(group.joint);
}

const singles = /^1(?:-1)+$/;
const mobileShapes = /^(?:3-4-4|3-8|7-4|3-3-5|3-2-3-3)$/;
const oldIdentityShapes = /^(?:6-6-3|6-9|3-3-6-3|6-2-2-2-3)$/;
const cardShapes =
  /^(?:4-4-4-4(?:-[1-3])?|4-4-4-[4-7]|5-5-5-[1-4]|6-6-[4-7]|6-1[0-3]|4-1[2-5]|8-8(?:-[1-3])?|8-1[01])$/;

function kindOf(
  digits: string,
  shape: string,
  taken: readonly Group[],
  neighbours: readonly (Group | undefined)[],
): PersonalKind | null {
  const isSpelt = singles.test(shape);
  if (isIdentity(digits) && (digits.length === 18 || isSpelt || oldIdentityShapes.test(shape))) {
    return "identity";
  }
  const isHyphened = taken.some((group, i) => i > 0 && group.joint !== "space");
  const isMobileShape = mobileShapes.test(shape) || (isHyphened && shape === "4-4-3");
  if (isMobile(digits) && (isSpelt || isMobileShape)) return "mobile";
  // House numbers and years come in rows of four too: cards in groups begin as cards do, and stand alone.
  const isLonger = neighbours.some((group) => group !== undefined && group.digits.length >= 4);
  const isCardShape = isSpelt || (cardShapes.test(shape) && /^(?:2[2-7]|[3-69])/.test(digits));
  if (isCardShape && !isLonger && isBankCard(digits)) return "bank_card";
  if (taken.length === 2 && isLandline(taken[0]!.digits, taken[1]!.digits)) return "phone";
  return null;
}
