import { nameOf } from "../name/lexicon.ts";
import { maskNames } from "../../personal/index.ts";
import { original } from "../text/normalize.ts";
import type { Prepared } from "../token/prepare.ts";
import { askedFor } from "./asked-for.ts";
import { NOT_URGENT, URGENT } from "../problem/problem.ts";

/** The project that a stretch of a message speaks of, or those that its words may mean. */
export function projectIn(
  message: Prepared,
  fallback: string | null,
  from = 0,
  to = Infinity,
): { project: string | null; candidates: string[] } {
  const name = (project: number): string => nameOf(message.lexicon, project);
  const inside = message.projects.filter((one) => one.start >= from && one.start < to);
  const sure = inside.find((one) => one.projects.length === 1);
  if (sure) return { project: name(sure.projects[0]!), candidates: [] };
  const unsure = inside[0];
  if (unsure) return { project: null, candidates: unsure.projects.map(name) };
  return { project: fallback, candidates: [] };
}

const UTMOST = /紧急|特急|十万火急/;
const NOT_UTMOST = /不(?:是很|太|算|怎么)?紧急/g;

/** 不急 takes back what was urgent, but not a 紧急 beside it. */
export function severityOf(text: string): "normal" | "urgent" {
  const said = text.replace(NOT_UTMOST, "不急");
  if (UTMOST.test(said)) return "urgent";
  return URGENT.test(said) && !NOT_URGENT.test(said) ? "urgent" : "normal";
}

/** Everybody whom a message, or a part of it, calls or asks: those behind @, then units and posts in its words. */
export function calledIn(
  { mentioned, normal }: Prepared,
  text: string,
  { from, to } = { from: 0, to: Infinity },
): string[] {
  const called = mentioned.filter((name) => {
    const at = normal.text.indexOf(`@${name}`);
    return at >= from && at < to;
  });
  return [...called, ...askedFor(text).filter((name) => !called.includes(name))];
}

/** 共30户, 7户里有3户: the whole, of which a part may be told. */
const WHOLE_BEFORE = /(?:共|总|原)[有计]?$/;
const WHOLE_BEHIND = /^户?(?:里面?|当?中)有/;
/** 要求拆成三户, 按两户补: how many they want to be. */
const WANTED_BEFORE = /(?:[拆分算当变]成|按|算)$/;

/** How many households a problem is about; null where the text does not say. */
export function householdsOf(
  message: Pick<Prepared, "text" | "tokens">,
): { count: number; isApproximate: boolean } | null {
  const { text, tokens } = message;
  const before = (at: number): string => text.slice(Math.max(0, at - 4), at);
  const counts = tokens.flatMap((one) =>
    one.kind === "num" &&
    one.counted === "household" &&
    Number.isInteger(one.value.toNumber()) &&
    !WANTED_BEFORE.test(before(one.start))
      ? [one]
      : [],
  );
  const isWhole = ({ start, end }: { start: number; end: number }): boolean =>
    WHOLE_BEFORE.test(before(start)) || WHOLE_BEHIND.test(text.slice(end));
  const count = counts.find((one) => !isWhole(one)) ?? counts.at(-1);
  if (count) return { count: count.value.toNumber(), isApproximate: count.isApproximate };
  return ONE_HOUSEHOLD.test(text) || namesOwner(text) ? { count: 1, isApproximate: false } : null;
}

const ONE_HOUSEHOLD =
  /(?:那|这|该|某|有|唯一一?|个别)户(?!口|主|均|型)|有户(?:人家|主)|那家|这家(?!公司|企业|单位)|有一家(?!公司)/;
const OWNER = /(?:户主|业主|房主|屋主|产权人)/;
const MASKED_OWNER = /(?:户主|业主|房主|屋主|产权人)[\u4e00-\u9fff]某/;

const MOBILE = /1[3-9]\d(?:[ -]?\d{4}){2}|\d{3}\*{6}/;
const MASKED_NAME = /[\u4e00-\u9fff]某(?![些种个人])/;

/** 户主王某嫌补偿低, 陈桂芳 138******58 反映: the head of one household, by name. */
function namesOwner(text: string): boolean {
  if (MASKED_OWNER.test(text)) return true;
  const isOfOne = OWNER.test(text) || MOBILE.test(text);
  return isOfOne && (MASKED_NAME.test(text) || maskNames(text) !== text);
}

/** A stretch of a message as its writer put it, without the mentions and the command. */
export function wordsOf(message: Prepared, from: number, to: number): string {
  return original(message.normal, from, to)
    .replace(/@[^\s@，,。]+/g, "")
    .replace(/^[/／#＃]?(?:issue|问题)[\s:：]*/i, "")
    .replace(/^[\s，,。；;：:、!！]+|[\s，,。；;：:、!！]+$/g, "")
    .trim();
}
