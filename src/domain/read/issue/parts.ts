import { categoryOf } from "../problem/category.ts";
import { withoutPlaces } from "../token/nameless.ts";
import type { Prepared } from "../token/prepare.ts";
import { PROBLEM, UNEASE } from "../problem/problem.ts";

/** A stretch of a message's text that tells one problem. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Where several problems are listed: 1、… 2、…, 一是… 二是…, or one a line, each with its project; else nothing. */
export function partsOf(message: Prepared): readonly Part[] {
  return (
    markedParts(message) ??
    countedParts(message) ??
    projectParts(message) ??
    addedPart(message) ??
    []
  );
}

/** Parts begin behind their heads and end where the next head begins. */
function behind(heads: readonly { start: number; end: number }[], length: number): Part[] | null {
  if (heads.length < 2) return null;
  return heads.map(({ end }, n) => ({ from: end, to: heads[n + 1]?.start ?? length }));
}

function markedParts({ text, tokens }: Prepared): Part[] | null {
  return behind(
    tokens.filter((token) => token.kind === "marker"),
    text.length,
  );
}

/** 一是, 其二, 第三; but not 第三题, 第一条, 第二次. */
const COUNTED_HEAD =
  /(?:[一二三四五]是|其[一二三四]|第[一二三四五])(?=[，、:]?[^题号条次批期轮个组栋户天季])/g;

function countedParts({ text }: Prepared): Part[] | null {
  const heads = [...text.matchAll(COUNTED_HEAD)];
  return behind(
    heads.map(({ index, 0: head }) => ({ start: index, end: index + head.length })),
    text.length,
  );
}

/** Each project begins a part, where sentences end before it or each part tells a matter of its own. */
function projectParts(message: Prepared): Part[] | null {
  const { text, projects } = message;
  const heads = projects.filter(
    (one, n) => n === 0 || projects[n - 1]!.projects.join() !== one.projects.join(),
  );
  if (heads.length < 2) return null;
  const parts = heads.map(({ start }, n) => ({
    from: n === 0 ? 0 : start,
    to: heads[n + 1]?.start ?? text.length,
  }));
  const areBehind = (mark: RegExp): boolean =>
    parts.slice(1).every(({ from }) => mark.test(text.slice(Math.max(0, from - 3), from)));
  if (areBehind(/[；\n。]\s*$/)) return parts;
  return areBehind(/[，；\n。]\s*$/) && allTellTrouble(message, parts) ? parts : null;
}

/** 东风小区：1户分户没扯清；另有2户嫌补偿低: a second matter of the same project. */
function addedPart(message: Prepared): Part[] | null {
  const added = /[，；。\n]\s*(?:另有|还有|另外|此外|再就是)(?=[^，。；]*[户处座栋])/.exec(
    message.text,
  );
  if (!added) return null;
  const cut = added.index + 1;
  const parts = [
    { from: 0, to: cut },
    { from: cut, to: message.text.length },
  ];
  const text = withoutPlaces(message);
  const [first, second] = parts.map(({ from, to }) => categoryOf(text.slice(from, to)));
  return first !== second && allTellTrouble(message, parts) ? parts : null;
}

/** 白关北的坟没迁完，南延线补偿款没到账. */
function allTellTrouble(message: Prepared, parts: readonly Part[]): boolean {
  const text = withoutPlaces(message);
  return parts.every(({ from, to }) => {
    const said = text.slice(from, to);
    return categoryOf(said) !== null && (PROBLEM.test(said) || UNEASE.test(said));
  });
}
